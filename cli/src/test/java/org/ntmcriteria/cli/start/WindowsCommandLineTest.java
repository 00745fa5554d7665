package org.ntmcriteria.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsCommandLineTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "assess --set x → assess|--set|x",
                "~  a \t b ~ → a|b",
                "\"Bảng xã 2024.xlsx\" b → Bảng xã 2024.xlsx|b",
                "-o=\"D:\\Tài liệu\\a.csv\" → -o=D:\\Tài liệu\\a.csv",
                "\"\" a → |a",
                "a\" b\"c → a bc",
                "\"D:\\a b\\\\\" c → D:\\a b\\|c",
                "\"say \\\"so\\\"\" → say \"so\"",
                "\"say \"\"so\"\"\" → say \"so\"",
                "a\\\\b \\\\host\\c → a\\\\b|\\\\host\\c",
                "\"*.csv\" → *.csv",
                "100% a^b !c! & → 100%|a^b|!c!|&"
            })
    void words_are_those_that_windows_would_hand_over(String line, String words) throws IOException {
        assertThat(WindowsCommandLine.words(line)).containsExactly(words.split("\\|"));
    }

    @Test
    void an_empty_line_has_no_words() throws IOException {
        assertThat(WindowsCommandLine.words("  ")).isEmpty();
    }

    @Test
    void a_pattern_stands_for_the_files_that_match_in_order() throws IOException {
        for (String name : new String[] {"xã b.json", "Xã a.JSON", "xã c.csv", "x.json"}) {
            Files.createFile(folder.resolve(name));
        }
        String path = folder + "/";
        assertThat(WindowsCommandLine.words("audit \"" + path + "\"x*.json"))
                .containsExactly("audit", path + "Xã a.JSON", path + "x.json", path + "xã b.json");
        assertThat(WindowsCommandLine.words("\"" + path + "\"?.json")).containsExactly(path + "x.json");
    }

    @Test
    void a_pattern_that_matches_nothing_stands_for_itself() throws IOException {
        assertThat(WindowsCommandLine.words(folder + "/*.xlsx " + folder + "/no/*.csv a*/b.csv"))
                .containsExactly(folder + "/*.xlsx", folder + "/no/*.csv", "a*/b.csv");
    }
}
