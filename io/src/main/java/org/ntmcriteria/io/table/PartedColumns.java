package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ntmcriteria.io.table.TableHeader.KeyColumn;

/**
 * Tells apart the columns of one criterion or indicator: what was reached, the office's judgement of it, and what is
 * required, planned or of another time.
 */
final class PartedColumns {
    private PartedColumns() {}

    /**
     * Returns the headings of a table whose criteria and indicators a row parts into several columns: that of each
     * stands above what was reached, or else above the judgement alone, and those of the row above the others.
     *
     * @param header the header above the row
     * @param day the day of a table that has no column of days
     * @return the headings by column, or empty if it cannot be told of a criterion or indicator which column is its own
     */
    static Optional<SortedMap<Integer, String>> headings(TableHeader header, TextRow row, Optional<LocalDate> day) {
        SortedMap<Integer, String> headings = new TreeMap<>();
        for (int column = 0; column < header.width(); column++) {
            headings.put(column, header.heading(column));
        }
        for (int i = 0; i < row.count(); i++) {
            headings.merge(row.column(i), row.text(i), (above, below) -> above.isBlank() ? below : above);
        }
        for (KeyColumn key : header.keys()) {
            Optional<Integer> own = own(header, row, key.index(), day);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            headings.put(key.index(), row.cell(key.index()));
            headings.put(own.get(), header.heading(key.index()));
        }
        return Optional.of(headings);
    }

    /** Returns the one column of a criterion or indicator that has what was reached, or else the judgement alone. */
    private static Optional<Integer> own(TableHeader header, TextRow row, int first, Optional<LocalDate> day) {
        int values = 0;
        int judgements = 0;
        int own = first;
        for (int column = first; column == first || isWithoutHeading(header, row, column); column++) {
            String text = row.cell(column);
            Optional<FormColumn> kind = FormColumn.find(text, day);
            boolean isValue = kind.equals(Optional.of(FormColumn.VALUE));
            boolean isJudgement = kind.equals(Optional.of(FormColumn.JUDGEMENT));
            if (text.isEmpty() && column == first && !isWithoutHeading(header, row, first + 1)) {
                return Optional.of(first);
            }
            if (!isValue && !isJudgement && !isOther(text, kind)) {
                return Optional.empty();
            }
            values += isValue ? 1 : 0;
            judgements += isJudgement ? 1 : 0;
            own = isValue || isJudgement && values == 0 ? column : own;
        }
        return values == 1 && judgements <= 1 || values == 0 && judgements == 1 ? Optional.of(own) : Optional.empty();
    }

    private static boolean isWithoutHeading(TableHeader header, TextRow row, int column) {
        boolean isBlank = column >= header.width() || header.heading(column).isBlank();
        return isBlank && !row.cell(column).isEmpty();
    }

    /** Checks if a heading is of what is required, planned or of another year. */
    private static boolean isOther(String text, Optional<FormColumn> kind) {
        return kind.equals(Optional.of(FormColumn.REQUIREMENT))
                || kind.equals(Optional.of(FormColumn.NOTE))
                || HeadingWords.find(HeadingWords.Kind.PLAN, text).isPresent()
                || HeadingWords.find(HeadingWords.Kind.EARLIER, text).isPresent()
                || !HeadingWords.years(text).isEmpty();
    }

    /**
     * Returns the columns of values behind which their judgements stand: behind each, or behind several and nowhere
     * else, since one behind the last may be of the whole unit.
     */
    static Set<Integer> judged(TextRow row, Collection<KeyColumn> keys) {
        Set<Integer> judged = new HashSet<>();
        int judgements = 0;
        for (int i = 0; i < row.count(); i++) {
            if (FormColumn.find(row.text(i)).equals(Optional.of(FormColumn.JUDGEMENT))) {
                int column = row.column(i);
                judgements++;
                keys.stream()
                        .map(KeyColumn::index)
                        .filter(of -> of + 1 == column)
                        .forEach(judged::add);
            }
        }
        boolean isOfEach = judged.size() == judgements && (judgements > 1 || judgements == keys.size());
        return isOfEach ? judged : Set.of();
    }
}
