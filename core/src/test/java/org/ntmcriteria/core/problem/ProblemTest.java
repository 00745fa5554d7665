package org.ntmcriteria.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.ReportedValue;

class ProblemTest {
    private static final Optional<SourceLocation> NOWHERE = Optional.empty();

    @Test
    void a_line_says_where_what_and_what_is_accepted() {
        Problem problem =
                Problem.of(FileProblem.BLANK, Optional.of(SourceLocation.ofLine("a.csv", 7, "date")), "", "a day");
        assertThat(problem).hasToString("a.csv:7 [date]: NTM-2001 blank; needed: a day");
    }

    @Test
    void a_long_or_broken_text_stays_one_short_line() {
        Problem problem =
                Problem.of(RecognitionProblem.UNREADABLE, NOWHERE, "a\nb\u001b" + "z".repeat(1000), "RECOGNISED");
        assertThat(problem.message(Language.EN))
                .hasSizeLessThan(160)
                .doesNotContain("\n")
                .doesNotContain("\u001b");
    }

    @Test
    void what_is_accepted_is_said_in_the_readers_language() {
        Problem problem = Problem.of(RecognitionProblem.UNREADABLE, NOWHERE, "gần", ReportedValue.ACCEPTED);
        assertThat(problem.message(Language.VI)).contains("tỷ số 12/37").doesNotContain("number");
        assertThat(problem.message(Language.EN)).contains("a ratio 12/37");
    }

    @Test
    void problems_that_say_the_same_are_equal_however_they_were_made() {
        Problem asText = Problem.of(RecognitionProblem.UNREADABLE, NOWHERE, "gần", ReportedValue.ACCEPTED);
        Problem asWords =
                Problem.of(RecognitionProblem.UNREADABLE, NOWHERE, "gần", ReportedValue.ACCEPTED.in(Language.EN));
        assertThat(asText).isEqualTo(asWords).hasSameHashCodeAs(asWords);
        assertThat(asText).isNotEqualTo(Problem.of(RecognitionProblem.UNREADABLE, NOWHERE, "gần", "REVOKED"));
    }

    @Test
    void a_code_takes_exactly_its_arguments() {
        assertThatThrownBy(() -> Problem.of(RecognitionProblem.UNREADABLE, NOWHERE, "gần"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NTM-7006");
    }
}
