package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.json.NtmJson;

class AssessCommandTest extends CommandTestBase {
    private static final String[] OWN_SET = {
        "--set",
        "commune-craft/2024-2025",
        "--sets",
        "../examples/samples/own-set",
        "../examples/samples/own-set-observations.csv"
    };

    private static Set<String> found(String json, String member) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\"" + member + "\":\"([A-Z_]+)\"").matcher(json);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    @Test
    void the_sample_ends_with_counts_bands_mean_and_statuses() throws IOException {
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", LANG_SON);
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertPrints(run, Path.of("../examples/samples/expected/lang-son-2024.txt"));
        assertThat(run.out()).contains("Mean criteria met: 14.52").contains("109  60.22");
    }

    @Test
    void the_sample_of_2015_has_the_reports_bands() {
        Run run = ntm(
                "assess",
                "--set",
                "commune-ntm/2011-2015",
                "--as-of",
                "2015-12-31",
                "../examples/samples/lang-son-2015.csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().map(String::strip))
                .contains(
                        "19        13   6.28 %",
                        "15–18      1   0.48 %",
                        "10–14     34  16.43 %",
                        "5–9      109  52.66 %",
                        "under 5   50  24.15 %",
                        "Mean criteria met: 7.40");
    }

    @Test
    void the_small_samples_show_every_verdict_and_every_reason() {
        String json = ntm("assess", "--format", "json", "--set", SET, "../examples/samples/observations-2024.csv")
                        .out()
                + ntm(with(
                                "assess",
                                java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of("--format", "json"), Arrays.stream(OWN_SET))
                                        .toArray(String[]::new)))
                        .out();
        assertThat(found(json, "verdict")).containsAll(names(Verdict.values()));
        assertThat(found(json, "reasonCode")).containsAll(names(ReasonCode.values()));
    }

    @Test
    void json_reads_back_and_csv_reads_back_as_a_table_of_verdicts() throws IOException {
        Run json = ntm("assess", "--format", "json", "--set", SET, "--as-of", "2024-12-31", LANG_SON);
        assertThat(NtmJson.read(InputFile.ofText("a.json", json.out())).value()).hasSize(181);
        Path table = folder.resolve("again.csv");
        Run csv = ntm(
                "assess",
                "--format",
                "csv",
                "--excel",
                "-o",
                table.toString(),
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                LANG_SON);
        assertThat(csv.out()).isEmpty();
        assertThat(Files.readString(table)).startsWith("\ufeffunit;name;");
        Run again = ntm("assess", "--set", SET, "--as-of", "2024-12-31", table.toString());
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("Mean criteria met: 14.52");
    }

    @Test
    void a_failure_in_the_input_ends_with_one_and_the_rest_is_assessed() throws IOException {
        Path bad = file(
                "bad.csv",
                "unit,date,indicator,value\nA,2024-12-31,3.1,84,5\nA,2024-12-31,9.1,0\nB,2024-12-31,3.1,200\n");
        Run run = ntm("assess", "--set", SET, bad.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("failures: 2")
                .contains("bad.csv:2: NTM-1007")
                .contains("bad.csv:4 [value]: NTM-3007 3.1: '200' is outside 0 to 100 %");
        Run vietnamese = ntm("assess", "--lang", "vi", "--set", SET, bad.toString());
        assertThat(vietnamese.out()).contains("2 lỗi").contains("nằm ngoài 0–100 %");
    }

    @Test
    void a_day_outside_the_sets_force_is_a_usage_error() {
        Run run = ntm("assess", "--set", SET, "--as-of", "2021-12-31", LANG_SON);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("ntm: commune-ntm/2021-2025 is not yet in force on 2021-12-31; it begins on 2022-03-08\n");
        assertThat(ntm("assess", "--set", SET, "--as-of", "2021-12-31", "--lang", "vi", LANG_SON)
                        .err())
                .contains("chưa có hiệu lực");
    }

    @Test
    void units_whose_day_the_set_does_not_cover_fail_and_the_others_go_on() throws IOException {
        Path mixed = file("mixed.csv", "unit,date,indicator,value\nA,2020-12-31,3.1,84\nB,2024-12-31,3.1,84\n");
        Run run = ntm("assess", "--set", SET, mixed.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).contains("NTM-3011 A: commune-ntm/2021-2025 is not yet in force on 2020-12-31");
        Path doubled = file(
                "doubled.csv",
                "unit,date,indicator,value\nA,2020-12-31,3.1,84\nA,2020-12-31,3.1,85\nA,2020-12-31,3.2,Đ\n"
                        + "B,2024-12-31,3.1,84\n");
        assertThat(ntm("assess", "--set", SET, doubled.toString()).out())
                .contains("doubled.csv:2", "doubled.csv:3")
                .contains("doubled.csv:4");
        Path none = file("none.csv", "unit,date,indicator,value\nA,2020-12-31,3.1,84\n");
        assertThat(ntm("assess", "--set", SET, none.toString()).exit()).isEqualTo(2);
    }

    @Test
    void standard_input_is_read_for_a_dash() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(LANG_SON))));
            Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "-");
            assertThat(run.exit()).isZero();
            assertThat(run.out()).contains("Mean criteria met: 14.52");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void problems_of_key_and_day_name_the_column_of_key_and_day() throws IOException {
        Path table = file("t.csv", """
                unit,date,indicator,value
                A,2024-05-01,99.9,1
                A,2024-05-01,@security/X,Đ
                B,2024-05-01,3.1,85
                B,2027-05-01,3.2,Đ
                """);
        Run run = ntm("assess", "--set", SET, table.toString());
        assertThat(run.out() + run.err())
                .contains("t.csv:2 [indicator]: NTM-3001")
                .contains("t.csv:3 [indicator]: NTM-3005")
                .contains("t.csv:5 [date]: NTM-3011");
    }

    @Test
    void trust_blank_and_decimal_change_what_is_read() throws IOException {
        Path table =
                file("t.csv", "unit;region;date;indicator;value\nA;TDMNPB;2024-12-31;3.1;84,5\nA;;2024-12-31;3.2;Đ\n");
        assertThat(ntm("assess", "--set", SET, "--decimal", "comma", table.toString())
                        .out())
                .contains("1–19/19");
        assertThat(ntm("assess", "--set", SET, "--decimal", "comma", "--trust", "verified", table.toString())
                        .out())
                .contains("0–19/19");
        assertThat(ntm("assess", "--set", SET, table.toString()).exit()).isEqualTo(1);
        Path wide = file("w.csv", "unit,TC1,TC2\nA,x,\n");
        assertThat(ntm("assess", "--set", SET, "--as-of", "2024-12-31", wide.toString())
                        .out())
                .contains("1–19/19");
        assertThat(ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--blank", "not-met", wide.toString())
                        .out())
                .contains("1/19");
    }

    @Test
    void letters_of_another_encoding_are_read_where_it_is_named() throws IOException {
        Path table = file("t.csv", "TT,Tªn x·,TC1\n1,T©n Thµnh,§\n");
        Run refused = ntm("assess", "--set", SET, "--as-of", "2024-12-31", table.toString());
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("the option 'encoding' with tcvn3 reads it");
        Run read = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--encoding", "tcvn3", table.toString());
        assertThat(read.exit()).isZero();
        assertThat(read.out()).contains("Tân Thành");
    }

    @Test
    void a_sheet_of_a_file_without_sheets_is_refused() throws IOException {
        Path table = file("t.csv", "unit,TC1\nA,x\n");
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--sheet", "2024", table.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("a text file has no sheets");
    }

    @Test
    void a_unit_that_reports_nothing_is_assessed_on_the_day_that_it_handed_in() throws IOException {
        Path table = file("t.csv", "unit,date,indicator,value\nA,2024-12-31,9.1,\nB,2024-12-31,9.1,abc\n");
        Run run = ntm("assess", "--set", SET, table.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("2 units, commune-ntm/2021-2025, 2024-12-31")
                .contains("failures: 1");
    }

    @Test
    void a_file_that_ends_in_xlsx_is_a_workbook_and_is_read_back() {
        String workbook = folder.resolve("t.xlsx").toString();
        assertThat(ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--lang", "vi", "-o", workbook, LANG_SON))
                .isEqualTo(new Run(0, "", ""));
        Run again = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--format", "csv", workbook);
        assertThat(again).isEqualTo(ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--format", "csv", LANG_SON));
        Run nowhere = ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", "--format", "xlsx", LANG_SON);
        assertThat(nowhere)
                .isEqualTo(new Run(2, "", "ntm: a workbook is written to a file; say which with -o FILE.xlsx\n"));
    }

    @Test
    void csv_for_excel_has_a_decimal_comma_where_it_is_asked_for() {
        Run run = ntm(
                "aggregate", "--set", SET, "--as-of", "2024-12-31", "--format", "csv", "--excel", "--comma", LANG_SON);
        assertThat(run.out())
                .startsWith("\ufeffgroup;figure;min;max;of;percent_min;percent_max\n;TC1;171;171;181;94,48;94,48\n");
    }

    /** Job-case 67. */
    @Test
    void the_sample_of_2015_gives_no_verdicts_of_2024() {
        String[] call = {
            "assess",
            "--set",
            SET,
            "--as-of",
            "2024-12-31",
            "../examples/samples/lang-son-2015.csv",
            "--given-under",
            "commune-ntm/2011-2015"
        };
        for (String[] some : List.of(call, Arrays.copyOf(call, 6))) {
            Run run = ntm(some);
            assertThat(run.exit()).isZero();
            assertThat(run.out())
                    .contains("The whole set: 207 undetermined")
                    .contains("they count as not reported", "type --given-under commune-ntm/2021-2025");
        }
        call[7] = SET;
        assertThat(ntm(call).out()).contains("The whole set: 13 met", "1 warning\n", "NTM-2039");
        call[7] = "commune-ntm/2031-2035";
        assertThat(ntm(call).exit()).isEqualTo(2);
    }

    @Test
    void a_written_table_is_read_under_its_set_and_on_its_day_only() throws IOException {
        for (String name : List.of("t.csv", "t.xlsx")) {
            String table = folder.resolve(name).toString();
            assertThat(ntm("assess", "--set", SET, "--as-of", "2024-12-31", "-o", table, LANG_SON))
                    .isEqualTo(new Run(0, "", ""));
            assertThat(ntm("assess", "--set", SET, table).out())
                    .contains("The whole set: 90 met", "181 units, commune-ntm/2021-2025, 2024-12-31")
                    .doesNotContain("warning");
            assertThat(ntm("assess", "--set", "commune-advanced/2021-2025", table)
                            .out())
                    .contains("NTM-2031 'commune-ntm/2021-2025'", "181 undetermined");
            assertThat(ntm("assess", "--set", SET, "--as-of", "2025-06-30", table)
                            .out())
                    .contains("NTM-2032 these verdicts stand for 2024-12-31, not for 2025-06-30", "90 met");
        }
    }

    @Test
    void csv_says_how_many_values_it_leaves_out_and_a_workbook_holds_it() throws IOException {
        String table = file(
                        "o.csv",
                        "unit,region,date,indicator,value\nA,TDMNPB,2024-12-31,TC1,Đ\nA,,2024-12-31,@schools,4\n"
                                + "A,,2024-12-31,15.1/male,31/37\n")
                .toString();
        Run csv = ntm("assess", "--set", SET, "--format", "csv", table);
        assertThat(csv.err())
                .isEqualTo("ntm: the table holds verdicts only: 2 values, ratios and facts of the input, and what was"
                        + " required of each, are not in it; --format json holds what each verdict rests on\n");
        assertThat(ntm("assess", "--set", SET, "-o", folder.resolve("o.xlsx").toString(), table))
                .isEqualTo(new Run(0, "", ""));
    }
}
