package org.ntmcriteria.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.8", "9", "11", "16"})
    void a_runtime_below_17_is_too_old(String version) {
        assertThat(Start.isTooOld(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21", "25"})
    void a_runtime_from_17_on_will_do(String version) {
        assertThat(Start.isTooOld(version)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java-needed.txt", "jdk-needed.txt", "plain-folder-needed.txt"})
    void what_is_missing_is_said_in_one_line_in_both_languages(String sentence) throws IOException {
        try (InputStream stream = Start.class.getResourceAsStream(sentence)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text)
                    .endsWith("\n")
                    .matches("ntm(-shell)?: [^\\n]*[\\u1ea0-\\u1ef9][^\\n]* / [\\x20-\\x7e]+\\n");
        }
    }

    @Test
    void the_starting_classes_can_be_read_by_java_8() throws IOException {
        for (String name : new String[] {"Start.class", "WindowsCommandLine.class"}) {
            try (InputStream stream = Start.class.getResourceAsStream(name)) {
                byte[] header = stream.readNBytes(8);
                assertThat(header[6] << 8 | header[7]).as(name).isEqualTo(52);
            }
        }
    }
}
