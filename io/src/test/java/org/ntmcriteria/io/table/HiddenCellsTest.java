package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.io.table.ReadUnits.problems;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

class HiddenCellsTest {
    private static final String HEADER = TestWorkbook.row(1, "unit", "TC1", "TC2");
    private static final String SHOWN = TestWorkbook.row(2, "A", "Đ", "KĐ");

    private static ReadResult<UnitTable> read(String sheet) throws IOException {
        return UnitTableReader.read(
                InputFile.of("t.xlsx", TestWorkbook.of(sheet)),
                TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31)));
    }

    private static String hidden(int number, String... cells) {
        return TestWorkbook.row(number, cells).replace("<row ", "<row hidden=\"1\" ");
    }

    private static String withColumns(String sheet, String columns) {
        return sheet.replace("<sheetData>", "<cols>" + columns + "</cols><sheetData>");
    }

    @Test
    void a_hidden_row_is_read_with_one_warning_for_the_sheet() throws IOException {
        ReadResult<UnitTable> reading =
                read(TestWorkbook.sheet(HEADER + SHOWN + hidden(3, "B", "Đ", "Đ") + hidden(4, " ")));
        assertThat(reading.value().units()).extracting(UnitRecord::code).containsExactly("A", "B");
        assertThat(problems(reading))
                .containsExactly("t.xlsx Sheet: NTM-1015 the sheet has hidden rows (1) and hidden columns (0) that hold"
                        + " something: 3; they are read like the others");
    }

    @Test
    void hidden_columns_count_where_a_row_holds_something() throws IOException {
        String sheet = withColumns(
                TestWorkbook.sheet(HEADER + SHOWN),
                "<col min=\"1\" max=\"2\"/><col min=\"3\" max=\"16384\" hidden=\"true\"/>");
        ReadResult<UnitTable> reading = read(sheet);
        assertThat(reading.value().units().get(0).observations()).hasSize(2);
        assertThat(problems(reading))
                .containsExactly("t.xlsx Sheet: NTM-1015 the sheet has hidden rows (0) and hidden columns (1) that hold"
                        + " something: C; they are read like the others");
    }

    @Test
    void nothing_is_said_where_what_is_hidden_holds_nothing() throws IOException {
        String sheet = withColumns(
                TestWorkbook.sheet(HEADER + SHOWN + hidden(3)),
                "<col min=\"4\" max=\"9\" hidden=\"1\"/><col min=\"9\" max=\"4\" hidden=\"1\"/><col hidden=\"1\"/>");
        assertThat(problems(read(sheet))).isEmpty();
    }

    @Test
    void many_hidden_rows_are_counted_and_the_first_are_named() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER + SHOWN);
        for (int number = 3; number < 10; number++) {
            rows.append(hidden(number, "U" + number, "Đ", "Đ"));
        }
        assertThat(problems(read(TestWorkbook.sheet(rows.toString()))))
                .singleElement()
                .asString()
                .contains("hidden rows (7)", ": 3, 4, 5, 6, 7, …;");
    }

    @Test
    void a_sheet_without_a_table_says_so_beside_the_warning() throws IOException {
        assertThat(read(TestWorkbook.sheet(hidden(1, "x"))).problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.HIDDEN, InputTableProblem.NO_HEADER);
    }
}
