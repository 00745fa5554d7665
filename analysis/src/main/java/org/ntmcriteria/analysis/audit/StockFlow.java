package org.ntmcriteria.analysis.audit;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.problem.FindingSeverity;

/**
 * What was there and what came on top is what is there: before + added = now. Means hold it as printed numbers do: each
 * stands for all numbers that are printed so.
 */
final class StockFlow {
    private StockFlow() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        PublishedReport report = figures.report();
        for (int i = 0; i < report.criteria().size(); i++) {
            CriterionCount count = report.criteria().get(i);
            if (count.added().isPresent() && count.added().get() > count.met()) {
                findings.add(finding(
                        "/criteria/" + i + "/added",
                        String.valueOf(count.added().get()),
                        "[0, " + count.met() + "]",
                        "tăng thêm nhiều hơn tổng số",
                        "more are added than there are"));
            }
        }
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            if (units.added().isPresent() && units.baseline().isPresent()) {
                int now = units.baseline().get() + units.added().get();
                if (now != units.units()) {
                    findings.add(finding(
                            "/recognised/" + i + "/units",
                            String.valueOf(units.units()),
                            String.valueOf(now),
                            units.baseline().get() + " + " + units.added().get() + " = " + now,
                            units.baseline().get() + " + " + units.added().get() + " = " + now));
                }
            } else if (units.added().isPresent() && units.added().get() > units.units()) {
                findings.add(finding(
                        "/recognised/" + i + "/added",
                        String.valueOf(units.added().get()),
                        "[0, " + units.units() + "]",
                        "tăng thêm nhiều hơn tổng số",
                        "more are added than there are"));
            }
        }
        report.averageCriteria().ifPresent(mean -> mean(mean, findings));
    }

    private static void mean(AverageCriteria mean, List<AuditFinding> findings) {
        if (mean.value().isEmpty()
                || mean.increase().isEmpty()
                || mean.baseline().isEmpty()) {
            return;
        }
        PrintedNumber value = mean.value().get();
        PrintedNumber increase = mean.increase().get();
        PrintedNumber baseline = mean.baseline().get();
        if (!value.isSumOf(baseline, increase)) {
            String sum = baseline.value().add(increase.value()).toPlainString();
            findings.add(finding(
                    "/averageCriteria/value",
                    value.toString(),
                    sum,
                    baseline + " + " + increase + " = " + sum,
                    baseline + " + " + increase + " = " + sum));
        }
    }

    private static AuditFinding finding(String path, String stated, String computed, String vi, String en) {
        return new AuditFinding(
                AuditCode.STOCK_FLOW, FindingSeverity.ERROR, path, stated, computed, vi, en, Optional.empty());
    }
}
