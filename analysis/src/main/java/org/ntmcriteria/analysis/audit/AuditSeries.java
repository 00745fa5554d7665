package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * Checks several reports of one office against each other: last year's result plus what this year's report adds must be
 * what this year's report prints, in criteria, recognised units and the mean, and a baseline must be what was printed
 * then. A plan is never taken for a result. A change of the communes or of the set is named, since figures before and
 * after it cannot be compared.
 */
public final class AuditSeries {
    private AuditSeries() {}

    /**
     * Checks each report against the earlier results of the same office.
     *
     * @param reports the reports by any name, in any order
     * @return the findings on each report that has any, by its name, in the order of {@link AuditCode}
     * @param <K> the names' type
     */
    public static <K> Map<K, List<AuditFinding>> findings(Map<K, PublishedReport> reports) {
        Map<String, Map<K, PublishedReport>> byOffice = new LinkedHashMap<>();
        reports.forEach((name, report) -> byOffice.computeIfAbsent(office(report), o -> new LinkedHashMap<>())
                .put(name, report));
        Map<K, List<AuditFinding>> findings = new LinkedHashMap<>();
        for (Map<K, PublishedReport> series : byOffice.values()) {
            series.forEach((name, report) -> {
                List<AuditFinding> some = findings(ReportHistory.of(report, series.values()));
                if (!some.isEmpty()) {
                    findings.put(name, some);
                }
            });
        }
        return findings;
    }

    private static String office(PublishedReport report) {
        return report.unitLevel() + " " + VietnameseText.fold(report.unitName());
    }

    private static List<AuditFinding> findings(ReportHistory history) {
        List<AuditFinding> findings = new ArrayList<>();
        for (AuditCode code : AuditCode.values()) {
            if (code.rule() instanceof AuditRule.OfSeries rule) {
                FindingCollector found = new FindingCollector(code);
                rule.check(history, found);
                findings.addAll(found.findings());
            }
        }
        return findings;
    }
}
