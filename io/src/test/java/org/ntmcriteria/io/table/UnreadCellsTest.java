package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Cells beside those that are read, and legends behind what they mean. */
class UnreadCellsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT
            .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
            .withAsOf(LocalDate.of(2024, 12, 31));

    private static List<String> codes(ReadResult<UnitTable> table) {
        return table.problems().stream()
                .map(Problem::code)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(InputFile.ofText("t.csv", text), OPTIONS);
    }

    private static List<String> values(ReadResult<UnitTable> table) {
        return table.value().units().stream()
                .map(UnitRecord::observations)
                .map(all -> all.stream()
                        .map(o -> o.key() + "=" + o.value())
                        .toList()
                        .toString())
                .toList();
    }

    @Test
    void values_under_a_heading_of_several_columns_are_named() {
        ReadResult<UnitTable> table = read("TT;Xã;TC1;;TC2\n;;Ghi chú;Kết quả;\n1;An;x;KĐ;Đ\n2;Bì;x;Đ;Đ\n");
        assertThat(codes(table)).contains("WITHOUT_HEADING");
        assertThat(table.problems().stream().filter(p -> p.code() == InputTableProblem.WITHOUT_HEADING))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đánh dấu \"x\" vào tiêu chí chưa đạt",
                "(Tiêu chí chưa đạt đánh dấu x)",
                "Dấu X thể hiện tiêu chí còn nợ",
                "Ghi chú: Tiêu chí đạt để trống",
                "Đạt để trống"
            })
    void a_legend_that_turns_marks_round_is_named(String legend) {
        assertThat(codes(read("TT;Xã;TC1;TC2;TC3\n1;An;x;;x\n2;Bì;x;x;x\n\n" + legend + ";;;;\n")))
                .contains("REVERSED_LEGEND");
        assertThat(codes(read(legend + ";;;;\nTT;Xã;TC1;TC2;TC3\n1;An;x;;x\n2;Bì;x;x;x\n")))
                .contains("REVERSED_LEGEND");
    }

    @Test
    void a_title_of_criteria_that_are_not_met_is_named() {
        String table = ";;;;\nTT;Xã;TC1;TC2;TC3\n1;An;x;;x\n2;Bì;x;x;x\n";
        assertThat(codes(read("TỔNG HỢP CÁC TIÊU CHÍ CHƯA ĐẠT NĂM 2024" + table)))
                .contains("REVERSED_LEGEND");
        assertThat(codes(read("TỔNG HỢP TIÊU CHÍ ĐẠT, KHÔNG ĐẠT NĂM 2024" + table)))
                .doesNotContain("REVERSED_LEGEND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ghi chú: Đ là đạt, KĐ là chưa đạt; tiêu chí đạt đánh dấu x",
                "Tiêu chí chưa đạt để trống",
                "Đánh dấu x vào tiêu chí đạt"
            })
    void a_legend_that_says_what_is_read_is_no_doubt(String legend) {
        assertThat(codes(read("TT;Xã;TC1;TC2;TC3\n1;An;x;;x\n2;Bì;x;x;x\n\n" + legend + ";;;;\n")))
                .doesNotContain("REVERSED_LEGEND");
    }

    @Test
    void a_cross_beside_another_mark_for_met_is_named() {
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An;✓;x\n2;Bì;x;✓\n"))).containsExactly("MIXED_MARKS");
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An;Đ;X\n2;Bì;Đ;Đ\n"))).containsExactly("MIXED_MARKS");
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An;x;KĐ\n2;Bì;x;x\n"))).isEmpty();
    }

    @Test
    void merged_verdicts_are_named_and_never_counted_as_not_met() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Biểu");
            String[][] rows = {
                {"TT", "Xã", "TC1", "TC2"}, {"1", "An", "Đ", ""}, {"2", "Bì", "Đ", "KĐ"}, {"3", "Cổ", "", "Đ"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    if (!rows[row][column].isEmpty()) {
                        sheet.value(row, column, rows[row][column]);
                    }
                }
            }
            sheet.range(1, 2, 1, 3).merge();
            sheet.range(2, 2, 3, 2).merge();
        }
        ReadResult<UnitTable> table = UnitTableReader.read(
                InputFile.of("t.xlsx", bytes.toByteArray()), OPTIONS.withBlank(TableOptions.Blank.NOT_MET));
        assertThat(codes(table)).contains("MERGED_VALUE");
        assertThat(values(table).get(0)).contains("TC1=Đ").doesNotContain("TC2=");
        assertThat(values(table).get(2)).contains("TC2=Đ").doesNotContain("TC1=");
    }
}
