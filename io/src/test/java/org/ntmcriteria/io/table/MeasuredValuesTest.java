package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;

/** Values, and what cells, headings and titles say of the units of measurement that they are in. */
class MeasuredValuesTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final TableOptions OPTIONS =
            TableOptions.DEFAULT.withSet(SET).withAsOf(DAY);

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(InputFile.ofText("t.csv", text), OPTIONS);
    }

    private static List<String> codes(ReadResult<UnitTable> table) {
        return table.problems().stream()
                .map(Problem::code)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static List<String> units(ReadResult<UnitTable> table) {
        return ReadUnits.units(table);
    }

    @ParameterizedTest
    @CsvSource({"10,46/45", "10,44.8/45 (Đ)", "10,1/2", "18.1,5/6"})
    void a_ratio_in_another_unit_than_percent_is_refused(String indicator, String value) {
        String unit = indicator.equals("10") ? "write " + value.substring(0, value.indexOf('/')) : "";
        ReadResult<UnitTable> table = read("TT;Xã;3.1;" + indicator + "\n1;An;46/45;" + value + "\n2;Bì;84;46\n");
        if (indicator.equals("10")) {
            assertThat(ReadUnits.problems(table).toString()).contains("NTM-2004", unit);
            assertThat(units(table)).containsExactly("An[3.1=46/45]", "Bì[3.1=84, 10=46]");
        } else {
            assertThat(codes(table)).isEmpty();
        }
    }

    @Test
    void in_a_form_the_judgement_beside_a_refused_ratio_counts() {
        TableOptions form = OPTIONS.withUnit(
                AdministrativeUnit.builder().code("An").level(Level.COMMUNE).build());
        ReadResult<UnitTable> table = UnitTableReader.read(
                InputFile.ofText("t.csv", "TT;Nội dung tiêu chí;Kết quả;Đánh giá\n10;Thu nhập;44.8/45;Đạt\n"), form);
        assertThat(units(table)).containsExactly("An[TC10=Đ]");
        assertThat(codes(table)).contains("BAD_VALUE");
    }

    @Test
    void a_panel_refuses_the_ratios_that_a_table_refuses() {
        String text = "unit,date,indicator,value\nA,2024-12-31,10,46\nA,2024-12-31,3.1,84\nB,2024-12-31,10,46\n"
                + "B,2024-12-31,10,46/45\nB,2024-12-31,3.1,12/15\n";
        List<Problem> problems = new ArrayList<>();
        UnitTableReader.stream(InputFile.ofText("t.csv", text), OPTIONS, row -> {}, problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly(InputTableProblem.BAD_VALUE);
        List<Problem> ofPanel = new ArrayList<>();
        PanelReader.read(InputFile.ofText("t.csv", text), OPTIONS, Evaluator.of(SET), DAY, ofPanel::add);
        assertThat(ofPanel).extracting(Problem::code).contains(InputTableProblem.BAD_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"'1,Yên Bình,84,5,46,12',PARTED_ROW", "'1,Yên Bình,84,46,12,x',", "'1,Yên Bình,84,46,12,',"})
    void a_number_as_the_note_is_the_sign_of_a_parted_value(String row, String code) {
        ReadResult<UnitTable> table = read("TT,Xã,3.1,10,11,Ghi chú\n" + row + "\n2,Hòa Lạc,84,46,12,\n");
        assertThat(codes(table)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";;Tổng số người;Số người tham gia;Tỷ lệ;Tổng số thôn;Số thôn có NVH",
                ";;Tổng số;Số tham gia;%;;",
                ";;Tỷ lệ;Số hộ;Tham gia;;"
            })
    void an_indicator_parted_into_counts_and_a_share_is_refused(String row) {
        ReadResult<UnitTable> table = read("TT;Xã;15.1;;;6.3;\n" + row + "\n1;Yên Bình;6800;6512;95.8;10;10\n");
        assertThat(units(table).toString()).doesNotContain("15.1=6800").doesNotContain("6.3=10");
        assertThat(table.problems()).isNotEmpty();
    }

    @Test
    void what_stands_below_single_indicators_does_not_part_them() {
        assertThat(codes(read("TT;Xã;15.1;6.3\n;;%;%\n1;Yên Bình;95;90\n"))).isEmpty();
        assertThat(units(read("TT;Xã;1;2;3;4;5;;\n;;Quy hoạch;Giao thông;Thủy lợi;Điện;Trường học;Tổng số;Tỷ lệ\n"
                        + "1;Yên Bình;Đ;Đ;Đ;Đ;KĐ;4;80\n")))
                .containsExactly("Yên Bình[TC1=Đ, TC2=Đ, TC3=Đ, TC4=Đ, TC5=KĐ]");
    }

    @ParameterizedTest
    @CsvSource({
        "ha,USD,OTHER_MEASURE UNKNOWN_MEASURE",
        "%,USD,UNKNOWN_MEASURE",
        "%,triệu đồng,''",
        "%,người,OTHER_MEASURE"
    })
    void each_unit_of_a_row_of_units_is_compared(String first, String second, String codes) {
        ReadResult<UnitTable> table = read("TT;Xã;3.1;CT10\n;;" + first + ";" + second + "\n1;Yên Bình;84;60\n");
        assertThat(String.join(" ", codes(table))).isEqualTo(codes);
        assertThat(units(table).toString().contains("3.1=84")).isEqualTo(!first.equals("ha"));
        assertThat(units(table).toString().contains("10=60")).isEqualTo(!second.equals("người"));
    }

    @Test
    void values_of_a_row_without_a_name_are_no_row_of_units() {
        assertThat(codes(read("TT;Xã;TC1;TC2;Ghi chú\n1;Yên Bình;Đ;Đ;\n;;Đ;KĐ;hộ\n")))
                .contains("BLANK");
        assertThat(codes(read("TT;Xã;Quy mô;TC1;TC2\n1;Yên Bình;;Đ;Đ\n;;hộ;Đ;KĐ\n")))
                .contains("BLANK");
    }

    @ParameterizedTest
    @CsvSource({"15.1 (người),true", "6.3 (thôn),true", "15.1 (%),false", "15.1 (tỷ lệ người tham gia),false"})
    void things_that_are_counted_are_no_percentages(String heading, boolean isRefused) {
        ReadResult<UnitTable> table = read("TT;Xã;3.1;" + heading + "\n1;Yên Bình;84;60\n");
        assertThat(codes(table).contains("OTHER_MEASURE")).isEqualTo(isRefused);
        assertThat(codes(read("TT;Xã;" + heading + "\n1;Yên Bình;60\n")).contains("OTHER_MEASURE"))
                .isEqualTo(isRefused);
        assertThat(units(table).toString().contains("=60")).isEqualTo(!isRefused);
    }

    @ParameterizedTest
    @CsvSource({
        "Thu nhập (nghìn đồng),true",
        "Thu nhập (nghìn đồng/lao động/tháng),true",
        "Thu nhập (triệu đồng),false",
        "Thu nhập,false"
    })
    void a_unit_in_the_heading_above_is_seen(String above, boolean isRefused) {
        ReadResult<UnitTable> table = read("TT;Xã;Giao thông;" + above + "\n;;3.1;10\n1;Yên Bình;84;60\n");
        assertThat(codes(table).contains("OTHER_MEASURE")).isEqualTo(isRefused);
        assertThat(units(table).toString().contains("=60")).isEqualTo(!isRefused);
    }

    @ParameterizedTest
    @CsvSource({"POINT,46.5", "COMMA,'46,5'"})
    void an_example_has_the_decimals_of_the_file(ReportedValue.DecimalStyle decimals, String example) {
        ReadResult<UnitTable> table = UnitTableReader.read(
                InputFile.ofText("t.csv", "TT;Xã;3.1;10\n1;Yên Bình;84;46000\n"), OPTIONS.withDecimals(decimals));
        assertThat(ReadUnits.problems(table).toString()).contains("NTM-2055", "for example " + example);
    }

    @ParameterizedTest
    @CsvSource({
        "Đơn vị tính: nghìn đồng/tháng,true",
        "(Đơn vị: triệu đồng/tháng),true",
        "ĐVT: 1.000 đồng,true",
        "Đơn vị tính: %,false",
        "Đơn vị: Huyện Hữu Lũng,false"
    })
    void a_title_with_another_unit_is_named(String title, boolean isNamed) {
        ReadResult<UnitTable> table = read(title + ";;;\nTT;Xã;3.1;10\n1;Yên Bình;84;60\n");
        assertThat(codes(table).contains("OTHER_TABLE")).isEqualTo(isNamed);
    }
}
