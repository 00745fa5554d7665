package org.ntmcriteria.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.Language;

class AuditCodeTest {
    @ParameterizedTest
    @EnumSource
    void every_identity_is_named_in_every_language(AuditCode code) {
        for (Language language : Language.values()) {
            assertThat(code.identity(language)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_the_same_sentences_with_the_same_arguments(Language language) {
        assertThat(sentences(language)).isEqualTo(sentences(Language.EN));
    }

    private static List<String> sentences(Language language) {
        return AnalysisMessages.MESSAGES.keys(language).stream()
                .map(key -> key + " " + AnalysisMessages.MESSAGES.argumentNames(language, key))
                .toList();
    }
}
