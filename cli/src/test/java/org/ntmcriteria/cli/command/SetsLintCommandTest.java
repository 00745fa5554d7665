package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SetsLintCommandTest extends CommandTestBase {
    private static List<String> unfilled(Run run) {
        return CsvFile.read(run.out()).stream()
                .filter(r -> r.get(6).equals("UNFILLED"))
                .map(r -> r.get(1))
                .toList();
    }

    @Test
    void the_built_in_tables_lint_with_nothing_but_known_exceptions() {
        Run run = ntm("sets", "lint");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Known exceptions\n")
                .contains("commune-advanced/2021-2025  12.3 ")
                .contains("211/QĐ-TTg: repealed by 211/QĐ-TTg from 2024-03-01")
                .endsWith("\n0 findings, 13 known exceptions; 1018 values around thresholds were assessed\n");
        assertThat(ntm("sets", "lint", "--lang", "vi", "commune-ntm/2016-2020").out())
                .startsWith("Ngoại lệ đã biết\n")
                .contains("không có ô nào cho bất kỳ cột nào trong 01/01/2021 – 07/03/2022");
    }

    @Test
    void an_error_in_your_own_set_ends_lint_with_one_until_it_is_waived() throws IOException {
        for (Path table : Files.list(Path.of("../examples/samples/own-set")).toList()) {
            Files.copy(table, folder.resolve(table.getFileName()));
        }
        Path cells = folder.resolve("cells.csv");
        Files.writeString(
                cells,
                Files.readString(cells)
                        .lines()
                        .filter(l -> !l.contains(",2025,"))
                        .collect(Collectors.joining("\n")));
        String[] call = {"sets", "lint", "--sets", folder.toString(), "commune-craft/2024-2025"};
        Run run = ntm(call);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("ERROR MISSING_CELL commune-craft/2024-2025 1.1 2025 ALL: no cell for any column on"
                        + " 2025-01-01 – 2025-12-31 — 1/QĐ-MẪU; add the act's cell");
        List<List<String>> rows = CsvFile.read(
                ntm(with("sets", "lint", "--format", "csv", "--sets", folder.toString(), "commune-craft/2024-2025"))
                        .out());
        assertThat(rows.get(0))
                .containsExactly(
                        "set",
                        "cell",
                        "from",
                        "to",
                        "act",
                        "severity",
                        "code",
                        "message",
                        "suggestion",
                        "exception_act",
                        "exception");
        assertThat(rows.get(1)).contains("1.1 2025 ALL", "2025-01-01", "2025-12-31", "ERROR", "MISSING_CELL");
        Files.writeString(
                folder.resolve("exceptions.csv"),
                "set,indicator,code,from,to,act,reason,reason_vi\n"
                        + "commune-craft/2024-2025,1.1,MISSING_CELL,2025-01-01,2025-12-31,1/QĐ-MẪU,not printed yet,\n");
        Run accepted = ntm(call);
        assertThat(accepted.exit()).isZero();
        assertThat(accepted.out()).contains("1/QĐ-MẪU: not printed yet");
    }

    @Test
    void lint_lists_the_delegated_cells_that_a_province_has_not_filled() throws IOException {
        Run open = ntm("sets", "lint", SET, "--province", "Lạng Sơn", "--as-of", "2024-12-31", "--format", "csv");
        Run filled = ntm(
                "sets",
                "lint",
                SET,
                "--province",
                "Lạng Sơn",
                "--as-of",
                "2024-12-31",
                "--overlay",
                "../examples/samples/overlay-lang-son.csv",
                "--format",
                "csv");
        assertThat(open.exit()).isZero();
        assertThat(unfilled(open)).containsExactly("2.1 ALL", "2.2 ALL", "2.3 ALL", "2.4 ALL");
        assertThat(unfilled(filled)).containsExactly("2.3 ALL", "2.4 ALL");
        String text = Files.readString(Path.of("../examples/samples/overlay-lang-son.csv"))
                .replace(",82,", ",70,");
        Run refused = ntm(
                "sets",
                "lint",
                SET,
                "--province",
                "Lạng Sơn",
                "--as-of",
                "2024-12-31",
                "--overlay",
                file("loose.csv", text).toString());
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("loose.csv:4 [value]: NTM-4003 '>= 70 %' loosens the requirement >= 80 %");
    }
}
