/**
 * A province's own decisions (quy định của tỉnh) that fill or tighten the cells of a set, never copying the rest of it.
 *
 * <p>An {@link org.ntmcriteria.rules.overlay.OverlayRow} is what a decision says;
 * {@link org.ntmcriteria.rules.overlay.Overlay#bind} says which rows may stand on a set.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.overlay;

import javax.annotation.ParametersAreNonnullByDefault;
