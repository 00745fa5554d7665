package org.ntmcriteria.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;

class ReportedValueTest {
    @Provide
    Arbitrary<ReportedValue> values() {
        Arbitrary<Decimal> numbers = Arbitraries.bigDecimals()
                .between(java.math.BigDecimal.ZERO, new java.math.BigDecimal("100000"))
                .ofScale(4)
                .map(Decimal::of);
        Arbitrary<ReportedValue> plain = Arbitraries.oneOf(
                numbers.map(Quantity.Amount::new),
                Combinators.combine(numbers, numbers.filter(n -> n.signum() > 0))
                        .as(Quantity.Ratio::new),
                Arbitraries.of(ReportedValue.Word.values()),
                Arbitraries.of(ReportedValue.Mark.values()),
                Arbitraries.of(Grade.Scale.values()).flatMap(s -> Arbitraries.integers()
                        .between(0, s.grades().size() - 1)
                        .map(r -> new Quantity.Graded(new Grade(s, r)))),
                Arbitraries.of("TOURISM", "EDUCATION", "DIGITAL_TRANSFORMATION")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(ReportedValue.Fields::new));
        return Arbitraries.oneOf(
                plain,
                Combinators.combine(plain, Arbitraries.of(ReportedValue.Word.ACHIEVED, ReportedValue.Word.NOT_ACHIEVED))
                        .as(ReportedValue.Judged::of));
    }

    @Property
    void parse_is_the_inverse_of_to_string(@ForAll("values") ReportedValue value) {
        assertThat(ReportedValue.parse(value.toString())).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Đ,ACHIEVED",
        "đạt,ACHIEVED",
        "ĐẠT,ACHIEVED",
        "x,ACHIEVED",
        "X,ACHIEVED",
        "✓,ACHIEVED",
        "yes,ACHIEVED",
        "TRUE,ACHIEVED",
        "Ðạt,ACHIEVED",
        "có,EXISTS",
        "Co\u0301,EXISTS",
        "KĐ,NOT_ACHIEVED",
        "Chưa đạt,NOT_ACHIEVED",
        "không đạt,NOT_ACHIEVED",
        "no,NOT_ACHIEVED",
        "false,NOT_ACHIEVED",
        "không,ABSENT"
    })
    void words_are_read_as_offices_write_them(String text, ReportedValue.Word word) {
        assertThat(ReportedValue.parse(text)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"84.5 (Đ),84.5 (Đ)", "'39(chưa đạt)',39 (KĐ)", "Đ (Đạt),Đ", "? (KĐ),KĐ", "NA (Đ),NA (Đ)"})
    void a_judgement_in_brackets_stands_beside_its_value(String text, String value) {
        assertThat(ReportedValue.parse(text)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"84.5 (có)", "84.5 (Đ) (Đ)", "(Đ)", "84.5 ()", "84.5 Đ", "84.5 (NA)"})
    void nothing_else_in_brackets_is_a_judgement(String text) {
        assertThatThrownBy(() -> ReportedValue.parse(text)).isInstanceOf(UnreadableTextException.class);
    }

    @Test
    void a_value_has_one_judgement_beside_it() {
        ReportedValue judged = ReportedValue.parse("84.5 (Đ)");
        assertThatThrownBy(() -> new ReportedValue.Judged(judged, ReportedValue.Word.ACHIEVED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a value and the judgement of it, met or not met, got 84.5 (Đ) and Đ");
    }

    @Test
    void blank_and_question_mark_are_not_reported() {
        assertThat(ReportedValue.parse("")).isEqualTo(ReportedValue.Mark.NOT_REPORTED);
        assertThat(ReportedValue.parse("  ")).isEqualTo(ReportedValue.Mark.NOT_REPORTED);
        assertThat(ReportedValue.parse("?")).isEqualTo(ReportedValue.Mark.NOT_REPORTED);
        assertThat(ReportedValue.parse("na")).isEqualTo(ReportedValue.Mark.NOT_APPLICABLE);
        assertThat(ReportedValue.parse("Không áp dụng")).isEqualTo(ReportedValue.Mark.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"41,4|41.4", "1.286|1286", "1.286,5|1286.5", "12.345.678|12345678", "0,5|0.5", "1286|1286"})
    void decimal_comma_reads_vietnamese_numbers(String text, String number) {
        assertThat(ReportedValue.parse(text, DecimalStyle.COMMA)).isEqualTo(new Quantity.Amount(Decimal.parse(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"41.4", "0.100", "012.345", "1.28", "1.2865", "12.34.567", "1,2,3", "1,286.5", "1.286/12.3"})
    void decimal_comma_refuses_what_it_would_have_to_guess(String text) {
        assertThatThrownBy(() -> ReportedValue.parse(text, DecimalStyle.COMMA))
                .isInstanceOf(UnreadableTextException.class)
                .hasMessageContaining("decimal comma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "+5",
                "5%",
                "5 %",
                "1e3",
                "84,5",
                "1.286.000",
                "12/",
                "/12",
                "1/2/3",
                "12/0",
                "12/-3",
                "84.5.",
                "maybe",
                "Đat",
                "½",
                "∞",
                "=1+1",
                "<script>",
                "0x1F",
                "1 000"
            })
    void what_cannot_be_read_is_refused_and_never_guessed(String text) {
        assertThatThrownBy(() -> ReportedValue.parse(text)).isInstanceOf(UnreadableTextException.class);
    }

    @Test
    void a_ratio_keeps_its_two_numbers() {
        assertThat(ReportedValue.parse("12 / 37"))
                .isEqualTo(new Quantity.Ratio(Decimal.of(12), Decimal.of(37)))
                .isNotEqualTo(ReportedValue.parse("24/74"));
    }

    @Test
    void a_field_is_never_a_word_or_grade() {
        assertThatThrownBy(() -> new ReportedValue.Fields(List.of("YES"))).isInstanceOf(UnreadableTextException.class);
        assertThatThrownBy(() -> new ReportedValue.Fields(List.of("III"))).isInstanceOf(UnreadableTextException.class);
        assertThatThrownBy(() -> new ReportedValue.Fields(List.of())).isInstanceOf(UnreadableTextException.class);
    }
}
