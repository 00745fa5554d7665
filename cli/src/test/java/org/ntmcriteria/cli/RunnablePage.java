package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ntmcriteria.cli.command.Ntm;

/**
 * A page of documentation whose examples run. With {@code -Dntm.docs.update=true} the page is rewritten where it
 * differs.
 *
 * <p>A fenced block with a file name behind its language is a file: the one that a command of the page writes
 * ({@code -o}), else an input that is there from the beginning. A block {@code console} holds commands, behind {@code $
 * bin/ntm} or {@code > ntm}, and what they print. Behind that word may stand {@code head=N} and {@code tail=N} (only so
 * many lines are shown, and … for the others) and {@code exit=N}; without it an exit code that is not 0 is shown below
 * the output.
 */
final class RunnablePage {
    private static final boolean UPDATE = Boolean.getBoolean("ntm.docs.update");
    private static final int WIDTH = 110;
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)(?: ([^\n]+))?\n(.*?)^```$");
    private static final Pattern OUTPUT = Pattern.compile("(?m)^(?:\\$ bin/ntm|> ntm| {4}).* -o (\\S+)");
    private static final Pattern PROMPT = Pattern.compile("^(?:\\$ bin/|> )(?=ntm )");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Path page;
    private final Path folder;
    private final Set<String> written = new HashSet<>();
    private String text;

    /**
     * A page.
     *
     * @param page the Markdown file
     * @param folder an empty folder for the files of the examples
     */
    RunnablePage(Path page, Path folder) throws IOException {
        this.page = page;
        this.folder = folder;
        this.text = Files.readString(page);
    }

    String text() {
        return text;
    }

    /** Runs the examples from top to bottom; returns how many commands ran. */
    int checkExamples() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            return runExamples();
        } finally {
            Locale.setDefault(before);
        }
    }

    private int runExamples() throws IOException {
        writeInputs();
        int commands = 0;
        StringBuilder rewritten = new StringBuilder();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String shown = block.group(3);
            String given = shown;
            if (block.group(1).equals("console")) {
                given = run(shown, block.group(2) == null ? "" : block.group(2));
                commands += (int) shown.lines().filter(RunnablePage::isCommand).count();
            } else if (written.contains(block.group(2))) {
                given = asSeen(show(folder.resolve(block.group(2))));
            }
            if (!UPDATE) {
                assertThat(given)
                        .as(
                                "%s, block at line %d",
                                page, text.substring(0, block.start(3)).lines().count() + 1)
                        .isEqualTo(shown);
            }
            String whole = text.substring(block.start(), block.start(3)) + given + "```";
            block.appendReplacement(rewritten, Matcher.quoteReplacement(whole));
        }
        block.appendTail(rewritten);
        update(rewritten.toString());
        return commands;
    }

    /** Writes the files of the page that no command writes; they are there from the beginning. */
    void writeInputs() throws IOException {
        OUTPUT.matcher(text).results().forEach(output -> written.add(output.group(1)));
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            boolean isFile = block.group(2) != null && !block.group(1).equals("console");
            if (isFile && !written.contains(block.group(2))) {
                Path file = folder.resolve(block.group(2));
                Files.createDirectories(file.getParent());
                Files.writeString(file, block.group(3));
            }
        }
    }

    /** Checks what stands between the comments {@code <!-- name -->} and {@code <!-- end of name -->}. */
    void checkPart(String name, String content) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- end of " + name + " -->");
        assertThat(from).as("%s has the part '%s'", page, name).isGreaterThanOrEqualTo(begin.length());
        assertThat(to).as("%s ends the part '%s'", page, name).isGreaterThanOrEqualTo(from);
        if (!UPDATE) {
            assertThat(text.substring(from, to)).isEqualTo("\n" + content + "\n");
        }
        update(text.substring(0, from) + "\n" + content + "\n" + text.substring(to));
    }

    /**
     * Adds a section at the end, and its row to the table of another one, where the page is rewritten and has it not.
     */
    void addSection(String list, String heading, String row, String content) throws IOException {
        if (!text.contains("\n## " + heading + "\n")) {
            int table = text.indexOf("\n\n", text.indexOf("|---|", text.indexOf("\n## " + list + "\n"))) + 1;
            update(text.substring(0, table) + row + text.substring(table) + content);
        }
    }

    private void update(String rewritten) throws IOException {
        if (UPDATE && !rewritten.equals(text)) {
            text = rewritten;
            Files.writeString(page, text);
        }
    }

    /** What stands below a heading, down to the next heading of the same or a higher rank. */
    String section(String heading) {
        Matcher start =
                Pattern.compile("(?m)^(#+) " + Pattern.quote(heading) + "$").matcher(text);
        assertThat(start.find()).as("%s has the heading '%s'", page, heading).isTrue();
        Matcher end =
                Pattern.compile("(?m)^#{1," + start.group(1).length() + "} ").matcher(text);
        return end.find(start.end()) ? text.substring(start.end(), end.start()) : text.substring(start.end());
    }

    /** The cells of every table in a text whose first column has a heading, without the head of the tables. */
    static List<List<String>> rows(String section, String firstHeading) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : section.lines().toList()) {
            List<String> cells = line.startsWith("| ")
                    ? List.of(line.substring(2, line.length() - 2).split(" \\| ", -1))
                    : List.of();
            if (inside && !cells.isEmpty()) {
                rows.add(cells.stream().map(String::strip).toList());
            }
            inside = inside
                    ? line.startsWith("|")
                    : !cells.isEmpty() && cells.get(0).equals(firstHeading);
        }
        return rows;
    }

    /** The words in backticks in the first column of those tables. */
    static List<String> names(String section, String firstHeading) {
        return rows(section, firstHeading).stream()
                .flatMap(row -> code(row.get(0)).stream())
                .toList();
    }

    /** The words in backticks. */
    static List<String> code(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell.replaceAll("(?ms)^```.*?^```$", ""))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static boolean isCommand(String line) {
        return PROMPT.matcher(line).find();
    }

    /** The commands of a block, each with what it prints now. */
    private String run(String block, String options) throws IOException {
        StringBuilder shown = new StringBuilder();
        List<String> lines = block.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!isCommand(lines.get(i))) {
                continue;
            }
            List<String> command = new ArrayList<>(List.of(lines.get(i)));
            while (lines.get(i).endsWith("\\")) {
                command.add(lines.get(++i));
            }
            command.forEach(line -> shown.append(line).append('\n'));
            String typed = command.stream()
                    .map(line -> PROMPT.matcher(line).replaceFirst("").replaceFirst("\\\\$", ""))
                    .collect(Collectors.joining(" "));
            List<String> printed = printed(typed, number(options, "exit"));
            int head = number(options, "head").orElse(printed.size());
            int tail = number(options, "tail").orElse(0);
            if (head + tail < printed.size()) {
                List<String> some = new ArrayList<>(printed.subList(0, head));
                some.add("…");
                some.addAll(printed.subList(printed.size() - tail, printed.size()));
                printed = some;
            }
            printed.forEach(line -> shown.append(line).append('\n'));
        }
        return shown.toString();
    }

    private static OptionalInt number(String options, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + "=(\\d+)").matcher(options);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private List<String> printed(String command, OptionalInt expected) throws IOException {
        Matcher pipe = Pattern.compile("^ntm (.*?)(?: < (\\S+))?(?: \\| (head|tail) -(\\d+))?$")
                .matcher(command);
        assertThat(pipe.matches()).as(command).isTrue();
        List<String> arguments = new ArrayList<>();
        WORD.matcher(pipe.group(1)).results().forEach(w -> arguments.add(w.group(1) != null ? w.group(1) : w.group(2)));
        boolean piped = pipe.group(3) != null;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream messages = piped ? new ByteArrayOutputStream() : bytes;
        InputStream before = System.in;
        int exit;
        try {
            if (pipe.group(2) != null) {
                System.setIn(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(pipe.group(2)))));
            }
            exit = Ntm.run(
                    new PrintStream(bytes, true, StandardCharsets.UTF_8),
                    new PrintStream(messages, true, StandardCharsets.UTF_8),
                    arguments.stream().map(this::located).toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
        List<String> lines = new ArrayList<>(asSeen(bytes).lines().toList());
        if (arguments.contains("-o")) {
            String output = arguments.get(arguments.indexOf("-o") + 1);
            assertThat(folder.resolve(output)).as("%s%n%s", command, lines).isNotEmptyFile();
        }
        if (expected.isPresent()) {
            assertThat(exit).as("%s%n%s", command, lines).isEqualTo(expected.getAsInt());
        } else if (exit != 0 && !piped) {
            lines.add("[exit code " + exit + "]");
        }
        if (piped) {
            int most = Math.min(lines.size(), Integer.parseInt(pipe.group(4)));
            boolean head = pipe.group(3).equals("head");
            lines = new ArrayList<>(head ? lines.subList(0, most) : lines.subList(lines.size() - most, lines.size()));
            lines.addAll(asSeen(messages).lines().toList());
        }
        return lines;
    }

    private String asSeen(ByteArrayOutputStream bytes) {
        return asSeen(bytes.toString(StandardCharsets.UTF_8));
    }

    /** A text with the files as a reader of the page would name them. */
    private String asSeen(String text) {
        return text.replace(folder + "/", "").replace("../examples/", "examples/");
    }

    /** Readers stand in the project's folder with the files of the page beside them, tests in that of a module. */
    private String located(String word) {
        if (word.startsWith("examples/")) {
            return "../" + word;
        }
        return written.contains(word) || Files.exists(folder.resolve(word))
                ? folder.resolve(word).toString()
                : word;
    }

    private static String show(Path file) throws IOException {
        String content = Files.readString(file);
        return file.toString().endsWith(".json") ? show(JSON.readTree(content), "", 0) + "\n" : content;
    }

    /** JSON with everything on one line that fits there. */
    private static String show(JsonNode node, String indent, int used) {
        String line = line(node);
        if (indent.length() + used + line.length() <= WIDTH || node.isValueNode()) {
            return line;
        }
        String deeper = indent + "  ";
        List<String> members = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(element -> members.add(deeper + show(element, deeper, 1)));
            return "[\n" + String.join(",\n", members) + "\n" + indent + "]";
        }
        node.properties().forEach(member -> {
            String name = "\"" + member.getKey() + "\": ";
            members.add(deeper + name + show(member.getValue(), deeper, name.length() + 1));
        });
        return "{\n" + String.join(",\n", members) + "\n" + indent + "}";
    }

    private static String line(JsonNode node) {
        if (node.isArray()) {
            List<String> elements = new ArrayList<>();
            node.forEach(element -> elements.add(line(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(member -> "\"" + member.getKey() + "\": " + line(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return node.isNumber() ? node.decimalValue().toPlainString() : node.toString();
    }
}
