package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.cli.command.Ntm;

/**
 * The guides for users of the archive print what they say that they print. Run with {@code -Dntm.docs.update=true}, the
 * test writes into them what is printed now.
 *
 * <p>A block {@code ```csv NAME} is a file that the reader has. In a block {@code ```console} a line that begins with
 * {@code > } is a command, the lines below it are what it prints; behind the word stand, where needed, {@code head=N}
 * and {@code tail=N} (only so many lines are shown, and … for the others) and {@code exit=N}.
 */
class GuideTest {
    private static final Path ROOT = Path.of("..");
    private static final String PROMPT = "> ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docs/huong-dan.md", "README.vi.md", "cli/src/main/distribution/README.md"})
    void every_command_of_a_guide_prints_what_the_guide_says(String page) throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        String guide;
        try {
            guide = guideAsItRuns(Files.readAllLines(ROOT.resolve(page)));
        } finally {
            Locale.setDefault(before);
        }
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.writeString(ROOT.resolve(page), guide);
        }
        assertThat(Files.readString(ROOT.resolve(page)))
                .as("written anew with mvn -pl cli -am test -Dtest=GuideTest -Dntm.docs.update=true")
                .isEqualTo(guide);
    }

    @Test
    void every_message_that_the_guide_explains_has_the_code_of_one() throws IOException {
        Properties messages = new Properties();
        for (String module : List.of("core", "rules", "io")) {
            Path file =
                    ROOT.resolve(module + "/src/main/resources/org/ntmcriteria/" + module + "/messages_vi.properties");
            messages.load(Files.newBufferedReader(file));
        }
        Matcher matcher = Pattern.compile("NTM-\\d{4}").matcher(Files.readString(ROOT.resolve("docs/huong-dan.md")));
        TreeSet<String> codes = new TreeSet<>();
        while (matcher.find()) {
            codes.add(matcher.group());
        }
        assertThat(codes).hasSizeGreaterThan(8);
        assertThat(messages.stringPropertyNames()).containsAll(codes);
    }

    private String guideAsItRuns(List<String> lines) throws IOException {
        StringBuilder guide = new StringBuilder();
        Block block = null;
        int commands = 0;
        for (String line : lines) {
            if (block == null) {
                guide.append(line).append('\n');
                block = line.startsWith("```") ? new Block(line.substring(3)) : null;
            } else if (line.equals("```")) {
                if (block.word.equals("csv")) {
                    Files.writeString(folder.resolve(block.option), block.text);
                }
                guide.append(line).append('\n');
                block = null;
            } else if (!block.word.equals("console")) {
                assertThat(line)
                        .as("commands stand in blocks of the console")
                        .doesNotContainPattern("\\bntm assess\\b");
                block.text.append(line).append('\n');
                guide.append(line).append('\n');
            } else if (line.startsWith(PROMPT)) {
                guide.append(line).append('\n');
                block.shown(printed(line.substring(PROMPT.length()), block.number("exit", 0)))
                        .forEach(l -> guide.append(l).append('\n'));
                commands++;
            }
        }
        assertThat(block).as("a block that does not end").isNull();
        assertThat(commands).isPositive();
        return guide.toString();
    }

    /** A block of a page, with what stands behind its first word. */
    private static final class Block {
        final String word;
        final String option;
        final StringBuilder text = new StringBuilder();

        Block(String info) {
            String[] words = info.split(" ", 2);
            word = words[0];
            option = words.length == 1 ? "" : words[1];
        }

        int number(String name, int otherwise) {
            Matcher matcher = Pattern.compile("\\b" + name + "=(\\d+)").matcher(option);
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
        }

        List<String> shown(List<String> lines) {
            int head = number("head", lines.size());
            int tail = number("tail", 0);
            if (head + tail >= lines.size()) {
                return lines;
            }
            List<String> shown = new ArrayList<>(lines.subList(0, head));
            shown.add("…");
            shown.addAll(lines.subList(lines.size() - tail, lines.size()));
            return shown;
        }
    }

    private List<String> printed(String command, int expected) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
        while (matcher.find()) {
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        assertThat(words.remove(0)).as(command).isEqualTo("ntm");
        int output = words.indexOf("-o") + 1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // Users stand in the folder of the archive, tests in that of a module; files of theirs belong to the test.
            if (word.startsWith("examples/")) {
                words.set(i, "../" + word);
            } else if (output > 0 && i == output || Files.exists(folder.resolve(word))) {
                words.set(i, folder.resolve(word).toString());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Ntm.run(outStream, new PrintStream(err, true, StandardCharsets.UTF_8), words.toArray(String[]::new));
        outStream.flush();
        String text = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
        assertThat(exit).as(command + "\n" + text).isEqualTo(expected);
        if (output > 0) {
            assertThat(Path.of(words.get(output))).as(command).isNotEmptyFile();
        }
        return text.replace(folder + "/", "")
                .replace("../examples/", "examples/")
                .lines()
                .toList();
    }
}
