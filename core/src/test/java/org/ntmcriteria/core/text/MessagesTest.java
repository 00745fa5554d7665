package org.ntmcriteria.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    @ParameterizedTest
    @CsvSource({"0, 0 units", "1, 1 unit", "2, 2 units", "11, 11 units", "1–2, 1–2 units"})
    void words_go_by_the_number_before_them(String count, String text) {
        assertThat(CoreMessages.MESSAGES.get(Language.EN, "count.units", "count", count))
                .isEqualTo(text);
        assertThat(CoreMessages.MESSAGES.argumentNames(Language.EN, "count.units"))
                .containsExactly("count");
    }
}
