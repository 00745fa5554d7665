package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;

/**
 * How many units are recognised under a set: all of them, or those of a district or of a commune, or at the end of a
 * year. Only units that are living count; a unit recognised in two fields of a set counts once.
 *
 * @param by what the units are counted apart by
 * @param level the level of the units, or empty where it is not known
 * @param setName the name that the set has in all periods; empty text where no decision names one
 * @param tier the tier
 * @param district the district, as first written, with its province where that tells it from another; empty text where
 *     it is not known, or where all are counted
 * @param commune the commune, as first written; empty text where it is not stated, or where communes are not counted
 *     apart
 * @param communeFrom the day from which the code means the commune, where another one is known to have borne it before,
 *     or from which it is counted apart since nothing tells whether it is the one of before
 * @param year the year, where years are counted apart
 * @param recognised how many are recognised, of the living units on which there was a decision; a range where some are
 *     not known
 * @param added how many of those recognised became so in the year; 0 where years are not counted apart
 * @param ended how many units on which there was a decision are no more; where years are counted apart those that ended
 *     in the year
 */
public record RecognitionCount(
        By by,
        Optional<Level> level,
        String setName,
        Tier tier,
        String district,
        String commune,
        Optional<LocalDate> communeFrom,
        Optional<Integer> year,
        CountRange recognised,
        int added,
        int ended) {
    /** What units are counted apart by. */
    public enum By {
        /** Nothing: all units, on the day. */
        TOTAL,
        /** The district in which hamlets and communes lie, on the day. */
        DISTRICT,
        /**
         * The commune in which hamlets, residential areas and gardens lie, on the day of the decision that names it.
         */
        COMMUNE,
        /** The year: all units, on its last day or, in the last year, on the day. */
        YEAR
    }
}
