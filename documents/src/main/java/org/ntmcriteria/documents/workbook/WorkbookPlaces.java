package org.ntmcriteria.documents.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.SourceLocation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;

/** Finds the cells that problems of a workbook name. Not thread-safe. */
final class WorkbookPlaces {
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

    /** In place of a column, where several cells of a row have a text. */
    private static final int SEVERAL = -1;

    private final XSSFWorkbook workbook;

    /** A column of a sheet, by their indexes. */
    private record Column(int sheet, int index) {}

    /** The merged cells of a column, of which no two overlap, by their first rows. */
    private final Map<Column, NavigableMap<Integer, CellRangeAddress>> merges = new HashMap<>();

    private final Map<String, Integer> lastColumns = new HashMap<>();

    @Nullable private XSSFRow lastRow;

    WorkbookPlaces(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Returns the place of a problem: its cell, the first cell of its row that holds something, or its sheet.
     *
     * @param text the text at fault
     */
    ProblemPlace find(SourceLocation location, String text) {
        Optional<String> name = location.sheet();
        int index = name.map(this::sheet).orElse(-1);
        if (index < 0) {
            return ProblemPlace.NONE;
        }
        XSSFSheet sheet = workbook.getSheetAt(index);
        String address = location.address() == null ? "" : location.address();
        String cell = address.substring(Math.min(address.length(), name.get().length() + 1));
        if (CELL.matcher(cell).matches()) {
            CellAddress at = new CellAddress(cell);
            return first(index, at.getRow(), withText(sheet.getRow(at.getRow()), at.getColumn(), text));
        }
        Matcher row = ROW.matcher(cell);
        if (!row.matches()) {
            return ProblemPlace.ofSheet(index);
        }
        int at = Math.max(0, Integer.parseInt(cell) - 1);
        return first(index, at, firstFilled(sheet.getRow(at)));
    }

    /** Returns the index of a sheet by its very name; the library takes names that differ in case for one. */
    private int sheet(String name) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetName(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static int firstFilled(XSSFRow row) {
        if (row != null) {
            for (Cell cell : row) {
                CTCell xml = ((XSSFCell) cell).getCTCell();
                if (xml.isSetV() || xml.isSetIs() || xml.isSetF()) {
                    return cell.getColumnIndex();
                }
            }
        }
        return 0;
    }

    /**
     * Returns the column of the text at fault. A problem of a key is located at the value of its row: where another
     * cell of the row, and only one, has the text, it is that one.
     */
    private int withText(@Nullable XSSFRow row, int column, String text) {
        if (row == null || text.isBlank() || holds(row.getCell(column), text)) {
            return column;
        }
        int found = columns(row).getOrDefault(text.strip(), SEVERAL);
        return found == SEVERAL ? column : found;
    }

    private static boolean holds(@Nullable XSSFCell cell, String text) {
        return cell != null
                && (text(cell).filter(text.strip()::equals).isPresent()
                        || text.equals(cell.getCTCell().getV()));
    }

    /** Returns the columns of the texts of a row; problems come row by row. */
    private Map<String, Integer> columns(XSSFRow row) {
        if (!row.equals(lastRow)) {
            lastRow = row;
            lastColumns.clear();
            for (Cell cell : row) {
                text(cell).ifPresent(text -> lastColumns.merge(text, cell.getColumnIndex(), (one, other) -> SEVERAL));
            }
        }
        return lastColumns;
    }

    private static Optional<String> text(Cell cell) {
        try {
            return cell.getCellType() == CellType.STRING
                    ? Optional.of(cell.getStringCellValue().strip())
                    : Optional.empty();
        } catch (RuntimeException e) {
            // A cell of a type that the library does not know, such as that of days; it is kept as it is.
            return Optional.empty();
        }
    }

    /** Returns the first of the merged cells that a cell belongs to, which alone is seen, or the cell. */
    private ProblemPlace first(int sheet, int row, int column) {
        Map.Entry<Integer, CellRangeAddress> above = merges.computeIfAbsent(new Column(sheet, column), this::mergesOver)
                .floorEntry(row);
        return above != null && above.getValue().isInRange(row, column)
                ? new ProblemPlace(
                        sheet, above.getValue().getFirstRow(), above.getValue().getFirstColumn())
                : new ProblemPlace(sheet, row, column);
    }

    private NavigableMap<Integer, CellRangeAddress> mergesOver(Column column) {
        NavigableMap<Integer, CellRangeAddress> over = new TreeMap<>();
        for (CellRangeAddress range : workbook.getSheetAt(column.sheet).getMergedRegions()) {
            if (range.containsColumn(column.index)) {
                over.put(range.getFirstRow(), range);
            }
        }
        return over;
    }
}
