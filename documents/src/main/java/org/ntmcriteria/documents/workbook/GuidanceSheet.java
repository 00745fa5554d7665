package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.documents.workbook.FormSheet.Attribute;
import org.ntmcriteria.io.table.AddedSheet;
import org.ntmcriteria.rules.catalog.SetVersion;

/** The sheet of a form that says what to write, and what the set asks. Readers of tables pass over it. */
final class GuidanceSheet {
    private static final int[] WIDTHS = {12, 70, 40, 18};

    private final XSSFSheet sheet;
    private final FormStyles styles;
    private int rows;

    private GuidanceSheet(XSSFSheet sheet, FormStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static void add(UnitForm form, XSSFWorkbook workbook, FormTexts texts, FormStyles styles) {
        XSSFSheet sheet = workbook.createSheet(texts.text("guidance.sheet"));
        OfficeWorkbook.mark(sheet, AddedSheet.GUIDANCE);
        GuidanceSheet added = new GuidanceSheet(sheet, styles);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, 256 * WIDTHS[i]);
        }
        added.row(styles.title, texts.text("form.title", "set", form.set().id()));
        List<String> lines = new ArrayList<>(List.of("cells", "units"));
        if (form.attributes().contains(Attribute.REGION)) {
            lines.add("regions");
        }
        if (form.attributes().contains(Attribute.CLASSES)) {
            lines.add("classes");
        }
        lines.add(form.layout() == UnitForm.Layout.VERDICTS ? "verdicts" : "observations");
        lines.addAll(List.of("unknown", "rows", "back"));
        for (String line : lines) {
            added.line(texts.text("guidance." + line, "regions", texts.regions(), "classes", texts.categories()));
        }
        added.rows++;
        added.row(
                styles.header,
                texts.text("guidance.heading.key"),
                texts.text("guidance.heading.name"),
                texts.text("guidance.heading.requirement"),
                texts.text("guidance.heading.act"));
        added.items(form, texts);
        PageWidth.fit(sheet);
        FormSheet.protect(sheet);
    }

    private void items(UnitForm form, FormTexts texts) {
        List<FormItem> items = FormItem.of(form.evaluator(), form.version(), form.anyUnit(), texts.language());
        List<SetVersion.CriterionVersion> criteria = form.version().criteria();
        int criterion = 0;
        for (FormItem item : items) {
            while (criterion < criteria.size() && isOf(item, criteria.get(criterion))) {
                row(
                        styles.title,
                        "TC" + criteria.get(criterion).definition().number(),
                        criteria.get(criterion).definition().name(texts.language()));
                criterion++;
            }
            if (!item.key().startsWith("TC")) {
                RowHeight.fit(row(styles.wrapped, item.key(), item.name(), item.requirement(), item.act()));
            }
        }
    }

    /** Checks if an item is one of a criterion: {@code 3.1} and {@code 3} of criterion 3, {@code TC3} too. */
    private static boolean isOf(FormItem item, SetVersion.CriterionVersion criterion) {
        String number = String.valueOf(criterion.definition().number());
        return item.key().matches("(TC)?" + number + "([./].*)?");
    }

    /** Writes a sentence over all columns. */
    private void line(String text) {
        XSSFRow row = row(styles.wrapped, text);
        sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
        RowHeight.fit(row, text, Arrays.stream(WIDTHS).sum());
    }

    private XSSFRow row(XSSFCellStyle style, String... texts) {
        XSSFRow row = sheet.createRow(rows++);
        for (int i = 0; i < texts.length; i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
            cell.setCellStyle(style);
        }
        return row;
    }
}
