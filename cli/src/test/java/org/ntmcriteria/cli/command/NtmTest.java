package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

class NtmTest {
    private static final String LANG_SON = "../examples/samples/lang-son-2024.csv";
    private static final String SET = "commune-ntm/2021-2025";
    private static final String[] OWN_SET = {
        "--set",
        "commune-craft/2024-2025",
        "--sets",
        "../examples/samples/own-set",
        "../examples/samples/own-set-observations.csv"
    };

    @TempDir
    private Path folder;

    /** What a run printed and its exit code. */
    private record Run(int exit, String out, String err) {}

    private static Run ntm(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Ntm.run(outStream, new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
        outStream.flush();
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] with(String verb, String... more) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(verb), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void the_sample_ends_with_counts_bands_mean_and_statuses() throws IOException {
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", LANG_SON);
        assertThat(run.exit).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out).isEqualTo(Files.readString(Path.of("../examples/samples/expected/lang-son-2024.txt")));
        assertThat(run.out).contains("Mean criteria met: 14.52").contains("109  60.22");
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
        assertThat(run.exit).isZero();
        assertThat(run.out.lines().map(String::strip))
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
        String json = ntm("assess", "--format", "json", "--set", SET, "../examples/samples/observations-2024.csv").out
                + ntm(with(
                                "assess",
                                java.util.stream.Stream.concat(
                                                java.util.stream.Stream.of("--format", "json"), Arrays.stream(OWN_SET))
                                        .toArray(String[]::new)))
                        .out;
        assertThat(found(json, "verdict")).containsAll(names(Verdict.values()));
        assertThat(found(json, "reasonCode")).containsAll(names(ReasonCode.values()));
    }

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
    void json_reads_back_and_csv_reads_back_as_a_table_of_verdicts() throws IOException {
        Run json = ntm("assess", "--format", "json", "--set", SET, "--as-of", "2024-12-31", LANG_SON);
        assertThat(NtmJson.read(InputFile.ofText("a.json", json.out)).value()).hasSize(181);
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
        assertThat(csv.out).isEmpty();
        assertThat(Files.readString(table)).startsWith("\ufeffunit;name;");
        Run again = ntm("assess", "--set", SET, "--as-of", "2024-12-31", table.toString());
        assertThat(again.exit).isZero();
        assertThat(again.out).contains("Mean criteria met: 14.52");
    }

    @Test
    void one_commune_on_the_day_before_and_the_day_of_the_amendment() {
        Run before = ntm(
                "explain",
                "--set",
                SET,
                "--as-of",
                "2024-02-29",
                "--unit",
                "MAU-03",
                "--criterion",
                "15",
                "../examples/samples/observations-2024.csv");
        Run after = ntm(
                "explain",
                "--set",
                SET,
                "--as-of",
                "2024-03-01",
                "--unit",
                "MAU-03",
                "--criterion",
                "15",
                "../examples/samples/observations-2024.csv");
        assertThat(before.out)
                .contains("15.3 not met: 20 > 16.5 %; short by 3.5 — 318/QĐ-TTg, Red River Delta (corroborated)")
                .contains("15.4 not met: 60 < 70 %");
        assertThat(after.out)
                .contains("15.3 met: 20 ≤ 24 % — 318/QĐ-TTg, Northern midlands and mountains (corroborated)")
                .contains("15.4 met: reported as met — 211/QĐ-TTg");
        assertThat(after.out).contains("Deciding inputs: 15.1, 15.2");
    }

    @Test
    void a_failure_in_the_input_ends_with_one_and_the_rest_is_judged() throws IOException {
        Path bad = file(
                "bad.csv",
                "unit,date,indicator,value\nA,2024-12-31,3.1,84,5\nA,2024-12-31,9.1,0\nB,2024-12-31,3.1,200\n");
        Run run = ntm("assess", "--set", SET, bad.toString());
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.out)
                .contains("2 failures")
                .contains("bad.csv:2: NTM-1007")
                .contains("bad.csv:4 [value]: NTM-3007 3.1: '200' is outside 0 to 100 %");
        Run vietnamese = ntm("assess", "--lang", "vi", "--set", SET, bad.toString());
        assertThat(vietnamese.out).contains("2 lỗi").contains("nằm ngoài 0–100 %");
    }

    @Test
    void a_day_outside_the_sets_force_is_a_usage_error() {
        Run run = ntm("assess", "--set", SET, "--as-of", "2021-12-31", LANG_SON);
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err)
                .isEqualTo("ntm: commune-ntm/2021-2025 is not yet in force on 2021-12-31; it begins on 2022-03-08\n");
        assertThat(ntm("assess", "--set", SET, "--as-of", "2021-12-31", "--lang", "vi", LANG_SON).err)
                .contains("chưa có hiệu lực");
    }

    @Test
    void units_whose_own_day_is_outside_the_sets_force_are_failures_and_the_others_go_on() throws IOException {
        Path mixed = file("mixed.csv", "unit,date,indicator,value\nA,2020-12-31,3.1,84\nB,2024-12-31,3.1,84\n");
        Run run = ntm("assess", "--set", SET, mixed.toString());
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.out).contains("NTM-3011 A: commune-ntm/2021-2025 is not yet in force on 2020-12-31");
        Path doubled = file(
                "doubled.csv",
                "unit,date,indicator,value\nA,2020-12-31,3.1,84\nA,2020-12-31,3.1,85\nA,2020-12-31,3.2,Đ\n"
                        + "B,2024-12-31,3.1,84\n");
        assertThat(ntm("assess", "--set", SET, doubled.toString()).out)
                .contains("doubled.csv:2", "doubled.csv:3")
                .contains("doubled.csv:4");
        Path none = file("none.csv", "unit,date,indicator,value\nA,2020-12-31,3.1,84\n");
        assertThat(ntm("assess", "--set", SET, none.toString()).exit).isEqualTo(2);
    }

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
                "assess --set commune-ntm/2021-2025 --format xml x.csv"
            })
    void unusable_calls_end_with_two_and_a_message_without_stack_trace(String line) {
        Run run = ntm(line.isEmpty() ? new String[0] : line.split(" ", -1));
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err + run.out).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
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
                "--version"
            })
    void every_verb_has_help(String line) {
        Run run = ntm(line.split(" ", -1));
        assertThat(run.exit).isZero();
        assertThat(run.out).isNotBlank();
    }

    @Test
    void standard_input_is_read_for_a_dash() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Files.readAllBytes(Path.of(LANG_SON))));
            Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "-");
            assertThat(run.exit).isZero();
            assertThat(run.out).contains("Mean criteria met: 14.52");
        } finally {
            System.setIn(before);
        }
    }

    private static Stream<String> allSets() {
        return CriteriaCatalog.standard().sets().stream().map(s -> s.id().toString());
    }

    @ParameterizedTest
    @MethodSource("allSets")
    void sets_show_prints_the_legal_tables_cells(String set) throws IOException {
        Run run = ntm("sets", "show", set, "--format", "csv");
        assertThat(run.exit).isZero();
        List<List<String>> printed = CsvFile.read(run.out);
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
                ntm("sets", "show", SET, "--format", "csv", "--region", "Tây Nguyên", "--as-of", "2024-12-31").out);
        assertThat(rows.stream().skip(1)).allSatisfy(r -> {
            assertThat(r.get(6)).isIn("ALL", "TN");
            assertThat(r.get(5)).isIn("", "2024");
            assertThat(r.get(4)).isEmpty();
        });
        assertThat(CsvFile.read(ntm("sets", "show", SET, "--conditions", "--format", "csv").out))
                .hasSize(7);
        assertThat(ntm("sets", "show", SET).out).contains("2. Transport").contains("DELEGATED_PROVINCE");
    }

    @Test
    void sets_list_counts_what_the_tables_have() throws IOException {
        assertThat(ntm("sets", "list", "--format", "csv").out)
                .isEqualTo(Files.readString(Path.of("../examples/samples/expected/sets.csv")));
        assertThat(ntm("sets", "list", "--sets", "../examples/samples/own-set").out)
                .contains("commune-craft/2024-2025");
    }

    @Test
    void gaps_and_template_list_what_is_delegated_or_unknown_for_a_region() throws IOException {
        Run gaps = ntm("sets", "gaps", SET, "--region", "TDMNPB", "--as-of", "2024-12-31", "--format", "csv");
        Run template =
                ntm("sets", "template", SET, "--region", "TDMNPB", "--as-of", "2024-12-31", "--province", "Lạng Sơn");
        List<List<String>> missing = CsvFile.read(gaps.out);
        List<List<String>> rows = CsvFile.read(template.out);
        assertThat(rows).hasSameSizeAs(missing);
        assertThat(missing.stream().skip(1).map(r -> r.get(1)))
                .contains("2.1", "9.2", "17.1")
                .doesNotContain("3.1", "10");
        assertThat(rows.stream().skip(1))
                .allMatch(r -> r.get(5).equals("Lạng Sơn") && r.get(12).isEmpty());
        Path overlay = file("overlay.csv", template.out);
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--overlay", overlay.toString(), LANG_SON);
        assertThat(run.exit).isZero();
    }

    @Test
    void an_overlay_fills_and_tightens_and_a_loosening_one_is_refused() throws IOException {
        Run filled = ntm(
                "explain",
                "--set",
                SET,
                "--unit",
                "MAU-02",
                "--criterion",
                "2",
                "--overlay",
                "../examples/samples/overlay-lang-son.csv",
                "../examples/samples/observations-2024.csv");
        assertThat(filled.out)
                .contains("2.1 not met: 90 < 95 %; short by 5 — 99/QĐ-UBND")
                .contains("(verified)");
        String text = Files.readString(Path.of("../examples/samples/overlay-lang-son.csv"))
                .replace(",82,", ",70,");
        Run refused = ntm(
                "assess",
                "--set",
                SET,
                "--overlay",
                file("loose.csv", text).toString(),
                "../examples/samples/observations-2024.csv");
        assertThat(refused.exit).isEqualTo(1);
        assertThat(refused.out).contains("loose.csv:4 [value]: NTM-4003 '>= 70 %' loosens the requirement >= 80 %");
    }

    @Test
    void two_overlay_files_for_one_cell_are_refused_whichever_comes_first() throws IOException {
        String text = Files.readString(Path.of("../examples/samples/overlay-lang-son.csv"));
        Path one = file("one.csv", text);
        Path other = file("other.csv", text.replace(",82,", ",83,"));
        for (List<Path> files : List.of(List.of(one, other), List.of(other, one))) {
            Run run = ntm(
                    "assess",
                    "--set",
                    SET,
                    "--overlay",
                    files.get(0).toString(),
                    "--overlay",
                    files.get(1).toString(),
                    "../examples/samples/observations-2024.csv");
            assertThat(run.exit).isEqualTo(1);
            assertThat(run.out + run.err)
                    .contains("NTM-4006")
                    .contains("one.csv")
                    .contains("other.csv");
        }
    }

    @Test
    void two_folders_with_one_set_are_refused_with_the_place_of_the_second() throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        for (Path table : Files.list(Path.of("../examples/samples/own-set")).toList()) {
            Files.copy(table, copy.resolve(table.getFileName()));
        }
        Run run = ntm("sets", "list", "--sets", "../examples/samples/own-set", "--sets", copy.toString());
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("NTM-5007").contains(copy + "/sets.csv:2 [set]");
    }

    @Test
    void standard_input_is_not_read_twice() {
        Run run = ntm("assess", "--set", SET, "--overlay", "-", "-");
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("standard input can be read once only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assess --set x --as-off 2024-12-31 a.csv | unknown option: --as-off
            assess --set x a.csv b.csv | not expected: b.csv
            assess --set x --blank none a.csv | --blank: 'none' is not accepted; accepted: unknown|not-met
            explain --set x --unit A --criterion 3.1 a.csv | --criterion: '3.1' is not accepted; accepted: a whole number
            assess --set x --as-of bad a.csv | --as-of: 'bad' is not accepted; accepted: a day such as 2024-12-31
            assess --set x --lang vi --as-of bad a.csv | --as-of: không nhận 'bad'; được nhận: ngày dạng 2024-12-31
            explain --set x --lang=vi a.csv | thiếu: --unit CODE
            """)
    void a_wrong_option_is_told_in_the_words_of_the_help(String line, String message) {
        Run run = ntm(line.split(" ", -1));
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains(message);
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
        assertThat(run.out + run.err)
                .contains("t.csv:2 [indicator]: NTM-3001")
                .contains("t.csv:3 [indicator]: NTM-3005")
                .contains("t.csv:5 [date]: NTM-3011");
    }

    @Test
    void audit_finds_the_slips_of_real_documents_and_nothing_that_is_not_there() throws IOException {
        Run run = ntm(
                "audit",
                "../examples/samples/published/lang-son-2011-baseline.json",
                "../examples/samples/published/lang-son-2011-2015-report.json",
                "../examples/samples/published/lang-son-2024-plan.json",
                "--format",
                "csv");
        assertThat(run.exit).isEqualTo(1);
        assertThat(CsvFile.read(run.out).stream().skip(1).map(row -> row.subList(1, 6)))
                .containsExactly(
                        List.of("PERCENT", "ERROR", "/criteria/2/percent", "20.77", "25.60"),
                        List.of("FUNDING_PERCENT", "WARNING", "/funding/lines/0/lines/1/percent", "20.22", "20.21"),
                        List.of("PERCENT", "ERROR", "/criteria/1/percent", "60.02", "60.22"),
                        List.of("RECOGNISED_UNMET", "INFO", "/recognised/0/units", "108", "98"),
                        List.of("FUNDING_PERCENT", "WARNING", "/funding/lines/3/percent", "70.04", "70.05"),
                        List.of("SERIES_SET", "INFO", "/criteriaSet", "commune-ntm/2021-2025", "commune-ntm/2011-2015"),
                        List.of("SERIES_UNITS", "INFO", "/communes", "181", "207"));
        Run clean = ntm("audit", "../examples/samples/published/lang-son-2011-baseline.json");
        assertThat(clean.exit).isZero();
        assertThat(clean.out).contains("the figures agree");
    }

    @Test
    void audit_prints_the_json_of_the_contract_and_goes_on_behind_a_file_that_cannot_be_read() throws IOException {
        Path broken = file("broken.json", "{");
        Run run = ntm(
                "audit",
                broken.toString(),
                "../examples/samples/published/lang-son-2024-plan.json",
                "--format",
                "json");
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.err).contains("broken.json:1: NTM-6001");
        assertThat(run.out)
                .startsWith("{\"format\":\"ntm-audit\",\"formatVersion\":\"1.0\",\"reports\":[{\"file\":")
                .contains("\"stated\":\"60.02\",\"computed\":\"60.22\"")
                .contains("\"messageVi\":\"109/181 là 60,22 %, không phải 60,02 %\"");
        assertThat(ntm("audit", broken.toString()).exit).isEqualTo(2);
        assertThat(ntm("audit").exit).isEqualTo(2);
    }

    @Test
    void aggregate_counts_the_tiers_of_assessments_apart() throws IOException {
        Path ntm = assessments(SET, "dinh-lap-2024-communes.csv");
        Path advanced =
                assessments("commune-advanced/2021-2025", "dinh-lap-2024-advanced.csv", "--units", ntm.toString());
        List<Assessment> both = new ArrayList<>(NtmJson.read(InputFile.of(ntm)).value());
        both.addAll(NtmJson.read(InputFile.of(advanced)).value());
        java.io.StringWriter out = new java.io.StringWriter();
        NtmJson.write(out, both);
        Run run = ntm("aggregate", file("both.json", out.toString()).toString(), "--format", "csv");
        assertThat(run.exit).isZero();
        assertThat(CsvFile.read(run.out))
                .contains(List.of(SET, "set", "9", "10", "10", "90.00", "100.00"))
                .contains(List.of("commune-advanced/2021-2025", "set", "1", "1", "2", "50.00", "50.00"));
        assertThat(ntm("aggregate", "../examples/samples/observations-2024.csv").err)
                .contains("--set ID");
    }

    @Test
    void aggregate_counts_all_units_or_apart_by_what_they_have_in_common() throws IOException {
        Run all = ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", LANG_SON, "--format", "csv");
        assertThat(CsvFile.read(all.out))
                .contains(List.of("", "TC2", "109", "109", "181", "60.22", "60.22"))
                .contains(List.of("", "mean", "14.52", "14.52", "19", "", ""));
        Run districts = ntm(
                "aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "district", LANG_SON, "--format", "csv");
        assertThat(CsvFile.read(districts.out).stream()
                        .filter(row -> row.get(1).equals("TC2"))
                        .mapToInt(row -> Integer.parseInt(row.get(2)))
                        .sum())
                .isEqualTo(109);
        Run classes = ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "class", LANG_SON);
        assertThat(classes.err).contains("181 units belong to no group");
        assertThat(ntm("aggregate", "--set", SET, "../examples/samples/observations-2024.csv").out)
                .contains("Median: ")
                .contains("Mean criteria met: ");
    }

    /** The assessments of the sample district's communes under a tier, written where others can read them. */
    private Path assessments(String set, String sample, String... more) throws IOException {
        Path json = folder.resolve(sample + ".json");
        List<String> arguments = new ArrayList<>(List.of("assess", "--set", set, "--as-of", "2024-12-31"));
        arguments.addAll(List.of("--format", "json", "-o", json.toString(), "../examples/samples/" + sample));
        arguments.addAll(List.of(more));
        assertThat(ntm(arguments.toArray(new String[0])).exit).isZero();
        return json;
    }

    @Test
    void the_worked_district_is_three_valued_from_its_communes_up() throws IOException {
        String communes = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        String advanced = assessments("commune-advanced/2021-2025", "dinh-lap-2024-advanced.csv", "--units", communes)
                .toString();
        Run run = ntm(
                "explain",
                "--set",
                "district-ntm/2021-2025",
                "--unit",
                "HDL",
                "--as-of",
                "2024-12-31",
                "--units",
                communes,
                "--units",
                advanced,
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(run.exit).isZero();
        assertThat(run.out)
                .contains("undetermined, 4–9/9 criteria")
                .contains("@1 undetermined: 9–10/10 units; required ≥ 100 %")
                .contains("@2 met: 1–9/10 units; required ≥ 10 %")
                .contains("@4b undetermined: 9–10/10 units; required ≥ 80 %")
                .contains("Deciding inputs: 2.3");
        for (int open : new int[] {2, 5, 6, 7, 8}) {
            assertThat(run.out).containsPattern("TC" + open + " .* — undetermined");
        }
        Run alone = ntm(
                "assess",
                "--set",
                "district-ntm/2021-2025",
                "--units",
                communes,
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(alone.out).contains("HDL  Đình Lập  undetermined").doesNotContain("DL24-01");
    }

    @Test
    void reports_on_the_units_below_that_are_not_used_are_named() throws IOException {
        String communes = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        Path table = file("d.csv", """
                unit,name,province,date,indicator,value
                HDL,Đình Lập,Lạng Sơn,2024-12-31,TC1,Đ
                HDL,,,2024-12-31,@4b/ROADS,70
                DL24-01,,,2024-12-31,@4b/ROADS,90
                DL24-01,,,2024-12-31,TC5,KĐ
                DL24-99,,,2024-12-31,@4b/ROADS,10
                """);
        Run run = ntm("assess", "--set", "district-ntm/2021-2025", "--units", communes, table.toString());
        assertThat(run.out)
                .contains("1 units, district-ntm/2021-2025")
                .contains("d.csv:3 [value]: NTM-7007")
                .contains("d.csv:5 [indicator]: NTM-7008")
                .contains("d.csv:6 [value]: NTM-7009");
        Run csv = ntm(
                "assess", "--set", "district-ntm/2021-2025", "--units", communes, table.toString(), "--format", "csv");
        assertThat(csv.out).contains("UNDETERMINED; @1 UNDETERMINED");
    }

    @Test
    void histories_without_units_are_refused_and_so_are_histories_that_cannot_be_read() throws IOException {
        Run without = ntm(
                "assess",
                "--set",
                "district-ntm/2021-2025",
                "--histories",
                "../examples/samples/dinh-lap-recognition.csv",
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(without.exit).isEqualTo(2);
        String communes = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        Run unreadable = ntm(
                "assess",
                "--set",
                "district-ntm/2021-2025",
                "--units",
                communes,
                "--histories",
                "nope.csv",
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(unreadable.exit).isEqualTo(2);
    }

    @Test
    void explain_shows_what_recognition_asks_beside_the_set() throws IOException {
        Path table = file("r.csv", """
                unit,date,indicator,value
                A,2024-12-31,@satisfaction,95
                A,2024-12-31,@security,KĐ
                """);
        Run run = ntm("explain", "--set", SET, "--unit", "A", table.toString());
        assertThat(run.out)
                .contains("To be recognised: not met")
                .contains("@satisfaction undetermined: 95")
                .contains("@security not met: reported as not met — 18/2022/QĐ-TTg");
        assertThat(ntm("explain", "--set", SET, "--unit", "A", "--lang", "vi", table.toString()).out)
                .contains("Để được công nhận: chưa đạt");
    }

    @Test
    void recognition_counts_in_place_of_fulfilment_where_histories_are_given() throws IOException {
        String communes = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        Run run = ntm(
                "explain",
                "--set",
                "district-ntm/2021-2025",
                "--unit",
                "HDL",
                "--units",
                communes,
                "--histories",
                "../examples/samples/dinh-lap-recognition.csv",
                "../examples/samples/dinh-lap-2024.csv");
        // Three are recognised under the set, one was revoked, the others are recognised under an earlier set or
        // unknown.
        assertThat(run.out).contains("@1 not met: 3–9/10 units");
    }

    @Test
    void units_that_lie_in_none_of_those_judged_are_named() throws IOException {
        String communes = assessments(SET, "lang-son-2024.csv").toString();
        Run run = ntm(
                "assess",
                "--set",
                "district-ntm/2021-2025",
                "--units",
                communes,
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(run.out + run.err).contains("NTM-7005").contains("19 units of 'Huyện số 1, Lạng Sơn'");
    }

    @Test
    void recognition_prints_decisions_states_and_the_watch_list() throws IOException {
        String communes = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        Run run = ntm(
                "recognition",
                "../examples/samples/dinh-lap-recognition.csv",
                "--units",
                communes,
                "--as-of",
                "2024-12-31");
        assertThat(run.exit).isZero();
        assertThat(run.out)
                .contains("DL24-06  NTM       revoked     2023-09-01  302/QĐ-UBND")
                .contains("DL24-06 NTM: meets, not recognised")
                .contains("DL24-10 NTM: recognised, may no longer meet (17–19/19 criteria); 4–6 more failed criteria");
        Run before = ntm(
                "recognition",
                "../examples/samples/dinh-lap-recognition.csv",
                "--as-of",
                "2020-01-01",
                "--format",
                "csv");
        assertThat(CsvFile.read(before.out)).hasSize(7);
        Run vietnamese = ntm("recognition", "../examples/samples/dinh-lap-recognition.csv", "--lang", "vi");
        assertThat(vietnamese.out).contains("bị thu hồi").contains("Danh sách theo dõi ngày 2023-12-01");
    }

    @Test
    void one_more_failed_criterion_that_ends_recognition_is_told() throws IOException {
        StringBuilder table = new StringBuilder("unit,date,indicator,value\n");
        for (int criterion = 1; criterion <= 19; criterion++) {
            table.append("A,2024-12-31,TC").append(criterion).append(criterion <= 5 ? ",KĐ\n" : ",Đ\n");
        }
        Path json = folder.resolve("a.json");
        ntm(
                "assess",
                "--set",
                SET,
                "--format",
                "json",
                "-o",
                json.toString(),
                file("a.csv", table.toString()).toString());
        Path history = file("h.csv", """
                unit,date,decision,set,tier,event
                A,2023-01-01,1/QĐ,commune-ntm/2021-2025,,RECOGNISED
                """);
        assertThat(ntm("recognition", history.toString(), "--units", json.toString()).out)
                .contains("recognised, no longer meets (14/19 criteria)")
                .contains("one more failed criterion ends it: 10 17 19");
    }

    @Test
    void an_overlay_that_applies_to_nobody_says_so() throws IOException {
        Path table = file("t.csv", "unit,region,date,indicator,value\nA,TDMNPB,2024-12-31,2.1,90\n");
        Run unused =
                ntm("assess", "--set", SET, "--overlay", "../examples/samples/overlay-lang-son.csv", table.toString());
        assertThat(unused.exit).isZero();
        assertThat(unused.out).contains("NTM-4007").contains("1 units state no province");
        Run used = ntm(
                "assess",
                "--set",
                SET,
                "--province",
                "lạng sơn",
                "--overlay",
                "../examples/samples/overlay-lang-son.csv",
                table.toString());
        assertThat(used.out).doesNotContain("NTM-4007").contains("not met: 2");
    }

    @Test
    void trust_blank_and_decimal_change_what_is_read() throws IOException {
        Path table =
                file("t.csv", "unit;region;date;indicator;value\nA;TDMNPB;2024-12-31;3.1;84,5\nA;;2024-12-31;3.2;Đ\n");
        assertThat(ntm("assess", "--set", SET, "--decimal", "comma", table.toString()).out)
                .contains("1–19/19");
        assertThat(ntm("assess", "--set", SET, "--decimal", "comma", "--trust", "verified", table.toString()).out)
                .contains("0–19/19");
        assertThat(ntm("assess", "--set", SET, table.toString()).exit).isEqualTo(1);
        Path wide = file("w.csv", "unit,TC1,TC2\nA,x,\n");
        assertThat(ntm("assess", "--set", SET, "--as-of", "2024-12-31", wide.toString()).out)
                .contains("1–19/19");
        assertThat(ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--blank", "not-met", wide.toString()).out)
                .contains("1/19");
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
                "explain --set commune-ntm/2021-2025 --unit MAU-01 ../examples/samples/observations-2024.csv",
                "assess --set commune-ntm/2021-2025 ../examples/samples/observations-2024.csv")) {
            Run csv = ntm((line + " --format csv").split(" ", -1));
            Run json = ntm((line + " --format json").split(" ", -1));
            assertThat(csv.exit).as(line).isZero();
            assertThat(CsvFile.read(csv.out)).as(line).hasSizeGreaterThan(1);
            assertThat(json.exit).as(line).isZero();
            assertThat(NtmJson.mapper().readTree(json.out).size()).as(line).isPositive();
        }
    }

    @Test
    void a_unit_that_reports_nothing_is_judged_on_the_day_that_it_handed_in() throws IOException {
        Path table = file("t.csv", "unit,date,indicator,value\nA,2024-12-31,9.1,\nB,2024-12-31,9.1,abc\n");
        Run run = ntm("assess", "--set", SET, table.toString());
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.out)
                .contains("2 units, commune-ntm/2021-2025, 2024-12-31")
                .contains("1 failures");
    }

    @Test
    void a_name_that_two_units_share_is_not_guessed() throws IOException {
        Path table =
                file("t.csv", "unit,name,date,indicator,value\nA,Xã X,2024-12-31,9.1,0\nB,Xã X,2024-12-31,9.1,1\n");
        Run run = ntm("explain", "--set", SET, "--unit", "xã x", table.toString());
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("more than one unit is called 'xã x'; say which by its code: A, B");
    }

    @Test
    void a_missing_overlay_is_no_overlay_to_go_on_without() {
        Run run = ntm("assess", "--set", SET, "--overlay", "no-such.csv", "../examples/samples/observations-2024.csv");
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("no-such.csv").contains("there is no such file");
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
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("cells.csv:4 [value]: NTM-5001 'Giỏi'");
    }

    @Test
    void the_built_in_tables_lint_with_nothing_but_known_exceptions() {
        Run run = ntm("sets", "lint");
        assertThat(run.exit).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out)
                .startsWith("Known exceptions\n")
                .contains("commune-advanced/2021-2025  12.3 ")
                .contains("211/QĐ-TTg: repealed by 211/QĐ-TTg from 2024-03-01")
                .endsWith("\n0 findings, 13 known exceptions; 1018 values around thresholds were judged\n");
        assertThat(ntm("sets", "lint", "--lang", "vi", "commune-ntm/2016-2020").out)
                .startsWith("Ngoại lệ đã biết\n")
                .contains("không có ô nào cho bất kỳ cột nào trong 2021-01-01 – 2022-03-07");
    }

    @Test
    void an_error_in_a_set_of_ones_own_ends_lint_with_one_until_it_is_listed_as_an_exception() throws IOException {
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
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.out)
                .startsWith("ERROR MISSING_CELL commune-craft/2024-2025 1.1 2025 ALL: no cell for any column on"
                        + " 2025-01-01 – 2025-12-31 — 1/QĐ-MẪU; add the act's cell");
        List<List<String>> rows = CsvFile.read(
                ntm(with("sets", "lint", "--format", "csv", "--sets", folder.toString(), "commune-craft/2024-2025"))
                        .out);
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
                "set,indicator,code,from,to,act,reason\n"
                        + "commune-craft/2024-2025,1.1,MISSING_CELL,2025-01-01,2025-12-31,1/QĐ-MẪU,not printed yet\n");
        Run accepted = ntm(call);
        assertThat(accepted.exit).isZero();
        assertThat(accepted.out).contains("1/QĐ-MẪU: not printed yet");
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
        assertThat(open.exit).isZero();
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
        assertThat(refused.exit).isEqualTo(1);
        assertThat(refused.err).contains("loose.csv:4 [value]: NTM-4003 '>= 70 %' loosens the requirement >= 80 %");
    }

    private static List<String> unfilled(Run run) {
        return CsvFile.read(run.out).stream()
                .filter(r -> r.get(6).equals("UNFILLED"))
                .map(r -> r.get(1))
                .toList();
    }

    @Test
    void diff_shows_two_sets_side_by_side_and_what_was_dropped_and_is_new() {
        Run run = ntm("sets", "diff", "commune-ntm/2011-2015", "commune-ntm/2016-2020");
        assertThat(run.exit).isZero();
        assertThat(run.err).isEmpty();
        assertThat(run.out)
                .startsWith("commune-ntm/2011-2015 (2016-11-30)  →  commune-ntm/2016-2020 (2022-03-07)\n")
                .contains("\n10 → 10  SAME  Average income")
                .containsPattern(
                        "TDMNPB +>= 35 million VND/person/year 2020 +→ +>= 36 million VND/person/year 2020 +stricter")
                .contains("\nDropped\n  3.2  Percentage of km of commune-managed canals that are lined\n")
                .contains("\nNew\n  1.2 ")
                .endsWith(" indicators are the same on both sides\n")
                .doesNotContain("\n4.2 →");
        List<List<String>> rows = CsvFile.read(
                ntm("sets", "diff", "commune-ntm/2011-2015", "commune-ntm/2016-2020", "--format", "csv").out);
        assertThat(rows)
                .contains(List.of(
                        "commune-ntm/2011-2015",
                        "17.1",
                        "",
                        ">=",
                        "70",
                        "%",
                        "",
                        "491/QĐ-TTg",
                        "commune-ntm/2016-2020",
                        "17.1/b",
                        "",
                        ">=",
                        "50",
                        "%",
                        "",
                        "1980/QĐ-TTg",
                        "TDMNPB",
                        "SPLIT",
                        "OTHER",
                        "one percentage becomes hygienic and clean"));
    }

    @Test
    void diff_shows_what_an_amendment_changed_in_one_set() {
        Run run = ntm("sets", "diff", SET, SET, "--as-of", "2024-02-29", "--as-of", "2024-03-01");
        assertThat(run.exit).isZero();
        assertThat(run.out.lines().filter(l -> l.matches("\\d.*")).map(l -> l.split(" ", -1)[0]))
                .containsExactly("13.1", "15.4", "17.1", "18.4", "53");
        assertThat(run.out).contains("    DBSH     >= 70 %    →  ACHIEVED  other\n");
        assertThat(ntm("sets", "diff", SET, SET, "--as-of", "2024-12-31").out)
                .endsWith("\n57 indicators are the same on both sides\n");
    }

    @Test
    void diff_of_sets_that_nobody_has_compared_says_so() {
        Run run = ntm("sets", "diff", "district-ntm/2016-2020", "district-ntm/2021-2025");
        assertThat(run.exit).isZero();
        assertThat(run.err).contains("no table says what corresponds between these two");
        assertThat(run.out).contains("\nDropped\n").contains("\nNew\n").contains("\n0 indicators");
        assertThat(ntm("sets", "diff", "--lang", "vi", "district-ntm/2016-2020", "district-ntm/2021-2025").err)
                .contains("chưa có bảng tương ứng");
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
        assertThat(run.out)
                .startsWith("\ufeffgroup;figure;min;max;of;percent_min;percent_max\n;TC1;171;171;181;94,48;94,48\n");
    }

    @Test
    void a_picture_is_drawn_of_a_table_and_of_assessments() throws IOException {
        Path svg = folder.resolve("p.svg");
        assertThat(ntm(
                                "chart",
                                "--set",
                                SET,
                                "--lang",
                                "vi",
                                "-o",
                                svg.toString(),
                                "../examples/samples/observations-2024.csv")
                        .exit)
                .isZero();
        assertThat(Files.readString(svg)).contains(">Xã mẫu 3<");
        Path json = folder.resolve("a.json");
        ntm(
                "assess",
                "--set",
                SET,
                "--format",
                "json",
                "-o",
                json.toString(),
                "../examples/samples/observations-2024.csv");
        Path png = folder.resolve("p.png");
        for (String kind : List.of("heat-map", "bands", "criteria")) {
            assertThat(ntm("chart", "--kind", kind, "-o", png.toString(), json.toString()).exit)
                    .isZero();
        }
        assertThat(ntm("chart", "--kind", "distance", "--unit", "MAU-02", "-o", png.toString(), json.toString()).exit)
                .isZero();
    }

    @Test
    void a_picture_that_cannot_be_drawn_is_refused_in_a_line() throws IOException {
        String png = folder.resolve("p.png").toString();
        refused("ntm: say with -o FILE.svg or -o FILE.png where to draw\n", "chart", "--set", SET, LANG_SON);
        refused(
                "ntm: a distance is that of one unit; say which with --unit CODE\n",
                "chart",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--kind",
                "distance",
                "-o",
                png,
                LANG_SON);
        refused(
                "ntm: LS24-001 has no indicator that was compared as a number, so it has no distance to draw\n",
                "chart",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--kind",
                "distance",
                "--unit",
                "LS24-001",
                "-o",
                png,
                LANG_SON);
        refused(
                "ntm: province-completed/2021-2025 lists no criteria to draw\n",
                "chart",
                "--set",
                "province-completed/2021-2025",
                "-o",
                png,
                file("province.csv", "unit,date,indicator,value\nLS,2024-12-31,@1,Đ\n")
                        .toString());
        refused(
                "ntm: cannot write /no/such/folder/p.png; is there such a folder, and may you write to it?\n",
                "chart",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "-o",
                "/no/such/folder/p.png",
                "../examples/samples/observations-2024.csv");
    }

    private static void refused(String message, String... arguments) {
        assertThat(ntm(arguments)).isEqualTo(new Run(2, "", message));
    }

    @Test
    void a_report_is_one_page_with_the_findings_of_published_figures() throws IOException {
        Path page = folder.resolve("r.html");
        Run run = ntm(
                "report",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--published",
                "../examples/samples/published/lang-son-2024-plan.json",
                "-o",
                page.toString(),
                LANG_SON);
        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(Files.readString(page)).contains("<td>60.02</td><td>60.22</td>", "<b>14.52</b>");
        refused("ntm: say with -o FILE.html where to write the page\n", "report", "--set", SET, LANG_SON);
    }

    @Test
    void assessments_of_several_sets_need_to_know_which_one() throws IOException {
        Path json = folder.resolve("two.json");
        String first = ntm("assess", "--set", SET, "--format", "json", "../examples/samples/observations-2024.csv").out;
        String second = ntm(
                        "assess",
                        "--set",
                        "commune-advanced/2021-2025",
                        "--format",
                        "json",
                        "../examples/samples/observations-2024.csv")
                .out;
        String joined = first.replaceFirst("(?s)\\]\\}\\s*$", ",") + second.substring(second.indexOf('[') + 1);
        Files.writeString(json, joined);
        String page = folder.resolve("r.html").toString();
        refused(
                "ntm: " + json
                        + " holds assessments by [commune-ntm/2021-2025, commune-advanced/2021-2025]; say which with"
                        + " --set ID\n",
                "report",
                "-o",
                page,
                json.toString());
        assertThat(ntm("report", "--set", SET, "-o", page, json.toString()).exit)
                .isZero();
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

    @Test
    void a_picture_may_be_of_one_district() throws IOException {
        Path svg = folder.resolve("p.svg");
        assertThat(ntm(
                                "chart",
                                "--set",
                                SET,
                                "--as-of",
                                "2024-12-31",
                                "--district",
                                "Huyện số 1",
                                "-o",
                                svg.toString(),
                                LANG_SON)
                        .exit)
                .isZero();
        assertThat(Files.readString(svg)).contains("19 units × 19 criteria");
        refused(
                "ntm: no unit states the district 'Huyện X'\n",
                "chart",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--district",
                "Huyện X",
                "-o",
                svg.toString(),
                LANG_SON);
        refused(
                "ntm: --unit goes with --kind distance, --plan with --kind criteria\n",
                "chart",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--unit",
                "X",
                "-o",
                svg.toString(),
                LANG_SON);
    }

    @Test
    void bands_have_a_bar_for_each_day_that_is_asked_for() throws IOException {
        Path svg = folder.resolve("p.svg");
        String[] days = {"--day", "2022-12-31", "--day", "2023-12-31", "--day", "2024-12-31"};
        assertThat(ntm(with(
                                "chart",
                                Stream.concat(
                                                Stream.of(
                                                        "--set",
                                                        SET,
                                                        "--kind",
                                                        "bands",
                                                        "-o",
                                                        svg.toString(),
                                                        LANG_SON),
                                                Arrays.stream(days))
                                        .toArray(String[]::new)))
                        .exit)
                .isZero();
        assertThat(Files.readString(svg)).contains(">2022-12-31<", ">2023-12-31<", ">2024-12-31<");
        refused(
                "ntm: --day goes with --kind bands of a table\n",
                "chart",
                "--set",
                SET,
                "--day",
                "2024-12-31",
                "-o",
                svg.toString(),
                LANG_SON);
    }
}
