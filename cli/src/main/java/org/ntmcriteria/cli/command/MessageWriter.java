package org.ntmcriteria.cli.command;

import java.io.PrintWriter;
import java.io.Writer;
import org.ntmcriteria.core.text.TerminalText;

/** Takes messages, of which each is one line whatever stands in the input that it quotes. */
final class MessageWriter extends PrintWriter {
    MessageWriter(Writer out) {
        super(new TerminalWriter(out), true);
    }

    @Override
    public void println(String line) {
        super.println(line.startsWith("ntm: ") ? TerminalText.line(line) : line);
    }
}
