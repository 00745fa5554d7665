package org.ntmcriteria.documents.workbook;

/**
 * Where a problem stands in a workbook.
 *
 * @param sheet the index of the sheet, or a negative number where the problem is in no sheet of this workbook
 * @param row the row from 0, or a negative number where the problem is one of the sheet
 * @param column the column from 0
 */
record ProblemPlace(int sheet, int row, int column) {
    /** Where no place of the workbook is known. */
    static final ProblemPlace NONE = new ProblemPlace(-1, -1, -1);

    static ProblemPlace ofSheet(int sheet) {
        return new ProblemPlace(sheet, -1, -1);
    }

    boolean isInWorkbook() {
        return sheet >= 0;
    }

    boolean isCell() {
        return row >= 0;
    }
}
