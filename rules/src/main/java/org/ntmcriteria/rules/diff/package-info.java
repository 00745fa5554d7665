/** What differs between two sets, or between two versions of one. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.diff;

import javax.annotation.ParametersAreNonnullByDefault;
