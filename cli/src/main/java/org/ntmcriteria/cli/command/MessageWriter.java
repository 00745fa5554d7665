package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.ntmcriteria.core.text.TerminalText;

/** Takes messages, of which each is one line whatever stands in the input that it quotes. */
final class MessageWriter extends PrintWriter {
    /** Longer than any sentence and the path in it; what quotes more is cut. */
    private static final int MOST_CHARACTERS = 6_000;

    /** Puts the cursor at the beginning of its line and clears that. */
    private static final String CLEAR = "\r\u001b[K";

    private final Writer terminal;

    MessageWriter(Writer out) {
        super(new TerminalWriter(out), true);
        terminal = out;
    }

    /** Shows a text in place of the one that was shown last; nothing in place of it where it is blank. */
    void replace(String text) {
        flush();
        try {
            terminal.write(CLEAR + TerminalText.line(text));
            terminal.flush();
        } catch (IOException e) {
            // Who watches the progress has gone; the work goes on.
            setError();
        }
    }

    @Override
    public void println(String line) {
        boolean isWhole = line.codePointCount(0, line.length()) <= MOST_CHARACTERS;
        String shown = isWhole ? line : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
        super.println(TerminalText.line(shown));
    }
}
