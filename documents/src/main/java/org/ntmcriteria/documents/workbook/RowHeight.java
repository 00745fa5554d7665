package org.ntmcriteria.documents.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Heights of rows with wrapped texts, which not every program fits by itself. */
final class RowHeight {
    private static final float LINE = 15;

    /** The part of a line that words fill, which are not broken. */
    private static final double FILLED = 0.85;

    private static final int WIDTH_UNITS = 256;

    private RowHeight() {}

    /** Makes a row of texts as high as the longest one needs in the width of its column. */
    static void fit(XSSFRow row) {
        double lines = 1;
        for (Cell cell : row) {
            double width = FILLED * row.getSheet().getColumnWidth(cell.getColumnIndex()) / WIDTH_UNITS;
            lines = Math.max(lines, Math.ceil(cell.getStringCellValue().length() / width));
        }
        fit(row, lines);
    }

    /** Makes a row high enough for a text that has a width in characters. */
    static void fit(XSSFRow row, String text, int width) {
        fit(row, Math.ceil(text.length() / (FILLED * width)));
    }

    private static void fit(XSSFRow row, double lines) {
        if (lines > 1) {
            row.setHeightInPoints((float) (LINE * lines));
        }
    }
}
