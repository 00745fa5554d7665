package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.PublishedReport;

/**
 * Communes that meet all criteria meet each: Σ metₖ − (K − 1)·N ≤ n(top) ≤ min metₖ; the lower bound only where every
 * criterion is reported.
 */
final class AllMetRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        int all = figures.criteria();
        for (int i = 0; i < report.distribution().size(); i++) {
            Band band = report.distribution().get(i);
            if (band.fewest() != all || figures.counts().isEmpty()) {
                continue;
            }
            long most = figures.scarcest().orElseThrow().met();
            long least = figures.reportsEveryCriterion()
                    ? Math.max(0, figures.sumOfCounts() - (all - 1L) * report.communes())
                    : 0;
            if (band.communes() > most || band.communes() < least) {
                findings.add(
                        "/distribution/" + i + "/communes",
                        band.communes(),
                        "[" + least + ", " + most + "]",
                        "outside",
                        "criteria",
                        all,
                        "least",
                        least,
                        "most",
                        most);
            }
        }
    }
}
