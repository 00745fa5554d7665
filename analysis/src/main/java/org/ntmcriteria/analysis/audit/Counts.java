package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FindingSeverity;

/**
 * No more units meet a criterion, or are recognised, than are counted: 0 ≤ met ≤ N; each criterion of the set and each
 * tier stands once; a mean lies from 0 to K.
 */
final class Counts {
    private Counts() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        PublishedReport report = figures.report();
        for (int i = 0; i < report.criteria().size(); i++) {
            CriterionCount count = report.criteria().get(i);
            String path = "/criteria/" + i;
            if (!figures.isOfTheSet(count.criterion())) {
                findings.add(finding(
                        path + "/criterion",
                        String.valueOf(count.criterion()),
                        "[1, " + figures.criteria() + "]",
                        "bộ tiêu chí không có tiêu chí này",
                        "the set has no such criterion"));
            }
            boolean twin =
                    report.criteria().subList(0, i).stream().anyMatch(other -> other.criterion() == count.criterion());
            if (twin) {
                findings.add(finding(
                        path + "/criterion",
                        String.valueOf(count.criterion()),
                        "",
                        "tiêu chí có hai lần; không lần nào được tính",
                        "the criterion stands twice; neither counts"));
            }
            if (count.met() > report.communes()) {
                findings.add(above(path + "/met", count.met(), report.communes()));
            }
        }
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            boolean twin = report.recognised().subList(0, i).stream().anyMatch(other -> other.tier() == units.tier());
            if (twin) {
                findings.add(finding(
                        "/recognised/" + i + "/tier",
                        units.tier().name(),
                        "",
                        "cấp này có hai lần",
                        "the tier stands twice"));
            }
            int most = units.tier() == Tier.NTM ? units.of().orElse(report.communes()) : report.communes();
            if (units.units() > most) {
                findings.add(above("/recognised/" + i + "/units", units.units(), most));
            }
        }
        report.averageCriteria().ifPresent(mean -> mean(figures, mean, findings));
    }

    private static void mean(Figures figures, AverageCriteria mean, List<AuditFinding> findings) {
        boolean turned = mean.lower().value().compareTo(mean.upper().value()) > 0;
        boolean tooHigh = figures.criteriaOfTheSet().isPresent()
                && mean.upper().lowest().compareTo(BigDecimal.valueOf(figures.criteria())) > 0;
        if (turned || tooHigh) {
            findings.add(finding(
                    Means.path(mean),
                    mean.toString(),
                    "[0, " + figures.criteria() + "]",
                    turned ? "đầu dưới lớn hơn đầu trên" : "nhiều hơn số tiêu chí của bộ",
                    turned ? "the lower end is above the upper" : "more than the set has criteria"));
        }
    }

    private static AuditFinding above(String path, int stated, int most) {
        return finding(
                path,
                String.valueOf(stated),
                "[0, " + most + "]",
                "nhiều hơn số đơn vị được đếm",
                "more than the units that are counted");
    }

    private static AuditFinding finding(String path, String stated, String computed, String vi, String en) {
        return new AuditFinding(
                AuditCode.COUNT, FindingSeverity.ERROR, path, stated, computed, vi, en, Optional.empty());
    }
}
