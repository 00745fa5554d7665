package org.ntmcriteria.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launchers for Windows, by their text: they cannot be run where this is built. */
class WindowsLauncherTest {
    static final Path FOLDER = Path.of("src/main/distribution");

    private static final Set<String> COMMANDS =
            Set.of("@echo", "rem", "setlocal", "endlocal", "set", "if", "for", "goto", "type");

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name), StandardCharsets.ISO_8859_1);
    }

    /** The lines that do something. */
    private static List<String> lines(String name) throws IOException {
        return text(name)
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("rem "))
                .toList();
    }

    private static int indexOf(List<String> lines, String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError("no line begins with " + start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntm.cmd", "ntm-shell.cmd"})
    void the_text_is_ascii_with_the_line_ends_of_windows(String name) throws IOException {
        assertThat(text(name)).matches("([\\x20-\\x7e]*\r\n)+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntm.cmd", "ntm-shell.cmd"})
    void nothing_is_used_that_cmd_itself_does_not_have(String name) throws IOException {
        List<String> lines = lines(name);
        assertThat(lines.get(0)).isEqualTo("@echo off");
        for (String line : lines) {
            // A program is named by a quoted path; no statement goes over several lines.
            if (!line.startsWith("\"") && !line.startsWith(":")) {
                assertThat(COMMANDS).contains(line.split(" ")[0].toLowerCase(Locale.ROOT));
            }
            assertThat(line).doesNotMatch(".*[(^]$").hasSizeLessThan(1000);
            assertThat(line)
                    .doesNotContainPattern("(?i)\\b(powershell|pwsh|wscript|cscript|call|where|findstr|pause)\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntm.cmd", "ntm-shell.cmd"})
    void every_path_is_quoted_so_that_blanks_and_ampersands_are_letters(String name) throws IOException {
        Pattern paths = Pattern.compile("%(~dp0|java|lib|cd|JAVA_HOME:\"=|SystemRoot|ComSpec)%?");
        int found = 0;
        for (String line : lines(name)) {
            Matcher matcher = paths.matcher(line);
            while (matcher.find()) {
                String before = line.substring(0, matcher.start());
                assertThat(before.chars().filter(c -> c == '"').count() % 2)
                        .as(line)
                        .isEqualTo(1);
                found++;
            }
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntm.cmd", "ntm-shell.cmd"})
    void exclamation_marks_stay_letters_and_nothing_leaks_to_the_caller(String name) throws IOException {
        assertThat(lines(name).get(1)).isEqualTo("setlocal EnableExtensions DisableDelayedExpansion");
        assertThat(lines(name)).noneMatch(line -> line.contains("!"));
    }

    @Test
    void every_goto_has_its_label() throws IOException {
        List<String> lines = lines("ntm.cmd");
        Matcher matcher = Pattern.compile("goto (\\w+)").matcher(String.join("\n", lines));
        int found = 0;
        while (matcher.find()) {
            assertThat(lines).containsOnlyOnce(":" + matcher.group(1));
            found++;
        }
        assertThat(found).isGreaterThan(3);
    }

    @Test
    void the_console_is_set_to_utf_8_first_and_back_at_the_end() throws IOException {
        List<String> lines = lines("ntm.cmd");
        int kept = indexOf(lines, "for /f \"tokens=2 delims=:.\" %%I in ('\"%SystemRoot%\\System32\\chcp.com\"')");
        assertThat(lines.get(kept)).endsWith("do set \"codepage=%%I\"");
        int set = indexOf(lines, "\"%SystemRoot%\\System32\\chcp.com\" 65001 >nul");
        int restored = indexOf(lines, "if defined codepage \"%SystemRoot%\\System32\\chcp.com\" %codepage% >nul");
        assertThat(kept).isLessThan(set);
        assertThat(set).isLessThan(indexOf(lines, "\"%java%\""));
        assertThat(restored).isEqualTo(lines.size() - 2).isGreaterThan(indexOf(lines, ":done"));
        assertThat(lines.subList(set + 1, restored)).noneMatch(line -> line.contains("chcp"));
    }

    @Test
    void the_exit_code_is_kept_at_once_and_is_that_of_the_last_command() throws IOException {
        List<String> lines = lines("ntm.cmd");
        assertThat(lines.get(indexOf(lines, "\"%java%\"") + 1)).isEqualTo("set \"code=%errorlevel%\"");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("endlocal & \"%ComSpec%\" /d /c exit %code%");
        assertThat(lines).noneMatch(line -> line.contains("exit /b"));
    }

    @Test
    void all_arguments_are_handed_over_once_and_as_they_are() throws IOException {
        assertThat(lines("ntm.cmd")).filteredOn(line -> line.contains("%*")).containsExactly("set NTM_ARGUMENTS=%*");
        assertThat(lines("ntm-shell.cmd"))
                .filteredOn(line -> line.contains("%*"))
                .containsExactly("\"%~dp0ntm.cmd\" %*");
    }

    @Test
    void java_is_found_by_java_home_or_the_path_and_missed_with_3() throws IOException {
        List<String> lines = lines("ntm.cmd");
        int missing = indexOf(lines, "type \"%~dp0lib\\java-needed.txt\" >&2");
        assertThat(lines.subList(missing - 10, missing + 3))
                .containsSubsequence(
                        "if not defined JAVA_HOME goto path",
                        "set \"java=%JAVA_HOME:\"=%\\bin\\java.exe\"",
                        "if exist \"%java%\" goto found",
                        ":path",
                        "for %%I in (java.exe) do set \"java=%%~$PATH:I\"",
                        "if defined java goto found",
                        "type \"%~dp0lib\\java-needed.txt\" >&2",
                        "set \"code=3\"",
                        "goto done");
    }

    @Test
    void both_systems_start_java_with_the_same_options() throws IOException {
        Pattern options = Pattern.compile(" (-[DX][^ \\\\]+)");
        List<String> windows = lines("ntm.cmd");
        assertThat(found(options, windows.get(indexOf(windows, "\"%java%\""))))
                .contains("-Djava.awt.headless=true", "-Dfile.encoding=UTF-8")
                .isEqualTo(found(options, text("ntm").replaceFirst("(?s).*\nexec ", "")));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
