package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.io.json.NtmJson;

class NtmTest extends CommandTestBase {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frob",
                "assess",
                "assess x.csv",
                "assess --set nonsense x.csv",
                "assess --set commune-ntm/2021-2025",
                "assess --set commune-ntm/2021-2025 no-such-file.csv",
                "assess --set commune-ntm/2021-2025 --as-of yesterday x.csv",
                "assess --set commune-ntm/2021-2025 --trust blind x.csv",
                "assess --set commune-ntm/2021-2025 --sets no-such-folder x.csv",
                "assess --set commune-ntm/2021-2025 ../examples/samples/lang-son-2024.csv",
                "explain --set commune-ntm/2021-2025 --unit NOBODY ../examples/samples/observations-2024.csv",
                "explain --set commune-ntm/2021-2025 --unit MAU-01 --criterion 20 ../examples/samples/observations-2024.csv",
                "sets",
                "sets show",
                "sets show nonsense",
                "sets show commune-ntm/2021-2025 --region Mars",
                "sets gaps commune-ntm/2021-2025",
                "sets lint nonsense",
                "sets lint --sets no-such-folder",
                "sets lint --province X",
                "sets lint --as-of 2024-12-31",
                "sets lint --overlay ../examples/samples/overlay-lang-son.csv",
                "sets lint --province X --as-of 2020-12-31 commune-ntm/2021-2025",
                "sets lint --province X --as-of 2024-12-31 --overlay no-such.csv",
                "sets diff commune-ntm/2021-2025",
                "sets diff commune-ntm/2021-2025 nonsense",
                "sets diff commune-ntm/2021-2025 commune-ntm/2016-2020 --as-of 2024-12-31",
                "sets diff commune-ntm/2021-2025 commune-ntm/2016-2020 --as-of 2024-12-31 --as-of 2020-12-31 --as-of 2020-12-31",
                "units",
                "units find",
                "units show",
                "units show 6388",
                "units show 99999",
                "units show 26740 --as-of 2015-12-31",
                "units predecessors 26740",
                "units successors 26740",
                "units export",
                "units export --as-of 2025-07-01 --province Mars",
                "units export --as-of 2025-07-01 --kind village",
                "units find x --register none",
                "units find x --register no-such-folder",
                "assess --set commune-ntm/2021-2025 --format xml x.csv"
            })
    void unusable_calls_end_with_two_and_a_message_without_stack_trace(String line) {
        Run run = ntm(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err() + run.out())
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "assess --help",
                "explain --help",
                "sets --help",
                "sets list --help",
                "sets show --help",
                "sets gaps --help",
                "sets template --help",
                "sets lint --help",
                "sets diff --help",
                "units --help",
                "units find --help",
                "units show --help",
                "units predecessors --help",
                "units successors --help",
                "units export --help",
                "--version"
            })
    void every_verb_has_help(String line) {
        Run run = ntm(line.split(" ", -1));
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void standard_input_is_not_read_twice() {
        Run run = ntm("assess", "--set", SET, "--overlay", "-", "-");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("standard input can be read once only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assess --set x --as-off 2024-12-31 a.csv | unknown option: --as-off
            assess --set x a.csv b.csv | not expected: b.csv
            assess --set x --blank none a.csv | --blank: 'none' is not accepted; accepted: unknown|not-met
            explain --set x --unit A --criterion 3.1 a.csv | --criterion: '3.1' is not accepted; accepted: a whole number
            assess --set x --as-of bad a.csv | --as-of: 'bad' is not accepted; accepted: a day such as 2024-12-31
            assess --set x --lang vi --as-of bad a.csv | --as-of: không nhận 'bad'; được nhận: ngày dạng 2024-12-31
            explain --set x --lang=vi a.csv | thiếu: --unit MÃ
            """)
    void a_wrong_option_is_told_in_the_words_of_the_help(String line, String message) {
        Run run = ntm(line.split(" ", -1));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void json_and_csv_are_printed_wherever_there_is_a_result() throws IOException {
        for (String line : List.of(
                "sets list",
                "sets show commune-ntm/2021-2025",
                "sets show commune-ntm/2021-2025 --conditions",
                "sets gaps commune-ntm/2021-2025 --region TN",
                "sets template commune-ntm/2021-2025 --region TN",
                "sets lint commune-ntm/2021-2025",
                "sets diff commune-ntm/2016-2020 commune-ntm/2021-2025",
                "units find Hữu_Liên --as-of 2025-07-01",
                "units show 26740",
                "units predecessors 26740 --as-of 2025-07-01",
                "units successors 26740 --as-of 2025-06-30 --on 2026-01-01",
                "units export --as-of 2025-07-01 --province Lạng_Sơn",
                "explain --set commune-ntm/2021-2025 --unit MAU-01 ../examples/samples/observations-2024.csv",
                "assess --set commune-ntm/2021-2025 ../examples/samples/observations-2024.csv")) {
            Run csv = ntm((line + " --format csv").split(" ", -1));
            Run json = ntm((line + " --format json").split(" ", -1));
            assertThat(csv.exit()).as(line).isZero();
            assertThat(CsvFile.read(csv.out())).as(line).hasSizeGreaterThan(1);
            assertThat(json.exit()).as(line).isZero();
            assertThat(NtmJson.mapper().readTree(json.out()).size()).as(line).isPositive();
        }
    }

    @Test
    void the_name_of_the_file_tells_the_format_and_may_not_contradict_it() throws IOException {
        for (String name : List.of("t.csv", "t.json", "t.txt")) {
            ntm(
                    "aggregate",
                    "--set",
                    SET,
                    "--as-of",
                    "2024-12-31",
                    "-o",
                    folder.resolve(name).toString(),
                    LANG_SON);
        }
        assertThat(Files.readString(folder.resolve("t.csv"))).startsWith("group,figure,");
        assertThat(Files.readString(folder.resolve("t.json"))).startsWith("[");
        assertThat(Files.readString(folder.resolve("t.txt"))).startsWith("181 units");
        String old = folder.resolve("t.xls").toString();
        refused(
                "ntm: a workbook is written as .xlsx, not as " + old + "\n",
                "assess",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "-o",
                old,
                LANG_SON);
        String workbook = folder.resolve("t.xlsx").toString();
        refused(
                "ntm: --format csv does not go with " + workbook + "\n",
                "assess",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--format",
                "csv",
                "-o",
                workbook,
                LANG_SON);
        refused(
                "ntm: --excel and --comma are of CSV; add --format csv\n",
                "assess",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--format",
                "json",
                "--excel",
                LANG_SON);
        refused(
                "ntm: say with -o FILE.html where to write the page\n",
                "report",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "-o",
                folder.resolve("r.txt").toString(),
                LANG_SON);
    }
}
