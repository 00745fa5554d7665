package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command in this process and keeps what it printed. */
abstract class CommandTestBase {
    static final String LANG_SON = "../examples/samples/lang-son-2024.csv";
    static final String SET = "commune-ntm/2021-2025";

    /** The headings of the columns of all criteria. */
    static final String CRITERIA =
            IntStream.rangeClosed(1, 19).mapToObj(i -> "TC" + i).collect(Collectors.joining(","));

    /** Cases of offices and researchers, where they are at hand. */
    static final Path JOB_CASES = Path.of("../../shared/job-cases");

    @TempDir
    Path folder;

    static boolean hasJobCases() {
        return Files.isDirectory(JOB_CASES);
    }

    /** What a run printed and its exit code. */
    record Run(int exit, String out, String err) {}

    /** The lines that say what was understood of a table, in each language. */
    private static final Pattern UNDERSTOOD =
            Pattern.compile("(?m)^ntm: .*(?:; header: row |; tiêu đề: dòng |: no table was found$).*\\R");

    /** Runs a command, and leaves out of its messages what was understood of tables. */
    static Run ntm(String... arguments) {
        Run run = withTables(arguments);
        return new Run(run.exit, run.out, withoutTables(run.err));
    }

    /** Leaves out of messages what was understood of tables. */
    static String withoutTables(String messages) {
        return UNDERSTOOD.matcher(messages).replaceAll("");
    }

    /** Runs a command, with what it says of the tables. */
    static Run withTables(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Ntm.run(outStream, new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
        outStream.flush();
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static String[] with(String verb, String... more) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(verb), Arrays.stream(more))
                .toArray(String[]::new);
    }

    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** The assessments of the sample district's communes under a tier, written where others can read them. */
    Path assessments(String set, String sample, String... more) throws IOException {
        Path json = folder.resolve(sample + ".json");
        List<String> arguments = new ArrayList<>(List.of("assess", "--set", set, "--as-of", "2024-12-31"));
        arguments.addAll(List.of("--format", "json", "-o", json.toString(), "../examples/samples/" + sample));
        arguments.addAll(List.of(more));
        assertThat(ntm(arguments.toArray(new String[0])).exit).isZero();
        return json;
    }

    /** The output is that of a file; with {@code -Dntm.docs.update=true} the file becomes that of the output. */
    static void assertPrints(Run run, Path expected) throws IOException {
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.writeString(expected, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(expected));
    }

    static void refused(String message, String... arguments) {
        assertThat(ntm(arguments)).isEqualTo(new Run(2, "", message));
    }
}
