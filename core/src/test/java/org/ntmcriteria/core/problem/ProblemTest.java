package org.ntmcriteria.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;

class ProblemTest {
    @Test
    void codes_are_stable_and_each_stands_once() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("NTM-[1-7][0-9]{3}"));
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_message_fills_its_places_in_both_languages(ProblemCode code) {
        Problem problem = Problem.of(code, Optional.empty(), "TEXT", "D0", "D1", "D2", "D3");
        for (Language language : Language.values()) {
            assertThat(problem.message(language)).isNotBlank().doesNotContain("{");
        }
        assertThat(problem.message(Language.VI)).isNotEqualTo(problem.message(Language.EN));
    }

    @Test
    void a_line_says_where_what_and_what_is_accepted() {
        Problem problem =
                Problem.of(ProblemCode.BAD_DATE, Optional.of(SourceLocation.ofLine("a.csv", 7, "date")), "31/12/2024");
        assertThat(problem).hasToString("a.csv:7 [date]: NTM-2002 '31/12/2024' is no date; accepted: 2024-12-31");
    }

    @Test
    void a_long_or_broken_text_stays_one_short_line() {
        Problem problem = Problem.of(ProblemCode.BAD_VALUE, Optional.empty(), "a\nb\u001b" + "z".repeat(1000), "Đ");
        assertThat(problem.message(Language.EN))
                .hasSizeLessThan(160)
                .doesNotContain("\n")
                .doesNotContain("\u001b");
    }

    @Test
    void what_is_accepted_is_said_in_the_readers_language() {
        Problem problem = Problem.of(ProblemCode.BAD_VALUE, Optional.empty(), "gần", ReportedValue.ACCEPTED);
        assertThat(problem.message(Language.VI)).contains("tỷ số 12/37").doesNotContain("number");
        assertThat(problem.message(Language.EN)).contains("a ratio 12/37");
        Problem contradiction = Problem.of(ProblemCode.CONTRADICTION, Optional.empty(), "Đ", "TC7", Verdict.NOT_MET);
        assertThat(contradiction.message(Language.VI)).contains("chưa đạt");
    }
}
