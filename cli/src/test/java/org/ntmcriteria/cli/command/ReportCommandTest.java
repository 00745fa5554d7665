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
}
