package org.ntmcriteria.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.Language;

class ProblemCodesTest {
    static List<ProblemCode> codes() {
        return ProblemCodes.all();
    }

    @Test
    void codes_are_stable_and_no_two_are_the_same() {
        assertThat(ProblemCodes.all())
                .extracting(ProblemCode::code)
                .hasSize(187)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("NTM-[1-8][0-9]{3}"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_message_is_filled_in_every_language(ProblemCode code) {
        List<String> arguments = code.definition().arguments();
        Problem problem = Problem.of(
                code,
                Optional.empty(),
                "TEXT",
                arguments.stream().map(String::toUpperCase).toArray());
        List<String> messages =
                List.of(Language.values()).stream().map(problem::message).toList();
        assertThat(messages)
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{"));
        List<String> known = new ArrayList<>(arguments);
        known.add("text");
        for (Language language : Language.values()) {
            assertThat(known).containsAll(code.definition().messages().argumentNames(language, code.code()));
        }
        assertThat(ProblemCodes.find(code.code())).contains(code);
    }
}
