/**
 * Tables that offices hand in and take away, as CSV or XLSX: observations and verdicts
 * ({@link org.ntmcriteria.io.table.UnitTableReader}, {@link org.ntmcriteria.io.table.VerdictTable}), panels
 * ({@link org.ntmcriteria.io.table.PanelReader}), a province's own requirements
 * ({@link org.ntmcriteria.io.table.OverlayReader}), decisions on recognition
 * ({@link org.ntmcriteria.io.table.HistoryReader}), and the sets themselves
 * ({@link org.ntmcriteria.io.table.SetTables}).
 *
 * <p>Nothing that a user hands in ends in an exception: readers return the good rows and a
 * {@link org.ntmcriteria.core.Problem} for each of the others.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.table;

import javax.annotation.ParametersAreNonnullByDefault;
