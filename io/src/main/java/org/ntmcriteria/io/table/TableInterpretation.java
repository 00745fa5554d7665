package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.IoMessages;

/**
 * What was understood of one table: where its header is, what each column was read as, how much it holds, and which
 * rows were passed over. As a text it is one line for people, who can tell by it whether the table was read as it is
 * meant. Immutable and thread-safe.
 *
 * @param file the name of the file
 * @param sheet the sheet, in a workbook
 * @param layout the layout; {@link UnitTable.Layout#NONE} where no header was found
 * @param header the rows of the header, if there is one
 * @param columns the columns that have a heading, in their order
 * @param units the number of units that it reports on
 * @param districts the number of districts that its units state or stand under
 * @param rows the number of rows of data, good or bad
 * @param passedOver the rows that are no data, by what they are; blank rows are not counted
 */
public record TableInterpretation(
        String file,
        Optional<String> sheet,
        UnitTable.Layout layout,
        Optional<RowSpan> header,
        List<Column> columns,
        int units,
        int districts,
        int rows,
        SortedMap<RowKind, List<RowSpan>> passedOver)
        implements Text {
    /** The longest heading that the line shows in full, in characters. */
    private static final int LONGEST_HEADING = 40;

    /** The most spans of rows that the line names for one kind of rows. */
    private static final int MOST_SPANS = 20;

    /** What becomes of a column. */
    public enum Use {
        /** Its cells are read. */
        READ,
        /** Its texts decide nothing, and are kept. */
        KEPT,
        /** Its cells are not looked at. */
        UNREAD
    }

    /**
     * Rows that follow each other.
     *
     * @param first the number of the first row, from 1: of a text file that of its line
     * @param last the number of the last row
     */
    public record RowSpan(int first, int last) {
        /**
         * Returns the numbers.
         *
         * @return for example {@code 7} or {@code 4–6}
         */
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "–" + last;
        }
    }

    /**
     * A column.
     *
     * @param number its number, from 1
     * @param heading the heading as the table writes it
     * @param use what becomes of it
     * @param content what it was read as: the English heading of an attribute ({@code unit}, {@code district}), a
     *     column of a form ({@code VALUE}), a criterion ({@code TC3}) or an indicator ({@code 6.1}); empty if it is not
     *     read
     */
    public record Column(int number, String heading, Use use, String content) {}

    /** Copies the collections. */
    public TableInterpretation {
        columns = List.copyOf(columns);
        passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    }

    /**
     * Returns the number of rows that were passed over.
     *
     * @return the number, blank rows not counted
     */
    public int rowsPassedOver() {
        return passedOver.values().stream()
                .flatMap(List::stream)
                .mapToInt(span -> span.last() - span.first() + 1)
                .sum();
    }

    /**
     * Returns the interpretation as one line.
     *
     * @param language the language wanted
     * @return for example {@code table.csv: a row per unit, a column per criterion; header: row 1; …}
     */
    @Override
    public String in(Language language) {
        String place = sheet.map(name -> say(language, "sheet", "file", file, "sheet", name))
                .orElse(file);
        String kind = say(language, "layout." + layout);
        if (header.isEmpty()) {
            return say(language, "none", "place", place, "layout", kind);
        }
        StringBuilder line = new StringBuilder(say(
                language,
                "table",
                "place",
                place,
                "layout",
                kind,
                "header",
                header.get(),
                "columns",
                String.join(", ", read(language))));
        add(line, language, "kept", columns(Use.KEPT));
        add(line, language, "unread", columns(Use.UNREAD));
        line.append(say(language, "counts", "units", units, "districts", districts, "rows", rows));
        add(
                line,
                language,
                "passedOver",
                passedOver.entrySet().stream().map(e -> passedOver(language, e)).toList());
        return line.toString();
    }

    private static void add(StringBuilder line, Language language, String key, List<String> parts) {
        if (!parts.isEmpty()) {
            line.append(say(language, key, "parts", String.join(", ", parts)));
        }
    }

    private List<String> columns(Use use) {
        return columns.stream()
                .filter(column -> column.use() == use)
                .map(column -> quoted(column.heading()))
                .toList();
    }

    /** Returns the columns that are read, criteria that are numbered one after the other as one. */
    private List<String> read(Language language) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column first = columns.get(i);
            if (first.use() != Use.READ) {
                continue;
            }
            int end = i;
            while (isFollowed(end)) {
                end++;
            }
            Column last = columns.get(end);
            parts.add(
                    end == i
                            ? words(first, language)
                            : first.content() + "–" + last.content() + place(letters(first) + "–" + letters(last)));
            i = end;
        }
        return parts;
    }

    /** Checks if a column is of a criterion, and the next one of the next criterion, both headed by their numbers. */
    private boolean isFollowed(int index) {
        if (index + 1 == columns.size()
                || columns.get(index + 1).number() != columns.get(index).number() + 1) {
            return false;
        }
        Optional<Integer> criterion = criterion(columns.get(index));
        return criterion.isPresent() && criterion(columns.get(index + 1)).equals(criterion.map(number -> number + 1));
    }

    private static Optional<Integer> criterion(Column column) {
        return column.use() == Use.READ && KeyText.find(column.heading()).isPresent()
                ? KeyText.find(column.content()).flatMap(key -> KeyText.criterion(key.key()))
                : Optional.empty();
    }

    /** Returns where columns are, which is counted in a workbook only. */
    private String place(String letters) {
        return sheet.isPresent() ? " " + letters : "";
    }

    private static String letters(Column column) {
        return TextRow.columnName(column.number() - 1);
    }

    private static boolean isKey(String content) {
        return KeyText.find(content).isPresent();
    }

    private String words(Column column, Language language) {
        String content = isKey(column.content()) ? column.content() : say(language, "column." + column.content());
        boolean isSame = VietnameseText.fold(content).equals(VietnameseText.fold(column.heading()))
                || column.content().equalsIgnoreCase(column.heading().strip());
        return content + place(letters(column)) + (isSame ? "" : " " + quoted(column.heading()));
    }

    private static String quoted(String heading) {
        boolean isShort = heading.codePointCount(0, heading.length()) <= LONGEST_HEADING;
        return "“" + (isShort ? heading : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_HEADING)) + "…")
                + "”";
    }

    private static String passedOver(Language language, Map.Entry<RowKind, List<RowSpan>> rows) {
        String some = rows.getValue().stream()
                .limit(MOST_SPANS)
                .map(RowSpan::toString)
                .collect(Collectors.joining(", "));
        return some + (rows.getValue().size() > MOST_SPANS ? ", … (" : " (")
                + rows.getKey().in(language) + ")";
    }

    private static String say(Language language, String key, Object... arguments) {
        return IoMessages.MESSAGES.get(language, "understood." + key, arguments);
    }

    /** The line in English. */
    @Override
    public String toString() {
        return in(Language.EN);
    }
}
