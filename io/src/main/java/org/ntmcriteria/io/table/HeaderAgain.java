package org.ntmcriteria.io.table;

import java.util.Optional;
import org.ntmcriteria.core.law.InputKey;

/**
 * Tells the header of a table that stands again below from that of another table, whose columns are of other criteria.
 * Not thread-safe; used once per table.
 */
final class HeaderAgain {
    private final TableHeader header;
    private final ValueReader values;

    HeaderAgain(TableHeader header, ValueReader values) {
        this.header = header;
        this.values = values;
    }

    /**
     * Checks if a row has in each column of values its heading, another of the same key, or none; and none elsewhere.
     */
    boolean hasOwnHeadings(TextRow row) {
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = row.cell(column.index());
            if (!text.isEmpty()
                    && !header.isHeading(column.index(), text)
                    && !isOf(column, text)
                    && (KeyText.find(text).isPresent() || !UnitTableColumn.isCriteria(text))) {
                return false;
            }
        }
        for (int i = 0; i < row.count(); i++) {
            if (isOfOtherColumn(row.column(i), row.text(i))) {
                return false;
            }
        }
        return true;
    }

    /** Checks if a column that is not of values has the heading of one here. */
    private boolean isOfOtherColumn(int column, String text) {
        return !header.isOfKey(column)
                && !header.isHeading(column, text)
                && KeyText.find(text)
                        .filter(key -> key.kind() != KeyText.Kind.NUMBER)
                        .isPresent();
    }

    private static boolean isOf(TableHeader.KeyColumn column, String text) {
        Optional<KeyText> key = KeyText.find(text);
        return key.isPresent()
                && (key.get().key().compareTo(column.key()) == 0
                        || isWholeNumber(column.key())
                                && isWholeNumber(key.get().key())
                                && KeyText.criterion(key.get().key()).equals(KeyText.criterion(column.key()))
                                && (column.isOpen() || key.get().kind() == KeyText.Kind.NUMBER));
    }

    /** Checks if a key has the number of a criterion, its own or that of an indicator. */
    private static boolean isWholeNumber(InputKey key) {
        return key instanceof InputKey.OfCriterion
                || key instanceof InputKey.OfIndicator && key.toString().indexOf('.') < 0;
    }

    /** Checks if a row has, in the columns of values, keys and nothing else, one of which is of another column. */
    boolean hasOtherKeysOnly(TextRow row) {
        boolean hasOther = false;
        for (int i = 0; i < row.count(); i++) {
            int column = row.column(i);
            String text = row.text(i);
            if (text.isBlank() || header.isHeading(column, text)) {
                continue;
            }
            if (!header.isOfKey(column) && column < header.width()
                    || KeyText.find(text).isEmpty()) {
                return false;
            }
            hasOther |= header.keys().stream().noneMatch(key -> key.index() == column && isOf(key, text));
        }
        return hasOther;
    }

    /**
     * Checks if a row has verdicts on most criteria and no second heading. The header of another table may have a Đạt
     * or two in those columns.
     */
    boolean isUnit(TextRow row) {
        for (int i = 0; i < row.count(); i++) {
            int column = row.column(i);
            boolean isName =
                    column == header.index(UnitTableColumn.NAME) || column == header.index(UnitTableColumn.UNIT);
            if (!isName && UnitTableColumn.find(row.text(i)).isPresent()) {
                return false;
            }
        }
        int verdicts = 0;
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = row.cell(column.index());
            if (column.key() instanceof InputKey.OfCriterion && !column.isOpen() && text.matches("[2-9]|[1-9][0-9]+")) {
                // A number is that of a criterion, and no verdict.
                return false;
            }
            if (values.isValue(text)) {
                verdicts++;
            } else if (!text.isEmpty()) {
                return false;
            }
        }
        return 2 * verdicts > header.keys().size();
    }
}
