package org.ntmcriteria.register.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;

class NameKeyTest {
    @Test
    void every_name_of_the_register_is_folded_as_all_texts_of_the_library_are() {
        Set<String> names = new TreeSet<>();
        for (RegisteredUnit unit : UnitRegister.standard().all()) {
            names.add(unit.fullName());
            names.add(unit.district().isPresent() ? unit.district().get().name() : "");
        }
        for (String name : names) {
            assertThat(Folding.fold(name)).isEqualTo(VietnameseText.fold(name));
            assertThat(Folding.fold(name.toUpperCase(Locale.ROOT))).isEqualTo(VietnameseText.fold(name));
        }
    }

    @Property
    void any_text_is_folded_as_all_texts_of_the_library_are(@ForAll @StringLength(max = 20) String text) {
        assertThat(Folding.fold(text)).isEqualTo(VietnameseText.fold(text));
    }

    @Property
    void a_form_of_a_form_is_that_form(@ForAll @StringLength(max = 20) String text) {
        assertThat(NameKey.of(NameKey.of(text))).isEqualTo(NameKey.of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoà Bình | Hòa Bình",
                "Thuỷ Tân | Thủy Tân",
                "Mĩ Lý | Mỹ Lí",
                "Quí Quân | Quý Quân",
                "Phường 01 | Phường 1",
                "Ea D’Rơng | Ea D'Rơng",
                "Ea D'Rơng | Ea Drơng",
                "Bà Rịa-Vũng Tàu | Bà Rịa - Vũng Tàu",
                "NT Lệ Ninh | Nông trường Lệ Ninh"
            })
    void two_writings_of_one_name_have_one_form(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chiềng Hắc | Chiềng Hặc",
                "Sơn Đồng | Sơn Đông",
                "Lao Và Chải | Lao Chải",
                "Ea D'Rơng | Ea Drông",
                "Tuy Phước | Tui Phước",
                "Tân Lập 1 | Tân Lập 10",
                "Thanh An | Thạnh An"
            })
    void names_that_a_reader_tells_apart_have_two_forms(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }
}
