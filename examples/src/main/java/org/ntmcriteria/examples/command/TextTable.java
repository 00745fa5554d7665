package org.ntmcriteria.examples.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table of text whose columns line up. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final String alignment;

    /**
     * An empty table.
     *
     * @param alignment a letter per column: {@code l} or {@code r}
     */
    TextTable(String alignment) {
        this.alignment = alignment;
    }

    void add(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(withoutControls(String.valueOf(cell)));
        }
        rows.add(row);
    }

    void print(Appendable out) throws IOException {
        int[] widths = new int[alignment.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? "" : "  ")
                        .append(alignment.charAt(i) == 'r' ? pad + row.get(i) : row.get(i) + pad);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** A terminal would obey control characters. */
    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return text.replaceAll("\\p{Cntrl}", " ");
            }
        }
        return text;
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
