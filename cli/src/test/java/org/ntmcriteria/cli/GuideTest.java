package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides for users of the archive print what they say that they print. */
class GuideTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docs/huong-dan.md", "README.vi.md", "cli/src/main/distribution/README.md"})
    void every_command_of_a_guide_prints_what_the_guide_says(String page) throws IOException {
        RunnablePage guide = new RunnablePage(ROOT.resolve(page), folder);
        assertThat(guide.checkExamples()).isPositive();
        assertThat(guide.text().replaceAll("(?ms)^```console.*?^```$", ""))
                .as("commands are in blocks of the console")
                .doesNotContainPattern("(?m)^(> )?ntm assess\\b");
    }

    @Test
    void every_message_that_the_guide_explains_has_the_code_of_one() throws IOException {
        Properties messages = new Properties();
        for (String module : List.of("core", "rules", "io")) {
            Path file =
                    ROOT.resolve(module + "/src/main/resources/org/ntmcriteria/" + module + "/messages_vi.properties");
            messages.load(Files.newBufferedReader(file));
        }
        Matcher matcher = Pattern.compile("NTM-\\d{4}").matcher(Files.readString(ROOT.resolve("docs/huong-dan.md")));
        TreeSet<String> codes = new TreeSet<>();
        while (matcher.find()) {
            codes.add(matcher.group());
        }
        assertThat(codes).hasSizeGreaterThan(8);
        assertThat(messages.stringPropertyNames()).containsAll(codes);
    }
}
