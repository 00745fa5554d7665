package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of commands says what the command does. */
class CommandsTest extends PageTestBase {
    /** Options and parameters begin here or further left; their descriptions stand further right. */
    private static final String OPTION = "(?m)^ {2,6}(?:(-\\w)(?:, |=|$))?(--[a-z-]+)?";

    private static final Pattern PARAMETER = Pattern.compile("(?m)^ {6}(\\[?[A-Z][A-Z0-9]*(?:\\.\\.\\.)?]?)(?: |$)");
    private static final Pattern GROUP = Pattern.compile("\\[[^]]*]\\(#(options-[a-z-]+)\\)");

    CommandsTest() {
        super("commands.md");
    }

    @Test
    void the_examples_give_what_the_page_shows() throws IOException {
        assertThat(page.checkExamples()).isGreaterThan(20);
    }

    @Test
    void every_verb_has_its_section_and_every_section_is_a_verb() throws IOException {
        String before = VerbHelp.verbs().get(0);
        for (String verb : VerbHelp.verbs()) {
            String help = VerbHelp.of(verb.split(" "));
            page.addSection(
                    "Verbs",
                    "`ntm " + verb + "`",
                    "`ntm " + before + "`",
                    VerbSection.row(verb, help),
                    VerbSection.of(verb, help));
            before = verb;
        }
        List<String> sections = Pattern.compile("(?m)^##+ `ntm (.+)`$")
                .matcher(page.text())
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(VerbHelp.verbs()).hasSizeGreaterThan(12);
        assertThat(sections).containsExactlyInAnyOrderElementsOf(VerbHelp.verbs());
        assertThat(RunnablePage.names(page.section("Verbs"), "verb"))
                .containsExactlyElementsOf(
                        VerbHelp.verbs().stream().map(verb -> "ntm " + verb).toList());
    }

    @Test
    void a_new_verb_begins_with_the_section_that_its_help_tells() {
        String section = VerbSection.of("chart", VerbHelp.of("chart"));
        assertThat(section).contains("\nntm chart [options] FILE\n", "\nDraws the units of a table");
        assertThat(described(section)).isEqualTo(options(VerbHelp.of("chart")));
    }

    @Test
    void every_option_of_a_verb_is_described_and_no_other() {
        for (String verb : VerbHelp.verbs()) {
            assertThat(described(page.section("`ntm " + verb + "`")))
                    .as(verb)
                    .isEqualTo(options(VerbHelp.of(verb.split(" "))));
        }
        assertThat(described(page.section("The command itself"))).isEqualTo(options(VerbHelp.of()));
        for (String group : VerbHelp.GROUPS) {
            assertThat(described(page.section("The command itself"))).isEqualTo(options(VerbHelp.of(group)));
        }
    }

    /** The options of a section's own table and of the tables that it refers to. */
    private Set<String> described(String section) {
        Set<String> options = new TreeSet<>(RunnablePage.names(section, "option"));
        GROUP.matcher(section).results().forEach(group -> {
            String heading = group.group(1).replace('-', ' ');
            options.addAll(RunnablePage.names(
                    page.section(heading.substring(0, 1).toUpperCase(Locale.ROOT) + heading.substring(1)), "option"));
        });
        return options.stream()
                .filter(option -> option.startsWith("-"))
                .map(option -> option.replaceFirst(" .*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> options(String help) {
        return Pattern.compile(OPTION)
                .matcher(help)
                .results()
                .flatMap(m -> Stream.of(m.group(1), m.group(2)))
                .filter(option -> option != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_synopsis_of_a_verb_names_its_parameters() {
        int withParameters = 0;
        for (String verb : VerbHelp.verbs()) {
            String synopsis = page.section("`ntm " + verb + "`")
                    .lines()
                    .filter(line -> line.startsWith("ntm " + verb))
                    .findFirst()
                    .orElseThrow();
            List<String> parameters = PARAMETER
                    .matcher(VerbHelp.of(verb.split(" ")))
                    .results()
                    .map(m -> m.group(1))
                    .toList();
            withParameters += parameters.isEmpty() ? 0 : 1;
            assertThat(List.of(synopsis.split(" "))).as(verb).containsAll(parameters);
        }
        assertThat(withParameters).isGreaterThan(VerbHelp.verbs().size() / 2);
    }
}
