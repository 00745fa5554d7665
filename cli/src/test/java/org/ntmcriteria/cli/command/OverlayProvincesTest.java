package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.cli.shell.Helpers;
import org.ntmcriteria.cli.shell.Units;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.overlay.Overlay;

/** Overlays of provinces that ended before the day of the assessment. */
class OverlayProvincesTest extends CommandTestBase {
    private static final String OVERLAY = "act,in_force_from,province,set,indicator,stratum,op,value,unit\n";

    private Run assess(String day, String province, String overlayOf, String from, String... more) throws IOException {
        String table = "unit,name,province,region,date,indicator,value\n"
                + "A,Xã A,%s,TDMNPB,%s,2.1,95\nB,Xã B,%s,TDMNPB,%s,2.1,95\n".formatted(province, day, province, day);
        String rows = OVERLAY + "1/QĐ,%s,%s,%s,2.1,ALL,>=,97,%%\n".formatted(from, overlayOf, SET);
        Stream<String> words = Stream.of(
                "--set",
                SET,
                "--as-of",
                day,
                "--format",
                "csv",
                "--overlay",
                file("o.csv", rows).toString(),
                file("t.csv", table).toString());
        return ntm(with("assess", Stream.concat(words, Arrays.stream(more)).toArray(String[]::new)));
    }

    @Test
    void an_overlay_of_a_province_that_joined_another_is_named() throws IOException {
        Run run = assess("2025-12-31", "Lào Cai", "Yên Bái", "2024-06-01");
        assertThat(run.err())
                .contains("o.csv:2: NTM-2090 the overlay of 'Yên Bái' is applied to none of the 2 units of Lào Cai,"
                        + " which that province became on 2025-07-01")
                .doesNotContain("NTM-4007");
        assertThat(assess("2025-12-31", "Lào Cai", "Yên Bái", "2024-06-01", "--register", "none")
                        .err())
                .contains("NTM-4007")
                .doesNotContain("NTM-2090");
    }

    @Test
    void an_overlay_of_a_province_that_changed_its_name_is_named() throws IOException {
        assertThat(assess("2025-03-31", "Huế", "Thừa Thiên Huế", "2024-06-01").err())
                .contains("NTM-2090 the overlay of 'Thừa Thiên Huế'")
                .contains("on 2025-01-01");
    }

    @Test
    void an_overlay_of_a_province_whose_name_a_larger_one_bears_is_named() throws IOException {
        Run run = assess("2025-12-31", "Lào Cai", "Lào Cai", "2024-06-01");
        assertThat(run.err())
                .contains("o.csv:2: NTM-2091 the overlay of 'Lào Cai' is applied to 2 units that state that province")
                .contains("a province made of Lào Cai, Yên Bái");
    }

    @Test
    void an_overlay_of_a_province_that_is_there_is_not_named() throws IOException {
        for (Run run : new Run[] {
            assess("2024-12-31", "Yên Bái", "Yên Bái", "2024-06-01"),
            assess("2025-12-31", "Lạng Sơn", "Lạng Sơn", "2024-06-01"),
            assess("2025-12-31", "Lào Cai", "Lào Cai", "2025-08-01"),
            assess("2025-12-31", "Yên Bái", "Yên Bái", "2024-06-01")
        }) {
            assertThat(run.err()).doesNotContain("NTM-2090").doesNotContain("NTM-2091");
        }
    }

    @Test
    void an_overlay_reaches_its_province_however_that_is_written() throws IOException {
        String[][] pairs = {
            {"TP.HCM", "Hồ Chí Minh"},
            {"Thành phố Hồ Chí Minh", "TPHCM"},
            {"Đắc Lắc", "Đắk Lắk"},
            {"BR-VT", "tỉnh Bà Rịa - Vũng Tàu"}
        };
        for (String[] pair : pairs) {
            for (String[] more : new String[][] {{}, {"--register", "none"}}) {
                Run run = assess("2024-12-31", pair[0], pair[1], "2024-06-01", more);
                assertThat(run.err()).as(pair[0]).doesNotContain("NTM-4007");
                assertThat(run.out()).as(pair[0]).contains("A,Xã A,,").contains(",?,KĐ,");
            }
        }
        assertThat(assess("2024-12-31", "Sài Thành", "Hồ Chí Minh", "2024-06-01", "--register", "none")
                        .err())
                .contains("NTM-4007 the overlay of 'Hồ Chí Minh' applies to no unit here");
    }

    @Test
    void an_overlay_with_no_unit_in_what_its_province_became_is_unused() throws IOException {
        assertThat(assess("2025-12-31", "Lạng Sơn", "Yên Bái", "2024-06-01").err())
                .contains("NTM-4007")
                .doesNotContain("NTM-2090");
    }

    @Test
    void the_shell_names_the_overlay_of_a_province_that_ended_too() throws IOException {
        String rows = OVERLAY + "1/QĐ,2024-06-01,Yên Bái,%s,2.1,ALL,>=,97,%%\n".formatted(SET);
        CriteriaSet set = CriteriaCatalog.standard().get(SET);
        Overlay overlay = Overlay.bind(
                set, OverlayReader.read(InputFile.ofText("o.csv", rows)).value());
        Path table = file("t.csv", "unit,province,date,indicator,value\nA,Lào Cai,2025-12-31,2.1,95\n");
        Units units = Helpers.load(table.toString());
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Helpers.assess(units, Evaluator.of(set).withOverlay(overlay), LocalDate.of(2025, 12, 31));
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("NTM-2090")
                .doesNotContain("NTM-4007");
    }
}
