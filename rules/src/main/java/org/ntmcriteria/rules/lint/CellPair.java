package org.ntmcriteria.rules.lint;

import org.ntmcriteria.rules.catalog.Cell;

/**
 * Two cells of corresponding indicators that hold for the same units.
 *
 * @param from the cell of the one set
 * @param to the cell of the other
 */
record CellPair(Cell from, Cell to) {
    /** A cell with its set, coordinates and requirement. */
    static String text(Cell cell) {
        return cell.set() + " " + cell.coordinates() + " " + cell.requirement().text();
    }
}
