package org.ntmcriteria.core.problem;

/** How grave a {@link Problem} with the input is. */
public enum Severity {
    /** Something was left out or refused; the command ends with 1. */
    FAILURE,
    /** Worth a look; nothing was lost. */
    WARNING
}
