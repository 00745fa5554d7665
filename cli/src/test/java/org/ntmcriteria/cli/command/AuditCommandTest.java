package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditCommandTest extends CommandTestBase {
    @Test
    void audit_finds_the_slips_of_real_documents_and_nothing_that_is_not_there() throws IOException {
        Run run = ntm(
                "audit",
                "../examples/samples/published/lang-son-2011-baseline.json",
                "../examples/samples/published/lang-son-2011-2015-report.json",
                "../examples/samples/published/lang-son-2024-plan.json",
                "--format",
                "csv");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(CsvFile.read(run.out()).stream().skip(1).map(row -> row.subList(1, 6)))
                .containsExactly(
                        List.of("PERCENT", "ERROR", "/criteria/2/percent", "20.77", "25.60"),
                        List.of("FUNDING_PERCENT", "WARNING", "/funding/lines/0/lines/1/percent", "20.22", "20.21"),
                        List.of("PERCENT", "ERROR", "/criteria/1/percent", "60.02", "60.22"),
                        List.of("RECOGNISED_UNMET", "INFO", "/recognised/0/units", "108", "98"),
                        List.of("FUNDING_PERCENT", "WARNING", "/funding/lines/3/percent", "70.04", "70.05"),
                        List.of("SERIES_SET", "INFO", "/criteriaSet", "commune-ntm/2021-2025", "commune-ntm/2011-2015"),
                        List.of("SERIES_UNITS", "INFO", "/communes", "181", "207"));
        Run clean = ntm("audit", "../examples/samples/published/lang-son-2011-baseline.json");
        assertThat(clean.exit()).isZero();
        assertThat(clean.out()).contains("the figures agree");
    }

    @Test
    void audit_prints_its_json_and_goes_on_after_an_unreadable_file() throws IOException {
        Path broken = file("broken.json", "{");
        Run run = ntm(
                "audit",
                broken.toString(),
                "../examples/samples/published/lang-son-2024-plan.json",
                "--format",
                "json");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("broken.json:1: NTM-6001");
        assertThat(run.out())
                .startsWith("{\"format\":\"ntm-audit\",\"formatVersion\":\"1.0\",\"reports\":[{\"file\":")
                .contains("\"stated\":\"60.02\",\"computed\":\"60.22\"")
                .contains("\"messageVi\":\"109/181 là 60,22 %, không phải 60,02 %\"");
        assertThat(ntm("audit", broken.toString()).exit()).isEqualTo(2);
        assertThat(ntm("audit").exit()).isEqualTo(2);
    }
}
