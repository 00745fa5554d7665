package org.ntmcriteria.rules.overlay;

import org.ntmcriteria.core.value.DateRange;

/**
 * A row and the days on which it holds.
 *
 * @param row the row
 * @param inForce its own days, cut to those of the cells that it replaces
 */
record BoundRow(OverlayRow row, DateRange inForce) {}
