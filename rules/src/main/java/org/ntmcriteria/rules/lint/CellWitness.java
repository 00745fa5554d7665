package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.Map;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.value.Decimal;

/**
 * A unit and a day for which a cell is the one that is read.
 *
 * @param day the day
 * @param column the column that the unit is assessed by
 * @param facts what must be reported of it, by folded name
 */
record CellWitness(LocalDate day, AnnexColumn column, Map<String, Decimal> facts) {}
