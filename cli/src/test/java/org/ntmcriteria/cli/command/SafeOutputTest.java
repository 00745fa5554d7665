package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No run loses a file, and no input speaks to the terminal. */
class SafeOutputTest extends CommandTestBase {
    private static final String TABLE = "unit,region,date,indicator,value\nA,TDMNPB,2024-12-31,1.1,Đ\n";

    private Run assess(Path input, Path output, String... more) {
        return ntm(Stream.concat(
                        Stream.of("assess", "--set", SET, "--as-of", "2024-12-31", "-o", output.toString()),
                        Stream.concat(Stream.of(more), Stream.of(input.toString())))
                .toArray(String[]::new));
    }

    @Test
    void a_target_that_is_an_input_is_refused_by_whatever_path() throws IOException {
        Path table = file("a.csv", TABLE);
        Path overlay = file("o.csv", "act\n");
        List<Path> targets = List.of(
                table,
                folder.resolve("./x/../a.csv"),
                Files.createSymbolicLink(folder.resolve("soft.csv"), table),
                Files.createLink(folder.resolve("hard.csv"), table));
        Files.createDirectory(folder.resolve("x"));
        for (Path target : targets) {
            Run run = assess(table, target);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("ntm: " + target + " is read by this command; write the result to another file\n");
            assertThat(table).hasContent(TABLE);
        }
        assertThat(assess(table, overlay, "--overlay", overlay.toString()).exit())
                .isEqualTo(2);
        assertThat(overlay).hasContent("act");
    }

    @Test
    void a_table_of_a_folder_of_sets_is_an_input_too() throws IOException {
        Path sets = Files.createDirectory(folder.resolve("sets"));
        Path acts = Files.writeString(sets.resolve("acts.csv"), "act\n");
        Run run = assess(file("a.csv", TABLE), acts, "--sets", sets.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("is read by this command");
        assertThat(acts).hasContent("act");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "xlsx", "txt"})
    void a_run_without_a_result_leaves_the_old_file(String ending) throws IOException {
        Path old = file("old." + ending, "old");
        assertThat(assess(folder.resolve("nofile.csv"), old).exit()).isEqualTo(2);
        assertThat(assess(file("empty.csv", ""), old).exit()).isEqualTo(2);
        assertThat(old).hasContent("old");
        assertThat(folder.toFile().list()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess json",
                "assess csv",
                "assess xlsx",
                "assess txt",
                "explain json",
                "aggregate csv",
                "aggregate xlsx",
                "aggregate txt",
                "recognition json",
                "recognition xlsx",
                "recognition txt",
                "report html",
                "chart svg",
                "chart png",
                "sets list xlsx",
                "sets list csv"
            })
    void a_full_disk_is_one_line_with_the_reason(String verbAndEnding) throws IOException {
        List<String> words = new ArrayList<>(List.of(verbAndEnding.split(" ")));
        Path full = Files.createSymbolicLink(
                folder.resolve("full." + words.remove(words.size() - 1)), Path.of("/dev/full"));
        switch (words.get(0)) {
            case "recognition" ->
                words.addAll(List.of("../examples/samples/dinh-lap-recognition.csv", "--register", "none"));
            case "sets" -> {}
            default -> words.addAll(List.of("--set", SET, "--as-of", "2024-12-31", LANG_SON));
        }
        if (words.get(0).equals("explain")) {
            words.addAll(List.of("--unit", "LS24-001"));
        }
        words.addAll(List.of("-o", full.toString()));
        assertThat(ntm(words.toArray(String[]::new)))
                .isEqualTo(new Run(2, "", "ntm: cannot write " + full + ": there is no space left on the disk\n"));
        Files.delete(full);
    }

    @Test
    void a_directory_and_a_ring_of_links_are_no_targets() throws IOException {
        Path table = file("a.csv", TABLE);
        Path directory = Files.createDirectory(folder.resolve("d.csv"));
        Path ring = Files.createSymbolicLink(folder.resolve("r.csv"), Path.of("r.csv"));
        assertThat(assess(table, directory))
                .isEqualTo(new Run(2, "", "ntm: cannot write " + directory + ": it is a directory\n"));
        assertThat(assess(table, ring))
                .isEqualTo(new Run(2, "", "ntm: cannot write " + ring + ": its links lead back to where they begin\n"));
        assertThat(Files.isSymbolicLink(ring)).isTrue();
    }

    @Test
    void what_cannot_be_read_is_said_of_the_input() {
        InputStream before = System.in;
        System.setIn(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Is a directory");
            }
        });
        try {
            refused(
                    "ntm: the input cannot be read: it is a directory\n",
                    "assess",
                    "--set",
                    SET,
                    "--as-of",
                    "2024-12-31",
                    "-");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void what_programs_read_is_printed_as_it_is() throws IOException {
        String[] template = {"sets", "template", SET, "--region", "TN", "--province", "Lạng\u200fSơn\u0085"};
        Run text = ntm(template);
        assertThat(text.out()).contains("Lạng\u200fSơn\u0085");
        Path file = folder.resolve("t.csv");
        assertThat(ntm(with(
                                template[0],
                                Stream.concat(Stream.of(template).skip(1), Stream.of("-o", file.toString()))
                                        .toArray(String[]::new)))
                        .exit())
                .isZero();
        assertThat(file).hasContent(text.out());
    }

    @Test
    void no_name_in_an_input_or_of_a_file_begins_a_line() throws IOException {
        String forged = "a\nforged: all is well";
        String communes = Files.readString(assessments(SET, "dinh-lap-2024-communes.csv"))
                .replace("\"DL24-06\"", "\"DL24-06\\nforged: all is well\"");
        Path units = file(forged + ".json", communes);
        Path table = file(
                forged + ".csv",
                "unit,name,district,region,date,indicator,value\nA,\"" + forged + "\",\"" + forged
                        + "\",TDMNPB,2024-12-31,1.1,\"" + forged + "\"\n");
        Path history = file(
                forged + "-history.csv",
                Files.readString(Path.of("../examples/samples/dinh-lap-recognition.csv"))
                                .replace("DL24-06", "\"DL24-06\nforged: all is well\"")
                        + "B,no day\n");
        Path published = file(
                forged + "-published.json",
                Files.readString(Path.of("../examples/samples/published/lang-son-2011-baseline.json")));
        Path text = folder.resolve("t.txt");
        for (String[] arguments : new String[][] {
            {"assess", "--set", SET, "--as-of", "2024-12-31", table.toString()},
            {"explain", "--set", SET, "--as-of", "2024-12-31", "--unit", "A", table.toString()},
            {"aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "district", table.toString()},
            {"recognition", history.toString(), "--units", units.toString(), "--as-of", "2024-12-31"},
            {"audit", published.toString()},
            {"chart", "--set", SET, "--as-of", "2024-12-31", table.toString(), "-o", folder.resolve("c.svg") + ""},
            {"report", "--set", SET, "--as-of", "2024-12-31", table.toString(), "-o", folder.resolve("r.html") + ""},
            {"sets", "lint", "--sets", folder.resolve(forged).toString()},
            {"sets", "show", forged},
            {"assess", "--set", SET, forged + "\u001b[2J"},
            {"assess", forged, forged, "--x" + forged},
        }) {
            Run run = ntm(arguments);
            assertThat((run.out() + run.err()).lines())
                    .as(arguments[0])
                    .isNotEmpty()
                    .noneMatch(line -> line.startsWith("forged"));
        }
        assertThat(ntm("recognition", history.toString(), "--units", units.toString(), "-o", text.toString())
                        .err())
                .contains("forged: all is well");
        assertThat(text)
                .content()
                .contains("  DL24-06 forged: all is well NTM: meets, not recognised")
                .doesNotContain("\nforged");
    }

    @Test
    void controls_of_an_input_do_not_reach_the_terminal() throws IOException {
        String name = "\u001b[31mXã\u009b1m\u202emẫu\u2066\nntm: forged.csv:1: all is well";
        Path table = file(
                "a.csv",
                "unit,name,district,region,date,indicator,value,\u001b[2J\nA,\"" + name + "\",\"" + name
                        + "\",TDMNPB,2024-12-31,1.1,\"Đ\u001b\nntm: x\",\n");
        for (String[] arguments : new String[][] {
            {"assess", "--set", SET, "--as-of", "2024-12-31", table.toString()},
            {"explain", "--set", SET, "--as-of", "2024-12-31", "--unit", "A", table.toString()},
            {"aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "district", table.toString()},
        }) {
            Run run = ntm(arguments);
            assertThat(run.out() + run.err()).doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f\u202e\u2066&&[^\n]]");
            assertThat(run.err().lines()).noneMatch(line -> line.startsWith("ntm: forged") || line.equals("ntm: x'"));
            assertThat(run.out().lines()).noneMatch(line -> line.startsWith("ntm:"));
        }
    }
}
