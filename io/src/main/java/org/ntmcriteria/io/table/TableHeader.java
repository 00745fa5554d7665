package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.table.TableInterpretation.Column;
import org.ntmcriteria.io.table.TableInterpretation.RowSpan;
import org.ntmcriteria.io.table.TableInterpretation.Use;

/** The header of a table: its layout and which column holds what. Immutable and thread-safe. */
final class TableHeader {
    private static final int ABSENT = -1;

    private static final Set<UnitTableColumn> UNREAD =
            EnumSet.of(UnitTableColumn.NOTE, UnitTableColumn.ROW_NUMBER, UnitTableColumn.ACTS, UnitTableColumn.RESULT);

    /**
     * A column of values on one key.
     *
     * @param key what the values are on
     * @param index the column, from 0
     * @param isOpen whether the heading may be a criterion, whose number the key has, or the indicator of that number:
     *     its cells tell
     */
    record KeyColumn(InputKey key, int index, boolean isOpen) {}

    /**
     * What a header says beside the columns that are read.
     *
     * @param known the indexes of all columns whose heading is known, those included that do not count
     * @param criteria the numbers of the criteria that it has, those included that the set does not have
     * @param unread the numbers of the criteria whose columns are not read
     * @param judged the columns of values behind which the office's judgement of each stands
     * @param mentions the sets and years that its titles, its sheet and its file name
     */
    record Beside(
            BitSet known, Set<Integer> criteria, Set<Integer> unread, Set<Integer> judged, List<SetMention> mentions) {
        static final Beside NOTHING = new Beside(new BitSet(), Set.of(), Set.of(), Set.of(), List.of());

        /** Copies the collections. */
        Beside {
            known = (BitSet) known.clone();
            criteria = Set.copyOf(criteria);
            unread = Set.copyOf(unread);
            judged = Set.copyOf(judged);
            mentions = List.copyOf(mentions);
        }
    }

    private final UnitTable.Layout layout;
    private final List<String> headings;
    private final List<String> columnNames;
    private final boolean[] isRead;
    private final int[] indexes = new int[UnitTableColumn.values().length];
    private final List<KeyColumn> keys;
    private final BitSet ofKeys = new BitSet();
    private final Map<FormColumn, Integer> ofForm;

    /** The folded texts of the header's rows, by column. */
    private final Map<Integer, Set<String>> texts = new HashMap<>();

    private final SourceLocation location;
    private final RowSpan rows;
    private final int titleRows;
    private final int fields;
    private final Beside beside;

    /**
     * Creates the header of a table of units.
     *
     * @param layout the layout that the columns make
     * @param headings the headings as the table writes them
     * @param columns the index of each known column
     * @param keys the columns of values on one key each
     * @param rows the rows of the header
     * @param titleRows the title rows above the header
     * @param beside what else it says
     */
    static TableHeader ofUnits(
            UnitTable.Layout layout,
            List<String> headings,
            Map<UnitTableColumn, Integer> columns,
            List<KeyColumn> keys,
            List<TextRow> rows,
            int titleRows,
            Beside beside) {
        TableHeader header = new TableHeader(layout, headings, keys, Map.of(), rows, titleRows, beside);
        columns.forEach((column, index) -> {
            header.indexes[column.ordinal()] = index;
            header.isRead[index] = !UNREAD.contains(column);
        });
        keys.forEach(key -> header.isRead[key.index()] = true);
        beside.judged.forEach(judged -> header.isRead[judged + 1] = true);
        return header;
    }

    /** Creates the header of the form of one unit, none of whose columns is kept. */
    static TableHeader ofForm(
            List<String> headings,
            Map<FormColumn, Integer> columns,
            List<TextRow> rows,
            int titleRows,
            List<SetMention> mentions) {
        BitSet all = new BitSet();
        all.set(0, headings.size());
        Beside beside = new Beside(all, Set.of(), Set.of(), Set.of(), mentions);
        TableHeader header =
                new TableHeader(UnitTable.Layout.FORM, headings, List.of(), columns, rows, titleRows, beside);
        columns.forEach((column, index) -> header.isRead[index] = column != FormColumn.NOTE);
        return header;
    }

    private TableHeader(
            UnitTable.Layout layout,
            List<String> headings,
            List<KeyColumn> keys,
            Map<FormColumn, Integer> ofForm,
            List<TextRow> rows,
            int titleRows,
            Beside beside) {
        this.layout = layout;
        this.headings = headings;
        this.columnNames =
                headings.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        this.isRead = new boolean[headings.size()];
        Arrays.fill(indexes, ABSENT);
        this.keys = List.copyOf(keys);
        keys.forEach(key -> ofKeys.set(key.index()));
        this.ofForm = Map.copyOf(ofForm);
        for (TextRow row : rows) {
            for (int i = 0; i < row.count(); i++) {
                texts.computeIfAbsent(row.column(i), c -> new HashSet<>(2)).add(VietnameseText.fold(row.text(i)));
            }
        }
        this.location = rows.get(rows.size() - 1).location();
        this.rows = new RowSpan(rows.get(0).number(), rows.get(rows.size() - 1).number());
        this.fields = rows.get(rows.size() - 1).count();
        this.titleRows = titleRows;
        this.beside = beside;
    }

    /** Returns the layout. */
    UnitTable.Layout layout() {
        return layout;
    }

    /** Returns the number of columns, those without a heading included. */
    int width() {
        return headings.size();
    }

    /** Returns the number of fields of its last row, blank ones behind the last heading included. */
    int fields() {
        return fields;
    }

    /** Checks if the table has a column. */
    boolean has(UnitTableColumn column) {
        return indexes[column.ordinal()] != ABSENT;
    }

    /** Returns the index of a column from 0, or a negative number if the table does not have it. */
    int index(UnitTableColumn column) {
        return indexes[column.ordinal()];
    }

    /** Returns the index of a column of a form from 0, or a negative number if it does not have it. */
    int index(FormColumn column) {
        return ofForm.getOrDefault(column, ABSENT);
    }

    /** Returns the columns of values on one key each, in the order of the keys. */
    List<KeyColumn> keys() {
        return keys;
    }

    /** Checks if a column is of values on one key. */
    boolean isOfKey(int column) {
        return ofKeys.get(column);
    }

    /** Checks if the column behind one of values has the office's judgement of each. */
    boolean hasJudgement(int column) {
        return beside.judged.contains(column);
    }

    /** Returns where the last row of the header is. */
    SourceLocation location() {
        return location;
    }

    /** Returns the numbers of its rows. */
    RowSpan rows() {
        return rows;
    }

    /** Returns the columns that have a heading or are read, and what becomes of each. */
    List<Column> columns() {
        Map<Integer, String> contents = new HashMap<>();
        for (UnitTableColumn column : UnitTableColumn.values()) {
            contents.put(index(column), column.word());
        }
        ofForm.forEach((column, index) -> contents.put(index, column.name()));
        keys.forEach(key -> contents.put(key.index(), key.key().toString()));
        beside.judged.forEach(judged -> contents.put(judged + 1, FormColumn.JUDGEMENT.name()));
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).isBlank() || isRead[i]) {
                all.add(new Column(i + 1, headings.get(i), use(i), isRead[i] ? contents.get(i) : ""));
            }
        }
        return all;
    }

    private Use use(int column) {
        if (isRead[column]) {
            return Use.READ;
        }
        return isFree(column) || column == index(UnitTableColumn.NOTE) ? Use.KEPT : Use.UNREAD;
    }

    /** Returns the headings as one text. */
    String text() {
        return String.join(",", headings);
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

    /** Checks if a row has the texts of the header and no others, as at the top of another sheet of paper. */
    boolean isRepeatedIn(TextRow row) {
        int repeated = 0;
        for (int i = 0; i < row.count(); i++) {
            if (!row.text(i).isBlank()) {
                if (!isHeading(row.column(i), row.text(i))) {
                    return false;
                }
                repeated++;
            }
        }
        return repeated > 1;
    }

    /** Checks if a text is one of the header's in a column. */
    boolean isHeading(int column, String text) {
        return texts.getOrDefault(column, Set.of()).contains(VietnameseText.fold(text));
    }

    /** Checks if a column has no heading that is known, as one behind the last heading has not. */
    boolean isFree(int column) {
        return !beside.known.get(column);
    }

    /** Returns the numbers of the criteria that it has, those included that the set does not have. */
    Set<Integer> criteria() {
        return beside.criteria;
    }

    /** Returns the numbers of the criteria that it has columns of which are not read. */
    Set<Integer> unread() {
        return beside.unread;
    }

    /** Returns the sets and years that the titles of the table, its sheet and its file name. */
    List<SetMention> mentions() {
        return beside.mentions;
    }

    /** Returns the number of title rows above the header. */
    int titleRows() {
        return titleRows;
    }
}
