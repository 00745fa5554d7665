/** From a unit's observations to an assessment: the explaining evaluator. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.evaluate;

import javax.annotation.ParametersAreNonnullByDefault;
