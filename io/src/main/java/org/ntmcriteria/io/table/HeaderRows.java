package org.ntmcriteria.io.table;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ntmcriteria.core.law.InputKey;

/**
 * Joins the rows of a header of several rows, whose upper cells are merged over the columns below or stand in the first
 * of them only. Immutable and thread-safe.
 */
final class HeaderRows {
    private final SetKeys set;

    HeaderRows(SetKeys set) {
        this.set = set;
    }

    /**
     * Joins the headings of several rows: of each column the lowest that says what it holds. A part or a sex belongs to
     * the indicator above: {@code a} below {@code 5} is {@code 5/a}.
     *
     * @return the headings by column, or empty if the last row has a text below the heading of units, as data have
     */
    Optional<SortedMap<Integer, String>> joined(List<TextRow> upper, TextRow last) {
        SortedMap<Integer, String> joined = new TreeMap<>();
        addColumns(last, joined);
        upper.forEach(row -> addColumns(row, joined));
        int numbered = 0;
        boolean ofValues = false;
        for (int column : joined.keySet()) {
            String lowest = last.cell(column);
            String heading = "";
            for (TextRow row : upper) {
                String text = row.cell(column);
                heading = text.isEmpty() ? heading : text;
                Optional<UnitTableColumn> known = UnitTableColumn.find(text);
                if (UnitTableColumn.isCriteria(text)
                        || known.filter(UnitTableColumn::mayHeadOthers).isPresent()) {
                    ofValues = true;
                } else if (known.isPresent()) {
                    ofValues = false;
                    // A row of data has a name below the heading.
                    if (!lowest.isEmpty() && !UnitTableColumn.find(lowest).equals(known)) {
                        return Optional.empty();
                    }
                }
            }
            Optional<String> part = ofPart(lowest, upper, column);
            if (part.isPresent()) {
                joined.put(column, part.get());
            } else if (ofValues && lowest.equals(String.valueOf(numbered + 1))) {
                numbered++;
                joined.put(column, "TC" + numbered);
            } else {
                joined.put(column, lowest.isEmpty() ? heading : lowest);
            }
        }
        return Optional.of(joined);
    }

    private static void addColumns(TextRow row, SortedMap<Integer, String> columns) {
        for (int i = 0; i < row.count(); i++) {
            columns.put(row.column(i), "");
        }
    }

    /** Returns the heading of a part or a sex of the indicator that spans its column. */
    private Optional<String> ofPart(String text, List<TextRow> upper, int column) {
        return KeyText.part(text).flatMap(part -> key(spanning(upper, column))
                .map(key -> key instanceof InputKey.OfCriterion criterion
                                && set.hasIndicator(String.valueOf(criterion.criterion()))
                        ? String.valueOf(criterion.criterion())
                        : key.toString())
                .filter(set::hasIndicator)
                .map(indicator -> indicator + "/" + part));
    }

    /** Returns the lowest heading above a column, or else above the nearest column to the left that has one. */
    private static String spanning(List<TextRow> upper, int column) {
        for (int left = column; left >= 0; left--) {
            for (int row = upper.size() - 1; row >= 0; row--) {
                String text = upper.get(row).cell(left);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private Optional<InputKey> key(String heading) {
        return KeyText.find(heading).map(KeyText::key).or(() -> set.names().named(heading));
    }

    /**
     * Checks if a row below a header names finer columns and nothing else: indicators below their criteria, parts below
     * their indicators, the columns of a form below a common heading.
     */
    boolean isFiner(TableHeader header, List<TextRow> rows, TextRow row) {
        int finer = 0;
        for (int i = 0; i < row.count(); i++) {
            String text = row.text(i);
            int column = row.column(i);
            if (text.isBlank() || header.isHeading(column, text)) {
                continue;
            }
            boolean isHeading = header.layout() == UnitTable.Layout.FORM
                    ? isOfForm(header, column, text)
                    : isBelow(rows, column, text);
            if (!isHeading) {
                return false;
            }
            finer += header.layout() == UnitTable.Layout.FORM || !isNumber(text) ? 1 : 0;
        }
        return finer > (header.layout() == UnitTable.Layout.FORM ? 1 : 0);
    }

    private static boolean isNumber(String text) {
        return KeyText.find(text)
                .filter(key -> key.kind() == KeyText.Kind.NUMBER)
                .isPresent();
    }

    private static boolean isOfForm(TableHeader header, int column, String text) {
        return FormColumn.find(text).filter(FormColumn::isResult).isPresent()
                && column != header.index(FormColumn.NUMBER)
                && column != header.index(FormColumn.CONTENT)
                && column != header.index(FormColumn.CRITERION);
    }

    /** Checks if a text is a heading that fits under that of the rows above: of an indicator of the same criterion. */
    private boolean isBelow(List<TextRow> rows, int column, String text) {
        if (ofPart(text, rows, column).isPresent()) {
            return true;
        }
        Optional<InputKey> own = KeyText.find(text)
                .map(KeyText::key)
                .filter(set::mayHave)
                .or(() -> set.names().isNameOfIndicator(text) ? set.names().indicator(text) : Optional.empty());
        Optional<InputKey> above = key(spanning(rows, column));
        return own.isPresent()
                && (above.isEmpty() || KeyText.criterion(above.get()).equals(KeyText.criterion(own.get())));
    }
}
