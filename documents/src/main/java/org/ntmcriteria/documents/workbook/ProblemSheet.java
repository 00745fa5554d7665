package org.ntmcriteria.documents.workbook;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.io.table.AddedSheet;
import org.ntmcriteria.io.table.WorkbookText;

/** The sheet of what is to be mended in a workbook: a row for each problem, with a link to its place. */
final class ProblemSheet {
    /** The columns, by the keys of their headings, and their widths in characters. */
    private static final List<String> COLUMNS =
            List.of("number", "severity", "place", "column", "text", "message", "remedy", "code");

    private static final int[] WIDTHS = {6, 10, 24, 14, 24, 60, 60, 10};
    private static final int TITLE = 0;
    private static final int COUNTS = 1;
    private static final int HEADER = 3;
    private static final int PLACE = COLUMNS.indexOf("place");

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final ProblemTexts texts;
    private final XSSFCellStyle wrapped;
    private final XSSFCellStyle linked;

    private ProblemSheet(XSSFWorkbook workbook, ProblemTexts texts) {
        this.workbook = workbook;
        this.texts = texts;
        sheet = workbook.createSheet(SheetNames.free(workbook, texts.text("problems.sheet")));
        OfficeWorkbook.mark(sheet, AddedSheet.PROBLEMS);
        wrapped = wrapped();
        linked = wrapped();
        XSSFFont link = workbook.createFont();
        link.setUnderline(XSSFFont.U_SINGLE);
        link.setColor(new XSSFColor(new byte[] {0x05, 0x63, (byte) 0xC1}, null));
        linked.setFont(link);
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

    /** Adds the sheet behind the others and shows it first. */
    static void add(XSSFWorkbook workbook, String file, List<Found> problems, ProblemTexts texts) {
        ProblemSheet added = new ProblemSheet(workbook, texts);
        added.title(file, problems);
        if (!problems.isEmpty()) {
            added.header();
            int row = HEADER;
            for (Found found : problems) {
                added.problem(++row, row - HEADER, found);
            }
            added.sheet.createFreezePane(0, HEADER + 1);
            PageWidth.fit(added.sheet);
        }
        int index = workbook.getSheetIndex(added.sheet);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == index);
        }
        workbook.setActiveSheet(index);
    }

    private void title(String file, List<Found> problems) {
        XSSFCellStyle bold = workbook.createCellStyle();
        XSSFFont font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        XSSFCell title = sheet.createRow(TITLE).createCell(0);
        title.setCellStyle(bold);
        put(title, texts.text("problems.title", "file", file));
        long failures = problems.stream()
                .filter(found -> found.problem.severity() == Severity.FAILURE)
                .count();
        put(
                sheet.createRow(COUNTS).createCell(0),
                problems.isEmpty()
                        ? texts.text("problems.none")
                        : texts.text("problems.counts", "failures", failures, "warnings", problems.size() - failures));
    }

    private void header() {
        XSSFCellStyle style = wrapped();
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xD9, (byte) 0xE2, (byte) 0xEC}, null));
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        XSSFRow row = sheet.createRow(HEADER);
        for (int i = 0; i < COLUMNS.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(style);
            put(cell, texts.text("problems.heading." + COLUMNS.get(i)));
            sheet.setColumnWidth(i, 256 * WIDTHS[i]);
        }
    }

    private void problem(int at, int number, Found found) {
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
        XSSFRow row = sheet.createRow(at);
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellStyle(wrapped);
            put(cell, cells.get(i));
        }
        RowHeight.fit(row);
        row.getCell(0).setCellValue(number);
        if (found.place.isInWorkbook()) {
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(SheetLink.to(
                    workbook.getSheetName(found.place.sheet()),
                    Math.max(0, found.place.row()),
                    Math.max(0, found.place.column())));
            row.getCell(PLACE).setHyperlink(link);
            row.getCell(PLACE).setCellStyle(linked);
        }
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
        return place.isCell()
                ? name + "!" + new org.apache.poi.ss.util.CellAddress(place.row(), place.column()).formatAsString()
                : name;
    }

    private static void put(XSSFCell cell, String text) {
        cell.setCellValue(WorkbookText.encode(text));
    }
}
