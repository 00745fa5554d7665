package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Rows of text files that may say something else than their fields do: one column off, or a name alone. */
class DoubtfulRowsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT
            .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
            .withAsOf(LocalDate.of(2024, 12, 31));

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(InputFile.ofText("t.csv", text), OPTIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;Mai Pha; cũ;Cao Lộc;Đ;KĐ;1;",
                "1;Mai Pha; cũ;;Đ;KĐ;;",
                "1;Mai Pha; cũ;;;Đ;1;",
                "1;Mai Pha; cũ;Cao Lộc;;KĐ;0;"
            })
    void a_row_that_a_separator_in_a_name_moves_is_left_out(String row) {
        ReadResult<UnitTable> reading =
                read("TT;Tên xã;Huyện;TC1;TC2;Tổng;Ghi chú\n" + row + "\n2;Yên Trạch;Cao Lộc;Đ;Đ;2;\n");
        assertThat(ReadUnits.units(reading)).containsExactly("Yên Trạch, Cao Lộc[TC1=Đ, TC2=Đ]");
        assertThat(ReadUnits.problems(reading))
                .singleElement()
                .asString()
                .startsWith("t.csv:2: NTM-1007 the row has 8 fields, the header has 7; the row is left out")
                .endsWith("a field that has the separating sign in it stands in quotes");
    }

    @Test
    void a_decimal_comma_that_moves_values_leaves_its_row_out() {
        ReadResult<UnitTable> reading = read("unit,name,3.1,10,note\nA,Mai Pha,84,5,46,\nB,Yên Trạch,84.5,46,,\n");
        assertThat(ReadUnits.units(reading)).containsExactly("B[3.1=84.5, 10=46]");
        assertThat(ReadUnits.problems(reading)).singleElement().asString().startsWith("t.csv:2: NTM-1007");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,Mai Pha,Đ,KĐ,, | A[TC1=Đ, TC2=KĐ]",
                "A,Mai Pha,Đ,KĐ,xem lại,,, | A[TC1=Đ, TC2=KĐ]",
                "A,Mai Pha,Đ,,Đợt 1,, | A[TC1=Đ]",
                "A,Mai Pha,Đ,KĐ,x,, | A[TC1=Đ, TC2=KĐ]"
            })
    void blank_fields_behind_a_row_are_ignored_where_its_values_fit(String row, String unit) {
        ReadResult<UnitTable> reading = read("unit,name,TC1,TC2,note\n" + row.strip() + "\n");
        assertThat(ReadUnits.units(reading)).containsExactly(unit.strip());
        assertThat(ReadUnits.problems(reading)).isEmpty();
    }

    @Test
    void a_name_alone_among_numbered_units_heads_a_section_with_a_warning() {
        ReadResult<UnitTable> reading =
                read("TT,Tên xã,TC1,TC2\n,Cao Lộc,,\n1,Mai Pha,Đ,Đ\n,Chi Lăng,,\n1,Mai Sao,Đ,KĐ\n");
        assertThat(ReadUnits.units(reading))
                .containsExactly("Mai Pha, Cao Lộc[TC1=Đ, TC2=Đ]", "Mai Sao, Chi Lăng[TC1=Đ, TC2=KĐ]");
        assertThat(ReadUnits.problems(reading))
                .containsExactly(
                        "t.csv:2 [tên xã]: NTM-2034 'Cao Lộc' stands alone in its row, without a number and without values; it"
                                + " is taken for the head of the section below; where it is a unit, give it its number",
                        "t.csv:4 [tên xã]: NTM-2034 'Chi Lăng' stands alone in its row, without a number and without values;"
                                + " it is taken for the head of the section below; where it is a unit, give it its number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tên xã,TC1,TC2\nMai Pha,Đ,Đ\nMai Sao,,\n",
                "TT,Tên xã,TC1,TC2\n,Mai Pha,Đ,Đ\n,Mai Sao,,\n",
                "TT,Tên xã,Huyện,TC1,TC2\n1,Mai Pha,,Đ,Đ\n,Mai Sao,,,\n"
            })
    void a_name_alone_elsewhere_is_a_unit_without_data_with_a_warning(String text) {
        ReadResult<UnitTable> reading = read(text);
        assertThat(ReadUnits.units(reading)).hasSize(2).last().asString().startsWith("Mai Sao");
        assertThat(ReadUnits.problems(reading))
                .anyMatch(
                        line -> line.contains("NTM-2034 'Mai Sao'") && line.contains("taken for a unit without data"));
    }

    @Test
    void a_number_a_code_or_a_kind_tells_what_a_name_alone_is() {
        assertThat(ReadUnits.problems(read("TT,Tên xã,TC1\n1,Mai Pha,Đ\n2,Mai Sao,\n")))
                .isEmpty();
        assertThat(ReadUnits.problems(read("TT,Tên xã,TC1\n,Huyện Cao Lộc,\n1,Mai Pha,Đ\n")))
                .isEmpty();
        assertThat(ReadUnits.problems(read("unit,TC1\nA,Đ\nB,\n"))).isEmpty();
    }
}
