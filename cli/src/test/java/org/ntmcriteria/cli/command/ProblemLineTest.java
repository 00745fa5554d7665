package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Messages;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.json.ProblemCodes;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;

class ProblemLineTest {
    @Test
    void a_problem_that_a_command_helps_with_ends_in_what_to_type() {
        Problem unknown = Problem.of(
                AssessmentProblem.UNKNOWN_INDICATOR, Optional.empty(), "2.9", "commune-ntm/2021-2025", "2024-12-31");
        assertThat(ProblemLine.of(unknown, Language.EN))
                .isEqualTo("NTM-3001 '2.9' is not an indicator of commune-ntm/2021-2025 on 2024-12-31;"
                        + " 'ntm sets show commune-ntm/2021-2025' lists its indicators");
        assertThat(ProblemLine.of(unknown, Language.VI))
                .endsWith("; xem các chỉ tiêu bằng lệnh 'ntm sets show commune-ntm/2021-2025'");
        Problem percent = Problem.of(AssessmentProblem.PERCENT_RANGE, Optional.empty(), "101", "3.1");
        assertThat(ProblemLine.of(percent, Language.EN)).isEqualTo(percent.line(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_hint_is_of_a_known_code_and_uses_its_arguments(Language language) {
        Map<String, ProblemCode> codes = new HashMap<>();
        ProblemCodes.all().forEach(code -> codes.put("hint." + code.code(), code));
        Set<String> hints = new TreeSet<>(CliMessages.MESSAGES.keys(language));
        hints.removeIf(key -> !key.startsWith("hint.NTM-"));
        assertThat(hints).isNotEmpty().allSatisfy(key -> {
            assertThat(codes).containsKey(key);
            assertThat(codes.get(key).definition().arguments())
                    .containsAll(CliMessages.MESSAGES.argumentNames(language, key));
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_message_of_the_library_names_an_option_or_a_command(Language language) {
        for (Messages messages : List.of(CoreMessages.MESSAGES, RulesMessages.MESSAGES, IoMessages.MESSAGES)) {
            Set<String> keys = new TreeSet<>(messages.keys(language));
            // What to do about a finding of the lint still names the commands that help.
            keys.removeIf(key -> key.startsWith("lint.") && key.endsWith(".do"));
            assertThat(keys).isNotEmpty().allSatisfy(key -> {
                Map<String, Object> arguments = new HashMap<>();
                messages.argumentNames(language, key).forEach(name -> arguments.put(name, "x"));
                assertThat(messages.get(language, key, arguments)).doesNotContainPattern("--[a-z]|\\bntm [a-z]");
            });
        }
    }
}
