package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Rows of sums, plans, years, groups and larger units among the units of a table, whose cells fit units. */
class RowsThatAreNoUnitsTest {
    private static ReadResult<UnitTable> read(String text, String set) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get(set))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    private static ReadResult<UnitTable> read(String text) {
        return read(text, "commune-ntm/2021-2025");
    }

    private static List<String> codes(ReadResult<UnitTable> reading) {
        return reading.value().units().stream()
                .map(unit -> unit.code() + " | "
                        + unit.at(LocalDate.of(2024, 12, 31), Level.COMMUNE)
                                .district()
                                .orElse("-"))
                .toList();
    }

    private static List<String> codesOfProblems(ReadResult<UnitTable> reading) {
        return reading.problems().stream().map(p -> p.code().code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cộng I+II",
                "Tổng cụm 1",
                "Cả huyện",
                "Chung toàn huyện",
                "BQ chung",
                "BQ/xã",
                "Số TC đạt",
                "Đạt tỷ lệ",
                "Nghị quyết HĐND",
                "NQ Đại hội",
                "Phấn đấu 2025",
                "Dự kiến 2025",
                "Ước thực hiện 2024",
                "Mục tiêu đến 2025",
                "Kế hoạch 2025",
                "KH năm 2025",
                "Thực hiện 2024",
                "Năm 2023",
                "Cùng kỳ 2023",
                "So với cùng kỳ",
                "Tăng/giảm so với 2023",
                "Lũy kế",
                "Luỹ kế",
                "Còn lại"
            })
    void a_sum_or_plan_is_no_unit_whatever_its_cells_are(String name) {
        for (String cells : List.of("1;0;1", "x;;1", "Đ;KĐ;1", "Đ;Đ;2", "12;9;")) {
            ReadResult<UnitTable> reading =
                    read("TT;Xã;TC1;TC2;Tổng\n1;Mai Pha;Đ;KĐ;1\n;" + name + ";" + cells + "\n2;Yên Trạch;Đ;Đ;2\n");
            assertThat(ReadUnits.units(reading))
                    .as(cells)
                    .containsExactly("Mai Pha[TC1=Đ, TC2=KĐ]", "Yên Trạch[TC1=Đ, TC2=Đ]");
            boolean hasWords = !Character.isDigit(cells.charAt(0));
            assertThat(codesOfProblems(reading)).as(cells).isEqualTo(hasWords ? List.of("NTM-2035") : List.of());
        }
    }

    @Test
    void a_sum_in_the_column_of_numbers_is_no_unit() {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n1;Mai Pha;Đ;KĐ\nCộng I+II;;1;0\n");
        assertThat(ReadUnits.units(reading)).containsExactly("Mai Pha[TC1=Đ, TC2=KĐ]");
    }

    @Test
    void names_that_only_resemble_sums_and_plans_are_units() {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n1;Cộng Hòa;Đ;KĐ\n2;Năm Căn;Đ;Đ\n3;Tăng Tiến;1;0\n"
                + "4;Trung Bình;1;0\n5;Thực Hành;1;0\n6;Chung Chải;1;1\n");
        assertThat(reading.value().units()).hasSize(6);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {";Chi Lăng;1;1\n1;Mai Pha;1;0\n2;Mai Sao;1;0\n", "1;Mai Pha;1;0\n2;Mai Sao;1;0\n-;Chi Lăng;1;1\n"
            })
    void a_row_without_the_number_that_others_have_is_a_unit_with_a_warning(String rows) {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n" + rows);
        assertThat(reading.value().units()).hasSize(3);
        assertThat(ReadUnits.problems(reading))
                .singleElement()
                .asString()
                .contains("NTM-2035 'Chi Lăng' may be a unit or a sum", "taken for a unit");
    }

    @Test
    void a_numbered_row_that_is_called_a_plan_is_a_unit_with_a_warning() {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n1;Mai Pha;1;0\n2;Kế hoạch 2025;1;1\n");
        assertThat(reading.value().units()).hasSize(2);
        assertThat(codesOfProblems(reading)).containsExactly("NTM-2035");
    }

    @Test
    void units_that_no_row_numbers_are_not_doubted() {
        assertThat(read("TT;Xã;TC1;TC2\n;Mai Pha;1;0\n;Mai Sao;1;1\n").problems())
                .isEmpty();
        assertThat(read("TT;Mã;Xã;TC1;TC2\n1;A;Mai Pha;1;0\n;B;Mai Sao;1;1\n").problems())
                .isEmpty();
    }

    @Test
    void plan_and_result_in_rows_below_a_unit_are_none() {
        ReadResult<UnitTable> reading =
                read("TT;Xã;TC1;TC2\n1;Mai Pha;Đ;KĐ\n;Kế hoạch 2024;Đ;Đ\n;Thực hiện 2024;Đ;KĐ\n2;Mai Sao;Đ;Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("Mai Pha[TC1=Đ, TC2=KĐ]", "Mai Sao[TC1=Đ, TC2=Đ]");
        assertThat(codesOfProblems(reading)).containsExactly("NTM-2035", "NTM-2035");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đ;Đ\n;;Thực hiện;Đ;KĐ", "1;1\n;;Thực hiện;1;0", "1;1\n;;TH 2024;1;"})
    void plan_and_result_of_one_unit_are_refused(String cells) {
        ReadResult<UnitTable> reading =
                read("TT;Xã;Nội dung;TC1;TC2\n1;Mai Pha;Kế hoạch;" + cells + "\n2;Mai Sao;Thực hiện;Đ;Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("Mai Sao[TC1=Đ, TC2=Đ]");
        assertThat(codesOfProblems(reading)).contains("NTM-2009");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I;Xã đạt 19 tiêu chí (1 xã)",
                "II;Nhóm xã phấn đấu năm 2025",
                "III;Các xã còn lại",
                ";BIỂU 2. TỔNG HỢP HUYỆN CHI LĂNG",
                "A;Khu vực III",
                "I;Huyện đạt chuẩn (2 huyện)",
                "Xã điểm;"
            })
    void a_section_that_names_no_district_gives_none(String head) {
        ReadResult<UnitTable> reading =
                read("TT;Xã;TC1;TC2\nI;Huyện Cao Lộc;;\n1;Mai Pha;Đ;Đ\n" + head + ";;\n1;Mai Sao;Đ;KĐ\n");
        assertThat(codes(reading)).containsExactly("Mai Pha, Huyện Cao Lộc | Huyện Cao Lộc", "Mai Sao | -");
        assertThat(codesOfProblems(reading)).containsExactly("NTM-2037");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I;Năm 2023", "I;Kế hoạch 2025", ";Năm 2023"})
    void a_section_of_another_year_is_named(String head) {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n" + head + ";;\n1;Mai Sao;Đ;KĐ\n");
        assertThat(codes(reading)).containsExactly("Mai Sao | -");
        assertThat(codesOfProblems(reading)).containsExactly("NTM-2053");
    }

    @Test
    void the_section_of_the_year_of_the_day_is_of_no_other() {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\nI;Năm 2024;;\n1;Mai Sao;Đ;KĐ\n");
        assertThat(codesOfProblems(reading)).containsExactly("NTM-2037");
    }

    @Test
    void a_sum_whose_name_is_merged_over_the_codes_is_no_unit() {
        ReadResult<UnitTable> reading = read("Mã;Xã;TC1;TC2\nA1;Mai Sao;1;0\nTổng cộng;;1;0\n");
        assertThat(reading.value().units()).hasSize(1);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void signatures_below_the_column_of_totals_are_no_units() {
        ReadResult<UnitTable> reading =
                read("Xã;TC1;TC2;Tổng số\nMai Sao;Đ;KĐ;1\n;;;Chi Lăng, ngày 31 tháng 12 năm 2024\n"
                        + "NGƯỜI LẬP BIỂU;;;CHỦ TỊCH\nNguyễn Thị Bình;;;Trần Văn An\n");
        assertThat(codes(reading)).containsExactly("Mai Sao | -");
    }

    @Test
    void a_footnote_is_no_section() {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n1;Mai Pha;Đ;Đ\n(*) xã điểm;;;\n");
        assertThat(codes(reading)).containsExactly("Mai Pha | -");
        assertThat(reading.value().tables().get(0).passedOver()).containsOnlyKeys(RowKind.NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "I;Chi Lăng (2 xã), Chi Lăng",
        "I;Huyện Chi Lăng (02 xã), Huyện Chi Lăng",
        "II. Quận 1;, Quận 1",
        ";TP. Lạng Sơn, TP. Lạng Sơn"
    })
    void the_head_of_a_section_names_its_district_without_a_count(String head, String district) {
        ReadResult<UnitTable> reading = read("TT;Xã;TC1;TC2\n" + head + ";;\n1;Mai Sao;Đ;KĐ\n");
        assertThat(codes(reading)).containsExactly("Mai Sao, " + district + " | " + district);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_district_in_a_column_is_named_without_a_count() {
        ReadResult<UnitTable> reading = read("Huyện;Xã;TC1;TC2\nChi Lăng (2 xã);Mai Sao;Đ;KĐ\nChi Lăng;Y Tịch;Đ;KĐ\n");
        assertThat(codes(reading)).containsExactly("Mai Sao, Chi Lăng | Chi Lăng", "Y Tịch, Chi Lăng | Chi Lăng");
    }

    @Test
    void years_as_sections_over_the_same_units_collide() {
        ReadResult<UnitTable> reading =
                read("TT;Xã;TC1;TC2\nI;Năm 2023;;\n1;Mai Pha;Đ;KĐ\nII;Năm 2024;;\n1;Mai Pha;Đ;Đ\n");
        assertThat(reading.value().units()).isEmpty();
        assertThat(codesOfProblems(reading)).containsExactlyInAnyOrder("NTM-2053", "NTM-2037", "NTM-2009", "NTM-2009");
    }

    @Test
    void a_unit_named_like_a_district_of_the_file_is_doubted() {
        ReadResult<UnitTable> reading = read(
                "TT;Xã;Huyện;TC1;TC2\n1;Chi Lăng;;1;1\n2;Mai Sao;Huyện Chi Lăng;Đ;KĐ\n3;Xã Chi Lăng;Huyện Chi Lăng;Đ;Đ\n");
        assertThat(reading.value().units()).hasSize(3);
        assertThat(ReadUnits.problems(reading)).anyMatch(p -> p.contains("t.csv:2 [xã]: NTM-2036 'Chi Lăng'"));
        assertThat(codesOfProblems(reading)).containsOnlyOnce("NTM-2036");
    }

    @Test
    void units_of_another_level_are_named_once_for_each_kind() {
        ReadResult<UnitTable> reading =
                read("TT;Đơn vị;TC1;TC2\n1;Xã Mai Pha;Đ;KĐ\n2;Thị trấn B;Đ;KĐ\n3;Phường C;Đ;KĐ\n"
                        + "4;Huyện Chi Lăng;Đ;Đ\n5;TP Lạng Sơn;Đ;Đ\n6;Thôn 2;Đ;Đ\n");
        assertThat(reading.value().units()).hasSize(6);
        assertThat(ReadUnits.problems(reading))
                .satisfiesExactlyInAnyOrder(
                        p -> assertThat(p).contains("NTM-2038 Thị trấn B (3), Phường C (4): ", "(commune)"),
                        p -> assertThat(p).contains("NTM-2038 Huyện Chi Lăng (5), TP Lạng Sơn (6): "),
                        p -> assertThat(p).contains("NTM-2038 Thôn 2 (7): "));
    }

    @Test
    void communes_under_a_set_of_districts_are_named() {
        ReadResult<UnitTable> reading =
                read("TT;Tên đơn vị;TC1;TC2\n1;Huyện Chi Lăng;Đ;KĐ\n2;Xã A;Đ;KĐ\n", "district-ntm/2021-2025");
        assertThat(ReadUnits.problems(reading))
                .singleElement()
                .asString()
                .contains("NTM-2038 Xã A (3): ", "(district)");
    }

    @Test
    void a_column_of_hamlets_under_a_set_of_communes_is_named() {
        ReadResult<UnitTable> reading = read("TT;Xã;Thôn;TC1;TC2\n1;Mai Pha;Khơ Đin;Đ;KĐ\n");
        assertThat(ReadUnits.problems(reading)).anyMatch(p -> p.contains("NTM-2038 Thôn: "));
    }
}
