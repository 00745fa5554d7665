package org.ntmcriteria.io.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ntmcriteria.core.problem.SourceLocation;

/** The header of a table: its layout and which column holds what. Immutable and thread-safe. */
final class TableHeader {
    private static final int ABSENT = -1;

    private static final Set<UnitTableColumn> UNREAD =
            EnumSet.of(UnitTableColumn.NOTE, UnitTableColumn.ROW_NUMBER, UnitTableColumn.ACTS, UnitTableColumn.RESULT);

    private final UnitTable.Layout layout;
    private final List<String> headings;
    private final List<String> columnNames;
    private final boolean[] isRead;
    private final int[] indexes = new int[UnitTableColumn.values().length];
    private final Map<Integer, Integer> criteria;
    private final BitSet known;
    private final int titleRows;
    private final List<SetMention> mentions;
    private final SourceLocation location;

    /**
     * Creates a header.
     *
     * @param layout the layout that the columns make
     * @param headings the headings as the table writes them
     * @param columns the index of each known column
     * @param criteria the index of each criterion's column, by the criterion's number
     * @param known the indexes of all columns whose heading is known, those included that do not count
     * @param titleRows the title rows above the header
     * @param mentions the sets and years that its titles, its sheet and its file name
     * @param location the location of its last row
     */
    TableHeader(
            UnitTable.Layout layout,
            List<String> headings,
            Map<UnitTableColumn, Integer> columns,
            Map<Integer, Integer> criteria,
            BitSet known,
            int titleRows,
            List<SetMention> mentions,
            SourceLocation location) {
        this.layout = layout;
        this.headings = headings;
        this.columnNames =
                headings.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        Arrays.fill(indexes, ABSENT);
        isRead = new boolean[headings.size()];
        columns.forEach((column, index) -> {
            indexes[column.ordinal()] = index;
            isRead[index] = !UNREAD.contains(column);
        });
        criteria.values().forEach(index -> isRead[index] = true);
        this.criteria = Collections.unmodifiableMap(new TreeMap<>(criteria));
        this.known = known;
        this.titleRows = titleRows;
        this.mentions = List.copyOf(mentions);
        this.location = location;
    }

    /** Returns the layout. */
    UnitTable.Layout layout() {
        return layout;
    }

    /** Returns the number of columns, those without a heading included. */
    int width() {
        return headings.size();
    }

    /** Checks if the table has a column. */
    boolean has(UnitTableColumn column) {
        return indexes[column.ordinal()] != ABSENT;
    }

    /** Returns the index of a column from 0, or a negative number if the table does not have it. */
    int index(UnitTableColumn column) {
        return indexes[column.ordinal()];
    }

    /** Returns the index of each criterion's column, by the criterion's number in ascending order. */
    Map<Integer, Integer> criteria() {
        return criteria;
    }

    /** Returns a column's heading as the table writes it. */
    String heading(int index) {
        return headings.get(index);
    }

    /** Returns a column's heading as locations name it, in lower case. */
    String columnName(int index) {
        return columnNames.get(index);
    }

    /** Checks if a column's cells are read: all but notes, row numbers and columns that nobody knows. */
    boolean isRead(int column) {
        return isRead[column];
    }

    /** Checks if a column has no heading that is known, as one behind the last heading has not. */
    boolean isFree(int column) {
        return !known.get(column);
    }

    /** Returns the number of title rows above the header. */
    int titleRows() {
        return titleRows;
    }

    /** Returns the sets and years that the titles of the table, its sheet and its file name. */
    List<SetMention> mentions() {
        return mentions;
    }

    /** Returns the location of the header's last row. */
    SourceLocation location() {
        return location;
    }
}
