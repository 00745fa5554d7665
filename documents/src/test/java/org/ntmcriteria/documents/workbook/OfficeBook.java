package org.ntmcriteria.documents.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Workbooks of offices as the tests make, check and change them. */
final class OfficeBook {
    static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    static final String NAME = "bieu.xlsx";

    private OfficeBook() {}

    static final String[] HEADER = {"unit", "name", "region", "date", "indicator", "value"};

    /** The name of the sheet of what is to be mended. */
    static final String TO_MEND = "Cần sửa";

    /** Returns a table with a bad value, a bad indicator and a value out of its range. */
    static byte[] faults() throws IOException {
        return of(
                HEADER,
                row("LS-1", "Xã mẫu", "TDMNPB", "2024-12-31", "3.1", "84,5"),
                row("LS-1", "", "", "2024-12-31", "20.1", "Đ"),
                row("LS-1", "", "", "2024-12-31", "TC7", "Đ"),
                row("LS-1", "", "", "2024-12-31", "15.1", "102"));
    }

    /** Returns the texts of the cells of a sheet. */
    static List<List<String>> listed(XSSFWorkbook workbook, String name) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : workbook.getSheet(name)) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.toString()));
            rows.add(cells);
        }
        return rows;
    }

    static List<String> sheets(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    /** Returns the number of notes. */
    static int notes(XSSFWorkbook workbook) {
        int notes = 0;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            notes += workbook.getSheetAt(i).getCellComments().size();
        }
        return notes;
    }

    static TableOptions options() {
        return TableOptions.DEFAULT.withSet(SET).withAsOf(DAY);
    }

    static XSSFWorkbook open(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** Returns a workbook with one sheet {@code Biểu} of texts, further changed. */
    static byte[] of(Consumer<XSSFWorkbook> change, String[]... rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Biểu"), rows);
            change.accept(workbook);
            return bytes(workbook);
        }
    }

    static byte[] of(String[]... rows) throws IOException {
        return of(workbook -> {}, rows);
    }

    static void fill(XSSFSheet sheet, String[]... rows) {
        for (int i = 0; i < rows.length; i++) {
            XSSFRow row = sheet.createRow(i);
            for (int column = 0; column < rows[i].length; column++) {
                if (!rows[i][column].isEmpty()) {
                    row.createCell(column).setCellValue(rows[i][column]);
                }
            }
        }
    }

    static String[] row(String... cells) {
        return cells;
    }

    static byte[] change(byte[] bytes, Consumer<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook workbook = open(bytes)) {
            change.accept(workbook);
            return bytes(workbook);
        }
    }

    /** Writes a note of the office. */
    static void note(XSSFSheet sheet, String cell, String author, String text) {
        CellAddress at = new CellAddress(cell);
        XSSFComment note = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(
                        0, 0, 0, 0, at.getColumn(), at.getRow(), at.getColumn() + 2, at.getRow() + 2));
        note.setAuthor(author);
        note.setString(text);
    }

    /** Returns the text of a note without the characters that are not seen, or blank where there is none. */
    static String note(XSSFWorkbook workbook, String sheet, String cell) {
        XSSFComment note = workbook.getSheet(sheet).getCellComment(new CellAddress(cell));
        return note == null ? "" : note.getString().getString().replace("\u2063", "");
    }

    static CheckedTable read(byte[] bytes) {
        return CheckedTable.read(NAME, bytes, SET, DAY, options());
    }

    /** Returns a table as {@code ntm check} gives it back. */
    static byte[] check(byte[] bytes) throws IOException {
        return read(bytes).checked(NAME, bytes, options());
    }
}
