/**
 * From a unit's observations to an assessment: the {@link org.ntmcriteria.rules.evaluate.Evaluator}, which explains
 * every verdict (kết luận).
 *
 * <p>{@link org.ntmcriteria.rules.evaluate.KnownUnits} is what it may know of other units, for districts, provinces and
 * higher tiers; {@link org.ntmcriteria.rules.evaluate.InputRules} are the rules for a unit before anything is reported
 * of it. All types are immutable and thread-safe.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.evaluate;

import javax.annotation.ParametersAreNonnullByDefault;
