package org.ntmcriteria.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongTableTest {
    @TempDir
    private Path folder;

    @Test
    void ten_million_rows_are_read_with_a_heap_of_512_megabytes() throws IOException, InterruptedException {
        Path table = folder.resolve("long.csv");
        Path failures = folder.resolve("failures.csv");
        long rows = LongTable.write(table, Rules.standard(), 175_000, 50);
        assertThat(rows).isGreaterThan(10_000_000);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadLongTable.class.getName(),
                        table.toString(),
                        failures.toString()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).startsWith(rows + " rows, 175000 communes, " + rows / 50 + " failures, ");
        try (Stream<String> lines = Files.lines(failures)) {
            assertThat(lines.count()).isEqualTo(1 + rows / 50);
        }
    }
}
