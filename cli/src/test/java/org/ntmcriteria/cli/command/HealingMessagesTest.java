package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes what a message suggests, does it, and gets the right verdict. */
class HealingMessagesTest extends CommandTestBase {
    private static final Pattern PLACE = Pattern.compile("t\\.csv:(\\d+) \\[(\\w+)]: (NTM-\\d{4}) (.*)");
    private static final Pattern OPTION = Pattern.compile("option '([a-z-]+)'(?: with ([^\\s;]+))?");

    /** What is to be typed in place of the text of the cell, as messages say it. */
    private static final List<Pattern> TEXTS = List.of(
            Pattern.compile("if a fraction is meant, write (\\S+)"),
            Pattern.compile("is not a day; write it as (\\S+),"),
            Pattern.compile("accepted: (Đ) or "),
            Pattern.compile("make the column text and write (\\S+)"),
            Pattern.compile("looks like '([^']+)' and is another unit; write both the same way"));

    static List<Arguments> faults() {
        return List.of(
                Arguments.of(
                        "a decimal comma",
                        "unit,region,date,indicator,value\nX1,TDMNPB,2024-12-31,3.1,\"84,5\"\n",
                        "3.1 met: 84.5"),
                Arguments.of(
                        "a fraction",
                        "unit,region,date,indicator,value\nX1,TDMNPB,2024-12-31,3.1,0.845\n",
                        "3.1 met: 84.5"),
                Arguments.of(
                        "two digits of year",
                        "unit,region,date,indicator,value\nX1,TDMNPB,31/12/24,3.1,84.5\n",
                        "3.1 met: 84.5"),
                Arguments.of(
                        "almost met",
                        "unit,region,date,indicator,value\nX1,TDMNPB,2024-12-31,1.1,cơ bản đạt\n",
                        "1.1 met"),
                Arguments.of(
                        "a mark of no meaning",
                        "unit,region,date,indicator,value\nX1,TDMNPB,2024-12-31,1.1,V\n",
                        "1.1 met"),
                Arguments.of(
                        "a zero that was lost",
                        "unit,region,date,indicator,value\nX1,TDMNPB,2024-12-31,17.1,92\n",
                        "17.10 not met: 92"),
                Arguments.of(
                        "an older numbering",
                        "unit,region,date,indicator,value\nX1,TDMNPB,2021-12-31,17.6,95\n",
                        "17.8 undetermined: 95 reported"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void doing_what_a_message_suggests_gives_the_verdict(String fault, String table, String verdict)
            throws IOException {
        Run ill = explain(table, List.of());
        assertThat(ill.out()).as("before").doesNotContain(verdict);
        String message = (ill.out() + ill.err())
                .lines()
                .filter(line -> line.contains("NTM-"))
                .filter(line -> OPTION.matcher(line).find() || text(line).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no suggestion in: " + ill.out() + ill.err()));
        Matcher option = OPTION.matcher(message);
        Run healed;
        if (option.find()) {
            String value = option.group(2) == null ? "X1" : option.group(2);
            List<String> more = new ArrayList<>(List.of("--" + option.group(1), value));
            healed = explain(table, more);
        } else {
            healed = explain(mended(table, message), List.of());
        }
        assertThat(healed.out()).as("after: %s%n%s", message, healed.err()).contains(verdict);
    }

    private static Optional<String> text(String message) {
        return TEXTS.stream()
                .map(pattern -> pattern.matcher(message))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** Writes what the message says into the cell that it names. */
    private static String mended(String table, String message) {
        Matcher place = PLACE.matcher(message);
        assertThat(place.find()).as(message).isTrue();
        List<String> lines = new ArrayList<>(table.lines().toList());
        int column = Arrays.asList(lines.get(0).split(",")).indexOf(place.group(2));
        String[] fields = lines.get(Integer.parseInt(place.group(1)) - 1).split(",", -1);
        fields[column] = text(message).orElseThrow();
        lines.set(Integer.parseInt(place.group(1)) - 1, String.join(",", fields));
        return String.join("\n", lines) + "\n";
    }

    private Run explain(String table, List<String> more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("explain", "--set", SET, "--as-of", "2024-12-31"));
        if (!more.contains("--unit")) {
            arguments.addAll(List.of("--unit", "X1"));
        }
        arguments.addAll(more);
        arguments.add(file("t.csv", table).toString());
        return ntm(arguments.toArray(new String[0]));
    }
}
