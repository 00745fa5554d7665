package org.ntmcriteria.analysis.audit;

/**
 * Checks one identity that printed figures must satisfy. Implementations have no state.
 *
 * <p>A new identity is a class that implements one of the two kinds of rule, a constant of {@link AuditCode}, and its
 * sentences in the message file of each language: {@code CODE} for the identity itself and {@code CODE.reason} for each
 * way to break it.
 */
sealed interface AuditRule {
    /** An identity of the figures of one report. */
    non-sealed interface OfReport extends AuditRule {
        /**
         * Checks a report.
         *
         * @param figures the report's figures
         * @param findings takes the figures that break the identity
         */
        void check(ReportFigures figures, FindingCollector findings);
    }

    /** An identity of the figures of a report and of earlier results of the same office. */
    non-sealed interface OfSeries extends AuditRule {
        /**
         * Checks a report against the earlier results.
         *
         * @param history the report and the earlier results
         * @param findings takes the figures of the report that break the identity
         */
        void check(ReportHistory history, FindingCollector findings);
    }
}
