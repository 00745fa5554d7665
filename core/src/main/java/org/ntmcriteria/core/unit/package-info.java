/** Administrative units: their level, region and categories. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.unit;

import javax.annotation.ParametersAreNonnullByDefault;
