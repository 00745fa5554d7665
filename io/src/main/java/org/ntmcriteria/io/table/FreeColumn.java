package org.ntmcriteria.io.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A column of a unit table whose texts are kept as they are: notes, and any column whose heading no reader knows, such
 * as a cluster or a source. It decides nothing. Immutable and thread-safe.
 */
public final class FreeColumn {
    /** The most characters that are kept of one unit, separators included: those that a cell of a workbook holds. */
    static final int MOST_CHARACTERS = XlsxCells.LONGEST_TEXT;

    static final String SEPARATOR = "; ";

    /** What parts the texts of a unit, which are kept in UTF-8; no text has it. */
    static final byte END = (byte) 0xff;

    private final String heading;
    private final boolean isNote;
    private final Map<String, byte[]> texts;

    /**
     * Creates a column.
     *
     * @param texts the texts of each unit that has some, each before an {@link #END}; not copied, since they are many
     */
    FreeColumn(String heading, boolean isNote, Map<String, byte[]> texts) {
        this.heading = heading;
        this.isNote = isNote;
        this.texts = texts;
    }

    /**
     * Returns the heading.
     *
     * @return the heading as it is first written in the file; empty for cells without one
     */
    public String heading() {
        return heading;
    }

    /**
     * Checks if it is the column of notes.
     *
     * @return true for notes
     */
    public boolean isNote() {
        return isNote;
    }

    /**
     * Returns what the column says of a unit.
     *
     * @param unit the unit's code
     * @return the texts in the order of the rows, each once; empty if the cells are blank
     */
    public List<String> of(String unit) {
        return decoded(texts.getOrDefault(unit, new byte[0]));
    }

    /** Returns the cell of a unit in a table with one row for each. */
    String cell(String unit) {
        return String.join(SEPARATOR, of(unit));
    }

    /** Returns texts of which each stands before an end. */
    static List<String> decoded(byte[] texts) {
        List<String> decoded = new ArrayList<>(1);
        int start = 0;
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] == END) {
                decoded.add(new String(texts, start, i - start, StandardCharsets.UTF_8));
                start = i + 1;
            }
        }
        return decoded;
    }

    /** Heading, and how many units it says something of. */
    @Override
    public String toString() {
        return heading + ": " + texts.size() + " units";
    }
}
