package org.ntmcriteria.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.register.table.RegisterProblem;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.LinkNote;
import org.ntmcriteria.register.unit.ProvinceKind;
import org.ntmcriteria.register.unit.UnitKind;

class RegisterMessagesTest {
    @ParameterizedTest
    @EnumSource(RegisterProblem.class)
    void every_problem_has_a_message_that_is_filled_in_every_language(RegisterProblem code) {
        assertThat(code.code()).matches("NTM-8[0-9]{3}");
        List<String> arguments = code.definition().arguments();
        Problem problem = Problem.of(
                code,
                Optional.empty(),
                "TEXT",
                arguments.stream().map(String::toUpperCase).toArray());
        assertThat(Stream.of(Language.values()).map(problem::message))
                .doesNotHaveDuplicates()
                .allSatisfy(message -> assertThat(message).isNotBlank().doesNotContain("{"));
        for (Language language : Language.values()) {
            assertThat(RegisterMessages.MESSAGES.argumentNames(language, code.code()))
                    .isSubsetOf(
                            Stream.concat(arguments.stream(), Stream.of("text")).toList());
        }
    }

    @Test
    void every_constant_has_a_name_in_every_language() {
        for (Language language : Language.values()) {
            assertThat(Stream.of(UnitKind.values()).map(kind -> kind.displayName(language)))
                    .doesNotHaveDuplicates();
            assertThat(Stream.of(ProvinceKind.values()).map(kind -> kind.displayName(language)))
                    .doesNotHaveDuplicates();
            assertThat(Stream.of(Extent.values()).map(extent -> extent.displayName(language)))
                    .doesNotHaveDuplicates();
            assertThat(Stream.of(LinkNote.values()).map(note -> note.displayName(language)))
                    .doesNotHaveDuplicates();
        }
        assertThat(UnitKind.values())
                .allMatch(kind -> kind.displayName(Language.VI).equals(kind.word()));
    }
}
