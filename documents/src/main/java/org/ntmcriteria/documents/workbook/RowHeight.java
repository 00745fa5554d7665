package org.ntmcriteria.documents.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** Heights of rows with wrapped texts, which not every program fits by itself. */
final class RowHeight {
    private static final float LINE = 15;

    /** The most that a row may have. */
    private static final float HIGHEST = 409;

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

    /** Returns the height in points of a row of texts in columns that have widths in characters, or 0 for one line. */
    static float points(List<String> texts, int[] widths) {
        double lines = 1;
        for (int i = 0; i < widths.length; i++) {
            lines = Math.max(lines, Math.ceil(texts.get(i).length() / (FILLED * widths[i])));
        }
        return points(lines);
    }

    private static void fit(XSSFRow row, double lines) {
        if (lines > 1) {
            row.setHeightInPoints(points(lines));
        }
    }

    private static float points(double lines) {
        return lines > 1 ? Math.min(HIGHEST, (float) (LINE * lines)) : 0;
    }
}
