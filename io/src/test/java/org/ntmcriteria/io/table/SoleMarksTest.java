package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** One sign beside blank cells, which means met or its opposite; headings of one sex. */
class SoleMarksTest {
    private static List<Object> codes(ReadResult<UnitTable> reading) {
        return reading.problems().stream().<Object>map(Problem::code).toList();
    }

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "X", "1", "✓", "√"})
    void a_sign_that_nothing_explains_is_named(String sign) {
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An Lạc;" + sign + ";\n2;Bình Xa;" + sign + ";" + sign + "\n")))
                .containsExactly(InputTableProblem.SOLE_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT;Xã;TC1;TC2;Tổng\n1;An Lạc;x;x;2\n2;Bình Xa;x;;1\n",
                "TT;Xã;TC1;TC2;Tổng\n1;An Lạc;x;x;2\n2;Bình Xa;;;0\n",
                "TT;Xã;TC1;TC2\n1;An Lạc;x;\nGhi chú: x là tiêu chí đạt;;;\n",
                "TT;Xã;TC1;TC2\n1;An Lạc;Đ;\n2;Bình Xa;;Đ\n",
                "TT;Xã;TC1;TC2\n1;An Lạc;1;0\n2;Bình Xa;;1\n",
                "TT;Xã;TC1;TC2\n1;An Lạc;x;x\n2;Bình Xa;x;x\n"
            })
    void what_tells_the_meaning_of_a_sign_leaves_no_doubt(String table) {
        assertThat(codes(read(table))).doesNotContain(InputTableProblem.SOLE_MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dấu x: tiêu chí sẽ hoàn thành năm 2025",
                "x: sẽ đạt",
                "Đánh dấu x vào tiêu chí còn phải làm",
                "x là tiêu chí đăng ký thực hiện năm 2025"
            })
    void a_legend_of_what_is_to_be_done_explains_no_sign_as_met(String legend) {
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An Lạc;x;\nGhi chú: " + legend + ";;;\n")))
                .containsAnyOf(InputTableProblem.SOLE_MARK, InputTableProblem.REVERSED_LEGEND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.1 Nam", "15.1 (Nam)", "15.1 - Nam giới"})
    void a_heading_of_one_sex_is_of_that_sex_alone(String heading) {
        ReadResult<UnitTable> reading = read("TT;Xã;Vùng;" + heading + ";15.2\n1;An Lạc;TDMNPB;91;Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[15.1/male=91, 15.2=Đ]");
    }

    @Test
    void both_sexes_of_an_indicator_have_columns_of_their_own() {
        ReadResult<UnitTable> reading = read("TT;Xã;Vùng;15.1 Nam;15.1 Nữ\n1;An Lạc;TDMNPB;91;93\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[15.1/female=93, 15.1/male=91]");
        assertThat(reading.problems()).isEmpty();
    }
}
