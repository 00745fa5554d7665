package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/** Tables with a row per unit and a column per indicator, as offices make them. */
class IndicatorColumnsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final TableOptions OPTIONS =
            TableOptions.DEFAULT.withSet(SET).withAsOf(DAY);

    private static ReadResult<UnitTable> read(String table, TableOptions options) {
        return UnitTableReader.read(InputFile.ofText("t.csv", table), options);
    }

    private static ReadResult<UnitTable> read(String table) {
        return read(table, OPTIONS);
    }

    @Test
    void values_are_read_as_in_tables_of_observations() {
        ReadResult<UnitTable> reading = read(
                "unit;region;3.1;3.2;5/a;10;17.10;TC1;@schools\nA;TDMNPB;84,5;Đ;31/37;45 triệu;?;KĐ;4\nB;TDMNPB;90 %;;;;;;\n",
                OPTIONS.withDecimals(DecimalStyle.COMMA));
        assertThat(ReadUnits.units(reading))
                .containsExactly("A[TC1=KĐ, 3.1=84.5, 3.2=Đ, 5/a=31/37, 10=45, @schools=4]", "B[3.1=90]");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().layout()).isEqualTo(UnitTable.Layout.INDICATORS);
        assertThat(reading.value()
                        .units()
                        .get(0)
                        .observations()
                        .get(1)
                        .location()
                        .orElseThrow())
                .hasToString("t.csv:2 [3.1]");
    }

    @Test
    void what_cannot_be_read_or_is_doubtful_is_named_as_elsewhere() {
        ReadResult<UnitTable> reading = read("unit,3.1,10,11\nA,\"84,5\",1.286,0.13\nB,gần 80,46,0.2\n");
        assertThat(reading.problems())
                .extracting(p -> p.code())
                .containsExactly(
                        InputTableProblem.BAD_VALUE, InputTableProblem.BAD_VALUE, InputTableProblem.POINT_OR_GROUP);
        assertThat(reading.value()
                        .assess(TableAssessor.of(Evaluator.of(SET)).on(DAY))
                        .problems())
                .extracting(p -> p.code())
                .containsExactly(AssessmentProblem.FRACTION);
    }

    @Test
    void blank_means_not_met_for_verdicts_only() {
        TableOptions marked = OPTIONS.withBlank(TableOptions.Blank.NOT_MET).withCriteria(java.util.List.of(1, 2, 3));
        assertThat(ReadUnits.units(read("unit,TC1,3.1,3.2,10\nA,,,,\nB,x,80,x,46\n", marked)))
                .containsExactly("A[TC1=KĐ, 3.2=KĐ]", "B[TC1=Đ, 3.1=80, 3.2=Đ, 10=46]");
        assertThat(ReadUnits.units(read("unit,1,2,3,4,5,6,7,8,9,10\nA,x,,,,,,,,,\n", marked)))
                .containsExactly("A[TC1=Đ, TC2=KĐ, TC3=KĐ, TC4=KĐ, TC5=KĐ, TC6=KĐ, TC7=KĐ, TC8=KĐ, TC9=KĐ, TC10=KĐ]");
    }

    @Test
    void a_whole_number_heads_an_indicator_where_numbers_stand_below_it() {
        assertThat(ReadUnits.units(read("unit,3.1,10\nA,80,46\nB,80,1\n")))
                .containsExactly("A[3.1=80, 10=46]", "B[3.1=80, 10=1]");
        assertThat(ReadUnits.units(read("unit,3.1,10\nA,80,Đ\n"))).containsExactly("A[3.1=80, TC10=Đ]");
    }

    @Test
    void what_a_whole_number_heads_is_doubted_where_it_may_be_either() {
        ReadResult<UnitTable> digits = read("unit,3.1,10\nA,80,1\nB,80,0\n");
        assertThat(ReadUnits.units(digits)).containsExactly("A[3.1=80, TC10=1]", "B[3.1=80, TC10=0]");
        assertThat(ReadUnits.problems(digits))
                .containsExactly(
                        "t.csv:2 [10]: NTM-2026 '1': 1 and 0 are read as met and not met of criterion 10; head the"
                                + " column 'TC10', or 'CT10' where values are meant");
        ReadResult<UnitTable> numbers =
                read("unit,1,2,3,4,5,6,7,8,9,10\nA,1,1,0,1,1,1,1,1,1,46\nB,1,1,1,1,1,1,1,1,1,1\n");
        assertThat(ReadUnits.units(numbers).get(1)).contains("10=1").doesNotContain("TC10");
        assertThat(ReadUnits.problems(numbers))
                .containsExactly(
                        "t.csv:2 [10]: NTM-2022 '46': the column has numbers and is read as values of indicator 10;"
                                + " head it 'CT10', or 'TC10' where verdicts are meant");
        assertThat(read("unit,1,2,3,4,5,6,7,8,9,10\nA,1,1,0,1,1,1,1,1,1,1\n").problems())
                .isEmpty();
        assertThat(ReadUnits.units(read("unit,Chỉ tiêu 10,TC7\nA,1,1\n"))).containsExactly("A[TC7=1, 10=1]");
    }

    @Test
    void a_criterion_with_several_indicators_is_one_by_its_number() {
        ReadResult<UnitTable> reading = read("unit,3,3.1,3.2\nA,Đ,80,Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("A[TC3=Đ, 3.1=80, 3.2=Đ]");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void rows_of_measures_requirements_means_and_headers_are_passed_over() {
        ReadResult<UnitTable> reading =
                read("TT,Xã,Huyện,Thủy lợi,,Thu nhập\n,,,3.1,3.2,10\n,,,%,Đạt/KĐ,triệu đồng\n".replace("Đạt/KĐ", "Đạt")
                        + ",Yêu cầu,,80,Đạt,45\n(1),(2),(3),(4),(5),(6)\n1,Tân Lập,Bắc Sơn,84.5,Đ,46\n"
                        + "TT,Xã,Huyện,Thủy lợi,,Thu nhập\n,,,3.1,3.2,10\n2,Tân Thành,Bắc Sơn,80 %,Đ,47\n"
                        + ",Cộng Bắc Sơn,,2/2,2/2,2/2\n,Bình quân,,82.25,,46.5\n,Tỷ lệ,,100 %,50 %,\n");
        assertThat(ReadUnits.units(reading))
                .containsExactly(
                        "Tân Lập, Bắc Sơn[3.1=84.5, 3.2=Đ, 10=46]", "Tân Thành, Bắc Sơn[3.1=80, 3.2=Đ, 10=47]");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().passedOver()).isEqualTo(8);
    }

    @Test
    void a_numbered_row_with_the_name_of_a_sum_is_named() {
        ReadResult<UnitTable> reading = read("TT,Xã,3.1\n1,Tân Lập,84.5\n2,Trung Bình,80\n,Trung bình,82\n");
        assertThat(ReadUnits.units(reading)).containsExactly("Tân Lập[3.1=84.5]");
        assertThat(reading.problems())
                .extracting(p -> p.code() + " " + p.text())
                .containsExactly("PASSED_OVER Trung Bình");
    }

    @Test
    void a_row_without_a_name_is_a_problem_and_no_sum() {
        ReadResult<UnitTable> reading = read("TT,Xã,3.1\n1,Tân Lập,84.5\n,,80\n");
        assertThat(ReadUnits.problems(reading))
                .containsExactly("t.csv:3 [xã]: NTM-2001 blank; needed: the unit's name");
    }

    @Test
    void a_district_heads_the_rows_below_also_with_ratios() {
        ReadResult<UnitTable> reading =
                read("TT,Xã,3.1\nI,Huyện Bắc Sơn,1/2\n1,Tân Lập,84.5\nII,Huyện Chi Lăng,2/2\n1,Tân Lập,80\n");
        assertThat(ReadUnits.units(reading))
                .containsExactly("Tân Lập, Huyện Bắc Sơn[3.1=84.5]", "Tân Lập, Huyện Chi Lăng[3.1=80]");
    }

    @Test
    void a_heading_that_a_spreadsheet_has_spoilt_is_refused() throws IOException {
        String rows = TestWorkbook.row(
                        1,
                        "unit",
                        "<c r=\"B1\"><v>17.1</v></c>",
                        "<c r=\"C1\"><v>3.1</v></c>",
                        "<c r=\"D1\" t=\"d\"><v>2024-01-03</v></c>")
                + TestWorkbook.row(2, "A", "90", "80", "70");
        ReadResult<UnitTable> reading =
                UnitTableReader.read(InputFile.of("t.xlsx", TestWorkbook.of(TestWorkbook.sheet(rows))), OPTIONS);
        assertThat(ReadUnits.units(reading)).containsExactly("A[3.1=80]");
        assertThat(reading.problems())
                .extracting(p -> p.code() + " " + p.text())
                .containsExactly("BAD_KEY 17.1", "BAD_KEY 2024-01-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1;3.2", "3,1;3,2", "Chỉ tiêu 3.1;Chỉ tiêu 3.2", "TC 3.1;TC 3.2"})
    void a_semicolon_is_told_by_the_headings_of_indicators(String headings) {
        assertThat(ReadUnits.units(read("Mã;" + headings + "\nA;80;Đ\n"))).containsExactly("A[3.1=80, 3.2=Đ]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,84,5,Đ,46, | true",
                "A,84,5,KĐ,46,Đ | true",
                "A,84,Đ,46,Đ, | false",
                "A,84.5,Đ,46,,ghi chú | false"
            })
    void a_row_that_a_decimal_comma_parts_is_refused(String row, boolean isParted) {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.ofText("t.csv", "Mã,3.1,3.2,CT10,TC7,Ghi chú\n" + row + "\n"),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
        assertThat(reading.problems().stream().anyMatch(p -> p.code() == InputTableProblem.PARTED_ROW))
                .as("%s", reading.problems())
                .isEqualTo(isParted);
        assertThat(reading.value().units()).hasSize(isParted ? 0 : 1);
    }
}
