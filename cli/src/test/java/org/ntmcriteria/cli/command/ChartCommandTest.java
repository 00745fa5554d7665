package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartCommandTest extends CommandTestBase {
    @Test
    void a_chart_is_drawn_of_a_table_and_of_assessments() throws IOException {
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
                        .exit())
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
            assertThat(ntm("chart", "--kind", kind, "-o", png.toString(), json.toString())
                            .exit())
                    .isZero();
        }
        assertThat(ntm("chart", "--kind", "distance", "--unit", "MAU-02", "-o", png.toString(), json.toString())
                        .exit())
                .isZero();
    }

    @Test
    void a_chart_that_cannot_be_drawn_is_refused_in_a_line() throws IOException {
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
                "ntm: cannot write /no/such/folder/p.png: there is no such folder\n",
                "chart",
                "--set",
                SET,
                "--as-of",
                "2024-12-31",
                "-o",
                "/no/such/folder/p.png",
                "../examples/samples/observations-2024.csv");
    }

    @Test
    void a_chart_may_be_of_one_district() throws IOException {
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
                        .exit())
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
        String table = file("days.csv", "unit,date,TC1,TC2\nA,2022-06-30,Đ,Đ\nB,2023-12-31,Đ,KĐ\nC,2024-12-31,KĐ,KĐ\n")
                .toString();
        String[] days = {"--day", "2022-12-31", "--day", "2023-12-31", "--day", "2024-12-31"};
        assertThat(ntm(with(
                                "chart",
                                Stream.concat(
                                                Stream.of("--set", SET, "--kind", "bands", "-o", svg.toString(), table),
                                                Arrays.stream(days))
                                        .toArray(String[]::new)))
                        .exit())
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

    /** Job-case 64. */
    @Test
    void verdicts_of_one_day_make_no_bars_of_two() throws IOException {
        Path svg = folder.resolve("p.svg");
        String written = folder.resolve("written.csv").toString();
        ntm("assess", "--set", SET, "--as-of", "2024-12-31", "-o", written, LANG_SON);
        for (String table : List.of(LANG_SON, written)) {
            refused(
                    "ntm: " + table
                            + " is a table of verdicts, which stand for their own day: it has none of its own for"
                            + " each of 2022-12-31, 2024-12-31; draw one day, or give a table whose rows state their days"
                            + " (column 'date')\n",
                    "chart",
                    "--set",
                    SET,
                    "--kind",
                    "bands",
                    "--day",
                    "2022-12-31",
                    "--day",
                    "2024-12-31",
                    "-o",
                    svg.toString(),
                    table);
            assertThat(ntm("chart", "--set", SET, "--kind", "bands", "--day", "2024-12-31", "-o", svg.toString(), table)
                            .exit())
                    .isZero();
        }
    }

    /** Job-case 63. */
    @Test
    void a_report_of_another_set_number_and_day_is_not_drawn_beside_counts() {
        String[] call = {
            "chart",
            "--set",
            SET,
            "--as-of",
            "2024-12-31",
            "--kind",
            "criteria",
            "-o",
            folder.resolve("p.svg").toString(),
            "--plan",
            "../examples/samples/published/lang-son-2011-2015-report.json",
            LANG_SON
        };
        refused(
                "ntm: the report of Lạng Sơn of 2015-12-31 cannot stand beside these counts: it is by"
                        + " commune-ntm/2011-2015, they are by commune-ntm/2021-2025, it counts 207 communes, they count"
                        + " 181, it is of 2015-12-31, they are of 2024-12-31; give the report of these counts, or the table"
                        + " of the report\n",
                call);
        call[call.length - 2] = "../examples/samples/published/lang-son-2024-plan.json";
        assertThat(ntm(call)).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void of_districts_of_one_name_the_province_tells_which_is_drawn() throws IOException {
        Path svg = folder.resolve("p.svg");
        String table = file(
                        "t.csv",
                        "unit,name,district,province,region,TC1\nA1,Xã A,Châu Thành,Tây Ninh,DNB,Đ\n"
                                + "A2,Xã B,Châu Thành,Tỉnh Long An,DBSCL,KĐ\nA3,Xã C,Châu Thành,Long An,DBSCL,KĐ\n")
                .toString();
        String[] call = {"chart", "--set", SET, "--as-of", "2024-12-31", "-o", svg.toString(), table, "--district", ""};
        call[call.length - 1] = "Châu Thành";
        Run several = ntm(call);
        assertThat(several.exit()).isEqualTo(2);
        assertThat(several.err())
                .contains("name one with its province: Châu Thành, Tây Ninh; Châu Thành, Tỉnh Long An");
        call[call.length - 1] = "châu thành, tỉnh Long An";
        assertThat(ntm(call).exit()).isZero();
        assertThat(Files.readString(svg)).contains("2 units × 19 criteria");
        call[call.length - 1] = "Châu Thành, Tiền Giang";
        assertThat(ntm(call).err()).contains("no unit states the district 'Châu Thành, Tiền Giang'");
    }
}
