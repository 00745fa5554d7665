/** A province's own decisions that fill or tighten the cells of a set, never copying the rest of it. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.overlay;

import javax.annotation.ParametersAreNonnullByDefault;
