package org.ntmcriteria.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ntmcriteria.cli.command.Ntm;

/** The verbs of the command, and the help of each. */
final class VerbHelp {
    /** The words that have verbs below them. */
    static final List<String> GROUPS = List.of("units", "sets");

    private VerbHelp() {}

    static String of(String... verb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            Ntm.run(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(new ByteArrayOutputStream()),
                    Stream.concat(Stream.of(verb), Stream.of("--help")).toArray(String[]::new));
        } finally {
            Locale.setDefault(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The verbs that a help lists. */
    private static List<String> verbs(String help) {
        String commands = help.substring(help.indexOf("\nCommands:\n"));
        return Pattern.compile("(?m)^ {2}(\\w+) ")
                .matcher(commands)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    /** All verbs as they are typed. */
    static List<String> verbs() {
        List<String> verbs = new ArrayList<>(verbs(of()));
        for (String group : GROUPS) {
            verbs.addAll(
                    verbs.indexOf(group),
                    verbs(of(group)).stream().map(verb -> group + " " + verb).toList());
            verbs.remove(group);
        }
        return verbs;
    }
}
