/** What an office printed, figure by figure, as it printed it. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.published;

import javax.annotation.ParametersAreNonnullByDefault;
