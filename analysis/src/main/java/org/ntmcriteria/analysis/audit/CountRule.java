package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;

/**
 * No more units meet a criterion, or are recognised, than are counted: 0 ≤ met ≤ N; each criterion of the set and each
 * tier is listed at most once; a mean lies from 0 to K.
 */
final class CountRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        checkCriteria(figures, findings);
        checkRecognised(figures.report(), findings);
        figures.report().averageCriteria().ifPresent(mean -> checkMean(figures, mean, findings));
    }

    private static void checkCriteria(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        Set<Integer> listed = new HashSet<>();
        for (int i = 0; i < report.criteria().size(); i++) {
            CriterionCount count = report.criteria().get(i);
            String path = "/criteria/" + i;
            if (!figures.isOfTheSet(count.criterion())) {
                findings.add(
                        path + "/criterion", count.criterion(), "[1, " + figures.criteria() + "]", "unknownCriterion");
            }
            if (!listed.add(count.criterion())) {
                findings.add(path + "/criterion", count.criterion(), "", "repeatedCriterion");
            }
            if (count.met() > report.communes()) {
                findings.add(path + "/met", count.met(), "[0, " + report.communes() + "]", "aboveUnits");
            }
        }
    }

    private static void checkRecognised(PublishedReport report, FindingCollector findings) {
        Set<Tier> tiers = new HashSet<>();
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            if (!tiers.add(units.tier())) {
                findings.add("/recognised/" + i + "/tier", units.tier(), "", "repeatedTier");
            }
            int most = units.tier() == Tier.NTM ? units.of().orElse(report.communes()) : report.communes();
            if (units.units() > most) {
                findings.add("/recognised/" + i + "/units", units.units(), "[0, " + most + "]", "aboveUnits");
            }
        }
    }

    private static void checkMean(ReportFigures figures, AverageCriteria mean, FindingCollector findings) {
        boolean isReversed = mean.lower().value().compareTo(mean.upper().value()) > 0;
        boolean isTooHigh = figures.criteriaOfTheSet().isPresent()
                && mean.upper().lowest().compareTo(BigDecimal.valueOf(figures.criteria())) > 0;
        if (isReversed || isTooHigh) {
            findings.add(
                    MeanCheck.path(mean),
                    mean,
                    "[0, " + figures.criteria() + "]",
                    isReversed ? "reversedMean" : "meanAboveCriteria");
        }
    }
}
