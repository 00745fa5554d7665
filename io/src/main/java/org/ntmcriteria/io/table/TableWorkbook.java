package org.ntmcriteria.io.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Writes tables as XLSX workbooks: any table, and the offices' table of results. Equal content gives equal bytes: when
 * a workbook was written stands nowhere in it.
 */
public final class TableWorkbook {
    private static final String HEADER_FILL = "D9E2EC";

    /** The fills differ in lightness too, so that they can be told apart without colours. */
    private static final String NOT_MET_FILL = "F4B183";

    private static final String UNDETERMINED_FILL = "E7E6E6";
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
            put(sheet, 0, column, table.header().get(column));
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
     * Writes assessments as the offices' table of results (biểu tổng hợp kết quả thực hiện bộ tiêu chí): a title, a
     * header in two rows, one row per unit, and below them the number of units that meet each criterion.
     * {@link UnitTableReader} reads it.
     *
     * @param out takes the bytes; not closed
     * @param assessments assessments by one set
     * @param set the set
     * @param language the language of the title and the headings; the cells are the same in each
     * @throws IOException if it cannot be written
     */
    public static void write(OutputStream out, Collection<Assessment> assessments, CriteriaSet set, Language language)
            throws IOException {
        new Offices(assessments, set, language).write(out);
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, WorkbookText.encode(text));
        }
    }

    private static void styleHeader(Worksheet sheet, int first, int last, int columns) {
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

    /** The offices' table. */
    private static final class Offices {
        private static final int TITLE = 0;
        private static final int DAY = 1;
        private static final int HEADER = 3;
        private static final int FIRST = HEADER + 2;
        private static final double CRITERION_WIDTH = 7;

        /** One sheet of paper wide and any number long. */
        private static final short MOST_PAGES = 999;

        private final Collection<Assessment> assessments;
        private final CriteriaSet set;
        private final Language language;
        private final OutputTable table;
        private final int firstCriterion;
        private final int total;

        Offices(Collection<Assessment> assessments, CriteriaSet set, Language language) {
            this.assessments = assessments;
            this.set = set;
            this.language = language;
            table = VerdictTable.table(assessments);
            // The column of the row's number comes before those of the table.
            firstCriterion = 1 + VerdictTable.ATTRIBUTES.size();
            total = table.header().indexOf("total") + 1;
        }

        private void write(OutputStream out) throws IOException {
            ReproducibleWorkbook.write(out, workbook -> fill(workbook.newWorksheet(text("sheet"))));
        }

        private void fill(Worksheet sheet) {
            int columns = table.header().size() + 1;
            title(sheet, columns);
            header(sheet, columns);
            int at = FIRST;
            for (List<String> row : table.guardedRows()) {
                unit(sheet, at, row);
                at++;
            }
            sums(sheet, at);
            sheet.range(FIRST, 0, at, columns - 1)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .set();
            sheet.range(FIRST, firstCriterion, at, total)
                    .style()
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment("center")
                    .set();
            notes(sheet, at + 2, columns);
            sheet.freezePane(firstCriterion, FIRST);
            sheet.repeatRows(HEADER, FIRST - 1);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight(MOST_PAGES);
            sheet.paperSize(PaperSize.A3_PAPER);
        }

        private String text(String key, Object... arguments) {
            return IoMessages.MESSAGES.get(language, "results." + key, arguments);
        }

        private void title(Worksheet sheet, int columns) {
            put(sheet, TITLE, 0, text("title", "set", set.id()));
            List<LocalDate> days = assessments.stream()
                    .map(Assessment::asOf)
                    .distinct()
                    .sorted()
                    .toList();
            List<String> acts = assessments.stream()
                    .flatMap(a -> a.acts().stream())
                    .distinct()
                    .toList();
            put(sheet, DAY, 0, text("day", "period", period(days), "acts", acts));
            for (int row : new int[] {TITLE, DAY}) {
                sheet.range(row, 0, row, columns - 1).merge();
                sheet.range(row, 0, row, columns - 1)
                        .style()
                        .horizontalAlignment("center")
                        .set();
            }
            sheet.style(TITLE, 0)
                    .bold()
                    .fontSize(14)
                    .horizontalAlignment("center")
                    .set();
        }

        private String period(List<LocalDate> days) {
            return days.isEmpty()
                    ? ""
                    : days.size() == 1
                            ? language.format().date(days.get(0))
                            : language.format().date(days.get(0)) + " … "
                                    + language.format().date(days.get(days.size() - 1));
        }

        private void header(Worksheet sheet, int columns) {
            styleHeader(sheet, HEADER, HEADER + 1, columns);
            double[] widths = {10, 20, 18, 16, 10, 22};
            heading(sheet, 0, text("heading.number"), 6);
            for (int i = 0; i < VerdictTable.ATTRIBUTES.size(); i++) {
                heading(sheet, i + 1, text("heading." + VerdictTable.ATTRIBUTES.get(i)), widths[i]);
            }
            if (total > firstCriterion) {
                put(sheet, HEADER, firstCriterion, text("heading.criteria"));
                if (total - 1 > firstCriterion) {
                    sheet.range(HEADER, firstCriterion, HEADER, total - 1).merge();
                }
            }
            for (int column = firstCriterion; column < total; column++) {
                put(sheet, HEADER + 1, column, table.header().get(column - 1));
                sheet.width(column, CRITERION_WIDTH);
            }
            heading(sheet, total, text("heading.total"), 10);
            heading(sheet, total + 1, text("heading.note"), 30);
        }

        private static void heading(Worksheet sheet, int column, String text, double width) {
            put(sheet, HEADER, column, text);
            sheet.range(HEADER, column, HEADER + 1, column).merge();
            sheet.width(column, width);
        }

        private void unit(Worksheet sheet, int at, List<String> row) {
            sheet.value(at, 0, at - FIRST + 1);
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i);
                if (i + 1 == total && !text.isEmpty()) {
                    sheet.value(at, total, Integer.parseInt(text));
                } else {
                    put(sheet, at, i + 1, text);
                }
                String fill = i + 1 < firstCriterion || i + 1 >= total ? "" : fill(text);
                if (!fill.isEmpty()) {
                    sheet.style(at, i + 1).fillColor(fill).set();
                }
            }
        }

        private static String fill(String verdict) {
            return verdict.equals(ReportedValue.Word.NOT_ACHIEVED.toString())
                    ? NOT_MET_FILL
                    : verdict.equals(ReportedValue.Mark.NOT_REPORTED.toString()) ? UNDETERMINED_FILL : "";
        }

        /** Writes the number of units that meet each criterion, for comparison with that of the office. */
        private void sums(Worksheet sheet, int at) {
            put(sheet, at, 2, text("total"));
            for (int column = firstCriterion; column < total; column++) {
                int criterion = Integer.parseInt(table.header().get(column - 1).substring(2));
                long met = count(criterion, Verdict.MET);
                long open = count(criterion, Verdict.UNDETERMINED);
                if (open == 0) {
                    sheet.value(at, column, met);
                } else {
                    put(sheet, at, column, met + "–" + (met + open));
                }
            }
            sheet.range(at, 0, at, total + 1).style().bold().set();
        }

        private long count(int criterion, Verdict verdict) {
            return assessments.stream()
                    .flatMap(a -> a.criteria().stream())
                    .filter(c -> c.criterion() == criterion && c.verdict() == verdict)
                    .map(CriterionResult::criterion)
                    .count();
        }

        private void notes(Worksheet sheet, int at, int columns) {
            put(sheet, at, 0, text("note"));
            sheet.range(at, 0, at, columns - 1).merge();
        }
    }
}
