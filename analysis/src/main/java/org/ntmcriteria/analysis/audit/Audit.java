package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/**
 * Checks a published report against every identity that its figures must satisfy among themselves.
 *
 * <p>Nothing is compared with other sources; a report without findings may still be wrong. Immutable and thread-safe.
 */
public final class Audit {
    private final CriteriaCatalog catalog;

    private Audit(CriteriaCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Returns an audit that knows the sets of a catalogue.
     *
     * @param catalog the sets; a report of another set is checked without the number of its criteria
     * @return the audit
     */
    public static Audit of(CriteriaCatalog catalog) {
        return new Audit(catalog);
    }

    /**
     * Checks a report.
     *
     * @param report the report
     * @return the figures that break an identity, in the order of {@link AuditCode}
     */
    public List<AuditFinding> findings(PublishedReport report) {
        ReportFigures figures = ReportFigures.of(report, catalog);
        List<AuditFinding> findings = new ArrayList<>();
        for (AuditCode code : AuditCode.values()) {
            if (code.rule() instanceof AuditRule.OfReport rule) {
                FindingCollector found = new FindingCollector(code);
                rule.check(figures, found);
                findings.addAll(found.findings());
            }
        }
        return List.copyOf(findings);
    }
}
