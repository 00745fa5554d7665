package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;

/**
 * Checks what an office printed against every identity that the figures must hold among themselves.
 *
 * <p>Nothing is compared with other sources; a report without findings may still be wrong. Immutable and thread-safe.
 */
public final class Audit {
    private final CriteriaCatalog catalog;

    private Audit(CriteriaCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * An audit that knows the sets of a catalogue.
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
     * @return what does not hold, in the order of the identities
     */
    public List<AuditFinding> findings(PublishedReport report) {
        Optional<CriteriaSet> set = catalog.find(report.set().toString());
        Figures figures = new Figures(report, set.map(s -> criteria(s, report)));
        List<AuditFinding> findings = new ArrayList<>();
        Counts.check(figures, findings);
        Percentages.check(figures, findings);
        Bands.check(figures, findings);
        Means.check(figures, findings);
        AllMet.check(figures, findings);
        BandsMargins.check(figures, findings);
        RecognisedChecks.check(figures, findings);
        StockFlow.check(figures, findings);
        FundingChecks.check(figures, findings);
        SetInForce.check(figures, set, findings);
        return List.copyOf(findings);
    }

    /** How many criteria the set has on the report's day, or in any version where it is not in force. */
    private static int criteria(CriteriaSet set, PublishedReport report) {
        if (set.description().inForce().contains(report.asOf())) {
            return set.at(report.asOf()).criteria().size();
        }
        return (int) set.criteria().stream()
                .map(CriterionDefinition::number)
                .distinct()
                .count();
    }
}
