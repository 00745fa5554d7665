package org.ntmcriteria.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.text.UnreadableTextException;

class DecimalTest {
    @Property
    void trailing_zeros_make_no_difference(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal number,
            @ForAll @IntRange(max = 8) int zeros) {
        Decimal canonical = Decimal.of(number);
        Decimal written = Decimal.of(number.setScale(number.scale() + zeros));
        assertThat(written).isEqualTo(canonical).hasSameHashCodeAs(canonical);
        assertThat(written.compareTo(canonical)).isZero();
        assertThat(written).hasToString(canonical.toString());
    }

    @Property
    void parse_is_the_inverse_of_to_string(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(9) BigDecimal number) {
        Decimal decimal = Decimal.of(number);
        assertThat(Decimal.parse(decimal.toString())).isEqualTo(decimal);
    }

    @Property(tries = 3000)
    void a_number_is_digits_with_at_most_one_point_between_them(
            @ForAll @CharRange(from = '-', to = ':') @StringLength(max = 6) String text) {
        boolean read = true;
        try {
            Decimal.parse(text);
        } catch (UnreadableTextException e) {
            read = false;
        }
        assertThat(read).as(text).isEqualTo(text.matches("-?[0-9]+(\\.[0-9]+)?"));
    }

    @Property
    void arithmetic_is_exact(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal a,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal b) {
        assertThat(Decimal.of(a).plus(Decimal.of(b)).minus(Decimal.of(b))).isEqualTo(Decimal.of(a));
        assertThat(Decimal.of(a).times(Decimal.of(b)).toBigDecimal()).isEqualByComparingTo(a.multiply(b));
    }

    @Test
    void forty_eight_is_forty_eight_point_zero() {
        assertThat(Decimal.parse("48")).isEqualTo(Decimal.parse("48.0")).isEqualTo(Decimal.parse("48.00"));
        assertThat(Decimal.of(new BigDecimal("4.8E+1"))).hasToString("48");
        assertThat(Decimal.of(new BigDecimal("1E+3"))).hasToString("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1e3", "1.", ".5", "+1", "1,5", "1.2.3", "NaN", "٣", "--1", "1 000", "0x10"})
    void anything_else_is_refused_with_its_text(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining("digits with at most one decimal point")
                .extracting("text")
                .isEqualTo(text);
    }

    @Test
    void a_text_of_a_million_digits_is_refused_at_once() {
        assertThatThrownBy(() -> Decimal.parse("9".repeat(1_000_000))).isInstanceOf(UnreadableTextException.class);
    }
}
