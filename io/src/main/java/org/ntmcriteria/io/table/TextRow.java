package org.ntmcriteria.io.table;

import java.util.List;
import org.ntmcriteria.core.Place;

/**
 * One row of a table as text, with the place of each of its cells.
 *
 * @param place the place of the row
 * @param fields the cells' texts; a blank cell is an empty text
 * @param addresses gives a cell's place by its index; the column's heading is added later
 */
record TextRow(Place place, List<String> fields, java.util.function.IntFunction<Place> addresses) {
    static TextRow ofLine(String file, int line, List<String> fields) {
        Place place = Place.ofLine(file, line, null);
        return new TextRow(place, fields, index -> place);
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
