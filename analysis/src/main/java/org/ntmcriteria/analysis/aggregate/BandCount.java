package org.ntmcriteria.analysis.aggregate;

/**
 * The units that meet from so many to so many criteria.
 *
 * @param from the fewest criteria
 * @param to the most criteria
 * @param certain the units that are in the band whatever the undetermined criteria turn out to be
 * @param possible the units that may be in it
 */
public record BandCount(int from, int to, int certain, int possible) {
    /**
     * Checks if the count is known.
     *
     * @return true if every unit that may be in the band is
     */
    public boolean isExact() {
        return certain == possible;
    }
}
