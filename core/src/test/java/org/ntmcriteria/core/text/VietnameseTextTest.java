package org.ntmcriteria.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {
    @Test
    void old_and_new_tone_placement_are_the_same() {
        assertThat(VietnameseText.same("thủy lợi", "thuỷ lợi")).isTrue();
        assertThat(VietnameseText.same("hòa", "hoà")).isTrue();
        assertThat(VietnameseText.same("Khỏe", "khoẻ")).isTrue();
    }

    @Test
    void eth_and_d_with_stroke_are_the_same() {
        assertThat(VietnameseText.same("\u00D0ạt", "\u0110ạt")).isTrue();
        assertThat(VietnameseText.same("Đ", "đ")).isTrue();
    }

    @Test
    void blanks_and_case_make_no_difference() {
        assertThat(VietnameseText.same("  Không\u00a0 áp  dụng ", "KHÔNG ÁP DỤNG"))
                .isTrue();
    }

    @Test
    void different_words_stay_different() {
        assertThat(VietnameseText.same("đạt", "đất")).isFalse();
        assertThat(VietnameseText.same("mã", "ma")).isFalse();
        assertThat(VietnameseText.same("hoà bình", "hoa bình")).isFalse();
        assertThat(VietnameseText.same("Đ", "D")).isFalse();
    }

    @Property
    void composed_and_decomposed_writing_are_the_same(@ForAll @StringLength(max = 30) String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(VietnameseText.fold(composed)).isEqualTo(VietnameseText.fold(decomposed));
    }

    @Property(tries = 20_000)
    void folding_what_is_folded_changes_nothing(@ForAll("texts") String text) {
        String folded = VietnameseText.fold(text);
        assertThat(VietnameseText.fold(folded)).isEqualTo(folded);
    }

    /** Texts of letters, marks in any order, blanks of all kinds and whatever Unicode has. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> characters = Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.of("aAưƯơêÊỆệđĐÐðẠạσΣςİıſK \t\u00a0\u0085\u200b\ufeff-,/."
                                .chars()
                                .mapToObj(c -> (char) c)
                                .toList())),
                Tuple.of(
                        3,
                        Arbitraries.of('\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323')),
                Tuple.of(1, Arbitraries.chars()));
        return characters.list().ofMaxSize(12).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    @Test
    void half_a_million_marks_are_folded_in_seconds() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> VietnameseText.fold("a" + "\u0323\u0302".repeat(250_000)));
    }
}
