package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;

class UnitSpellingsTest {
    private final List<Problem> problems = new ArrayList<>();
    private final UnitSpellings spellings = new UnitSpellings(problems::add);

    private String first(String text) {
        return spellings.first(text, Optional.empty());
    }

    @Test
    void spellings_of_one_unit_are_the_first_one_and_each_is_named_once() {
        assertThat(first("Xã Hoà Bình")).isEqualTo("Xã Hoà Bình");
        assertThat(first("XÃ HÒA BÌNH")).isEqualTo("Xã Hoà Bình");
        assertThat(first("Xã  Ho\u0300a\u200b Bình")).isEqualTo("Xã Hoà Bình");
        assertThat(first("XÃ HÒA BÌNH")).isEqualTo("Xã Hoà Bình");
        assertThat(problems).extracting(p -> p.code().code()).containsExactly("NTM-2013", "NTM-2013");
    }

    @Test
    void codes_that_differ_in_leading_zeros_are_one_unit_with_a_warning() {
        assertThat(first("06367")).isEqualTo("06367");
        assertThat(first("6367")).isEqualTo("06367");
        assertThat(first("63670")).isEqualTo("63670");
        assertThat(first("0")).isEqualTo("0");
        assertThat(first("LS-01")).isEqualTo("LS-01");
        assertThat(first("LS-1")).isEqualTo("LS-1");
        assertThat(problems).extracting(p -> p.code().code()).containsExactly("NTM-2014");
    }

    @Test
    void units_that_look_alike_stay_apart_and_are_named() {
        for (String unit : new String[] {
            "Lục Sỹ Thành",
            "Lục Sĩ Thành",
            "Đinh Văn-Lâm Hà",
            "Đinh Văn - Lâm Hà",
            "Xã Tân Thành",
            "Tân Thành",
            "Xã Chi Lăng",
            "Thị trấn Chi Lăng",
            "LS-001",
            "LS-002"
        }) {
            assertThat(first(unit)).isEqualTo(unit);
        }
        assertThat(problems).extracting(p -> p.code().code()).containsOnly("NTM-2016");
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly("Lục Sĩ Thành", "Đinh Văn - Lâm Hà", "Tân Thành");
    }
}
