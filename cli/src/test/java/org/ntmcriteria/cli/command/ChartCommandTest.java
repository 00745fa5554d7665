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
}
