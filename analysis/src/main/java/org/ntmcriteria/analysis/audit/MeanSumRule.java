package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.PublishedReport;

/**
 * The mean is the sum of the counts per criterion, N·mean = Σ metₖ, to which a criterion that is not reported adds from
 * 0 to N.
 */
final class MeanSumRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        AverageCriteria mean = report.averageCriteria().orElse(null);
        if (mean == null
                || figures.counts().isEmpty()
                || figures.criteriaOfTheSet().isEmpty()) {
            return;
        }
        long sum = figures.sumOfCounts();
        long high = sum + (long) figures.unreported() * report.communes();
        MeanCheck.check(mean, report.communes(), sum, high, findings);
    }
}
