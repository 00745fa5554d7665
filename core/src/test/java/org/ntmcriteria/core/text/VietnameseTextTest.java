package org.ntmcriteria.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
