package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

class SetsCommandTest extends CommandTestBase {
    private static Stream<String> allSets() {
        return CriteriaCatalog.standard().sets().stream().map(s -> s.id().toString());
    }

    @ParameterizedTest
    @MethodSource("allSets")
    void sets_show_prints_the_legal_tables_cells(String set) throws IOException {
        Run run = ntm("sets", "show", set, "--format", "csv");
        assertThat(run.exit()).isZero();
        List<List<String>> printed = CsvFile.read(run.out());
        Path cells = Path.of(
                "../rules/src/main/resources/org/ntmcriteria/rules/tables",
                set.substring(set.indexOf('/') + 1),
                set.substring(0, set.indexOf('/')),
                "cells.csv");
        List<List<String>> table =
                Files.exists(cells) ? CsvFile.read(Files.readString(cells)) : List.of(printed.get(0));
        List<String> columns = List.of(
                "set",
                "indicator",
                "part",
                "from",
                "to",
                "year",
                "stratum",
                "op",
                "value",
                "unit",
                "condition",
                "act",
                "status",
                "confidence");
        assertThat(printed.get(0)).isEqualTo(columns);
        List<List<String>> expected = table.stream()
                .map(row -> columns.stream()
                        .map(c -> row.get(table.get(0).indexOf(c)))
                        .collect(Collectors.toList()))
                .toList();
        assertThat(printed).isEqualTo(expected);
    }

    @Test
    void sets_show_keeps_a_region_and_a_day_and_shows_conditions() {
        List<List<String>> rows = CsvFile.read(
                ntm("sets", "show", SET, "--format", "csv", "--region", "Tây Nguyên", "--as-of", "2024-12-31")
                        .out());
        assertThat(rows.stream().skip(1)).allSatisfy(r -> {
            assertThat(r.get(6)).isIn("ALL", "TN");
            assertThat(r.get(5)).isIn("", "2024");
            assertThat(r.get(4)).isEmpty();
        });
        assertThat(CsvFile.read(ntm("sets", "show", SET, "--conditions", "--format", "csv")
                        .out()))
                .hasSize(7);
        assertThat(ntm("sets", "show", SET).out()).contains("2. Transport").contains("left to the province");
    }

    @Test
    void sets_list_counts_what_the_tables_have() throws IOException {
        assertPrints(ntm("sets", "list", "--format", "csv"), Path.of("../examples/samples/expected/sets.csv"));
        assertThat(ntm("sets", "list", "--sets", "../examples/samples/own-set").out())
                .contains("commune-craft/2024-2025");
    }

    @Test
    void gaps_and_template_list_what_is_delegated_or_unknown_for_a_region() throws IOException {
        Run gaps = ntm("sets", "gaps", SET, "--region", "TDMNPB", "--as-of", "2024-12-31", "--format", "csv");
        Run template =
                ntm("sets", "template", SET, "--region", "TDMNPB", "--as-of", "2024-12-31", "--province", "Lạng Sơn");
        List<List<String>> missing = CsvFile.read(gaps.out());
        List<List<String>> rows = CsvFile.read(template.out());
        assertThat(rows.stream().filter(r -> !r.get(7).startsWith("@"))).hasSameSizeAs(missing);
        assertThat(rows)
                .anyMatch(r -> r.get(7).equals("@satisfaction") && r.get(14).equals("%"));
        assertThat(missing.stream().skip(1).map(r -> r.get(1)))
                .contains("2.1", "9.2", "17.1")
                .doesNotContain("3.1", "10");
        assertThat(rows.stream().skip(1))
                .allMatch(r -> r.get(5).equals("Lạng Sơn") && r.get(12).isEmpty());
        Path overlay = file("overlay.csv", template.out());
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--overlay", overlay.toString(), LANG_SON);
        assertThat(run.exit()).isZero();
    }

    @Test
    void two_folders_with_one_set_are_refused_with_the_place_of_the_second() throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        for (Path table : Files.list(Path.of("../examples/samples/own-set")).toList()) {
            Files.copy(table, copy.resolve(table.getFileName()));
        }
        Run run = ntm("sets", "list", "--sets", "../examples/samples/own-set", "--sets", copy.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("NTM-5007").contains(copy + "/sets.csv:2 [set]");
    }

    @Test
    void damaged_tables_of_ones_own_are_named_by_file_and_line() throws IOException {
        for (Path table : Files.list(Path.of("../examples/samples/own-set")).toList()) {
            Files.copy(table, folder.resolve(table.getFileName()));
        }
        Files.writeString(
                folder.resolve("cells.csv"),
                Files.readString(folder.resolve("cells.csv")).replace("Khá", "Giỏi"));
        Run run = ntm("sets", "list", "--sets", folder.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("cells.csv:4 [value]: NTM-5001 'Giỏi'");
    }

    @Test
    void what_a_province_has_filled_is_no_gap_of_its_set() throws IOException {
        String overlay = file(
                        "overlay.csv",
                        "act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,"
                                + "value,unit,status,note\n1/QĐ-UBND,UBND tỉnh,17/06/2024,17/06/2024,,Lạng Sơn," + SET
                                + ",2.1,,,TDMNPB,,≥,\"82,5\",%,,\n")
                .toString();
        String[] gaps = {"sets", "gaps", SET, "--region", "TDMNPB", "--format", "csv", "--as-of", "2024-12-31"};
        assertThat(ntm(gaps).out()).contains(",2.1,");
        String[] ofProvince = {"--province", "Tỉnh Lạng Sơn", "--overlay", overlay};
        Run refused = ntm(with("sets", rest(gaps, ofProvince)));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("overlay.csv:2 [value]").contains("'82,5'");
        Run filled = ntm(with("sets", rest(gaps, ofProvince, "--decimal", "comma")));
        assertThat(filled.exit()).as(filled.err()).isZero();
        assertThat(filled.out()).doesNotContain(",2.1,").contains(",2.2,");
        assertThat(ntm(with("sets", "gaps", SET, "--region", "TDMNPB", "--overlay", overlay))
                        .err())
                .contains("--province NAME and --as-of DATE");
    }

    private static String[] rest(String[] one, String[] two, String... three) {
        return Stream.of(Arrays.stream(one).skip(1), Arrays.stream(two), Arrays.stream(three))
                .flatMap(some -> some)
                .toArray(String[]::new);
    }

    @Test
    void a_long_word_is_cut_where_it_is_named_as_unknown() {
        String word = "a-".repeat(30_000);
        assertThat(ntm("sets", "show", word).err()).contains("a-a-a-").hasSizeLessThan(4_000);
        assertThat(ntm("sets", "show", SET, "--region", word).err())
                .contains("a-a-a-")
                .hasSizeLessThan(4_000);
        assertThat(ntm("units", "show", word).err()).contains("a-a-a-").hasSizeLessThan(4_000);
    }
}
