package org.ntmcriteria.io.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a sheet that are merged over several rows. A workbook stores the text in the first of the cells only,
 * and which cells are merged behind all rows, so that a sheet that has any is gone over before it is read. Not
 * thread-safe; used once per sheet.
 */
final class SheetMerges {
    /** The most merges over several rows. */
    static final int MOST = 1 << 16;

    /** The most characters of the merged cells of a sheet, which are kept to its end. */
    static final int MOST_CHARACTERS = 1 << 22;

    /** How many columns further a merge ends, at least, that is more than a heading of two. */
    private static final int FEWEST_ACROSS = 2;

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");

    private static final class Merge {
        private final int lastRow;
        private String text = "";

        private Merge(int lastRow) {
            this.lastRow = lastRow;
        }
    }

    /** By the column of the first cell, then by its row. */
    private final TreeMap<Long, Merge> merges = new TreeMap<>();

    /** The last columns of the merges, by their first row, then by their first column. */
    private final TreeMap<Long, Integer> lastColumns = new TreeMap<>();

    private final BitSet firstRows = new BitSet();

    /** The rows with a merge over several columns. */
    private final BitSet across = new BitSet();

    private int characters;

    private SheetMerges() {}

    /**
     * Finds the merges of a sheet.
     *
     * @throws WorkbookException if there are too many
     */
    static SheetMerges read(WorkbookParts parts, String part) throws WorkbookException {
        SheetMerges merges = new SheetMerges();
        try {
            if (parts.mentions(part, "mergeCell")) {
                try (WorkbookXml xml = parts.openAhead(part)) {
                    while (xml.next() && merges.merges.size() <= MOST) {
                        if (xml.isStart("mergeCell")) {
                            merges.add(xml.attribute("ref"));
                        }
                    }
                }
            }
        } catch (IOException e) {
            // Reading the rows meets it too, and reports it with its place.
            return merges;
        }
        if (merges.merges.size() > MOST) {
            throw WorkbookException.tooMany("limit.merges", MOST);
        }
        return merges;
    }

    private void add(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(2));
            int last = Integer.parseInt(matcher.group(4));
            if (lastColumns.size() < MOST) {
                lastColumns.put(keyInRow(first, column(matcher.group(1))), column(matcher.group(3)));
            }
            if (last > first) {
                merges.put(key(column(matcher.group(1)), first), new Merge(last));
                firstRows.set(first);
            } else if (column(matcher.group(3)) - column(matcher.group(1)) >= FEWEST_ACROSS) {
                across.set(first);
            }
        }
    }

    private static long keyInRow(int row, int column) {
        return (long) row << Integer.SIZE | column;
    }

    /** Checks if a cell is merged with one to its left. */
    boolean isWithLeft(int row, int column) {
        Map.Entry<Long, Integer> nearest = lastColumns.lowerEntry(keyInRow(row, column));
        return nearest != null && nearest.getKey() >= keyInRow(row, 0) && nearest.getValue() >= column;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = 26 * column + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private static long key(int column, int row) {
        return (long) column << Integer.SIZE | row;
    }

    /**
     * Remembers the texts of the merges that begin in a row.
     *
     * @throws WorkbookException if the texts are too long together
     */
    void take(TextRow row, int number) throws WorkbookException {
        if (!firstRows.get(number)) {
            return;
        }
        for (int i = 0; i < row.count(); i++) {
            Merge merge = merges.get(key(row.column(i), number));
            if (merge != null) {
                merge.text = row.cell(row.column(i));
                characters += merge.text.length();
                if (characters > MOST_CHARACTERS) {
                    throw WorkbookException.tooLong("limit.merged", MOST_CHARACTERS);
                }
            }
        }
    }

    /** Checks if a row has a merge over several columns and this row only. */
    boolean isAcross(int row) {
        return across.get(row);
    }

    /** Returns the text of the merge that a cell belongs to and whose first cell is above it, or an empty text. */
    String above(int row, int column) {
        Map.Entry<Long, Merge> nearest = merges.lowerEntry(key(column, row));
        return nearest != null && nearest.getKey() >= key(column, 0) && nearest.getValue().lastRow >= row
                ? nearest.getValue().text
                : "";
    }
}
