package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.observation.ObservationProblem;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.documents.DocumentsMessages;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;

/** What the notes say to do. */
class RemediesTest {
    static Stream<ProblemCode> codes() {
        return Stream.<ProblemCode[]>of(
                        FileProblem.values(),
                        InputTableProblem.values(),
                        ObservationProblem.values(),
                        AssessmentProblem.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_problem_of_a_table_of_units_says_what_to_do(ProblemCode code) {
        assertThat(ProblemTexts.hasRemedy(code)).as(code.code()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_remedy_is_of_an_unknown_code_or_uses_what_the_code_has_not(Language language) {
        Set<String> keys = new TreeSet<>(DocumentsMessages.MESSAGES.keys(language));
        keys.removeIf(key -> !key.startsWith("remedy."));
        assertThat(keys).allSatisfy(key -> {
            ProblemCode code = codes().filter(c -> key.equals("remedy." + c.code()))
                    .findFirst()
                    .orElseThrow();
            List<String> names = new ArrayList<>(code.definition().arguments());
            names.add("text");
            assertThat(names).containsAll(DocumentsMessages.MESSAGES.argumentNames(language, key));
        });
    }
}
