package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;

class AggregateCommandTest extends CommandTestBase {
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
        assertThat(run.exit()).isZero();
        assertThat(CsvFile.read(run.out()))
                .contains(List.of(SET, "set", "9", "10", "10", "90.00", "100.00"))
                .contains(List.of("commune-advanced/2021-2025", "set", "1", "1", "2", "50.00", "50.00"));
        String json = folder.resolve("both.json").toString();
        assertThat(CsvFile.read(
                        ntm("aggregate", "--set", SET, json, "--format", "csv").out()))
                .contains(List.of("", "set", "9", "10", "10", "90.00", "100.00"));
        assertThat(ntm("aggregate", "../examples/samples/observations-2024.csv").err())
                .contains("--set ID");
    }

    @Test
    void the_same_assessment_given_twice_counts_once() throws IOException {
        List<Assessment> communes = communes();
        List<Assessment> twice = new ArrayList<>(communes);
        twice.addAll(communes);
        Run run = ntm("aggregate", written("twice.json", twice), "--format", "csv");
        assertThat(run).isEqualTo(ntm("aggregate", written("once.json", communes), "--format", "csv"));
        assertThat(CsvFile.read(run.out())).contains(List.of("", "set", "9", "10", "10", "90.00", "100.00"));
    }

    @Test
    void of_two_assessments_that_differ_neither_counts() throws IOException {
        List<Assessment> communes = communes();
        List<Assessment> differing = new ArrayList<>(communes);
        differing.add(communes.get(0)
                .withProblems(List.of(Problem.of(AssessmentProblem.UNKNOWN_SEX, Optional.empty(), "1.1/male", "1.1"))));
        differing.add(communes.get(0));
        String file = written("differing.json", differing);
        for (String[] call : List.of(
                new String[] {"aggregate", file, "--format", "csv"},
                new String[] {"report", file, "-o", folder.resolve("page.html").toString()},
                new String[] {"chart", file, "-o", folder.resolve("map.svg").toString()})) {
            Run run = ntm(call);
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.err())
                    .containsOnlyOnce("NTM-7004")
                    .contains(communes.get(0).unit().code());
        }
        assertThat(CsvFile.read(ntm("aggregate", file, "--format", "csv").out()))
                .filteredOn(row -> row.get(1).equals("set"))
                .allMatch(row -> row.get(4).equals("9"));
    }

    private List<Assessment> communes() throws IOException {
        return NtmJson.read(InputFile.of(assessments(SET, "dinh-lap-2024-communes.csv")))
                .value();
    }

    private String written(String name, List<Assessment> some) throws IOException {
        java.io.StringWriter out = new java.io.StringWriter();
        NtmJson.write(out, some);
        return file(name, out.toString()).toString();
    }

    @Test
    void aggregate_refuses_for_assessments_what_only_changes_a_table() throws IOException {
        String json = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        Run run = ntm("aggregate", json, "--as-of", "2024-12-31", "--trust", "verified");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("[--as-of, --trust] is for tables only");
        Run other = ntm("aggregate", json, "--set", "commune-ntm/2016-2020");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).contains("holds no assessments");
    }

    @Test
    void aggregate_counts_all_units_or_apart_by_what_they_have_in_common() throws IOException {
        Run all = ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", LANG_SON, "--format", "csv");
        assertThat(CsvFile.read(all.out()))
                .contains(List.of("", "TC2", "109", "109", "181", "60.22", "60.22"))
                .contains(List.of("", "mean", "14.52", "14.52", "19", "", ""));
        Run districts = ntm(
                "aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "district", LANG_SON, "--format", "csv");
        assertThat(CsvFile.read(districts.out()).stream()
                        .filter(row -> row.get(1).equals("TC2"))
                        .mapToInt(row -> Integer.parseInt(row.get(2)))
                        .sum())
                .isEqualTo(109);
        Run classes = ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "class", LANG_SON);
        assertThat(classes.out()).startsWith("?: 181 units, ");
        assertThat(ntm("aggregate", "--set", SET, "../examples/samples/observations-2024.csv")
                        .out())
                .contains("Median: ")
                .contains("Mean criteria met: ");
    }

    @Test
    void json_of_aggregate_has_counts_as_numbers_and_decimals_as_text() throws IOException {
        Run run = ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", LANG_SON, "--format", "json");
        assertThat(run.out())
                .contains("{\"group\":\"\",\"figure\":\"TC2\",\"min\":109,\"max\":109,\"of\":181,"
                        + "\"percent_min\":\"60.22\",\"percent_max\":\"60.22\"}")
                .contains("{\"group\":\"\",\"figure\":\"mean\",\"min\":\"14.52\",\"max\":\"14.52\",\"of\":19,"
                        + "\"percent_min\":\"\",\"percent_max\":\"\"}");
        JsonNode rows = NtmJson.mapper().readTree(run.out());
        for (JsonNode row : rows) {
            boolean isMeanOrMedian = row.path("figure").textValue().startsWith("me");
            assertThat(row.path("min").isTextual()).as("%s", row).isEqualTo(isMeanOrMedian);
            assertThat(row.path("max").isInt()).as("%s", row).isNotEqualTo(isMeanOrMedian);
        }
        assertThat(rows).hasSizeGreaterThan(20);
    }

    @Test
    void assessments_of_several_sets_need_to_know_which_one() throws IOException {
        Path json = folder.resolve("two.json");
        String first = ntm("assess", "--set", SET, "--format", "json", "../examples/samples/observations-2024.csv")
                .out();
        String second = ntm(
                        "assess",
                        "--set",
                        "commune-advanced/2021-2025",
                        "--format",
                        "json",
                        "../examples/samples/observations-2024.csv")
                .out();
        String joined = first.replaceFirst("(?s)\\]\\}\\s*$", ",")
                + second.substring(second.indexOf("[", second.indexOf("\"assessments\":")) + 1);
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
        assertThat(ntm("report", "--set", SET, "-o", page, json.toString()).exit())
                .isZero();
    }

    private List<String> groups(Path table, String by) {
        Run run = ntm(
                "aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", by, "--format", "csv", table.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        return CsvFile.read(run.out()).stream()
                .filter(row -> row.get(1).equals("TC1"))
                .map(row -> row.get(0) + "=" + row.get(2) + "/" + row.get(4))
                .toList();
    }

    @Test
    void districts_of_one_name_in_two_provinces_are_counted_apart() throws IOException {
        Path table = file("t.csv", "unit,district,province,TC1\nA,Châu Thành,Tây Ninh,Đ\nB,Châu Thành,Long An,KĐ\n");
        assertThat(groups(table, "district")).containsExactly("Châu Thành, Long An=0/1", "Châu Thành, Tây Ninh=1/1");
        assertThat(groups(table, "province")).containsExactly("Long An=0/1", "Tây Ninh=1/1");
        assertThat(groups(table, "Tỉnh")).containsExactly("Long An=0/1", "Tây Ninh=1/1");
    }

    /** The table of job-case 16. */
    @Test
    @EnabledIf("hasJobCases")
    void the_two_districts_of_the_job_case_are_two() {
        assertThat(groups(JOB_CASES.resolve("ct.csv"), "district"))
                .containsExactly("Châu Thành, Long An=0/1", "Châu Thành, Tây Ninh=1/1");
    }

    @Test
    void the_province_of_units_that_state_none_tells_districts_apart() throws IOException {
        String table = file("t.csv", "unit,district,province,TC1\nA,Châu Thành,,Đ\nB,Châu Thành,Long An,KĐ\n")
                .toString();
        String[] call = {
            "aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "district", "--format", "csv", table
        };
        assertThat(ntm(call).out()).contains("\nChâu Thành,TC1,1,1,2,").doesNotContain("Long An");
        String[] more = Arrays.copyOf(call, call.length + 2);
        more[call.length] = "--province";
        more[call.length + 1] = "Tây Ninh";
        assertThat(ntm(more).out()).contains("\"Châu Thành, Tây Ninh\",TC1,1,1,1,");
    }

    @Test
    void units_are_counted_by_any_column_of_their_table() throws IOException {
        Path table = file("t.csv", "unit,Cụm,TC1,Ghi chú\nA,Cụm 1,Đ,nợ\nB,cụm  1,KĐ,\nC,,Đ,nợ\nD,Cụm 2,Đ,\n");
        assertThat(groups(table, "CỤM")).containsExactly("?=1/1", "Cụm 1=1/2", "Cụm 2=1/1");
        assertThat(groups(table, "ghi chú")).containsExactly("?=1/2", "nợ=2/2");
        Path observations = file(
                "o.csv",
                "unit,date,indicator,value,Cụm\nA,2024-12-31,TC1,Đ,1\nA,2024-12-31,TC2,Đ,2\nB,2024-12-31,TC1,Đ,2\n");
        assertThat(groups(observations, "Cụm")).containsExactly("1=1/1", "2=2/2");
    }

    @Test
    void a_column_that_is_not_there_is_refused_with_those_that_are() throws IOException {
        String table =
                file("t.csv", "unit,Cụm,TC1,Dân số,Dân số\nA,Cụm 1,Đ,1,2\n").toString();
        Run run = ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "thôn", table);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .endsWith("ntm: there is no column 'thôn' to count by; there are: district, province, region, class,"
                        + " date, Cụm, Dân số, Dân số\n");
        assertThat(ntm("aggregate", "--set", SET, "--as-of", "2024-12-31", "--by", "dân số", table)
                        .err())
                .contains("there are several columns 'dân số' to count by");
        String json = assessments(SET, "dinh-lap-2024-communes.csv").toString();
        refused(
                "ntm: there is no column 'Cụm' to count by; there are: district, province, region, class, date\n",
                "aggregate",
                "--by",
                "Cụm",
                json);
        assertThat(ntm("aggregate", "--by", "province", json).out()).startsWith("Lạng Sơn: 10 units");
    }
}
