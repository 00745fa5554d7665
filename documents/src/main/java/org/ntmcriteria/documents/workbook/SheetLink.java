package org.ntmcriteria.documents.workbook;

import org.apache.poi.ss.util.CellAddress;

/** Addresses of cells as formulas and links write them. */
final class SheetLink {
    private SheetLink() {}

    /** Returns the address of a cell, the row and the column from 0: {@code 'Biểu 1'!C7}. */
    static String to(String sheet, int row, int column) {
        return "'" + sheet.replace("'", "''") + "'!" + new CellAddress(row, column).formatAsString();
    }
}
