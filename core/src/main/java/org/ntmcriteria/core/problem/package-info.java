/** What can be wrong with an input, where it stands, and how grave it is. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.problem;

import javax.annotation.ParametersAreNonnullByDefault;
