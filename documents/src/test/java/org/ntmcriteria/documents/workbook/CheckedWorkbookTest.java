package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ntmcriteria.documents.workbook.OfficeBook.DAY;
import static org.ntmcriteria.documents.workbook.OfficeBook.NAME;
import static org.ntmcriteria.documents.workbook.OfficeBook.SET;
import static org.ntmcriteria.documents.workbook.OfficeBook.check;
import static org.ntmcriteria.documents.workbook.OfficeBook.note;
import static org.ntmcriteria.documents.workbook.OfficeBook.open;
import static org.ntmcriteria.documents.workbook.OfficeBook.options;
import static org.ntmcriteria.documents.workbook.OfficeBook.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.InputTableProblem;

class CheckedWorkbookTest {
    private static final String[] HEADER = {"unit", "name", "region", "date", "indicator", "value"};
    private static final String TO_MEND = "Cần sửa";

    private static byte[] faults() throws IOException {
        return OfficeBook.of(
                HEADER,
                row("LS-1", "Xã mẫu", "TDMNPB", "2024-12-31", "3.1", "84,5"),
                row("LS-1", "", "", "2024-12-31", "20.1", "Đ"),
                row("LS-1", "", "", "2024-12-31", "TC7", "Đ"),
                row("LS-1", "", "", "2024-12-31", "15.1", "102"));
    }

    private static List<List<String>> listed(XSSFWorkbook workbook, String name) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : workbook.getSheet(name)) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.toString()));
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> sheets(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static int notes(XSSFWorkbook workbook) {
        int notes = 0;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            notes += workbook.getSheetAt(i).getCellComments().size();
        }
        return notes;
    }

    @Test
    void each_bad_cell_has_a_note_with_what_is_wrong_and_what_to_do() throws IOException {
        try (XSSFWorkbook checked = open(check(faults()))) {
            assertThat(note(checked, "Biểu", "F2"))
                    .startsWith("NTM\nLỖI: không đọc được giá trị '84,5'")
                    .contains("\nCách sửa: ");
            assertThat(note(checked, "Biểu", "F5")).contains("'102' nằm ngoài 0–100 %");
            assertThat(notes(checked)).isEqualTo(3);
        }
    }

    @Test
    void a_problem_of_an_indicator_is_noted_at_the_indicator() throws IOException {
        try (XSSFWorkbook checked = open(check(faults()))) {
            assertThat(note(checked, "Biểu", "E3")).contains("không có chỉ tiêu '20.1'");
            assertThat(note(checked, "Biểu", "F3")).isEmpty();
        }
    }

    @Test
    void several_problems_of_one_cell_share_its_note_the_gravest_first() throws IOException {
        byte[] table = faults();
        Optional<SourceLocation> place = Optional.of(SourceLocation.ofAddress(NAME, "Biểu!F2", "value"));
        List<Problem> problems = List.of(
                Problem.of(InputTableProblem.POINT_OR_GROUP, place, "84.5", "845"),
                Problem.of(FileProblem.BLANK, place, "", "x"));
        byte[] checked = new CheckedTable(List.of(), problems).checked(NAME, table, options());
        try (XSSFWorkbook workbook = open(checked)) {
            assertThat(note(workbook, "Biểu", "F2")).containsSubsequence("LỖI: ô trống", "CẦN XEM LẠI: '84.5'");
            assertThat(workbook.getSheet("Biểu").getCTWorksheet().sizeOfConditionalFormattingArray())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_problem_without_a_cell_is_noted_at_the_first_cell_of_its_row() throws IOException {
        byte[] table = OfficeBook.of(row("", "", "x"), row("", "y"));
        List<Problem> problems = List.of(
                Problem.of(FileProblem.BLANK, Optional.of(SourceLocation.ofAddress(NAME, "Biểu!1", null)), "", "x"),
                Problem.of(FileProblem.BLANK, Optional.of(SourceLocation.ofAddress(NAME, "Biểu!7", null)), "", "x"),
                Problem.of(
                        InputTableProblem.HIDDEN,
                        Optional.of(SourceLocation.ofAddress(NAME, "Biểu", null)),
                        "C",
                        "0",
                        "1"),
                Problem.of(FileProblem.BLANK, Optional.of(SourceLocation.ofLine("khac.csv", 3, null)), "", "x"));
        try (XSSFWorkbook workbook = open(new CheckedTable(List.of(), problems).checked(NAME, table, options()))) {
            assertThat(note(workbook, "Biểu", "C1")).contains("ô trống");
            assertThat(note(workbook, "Biểu", "A7")).contains("ô trống");
            assertThat(notes(workbook)).isEqualTo(2);
            assertThat(listed(workbook, TO_MEND))
                    .extracting(cells -> cells.size() > 2 ? cells.get(2) : "")
                    .endsWith("Biểu!C1", "Biểu!A7", "Biểu", "khac.csv:3");
        }
    }

    @Test
    void a_problem_of_a_merged_cell_is_noted_where_it_is_seen() throws IOException {
        byte[] table = OfficeBook.of(
                workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 3, 1, 1)),
                row("a", "b"),
                row("c", "d"));
        Problem problem = Problem.of(
                FileProblem.BLANK, Optional.of(SourceLocation.ofAddress(NAME, "Biểu!B3", "district")), "", "x");
        try (XSSFWorkbook workbook =
                open(new CheckedTable(List.of(), List.of(problem)).checked(NAME, table, options()))) {
            assertThat(note(workbook, "Biểu", "B2")).contains("ô trống");
        }
    }

    @Test
    void the_sheet_lists_every_problem_with_a_link_to_its_cell() throws IOException {
        try (XSSFWorkbook checked = open(check(faults()))) {
            assertThat(sheets(checked)).containsExactly("Biểu", TO_MEND);
            assertThat(checked.getActiveSheetIndex()).isEqualTo(1);
            List<List<String>> listed = listed(checked, TO_MEND);
            assertThat(listed.get(0)).containsExactly("Những chỗ cần sửa trong " + NAME);
            assertThat(listed.get(3))
                    .startsWith("1.0", "Lỗi", "Biểu!F2", "value", "84,5")
                    .endsWith("NTM-2004");
            assertThat(checked.getSheet(TO_MEND)
                            .getRow(4)
                            .getCell(2)
                            .getHyperlink()
                            .getAddress())
                    .isEqualTo("'Biểu'!F2");
        }
    }

    @Test
    void a_table_without_problems_says_that_there_is_nothing_to_mend() throws IOException {
        byte[] table = OfficeBook.of(HEADER, row("LS-1", "Xã mẫu", "TDMNPB", "2024-12-31", "TC1", "Đ"));
        try (XSSFWorkbook checked = open(check(table))) {
            assertThat(listed(checked, TO_MEND)).contains(List.of("Không có chỗ nào cần sửa."));
            assertThat(notes(checked)).isZero();
        }
    }

    @Test
    void a_checked_table_is_checked_again_without_piling_up() throws IOException {
        byte[] once = check(faults());
        byte[] twice = check(once);
        assertThat(OfficeBook.read(twice).problems())
                .isEqualTo(OfficeBook.read(faults()).problems());
        try (XSSFWorkbook first = open(once);
                XSSFWorkbook second = open(twice)) {
            assertThat(sheets(second)).isEqualTo(sheets(first));
            assertThat(listed(second, TO_MEND)).isEqualTo(listed(first, TO_MEND));
            assertThat(notes(second)).isEqualTo(notes(first));
            assertThat(note(second, "Biểu", "F2")).isEqualTo(note(first, "Biểu", "F2"));
            assertThat(second.getSheetAt(0).getCTWorksheet().getConditionalFormattingList())
                    .hasSameSizeAs(first.getSheetAt(0).getCTWorksheet().getConditionalFormattingList());
            assertThat(second.getStylesSource()._getDXfsSize())
                    .isEqualTo(first.getStylesSource()._getDXfsSize());
        }
    }

    @Test
    void what_is_mended_loses_its_note_and_its_colour() throws IOException {
        byte[] mended = OfficeBook.change(check(faults()), workbook -> {
            XSSFSheet sheet = workbook.getSheet("Biểu");
            sheet.getRow(1).getCell(5).setCellValue("84.5");
            sheet.getRow(2).getCell(4).setCellValue("2.1");
            sheet.getRow(4).getCell(5).setCellValue("92");
        });
        try (XSSFWorkbook checked = open(check(mended))) {
            assertThat(notes(checked)).isZero();
            assertThat(checked.getSheet("Biểu").getCTWorksheet().sizeOfConditionalFormattingArray())
                    .isZero();
        }
    }

    @Test
    void notes_of_the_office_are_kept_and_come_back_alone() throws IOException {
        byte[] table = OfficeBook.change(faults(), workbook -> {
            note(workbook.getSheetAt(0), "A1", "Lan", "mã mới");
            note(workbook.getSheetAt(0), "F2", "Lan", "chờ báo cáo");
        });
        byte[] once = check(table);
        byte[] twice = check(once);
        try (XSSFWorkbook checked = open(twice)) {
            assertThat(note(checked, "Biểu", "A1")).isEqualTo("mã mới");
            assertThat(note(checked, "Biểu", "F2"))
                    .startsWith("chờ báo cáo\nNTM\nLỖI: không đọc được giá trị '84,5'")
                    .containsOnlyOnce("LỖI");
        }
        byte[] mended = OfficeBook.change(
                twice,
                workbook -> workbook.getSheet("Biểu").getRow(1).getCell(5).setCellValue("84.5"));
        try (XSSFWorkbook checked = open(check(mended))) {
            assertThat(note(checked, "Biểu", "F2")).isEqualTo("chờ báo cáo");
            assertThat(checked.getSheet("Biểu")
                            .getCellComment(new CellAddress("F2"))
                            .getAuthor())
                    .isEqualTo("Lan");
        }
    }

    @Test
    void a_thread_of_comments_is_left_as_it_is() throws IOException {
        byte[] table = OfficeBook.change(
                faults(), workbook -> note(workbook.getSheetAt(0), "F2", "tc={1}", "[Threaded comment]"));
        try (XSSFWorkbook checked = open(check(table))) {
            assertThat(note(checked, "Biểu", "F2")).isEqualTo("[Threaded comment]");
            assertThat(listed(checked, TO_MEND)).anyMatch(cells -> cells.contains("Biểu!F2"));
        }
    }

    @Test
    void formats_formulas_merges_and_other_sheets_stay_as_they_were() throws IOException {
        byte[] table = OfficeBook.change(faults(), workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFCellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            Cell cell = sheet.getRow(3).createCell(5);
            cell.setCellValue(0.845);
            cell.setCellStyle(percent);
            sheet.getRow(4).createCell(7).setCellFormula("1+2");
            sheet.addMergedRegion(new CellRangeAddress(7, 8, 0, 3));
            sheet.setColumnWidth(1, 4_000);
            OfficeBook.fill(workbook.createSheet("Ẩn"), row("x"));
            workbook.setSheetHidden(1, true);
            OfficeBook.fill(workbook.createSheet(TO_MEND), row("của văn phòng"));
        });
        try (XSSFWorkbook before = open(table);
                XSSFWorkbook after = open(check(table))) {
            assertThat(sheets(after)).containsExactly("Biểu", "Ẩn", TO_MEND, TO_MEND + " (2)");
            assertThat(after.isSheetHidden(1)).isTrue();
            for (int i = 0; i < 3; i++) {
                XSSFSheet was = before.getSheetAt(i);
                XSSFSheet is = after.getSheetAt(i);
                assertThat(is.getMergedRegions()).isEqualTo(was.getMergedRegions());
                assertThat(is.getColumnWidth(1)).isEqualTo(was.getColumnWidth(1));
                for (Row row : was) {
                    for (Cell cell : row) {
                        Cell same = is.getRow(row.getRowNum()).getCell(cell.getColumnIndex());
                        assertThat(same.toString()).isEqualTo(cell.toString());
                        assertThat(same.getCellStyle().getDataFormatString())
                                .isEqualTo(cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
    }

    @Test
    void a_csv_file_becomes_a_workbook_of_texts_on_the_rows_of_its_lines() throws IOException {
        byte[] csv = ("\"Biểu\nhai dòng\"\nunit;name;region;date;indicator;value\n"
                        + "06367;Xã mẫu;TDMNPB;2024-12-31;15.1;10/12\n06367;;;2024-12-31;TC2;sai\n")
                .getBytes(StandardCharsets.UTF_8);
        CheckedTable read = CheckedTable.read("bieu.csv", csv, SET, DAY, options());
        byte[] checked = read.checked("bieu.csv", csv, options());
        try (XSSFWorkbook workbook = open(checked)) {
            XSSFSheet sheet = workbook.getSheet("bieu");
            assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("06367");
            assertThat(sheet.getRow(3).getCell(5).getStringCellValue()).isEqualTo("10/12");
            assertThat(sheet.getRow(3).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(note(workbook, "bieu", "F5")).contains("'sai'");
        }
        assertThat(CheckedTable.read("bieu.csv", checked, SET, DAY, options()).assessments())
                .hasSize(1);
    }

    @Test
    void a_line_that_is_left_out_is_not_read_from_the_workbook_either() throws IOException {
        byte[] csv = "unit,date,indicator,value,note\nLS-1,2024-12-31,10,39,5,x\nLS-1,2024-12-31,TC1,Đ\n"
                .getBytes(StandardCharsets.UTF_8);
        CheckedTable before = CheckedTable.read("bieu.csv", csv, SET, DAY, options());
        byte[] checked = before.checked("bieu.csv", csv, options());
        try (XSSFWorkbook workbook = open(checked)) {
            assertThat(note(workbook, "bieu", "F2")).contains("LS-1,2024-12-31,10,39,5,x");
        }
        CheckedTable after = CheckedTable.read("bieu.csv", checked, SET, DAY, options());
        assertThat(after.assessments())
                .extracting(assessment -> assessment.criterion(10).verdict())
                .isEqualTo(before.assessments().stream()
                        .map(assessment -> assessment.criterion(10).verdict())
                        .toList());
    }

    @Test
    void the_same_table_gives_the_same_bytes() throws Exception {
        byte[] table = faults();
        byte[] once = check(table);
        byte[] csv = "unit,date,indicator,value\nLS-1,2024-12-31,TC1,sai\n".getBytes(StandardCharsets.UTF_8);
        CheckedTable read = CheckedTable.read("bieu.csv", csv, SET, DAY, options());
        byte[] ofCsv = read.checked("bieu.csv", csv, options());
        // The times in archives are even seconds.
        Thread.sleep(2_100);
        assertThat(Arrays.equals(check(table), once)).isTrue();
        assertThat(Arrays.equals(read.checked("bieu.csv", csv, options()), ofCsv))
                .isTrue();
    }

    @Test
    void macros_are_kept_and_told() throws IOException {
        byte[] table;
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM)) {
            OfficeBook.fill(workbook.createSheet("Biểu"), HEADER, row("LS-1", "", "", "2024-12-31", "TC1", "Đ"));
            table = OfficeBook.bytes(workbook);
        }
        CheckedWorkbook checked =
                CheckedWorkbook.of(InputFile.of("bieu.xlsm", table), options(), List.of(), Language.VI);
        assertThat(checked.hasMacros()).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeTo(out);
        try (XSSFWorkbook workbook = open(out.toByteArray())) {
            assertThat(workbook.isMacroEnabled()).isTrue();
        }
    }

    @Test
    void a_damaged_workbook_is_refused_or_given_back() throws IOException {
        byte[] table = faults();
        Random random = new Random(20_261_129);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = table.clone();
            for (int n = 0; n <= i % 3; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                CheckedTable read = OfficeBook.read(damaged);
                assertThat(read.checked(NAME, damaged, options())).isNotEmpty();
            } catch (UnusableWorkbookException e) {
                assertThat(e.reason().in(Language.VI)).contains("lưu lại thành .xlsx");
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 299);
    }

    @Test
    void a_workbook_in_strict_form_is_read_and_not_given_back() throws IOException {
        byte[] strict = strict(faults());
        CheckedTable read = OfficeBook.read(strict);
        assertThat(read.problems()).isEqualTo(OfficeBook.read(faults()).problems());
        assertThatThrownBy(() -> read.checked(NAME, strict, options()))
                .isInstanceOfSatisfying(
                        UnusableWorkbookException.class,
                        e -> assertThat(e.reason().in(Language.VI)).contains("Strict OOXML"));
    }

    private static byte[] strict(byte[] workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_changed_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> CheckedWorkbook.of(
                        InputFile.of(NAME, "PK, nhưng không phải bảng tính".getBytes(StandardCharsets.UTF_8)),
                        options(),
                        List.of(),
                        Language.VI))
                .isInstanceOfSatisfying(UnusableWorkbookException.class, e -> assertThat(
                                e.reason().in(Language.EN))
                        .isEqualTo("the workbook can be read but not changed; open it in Excel or LibreOffice and save"
                                + " it as .xlsx"));
    }
}
