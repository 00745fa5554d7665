package org.ntmcriteria.io.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Writes tables as XLSX workbooks: any table, and the offices' table of results. Equal content gives equal bytes: when
 * a workbook was written stands nowhere in it.
 */
public final class TableWorkbook {
    private static final String HEADER_FILL = "D9E2EC";

    private static final int WIDEST = 60;

    private TableWorkbook() {}

    /**
     * Writes a table as a sheet: with a frozen header, columns as wide as their texts, numbers as numbers and
     * everything else as text.
     *
     * @param out takes the bytes; not closed
     * @param name the sheet's name
     * @param table the table
     * @throws IOException if it cannot be written
     */
    public static void write(OutputStream out, String name, OutputTable table) throws IOException {
        ReproducibleWorkbook.write(out, workbook -> fill(workbook.newWorksheet(name), table));
    }

    private static void fill(Worksheet sheet, OutputTable table) {
        int columns = table.header().size();
        int[] widths = new int[columns];
        for (int column = 0; column < columns; column++) {
            put(sheet, 0, column, table.guardedHeader().get(column));
            widths[column] = table.header().get(column).length();
        }
        styleHeader(sheet, 0, 0, columns);
        int at = 1;
        for (List<String> row : table.guardedRows()) {
            for (int column = 0; column < columns; column++) {
                String text = row.get(column);
                if (table.isNumber(column, text)) {
                    sheet.value(at, column, new BigDecimal(text));
                } else {
                    put(sheet, at, column, text);
                }
                widths[column] = Math.max(widths[column], text.length());
            }
            at++;
        }
        setWidths(sheet, widths);
        sheet.freezePane(0, 1);
    }

    /**
     * Writes assessments as the offices' table of results.
     *
     * @param out takes the bytes; not closed
     * @param assessments assessments by one set
     * @param set the set
     * @param language the language of the title and the headings; the cells are the same in each
     * @throws IOException if it cannot be written
     * @see #write(OutputStream, Collection, List, CriteriaSet, Language)
     */
    public static void write(OutputStream out, Collection<Assessment> assessments, CriteriaSet set, Language language)
            throws IOException {
        write(out, assessments, List.of(), set, language);
    }

    /**
     * Writes assessments as the offices' table of results (biểu tổng hợp kết quả thực hiện bộ tiêu chí): a title, a
     * header in two rows, one row per unit, and below them the number of units that meet each criterion; a second sheet
     * says what the table is of, and what it leaves out. {@link UnitTableReader} reads it.
     *
     * @param out takes the bytes; not closed
     * @param assessments assessments by one set
     * @param columns the columns that decide nothing and are kept
     * @param set the set
     * @param language the language of the title and the headings; the cells are the same in each
     * @throws IOException if it cannot be written
     */
    public static void write(
            OutputStream out,
            Collection<Assessment> assessments,
            List<FreeColumn> columns,
            CriteriaSet set,
            Language language)
            throws IOException {
        new ResultsWorkbook(assessments, columns, set, language).write(out);
    }

    static void put(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, WorkbookText.encode(text));
        }
    }

    static void styleHeader(Worksheet sheet, int first, int last, int columns) {
        sheet.range(first, 0, last, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor(HEADER_FILL)
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static void setWidths(Worksheet sheet, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, Math.min(WIDEST, widths[column] + 2));
        }
    }
}
