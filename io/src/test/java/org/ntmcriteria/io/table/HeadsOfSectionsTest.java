package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Districts, provinces and regions that stand in rows of their own, or in the first of their rows only. */
class HeadsOfSectionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static ReadResult<UnitTable> read(InputFile file) {
        return UnitTableReader.read(
                file,
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(DAY));
    }

    /** Reads rows that a slash parts, with blanks where a semicolon has them. */
    private static ReadResult<UnitTable> read(String rows) {
        return read(InputFile.ofText("t.csv", rows.replace(" / ", "\n") + "\n"));
    }

    /** Returns each unit with its district, province and region. */
    private static List<String> units(ReadResult<UnitTable> reading) {
        return reading.value().units().stream()
                .map(unit -> {
                    AdministrativeUnit at = unit.at(DAY, Level.COMMUNE);
                    return at.name().orElse("-") + " | " + at.district().orElse("-") + " | "
                            + at.province().orElse("-") + " | "
                            + at.region().map(Object::toString).orElse("-");
                })
                .toList();
    }

    private static List<String> unitCodes(ReadResult<UnitTable> reading) {
        return reading.value().units().stream().map(unit -> unit.code()).toList();
    }

    private static List<String> codes(ReadResult<UnitTable> reading) {
        return reading.problems().stream().map(p -> p.code().code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I;Hữu Lũng;;; / 1;;Yên Bình;Đ;Đ / 2;;Hòa Lạc;Đ;KĐ / II;Chi Lăng;;; / 1;;Y Tịch;Đ;KĐ",
                "I;Hữu Lũng;;2;1 / 1;;Yên Bình;Đ;Đ / 2;;Hòa Lạc;Đ;KĐ / II;Chi Lăng;;1;0 / 1;;Y Tịch;Đ;KĐ",
                "1;Hữu Lũng;;2;1 / ;;Yên Bình;Đ;Đ / ;;Hòa Lạc;Đ;KĐ / 2;Chi Lăng;;1;0 / ;;Y Tịch;Đ;KĐ",
                ";Hữu Lũng;;1;1 / 1;;Yên Bình;Đ;Đ / 2;;Hòa Lạc;Đ;KĐ / ;Chi Lăng (1 xã);;1;0 / 3;;Y Tịch;Đ;KĐ",
                ";1. Hữu Lũng;;; / 1;;Yên Bình;Đ;Đ / 2;;Hòa Lạc;Đ;KĐ / ;2. Chi Lăng;;; / 3;;Y Tịch;Đ;KĐ",
                "I;;Hữu Lũng;; / 1;;Yên Bình;Đ;Đ / 2;;Hòa Lạc;Đ;KĐ / II;;Chi Lăng;; / 1;;Y Tịch;Đ;KĐ"
            })
    void a_district_alone_in_its_column_is_that_of_the_rows_below(String rows) {
        ReadResult<UnitTable> reading = read("TT;Huyện;Xã;TC1;TC2 / " + rows);
        assertThat(units(reading))
                .containsExactly(
                        "Yên Bình | Hữu Lũng | - | -", "Hòa Lạc | Hữu Lũng | - | -", "Y Tịch | Chi Lăng | - | -");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().tables().get(0).districts()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;Hữu Lũng;Yên Bình;1;0 / 2;Hữu Lũng;;1;1",
                "1;Hữu Lũng;;1;1 / 2;Hữu Lũng;Yên Bình;1;0",
                "1;Hữu Lũng;Yên Bình;1;0 / 2;Hữu Lũng;;Đ;KĐ",
                "1;Hữu Lũng;Yên Bình;1;0 / 2;Chi Lăng;;1;0"
            })
    void a_unit_whose_name_was_forgotten_is_no_head(String rows) {
        ReadResult<UnitTable> reading = read("TT;Huyện;Xã;TC1;TC2 / " + rows);
        assertThat(units(reading)).containsExactly("Yên Bình | Hữu Lũng | - | -");
        assertThat(codes(reading)).containsExactly("NTM-2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {";Cộng huyện;;1;0", ";Chi Lăng Total;;1;0", ";;Cộng trang 1;1;0", ";;Chi Lăng Total;1;0"})
    void a_sum_in_any_column_is_no_unit_and_no_head(String row) {
        ReadResult<UnitTable> reading =
                read("TT;Huyện;Xã;TC1;TC2 / 1;Chi Lăng;Y Tịch;Đ;KĐ / " + row + " / 2;Chi Lăng;Mai Sao;Đ;Đ");
        assertThat(units(reading)).containsExactly("Y Tịch | Chi Lăng | - | -", "Mai Sao | Chi Lăng | - | -");
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TT;Xã;Huyện;Tỉnh;TC1;TC2 / 1;;Hữu Lũng;Lạng Sơn;1;0 / ;Yên Bình;;;Đ;KĐ",
                "TT;Xã;Huyện;Tỉnh;TC1;TC2 / I;;Hữu Lũng;Lạng Sơn;; / 1;Yên Bình;;Lạng Sơn;Đ;KĐ",
                "TT;Xã;Tỉnh;TC1;TC2 / I;Hữu Lũng;Lạng Sơn;; / 1;Yên Bình;;Đ;KĐ"
            })
    void a_province_may_stand_beside_the_head_of_its_district(String rows) {
        ReadResult<UnitTable> reading = read(rows);
        assertThat(units(reading)).containsExactly("Yên Bình | Hữu Lũng | Lạng Sơn | -");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_stated_province_makes_no_unit_of_the_head_of_a_district() {
        ReadResult<UnitTable> reading = read("TT;Huyện;Xã;Tỉnh;TC1 / 1;Hữu Lũng;;;1 / ;;Yên Bình;Lạng Sơn;Đ"
                + " / 2;Chi Lăng;;;1 / ;;Y Tịch;Lạng Sơn;Đ");
        assertThat(units(reading))
                .containsExactly("Yên Bình | Hữu Lũng | Lạng Sơn | -", "Y Tịch | Chi Lăng | Lạng Sơn | -");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void names_below_signatures_in_the_column_of_districts_are_no_heads() {
        ReadResult<UnitTable> reading = read("TT;Huyện;Xã;TC1;TC2 / 1;;Y Tịch;Đ;KĐ / ;Người lập biểu;;; / ;Trần An;;;");
        assertThat(units(reading)).containsExactly("Y Tịch | - | - | -");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_province_alone_in_its_column_ends_the_district_above() {
        ReadResult<UnitTable> reading =
                read("TT;Tỉnh;Huyện;Xã;TC1 / I;Lạng Sơn;;; / 1;;Hữu Lũng;Yên Bình;Đ / II;Cao Bằng;;; / 1;;;Hòa An;Đ");
        assertThat(units(reading)).containsExactly("Yên Bình | Hữu Lũng | Lạng Sơn | -", "Hòa An | - | Cao Bằng | -");
        assertThat(codes(reading)).containsExactly("NTM-1018");
    }

    @Test
    void provinces_as_sections_keep_districts_of_one_name_apart() {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2 / A;TỈNH AN GIANG;; / I;Huyện Châu Thành;; / 1;Bình Hòa;Đ;Đ"
                + " / B;TỈNH TIỀN GIANG;; / I;Huyện Châu Thành;; / 1;Bình Hòa;KĐ;Đ / C;TP. Cần Thơ;; / 1;Thới Lai;Đ;Đ");
        assertThat(units(reading))
                .containsExactlyInAnyOrder(
                        "Bình Hòa | Huyện Châu Thành | TỈNH AN GIANG | -",
                        "Bình Hòa | Huyện Châu Thành | TỈNH TIỀN GIANG | -",
                        "Thới Lai | - | TP. Cần Thơ | -");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().tables().get(0).districts()).isEqualTo(2);
    }

    @Test
    void units_of_one_name_and_district_in_two_provinces_are_two() {
        ReadResult<UnitTable> reading = read("TT;Xã;Huyện;Tỉnh;TC1 / 1;Vĩnh Thành;Châu Thành;An Giang;Đ"
                + " / 2;Vĩnh Thành;Châu Thành;Kiên Giang;KĐ / 3;Bình Hòa;Châu Thành;An Giang;Đ");
        assertThat(unitCodes(reading))
                .containsExactlyInAnyOrder(
                        "Vĩnh Thành, Châu Thành, An Giang",
                        "Vĩnh Thành, Châu Thành, Kiên Giang",
                        "Bình Hòa, Châu Thành");
        assertThat(reading.problems()).isEmpty();
        assertThat(codes(read("TT;Xã;Huyện;Tỉnh;TC1 / 1;Vĩnh Thành;Châu Thành;An Giang;Đ"
                        + " / 2;Vĩnh Thành;Châu Thành;Tỉnh An Giang;KĐ")))
                .contains("NTM-2009");
    }

    @Test
    void namesakes_are_kept_apart_whatever_their_district_is_written_as() {
        assertThat(unitCodes(read("TT;Xã;Huyện;Tỉnh;TC1 / 1;Vĩnh Thành;Châu Thành;An Giang;Đ"
                        + " / 2;Bình Hòa;Châu Thành;Kiên Giang;KĐ / 3;Vĩnh Thành;H. Châu Thành;Kiên Giang;Đ")))
                .containsExactlyInAnyOrder(
                        "Vĩnh Thành, Châu Thành, An Giang",
                        "Vĩnh Thành, Châu Thành, Kiên Giang",
                        "Bình Hòa, Châu Thành");
    }

    @ParameterizedTest
    @CsvSource({
        "I;Trung du miền núi phía Bắc, TDMNPB",
        ";Vùng Tây Nguyên, TN",
        "II;Khu vực Đông Nam Bộ, DNB",
        "A;ĐBSCL, DBSCL"
    })
    void a_region_that_heads_a_section_is_that_of_the_rows_below(String head, String region) {
        ReadResult<UnitTable> reading =
                read("TT;Xã;10;11 / I;Huyện A;; / 1;Mai Sao;46;2 / " + head + ";; / 1;Yên Bình;46;12");
        assertThat(units(reading)).containsExactly("Mai Sao | Huyện A | - | -", "Yên Bình | - | - | " + region);
        assertThat(codes(reading)).doesNotContain("NTM-2037");
    }

    @Test
    void province_and_region_filled_once_are_those_of_the_rows_below() {
        ReadResult<UnitTable> reading =
                read("TT;Vùng;Tỉnh;Huyện;Xã;CT10;CT11 / 1;TDMNPB;Lạng Sơn;Hữu Lũng;Yên Bình;46;12"
                        + " / 2;;;;Hòa Lạc;46;12 / 3;;;Chi Lăng;Y Tịch;46;12 / 4;;Cao Bằng;;Hòa An;46;12");
        assertThat(units(reading))
                .containsExactly(
                        "Yên Bình | Hữu Lũng | Lạng Sơn | TDMNPB",
                        "Hòa Lạc | Hữu Lũng | Lạng Sơn | TDMNPB",
                        "Y Tịch | Chi Lăng | Lạng Sơn | TDMNPB",
                        "Hòa An | - | Cao Bằng | TDMNPB");
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        p -> assertThat(p).contains("NTM-1017 a blank region"),
                        p -> assertThat(p).contains("NTM-1017 a blank province"),
                        p -> assertThat(p).contains("NTM-1017 a blank district"),
                        p -> assertThat(p).contains("NTM-1018 the district is blank"));
    }

    @Test
    void a_region_is_not_filled_where_a_unit_has_a_row_for_each_day() {
        ReadResult<UnitTable> reading =
                read("Mã;Vùng;Ngày;TC1 / A;TDMNPB;2023-12-31;Đ / A;;2024-12-31;Đ / B;;2024-12-31;Đ");
        assertThat(units(reading)).containsExactly("- | - | - | TDMNPB", "- | - | - | -");
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;Hữu Lũng;; / -;Yên Bình;Đ;Đ / -;Hòa Bình;Đ;KĐ / 2;Chi Lăng;; / -;Y Tịch;Đ;Đ",
                "1;Hữu Lũng;; / ;Yên Bình;Đ;Đ / ;Hòa Bình;Đ;KĐ / 2;Chi Lăng;; / ;Y Tịch;Đ;Đ"
            })
    void numbered_rows_without_values_over_others_may_be_districts(String rows) {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2 / " + rows);
        assertThat(ReadUnits.problems(reading))
                .satisfiesExactly(p -> assertThat(p).contains("t.csv:2 [xã]: NTM-2067 'Hữu Lũng'"), p -> assertThat(p)
                        .contains("t.csv:5 [xã]: NTM-2067 'Chi Lăng'"));
    }

    @Test
    void numbered_units_without_values_are_not_doubted_alone() {
        assertThat(codes(read("TT;Xã;Ngày;TC1 / 1;A;2022-12-31; / ;A;2023-12-31;Đ")))
                .isEmpty();
        assertThat(read("TT;Xã;TC1;TC2 / 1;Hữu Lũng;; / 2;Yên Bình;Đ;Đ / 3;Y Tịch;; / 4;Mai Sao;Đ;KĐ")
                        .problems())
                .isEmpty();
    }

    @Test
    void heads_that_stand_below_their_units_are_named() {
        ReadResult<UnitTable> reading = read(
                "TT;Xã;TC1;TC2 / 1;Hòa Lạc;Đ;Đ / ;Huyện Hữu Lũng;1;1 / 1;Hòa Bình;KĐ;KĐ" + " / ;Huyện Chi Lăng;0;0");
        assertThat(ReadUnits.problems(reading)).singleElement().asString().contains("NTM-2066 'Huyện Chi Lăng'");
        assertThat(read("TT;Xã;TC1;TC2 / I;Huyện Hữu Lũng;; / 1;Hòa Lạc;Đ;Đ / II;Huyện Chi Lăng;;")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_province_below_the_units_of_its_districts_is_named() {
        assertThat(codes(read("TT;Xã;TC1 / I;Huyện A; / 1;Hòa Lạc;Đ / II;Huyện B; / 1;Hòa An;Đ / ;Tỉnh C;2")))
                .containsExactly("NTM-2066");
    }

    @Test
    void a_column_of_districts_with_sums_below_the_units_is_named() {
        ReadResult<UnitTable> reading =
                read("TT;Huyện;Xã;TC1;TC2 / 1;;Yên Bình;Đ;Đ / ;Hữu Lũng;;1;1 / 2;;Y Tịch;Đ;KĐ / ;Chi Lăng;;1;0");
        assertThat(codes(reading)).containsExactly("NTM-2066");
    }

    @Test
    void numbers_beside_a_district_may_be_values_of_a_unit_without_name() {
        ReadResult<UnitTable> reading = read("TT;Huyện;Xã;3.1;4.2 / 1;Hữu Lũng;;90;95 / 2;Hữu Lũng;Yên Bình;90;95");
        assertThat(codes(reading)).containsExactly("NTM-2001");
        assertThat(codes(read("TT;Huyện;Xã;10;11 / 1;Hữu Lũng;;46;12 / 2;Hữu Lũng;Yên Bình;46;12")))
                .contains("NTM-2001");
        assertThat(units(read("TT;Huyện;Xã;3.1;4.2 / 1;Hữu Lũng;;90;95 / ;;Yên Bình;90;95")))
                .containsExactly("Yên Bình | Hữu Lũng | - | -");
    }

    @Test
    void a_city_over_districts_may_be_a_province() {
        String rows = "TT;Xã;TC1;TC2 / A;Thành phố Huế;; / I;Quận Phú Xuân;; / 1;Hòa Lạc;Đ;Đ";
        assertThat(ReadUnits.problems(read(rows)))
                .singleElement()
                .asString()
                .contains("t.csv:2: NTM-2069 'Thành phố Huế' heads the section 'Quận Phú Xuân'");
        assertThat(read(rows.replace("A;", "I;").replace("I;Quận", "II;Quận")).problems())
                .isEmpty();
    }

    @Test
    void titles_of_tables_one_below_the_other_are_their_districts() {
        ReadResult<UnitTable> reading = read("BIỂU 1;;; / HUYỆN HỮU LŨNG;;; / TT;Xã;TC1;TC2 / 1;Yên Bình;Đ;Đ / ;;; "
                + "/ HUYỆN CHI LĂNG;;; / TT;Xã;TC1;TC2 / 1;Yên Bình;KĐ;Đ");
        assertThat(units(reading))
                .containsExactlyInAnyOrder("Yên Bình | HUYỆN HỮU LŨNG | - | -", "Yên Bình | HUYỆN CHI LĂNG | - | -");
        assertThat(unitCodes(reading)).contains("Yên Bình, HUYỆN HỮU LŨNG");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().tables().get(0).districts()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "HUYỆN HỮU LŨNG / TT;Xã;TC1;TC2 / 1;Yên Bình;Đ;Đ, NTM-2068",
        "HUYỆN HỮU LŨNG / TT;Xã;TC1;TC2 / 1;Yên Bình;Đ;Đ / II;Huyện Chi Lăng;; / 1;Y Tịch;Đ;Đ, NTM-2068",
        "HUYỆN HỮU LŨNG / TT;Xã;Huyện;TC1 / 1;Yên Bình;Hữu Lũng;Đ,",
        "Thành phố Hà Nội / TT;Xã;TC1;TC2 / 1;Yên Bình;Đ;Đ,",
        "HUYỆN HỮU LŨNG / BIỂU TỔNG HỢP / TT;Xã;TC1;TC2 / 1;Yên Bình;Đ;Đ,",
        "HUYỆN HỮU LŨNG ĐẠT CHUẨN NÔNG THÔN MỚI / TT;Xã;TC1;TC2 / 1;Yên Bình;Đ;Đ,"
    })
    void a_title_that_is_a_district_is_named_where_units_have_none(String rows, String code) {
        ReadResult<UnitTable> reading = read(rows);
        assertThat(codes(reading)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {";Trang 1/2;;", "Trang 2;;;", ";;;Trang số 3", ";(tiếp theo);;"})
    void the_number_of_a_page_ends_no_section(String page) {
        ReadResult<UnitTable> reading =
                read("TT;Xã;TC1;TC2 / I;Huyện Chi Lăng;; / 1;Y Tịch;Đ;KĐ / " + page + " / 2;Mai Sao;Đ;Đ");
        assertThat(units(reading))
                .containsExactly("Y Tịch | Huyện Chi Lăng | - | -", "Mai Sao | Huyện Chi Lăng | - | -");
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cộng trang 1", "Cộng mang sang", "Trang trước chuyển sang", "Mang sang trang sau"})
    void a_sum_of_a_page_is_no_unit(String name) {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2 / 1;Y Tịch;1;0 / ;" + name + ";1;0 / 2;Mai Sao;1;1");
        assertThat(reading.value().units()).hasSize(2);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_heading_of_units_merged_over_district_and_commune_is_both() throws IOException {
        String sheet = TestWorkbook.sheet(TestWorkbook.row(1, "TT", "Đơn vị", "", "TC1", "TC2")
                + TestWorkbook.row(2, "", "Huyện", "Xã", "", "")
                + TestWorkbook.row(3, "1", "Hữu Lũng", "Yên Bình", "Đ", "Đ")
                + TestWorkbook.row(4, "2", "", "Hòa Lạc", "Đ", "KĐ")
                + TestWorkbook.row(5, "3", "Chi Lăng", "Y Tịch", "Đ", "KĐ"));
        ReadResult<UnitTable> reading = read(InputFile.of(
                "t.xlsx",
                TestWorkbook.of(sheet.replace(
                        "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"B3:B4\"/></mergeCells>"))));
        assertThat(units(reading))
                .containsExactly(
                        "Yên Bình | Hữu Lũng | - | -", "Hòa Lạc | Hữu Lũng | - | -", "Y Tịch | Chi Lăng | - | -");
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_text_behind_all_headings_heads_no_section() throws IOException {
        String rows = TestWorkbook.row(1, "Xã", "TC1")
                + TestWorkbook.row(2, "", "", ", Huyện A, , 3, 1")
                + TestWorkbook.row(3, "An Lạc", "Đ");
        ReadResult<UnitTable> reading = read(InputFile.of("t.xlsx", TestWorkbook.of(TestWorkbook.sheet(rows))));
        assertThat(units(reading)).singleElement().asString().doesNotContain("Huyện A");
    }
}
