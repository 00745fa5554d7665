package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the sources of all modules. */
class SourcesTest {
    private static final int MOST_LINES = 400;
    private static final int LONGEST_NAME = 70;

    /** A kernel and a contract, which are read as one. */
    private static final Set<String> LONGER = Set.of("KeyKernel.java", "EvaluatorContract.java");

    private static final Pattern LONG_NAME = Pattern.compile("void ([a-z][A-Za-z0-9_]{" + LONGEST_NAME + ",})\\(");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(500);
            return sources;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void no_class_is_longer_than_a_reader_keeps_in_mind() throws IOException {
        assertThat(sources())
                .filteredOn(file -> !LONGER.contains(file.getFileName().toString()))
                .allSatisfy(file -> assertThat(text(file).lines().count())
                        .as("lines of %s", file)
                        .isLessThanOrEqualTo(MOST_LINES));
    }

    @Test
    void names_of_tests_can_be_read_in_a_report() throws IOException {
        assertThat(sources())
                .flatExtracting(file -> LONG_NAME
                        .matcher(text(file))
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .isEmpty();
    }
}
