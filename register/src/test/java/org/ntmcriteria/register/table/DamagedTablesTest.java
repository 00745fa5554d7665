package org.ntmcriteria.register.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.register.unit.RegisteredUnit;

/**
 * One folder per fault under {@code damaged-tables}: the damaged table, a damaged table of links or provinces beside
 * the others of {@code own-register}; and in {@code expected.txt} what the reader says, joined with the built-in
 * register.
 */
class DamagedTablesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** English words that are not Vietnamese words too. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?U)\\b(the|of|is|are|not|and|or|with|which|than|that|must|row|file|needed)\\b");

    @TempDir
    private Path folder;

    static Stream<String> faults() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("damaged-tables"))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_named_with_its_file_line_and_what_is_accepted(String fault) throws IOException {
        Path damaged = RESOURCES.resolve("damaged-tables").resolve(fault);
        // Links to units that a damaged table has no more would be reported beside its fault.
        if (!Files.exists(damaged.resolve("units.csv"))) {
            copy(RESOURCES.resolve("own-register"));
        }
        copy(damaged);
        TablesReading read = RegisterTables.standard().joinedWith(folder);
        StringBuilder lines = new StringBuilder();
        for (Problem problem : read.problems()) {
            for (Language language : Language.values()) {
                lines.append(problem.line(language).replace(folder + "/", "").replace(folder.toString(), "."))
                        .append('\n');
            }
            assertThat(problem.message(Language.VI).replaceAll("'[^']*'", "")).doesNotContainPattern(ENGLISH);
        }
        Path expected = damaged.resolve("expected.txt");
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.writeString(expected, lines);
        }
        assertThat(lines).isNotEmpty().hasToString(Files.readString(expected));
    }

    @Test
    void a_row_with_a_fault_takes_no_other_with_it() throws IOException {
        copy(RESOURCES.resolve("own-register"));
        Path units = folder.resolve("units.csv");
        Files.writeString(units, Files.readString(units) + "9,2026-09-01,,xã,Mới,Xã Mới,,,20,Lạng Sơn,,RECALLED,,Y,\n");
        TablesReading read = RegisterTables.standard().joinedWith(folder);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.tables().units().size())
                .isEqualTo(RegisterTables.standard().units().size() + 2);
    }

    @Test
    void a_broken_quote_costs_its_line_alone() throws IOException {
        copy(RESOURCES.resolve("damaged-tables/quotes-in-several-lines"));
        TablesReading read = RegisterTables.read(folder);
        assertThat(read.problems())
                .extracting(problem -> problem.location().orElseThrow().line())
                .containsExactly(2, 4, 5);
        assertThat(read.tables().units().size()).isEqualTo(1);
        assertThat(read.tables().units().get(0)).hasToString("90002 Xã Hai (Lạng Sơn)");
    }

    @Test
    void tables_with_a_mark_crlf_and_columns_in_another_order_are_read_alike() throws IOException {
        copy(RESOURCES.resolve("own-register"));
        List<RegisteredUnit> before = units();
        Path units = folder.resolve("units.csv");
        String[] lines = Files.readString(units).split("\n");
        StringBuilder turned = new StringBuilder("\ufeff");
        for (String line : lines) {
            int comma = line.indexOf(',');
            // The note of one line has a comma and stands in quotes.
            turned.append(line.substring(comma + 1))
                    .append(',')
                    .append(line, 0, comma)
                    .append("\r\n\r\n");
        }
        Files.writeString(units, turned);
        assertThat(units()).isEqualTo(before);
    }

    private List<RegisteredUnit> units() {
        TablesReading read = RegisterTables.standard().joinedWith(folder);
        assertThat(read.problems()).isEmpty();
        UnitRows rows = read.tables().units();
        return Stream.iterate(0, row -> row + 1)
                .limit(rows.size())
                .map(rows::get)
                .toList();
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() {
        TablesReading read = RegisterTables.read(folder.resolve("none"));
        assertThat(read.problems()).extracting(p -> p.code().code()).containsExactly("NTM-1001");
        assertThat(read.tables().units().size()).isZero();
    }
}
