/**
 * What an office printed, figure by figure, as it printed it: a
 * {@link org.ntmcriteria.analysis.published.PublishedReport} (báo cáo đã công bố) of
 * {@link org.ntmcriteria.analysis.published.PrintedNumber}s, slips included.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.published;

import javax.annotation.ParametersAreNonnullByDefault;
