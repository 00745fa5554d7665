package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Headings that say something else than their criterion or indicator asks, and legends that turn marks round. */
class HeadingDoubtsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT
            .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
            .withAsOf(LocalDate.of(2024, 12, 31));

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(InputFile.ofText("t.csv", text), OPTIONS);
    }

    private static void assertSoleFailure(ReadResult<UnitTable> reading, InputTableProblem code) {
        assertThat(reading.problems().stream().filter(p -> p.severity() == Severity.FAILURE))
                .as("%s", reading.problems())
                .extracting(Problem::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT;Xã;TC3;TC4",
                "TT;Xã;TC2;TC1",
                "TT;Xã;Tiêu chí 2;Tiêu chí 1",
                "TT;Xã;3;4",
                "TT;Xã;3.1;4.1",
                "TT;Xã;Thủy lợi;Điện",
                "TT;Xã;Tổng;TC1",
                "TT;Xã;;\n;;3;4"
            })
    void a_second_header_with_keys_of_others_begins_another_table(String header) {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n1;An Lạc;Đ;KĐ\n" + header + "\n1;Bình Xa;KĐ;Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ]");
        assertSoleFailure(reading, InputTableProblem.NO_HEADER);
    }

    @Test
    void the_second_row_of_a_header_that_stands_again_is_compared() {
        String header = "TT;Xã;Tiêu chí;;\n;;";
        ReadResult<UnitTable> reading =
                read(header + "1;2;3\n1;An Lạc;Đ;KĐ;Đ\n" + header + "4;5;6\n2;Bình Xa;KĐ;Đ;Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC3=Đ]");
        assertSoleFailure(reading, InputTableProblem.NO_HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TT;Xã;TC1;TC2", "Số TT;Tên xã;Tiêu chí 1;Tiêu chí 2", "TT;Xã;1;2", "TT;Xã;;"})
    void a_header_that_stands_again_in_other_words_is_passed_over(String header) {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n1;An Lạc;Đ;KĐ\n" + header + "\n2;Bình Xa;KĐ;Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ]", "Bình Xa[TC1=KĐ, TC2=Đ]");
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TC1 (chưa đạt)",
                "TC1 - không đạt",
                "Tiêu chí 1. Quy hoạch (Chưa đạt)",
                "TC1 năm 2023",
                "TC1 (dự kiến 2025)",
                "TC 1 - kế hoạch",
                "TC1 (31/12/2023)",
                "TC1 cùng kỳ",
                "Tiêu chí 1 (số xã)",
                "TC1. Giao thông",
                "Tiêu chí 1: Thu nhập (Đ/KĐ)",
                "1.1 năm 2023",
                "1.1 (KH 2025)",
                "CT 1.1 - mục tiêu 2025",
                "1.1 - số người",
                "1.1 Tỷ lệ người dân tham gia bảo hiểm y tế"
            })
    void a_column_whose_heading_says_something_else_is_not_read(String heading) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + heading + ";TC2\n1;An Lạc;x;x\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC2=Đ]");
        assertSoleFailure(reading, InputTableProblem.OTHER_HEADING);
        assertThat(reading.problems().get(0).location().orElseThrow().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TC1 năm 2024",
                "TC1 (đạt/chưa đạt)",
                "TC1. Quy hoạch",
                "TC1 (TH 2024)",
                "TC1 giai đoạn 2021-2025",
                "TC1 (QĐ 318/QĐ-TTg năm 2022)",
                "TC1. Kết quả",
                "TC1 xã nông thôn mới"
            })
    void a_heading_that_says_no_more_than_its_criterion_is_read(String heading) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + heading + ";TC2\n1;An Lạc;x;x\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=Đ]");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void the_words_of_an_official_name_are_no_plan() {
        ReadResult<UnitTable> reading =
                read("TT;Xã;18.6. Có kế hoạch và triển khai kế hoạch;16 - có kế hoạch;TC18\n1;An Lạc;Đ;85;Đ\n");
        assertThat(reading.problems()).extracting(Problem::code).doesNotContain(InputTableProblem.OTHER_HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tiêu chí chưa đạt", "Kế hoạch năm 2025", "Kết quả năm 2023", "Số tiêu chí chưa đạt"})
    void columns_below_a_heading_of_something_else_are_not_read(String group) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + group + ";;\n;;1;2;3\n1;An Lạc;x;;x\n");
        assertThat(reading.value().units()).isEmpty();
        assertThat(reading.problems())
                .as("%s", reading.problems())
                .extracting(Problem::code)
                .containsOnly(InputTableProblem.OTHER_HEADING);
        assertThat(reading.problems()).hasSize(3);
    }

    @Test
    void the_columns_below_the_heading_of_the_day_are_read() {
        ReadResult<UnitTable> reading =
                read("TT;Xã;Kết quả năm 2024;;;Kế hoạch 2025;\n;;TC1;TC2;TC3;TC4;TC5\n1;An Lạc;x;KĐ;x;x;x\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC3=Đ]");
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.OTHER_HEADING, InputTableProblem.OTHER_HEADING);
    }

    @ParameterizedTest
    @CsvSource({
        "Tiêu chí 1;;Tiêu chí 2;,Đạt;Không đạt;Đạt;Không đạt",
        "Tiêu chí 1;;Tiêu chí 2;,KH 2024;TH 2024;KH 2024;TH 2024",
        "3.1;;TC2;,Kế hoạch;Thực hiện;Đạt;Chưa đạt",
        "TC1;;TC2;,2022;2023;2022;2023",
        "TC1;;TC2;,Năm 2024;Năm 2024;Năm 2023;Năm 2024",
        "TC1;TC2;TC3;TC4,KH;KH;KH;KH"
    })
    void a_table_with_several_columns_below_a_criterion_is_refused(String upper, String lower) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + upper + "\n;;" + lower + "\n1;An Lạc;x;;;x\n");
        assertThat(reading.value().units()).isEmpty();
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.COLUMNS_OF_ONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x): tiêu chí chưa đạt",
                "Ghi chú: x là chưa đạt",
                "Ghi chú: dấu x = không đạt",
                "Ghi chú: ô trống: đạt",
                "Ký hiệu: (x): chưa đạt; ô trống: đạt"
            })
    void a_legend_that_turns_marks_round_is_named(String legend) {
        String table = "TT;Xã;TC1;TC2\n1;An Lạc;x;\n";
        for (String text : new String[] {table + legend + "\n", legend + "\n" + table}) {
            ReadResult<UnitTable> reading = read(text);
            assertThat(reading.problems())
                    .as("%s", text)
                    .extracting(Problem::code)
                    .containsExactly(InputTableProblem.REVERSED_LEGEND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ghi chú: x: đạt; ô trống: chưa đạt", "Ghi chú: Tiêu chí 1: chưa đạt ở 2 xã"})
    void a_usual_legend_is_a_note(String legend) {
        assertThat(read("TT;Xã;TC1;TC2\n1;An Lạc;Đ;\n" + legend + "\n").problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quy hoạch;Điện (chưa đạt)",
                "Quy hoạch;Điện - năm 2023",
                "Quy hoạch;Điện (KH 2025)",
                "TC1;TC4 (KH 2025)",
                "TC1;TC4. Chợ nông thôn"
            })
    void a_column_that_is_not_read_is_never_counted_as_not_met(String headings) {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.ofText("t.csv", "TT;Xã;" + headings + "\n1;An Lạc;x;\n2;Bình Xa;;x\n"),
                OPTIONS.withBlank(TableOptions.Blank.NOT_MET).withCriteria(List.of(1, 4)));
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ]", "Bình Xa[TC1=KĐ]");
        assertSoleFailure(reading, InputTableProblem.OTHER_HEADING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TC1;TC2;TC3;TC4;TC5", "1;2;3;4;5", "TC 1;TC 2;TC 3;TC 4;TC 5"})
    void a_number_below_the_name_of_another_criterion_is_not_read(String numbers) {
        ReadResult<UnitTable> reading =
                read("TT;Xã;Quy hoạch;Giao thông;Điện;Thủy lợi;Trường học\n;;" + numbers + "\n1;An Lạc;Đ;KĐ;Đ;KĐ;Đ\n");
        assertThat(reading.problems())
                .extracting(Problem::code)
                .contains(InputTableProblem.OTHER_HEADING)
                .doesNotContain(InputTableProblem.DOUBLED_COLUMN);
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC5=Đ]");
    }

    @Test
    void lower_headings_of_which_one_is_unknown_are_a_header() {
        ReadResult<UnitTable> reading =
                read("TT;Xã;Thủy lợi;;Y tế\n;;3.1;3.2;Số bác sĩ\n1;An Lạc;84.5;Đ;12\n2;Bình Xa;79;Đ;3\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[3.1=84.5, 3.2=Đ]", "Bình Xa[3.1=79, 3.2=Đ]");
        assertThat(reading.problems()).extracting(Problem::text).contains("Số bác sĩ");
    }

    @Test
    void a_note_of_another_tier_is_named() {
        String table = "TT;Xã;TC1;TC2\n1;An Lạc;Đ;KĐ\nGhi chú: theo Bộ tiêu chí xã nông thôn mới nâng cao;;;\n";
        assertThat(read(table).problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.NOTE_OF_OTHER_SET);
        assertThat(UnitTableReader.read(
                                InputFile.ofText("t.csv", table),
                                OPTIONS.withGivenUnder(CriteriaSetId.parse("commune-ntm/2021-2025")))
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"46500000, 1", "46500, 1", "46.5, 0", "999, 0"})
    void an_amount_too_large_for_millions_is_named(String amount, int warnings) {
        ReadResult<UnitTable> reading = read("TT;Xã;CT10;TC1\n1;An Lạc;" + amount + ";Đ\n2;Bình Xa;" + amount + ";Đ\n");
        assertThat(ReadUnits.units(reading)).hasSize(2);
        assertThat(reading.problems())
                .hasSize(warnings)
                .allMatch(problem -> problem.code() == InputTableProblem.LARGE_AMOUNT);
    }

    @Test
    void districts_below_their_own_heading_are_the_units_of_a_set_for_districts() {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.ofText("t.csv", "TT;Huyện;TC1;TC2\n1;Chi Lăng;Đ;KĐ\n"),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("district-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
        assertThat(ReadUnits.units(reading)).containsExactly("Chi Lăng[TC1=Đ, TC2=KĐ]");
    }

    @Test
    void numbers_in_the_reverse_order_head_another_table_and_are_no_unit() {
        ReadResult<UnitTable> reading =
                read("Tên xã;1;2;3;4;5\nAn Lạc;Đ;KĐ;Đ;Đ;Đ\nTên xã;5;4;3;2;1\nAn Lạc;Đ;Đ;Đ;Đ;KĐ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC3=Đ, TC4=Đ, TC5=Đ]");
        assertSoleFailure(reading, InputTableProblem.NO_HEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;2;3 nợ;4;5;6;7",
                ";;1;2 cần xem lại;3;4;5;6;7;8",
                "(1);(2);(3);(4) nợ;(5);(6);(7)",
                "A;B;1;2 nợ;3;4"
            })
    void words_beside_the_number_of_a_column_are_named(String numbers) {
        ReadResult<UnitTable> reading =
                read("TT;Xã;TC1;TC2;TC3;TC4;TC5;TC6;TC7;TC8\n" + numbers + "\n1;An Lạc;Đ;KĐ;Đ;Đ;Đ;Đ;Đ;Đ\n");
        assertThat(ReadUnits.units(reading)).hasSize(1);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.WORDS_BESIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;2;3 nợ;4;5;6", "1;2;3;4;5;6 phải giữ", "1. Quy hoạch;2;3;4 nợ;5;6"})
    void words_behind_one_of_the_numbers_in_a_header_are_named(String numbers) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + numbers + "\n1;An Lạc;Đ;KĐ;Đ;Đ;Đ;Đ\n");
        assertThat(ReadUnits.units(reading)).hasSize(1);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.WORDS_BESIDE);
    }
}
