package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReportCommandTest extends CommandTestBase {
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

    /** Job-case 63. */
    @Test
    void a_report_of_another_set_number_and_day_is_not_shown_beside_counts() {
        String published = "../examples/samples/published/lang-son-";
        String[] call = {
            "report",
            "--set",
            SET,
            "--as-of",
            "2024-12-31",
            "-o",
            folder.resolve("r.html").toString(),
            LANG_SON,
            "--published",
            published + "2011-2015-report.json",
            "--published",
            published + "2024-plan.json"
        };
        Run run = ntm(call);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("ntm: the report of Lạng Sơn of 2015-12-31 cannot stand beside these counts:")
                .contains("207 communes, they count 181");
        // Behind the first one, reports are only checked.
        call[9] = call[11];
        call[11] = published + "2011-2015-report.json";
        assertThat(ntm(call).exit()).isZero();
    }
}
