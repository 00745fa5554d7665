package org.ntmcriteria.cli.command;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.ntmcriteria.core.text.TerminalText;

/**
 * The last door of text that a terminal may show: what the terminal would obey is a blank behind it. What holds names
 * of an input is written as a line, which nothing in it ends.
 */
final class TerminalWriter extends FilterWriter {
    TerminalWriter(Writer out) {
        super(out);
    }

    /** Writes a line, and ends it. */
    void line(String text) throws IOException {
        out.write(TerminalText.line(text));
        out.write('\n');
    }

    @Override
    public void write(int c) throws IOException {
        out.write(shown((char) c));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int plain = offset;
        for (int i = offset; i < offset + length; i++) {
            char shown = shown(text.charAt(i));
            if (shown != text.charAt(i)) {
                out.write(text, plain, i - plain);
                out.write(shown);
                plain = i + 1;
            }
        }
        out.write(text, plain, offset + length - plain);
    }

    /** Lines that are laid out already, those of tables, end. */
    private static char shown(char c) {
        return c != '\n' && TerminalText.isObeyed(c) ? ' ' : c;
    }
}
