package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.PublishedReport;

/** Names a change of the criteria set since the latest result: figures before and after it cannot be compared. */
final class SeriesSetRule implements AuditRule.OfSeries {
    @Override
    public void check(ReportHistory history, FindingCollector findings) {
        PublishedReport now = history.report();
        history.latest()
                .filter(before -> !before.set().equals(now.set()))
                .ifPresent(before ->
                        findings.add("/criteriaSet", now.set(), before.set(), "changed", "day", before.asOf()));
    }
}
