package org.ntmcriteria.analysis.lineage;

/** How much of an old unit's people, or of its land, is known to be in a new unit. */
public enum Carried {
    /** None of it. */
    NONE,
    /** Between none and all: the old unit was divided, or no text was seen that says how much. */
    NONE_TO_ALL,
    /** All of it. */
    ALL;

    /** What is left of it after another change. */
    Carried then(Carried next) {
        if (this == NONE || next == NONE) {
            return NONE;
        }
        return this == ALL && next == ALL ? ALL : NONE_TO_ALL;
    }

    /** What comes together on two ways from the same old unit. */
    Carried with(Carried other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
