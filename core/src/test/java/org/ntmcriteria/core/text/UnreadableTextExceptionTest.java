package org.ntmcriteria.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UnreadableTextExceptionTest {
    @Test
    void a_text_is_cut_between_characters_not_within_one() {
        String text = "a".repeat(59) + "\ud83c\udf3e\ud83c\udf3e";
        assertThat(UnreadableTextException.shorten(text)).isEqualTo("a".repeat(59) + "\ud83c\udf3e…");
    }

    @Test
    void half_of_a_character_is_shown_by_its_number() {
        assertThat(UnreadableTextException.shorten("a\ud83d b\udf3e")).isEqualTo("a\\uD83D b\\uDF3E");
    }

    @Property
    void what_is_shown_has_no_control_and_no_half_character(@ForAll String text) {
        String shown = UnreadableTextException.shorten(text);
        assertThat(shown.codePoints())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
