package org.ntmcriteria.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The section that the page of commands begins with for a new verb: what its help says. Examples are added by hand. */
final class VerbSection {
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^ {2,6}(\\S.*?)(?: {2,}|\n {10,})(\\S.*(?:\n {10,}\\S.*)*)$");

    private VerbSection() {}

    /** The line of the table of verbs. */
    static String row(String verb, String help) {
        return "| [`ntm %s`](#ntm-%s) | %s |%n".formatted(verb, verb.replace(' ', '-'), sentence(help));
    }

    /** The section. */
    static String of(String verb, String help) {
        List<MatchResult> entries = ENTRY.matcher(help).results().toList();
        String parameters = entries.stream()
                .map(entry -> entry.group(1))
                .filter(name -> !name.startsWith("-"))
                .map(name -> " " + name)
                .collect(Collectors.joining());
        StringBuilder section = new StringBuilder(
                "%n## `ntm %s`%n%n```%nntm %s [options]%s%n```%n%n%s%n%n| option | does |%n|---|---|%n"
                        .formatted(verb, verb, parameters, sentence(help)));
        entries.stream()
                .filter(entry -> entry.group(1).startsWith("-"))
                .forEach(entry -> section.append("| %s | %s |%n"
                        .formatted(
                                Pattern.compile("(?<![\\w-])-{1,2}[\\w-]+")
                                        .matcher(entry.group(1))
                                        .results()
                                        .map(option -> "`" + option.group() + "`")
                                        .collect(Collectors.joining(" ")),
                                oneLine(entry.group(2)))));
        return section.toString();
    }

    /** What stands between the usage and the first parameter or option. */
    private static String sentence(String help) {
        return oneLine(help.replaceFirst("(?s)^Usage:.*?\n(?=\\S)", "").replaceFirst("(?s)\n {2,}.*", ""));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
