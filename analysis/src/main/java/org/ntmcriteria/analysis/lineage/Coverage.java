package org.ntmcriteria.analysis.lineage;

import java.util.Optional;

/**
 * How much of a new unit the old units' data are about.
 *
 * @param parts the old units that count for the value
 * @param reported those of them of which it was reported
 * @param divided those of them that are not known to be wholly there
 * @param isTraced whether there is nothing else in the new unit; false where the register does not know where some of
 *     it comes from
 * @param people the share of the new unit's people who lived in old units of which it was reported, as bounds; empty if
 *     no number of people is known
 */
public record Coverage(int parts, int reported, int divided, boolean isTraced, Optional<ReconstructedQuotient> people) {
    /**
     * Checks if the value was reported of all that the new unit was made of.
     *
     * @return true if it was reported of every part and nothing else is in the unit
     */
    public boolean isComplete() {
        return isTraced && reported == parts;
    }

    /** Returns how many parts there are with a value, and of how many people. */
    @Override
    public String toString() {
        return reported + " of " + parts
                + (people.isPresent() ? ", " + people.get().printed(1) + " % of the people" : "");
    }
}
