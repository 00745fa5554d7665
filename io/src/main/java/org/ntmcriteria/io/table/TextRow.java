package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.ntmcriteria.core.problem.SourceLocation;

/**
 * One row of a table as text, with the location of each of its cells. A row of a workbook stores only the cells that
 * hold something, since one cell far to the right would else make thousands of blank ones; what looks at every cell
 * goes over the stored ones.
 */
abstract class TextRow {
    /** No cell of a row. */
    static final BitSet NONE = new BitSet();

    private final int line;
    private final List<String> texts;

    /** The stored cells that could not be read. No text marks them, since a file may hold any text. */
    private final BitSet failed;

    /**
     * Makes a row.
     *
     * @param line the line of a text file; 0 in a workbook
     * @param texts the texts of the stored cells
     * @param failed which of the stored cells could not be read
     */
    TextRow(int line, List<String> texts, BitSet failed) {
        this.line = line;
        this.texts = texts;
        this.failed = failed;
    }

    /** Returns a row of a text file; its locations are made on request, since most rows are never named. */
    static TextRow ofLine(String file, int line, List<String> fields) {
        return new OfLine(file, line, fields, NONE, false);
    }

    /** Returns a row of a text file whose fields commas part, also those of decimals without quotes. */
    static TextRow ofCommas(String file, int line, List<String> fields) {
        return new OfLine(file, line, fields, NONE, true);
    }

    /**
     * Returns a row of a workbook.
     *
     * @param file the file's name
     * @param sheet the sheet's name
     * @param row the row's number, from 1
     * @param columns the columns of the stored cells, from 0, in ascending order
     * @param texts the texts of the stored cells
     * @param kinds which of the stored cells are of each kind; those of none are texts
     * @param shown what cells show where their number formats make another text of them, by their columns
     * @param merges the merges of the sheet
     */
    static TextRow ofSheet(
            String file,
            String sheet,
            int row,
            int[] columns,
            List<String> texts,
            Map<XlsxCells.Kind, BitSet> kinds,
            Map<Integer, String> shown,
            SheetMerges merges) {
        return new SheetTextRow(file, sheet, row, columns, texts, kinds, shown, merges);
    }

    /** Returns the location of a cell of a workbook, the column from 0. */
    static SourceLocation location(String file, String sheet, int row, int column) {
        return SourceLocation.ofAddress(file, sheet + "!" + columnName(column) + row, null);
    }

    /** Returns the line of a text file that the row begins on, from 1; 0 in a workbook. */
    int line() {
        return line;
    }

    /** Returns the number that people know the row by, from 1: that of its line, or of the row of a sheet. */
    abstract int number();

    /** Checks if the row is one of a workbook, which does not store blank cells. */
    boolean isOfWorkbook() {
        return line == 0;
    }

    /** Returns the number of stored cells: all of a text file, those that hold something of a workbook. */
    int count() {
        return texts.size();
    }

    /** Returns the text of a stored cell; empty for a blank one and for one that could not be read. */
    String text(int stored) {
        return texts.get(stored);
    }

    /** Checks if commas part the fields, so that one of a decimal without quotes makes two of it. */
    boolean isPartedAtCommas() {
        return false;
    }

    /** Returns the column of a stored cell, from 0. */
    abstract int column(int stored);

    /** Returns which of the stored cells is that of a column, or a negative number. */
    abstract int find(int column);

    /** Returns the texts of the stored cells. */
    List<String> texts() {
        return texts;
    }

    /** Returns the texts of all columns up to the last stored cell. */
    abstract List<String> fields();

    /**
     * Returns the text of a column as it is; empty for a cell that could not be read and for one that is not stored.
     */
    String raw(int column) {
        int stored = find(column);
        return stored < 0 ? "" : texts.get(stored);
    }

    /**
     * Returns the text of a cell without the blanks around it, those included at which word processors do not break a
     * line; empty for a cell that could not be read and for one behind the row's end.
     */
    String cell(int column) {
        return trimmed(raw(column));
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return (c <= ' ' || c > '~') && (Character.isSpaceChar(c) || Character.isWhitespace(c));
    }

    /** Returns what a cell shows: its text, or what its number format makes of it, which may be nothing. */
    String shown(int column) {
        return cell(column);
    }

    /** Returns the row with the texts that its cells show. */
    TextRow asShown() {
        return this;
    }

    /** Checks if a cell could not be read; its problem was reported where it was found. */
    boolean hasFailed(int column) {
        int stored = find(column);
        return stored >= 0 && failed.get(stored);
    }

    /** Returns the location of the row. */
    abstract SourceLocation location();

    /** Returns the location of a cell, without the column's heading. */
    abstract SourceLocation location(int column);

    /** Returns the location of a cell. */
    abstract SourceLocation location(int column, String heading);

    /** Checks if a cell is a number of a workbook, always written with a decimal point. */
    abstract boolean isNumber(int column);

    /** Checks if a cell is a day or a time of a workbook. */
    boolean isDay(int column) {
        return false;
    }

    /**
     * Returns the text, as {@link #cell} does, of the merge that begins above in this column and goes down to this row
     * or beyond it; empty if there is none.
     */
    String mergedAbove(int column) {
        return "";
    }

    /** Checks if a cell is merged with one to its left. */
    boolean isMergedWithLeft(int column) {
        return false;
    }

    /** Checks if a cell of the row is merged over several columns. */
    boolean isMergedAcross() {
        return false;
    }

    /** Returns a row at the same place with other cells, by their columns. */
    abstract TextRow withCells(SortedMap<Integer, String> cells);

    /** Returns the same row in which some stored cells could not be read. */
    TextRow withFailed(BitSet stored) {
        List<String> others = new ArrayList<>(texts);
        stored.stream().forEach(i -> others.set(i, ""));
        BitSet all = (BitSet) failed.clone();
        all.or(stored);
        return with(others, all);
    }

    /**
     * Returns the row with as many fields as a header: a text file may leave the last ones out where they are blank,
     * and may have blank ones behind them. A row with more that are not blank stays as it is, and so does one of a
     * workbook.
     */
    TextRow fitted(int width) {
        return this;
    }

    abstract TextRow with(List<String> others, BitSet othersFailed);

    /** Checks if all cells are blank. */
    boolean isBlank() {
        for (String text : texts) {
            if (!text.isBlank()) {
                return false;
            }
        }
        return failed.isEmpty();
    }

    /** Returns the letters of a column from 0. */
    static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int i = index + 1; i > 0; i = (i - 1) / 26) {
            name.insert(0, (char) ('A' + (i - 1) % 26));
        }
        return name.toString();
    }

    private static final class OfLine extends TextRow {
        private final String file;
        private final boolean atCommas;

        OfLine(String file, int line, List<String> fields, BitSet failed, boolean atCommas) {
            super(line, fields, failed);
            this.file = file;
            this.atCommas = atCommas;
        }

        @Override
        boolean isPartedAtCommas() {
            return atCommas;
        }

        @Override
        int number() {
            return line();
        }

        @Override
        int column(int stored) {
            return stored;
        }

        @Override
        int find(int column) {
            return column < count() ? column : -1;
        }

        @Override
        List<String> fields() {
            return texts();
        }

        @Override
        SourceLocation location() {
            return SourceLocation.ofLine(file, line(), null);
        }

        @Override
        SourceLocation location(int column) {
            return location();
        }

        @Override
        SourceLocation location(int column, String heading) {
            return SourceLocation.ofLine(file, line(), heading);
        }

        @Override
        boolean isNumber(int column) {
            return false;
        }

        @Override
        TextRow withCells(SortedMap<Integer, String> cells) {
            List<String> fields = new ArrayList<>(Collections.nCopies(cells.isEmpty() ? 0 : cells.lastKey() + 1, ""));
            cells.forEach(fields::set);
            return new OfLine(file, line(), fields, NONE, atCommas);
        }

        @Override
        TextRow fitted(int width) {
            if (count() == width) {
                return this;
            }
            for (int i = width; i < count(); i++) {
                if (!cell(i).isEmpty()) {
                    return this;
                }
            }
            String[] fields = texts().toArray(new String[width]);
            Arrays.fill(fields, Math.min(count(), width), fields.length, "");
            return new OfLine(file, line(), Arrays.asList(fields).subList(0, width), NONE, atCommas);
        }

        @Override
        TextRow with(List<String> others, BitSet othersFailed) {
            return new OfLine(file, line(), others, othersFailed, atCommas);
        }
    }
}
