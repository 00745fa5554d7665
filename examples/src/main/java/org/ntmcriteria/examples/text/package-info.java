/** Tables and counts as lines of text for a terminal. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.examples.text;

import javax.annotation.ParametersAreNonnullByDefault;
