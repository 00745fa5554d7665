package org.ntmcriteria.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.UnreadableTextException;

/** Texts of a million characters, for which patterns ran out of stack, are refused as any other text. */
class LongTextsTest {
    private static final int MANY = 1_000_000;

    private static final String[] PIECES = {"AAA;", "a-", "1.", "1.000.", "9", "a/", " ", "\u0323", "@a", "TC1"};

    static Stream<Consumer<String>> parsers() {
        return Stream.of(
                ReportedValue::parse,
                text -> ReportedValue.parse(text, ReportedValue.DecimalStyle.COMMA),
                CriteriaSetId::parse,
                text -> CriteriaSetId.parse(text + "a/2021-2025"),
                IndicatorId::parse,
                InputKey::parse,
                CellCondition::parse,
                Decimal::parse,
                Period::parse,
                CountRange::parse,
                DateRange::parseDay);
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void a_million_characters_are_refused_not_a_stack_overflow(Consumer<String> parser) {
        for (String piece : PIECES) {
            String text = "%" + piece.repeat(MANY / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> parser.accept(text))
                    .isInstanceOf(UnreadableTextException.class));
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(parser, text.substring(1)));
        }
    }

    /** Blanks alone, and names of many fields, may be read. */
    private static void read(Consumer<String> parser, String text) {
        try {
            parser.accept(text);
        } catch (UnreadableTextException e) {
            assertThat(e.text()).isNotEmpty();
        }
    }
}
