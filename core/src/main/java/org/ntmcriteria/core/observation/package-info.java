/** What was reported of a unit, and everything reported of one unit. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.observation;

import javax.annotation.ParametersAreNonnullByDefault;
