package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Tables that may hold something else than they are read as, and merged cells that hold more than they show. */
class DoubtfulTablesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final TableOptions OPTIONS = TableOptions.DEFAULT
            .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
            .withAsOf(DAY);

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(InputFile.ofText("t.csv", text), OPTIONS);
    }

    private static List<Object> codes(ReadResult<UnitTable> table) {
        return table.problems().stream().<Object>map(Problem::code).toList();
    }

    private static ReadResult<UnitTable> titled(String title) {
        return read(title + ";;;\nTT;Xã;TC1;TC2\n1;An Lạc;Đ;KĐ\n2;Bình Xa;Đ;Đ\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾ HOẠCH THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI",
                "Biểu đăng ký xã đạt chuẩn nông thôn mới",
                "NHU CẦU VỐN THỰC HIỆN TIÊU CHÍ",
                "Đơn vị tính: điểm",
                "ĐVT: triệu đồng",
                "Kết quả 6 tháng đầu năm 2024",
                "Kết quả quý III/2024"
            })
    void a_title_of_something_else_than_results_is_named(String title) {
        assertThat(codes(titled(title))).contains(InputTableProblem.OTHER_TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾT QUẢ THỰC HIỆN KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI",
                "(Kèm theo Kế hoạch số 12/KH-UBND ngày 31/12/2024)",
                "CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA XÂY DỰNG NÔNG THÔN MỚI",
                "Sở Kế hoạch và Đầu tư",
                "Đơn vị tính: xã"
            })
    void a_title_of_results_is_none_of_a_plan(String title) {
        assertThat(titled(title).problems()).isEmpty();
    }

    @Test
    void words_beside_a_criterion_are_said_as_they_are_written() {
        String heading = Normalizer.normalize("TC1 Xếp hạng", Normalizer.Form.NFD);
        ReadResult<UnitTable> reading = read("TT;Xã;" + heading + ";TC2\n1;An Lạc;Đ;KĐ\n2;Bình Xa;Đ;Đ\n");
        assertThat(ReadUnits.problems(reading).toString()).contains("NTM-2063", "'Xếp hạng'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TC1 nợ", "TC1-5", "Tiêu chí 1 (giải ngân)", "TC1 vốn", "1 (hộ)"})
    void words_beside_a_criterion_are_named(String heading) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + heading + ";2\n1;An Lạc;Đ;KĐ\n2;Bình Xa;Đ;Đ\n");
        assertThat(codes(reading)).as("%s", reading.problems()).contains(InputTableProblem.WORDS_BESIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TC1 QH",
                "TC1. Q.hoạch",
                "TC1 - Quy hoach",
                "TC1 (Planning)",
                "TC1: Quy hoạch xã",
                "TC6 CSVC văn hóa",
                "TC18 HTCT và TCPL",
                "TC10 (triệu đồng)"
            })
    void short_names_of_a_criterion_are_no_words_beside_it(String heading) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + heading + ";TC2\n1;An Lạc;Đ;KĐ\n2;Bình Xa;Đ;Đ\n");
        assertThat(codes(reading)).as("%s", reading.problems()).doesNotContain(InputTableProblem.WORDS_BESIDE);
    }

    @Test
    void columns_in_another_unit_than_their_indicator_are_not_read() {
        ReadResult<UnitTable> reading = read("TT;Xã;3.1;10\n;;%;nghìn đồng\n1;An Lạc;84;46000\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[3.1=84]");
        assertThat(codes(reading)).containsExactly(InputTableProblem.OTHER_MEASURE);
    }

    @Test
    void a_point_of_thousands_in_a_ratio_is_named() {
        ReadResult<UnitTable> reading =
                read("unit,date,indicator,value\nA,2024-12-31,15.1,1/1.200\nA,2024-12-31,3.1,7\n");
        assertThat(ReadUnits.problems(reading))
                .anyMatch(problem -> problem.contains("NTM-2015 '1/1.200'") && problem.endsWith("would be 1/1200"));
        assertThat(codes(read("unit,date,indicator,value\nA,2024-12-31,15.1,31/37\n")))
                .doesNotContain(InputTableProblem.POINT_OR_GROUP);
    }

    @Test
    void fields_that_no_comma_parts_are_whole() {
        String rows = "TT;Xã;3.1;10;11;17.1\n1;An Lạc;84;46;7;Không\n2;Bình Xa;85;47;8;Không\n";
        assertThat(codes(read(rows))).doesNotContain(InputTableProblem.PARTED_ROW);
    }

    @Test
    void merged_regions_and_provinces_hold_for_all_their_rows() throws IOException {
        String rows = TestWorkbook.row(1, "Xã", "Huyện", "Tỉnh", "Vùng", "TC1")
                + TestWorkbook.row(2, "An Lạc", "Bình Sơn", "Lạng Sơn", "TDMNPB", "Đ")
                + TestWorkbook.row(3, "Bình Xa", "Bình Sơn", "", "", "KĐ")
                + TestWorkbook.row(4, "Tân Lập", "Bình Sơn", "", "TN", "KĐ");
        byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(rows)
                .replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"C2:C4\"/><mergeCell ref=\"D2:D3\"/></mergeCells>"));
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of("t.xlsx", workbook), OPTIONS);
        assertThat(reading.value().units())
                .extracting(unit -> unit.at(DAY, Level.COMMUNE))
                .extracting(unit -> unit.province().orElse("") + " "
                        + unit.region().map(Enum::name).orElse(""))
                .containsExactly("Lạng Sơn TDMNPB", "Lạng Sơn TDMNPB", "Lạng Sơn TN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT;Xã;TC1;TC2;TC3;Số TC đạt\n1;An Lạc;;x;;2\n2;Bình Xa;x;x;;1\n3;Tân Lập;;;;3\n",
                "TT;Xã;TC1;TC2;TC3;Tổng số\n1;An Lạc;0;1;0;2/3\n2;Bình Xa;0;0;0;3/3\n",
                "TT;Xã;TC1;TC2;TC3;Số TC chưa đạt\n1;An Lạc;1;0;0;1\n2;Bình Xa;1;1;0;2\n"
            })
    void numbers_that_count_cells_without_marks_are_named(String table) {
        assertThat(codes(read(table))).contains(InputTableProblem.REVERSED_COUNTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT;Xã;TC1;TC2;TC3;Số TC đạt\n1;An Lạc;;x;;1\n2;Bình Xa;x;x;;2\n",
                "TT;Xã;TC1;TC2;Số TC đạt\n1;An Lạc;x;;1\n2;Bình Xa;;x;1\n",
                "TT;Xã;TC1;TC2;Số TC đạt\n1;An Lạc;KĐ;Đ;1\n2;Bình Xa;KĐ;KĐ;0\n",
                "TT;Xã;TC1;TC2;TC3;Số TC chưa đạt\n1;An Lạc;1;0;0;2\n2;Bình Xa;1;1;0;1\n"
            })
    void numbers_that_count_marks_say_nothing_else(String table) {
        assertThat(codes(read(table))).doesNotContain(InputTableProblem.REVERSED_COUNTS);
    }

    @Test
    void scores_make_ones_and_zeros_doubtful() {
        assertThat(codes(read("TT;Xã;TC1;TC2;TC3\n1;An Lạc;2;1;0\n2;Bình Xa;2;2;2\n")))
                .contains(InputTableProblem.SCORES);
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An Lạc;1;1\n2;Bình Xa;1;0\n;Chú thích: 2 - đạt; 1 - cơ bản đạt;;\n")))
                .contains(InputTableProblem.REVERSED_LEGEND);
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An Lạc;1;1\n2;Bình Xa;1;0\n;Ghi chú: 1 - đạt; 0 - chưa đạt;;\n")))
                .doesNotContain(InputTableProblem.SCORES, InputTableProblem.REVERSED_LEGEND);
    }

    @Test
    void numbers_of_criteria_may_stand_in_any_order() {
        assertThat(ReadUnits.units(read("TT;Xã;5;2;1\n1;An Lạc;Đ;KĐ;Đ\n")))
                .containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC5=Đ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TC_1", "TC-1", "TC1*", "Tiêu chí thứ 1", "TC.1", "TC số 01"})
    void a_criterion_is_headed_as_offices_write_it(String heading) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + heading + ";TC2\n1;An Lạc;Đ;KĐ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ]");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_note_for_each_criterion_is_kept() {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;Ghi chú;TC2;Ghi chú\n1;An Lạc;Đ;tốt;KĐ;xem lại\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ]");
        assertThat(codes(reading)).doesNotContain(InputTableProblem.DOUBLED_COLUMN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15.1. Tỷ lệ người dân chưa tham gia BHYT (%)",
                "15.1 (chưa tham gia)",
                "11. Tỷ lệ hộ không nghèo (%)",
                "TC1 nợ nợ"
            })
    void a_heading_that_turns_its_indicator_round_is_named(String heading) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + heading + ";3.1\n1;An Lạc;95;84\n2;Bình Xa;96;85\n");
        assertThat(codes(reading))
                .as("%s", reading.problems())
                .containsAnyOf(InputTableProblem.WORDS_BESIDE, InputTableProblem.OTHER_HEADING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: có nhu cầu",
                "Kết quả kiểm tra hồ sơ (x: đã nộp)",
                "Ghi chú: x: xã đăng ký năm 2025",
                "1: ưu tiên, 0: không"
            })
    void a_legend_of_something_else_than_met_is_named(String legend) {
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An Lạc;x;x\n2;Bình Xa;x;\n\n;" + legend + ";;\n")))
                .contains(InputTableProblem.REVERSED_LEGEND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x: đạt; để trống: chưa đạt",
                "x = đạt",
                "1: đạt; 0: chưa đạt",
                "x: có",
                "1 - Quy hoạch; 2 - Điện"
            })
    void a_legend_of_met_is_none_of_something_else(String legend) {
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An Lạc;x;x\n2;Bình Xa;x;\n\n;" + legend + ";;\n")))
                .doesNotContain(InputTableProblem.REVERSED_LEGEND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾT QUẢ ĐẾN NGÀY 30/6/2024",
                "Tính đến tháng 6/2024",
                "KẾT QUẢ ĐẾN NGÀY 30 THÁNG 6 NĂM 2024",
                "Đến thời điểm 15/11/2024"
            })
    void a_title_of_another_day_of_the_year_is_named(String title) {
        assertThat(codes(titled(title))).contains(InputTableProblem.OTHER_YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tính đến ngày 31/12/2024",
                "Tính đến tháng 12 năm 2024",
                "Lạng Sơn, ngày 20 tháng 12 năm 2024",
                "(Kèm theo Quyết định số 5 ngày 30/6/2024)",
                "DANH MỤC TIÊU CHÍ ĐẠT CHUẨN CỦA CÁC XÃ"
            })
    void a_title_of_the_day_or_of_a_document_is_not_named(String title) {
        assertThat(titled(title).problems()).isEmpty();
    }

    @Test
    void sections_of_a_plan_are_named_where_a_column_has_the_districts_too() {
        String rows =
                "TT;Xã;Huyện;TC1;TC2\n1;An Lạc;Bình Sơn;Đ;Đ\nII;CÁC XÃ PHẤN ĐẤU NĂM 2025;;;\n2;Bình Xa;Bình Sơn;Đ;Đ\n";
        assertThat(codes(read(rows))).containsAnyOf(InputTableProblem.OTHER_TABLE, InputTableProblem.SECTION_OF_YEAR);
    }

    @Test
    void a_head_with_a_count_in_place_of_a_name_gives_its_district() {
        String rows =
                "TT;Huyện;Xã;TC1;TC2\nI;Huyện Chi Lăng;2 xã;2;1\n1;;Vân An;Đ;Đ\n2;;Vân Thủy;Đ;KĐ\n;Tổng cộng;2 xã;2;1\n";
        ReadResult<UnitTable> reading = read(rows);
        assertThat(reading.value().units())
                .extracting(unit -> unit.at(DAY, Level.COMMUNE).district().orElse("–"))
                .containsExactly("Huyện Chi Lăng", "Huyện Chi Lăng");
    }

    @Test
    void numbers_below_a_result_make_a_table_of_units_and_no_form() {
        String rows = "STT;Đơn vị;Kết quả;;;Cộng\n;;1;2;3;\n1;Xã Vân An;Đ;Đ;Đ;3\n2;Xã Vân Thủy;Đ;KĐ;Đ;2\n";
        assertThat(ReadUnits.units(read(rows)))
                .containsExactly("Xã Vân An[TC1=Đ, TC2=Đ, TC3=Đ]", "Xã Vân Thủy[TC1=Đ, TC2=KĐ, TC3=Đ]");
    }

    @Test
    void categories_may_have_commas_between_them() {
        ReadResult<UnitTable> reading =
                read("TT,Xã,Loại xã,TC1\n1,An Lạc,\"Xã biên giới, khu vực III\",Đ\n2,Bình Xa,,Đ\n");
        assertThat(reading.value().units().get(0).at(DAY, Level.COMMUNE).categories())
                .hasSize(2);
    }

    @Test
    void a_commune_named_by_a_letter_is_no_heading() {
        assertThat(ReadUnits.units(read("name,TC1,TC2\nXã X,,KĐ\nXã Một,Đ,Đ\n")))
                .containsExactly("Xã X[TC2=KĐ]", "Xã Một[TC1=Đ, TC2=Đ]");
    }

    @Test
    void long_blanks_in_a_heading_and_brackets_in_a_format_take_no_time() {
        String blanks = "\u00a0".repeat(100_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> read("name,TC1,TC2,a" + blanks + "b\nXã 1,Đ,KĐ,c\n"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NumberFormat.of("[".repeat(300_000)));
    }

    @Test
    void words_in_another_row_of_the_header_are_named() {
        String names =
                "Quy hoạch;Giao thông;Thủy lợi;Điện;Trường học;CSVC văn hóa;Chợ nông thôn;Thông tin truyền thông;"
                        + "Nhà ở;Thu nhập;Hộ nghèo;Lao động";
        ReadResult<UnitTable> reading = read("TT;Xã;" + names + "\n;;" + names + " nợ\n1;An Lạc" + ";Đ".repeat(12)
                + "\n2;Bình Xa" + ";Đ".repeat(12) + "\n");
        assertThat(codes(reading)).as("%s", reading.problems()).contains(InputTableProblem.WORDS_BESIDE);
    }

    @Test
    void a_numbered_column_that_is_not_read_is_not_missing() {
        String rows = "TT;Xã;TC1;TC2;12 nợ\n1;An Lạc;x;x;x\n";
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.ofText("t.csv", rows),
                OPTIONS.withBlank(TableOptions.Blank.NOT_MET).withCriteria(List.of(1, 2, 12)));
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=Đ]");
    }

    @Test
    void zeros_alone_among_blank_cells_are_named_once() {
        assertThat(codes(read("TT;Xã;TC1;TC2\n1;An Lạc;0;\n2;Bình Xa;;0\n")))
                .containsExactly(InputTableProblem.ONLY_ZEROS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1;An Lạc;0;\n2;Bình Xa;;1\n", "1;An Lạc;0;0\n2;Bình Xa;0;0\n", "1;An Lạc;0;\n2;Bình Xa;x;\n"})
    void zeros_beside_other_marks_or_without_blanks_are_plain(String rows) {
        assertThat(read("TT;Xã;TC1;TC2\n" + rows).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TC1 (2 chỉ tiêu)", "TC1 (02 CT)", "TC1. Quy hoạch (2 chỉ tiêu)", "Tiêu chí 1: 2 chỉ tiêu"})
    void the_number_of_indicators_is_no_word_beside_a_criterion(String heading) {
        assertThat(read("TT;Xã;" + heading + ";TC2\n1;An Lạc;Đ;KĐ\n2;Bình Xa;Đ;Đ\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void another_number_of_indicators_is_named() {
        assertThat(codes(read("TT;Xã;TC1 (5 chỉ tiêu);TC2\n1;An Lạc;Đ;KĐ\n2;Bình Xa;Đ;Đ\n")))
                .containsExactly(InputTableProblem.WORDS_BESIDE);
    }
}
