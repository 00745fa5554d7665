package org.ntmcriteria.analysis.audit;

/** How grave a finding about printed figures is. */
public enum AuditSeverity {
    /** The figures contradict each other. */
    ERROR,
    /** Off by one unit of the last place, or possible only under a reading that is not the usual one. */
    WARNING,
    /** No contradiction, but worth knowing. */
    INFO
}
