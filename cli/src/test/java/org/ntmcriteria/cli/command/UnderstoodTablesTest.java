package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was understood of a table is said wherever one is read. */
class UnderstoodTablesTest extends CommandTestBase {
    private static final String UNDERSTOOD =
            ": a row per unit, a column per criterion; header: row 2; columns: name “Xã”, TC1–TC2; not read: “TT”;"
                    + " units 2, districts 0, rows 2; passed over: rows 1 (title), 5 (sum)\n";

    private Path table() throws IOException {
        return file("t.csv", "BIỂU,,,\nTT,Xã,TC1,TC2\n1,An Lạc,Đ,Đ\n2,Bình Yên,Đ,KĐ\nCộng,,2,1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "aggregate", "assess --format csv", "assess --format json", "explain"})
    void every_verb_that_reads_a_table_says_it_on_standard_error(String verb) throws IOException {
        Path table = table();
        List<String> words = new ArrayList<>(List.of(verb.split(" ")));
        words.addAll(List.of("--lang", "en", "--set", "commune-ntm/2021-2025", "--as-of", "2024-12-31"));
        if (verb.equals("explain")) {
            words.addAll(List.of("--unit", "An Lạc"));
        }
        words.add(table.toString());
        assertThat(withTables(words.toArray(String[]::new)).err()).startsWith("ntm: " + table + UNDERSTOOD);
    }

    @Test
    void it_is_said_once_where_a_table_is_assessed_on_several_days() throws IOException {
        Path table = file("d.csv", "unit,date,TC1\nA,2023-12-31,Đ\nA,2024-12-31,Đ\n");
        Run run = withTables(
                "chart",
                "--kind",
                "bands",
                "--lang",
                "en",
                "--set",
                "commune-ntm/2021-2025",
                "--day",
                "2023-12-31",
                "--day",
                "2024-12-31",
                "-o",
                folder.resolve("c.svg").toString(),
                table.toString());
        assertThat(run.err().split("header: row", -1)).hasSize(2);
    }

    @Test
    void the_page_says_it_of_a_table_and_of_assessments_made_from_one() throws IOException {
        Path table = table();
        Path assessed = folder.resolve("a.json");
        Path page = folder.resolve("p.html");
        Path second = folder.resolve("q.html");
        assertThat(ntm(
                                "assess",
                                "--set",
                                "commune-ntm/2021-2025",
                                "--as-of",
                                "2024-12-31",
                                "-o",
                                assessed.toString(),
                                table.toString())
                        .exit())
                .isZero();
        ntm(
                "report",
                "--lang",
                "en",
                "--set",
                "commune-ntm/2021-2025",
                "--as-of",
                "2024-12-31",
                "-o",
                page.toString(),
                table.toString());
        ntm("report", "--lang", "en", "-o", second.toString(), assessed.toString());
        String line = "<li>" + table + UNDERSTOOD.strip() + "</li>";
        assertThat(Files.readString(page)).contains("<h2 id=\"tables\">How the input was read</h2>", line);
        assertThat(Files.readString(second)).contains(line);
    }
}
