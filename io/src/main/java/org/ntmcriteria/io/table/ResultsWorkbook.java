package org.ntmcriteria.io.table;

import java.io.IOException;
import java.io.OutputStream;
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

/** The offices' table of results as a workbook, with a sheet of what it is of. */
final class ResultsWorkbook {
    /** The fills differ in lightness too, so that they can be told apart without colours. */
    private static final String NOT_MET_FILL = "F4B183";

    private static final String UNDETERMINED_FILL = "E7E6E6";

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
    private final List<String> attributes;
    private final int firstCriterion;
    private final int total;

    ResultsWorkbook(Collection<Assessment> assessments, List<FreeColumn> columns, CriteriaSet set, Language language) {
        this.assessments = assessments;
        this.set = set;
        this.language = language;
        table = VerdictTable.table(assessments, columns);
        // The column of the row's number comes before those of the table.
        attributes = VerdictTable.attributes(assessments);
        firstCriterion = 1 + attributes.size();
        total = table.header().indexOf("total") + 1;
    }

    void write(OutputStream out) throws IOException {
        ReproducibleWorkbook.write(out, workbook -> {
            fill(workbook.newWorksheet(text("sheet")));
            about(workbook.newWorksheet(text("about")));
        });
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
        TableWorkbook.put(sheet, TITLE, 0, text("title", "set", set.id()));
        TableWorkbook.put(sheet, DAY, 0, text("day", "period", period(), "acts", acts()));
        for (int row : new int[] {TITLE, DAY}) {
            sheet.range(row, 0, row, columns - 1).merge();
            sheet.range(row, 0, row, columns - 1)
                    .style()
                    .horizontalAlignment("center")
                    .set();
        }
        sheet.style(TITLE, 0).bold().fontSize(14).horizontalAlignment("center").set();
    }

    private List<String> acts() {
        return assessments.stream().flatMap(a -> a.acts().stream()).distinct().toList();
    }

    private String period() {
        List<LocalDate> days =
                assessments.stream().map(Assessment::asOf).distinct().sorted().toList();
        return days.isEmpty()
                ? ""
                : days.size() == 1
                        ? language.format().date(days.get(0))
                        : language.format().date(days.get(0)) + " … "
                                + language.format().date(days.get(days.size() - 1));
    }

    private void header(Worksheet sheet, int columns) {
        TableWorkbook.styleHeader(sheet, HEADER, HEADER + 1, columns);
        double[] widths = {10, 20, 18, 16, 10, 22, 12};
        heading(sheet, 0, text("heading.number"), 6);
        for (int i = 0; i < attributes.size(); i++) {
            heading(sheet, i + 1, text("heading." + attributes.get(i)), widths[i]);
        }
        if (total > firstCriterion) {
            TableWorkbook.put(sheet, HEADER, firstCriterion, text("heading.criteria"));
            if (total - 1 > firstCriterion) {
                sheet.range(HEADER, firstCriterion, HEADER, total - 1).merge();
            }
        }
        for (int column = firstCriterion; column < total; column++) {
            TableWorkbook.put(sheet, HEADER + 1, column, table.header().get(column - 1));
            sheet.width(column, CRITERION_WIDTH);
        }
        heading(sheet, total, text("heading.total"), 10);
        int column = total + 1;
        for (String beside : VerdictTable.BESIDE) {
            heading(sheet, column, text("heading." + beside), beside.equals("note") ? 30 : 18);
            column++;
        }
        for (; column < columns; column++) {
            heading(sheet, column, table.guardedHeader().get(column - 1), 18);
        }
    }

    private static void heading(Worksheet sheet, int column, String text, double width) {
        TableWorkbook.put(sheet, HEADER, column, text);
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
                TableWorkbook.put(sheet, at, i + 1, text);
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
        TableWorkbook.put(sheet, at, 2, text("total"));
        for (int column = firstCriterion; column < total; column++) {
            int criterion = Integer.parseInt(table.header().get(column - 1).substring(2));
            long met = count(criterion, Verdict.MET);
            long open = count(criterion, Verdict.UNDETERMINED);
            if (open == 0) {
                sheet.value(at, column, met);
            } else {
                TableWorkbook.put(sheet, at, column, met + "–" + (met + open));
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

    /** Says what the table is of, and what of the assessments it does not hold. */
    private void about(Worksheet sheet) {
        String[][] lines = {
            {text("about.set"), set.id().toString()},
            {text("about.day"), period()},
            {text("about.acts"), String.join(FreeColumn.SEPARATOR, acts())},
            {text("about.leftOut"), text("leftOut")}
        };
        for (int row = 0; row < lines.length; row++) {
            for (int column = 0; column < lines[row].length; column++) {
                TableWorkbook.put(sheet, row, column, lines[row][column]);
            }
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        }
        sheet.width(0, 24);
        sheet.width(1, 80);
    }

    private void notes(Worksheet sheet, int at, int columns) {
        TableWorkbook.put(sheet, at, 0, text("note"));
        sheet.range(at, 0, at, columns - 1).merge();
    }
}
