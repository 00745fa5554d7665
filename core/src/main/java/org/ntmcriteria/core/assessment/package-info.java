/** The verdicts on a unit under a set on a day, each with its reason. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.assessment;

import javax.annotation.ParametersAreNonnullByDefault;
