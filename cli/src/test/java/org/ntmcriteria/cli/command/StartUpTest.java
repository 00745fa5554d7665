package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a start of the command must not load; {@code docs/decisions/21-start-up.md} says what it would cost. */
class StartUpTest {
    @Test
    void assessing_a_sample_loads_no_equality_of_records_no_poi_no_units() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ntm.class.getName(),
                        "assess",
                        "--set",
                        CommandTestBase.SET,
                        "--as-of",
                        "2024-12-31",
                        CommandTestBase.LANG_SON)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(Ntm.DONE);
        assertThat(printed)
                .contains(" org.ntmcriteria.rules.evaluate.UnitAssessor ")
                .doesNotContain(
                        " java.lang.runtime.ObjectMethods ",
                        " org.apache.poi.",
                        " org.apache.xmlbeans.",
                        " org.ntmcriteria.register.table.UnitRows ",
                        " org.ntmcriteria.register.lookup.Lineage ");
    }
}
