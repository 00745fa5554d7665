package org.ntmcriteria.documents.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.CsvTable;
import org.ntmcriteria.io.table.TableOptions;

/**
 * A workbook made of a CSV file: each line is the row of its number, all cells are texts, as they are in the file. A
 * line that the reader leaves out, since its fields cannot be told apart, stands in one cell beside the table, where no
 * reader takes a part of it for a value.
 */
final class CsvWorkbook {
    private static final String TEXT_FORMAT = "@";
    private static final int WIDEST = 60;
    private static final int NARROWEST = 6;

    /** The rows among which headings are looked for; a table that begins below them is not read. */
    private static final int HEADING_ROWS = 100;

    private final XSSFWorkbook workbook = OfficeWorkbook.create();
    private final List<CsvTable.Row> rows;
    private final Set<Integer> leftOut;
    private final int width;
    private final StreamedSheet sheet;

    /** Where texts of the first rows first stand, by the texts in any case. */
    private final Map<String, ProblemPlace> headings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private CsvWorkbook(String name, List<CsvTable.Row> rows, Set<Integer> leftOut) throws UnusableWorkbookException {
        this.rows = rows;
        this.leftOut = leftOut;
        this.width = rows.stream()
                .filter(row -> !leftOut.contains(row.line()))
                .mapToInt(row -> row.fields().size())
                .max()
                .orElse(0);
        if (!hasRoom()) {
            throw new UnusableWorkbookException("unusable.size");
        }
        for (int i = 0; i < Math.min(HEADING_ROWS, rows.size()); i++) {
            for (int column = 0; column < rows.get(i).fields().size(); column++) {
                headings.putIfAbsent(rows.get(i).fields().get(column).strip(), new ProblemPlace(0, i, column));
            }
        }
        this.sheet = sheet(name);
    }

    /** Checks if a sheet has room for the rows, and for the lines that are left out in a column of their own. */
    private boolean hasRoom() {
        SpreadsheetVersion most = SpreadsheetVersion.EXCEL2007;
        return width + (leftOut.isEmpty() ? 0 : 1) <= most.getMaxColumns()
                && (rows.isEmpty() || rows.get(rows.size() - 1).line() <= most.getMaxRows())
                && rows.stream()
                        .allMatch(row ->
                                row.fields().stream().mapToInt(String::length).sum() <= most.getMaxTextLength()
                                        || !leftOut.contains(row.line())
                                                && row.fields().stream()
                                                        .allMatch(field -> field.length() <= most.getMaxTextLength()));
    }

    /**
     * Reads a file.
     *
     * @param leftOut the lines that the reader leaves out
     * @throws UnusableWorkbookException if a sheet has no room for it
     */
    static CsvWorkbook of(InputFile file, TableOptions options, Set<Integer> leftOut) throws UnusableWorkbookException {
        return new CsvWorkbook(sheetName(file.name()), CsvTable.read(file, options), leftOut);
    }

    /** Returns the name of the file without its folder and ending, as far as a sheet may be called so. */
    private static String sheetName(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int ending = name.lastIndexOf('.');
        return WorkbookUtil.createSafeSheetName(ending > 0 ? name.substring(0, ending) : name);
    }

    private StreamedSheet sheet(String name) {
        XSSFSheet made = workbook.createSheet(name);
        XSSFCellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat(TEXT_FORMAT));
        int[] widths = new int[width];
        for (CsvTable.Row row : rows) {
            for (int column = 0;
                    column < (leftOut.contains(row.line()) ? 0 : row.fields().size());
                    column++) {
                widths[column] =
                        Math.max(widths[column], row.fields().get(column).length());
            }
        }
        for (int column = 0; column < width; column++) {
            made.setDefaultColumnStyle(column, text);
            made.setColumnWidth(column, 256 * Math.max(NARROWEST, Math.min(WIDEST, widths[column] + 2)));
        }
        CellRangeAddress size = new CellRangeAddress(
                0, rows.isEmpty() ? 0 : rows.get(rows.size() - 1).line() - 1, 0, Math.max(0, width - 1));
        if (!rows.isEmpty()) {
            // Numbers are texts here on purpose, so that nothing that is typed becomes a day.
            made.addIgnoredErrors(size, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        }
        return new StreamedSheet(made, size, out -> write(out, text.getIndex()));
    }

    private void write(RowWriter out, int style) throws XMLStreamException {
        for (CsvTable.Row row : rows) {
            out.beginRow(row.line() - 1, 0);
            if (leftOut.contains(row.line())) {
                out.text(width, style, String.join(", ", row.fields()));
            } else {
                for (int column = 0; column < row.fields().size(); column++) {
                    String field = row.fields().get(column);
                    if (!field.isEmpty()) {
                        out.text(column, style, field);
                    }
                }
            }
            out.endRow();
        }
    }

    /** Returns the workbook, which has one sheet. */
    XSSFWorkbook workbook() {
        return workbook;
    }

    /** Returns its sheet. */
    StreamedSheet sheet() {
        return sheet;
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
        ProblemPlace first = headings.getOrDefault(heading.strip(), ProblemPlace.NONE);
        return first.row() <= row ? first.column() : ProblemPlace.NONE.column();
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
