package org.ntmcriteria.rules.lint;

/** How grave a finding about the tables is. */
public enum LintSeverity {
    /** The tables contradict themselves or leave a unit without an answer. */
    ERROR,
    /** Worth a look; units are judged all the same. */
    WARNING,
    /** Said for completeness. */
    INFO
}
