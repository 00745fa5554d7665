/** What readers have in common: where an input comes from, and values together with what was wrong. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io;

import javax.annotation.ParametersAreNonnullByDefault;
