package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Overlays, units below and recognition in {@code ntm assess}. */
class AssessOtherUnitsTest extends CommandTestBase {
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
        assertThat(filled.out())
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
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("loose.csv:4 [value]: NTM-4003 '>= 70 %' loosens the requirement >= 80 %");
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
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out() + run.err())
                    .contains("NTM-4006")
                    .contains("one.csv")
                    .contains("other.csv");
        }
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
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("undetermined, 4–9/9 criteria")
                .contains("@1 undetermined: 9–10/10 units; required ≥ 100 %")
                .contains("@2 met: 1–9/10 units; required ≥ 10 %")
                .contains("@4b undetermined: 9–10/10 units; required ≥ 80 %")
                .contains("Deciding inputs: 2.3");
        for (int open : new int[] {2, 5, 6, 7, 8}) {
            assertThat(run.out()).containsPattern("TC" + open + " .* — undetermined");
        }
        Run alone = ntm(
                "assess",
                "--set",
                "district-ntm/2021-2025",
                "--units",
                communes,
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(alone.out()).contains("HDL  Đình Lập  undetermined").doesNotContain("DL24-01");
    }

    @Test
    void an_overlay_may_bring_the_level_of_a_condition() throws IOException {
        Path overlay = file("o.csv", """
                act,in_force_from,province,set,indicator,stratum,op,value,unit
                1/QĐ,2022-08-02,Bắc Giang,commune-model/2021-2025,@satisfaction,ALL,≥,90,%
                """);
        Path table = file("t.csv", """
                unit,province,date,indicator,value
                X1,tỉnh Bắc Giang,2024-12-31,@satisfaction,96
                """);
        Run run = ntm(
                "explain",
                "--set",
                "commune-model/2021-2025",
                "--as-of",
                "2024-12-31",
                "--unit",
                "X1",
                "--overlay",
                overlay.toString(),
                table.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("@satisfaction met: 96 ≥ 90 % — 1/QĐ");
    }

    private Run explain(Path table, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("explain", "--set", SET, "--as-of", "2022-12-31", "--unit", "X1", table.toString()));
        arguments.addAll(List.of(more));
        return ntm(arguments.toArray(new String[0]));
    }

    @Test
    void data_in_the_numbers_of_an_earlier_set_are_doubted_or_carried() throws IOException {
        Path table = file("t.csv", """
                unit,region,date,indicator,value
                X1,TDMNPB,2021-12-31,17.6,90
                X1,,2021-12-31,17.7,80
                X1,,2021-12-31,3.1,85
                """);
        Run asItStands = explain(table);
        assertThat(asItStands.err())
                .contains("t.csv:2 [indicator]: NTM-3018 '17.6' of 2021-12-31", "(here: 17.8)")
                .contains("t.csv:3 [indicator]: NTM-3018 '17.7' of 2021-12-31")
                .doesNotContain("'3.1'");
        Run carried = explain(table, "--numbering", "commune-ntm/2016-2020");
        assertThat(carried.out())
                .contains("17.8 undetermined: 90 reported", "17.6 undetermined", "17.7 undetermined", "3.1 met: 85");
        assertThat(carried.err())
                .contains("t.csv:3 [indicator]: NTM-3019 '17.7' of commune-ntm/2016-2020")
                .doesNotContain("NTM-3018");
        Run ofTheSet = explain(table, "--numbering", SET);
        assertThat(ofTheSet.err()).doesNotContain("NTM-3018", "NTM-3019");
    }

    @Test
    void a_value_ten_times_the_one_before_is_doubted() throws IOException {
        Path table = file("t.csv", """
                unit,region,date,indicator,value
                X1,TDMNPB,2022-06-30,3.1,8.4
                X1,,2022-12-31,3.1,84.5
                X1,,2022-06-30,15.1,90
                X1,,2022-12-31,15.1,95
                X1,,2022-06-30,11,1.2 (Đ)
                X1,,2022-12-31,11,12.5 (Đ)
                """);
        assertThat(explain(table).err())
                .contains("t.csv:3 [value]: NTM-3017 X1 3.1: '84.5'")
                .contains("t.csv:7 [value]: NTM-3017 X1 11: '12.5' is about ten or a hundred times 1.2 of 2022-06-30")
                .doesNotContain("15.1:");
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
        assertThat(run.out())
                .contains("1 unit, district-ntm/2021-2025")
                .contains("d.csv:3 [value]: NTM-7007")
                .contains("d.csv:5 [indicator]: NTM-7008")
                .contains("d.csv:6 [value]: NTM-7009");
        Run csv = ntm(
                "assess", "--set", "district-ntm/2021-2025", "--units", communes, table.toString(), "--format", "csv");
        assertThat(csv.out()).contains("UNDETERMINED; @1 UNDETERMINED");
    }

    @Test
    void histories_without_units_and_unreadable_histories_are_refused() throws IOException {
        Run without = ntm(
                "assess",
                "--set",
                "district-ntm/2021-2025",
                "--histories",
                "../examples/samples/dinh-lap-recognition.csv",
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(without.exit()).isEqualTo(2);
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
        assertThat(unreadable.exit()).isEqualTo(2);
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
        assertThat(run.out()).contains("@1 not met: 3–9/10 units");
    }

    @Test
    void units_that_lie_in_none_of_those_assessed_are_named() throws IOException {
        String communes = assessments(SET, "lang-son-2024.csv").toString();
        Run run = ntm(
                "assess",
                "--set",
                "district-ntm/2021-2025",
                "--units",
                communes,
                "../examples/samples/dinh-lap-2024.csv");
        assertThat(run.out() + run.err()).contains("NTM-7005").contains("19 units of 'Huyện số 1, Lạng Sơn'");
    }

    @Test
    void an_overlay_that_applies_to_nobody_says_so() throws IOException {
        Path table = file("t.csv", "unit,region,date,indicator,value\nA,TDMNPB,2024-12-31,2.1,90\n");
        Run unused =
                ntm("assess", "--set", SET, "--overlay", "../examples/samples/overlay-lang-son.csv", table.toString());
        assertThat(unused.exit()).isZero();
        assertThat(unused.out()).contains("NTM-4007").contains("1 unit states no province");
        Run used = ntm(
                "assess",
                "--set",
                SET,
                "--province",
                "lạng sơn",
                "--overlay",
                "../examples/samples/overlay-lang-son.csv",
                table.toString());
        assertThat(used.out()).doesNotContain("NTM-4007").contains("not met: 2");
    }

    @Test
    void a_missing_overlay_is_no_overlay_to_go_on_without() {
        Run run = ntm("assess", "--set", SET, "--overlay", "no-such.csv", "../examples/samples/observations-2024.csv");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no-such.csv").contains("there is no such file");
    }

    @Test
    void a_register_gives_a_unit_the_region_of_its_province() throws IOException {
        Path table = file("r.csv", "unit,province,date,indicator,value\nA,Lạng Sơn,2024-12-31,3.1,81\n");
        String[] words = {"assess", "--set", SET, "--as-of", "2024-12-31", "--format", "csv", table.toString()};
        assertThat(ntm(words).out()).contains("\nA,,,Lạng Sơn,TDMNPB,,");
        assertThat(ntm(with(words[0], withoutRegister(words))).out()).contains("\nA,,,Lạng Sơn,,,");
    }

    private static String[] withoutRegister(String... words) {
        List<String> more = new ArrayList<>(List.of(words).subList(1, words.length));
        more.addAll(List.of("--register", "none"));
        return more.toArray(String[]::new);
    }

    @Test
    void a_commune_that_ended_is_counted_nowhere_from_then_on() throws IOException {
        // 06007 and 06040 ended on 30 November 2024, as the register has it.
        Path communes = file("communes.csv", "unit,TC1\n06007,Đ\n05998,Đ\n06040,Đ\n06025,Đ\n");
        Path units = communes.resolveSibling("units.json");
        ntm("assess", "--set", SET, "--as-of", "2023-12-31", "-o", units.toString(), communes.toString());
        Path district = file(
                "district.csv",
                "unit,name,province,date,indicator,value\nHTD,Huyện Tràng Định,Lạng Sơn,2023-12-31,@4a,85\n");
        for (String day : List.of("2024-11-30", "2024-12-01")) {
            Run run = ntm(
                    "assess",
                    "--set",
                    "district-ntm/2021-2025",
                    "--as-of",
                    day,
                    "--units",
                    units.toString(),
                    district.toString());
            boolean isBefore = day.equals("2024-11-30");
            assertThat(run.out().contains("NTM-7017 2 units")).as(run.out()).isEqualTo(!isBefore);
        }
    }

    @Test
    void a_commune_assessed_on_a_day_after_its_end_is_counted_nowhere() throws IOException {
        Path communes = file("communes.csv", "unit,date,TC1\n06025,2024-11-15,Đ\n06007,2024-11-15,KĐ\n");
        Path units = communes.resolveSibling("units.json");
        ntm("assess", "--set", SET, "--as-of", "2024-12-31", "-o", units.toString(), communes.toString());
        Path district = file(
                "district.csv",
                "unit,name,province,date,indicator,value\nHTD,Huyện Tràng Định,Lạng Sơn,2024-12-31,3.1,Đ\n");
        Run run = ntm(
                "explain",
                "--set",
                "district-ntm/2021-2025",
                "--as-of",
                "2024-12-31",
                "--unit",
                "HTD",
                "--units",
                units.toString(),
                district.toString());
        assertThat(run.out()).contains("0–1/1 units");
        assertThat(run.out() + run.err()).contains("NTM-7017 1 unit");
    }

    @Test
    void codes_of_other_units_that_lost_leading_zeros_are_named_and_stay_two() throws IOException {
        String communes = "unit,name,region," + CRITERIA + "\n%s,Xã A,TDMNPB" + ",Đ".repeat(19) + "\n";
        String earlier = file("e.json", "").toString();
        ntm(
                "assess",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "--format",
                "json",
                "-o",
                earlier,
                file("e.csv", communes.formatted("6400")).toString());
        for (String code : List.of("06400", "6400")) {
            Run run = ntm(
                    "assess",
                    "--set",
                    "commune-advanced/2021-2025",
                    "--as-of",
                    "2024-12-31",
                    "--format",
                    "csv",
                    "--units",
                    earlier,
                    file("t.csv", "unit,date,indicator,value\n" + code + ",2024-12-31,TC1,Đ\n")
                            .toString());
            assertThat(run.err()
                            .contains("t.csv:2 [value]: NTM-7020 code '06400' and, of the other units, '6400' differ"))
                    .isEqualTo(code.equals("06400"));
            assertThat(run.out().contains("@prerequisite UNDETERMINED")).isEqualTo(code.equals("06400"));
        }
    }
}
