package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;

/**
 * Reads files in a process of its own with a small heap and without a folder for temporary files, and prints what the
 * reader says of each. That memory is taken for what is read, and not for what a file claims, shows in no other way.
 */
final class SmallHeap {
    private SmallHeap() {}

    /** Returns the beginning of a command that reads files as tables, which its last words name. */
    static List<String> command(int mebibytes) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-Djava.io.tmpdir=/nowhere",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName()));
    }

    /** Runs a command and returns the lines that it prints. */
    static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                // What newer runtimes say of the missing folder.
                .filter(line -> !line.startsWith("WARNING: java.io.tmpdir"))
                .toList();
        assertThat(process.waitFor()).as(lines.toString()).isZero();
        return lines;
    }

    /** Reads the files, as streams of observations with {@code --stream} before them, as whole tables without. */
    public static void main(String... arguments) {
        List<Object> lines = new ArrayList<>();
        boolean stream = arguments[0].equals("--stream");
        for (String file : List.of(arguments).subList(stream ? 1 : 0, arguments.length)) {
            InputFile input = InputFile.of(Path.of(file));
            List<Problem> problems = new ArrayList<>();
            if (stream) {
                AtomicInteger rows = new AtomicInteger();
                UnitTableReader.stream(input, TableOptions.DEFAULT, row -> rows.incrementAndGet(), problems::add);
                lines.add(rows + " rows");
            } else {
                TableOptions options = TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31));
                problems.addAll(UnitTableReader.read(input, options).problems());
            }
            lines.addAll(problems);
        }
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        lines.forEach(out::println);
        out.flush();
    }
}
