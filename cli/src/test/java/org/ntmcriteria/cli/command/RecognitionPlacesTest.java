package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the units of decisions lie: one commune is one row of the counts, however it is written. */
class RecognitionPlacesTest extends CommandTestBase {
    private static final String HEADER = "unit,date,decision,set,tier,event,commune,district\n";

    /** Returns the counts by district and by commune. */
    private static List<String> places(Run run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("DISTRICT,") || line.startsWith("COMMUNE,"))
                .map(line -> line.replace("HAMLET,MODEL,hamlet-model,", ""))
                .toList();
    }

    private Run counts(String rows, String... options) throws IOException {
        Path file = file("decisions.csv", HEADER + rows);
        String[] arguments = {"recognition", file.toString(), "--as-of", "2025-12-31", "--counts", "--format", "csv"};
        String[] all = Arrays.copyOf(arguments, arguments.length + options.length);
        System.arraycopy(options, 0, all, arguments.length, options.length);
        return ntm(all);
    }

    private static String hamlet(String unit, String day, String commune, String district) {
        return unit + "," + day + ",7/QĐ,hamlet-model/2023-2025,,công nhận," + commune + "," + district + "\n";
    }

    @Test
    void one_commune_is_one_row_however_its_district_is_written() throws IOException {
        String rows = hamlet("T1", "2024-12-01", "06442", "Hữu Lũng")
                + hamlet("T2", "2024-12-01", "06442", "Huyện Hữu Lũng")
                + hamlet("T3", "2024-12-01", "06442", "")
                + hamlet("T4", "2024-12-01", "xã Tân  thành", "H. Hữu Lũng");
        Run run = counts(rows);
        assertThat(run.err()).isEmpty();
        assertThat(places(run)).containsExactly("DISTRICT,Hữu Lũng,,,,4,4,4,,0", "COMMUNE,Hữu Lũng,06442,,,4,4,4,,0");
        Run alone = counts(rows, "--register", "none");
        assertThat(places(alone))
                .containsExactly(
                        "DISTRICT,Hữu Lũng,,,,4,4,4,,0",
                        "COMMUNE,Hữu Lũng,06442,,,3,3,3,,0",
                        "COMMUNE,Hữu Lũng,xã Tân  thành,,,1,1,1,,0");
    }

    @Test
    void a_name_of_several_communes_stays_a_name_and_is_named() throws IOException {
        Run run = counts(hamlet("T1", "2024-12-01", "Tân Thành", "Hữu Lũng")
                + hamlet("T2", "2024-12-01", "Xã Tân Thành", "Bắc Sơn")
                + hamlet("T3", "2024-12-01", "Tân Thành", ""));
        assertThat(run.err())
                .containsOnlyOnce("NTM-7022")
                .contains("decisions.csv:4 [event]: NTM-7022 several communes are called 'Tân Thành' on 2024-12-01: ");
        assertThat(places(run))
                .contains("COMMUNE,,Tân Thành,,,1,1,1,,0", "COMMUNE,Hữu Lũng,Tân Thành,,,1,1,1,,0")
                .contains("COMMUNE,Bắc Sơn,Xã Tân Thành,,,1,1,1,,0");
    }

    @Test
    void a_stated_district_stands_and_its_contradiction_is_named() throws IOException {
        Run run = counts(hamlet("T1", "2024-12-01", "06442", "Chi Lăng")
                + hamlet("T2", "2024-12-01", "06442", "Hữu Lũng")
                + "06388,2024-06-01,1/QĐ,commune-ntm/2021-2025,,công nhận,,Bắc Sơn\n");
        assertThat(run.err())
                .contains("decisions.csv:2 [event]: NTM-7021 the district 'Chi Lăng' of 06442 is stated, which stands;"
                        + " the register has Huyện Hữu Lũng")
                .contains("NTM-7021 the district 'Bắc Sơn' of 06388");
        assertThat(places(run))
                .contains("DISTRICT,Chi Lăng,,,,1,1,1,,0", "DISTRICT,Hữu Lũng,,,,1,1,1,,0")
                .contains("COMMUNE,Chi Lăng,06442,,,2,2,2,,0");
    }

    @Test
    void the_register_tells_the_district_of_a_communes_own_decisions() throws IOException {
        Path file = file("d.csv", HEADER + """
                06388,2019-01-01,1/QĐ,commune-ntm/2016-2020,,công nhận,,
                30106,2019-01-01,1/QĐ,commune-ntm/2016-2020,,công nhận,,
                """);
        Run run = ntm("recognition", file.toString(), "--as-of", "2024-12-31", "--counts");
        assertThat(run.out()).containsPattern("district +commune-ntm +NTM +Huyện Hữu Lũng +1 +1");
        Run none = ntm("recognition", file.toString(), "--as-of", "2024-12-31", "--counts", "--register", "none");
        assertThat(none.out()).containsPattern("district +commune-ntm +NTM +not stated +2 +2");
    }

    @Test
    void a_name_is_the_commune_of_the_day_of_the_decision() throws IOException {
        String rows = hamlet("T4", "2025-12-01", "Hữu Liên", "")
                + hamlet("T3", "2024-12-01", "Hữu Liên", "")
                + hamlet("T5", "2025-12-01", "06400", "")
                + hamlet("T6", "2024-12-01", "06388", "");
        Run run = counts(rows);
        assertThat(run.err()).isEmpty();
        assertThat(places(run))
                .containsExactlyInAnyOrder(
                        "DISTRICT,,,,,2,2,2,,0",
                        "DISTRICT,Huyện Hữu Lũng,,,,2,2,2,,0",
                        "COMMUNE,Huyện Hữu Lũng,Hữu Liên,,,2,2,2,,0",
                        "COMMUNE,,Hữu Liên,2025-07-01,,2,2,2,,0");
    }

    @Test
    void assessments_of_both_sides_of_july_2025_leave_the_communes_two() throws IOException {
        String old = described("06388,Xã Hữu Liên,Lạng Sơn,TDMNPB,Huyện Hữu Lũng", "2024-12-31", SET);
        String now = described("06400,Xã Hữu Liên,Lạng Sơn,TDMNPB,", "2025-12-31", SET);
        String rows = hamlet("T4", "2025-12-01", "Hữu Liên", "") + hamlet("T3", "2024-12-01", "Hữu Liên", "");
        for (List<String> options : List.of(List.of(old), List.of(now), List.of(old, now))) {
            Run run = counts(
                    rows,
                    options.stream()
                            .flatMap(o -> List.of("--units", o).stream())
                            .toArray(String[]::new));
            assertThat(places(run).stream().filter(line -> line.startsWith("COMMUNE")))
                    .as("%s %s", options, run.err())
                    .satisfiesExactlyInAnyOrder(
                            line -> assertThat(line).contains("Huyện Hữu Lũng,").contains("Hữu Liên,,,1,1"),
                            line -> assertThat(line).contains("COMMUNE,,").contains("Hữu Liên,2025-07-01,,1,1"));
        }
    }

    private String described(String unit, String day, String set) throws IOException {
        Path table =
                file(day + ".csv", "unit,name,province,region,district," + CRITERIA + "\n" + unit + ",Đ".repeat(19));
        String json = folder.resolve(day + ".json").toString();
        ntm("assess", "--set", set, "--as-of", day, "--format", "json", "-o", json, table.toString());
        return json;
    }

    @Test
    void what_no_register_settles_is_not_joined_over_july_2025_silently() throws IOException {
        for (String commune : List.of("Hữu Liên", "06400", "X-1")) {
            Run run = counts(
                    hamlet("T4", "2025-12-01", commune, "") + hamlet("T3", "2024-12-01", commune, ""),
                    "--register",
                    "none");
            assertThat(run.err())
                    .contains("decisions.csv:2 [event]: NTM-7024 decisions from before 2025-07-01 and since name the"
                            + " commune '" + commune + "'");
            assertThat(places(run))
                    .contains("COMMUNE,," + commune + ",,,1,1,1,,0", "COMMUNE,," + commune + ",2025-07-01,,1,1,1,,0");
        }
    }

    @Test
    void districts_of_one_name_in_two_provinces_are_two() throws IOException {
        Run run = counts(
                hamlet("T1", "2024-12-01", "28210", "Châu Thành") + hamlet("T2", "2024-12-01", "28519", "Châu Thành"));
        assertThat(places(run))
                .filteredOn(line -> line.startsWith("DISTRICT"))
                .containsExactly(
                        "DISTRICT,\"Châu Thành, Long An\",,,,1,1,1,,0",
                        "DISTRICT,\"Châu Thành, Tiền Giang\",,,,1,1,1,,0");
    }
}
