package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExplainCommandTest extends CommandTestBase {
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
        assertThat(before.out())
                .contains("15.3 not met: 20 > 16.5 %; short by 3.5 — 318/QĐ-TTg, Red River Delta (corroborated)")
                .contains("15.4 not met: 60 < 70 %");
        assertThat(after.out())
                .contains("15.3 met: 20 ≤ 24 % — 318/QĐ-TTg, Northern midlands and mountains (corroborated)")
                .contains("15.4 met: reported as met — 211/QĐ-TTg");
        assertThat(after.out()).contains("Deciding inputs: 15.1, 15.2");
    }

    @Test
    void explain_shows_what_recognition_asks_beside_the_set() throws IOException {
        Path table = file("r.csv", """
                unit,date,indicator,value
                A,2024-12-31,@satisfaction,95
                A,2024-12-31,@security,KĐ
                """);
        Run run = ntm("explain", "--set", SET, "--unit", "A", table.toString());
        assertThat(run.out())
                .contains("To be recognised: not met")
                .contains("@satisfaction undetermined: 95")
                .contains("@security not met: reported as not met — 18/2022/QĐ-TTg");
        assertThat(ntm("explain", "--set", SET, "--unit", "A", "--lang", "vi", table.toString())
                        .out())
                .contains("Để được công nhận: chưa đạt");
    }

    @Test
    void a_name_that_two_units_share_is_not_guessed() throws IOException {
        Path table =
                file("t.csv", "unit,name,date,indicator,value\nA,Xã X,2024-12-31,9.1,0\nB,Xã X,2024-12-31,9.1,1\n");
        Run run = ntm("explain", "--set", SET, "--unit", "xã x", table.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("more than one unit is called 'xã x'; say which by its code: A, B");
    }

    @Test
    void the_condition_on_the_units_own_criteria_has_no_stray_unit() {
        Run run = ntm(
                "explain", "--set", "commune-ntm/2016-2020", "--as-of", "2020-12-31", "--unit", "LS24-001", LANG_SON);
        assertThat(run.out()).contains("by the criteria above").doesNotContain("above %");
    }
}
