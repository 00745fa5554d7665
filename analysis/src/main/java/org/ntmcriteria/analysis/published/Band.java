package org.ntmcriteria.analysis.published;

import java.util.Optional;

/**
 * The communes that meet from so many to so many criteria, as printed.
 *
 * @param from the fewest criteria, or empty where the band is open below
 * @param to the most criteria, or empty where it is open above
 * @param communes the communes in the band
 * @param percent their percentage of all communes, or empty
 */
public record Band(Optional<Integer> from, Optional<Integer> to, int communes, Optional<PrintedNumber> percent) {
    /**
     * Returns the fewest criteria that a commune of the band meets.
     *
     * @return from 0
     */
    public int fewest() {
        return from.orElse(0);
    }

    /**
     * Returns the most criteria that a commune of the band meets.
     *
     * @param all the criteria of the set
     * @return up to all of them
     */
    public int most(int all) {
        return to.orElse(all);
    }
}
