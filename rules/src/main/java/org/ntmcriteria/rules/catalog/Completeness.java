package org.ntmcriteria.rules.catalog;

/** How much of an act a {@link CriteriaSet}'s tables list. One whose criteria are not all listed is never met. */
public enum Completeness {
    /** Every indicator is listed. */
    FULL,
    /** Some indicators may be missing. */
    PARTIAL,
    /** Names and conditions at most. */
    STRUCTURE_ONLY
}
