package org.ntmcriteria.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.Language;

/** The tour prints what it says that it prints. {@link #main} writes what it prints into it anew. */
class JShellTourTest {
    private static final Path TOUR = Path.of("../docs/jshell-tour.md");
    private static final String PROMPT = "jshell> ";
    private static final String TOUR_SET = "commune-ntm/2021-2025";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream before = System.out;

    @TempDir
    private Path folder;

    @BeforeEach
    void collectWhatIsPrinted() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void printAsBefore() {
        System.setOut(before);
        Helpers.speak(Language.EN);
    }

    @Test
    void every_line_of_the_tour_prints_what_the_tour_says() throws Exception {
        assertThat(tourAsItRuns(folder)).isEqualTo(Files.readString(TOUR));
    }

    @Test
    void every_line_that_is_printed_fits_a_hundred_characters() throws Exception {
        Matcher blocks = Pattern.compile("```jshell\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(TOUR));
        while (blocks.find()) {
            assertThat(blocks.group(1)
                            .lines()
                            .filter(line -> !line.startsWith(PROMPT))
                            .filter(line -> !line.contains(" ==> ") && !line.startsWith("| ")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(ShellPrinter.WIDTH));
        }
    }

    @Test
    void what_cannot_be_saved_says_why() throws Exception {
        List<Assessment> some =
                Helpers.assess(Helpers.load("../examples/samples/lang-son-2024.csv", "2024-12-31"), TOUR_SET);
        for (String ending : List.of("json", "csv", "xlsx", "html")) {
            Path full = Files.createSymbolicLink(folder.resolve("full." + ending), Path.of("/dev/full"));
            assertThatThrownBy(() -> Helpers.save(some, full.toString()))
                    .hasMessage("cannot write " + full + ": there is no space left on the disk");
            Files.delete(full);
            String file = folder.resolve("a\nforged." + ending).toString();
            Helpers.save(some, file);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(4).noneMatch(l -> l.startsWith("forged"));
    }

    @Test
    void what_the_session_has_read_is_not_written() throws Exception {
        Path table = Files.copy(Path.of("../examples/samples/lang-son-2024.csv"), folder.resolve("table.csv"));
        byte[] before = Files.readAllBytes(table);
        List<Assessment> some = Helpers.assess(Helpers.load(table.toString(), "2024-12-31"), TOUR_SET);
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), table);
        for (Path target : List.of(table, link, folder.resolve("./table.csv"))) {
            assertThatThrownBy(() -> Helpers.save(some, target.toString()))
                    .hasMessage(target + " was read in this session; save to another file");
        }
        assertThat(table).hasBinaryContent(before);
    }

    @Test
    void the_script_of_the_tour_runs_and_its_exit_ends_it() throws Exception {
        Matcher script =
                Pattern.compile("```java\n(// counts.*?)```", Pattern.DOTALL).matcher(Files.readString(TOUR));
        assertThat(script.find()).isTrue();
        String text = script.group(1)
                .replace("NtmShell.arguments().get(0)", "\"../examples/samples/lang-son-2024.csv\"")
                .replace("NtmShell.arguments().get(1)", "\"2024-12-31\"");
        try (Session session = new Session(false)) {
            session.run("counts.jsh", text + "not Java");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Mean criteria met: 14.52");
    }

    @Test
    void a_script_stops_where_it_fails_and_says_where() {
        failing(
                "int a = 1;\n\nint b = a / 0;\nSystem.out.println(1);",
                "s.jsh:3: java.lang.ArithmeticException: / by zero");
        failing("int a = \"x\";", "s.jsh:1: incompatible types");
        failing("var a = 1;\nif (a > 0) {", "s.jsh:2: the snippet is cut off");
        failing("var a = nothing;", "s.jsh:1: cannot find symbol");
        failing("/set feedback verbose", "s.jsh:1: '/set feedback verbose' is a command of the interactive shell");
        failing(
                "void f() { throw new IllegalStateException(\"so\"); }\nf();",
                "s.jsh:2: java.lang.IllegalStateException: so");
        failing(
                "load(\"nothing.csv\", \"31/12/2024\");",
                "s.jsh:1: org.ntmcriteria.core.text.UnreadableTextException: '31/12/2024' is not accepted here; accepted: a date such as");
        failing(
                "load(\"nothing.csv\");",
                "s.jsh:1: java.lang.IllegalArgumentException: nothing.csv: NTM-1001 the file cannot be read: there is no such file");
        failing(
                "load(\"../examples/samples/lang-son-2024.csv\");",
                "s.jsh:1: java.lang.IllegalArgumentException: ../examples/samples/lang-son-2024.csv says nothing of its day; say which day");
        failing("void f() { nowhere(); }", "s.jsh: void f() { nowhere(); }: not known: method nowhere()");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static void failing(String script, String message) {
        try (Session session = new Session(false)) {
            assertThatThrownBy(() -> session.run("s.jsh", script))
                    .isInstanceOf(Session.ScriptException.class)
                    .hasMessageStartingWith(message);
        }
    }

    @Test
    void a_script_may_be_written_as_one_types_it() throws Exception {
        try (Session session = new Session(false)) {
            session.run(
                    "s.jsh",
                    "\ufeff#!/usr/bin/env ntm-shell\n/* one */\nint one = 1\nint two = Stream.of(1, 1)\n    .mapToInt(i -> i)\n"
                            + "    .sum();\nif (one > two) {\n  System.out.println(\"more\");\n}\n// or\nelse {\n  System.out.println(\"less\");\n}\nSystem.out.println(two)\n// the end");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("less\n2\n");
    }

    @Test
    void what_a_stream_leaves_is_drawn_and_saved_like_the_whole() throws Exception {
        try (Session session = new Session(false)) {
            session.run(
                    "s.jsh",
                    "var all = assess(load(\"../examples/samples/observations-2024.csv\"), \"commune-ntm/2021-2025\");\n"
                            + "var some = all.stream().filter(a -> a.verdict() == Verdict.NOT_MET).toList();\n"
                            + "table(some); show(all.subList(0, 1)); chart(some, \"bands\");\n"
                            + "save(some, \"" + folder.resolve("some.csv") + "\");");
        }
        assertThat(Files.readString(folder.resolve("some.csv")).lines()).hasSize(3);
    }

    @Test
    void a_method_may_name_what_stands_below_it() throws Exception {
        try (Session session = new Session(true)) {
            session.run("s.jsh", "int twice() { return 2 * half(); }\nint half() { return 21; }\ntwice()");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).endsWith(" ==> 42\n");
    }

    /** The tour with what its lines print now; an exception is shown as the shell shows it, in a line. */
    private static String tourAsItRuns(Path folder) throws Exception {
        StringBuilder tour = new StringBuilder();
        try (Session session = new Session(true)) {
            boolean inside = false;
            for (String line : Files.readString(TOUR).split("\n", -1)) {
                if (line.equals("```jshell")) {
                    inside = true;
                } else if (line.equals("```")) {
                    inside = false;
                } else if (inside && !line.startsWith(PROMPT)) {
                    continue;
                }
                tour.append(line).append('\n');
                if (inside && line.startsWith(PROMPT)) {
                    tour.append(printedBy(session, line.substring(PROMPT.length()), folder));
                }
            }
        }
        tour.setLength(tour.length() - 1);
        return tour.toString();
    }

    private static String printedBy(Session session, String input, Path folder) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(out);
        try {
            // Users stand in the project's folder, tests in that of a module; what is saved belongs to the test.
            String moved = input.replace("\"examples/", "\"../examples/")
                    .replaceAll("((?:save\\(.*, |open\\()\")", "$1" + Matcher.quoteReplacement(folder + "/"));
            session.run("tour", moved);
        } catch (Session.ScriptException e) {
            out.println("|  " + e.getMessage().lines().findFirst().orElse("").replaceFirst("^tour:1: ", ""));
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .replace(folder + "/", "")
                .replace("../examples/", "examples/")
                .replace("\r\n", "\n");
    }

    /** Writes the tour with what it prints now. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("tour");
        String tour = tourAsItRuns(folder);
        Files.writeString(TOUR, tour);
        try (var files = Files.list(folder)) {
            List<Path> saved = new ArrayList<>(files.toList());
            for (Path file : saved) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        System.exit(0);
    }
}
