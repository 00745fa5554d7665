package org.ntmcriteria.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.ExpectedText;
import org.ntmcriteria.io.InputFile;

/**
 * Documents per format and version, kept as long as the version is read. A folder says what schema and reader make of
 * its documents; beside one that either refuses, a text has every fault that the schema finds and every problem that
 * the reader reports.
 */
class GoldenDocumentsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/schema");

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .map(file -> GOLDEN.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void schema_and_reader_say_of_each_document_what_stands_beside_it(String document) throws IOException {
        NtmSchema schema = schema(document);
        String text = Files.readString(GOLDEN.resolve(document));
        List<String> faults = SchemaCheck.faults(schema, text);
        List<Problem> problems = problems(schema, text);
        boolean isRead = schema != NtmSchema.AUDIT_1_0;
        switch (document.split("/")[1]) {
            case "valid" -> {
                assertThat(faults).isEmpty();
                assertThat(problems).isEmpty();
                return;
            }
            case "invalid" -> {
                assertThat(faults).isNotEmpty();
                assertThat(problems.isEmpty()).isEqualTo(!isRead);
            }
            // The two that the $comment of the schema names.
            case "invalid-but-read" -> assertThat(problems).isEmpty();
            case "valid-but-refused" -> assertThat(faults).isEmpty();
            default -> throw new IllegalStateException(document);
        }
        ExpectedText.check(said(faults, problems), beside(document));
    }

    @Test
    void every_schema_has_documents_that_it_takes_and_documents_that_it_refuses() throws IOException {
        List<String> documents = documents().toList();
        for (NtmSchema schema : NtmSchema.values()) {
            String folder = schema.format() + "-" + schema.version();
            assertThat(documents).anyMatch(d -> d.startsWith(folder + "/valid/"));
            assertThat(documents).anyMatch(d -> d.startsWith(folder + "/invalid/"));
        }
    }

    private static NtmSchema schema(String document) {
        return Stream.of(NtmSchema.values())
                .filter(s -> document.startsWith(s.format() + "-" + s.version() + "/"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Problem> problems(NtmSchema schema, String text) {
        InputFile file = InputFile.of("document.json", text.getBytes(StandardCharsets.UTF_8));
        return switch (schema) {
            case ASSESSMENT_1_0 -> NtmJson.read(file).problems();
            case PUBLISHED_1_0 -> NtmJson.readPublished(file).problems();
            case AUDIT_1_0 -> List.of();
        };
    }

    private static String said(List<String> faults, List<Problem> problems) {
        List<String> said = new ArrayList<>();
        faults.forEach(fault -> said.add("schema: " + fault + "\n"));
        problems.forEach(problem -> said.add("reader: " + problem + "\n"));
        return String.join("", said);
    }

    private static Path beside(String document) {
        return GOLDEN.resolve(document.replaceFirst("\\.json$", ".txt"));
    }

    /** Writes what schema and reader say now beside every document; to be read line by line before it is kept. */
    public static void main(String[] arguments) throws IOException {
        for (String document : documents().toList()) {
            String text = Files.readString(GOLDEN.resolve(document));
            String said = said(SchemaCheck.faults(schema(document), text), problems(schema(document), text));
            if (!document.contains("/valid/")) {
                Files.writeString(beside(document), said);
            }
        }
    }
}
