package org.ntmcriteria.io.table;

import java.util.Optional;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * Tells what each row below the header of an office's table is: a unit, a sum, the head of a section, a note. The rows
 * of a table are classified in their order, since what follows a note or another header depends on it.
 *
 * <p>Not thread-safe; used once per table.
 */
final class RowClassifier {
    /** The numbers that some offices write below the headings: (1) (2) (3). */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(\\[][0-9]{1,2}[)\\]].*");

    /** Sums and ranges of sums, such as 12, 60,22 or 12–14. */
    private static final Pattern SUM = Pattern.compile("[0-9]+([.,][0-9]+)?([-–][0-9]+([.,][0-9]+)?)? ?%?");

    /** The number of a row: 12, 3., II. */
    private static final Pattern ROW_NUMBER = Pattern.compile("[0-9IVX]+[.)]?");

    /** The number of a unit's row; sections have letters or Roman numbers. */
    private static final Pattern UNIT_NUMBER = Pattern.compile("[0-9]+[.)]?");

    private final TableHeader header;
    private final CellReader cells;
    private final ValueReader values;

    /** Whether a note or a signature was met, below which names are those of people. */
    private boolean belowNotes;

    private boolean inOtherTable;

    RowClassifier(CellReader cells, ValueReader values) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
    }

    /** Returns what the next row is. */
    RowKind classify(TextRow row) {
        if (isColumnNumbers(row)) {
            return RowKind.COLUMN_NUMBERS;
        }
        if (repeatsKeyHeading(row)) {
            if (hasHeadingsOfCriteria(row)) {
                return RowKind.REPEATED_HEADER;
            }
            if (!isUnitNamedLikeHeading(row)) {
                inOtherTable = true;
                return RowKind.OTHER_HEADER;
            }
        }
        // A date or a name may be anywhere below a table, under the criteria too.
        boolean hasValue = inOtherTable
                || header.criteria().values().stream().anyMatch(column -> values.isValue(row.cell(column)));
        boolean isListed = !cells.text(row, UnitTableColumn.UNIT).isEmpty()
                || ROW_NUMBER
                        .matcher(cells.text(row, UnitTableColumn.ROW_NUMBER))
                        .matches()
                || !cells.text(row, UnitTableColumn.TOTAL).isEmpty();
        if (hasValue || isListed && !isSection(row)) {
            // Units continue below a note.
            belowNotes = false;
            return inOtherTable ? RowKind.OTHER_TABLE : dataOrSubtotal(row);
        }
        boolean isNote = isNote(row);
        belowNotes |= isNote;
        if (belowNotes) {
            return isNote ? RowKind.NOTE : RowKind.SIGNATURE;
        }
        return isSection(row) ? RowKind.SECTION : dataOrSubtotal(row);
    }

    private RowKind dataOrSubtotal(TextRow row) {
        return isSubtotal(row) ? RowKind.SUBTOTAL : RowKind.DATA;
    }

    /** Checks if a row only numbers the columns: (1) (2) (3), or 1 2 3 under the name too. */
    private static boolean isColumnNumbers(TextRow row) {
        boolean bracketed = false;
        int plain = 0;
        for (String field : row.texts()) {
            String text = field.strip();
            boolean number = COLUMN_NUMBER.matcher(text).matches();
            bracketed |= number;
            if (plain >= 0 && !text.isEmpty()) {
                plain = text.equals(String.valueOf(plain + 1)) ? plain + 1 : -1;
            }
            if (plain < 0 && !number && text.length() > 1) {
                return false;
            }
        }
        return bracketed || plain > HeaderDetector.FEWEST_NUMBERED;
    }

    /** Checks if a row has in the column of names, or of codes, the heading of such a column. */
    private boolean repeatsKeyHeading(TextRow row) {
        UnitTableColumn key = header.has(UnitTableColumn.NAME) ? UnitTableColumn.NAME : UnitTableColumn.UNIT;
        return UnitTableColumn.find(cells.text(row, key)).equals(Optional.of(key));
    }

    /**
     * Checks if a row has verdicts on most criteria and no second heading. The header of another table may have a Đạt
     * or two in those columns.
     */
    private boolean isUnitNamedLikeHeading(TextRow row) {
        for (int i = 0; i < row.count(); i++) {
            int column = row.column(i);
            boolean isName =
                    column == header.index(UnitTableColumn.NAME) || column == header.index(UnitTableColumn.UNIT);
            if (!isName && UnitTableColumn.find(row.text(i)).isPresent()) {
                return false;
            }
        }
        int verdicts = 0;
        for (int column : header.criteria().values()) {
            String text = row.cell(column);
            if (values.isValue(text)) {
                verdicts++;
            } else if (!text.isEmpty()) {
                return false;
            }
        }
        return 2 * verdicts > header.criteria().size();
    }

    private boolean hasHeadingsOfCriteria(TextRow row) {
        for (int column : header.criteria().values()) {
            String text = row.cell(column);
            if (!text.isEmpty()
                    && !VietnameseText.same(text, header.heading(column))
                    && UnitTableColumn.number(text).isEmpty()
                    && !UnitTableColumn.isCriteria(text)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNote(TextRow row) {
        int notes = header.index(UnitTableColumn.NOTE);
        for (int i = 0; i < row.count(); i++) {
            if (row.column(i) != notes && TableWords.isNote(row.text(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks if a row without verdicts names the district of the rows that follow. A name with bytes that are not UTF-8
     * may be that of a district, in which the rows below are not of the district before.
     */
    private boolean isSection(TextRow row) {
        String name = cells.text(row, UnitTableColumn.NAME);
        return !header.has(UnitTableColumn.DISTRICT)
                && cells.text(row, UnitTableColumn.UNIT).isEmpty()
                && !hasUnitNumber(row)
                && (TableWords.isDistrict(name)
                        || CellReader.isBroken(name)
                                && cells.text(row, UnitTableColumn.TOTAL).isEmpty());
    }

    private boolean hasUnitNumber(TextRow row) {
        return UNIT_NUMBER.matcher(cells.text(row, UnitTableColumn.ROW_NUMBER)).matches();
    }

    /**
     * Checks if a row without a code has sums instead of verdicts: its name is that of a sum or of a larger unit, or it
     * has none. A commune may be called Cộng Hòa, and one whose name was forgotten still has its verdicts.
     */
    private boolean isSubtotal(TextRow row) {
        String name = intact(cells.text(row, UnitTableColumn.NAME));
        boolean onlySums = true;
        boolean blank = true;
        boolean onlyVerdicts = true;
        for (int column : header.criteria().values()) {
            String text = intact(row.cell(column));
            onlySums &= text.isEmpty() || SUM.matcher(text).matches();
            blank &= text.isEmpty();
            onlyVerdicts &= text.isEmpty() || text.equals("0") || text.equals("1");
        }
        if (!intact(cells.text(row, UnitTableColumn.UNIT)).isEmpty()
                || !onlySums
                || blank && !name.isEmpty() && hasUnitNumber(row)) {
            return false;
        }
        if (!name.isEmpty()) {
            return TableWords.isSubtotal(name);
        }
        return blank || !onlyVerdicts;
    }

    /** Returns a text, or nothing where it has bytes that are not UTF-8, which is reported when the row is read. */
    private static String intact(String text) {
        return CellReader.isBroken(text) ? "" : text;
    }
}
