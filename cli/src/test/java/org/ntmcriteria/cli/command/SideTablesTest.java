package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An overlay or decisions that are no such table at all. */
class SideTablesTest extends CommandTestBase {
    /** Files that are given by mistake. */
    enum Mistaken {
        LETTER("Xin chào\nđây là thư\n"),
        VERDICTS("unit,TC1,TC2\nA,Đ,KĐ\n"),
        PICTURE("\u0089PNG\r\n\u001a\n"),
        NOTHING(""),
        BLANK_LINES("\n\n"),
        QUOTES("\"a\"b\n"),
        DOCUMENT("{\"format\": \"ntm-assessment\"}\n"),
        OTHER_ENCODING("T\u00ean x\u00e3 \u00d4\u00ea\u00e2\u00ee\u00e0,\u00e9\u00e8\n");

        private final byte[] bytes;

        Mistaken(String text) {
            bytes = text.getBytes(
                    name().equals("OTHER_ENCODING") ? Charset.forName("ISO-8859-1") : Charset.forName("UTF-8"));
        }
    }

    private Path mistaken(Mistaken kind) throws Exception {
        return Files.write(folder.resolve("side.csv"), kind.bytes);
    }

    private static void assertRefused(Run run, Path file) {
        assertThat(run.exit()).as(run.err()).isEqualTo(Ntm.UNUSABLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("ntm: " + file)
                .containsAnyOf("accepted are the columns", "a header line is required");
    }

    @ParameterizedTest
    @EnumSource
    void an_overlay_that_is_none_is_refused_in_one_line(Mistaken kind) throws Exception {
        Path file = mistaken(kind);
        assertRefused(
                ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--overlay", file.toString(), LANG_SON), file);
        assertRefused(
                ntm(with(
                        "sets",
                        "gaps",
                        SET,
                        "--region",
                        "TDMNPB",
                        "--province",
                        "Lạng Sơn",
                        "--as-of",
                        "2024-12-31",
                        "--overlay",
                        file.toString())),
                file);
    }

    @ParameterizedTest
    @EnumSource
    void decisions_that_are_none_are_refused_in_one_line(Mistaken kind) throws Exception {
        Path file = mistaken(kind);
        Path units = assessments(SET, "lang-son-2024.csv");
        assertRefused(
                ntm(
                        "assess",
                        "--set",
                        "district-ntm/2021-2025",
                        "--as-of",
                        "2024-12-31",
                        "--units",
                        units.toString(),
                        "--histories",
                        file.toString(),
                        LANG_SON),
                file);
        assertRefused(ntm("recognition", "--units", units.toString(), file.toString()), file);
        assertRefused(ntm("recognition", file.toString()), file);
    }

    @Test
    void an_overlay_with_a_bad_row_is_taken_with_a_failure() throws Exception {
        Path file = file("side.csv", "act,in_force_from,province,set,indicator,stratum,op\na,b,c,d,e,f,>=\n");
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--overlay", file.toString(), LANG_SON);
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(run.out()).contains(file + ":2 ");
    }
}
