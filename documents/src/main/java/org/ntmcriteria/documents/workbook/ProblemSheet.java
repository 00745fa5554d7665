package org.ntmcriteria.documents.workbook;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.io.table.AddedSheet;

/** The sheet of what is to be mended in a workbook: a row for each problem, with a link to its place. */
final class ProblemSheet {
    /** The columns, by the keys of their headings, and their widths in characters. */
    private static final List<String> COLUMNS =
            List.of("number", "severity", "place", "column", "text", "message", "remedy", "code");

    private static final int[] WIDTHS = {6, 10, 24, 14, 24, 60, 60, 10};
    private static final int TITLE = 0;
    private static final int COUNTS = 1;
    private static final int WITHOUT_NOTES = 2;
    private static final int HEADER = 3;
    private static final int PLACE = COLUMNS.indexOf("place");

    /** The most rows of a sheet, the most links that Excel takes in one, and the longest text of a cell. */
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private static final int MOST_LINKS = 65_530;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength() - 1;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final ProblemTexts texts;
    private final List<Found> problems;
    private final int wrapped;
    private final int linked;

    private ProblemSheet(XSSFWorkbook workbook, List<Found> problems, ProblemTexts texts) {
        this.workbook = workbook;
        this.problems = problems;
        this.texts = texts;
        sheet = workbook.createSheet(SheetNames.free(workbook, texts.text("problems.sheet")));
        OfficeWorkbook.mark(sheet, AddedSheet.PROBLEMS);
        wrapped = wrapped().getIndex();
        XSSFCellStyle link = wrapped();
        XSSFFont font = workbook.createFont();
        font.setUnderline(XSSFFont.U_SINGLE);
        font.setColor(new XSSFColor(new byte[] {0x05, 0x63, (byte) 0xC1}, null));
        link.setFont(font);
        linked = link.getIndex();
    }

    /** Returns a new style; a style cannot be copied in workbooks that have none to copy from. */
    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    /** A problem and where it stands. */
    record Found(Problem problem, ProblemPlace place) {}

    /**
     * Adds the sheet behind the others and shows it first.
     *
     * @param file the name of the table
     * @param problems what is wrong with it
     * @param notes the number of cells that have a note
     * @param cells the number of cells at which something is wrong
     * @throws UnusableWorkbookException if a sheet has no room for all problems
     */
    static StreamedSheet add(
            XSSFWorkbook workbook, String file, List<Found> problems, int notes, int cells, ProblemTexts texts)
            throws UnusableWorkbookException {
        if (problems.size() > MOST_ROWS - HEADER - 1) {
            throw new UnusableWorkbookException("unusable.problems");
        }
        ProblemSheet added = new ProblemSheet(workbook, problems, texts);
        int index = workbook.getSheetIndex(added.sheet);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == index);
        }
        workbook.setActiveSheet(index);
        return added.streamed(file, notes, cells);
    }

    private StreamedSheet streamed(String file, int notes, int cells) {
        int bold = bold(workbook.createCellStyle()).getIndex();
        int heading = heading().getIndex();
        if (!problems.isEmpty()) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.setColumnWidth(i, 256 * WIDTHS[i]);
            }
            sheet.createFreezePane(0, HEADER + 1);
            PageWidth.fit(sheet);
        }
        CellRangeAddress size = problems.isEmpty()
                ? new CellRangeAddress(0, COUNTS, 0, 0)
                : new CellRangeAddress(0, HEADER + problems.size(), 0, COLUMNS.size() - 1);
        StreamedSheet streamed = new StreamedSheet(sheet, size, rows -> {
            line(rows, TITLE, bold, texts.text("problems.title", "file", file));
            line(rows, COUNTS, 0, counts());
            if (notes < cells) {
                line(rows, WITHOUT_NOTES, 0, texts.text("problems.notes", "notes", notes, "cells", cells));
            }
            if (!problems.isEmpty()) {
                header(rows, heading);
                for (int i = 0; i < problems.size(); i++) {
                    problem(rows, i, isLinked(i));
                }
            }
        });
        for (int first = 0; first < linkable(); first++) {
            if (isLinked(first)) {
                int others = first + 1;
                return streamed.withLinks(cell(first), target(first), links -> links(links, others));
            }
        }
        return streamed;
    }

    private int linkable() {
        return Math.min(MOST_LINKS, problems.size());
    }

    private boolean isLinked(int index) {
        return index < linkable() && problems.get(index).place.isInWorkbook();
    }

    private void links(RowWriter links, int from) throws XMLStreamException {
        for (int i = from; i < linkable(); i++) {
            if (isLinked(i)) {
                links.link(cell(i), target(i));
            }
        }
    }

    /** Returns the address of the cell with the place of a problem. */
    private static String cell(int index) {
        return new CellAddress(HEADER + 1 + index, PLACE).formatAsString();
    }

    private String target(int index) {
        ProblemPlace place = problems.get(index).place;
        return SheetLink.to(
                workbook.getSheetName(place.sheet()), Math.max(0, place.row()), Math.max(0, place.column()));
    }

    private XSSFCellStyle bold(XSSFCellStyle style) {
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        style.setFont(font);
        return style;
    }

    private XSSFCellStyle heading() {
        XSSFCellStyle style = wrapped();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xD9, (byte) 0xE2, (byte) 0xEC}, null));
        return bold(style);
    }

    private String counts() {
        List<Problem> all = problems.stream().map(Found::problem).toList();
        return problems.isEmpty()
                ? texts.text("problems.none")
                : texts.text(
                        "problems.counts",
                        "failures",
                        Problem.count(all, Severity.FAILURE),
                        "warnings",
                        Problem.count(all, Severity.WARNING));
    }

    private static void line(RowWriter rows, int at, int style, String text) throws XMLStreamException {
        rows.beginRow(at, 0);
        rows.text(0, style, text);
        rows.endRow();
    }

    private void header(RowWriter rows, int style) throws XMLStreamException {
        rows.beginRow(HEADER, 0);
        for (int i = 0; i < COLUMNS.size(); i++) {
            rows.text(i, style, texts.text("problems.heading." + COLUMNS.get(i)));
        }
        rows.endRow();
    }

    private void problem(RowWriter rows, int index, boolean isLinked) throws XMLStreamException {
        Found found = problems.get(index);
        Problem problem = found.problem;
        List<String> cells = List.of(
                "",
                texts.severity(problem.severity()),
                place(found),
                problem.location().map(SourceLocation::column).orElse(""),
                UnreadableTextException.shorten(problem.text()),
                texts.message(problem),
                texts.remedy(problem).orElse(""),
                problem.code().code());
        rows.beginRow(HEADER + 1 + index, RowHeight.points(cells, WIDTHS));
        rows.number(0, wrapped, index + 1);
        for (int i = 1; i < cells.size(); i++) {
            String text = cells.get(i);
            rows.text(
                    i,
                    isLinked && i == PLACE ? linked : wrapped,
                    text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
        rows.endRow();
    }

    /** Returns the place as a person reads it: the sheet and the cell, or the file and what in it. */
    private String place(Found found) {
        ProblemPlace place = found.place;
        if (!place.isInWorkbook()) {
            return found.problem
                    .location()
                    .map(location -> location.column() == null
                            ? location.toString()
                            : new SourceLocation(location.file(), location.line(), null, location.address()).toString())
                    .orElse("");
        }
        String name = workbook.getSheetName(place.sheet());
        return place.isCell() ? name + "!" + new CellAddress(place.row(), place.column()).formatAsString() : name;
    }
}
