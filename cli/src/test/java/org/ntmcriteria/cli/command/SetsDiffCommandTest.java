package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SetsDiffCommandTest extends CommandTestBase {
    @Test
    void diff_shows_two_sets_side_by_side_and_what_was_dropped_and_is_new() {
        Run run = ntm("sets", "diff", "commune-ntm/2011-2015", "commune-ntm/2016-2020");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("commune-ntm/2011-2015 (2016-11-30)  →  commune-ntm/2016-2020 (2022-03-07)\n")
                .contains("\n10 → 10  same  Average income")
                .containsPattern(
                        "TDMNPB +≥ 35 million VND/person/year 2020 +→ +≥ 36 million VND/person/year 2020 +stricter")
                .contains("\nDropped\n  3.2  Percentage of km of commune-managed canals that are lined\n")
                .contains("\nNew\n  1.2 ")
                .endsWith(" indicators are the same on both sides\n")
                .doesNotContain("\n4.2 →");
        List<List<String>> rows =
                CsvFile.read(ntm("sets", "diff", "commune-ntm/2011-2015", "commune-ntm/2016-2020", "--format", "csv")
                        .out());
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
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(l -> l.matches("\\d.*")).map(l -> l.split(" ", -1)[0]))
                .containsExactly("13.1", "15.4", "17.1", "18.4", "53");
        assertThat(run.out()).contains("    DBSH     ≥ 70 %     →  met  other\n");
        assertThat(ntm("sets", "diff", SET, SET, "--as-of", "2024-12-31").out())
                .endsWith("\n57 indicators are the same on both sides\n");
    }

    @Test
    void diff_of_sets_that_nobody_has_compared_says_so() {
        Run run = ntm("sets", "diff", "district-ntm/2016-2020", "district-ntm/2021-2025");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("no table says what corresponds between these two");
        assertThat(run.out()).contains("\nDropped\n").contains("\nNew\n").contains("\n0 indicators");
        assertThat(ntm("sets", "diff", "--lang", "vi", "district-ntm/2016-2020", "district-ntm/2021-2025")
                        .err())
                .contains("chưa có bảng tương ứng");
    }
}
