package org.ntmcriteria.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.text.UnreadableTextException;

class InputKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.1", "5", "17.12", "2.3/a", "14.2/male", "14.2/female", "TC7", "@schools", "@4b/CONTENT"})
    void parse_is_the_inverse_of_to_string(String text) {
        assertThat(InputKey.parse(text)).hasToString(text);
    }

    @Test
    void case_and_blanks_around_make_no_difference() {
        assertThat(InputKey.parse(" tc 7 ")).isEqualTo(InputKey.parse("TC7"));
        assertThat(InputKey.parse("2.3/A")).isEqualTo(InputKey.parse("2.3/a"));
        assertThat(InputKey.parse("14.2/MALE")).isEqualTo(InputKey.parse("14.2/male"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "0", "01", "1.", ".1", "1..2", "a", "TC0", "TC", "TCx", "@", "@a b", "@/x", "2.3/", "2.3/a/b",
                "1.10000", "99999", "2.3/ă", "@x/"
            })
    void other_texts_are_no_key(String text) {
        assertThatThrownBy(() -> InputKey.parse(text))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining("a part 2.3/a");
    }

    @Test
    void keys_are_ordered_as_a_table_lists_them() {
        List<String> inOrder =
                List.of("TC2", "2.1", "2.3", "2.3/a", "2.3/b", "2.10", "TC14", "14.2", "14.2/female", "@a", "@schools");
        assertThat(inOrder.stream().map(InputKey::parse).sorted().map(InputKey::toString))
                .containsExactlyElementsOf(inOrder);
        assertThat(Stream.of("17.10", "17.2").map(IndicatorId::parse).sorted().map(IndicatorId::toString))
                .containsExactly("17.2", "17.10");
    }
}
