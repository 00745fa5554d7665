package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Districts and their communes in one column, told apart by their numbers. */
class NestedNumbersTest {
    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mẫu       | Đ;Đ | read as a unit
                    Mẫu       | 1;1 | read as a unit
                    Mẫu       | ;   | read as a unit
                    Huyện Mẫu | 2;1 | passed over as a sum
                    """)
    void a_row_whose_number_others_have_before_theirs_is_named(String name, String cells, String taken) {
        ReadResult<UnitTable> reading =
                read("TT;Đơn vị;TC1;TC2\n1;%s;%s\n1.1;An Lạc;Đ;KĐ\n1.2;Bình Xa;Đ;Đ\n".formatted(name, cells));
        assertThat(ReadUnits.problems(reading))
                .filteredOn(problem -> problem.contains("NTM-2083"))
                .singleElement()
                .asString()
                .contains("t.csv:2", "'" + name + "' has the number 1", taken);
        assertThat(ReadUnits.problems(reading)).noneMatch(problem -> problem.contains("NTM-2067"));
    }

    @Test
    void sums_of_numbered_districts_are_named_among_values() {
        ReadResult<UnitTable> reading = read("TT;Đơn vị;3.1;10\n1;Mẫu;80;45\n1.1;An Lạc;84;46\n1.2;Bình Xa;70;44\n"
                + "2;Thử;90;50\n2.1;Cao Minh;90;50\n");
        assertThat(ReadUnits.problems(reading)).hasSize(2).allMatch(problem -> problem.contains("NTM-2083"));
    }

    @Test
    void numbers_that_begin_anew_below_the_first_name_a_district() {
        ReadResult<UnitTable> reading =
                read("TT;Đơn vị;3.1;10\n1;Mẫu;80;45\n1;An Lạc;84;46\n2;Bình Xa;70;44\n2;Thử;90;50\n1;Cao Minh;90;50\n");
        assertThat(ReadUnits.problems(reading)).singleElement().asString().contains("NTM-2083 'Mẫu'");
        assertThat(read("TT;Xã;TC1\nI;Huyện Mẫu;\n1;An Lạc;Đ\nII;Huyện Thử;\n1;Cao Minh;Đ\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void numbers_below_those_of_sections_are_in_no_doubt() {
        ReadResult<UnitTable> reading = read(
                "TT;Huyện/Xã;TC1;TC2\nI;Mẫu;;\n1.1;An Lạc;Đ;KĐ\n1.2;Bình Xa;Đ;Đ\n" + "II;Thử;;\n2.1;Cao Minh;Đ;Đ\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(ReadUnits.units(reading))
                .containsExactly(
                        "An Lạc, Mẫu[TC1=Đ, TC2=KĐ]", "Bình Xa, Mẫu[TC1=Đ, TC2=Đ]", "Cao Minh, Thử[TC1=Đ, TC2=Đ]");
    }

    @Test
    void a_column_of_districts_leaves_no_doubt_of_their_sums() {
        ReadResult<UnitTable> reading =
                read("TT;Xã;Huyện;TC1;TC2\n1;Huyện Mẫu;Mẫu;2;1\n1.1;An Lạc;Mẫu;Đ;KĐ\n1.2;Bình Xa;Mẫu;Đ;Đ\n");
        assertThat(ReadUnits.problems(reading)).noneMatch(problem -> problem.contains("NTM-2083"));
    }
}
