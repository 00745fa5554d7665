/** The words of the register: units in time, links between them, provinces. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.register.unit;

import javax.annotation.ParametersAreNonnullByDefault;
