package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.documents.workbook.OfficeBook.DAY;
import static org.ntmcriteria.documents.workbook.OfficeBook.HEADER;
import static org.ntmcriteria.documents.workbook.OfficeBook.NAME;
import static org.ntmcriteria.documents.workbook.OfficeBook.SET;
import static org.ntmcriteria.documents.workbook.OfficeBook.TO_MEND;
import static org.ntmcriteria.documents.workbook.OfficeBook.check;
import static org.ntmcriteria.documents.workbook.OfficeBook.faults;
import static org.ntmcriteria.documents.workbook.OfficeBook.listed;
import static org.ntmcriteria.documents.workbook.OfficeBook.note;
import static org.ntmcriteria.documents.workbook.OfficeBook.notes;
import static org.ntmcriteria.documents.workbook.OfficeBook.open;
import static org.ntmcriteria.documents.workbook.OfficeBook.options;
import static org.ntmcriteria.documents.workbook.OfficeBook.row;
import static org.ntmcriteria.documents.workbook.OfficeBook.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.InputTableProblem;

/** What is marked in a workbook, and where. */
class CheckedWorkbookTest {
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
    void beyond_a_thousand_cells_what_is_wrong_is_coloured_and_listed() throws IOException {
        int count = 1_500;
        String[][] rows = new String[count + 1][];
        rows[0] = HEADER;
        for (int i = 1; i <= count; i++) {
            rows[i] = row("LS-" + i, "", "TDMNPB", "2024-12-31", "3.1", "x" + i);
        }
        byte[] table = OfficeBook.of(rows);
        CheckedTable read = OfficeBook.read(table);
        List<Problem> problems = new ArrayList<>();
        problems.add(Problem.of(
                InputTableProblem.POINT_OR_GROUP,
                Optional.of(SourceLocation.ofAddress(NAME, "Biểu!A1", "unit")),
                "84.5",
                "845"));
        problems.addAll(read.problems());
        CheckedWorkbook checked = CheckedWorkbook.of(InputFile.of(NAME, table), options(), problems, Language.VI);
        assertThat(checked.cells()).isEqualTo(count + 1);
        assertThat(checked.notes()).isEqualTo(1_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeTo(out);
        try (XSSFWorkbook workbook = open(out.toByteArray())) {
            assertThat(notes(workbook)).isEqualTo(1_000);
            assertThat(note(workbook, "Biểu", "A1"))
                    .as("a warning comes behind failures")
                    .isEmpty();
            assertThat(note(workbook, "Biểu", "F2")).contains("'x1'");
            List<List<String>> listed = listed(workbook, TO_MEND);
            assertThat(listed.get(2)).singleElement().asString().contains("1501 ô cần sửa, 1000 ô có ghi chú");
            assertThat(listed).hasSize(count + 5);
            assertThat(listed.get(count + 4)).startsWith("1501.0", "Lỗi", "Biểu!F1501", "value", "x1500");
            assertThat(workbook.getSheet(TO_MEND).getHyperlinkList())
                    .hasSize(count + 1)
                    .last()
                    .satisfies(link -> assertThat(link.getAddress()).isEqualTo("'Biểu'!F1501"));
            assertThat(workbook.getSheet("Biểu")
                            .getCTWorksheet()
                            .getConditionalFormattingArray(0)
                            .getSqref()
                            .get(0))
                    .isEqualTo("F2:F1501");
        }
        assertThat(OfficeBook.read(out.toByteArray()).problems()).isEqualTo(read.problems());
    }
}
