package org.ntmcriteria.documents.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;
import org.ntmcriteria.io.table.WorkbookText;

/**
 * The sheet of a form that is filled in: title, day and header, all locked, and rows of units, of which only what is
 * not given can be typed. Not thread-safe.
 */
abstract class FormSheet {
    private static final int TITLE = 0;
    private static final int DAY = 1;
    static final int HEADER = 3;

    /** The columns that say of which unit a row is, by the keys of their headings, and their widths in characters. */
    enum Attribute {
        UNIT("unit", 12),
        NAME("name", 24),
        DISTRICT("district", 18),
        PROVINCE("province", 16),
        REGION("region", 26),
        CLASSES("classes", 22);

        private final String key;
        private final int width;

        Attribute(String key, int width) {
            this.key = key;
            this.width = width;
        }
    }

    final UnitForm form;
    final FormTexts texts;
    final FormStyles styles;
    final FormInputs inputs;
    final List<Attribute> attributes;
    private final XSSFSheet sheet;

    FormSheet(UnitForm form, XSSFWorkbook workbook, FormTexts texts, FormStyles styles, FormLists lists) {
        this.form = form;
        this.texts = texts;
        this.styles = styles;
        this.sheet = workbook.createSheet(texts.text("form.sheet"));
        this.inputs = new FormInputs(sheet, texts, lists);
        this.attributes = form.attributes();
    }

    /** Writes the header from a column on. */
    abstract void header(XSSFRow row, int column);

    /** Writes the rows below the header. */
    abstract void rows();

    /** Returns how many columns stay in sight. */
    abstract int frozenColumns();

    final void fill() {
        XSSFCell title = sheet.createRow(TITLE).createCell(0);
        title.setCellValue(texts.text("form.title", "set", form.set().id()));
        title.setCellStyle(styles.title);
        List<String> acts = form.version().acts();
        sheet.createRow(DAY)
                .createCell(0)
                .setCellValue(form.day()
                        .map(day -> texts.text("form.day", "day", day, "acts", acts))
                        .orElseGet(() -> texts.text("form.acts", "acts", acts)));
        XSSFRow header = sheet.createRow(HEADER);
        int column = 0;
        for (Attribute attribute : attributes) {
            heading(header, column++, texts.text("form.heading." + attribute.key), attribute.width);
        }
        header(header, column);
        RowHeight.fit(header);
        rows();
        inputs.write();
        sheet.createFreezePane(frozenColumns(), HEADER + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        PageWidth.fit(sheet);
        protect(sheet);
    }

    /** Protects a sheet against mistakes: without a password, and with widths, heights and order free. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    final void heading(XSSFRow header, int column, String text, int width) {
        XSSFCell cell = header.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(styles.header);
        sheet.setColumnWidth(column, 256 * width);
    }

    /** Writes a heading over two columns; the second holds words beside the first, which no reader reads. */
    final void headingOverTwo(XSSFRow header, int column, String text, int width, int secondWidth) {
        heading(header, column, text, width);
        heading(header, column + 1, "", secondWidth);
        header.getCell(column + 1).setBlank();
        sheet.addMergedRegion(new CellRangeAddress(header.getRowNum(), header.getRowNum(), column, column + 1));
    }

    final XSSFRow row(int row) {
        return sheet.createRow(row);
    }

    /** Writes what is known of a unit, locked; the rest is to be filled in. */
    final int unit(XSSFRow row, Optional<ListedUnit> unit) {
        int column = 0;
        for (Attribute attribute : attributes) {
            String text = unit.map(listed -> given(listed, attribute)).orElse("");
            if (text.isEmpty() && attribute == Attribute.REGION) {
                text = form.region().map(texts::region).orElse("");
            }
            if (text.isEmpty()) {
                input(row, column, styles.text);
                hint(row.getRowNum(), column, attribute);
            } else {
                given(row, column, text);
            }
            column++;
        }
        return column;
    }

    private String given(ListedUnit unit, Attribute attribute) {
        return switch (attribute) {
            case UNIT -> UnitForm.code(unit);
            case NAME -> unit.name();
            case DISTRICT -> unit.district();
            case PROVINCE -> unit.province();
            case REGION -> unit.region().map(texts::region).orElse("");
            case CLASSES -> unit.categories().stream().map(texts::category).collect(Collectors.joining(";"));
        };
    }

    private void hint(int row, int column, Attribute attribute) {
        switch (attribute) {
            case REGION -> inputs.region(row, column);
            case CLASSES -> inputs.category(row, column);
            default -> inputs.text(row, column, attribute.key);
        }
    }

    final void given(XSSFRow row, int column, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(WorkbookText.encode(text));
        cell.setCellStyle(styles.given);
    }

    final void input(XSSFRow row, int column, XSSFCellStyle style) {
        row.createCell(column).setCellStyle(style);
    }
}
