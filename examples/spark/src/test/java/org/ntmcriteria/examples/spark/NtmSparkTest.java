package org.ntmcriteria.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NtmSparkTest {
    private static final String SET = "commune-ntm/2021-2025";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return NtmSpark.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private int assess(Path input, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--set",
                SET,
                "--master",
                "local[2]",
                "--input",
                input.toString(),
                "--output",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void usage_errors_are_said_in_a_line_and_end_with_2() throws IOException {
        Path input = Files.writeString(folder.resolve("in.csv"), "unit,date,indicator,value\nA,2024-12-31,1.1,Đ\n");
        assertThat(run()).isEqualTo(2);
        assertThat(run("--set", SET)).isEqualTo(2);
        assertThat(assess(input, "--as-of", "31/12/2024")).isEqualTo(2);
        assertThat(assess(input, "--trust", "blindly")).isEqualTo(2);
        assertThat(assess(input, "--as-of", "2020-01-01")).isEqualTo(2);
        assertThat(assess(input, "--overlay", folder.resolve("none.csv").toString()))
                .isEqualTo(2);
        assertThat(assess(input, "--sets", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("--set", "commune-ntm/2000-2005", "--input", input.toString(), "--output", "x"))
                .isEqualTo(2);
        assertThat(assess(folder.resolve("none.csv"))).isEqualTo(2);
        Files.createDirectory(folder.resolve("empty"));
        assertThat(assess(folder.resolve("empty"))).isEqualTo(2);
        Files.createDirectory(folder.resolve("out"));
        assertThat(assess(input)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there is no such file or folder", "has no files", "is there already", "2000-2005")
                .doesNotContain("internal error");
    }

    @Test
    void done_ends_with_0_and_failures_in_the_input_with_1() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), "unit,date,indicator,value\nA,2024-12-31,1.1,Đ\n");
        assertThat(assess(good)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 units assessed by " + SET);
        Path bad = Files.writeString(
                folder.resolve("bad.csv"),
                "unit;date;indicator;value\nA;2024-12-31;3.1;84,5\nA;2024-12-31;1.1;không rõ\nA;2030-01-01;1.1;x\n");
        assertThat(run(
                        "--set",
                        SET,
                        "--as-of",
                        "2024-12-31",
                        "--decimal",
                        "comma",
                        "--master",
                        "local[2]",
                        "--input",
                        bad.toString(),
                        "--output",
                        folder.resolve("bad").toString()))
                .isEqualTo(1);
        assertThat(Files.readString(folder.resolve("bad/failures/part-00000")))
                .startsWith(
                        "code,severity,file,line,column,text,message\nNTM-2004,FAILURE," + bad + ",3,value,không rõ,");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1 failures", "1 observations after the day assessed are left out");
    }

    @Test
    void an_input_of_which_nothing_can_be_read_ends_with_2() throws IOException {
        Path none = Files.writeString(folder.resolve("none.csv"), "a,b\n1,2\n");
        assertThat(assess(none)).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("out/failures/part-00000"))).contains("NTM-1009");
    }
}
