package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @ValueSource(strings = {"json", "csv", "text"})
    void a_full_disk_is_one_line_with_the_reason(String format) throws IOException {
        Run run = assess(file("a.csv", TABLE), Path.of("/dev/full"), "--format", format);
        assertThat(run).isEqualTo(new Run(2, "", "ntm: cannot write /dev/full: there is no space left on the disk\n"));
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
