package org.ntmcriteria.rules.catalog;

/** How much of an act a set's tables list. */
public enum Completeness {
    /** Every indicator is listed. */
    FULL,
    /** Some indicators may be missing. */
    PARTIAL,
    /** Names and conditions at most. */
    STRUCTURE_ONLY
}
