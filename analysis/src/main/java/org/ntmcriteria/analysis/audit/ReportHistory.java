package org.ntmcriteria.analysis.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.ntmcriteria.analysis.published.PublishedReport;

/**
 * A report and the earlier results of the same office.
 *
 * @param report the report
 * @param latest the latest result of an earlier day, or empty
 * @param lastYear the result of 31 December of the year before, or empty
 */
record ReportHistory(PublishedReport report, Optional<PublishedReport> latest, Optional<PublishedReport> lastYear) {
    /**
     * Finds the earlier results of a report.
     *
     * @param report the report
     * @param series the reports of its office in any order; plans are ignored, since they are not results
     */
    static ReportHistory of(PublishedReport report, Collection<PublishedReport> series) {
        LocalDate lastYear = LocalDate.of(report.asOf().getYear() - 1, 12, 31);
        return new ReportHistory(
                report,
                series.stream()
                        .filter(other -> isEarlierResult(other, report))
                        .max(Comparator.comparing(PublishedReport::asOf)),
                series.stream()
                        .filter(other -> isEarlierResult(other, report))
                        .filter(other -> other.asOf().equals(lastYear))
                        .findFirst());
    }

    private static boolean isEarlierResult(PublishedReport other, PublishedReport report) {
        return other.kind() == PublishedReport.Kind.RESULT && other.asOf().isBefore(report.asOf());
    }
}
