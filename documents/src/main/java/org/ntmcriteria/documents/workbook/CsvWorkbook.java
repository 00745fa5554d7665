package org.ntmcriteria.documents.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.CsvTable;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.WorkbookText;

/**
 * A workbook made of a CSV file: each line is the row of its number, all cells are texts, as they are in the file. A
 * line that the reader leaves out, since its fields cannot be told apart, stands in one cell beside the table, where no
 * reader takes a part of it for a value.
 */
final class CsvWorkbook {
    private static final String TEXT_FORMAT = "@";
    private static final int WIDEST = 60;
    private static final int NARROWEST = 6;

    /** The most rows of a sheet. */
    private static final int MOST_ROWS = 1 << 20;

    private final XSSFWorkbook workbook = OfficeWorkbook.create();
    private final List<CsvTable.Row> rows;
    private final Set<Integer> leftOut;
    private final int width;

    /** Where headings stand, by their texts and the indexes of their rows. */
    private final Map<String, ProblemPlace> headings = new HashMap<>();

    private CsvWorkbook(List<CsvTable.Row> rows, Set<Integer> leftOut) {
        this.rows = rows;
        this.leftOut = leftOut;
        this.width = rows.stream()
                .filter(row -> !leftOut.contains(row.line()))
                .mapToInt(row -> row.fields().size())
                .max()
                .orElse(0);
    }

    /**
     * Reads a file.
     *
     * @param leftOut the lines that the reader leaves out
     * @throws UnusableWorkbookException if a sheet has no room for it
     */
    static CsvWorkbook of(InputFile file, TableOptions options, Set<Integer> leftOut) throws UnusableWorkbookException {
        List<CsvTable.Row> rows = CsvTable.read(file, options);
        if (!rows.isEmpty() && rows.get(rows.size() - 1).line() > MOST_ROWS) {
            throw new UnusableWorkbookException("unusable.size");
        }
        CsvWorkbook made = new CsvWorkbook(rows, leftOut);
        made.fill(sheetName(file.name()));
        return made;
    }

    /** Returns the name of the file without its folder and ending, as far as a sheet may be called so. */
    private static String sheetName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int ending = name.lastIndexOf('.');
        return WorkbookUtil.createSafeSheetName(ending > 0 ? name.substring(0, ending) : name);
    }

    private void fill(String name) {
        XSSFSheet sheet = workbook.createSheet(name);
        XSSFCellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
        int[] widths = new int[width];
        for (CsvTable.Row row : rows) {
            XSSFRow made = sheet.createRow(row.line() - 1);
            if (leftOut.contains(row.line())) {
                put(made.createCell(width), String.join(", ", row.fields()), text);
                continue;
            }
            for (int column = 0; column < row.fields().size(); column++) {
                String field = row.fields().get(column);
                if (!field.isEmpty()) {
                    put(made.createCell(column), field, text);
                    widths[column] = Math.max(widths[column], field.length());
                }
            }
        }
        for (int column = 0; column < width; column++) {
            sheet.setDefaultColumnStyle(column, text);
            sheet.setColumnWidth(column, 256 * Math.max(NARROWEST, Math.min(WIDEST, widths[column] + 2)));
        }
        if (!rows.isEmpty()) {
            // Numbers are texts here on purpose, so that nothing that is typed becomes a day.
            int last = rows.get(rows.size() - 1).line() - 1;
            sheet.addIgnoredErrors(
                    new CellRangeAddress(0, last, 0, Math.max(0, width - 1)), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        }
    }

    private static void put(XSSFCell cell, String text, XSSFCellStyle style) {
        cell.setCellValue(WorkbookText.encode(text));
        cell.setCellStyle(style);
    }

    /** Returns the workbook, which has one sheet. */
    XSSFWorkbook workbook() {
        return workbook;
    }

    /** Returns the cell of a line and of a heading, or else the one with a text, or else the first of the line. */
    ProblemPlace place(SourceLocation location, String text) {
        if (location.line() == 0) {
            return ProblemPlace.ofSheet(0);
        }
        int at = index(location.line());
        if (at < 0 || leftOut.contains(location.line())) {
            return new ProblemPlace(0, location.line() - 1, at < 0 ? 0 : width);
        }
        int column = location.column() == null ? -1 : columnBelow(at, location.column());
        if (column < 0) {
            column = fieldWith(rows.get(at), text);
        }
        return new ProblemPlace(0, location.line() - 1, column >= 0 ? column : firstField(rows.get(at)));
    }

    private int index(int line) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = rows.get(middle).line();
            if (found == line) {
                return middle;
            }
            if (found < line) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Returns the column of a heading: where it first stands, unless that is below the row. */
    private int columnBelow(int row, String heading) {
        ProblemPlace first = headings.computeIfAbsent(heading, this::firstWith);
        return first.row() <= row ? first.column() : ProblemPlace.NONE.column();
    }

    private ProblemPlace firstWith(String heading) {
        for (int i = 0; i < rows.size(); i++) {
            int column = fieldWith(rows.get(i), heading);
            if (column >= 0) {
                return new ProblemPlace(0, i, column);
            }
        }
        return ProblemPlace.NONE;
    }

    private static int fieldWith(CsvTable.Row row, String text) {
        for (int i = 0; i < row.fields().size(); i++) {
            if (!text.isBlank() && row.fields().get(i).strip().equalsIgnoreCase(text.strip())) {
                return i;
            }
        }
        return -1;
    }

    private static int firstField(CsvTable.Row row) {
        for (int i = 0; i < row.fields().size(); i++) {
            if (!row.fields().get(i).isBlank()) {
                return i;
            }
        }
        return 0;
    }
}
