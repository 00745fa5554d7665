package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Kinds of units, in full, short and in a column of their own, and districts that are as the one above. */
class KindsOfUnitsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT
            .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
            .withAsOf(LocalDate.of(2024, 12, 31));

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(InputFile.ofText("t.csv", text), OPTIONS);
    }

    private static String texts(ReadResult<UnitTable> table, InputTableProblem problem) {
        return table.problems().stream()
                .filter(p -> p.code() == problem)
                .map(Problem::text)
                .collect(Collectors.joining("; "));
    }

    private static List<String> districts(ReadResult<UnitTable> table) {
        return table.value().units().stream()
                .map(unit -> unit.at(LocalDate.of(2024, 12, 31), Level.COMMUNE)
                        .district()
                        .orElse("none"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Loại", "Loại đơn vị", "Cấp", "Loại hình"})
    void a_column_of_kinds_is_compared_with_the_level_of_the_set(String heading) {
        ReadResult<UnitTable> table =
                read("TT;" + heading + ";Tên;TC1;TC2\n1;Xã;Yên Bình;Đ;Đ\n2;Phường;Vĩnh Trại;Đ;KĐ\n"
                        + "3;TT;Chi Lăng;Đ;KĐ\n4;Huyện;Hữu Lũng;1;1\n5;P.;Tam Thanh;Đ;Đ\n");
        assertThat(texts(table, InputTableProblem.OTHER_LEVEL))
                .isEqualTo("Phường Vĩnh Trại (3), TT Chi Lăng (4), P. Tam Thanh (6); Huyện Hữu Lũng (5)");
    }

    @ParameterizedTest
    @CsvSource({"Nguồn,Huyện", "Loại,Huyện nghèo", "Loại,II", "Cấp,Xã"})
    void other_columns_and_other_words_are_no_kinds(String heading, String cell) {
        ReadResult<UnitTable> table =
                read("TT;" + heading + ";Tên;TC1;TC2\n1;" + cell + ";Yên Bình;Đ;Đ\n2;;Hòa Lạc;Đ;KĐ\n");
        assertThat(texts(table, InputTableProblem.OTHER_LEVEL)).isEmpty();
    }

    @Test
    void short_kinds_are_those_spelt_out() {
        ReadResult<UnitTable> table = read(
                "TT;Xã;Huyện;TC1;TC2\n1;Yên Bình;Hữu Lũng;Đ;Đ\n2;X. Yên Bình;Hữu Lũng;KĐ;Đ\n"
                        + "3;TT Hữu Lũng;Hữu Lũng;Đ;Đ\n4;P. Vĩnh Trại;TP Lạng Sơn;Đ;Đ\n5;H Cao Lãnh;;Đ;Đ\n6;Y Tịch;Chi Lăng;Đ;Đ\n");
        assertThat(texts(table, InputTableProblem.LOOKS_ALIKE)).contains("Yên Bình");
        assertThat(texts(table, InputTableProblem.OTHER_LEVEL))
                .contains("TT Hữu Lũng (4), P. Vĩnh Trại (5)")
                .contains("H Cao Lãnh (6)")
                .doesNotContain("Y Tịch");
        assertThat(table.value().units()).hasSize(6);
    }

    @Test
    void a_commune_with_a_short_kind_heads_no_section() {
        ReadResult<UnitTable> table = read(
                "TT;Xã;3.1;11\n1;X. Yên Bình;84;12\n2;X. Hòa Lạc;84;12\n;X. Vân Thủy;84;12\n3;P. Vĩnh Trại;84;12\n");
        assertThat(table.value().units()).hasSize(4);
        assertThat(districts(table)).containsOnly("none");
    }

    @Test
    void the_tenth_section_heads_one_all_the_same() {
        ReadResult<UnitTable> table =
                read("TT;Xã;3.1;11\n;X. Chi Lăng;;\n1;Yên Bình;84;12\n;X. Huyện Hữu Lũng;84;12\n1;Hòa Lạc;84;12\n");
        assertThat(districts(table)).containsExactly("Chi Lăng", "Huyện Hữu Lũng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nt", "-nt-", "''", "“", "〃", "Như trên"})
    void a_district_said_to_be_as_above_is_the_one_above(String ditto) {
        ReadResult<UnitTable> table = read("TT;Xã;Huyện;TC1;TC2\n1;Yên Bình;Hữu Lũng;Đ;Đ\n2;Hòa Lạc;" + ditto
                + ";KĐ;Đ\n3;Y Tịch;Chi Lăng;Đ;Đ\n4;Vân Thủy;" + ditto + ";Đ;Đ\n");
        assertThat(districts(table)).containsExactly("Hữu Lũng", "Hữu Lũng", "Chi Lăng", "Chi Lăng");
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void a_district_as_above_without_one_above_is_named() {
        ReadResult<UnitTable> table = read("TT;Xã;Huyện;TC1\n1;Yên Bình;nt;Đ\n2;Y Tịch;Chi Lăng;Đ\n");
        assertThat(districts(table)).containsExactly("none", "Chi Lăng");
        assertThat(table.problems()).extracting(Problem::code).contains(InputTableProblem.DISTRICT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"Đ (QĐ 123),Đ", "Đạt*,Đạt", "Đạt (2023),Đạt", "KĐ [chờ thẩm định],KĐ"})
    void a_note_behind_a_verdict_is_to_be_moved(String cell, String verdict) {
        ReadResult<UnitTable> table = read("TT;Xã;TC1;TC2\n1;Yên Bình;" + cell + ";Đ\n");
        assertThat(ReadUnits.problems(table).toString()).contains("NTM-2004", "write " + verdict + ",", "notes");
        assertThat(ReadUnits.units(table)).containsExactly("Yên Bình[TC2=Đ]");
    }
}
