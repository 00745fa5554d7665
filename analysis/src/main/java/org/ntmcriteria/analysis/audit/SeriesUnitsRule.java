package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.PublishedReport;

/** Names a change of the number of communes since the latest result: figures before and after it cannot be compared. */
final class SeriesUnitsRule implements AuditRule.OfSeries {
    @Override
    public void check(ReportHistory history, FindingCollector findings) {
        PublishedReport now = history.report();
        history.latest()
                .filter(before -> before.communes() != now.communes())
                .ifPresent(before ->
                        findings.add("/communes", now.communes(), before.communes(), "changed", "day", before.asOf()));
    }
}
