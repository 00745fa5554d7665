/**
 * Tables that offices submit and receive, as CSV or XLSX: observations, rows of units, forms of one unit
 * ({@link org.ntmcriteria.io.table.UnitTableReader}, {@link org.ntmcriteria.io.table.VerdictTable}), panels
 * ({@link org.ntmcriteria.io.table.PanelReader}), a province's own requirements
 * ({@link org.ntmcriteria.io.table.OverlayReader}), decisions on recognition
 * ({@link org.ntmcriteria.io.table.HistoryReader}), and the criteria sets ({@link org.ntmcriteria.io.table.SetTables}).
 *
 * <p>No input ends in an exception: readers return the good rows and a {@link org.ntmcriteria.core.problem.Problem} for
 * each of the others.
 *
 * <p>The way of a row: {@code RowSource} (rows of text from CSV or XLSX), {@code HeaderDetector} ({@code TableHeader}:
 * layout and columns), a {@code RowReader} per layout, which for rows of units asks {@code RowClassifier} first, for
 * forms {@code FormKeys}, and {@code ObservationSink} or {@code UnitCollector}.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.table;

import javax.annotation.ParametersAreNonnullByDefault;
