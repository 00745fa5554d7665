package org.ntmcriteria.core.problem;

/** How grave a finding is that a check of tables or of printed figures makes. */
public enum FindingSeverity {
    /** What is checked contradicts itself, or leaves a unit without an answer. */
    ERROR,
    /** Worth a look: a slip of rounding, or right only under a reading that is not the usual one. */
    WARNING,
    /** No contradiction, but worth knowing. */
    INFO
}
