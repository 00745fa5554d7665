package org.ntmcriteria.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.problem.Problem;

/**
 * One folder per fault under {@code damaged-tables}: the damaged table, which replaces that of {@code own-set}, and in
 * {@code expected.txt} what the loader says.
 */
class DamagedTablesTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TempDir
    private Path folder;

    static Stream<String> faults() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("damaged-tables"))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_refused_with_its_file_line_and_what_is_accepted(String fault) throws IOException {
        copy(RESOURCES.resolve("own-set"));
        copy(RESOURCES.resolve("damaged-tables").resolve(fault));
        CatalogException refused = catchThrowableOfType(CatalogException.class, () -> CriteriaCatalog.load(folder));
        assertThat(refused).as(fault).isNotNull();
        List<String> lines = refused.problems().stream()
                .map(Problem::toString)
                .map(line -> line.replace(folder + "/", ""))
                .toList();
        Path expected = RESOURCES.resolve("damaged-tables").resolve(fault).resolve("expected.txt");
        assertThat(String.join("\n", lines) + "\n").isEqualTo(Files.readString(expected));
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void the_undamaged_tables_load_with_or_without_a_byte_order_mark() throws IOException {
        copy(RESOURCES.resolve("own-set"));
        Path cells = folder.resolve("cells.csv");
        Files.write(cells, ("\ufeff" + Files.readString(cells)).getBytes(StandardCharsets.UTF_8));
        CriteriaSet set = CriteriaCatalog.load(folder).get("commune-x/2024-2025");
        assertThat(set.cells()).hasSize(8);
        assertThat(set.indicators()).hasSize(5);
        assertThat(set.conditions()).hasSize(2);
    }

    @Test
    void missing_files_count_as_empty_but_a_folder_without_any_table_is_refused() throws IOException {
        assertThatThrownBy(() -> CriteriaCatalog.load(folder)).hasMessageContaining("NTM-1001");
        Files.copy(RESOURCES.resolve("own-set/acts.csv"), folder.resolve("acts.csv"));
        assertThat(CriteriaCatalog.load(folder).sets()).isEmpty();
    }
}
