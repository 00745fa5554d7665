package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;

/**
 * Within one report: before + added = now, in recognised units and in the mean, and no more are added than there are. A
 * printed mean stands for all numbers that are printed so.
 */
final class StockFlowRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        for (int i = 0; i < report.criteria().size(); i++) {
            CriterionCount count = report.criteria().get(i);
            if (count.added().isPresent() && count.added().get() > count.met()) {
                addTooMany("/criteria/" + i, count.added().get(), count.met(), findings);
            }
        }
        for (int i = 0; i < report.recognised().size(); i++) {
            checkRecognised("/recognised/" + i, report.recognised().get(i), findings);
        }
        report.averageCriteria().ifPresent(mean -> checkMean(mean, findings));
    }

    private static void checkRecognised(String path, RecognisedUnits units, FindingCollector findings) {
        if (units.added().isEmpty()) {
            return;
        }
        int added = units.added().get();
        if (units.baseline().isPresent()) {
            int before = units.baseline().get();
            int now = before + added;
            if (now != units.units()) {
                findings.add(path + "/units", units.units(), now, "sum", "before", before, "added", added, "sum", now);
            }
        } else if (added > units.units()) {
            addTooMany(path, added, units.units(), findings);
        }
    }

    private static void addTooMany(String path, int added, int now, FindingCollector findings) {
        findings.add(path + "/added", added, "[0, " + now + "]", "addedAboveTotal");
    }

    private static void checkMean(AverageCriteria mean, FindingCollector findings) {
        if (mean.value().isEmpty()
                || mean.increase().isEmpty()
                || mean.baseline().isEmpty()) {
            return;
        }
        PrintedNumber value = mean.value().get();
        PrintedNumber increase = mean.increase().get();
        PrintedNumber baseline = mean.baseline().get();
        if (!value.isSumOf(baseline, increase)) {
            PrintedNumber sum = baseline.plus(increase);
            findings.add(
                    "/averageCriteria/value", value, sum, "sum", "before", baseline, "added", increase, "sum", sum);
        }
    }
}
