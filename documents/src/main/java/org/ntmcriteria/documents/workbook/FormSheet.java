package org.ntmcriteria.documents.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;

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
        CLASSES("classes", 22),
        VALID_FROM("valid_from", 14);

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
    private final List<FormRow> rows = new ArrayList<>();
    private int[] widths = {};

    FormSheet(UnitForm form, XSSFWorkbook workbook, FormTexts texts, FormStyles styles, FormLists lists) {
        this.form = form;
        this.texts = texts;
        this.styles = styles;
        this.sheet = workbook.createSheet(texts.text("form.sheet"));
        this.inputs = new FormInputs(sheet, texts, lists);
        this.attributes = form.attributes();
    }

    /** Writes the header behind the columns that say of which unit a row is. */
    abstract void header(FormRow row);

    /** Writes the rows below the header. */
    abstract void rows();

    /** Returns how many columns stay in sight. */
    abstract int frozenColumns();

    /** Fills the sheet and returns it, whose rows are written when the workbook is. */
    final StreamedSheet fill() {
        row(TITLE).add(texts.text("form.title", "set", form.set().id()), styles.title.getIndex());
        List<String> acts = form.version().acts();
        String day = form.day()
                .map(of -> texts.text("form.day", "day", of, "acts", acts))
                .orElseGet(() -> texts.text("form.acts", "acts", acts));
        row(DAY).add(day, 0);
        FormRow header = row(HEADER);
        for (Attribute attribute : attributes) {
            heading(header, texts.text("form.heading." + attribute.key), attribute.width);
        }
        header(header);
        fit(header);
        rows();
        inputs.write();
        sheet.createFreezePane(frozenColumns(), HEADER + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        PageWidth.fit(sheet);
        protect(sheet);
        CellRangeAddress size =
                new CellRangeAddress(0, rows.get(rows.size() - 1).index(), 0, header.columns() - 1);
        return new StreamedSheet(sheet, size, out -> {
            for (FormRow row : rows) {
                row.writeTo(out);
            }
        });
    }

    /** Protects a sheet against mistakes: without a password, and with widths, heights and order free. */
    static void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
    }

    final void heading(FormRow header, String text, int width) {
        sheet.setColumnWidth(header.columns(), 256 * width);
        widths = Arrays.copyOf(widths, header.columns() + 1);
        widths[header.columns()] = width;
        header.add(text, styles.header.getIndex());
    }

    /** Begins the row with an index, behind those that were begun before. */
    final FormRow row(int index) {
        FormRow row = new FormRow(index);
        rows.add(row);
        return row;
    }

    /** Makes a row as high as its texts need. */
    final void fit(FormRow row) {
        row.fit(widths);
    }

    /** Writes what is known of a unit, locked; the rest is to be filled in. */
    final void unit(FormRow row, Optional<ListedUnit> unit) {
        for (Attribute attribute : attributes) {
            String text = unit.map(listed -> given(listed, attribute)).orElse("");
            if (text.isEmpty() && attribute == Attribute.REGION) {
                text = form.region().map(texts::region).orElse("");
            }
            if (text.isEmpty()) {
                hint(row.index(), row.columns(), attribute);
                input(row, styles.text);
            } else {
                given(row, text);
            }
        }
    }

    private String given(ListedUnit unit, Attribute attribute) {
        return switch (attribute) {
            case UNIT -> UnitForm.code(unit);
            case NAME -> unit.name();
            case DISTRICT -> unit.district();
            case PROVINCE -> unit.province();
            case REGION -> unit.region().map(texts::region).orElse("");
            case CLASSES -> unit.categories().stream().map(texts::category).collect(Collectors.joining(";"));
            case VALID_FROM -> unit.validFrom().map(LocalDate::toString).orElse("");
        };
    }

    private void hint(int row, int column, Attribute attribute) {
        switch (attribute) {
            case REGION -> inputs.region(row, column);
            case CLASSES -> inputs.category(row, column);
            default -> inputs.text(row, column, attribute.key);
        }
    }

    final void given(FormRow row, String text) {
        row.add(text, styles.given.getIndex());
    }

    final void input(FormRow row, XSSFCellStyle style) {
        row.add("", style.getIndex());
    }
}
