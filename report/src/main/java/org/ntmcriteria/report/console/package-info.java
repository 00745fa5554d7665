/** Tables and counts as lines of text for a terminal. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.report.console;

import javax.annotation.ParametersAreNonnullByDefault;
