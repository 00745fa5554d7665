package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.PublishedReport;

/** The mean lies inside what the bands allow: Σ fewestᵦ·nᵦ ≤ N·mean ≤ Σ mostᵦ·nᵦ. */
final class MeanInBandsRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        AverageCriteria mean = report.averageCriteria().orElse(null);
        if (mean == null || !figures.bandsArePartition()) {
            return;
        }
        long low = 0;
        long high = 0;
        for (Band band : report.distribution()) {
            low += (long) band.fewest() * band.communes();
            high += (long) band.most(figures.criteria()) * band.communes();
        }
        MeanCheck.check(mean, report.communes(), low, high, findings);
    }
}
