package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
        assertThat(classes.err()).contains("181 units belong to no group");
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
        assertThat(ntm("report", "--set", SET, "-o", page, json.toString()).exit())
                .isZero();
    }
}
