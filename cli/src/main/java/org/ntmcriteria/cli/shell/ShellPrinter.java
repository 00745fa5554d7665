package org.ntmcriteria.cli.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.TerminalText;
import org.ntmcriteria.report.console.ConsoleTable;

/** Prints to standard output in lines of at most {@value #WIDTH} characters, as the shell shows everything. */
final class ShellPrinter {
    /** The most characters of a line. */
    static final int WIDTH = 100;

    private ShellPrinter() {}

    static void print(List<Problem> problems, Language language) {
        problems.forEach(problem -> line(problem.line(language)));
    }

    static void print(ConsoleTable table) {
        StringBuilder text = new StringBuilder();
        try {
            table.print(text, WIDTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.print(text);
    }

    /** Prints a line, which nothing in it ends. */
    static void line(String text) {
        wrap(TerminalText.line(text));
    }

    /** Prints lines; one that is too long goes on in the next, further in. */
    static void wrap(String text) {
        text.lines().map(TerminalText::line).forEach(line -> {
            String rest = line;
            String indent = " ".repeat(line.length() - line.stripLeading().length() + 4);
            while (rest.length() > WIDTH) {
                int cut = rest.lastIndexOf(' ', WIDTH);
                if (cut <= indent.length()) {
                    break;
                }
                System.out.println(rest.substring(0, cut));
                rest = indent + rest.substring(cut + 1);
            }
            System.out.println(rest);
        });
    }
}
