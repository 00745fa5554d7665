/** The names of units as people write them, and the form in which they are compared. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.register.name;

import javax.annotation.ParametersAreNonnullByDefault;
