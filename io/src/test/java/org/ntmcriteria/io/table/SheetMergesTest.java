package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;

class SheetMergesTest {
    private static final String ROWS = TestWorkbook.row(1, "Huyện", "Xã")
            + TestWorkbook.row(2, " Chi Lăng ", "A")
            + TestWorkbook.row(3, "<c r=\"B3\" t=\"inlineStr\"><is><t>B</t></is></c>")
            + TestWorkbook.row(4, "<c r=\"B4\" t=\"inlineStr\"><is><t>C</t></is></c>");

    private final List<Problem> problems = new ArrayList<>();

    private static String sheet(String rows, String... ranges) {
        String merges = List.of(ranges).stream()
                .map(range -> "<mergeCell ref=\"" + range + "\"/>")
                .collect(Collectors.joining());
        return TestWorkbook.sheet(rows)
                .replace("</sheetData>", "</sheetData><mergeCells>" + merges + "</mergeCells><pageMargins/>");
    }

    private List<TextRow> rows(byte[] workbook, WorkbookLimits limits) throws IOException {
        List<TextRow> rows = new ArrayList<>();
        XlsxRows.read(
                InputFile.of("t.xlsx", workbook), TableOptions.DEFAULT.withLimits(limits), rows::add, problems::add);
        return rows;
    }

    private List<TextRow> rows(String sheet) throws IOException {
        return rows(TestWorkbook.of(sheet), WorkbookLimits.DEFAULT);
    }

    private List<String> firstColumn(String sheet) throws IOException {
        return rows(sheet).stream().map(row -> row.mergedAbove(0)).toList();
    }

    @Test
    void a_row_below_knows_the_text_of_the_first_cell() throws IOException {
        assertThat(firstColumn(sheet(ROWS, "A2:A3"))).containsExactly("", "", "Chi Lăng", "");
        assertThat(rows(sheet(ROWS, "A2:A3")).get(2).cell(0)).isEmpty();
    }

    @Test
    void without_merges_nothing_is_above() throws IOException {
        assertThat(firstColumn(TestWorkbook.sheet(ROWS))).containsOnly("");
    }

    @Test
    void a_merge_of_one_row_or_of_a_blank_cell_gives_nothing() throws IOException {
        assertThat(firstColumn(sheet(ROWS, "A2:B2", "A3:A4"))).containsOnly("");
    }

    @Test
    void only_the_first_column_of_a_merge_gives_its_text() throws IOException {
        List<TextRow> rows = rows(sheet(ROWS, "A1:B2"));
        assertThat(rows.get(1).mergedAbove(0)).isEqualTo("Huyện");
        assertThat(rows.get(1).mergedAbove(1)).isEmpty();
    }

    @Test
    void merges_below_one_another_and_side_by_side_are_told_apart() throws IOException {
        List<TextRow> rows = rows(sheet(ROWS, "B3:B4", "A1:A2", "A3:A4", "B1:B2", "XFD1:XFD9"));
        assertThat(rows.get(1).mergedAbove(0)).isEqualTo("Huyện");
        assertThat(rows.get(3).mergedAbove(0)).isEmpty();
        assertThat(rows.get(1).mergedAbove(1)).isEqualTo("Xã");
        assertThat(rows.get(3).mergedAbove(1)).isEqualTo("B");
    }

    @Test
    void the_word_for_merges_in_a_cell_merges_nothing() throws IOException {
        String text = TestWorkbook.row(5, "&lt;mergeCell ref=\"A2:A3\"/&gt;");
        assertThat(firstColumn(TestWorkbook.sheet(ROWS + text))).containsOnly("");
    }

    @Test
    void merges_of_a_part_in_utf_16_are_found() throws IOException {
        byte[] part = ("\ufeff" + sheet(ROWS, "A2:A4")).getBytes(StandardCharsets.UTF_16BE);
        assertThat(rows(TestWorkbook.withSheet(part), WorkbookLimits.DEFAULT)
                        .get(3)
                        .mergedAbove(0))
                .isEqualTo("Chi Lăng");
    }

    @Test
    void the_same_row_with_other_cells_knows_it_too() throws IOException {
        TextRow row = rows(sheet(ROWS, "A2:A3")).get(2);
        assertThat(row.withCells(new TreeMap<>()).mergedAbove(0)).isEqualTo("Chi Lăng");
    }

    @Test
    void more_merges_than_are_kept_are_refused() throws IOException {
        String[] ranges = IntStream.rangeClosed(1, SheetMerges.MOST + 1)
                .mapToObj(i -> "A%d:A%d".formatted(2 * i, 2 * i + 1))
                .toArray(String[]::new);
        assertThat(rows(
                        TestWorkbook.of(sheet(ROWS, ranges)),
                        new WorkbookLimits(1 << 24, 1 << 24, 1 << 24, 1_000, 9, 9)))
                .isEmpty();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly("t.xlsx Sheet!1: NTM-1011 too large: the merged cells of a sheet; accepted: 65536");
    }

    @Test
    void looking_ahead_counts_nothing_as_unpacked() throws IOException {
        String sheet = sheet(ROWS, "A2:A3");
        byte[] workbook = TestWorkbook.of(sheet);
        long parts = TestWorkbook.parts(sheet).values().stream()
                .mapToLong(part -> part.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        assertThat(rows(workbook, new WorkbookLimits(1 << 20, parts, 1 << 20, 100, 9, 9)))
                .hasSize(4);
        assertThat(problems).isEmpty();
    }

    @Test
    void damage_is_reported_once_and_the_rows_before_are_read() throws IOException {
        assertThat(rows(sheet(ROWS, "A2:A3").replace("<pageMargins/>", "<oops>")))
                .hasSize(4);
        assertThat(problems).hasSize(1);
    }
}
