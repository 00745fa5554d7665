package org.ntmcriteria.io.table;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.ntmcriteria.core.Place;

/**
 * One row of a table as text, with the place of each of its cells.
 *
 * @param place the place of the row
 * @param fields the cells' texts; a blank cell is an empty text, one that could not be read is {@link #FAILED}
 * @param numbers tells which cells are numbers of a workbook, always written with a decimal point
 * @param addresses gives a cell's place by its index; the column's heading is added later
 */
record TextRow(Place place, List<String> fields, IntPredicate numbers, IntFunction<Place> addresses) {
    /** The text of a cell that could not be read; its problem was reported where it was found. */
    static final String FAILED = "\ue000";

    static TextRow ofLine(String file, int line, List<String> fields) {
        Place place = Place.ofLine(file, line, null);
        return new TextRow(place, fields, index -> false, index -> place);
    }

    boolean isBlank() {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
