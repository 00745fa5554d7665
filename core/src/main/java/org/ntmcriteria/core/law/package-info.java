/** What an act says: sets, indicators, columns of the annex, requirements, and how well each is known. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.law;

import javax.annotation.ParametersAreNonnullByDefault;
