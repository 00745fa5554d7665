package org.ntmcriteria.report.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.core.text.TerminalText;

/** A table of text whose columns line up. Not thread-safe. */
public final class ConsoleTable {
    /** The least that a column is cut to. */
    private static final int NARROWEST = 8;

    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /**
     * An empty table.
     *
     * @param alignment a letter per column: {@code l} or {@code r}
     */
    public ConsoleTable(String alignment) {
        this.alignment = alignment;
    }

    /**
     * Adds a row.
     *
     * @param cells a cell per column; columns at the end may be left out
     */
    public void add(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(TerminalText.line(String.valueOf(cell)));
        }
        rows.add(row);
    }

    /**
     * Prints the rows as wide as they are.
     *
     * @param out takes the text
     * @throws IOException if it cannot be written
     */
    public void print(Appendable out) throws IOException {
        print(out, Integer.MAX_VALUE);
    }

    /**
     * Prints the rows; where they are too wide, the texts of the widest columns are cut, which {@code …} shows.
     *
     * @param out takes the text
     * @param width the most characters of a line
     * @throws IOException if it cannot be written
     */
    public void print(Appendable out, int width) throws IOException {
        int[] widths = widths(width);
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = cut(row.get(i), widths[i]);
                String pad = " ".repeat(widths[i] - width(cell));
                line.append(i == 0 ? "" : "  ").append(alignment.charAt(i) == 'r' ? pad + cell : cell + pad);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private int[] widths(int most) {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        int total = -2;
        for (int width : widths) {
            total += width + 2;
        }
        while (total > most) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (alignment.charAt(i) == 'l' && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0 || widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
