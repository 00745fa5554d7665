package org.ntmcriteria.analysis.published;

import java.util.Optional;
import org.ntmcriteria.core.law.Tier;

/**
 * How many units are recognised at a tier, as printed.
 *
 * @param tier the tier; each counts those of the tiers above too
 * @param units the units recognised
 * @param of the units that the percentage is of, or empty
 * @param percent the percentage, or empty
 * @param added how many of them are new, or empty
 * @param baseline the units before, or empty
 */
public record RecognisedUnits(
        Tier tier,
        int units,
        Optional<Integer> of,
        Optional<PrintedNumber> percent,
        Optional<Integer> added,
        Optional<Integer> baseline) {}
