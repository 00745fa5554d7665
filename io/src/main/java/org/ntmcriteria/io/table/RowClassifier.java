package org.ntmcriteria.io.table;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what each row below the header of an office's table is: a unit, a sum, the head of a section, a note. The rows
 * of a table are classified in their order, since what follows a note or another header depends on it.
 *
 * <p>Not thread-safe; used once per table.
 */
final class RowClassifier {
    /** The numbers that some offices write below the headings: (1) (2) (3), also as sums: (3)=(4)+(5). */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(\\[][0-9]{1,2}[)\\]].*");

    /** The letters that stand before the numbers: A B 1 2 3. */
    private static final Pattern COLUMN_LETTER = Pattern.compile("[A-F]");

    /** The fewest numbers behind letters that number columns. */
    private static final int FEWEST_BEHIND_LETTERS = 2;

    /** Sums and ranges of sums, such as 12, 60,22 or 12–14. */
    private static final Pattern SUM = Pattern.compile("[0-9]+([.,][0-9]+)?([-–][0-9]+([.,][0-9]+)?)? ?%?");

    /** Sums and means of values, such as 84,5 %, 12/15 or 45–46 triệu. */
    private static final Pattern MEAN = Pattern.compile("[0-9][0-9.,/–-]*(?: ?[%\\p{L}].*)?");

    /** The number of a row: 12, 3., II. */
    private static final Pattern ROW_NUMBER = Pattern.compile("[0-9IVX]+[.)]?");

    /** The number of a section: I, II., A. */
    private static final Pattern SECTION_NUMBER = Pattern.compile("(?:[IVXL]+|[A-F])[.)]?");

    /** The number of a section before its name, in one cell: II. Huyện Hòa An. */
    private static final Pattern NUMBER_BEFORE_NAME = Pattern.compile("^(?:[IVXL]+|[A-F])[.)]\\s*(?=\\p{L})");

    /** The number of a unit's row; sections have letters or Roman numbers. */
    private static final Pattern UNIT_NUMBER = Pattern.compile("[0-9]+[.)]?");

    private final TableHeader header;
    private final CellReader cells;
    private final ValueReader values;
    private final boolean districtsAreUnits;

    /** Whether a note or a signature was met, below which names are those of people. */
    private boolean belowNotes;

    private boolean inOtherTable;

    /** The district of the rows above, or empty text. */
    private String district = "";

    /**
     * Creates a classifier.
     *
     * @param districtsAreUnits whether the units are districts, whose names are then no sections
     */
    RowClassifier(CellReader cells, ValueReader values, boolean districtsAreUnits) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
        this.districtsAreUnits = districtsAreUnits;
    }

    /** Returns what the next row is. */
    RowKind classify(TextRow row) {
        if (isColumnNumbers(row)) {
            return RowKind.COLUMN_NUMBERS;
        }
        if (header.isRepeatedIn(row)) {
            return RowKind.REPEATED_HEADER;
        }
        if (isRequirement(row)) {
            return RowKind.REQUIREMENT;
        }
        if (repeatsKeyHeading(row)) {
            if (hasHeadingsOfValues(row)) {
                return RowKind.REPEATED_HEADER;
            }
            if (!isUnitNamedLikeHeading(row)) {
                inOtherTable = true;
                return RowKind.OTHER_HEADER;
            }
        }
        Optional<String> section = inOtherTable ? Optional.empty() : sectionName(row);
        if (section.isPresent()) {
            belowNotes = false;
            district = section.get();
            return RowKind.SECTION;
        }
        String stated = intact(cells.text(row, UnitTableColumn.DISTRICT));
        district = stated.isEmpty() ? district : stated;
        // In a text file the signs of a legend may part it into several fields.
        // A row that names its set is of a unit, whatever its free columns say.
        boolean mayBeNote = cells.text(row, UnitTableColumn.SET).isEmpty()
                && (onlyText(row).isPresent() || !row.isOfWorkbook() && !hasValues(row));
        if (mayBeNote && isNote(row)) {
            belowNotes = true;
            return RowKind.NOTE;
        }
        // A date or a name may be anywhere below a table, under the criteria too.
        boolean hasValue = inOtherTable || hasValues(row);
        boolean isListed = !cells.text(row, UnitTableColumn.UNIT).isEmpty()
                || ROW_NUMBER
                        .matcher(cells.text(row, UnitTableColumn.ROW_NUMBER))
                        .matches()
                || !cells.text(row, UnitTableColumn.TOTAL).isEmpty();
        if (hasValue || isListed) {
            // Units continue below a note.
            belowNotes = false;
            return inOtherTable ? RowKind.OTHER_TABLE : dataOrSubtotal(row);
        }
        boolean isNote = isNote(row);
        belowNotes |= isNote;
        if (belowNotes) {
            return isNote ? RowKind.NOTE : RowKind.SIGNATURE;
        }
        return dataOrSubtotal(row);
    }

    /** Returns the name of the district of the rows that follow, or empty text where it is not known. */
    String district() {
        return district;
    }

    private RowKind dataOrSubtotal(TextRow row) {
        boolean isSum = header.layout() == UnitTable.Layout.INDICATORS ? isMean(row) : isSubtotal(row);
        return !isSum
                ? RowKind.DATA
                : header.layout() == UnitTable.Layout.INDICATORS && hasUnitNumber(row)
                        ? RowKind.NUMBERED_SUM
                        : RowKind.SUBTOTAL;
    }

    /** Checks if a row without a code says in place of a unit what is required, or has units of measurement alone. */
    private boolean isRequirement(TextRow row) {
        String name = intact(cells.text(row, UnitTableColumn.NAME));
        if (!intact(cells.text(row, UnitTableColumn.UNIT)).isEmpty() || hasUnitNumber(row)) {
            return false;
        }
        String label = name.isEmpty() ? intact(cells.text(row, UnitTableColumn.ROW_NUMBER)) : name;
        if (!label.isEmpty()) {
            return TableWords.isRequirement(label);
        }
        boolean isMeasured = false;
        for (int i = 0; i < row.count(); i++) {
            String text = row.cell(row.column(i));
            boolean isMeasure = MeasuredText.measure(text).isPresent();
            isMeasured |= isMeasure;
            if (!text.isEmpty() && !isMeasure && !values.isWord(text)) {
                return false;
            }
        }
        return isMeasured;
    }

    /** Checks if a row only numbers the columns: (1) (2) (3), 1 2 3 under the name too, or A B 1 2 3. */
    static boolean isColumnNumbers(TextRow row) {
        boolean bracketed = false;
        boolean plain = true;
        int letters = 0;
        int numbers = 0;
        for (int i = 0; i < row.count(); i++) {
            String text = row.cell(row.column(i));
            if (text.isEmpty()) {
                continue;
            }
            boolean number = COLUMN_NUMBER.matcher(text).matches();
            bracketed |= number;
            boolean isLetter = numbers == 0 && COLUMN_LETTER.matcher(text).matches();
            if (isLetter && text.charAt(0) == 'A' + letters) {
                letters++;
            } else if (text.equals(String.valueOf(numbers + 1))) {
                numbers++;
            } else {
                plain = false;
            }
            if (!plain && !number && text.length() > 1) {
                return false;
            }
        }
        return bracketed
                || plain
                        && (numbers > HeaderCandidate.FEWEST_NUMBERED
                                || letters > 0 && numbers >= FEWEST_BEHIND_LETTERS);
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
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = row.cell(column.index());
            if (values.isValue(text)) {
                verdicts++;
            } else if (!text.isEmpty()) {
                return false;
            }
        }
        return 2 * verdicts > header.keys().size();
    }

    private boolean hasHeadingsOfValues(TextRow row) {
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = row.cell(column.index());
            if (!text.isEmpty()
                    && !header.isHeading(column.index(), text)
                    && KeyText.find(text).isEmpty()
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
     * Returns the name of the section that a row begins: of a row that has the kind of a district in its name or the
     * number of a section before it, and sums in place of verdicts; or that has nothing but that name. A name with
     * bytes that are not UTF-8 may be that of a district, in which the rows below are not of the district before; it is
     * a section without a name.
     */
    private Optional<String> sectionName(TextRow row) {
        Optional<String> only = onlyText(row);
        if (only.isEmpty() && !intact(cells.text(row, UnitTableColumn.UNIT)).isEmpty() && !isNumberedInCodes(row)) {
            return Optional.empty();
        }
        String name = only.orElseGet(() -> cells.text(row, UnitTableColumn.NAME));
        if (CellReader.isBroken(name)) {
            boolean isSection = !header.has(UnitTableColumn.DISTRICT)
                    && !hasUnitNumber(row)
                    && !hasValues(row)
                    && cells.text(row, UnitTableColumn.TOTAL).isEmpty();
            return isSection ? Optional.of("") : Optional.empty();
        }
        // The rows of units end here; what follows goes over words.
        if (!hasOnlySums(row)) {
            return Optional.empty();
        }
        String bare = NUMBER_BEFORE_NAME.matcher(name).replaceFirst("");
        if (bare.isEmpty() || TableWords.isTotal(bare) || TableWords.isNote(bare)) {
            return Optional.empty();
        }
        boolean isNumbered = !bare.equals(name)
                || SECTION_NUMBER
                        .matcher(cells.text(row, UnitTableColumn.ROW_NUMBER))
                        .matches();
        boolean isNamed = TableWords.isDistrict(bare) && !hasUnitNumber(row) && !districtsAreUnits;
        // A unit is not named in the column of numbers nor in a cell merged over the criteria; a section is.
        boolean isMerged = only.isPresent()
                && (row.isMergedAcross()
                        || !intact(cells.text(row, UnitTableColumn.ROW_NUMBER)).isEmpty()
                                && cells.text(row, UnitTableColumn.NAME).isEmpty());
        return isNumbered || isNamed || isMerged ? Optional.of(bare) : Optional.empty();
    }

    /**
     * Checks if a row has in place of a code the number of a section, before the name of a district or a merged one.
     */
    private boolean isNumberedInCodes(TextRow row) {
        return SECTION_NUMBER.matcher(cells.text(row, UnitTableColumn.UNIT)).matches()
                && (row.isMergedAcross() || TableWords.isDistrict(cells.text(row, UnitTableColumn.NAME)));
    }

    /** Returns the only text of a row besides its number: that of a merged cell, wherever it begins. */
    private Optional<String> onlyText(TextRow row) {
        String only = "";
        for (int i = 0; i < row.count(); i++) {
            String text = row.cell(row.column(i));
            boolean isNumber = row.column(i) == header.index(UnitTableColumn.ROW_NUMBER)
                            && ROW_NUMBER.matcher(text).matches()
                    || row.column(i) == header.index(UnitTableColumn.UNIT) && isNumberedInCodes(row);
            if (!text.isEmpty() && !isNumber) {
                if (!only.isEmpty()) {
                    return Optional.empty();
                }
                only = text;
            }
        }
        return only.isEmpty() ? Optional.empty() : Optional.of(only);
    }

    private boolean hasValues(TextRow row) {
        return header.keys().stream().anyMatch(column -> values.isValue(row.cell(column.index())));
    }

    private boolean hasOnlySums(TextRow row) {
        Pattern sum = header.layout() == UnitTable.Layout.INDICATORS ? MEAN : SUM;
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = intact(row.cell(column.index()));
            if (!text.isEmpty() && !sum.matcher(text).matches()) {
                return false;
            }
        }
        return true;
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
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = intact(row.cell(column.index()));
            onlySums &= text.isEmpty() || SUM.matcher(text).matches();
            blank &= text.isEmpty();
            onlyVerdicts &= text.isEmpty() || text.equals("0") || text.equals("1");
        }
        if (!intact(cells.text(row, UnitTableColumn.UNIT)).isEmpty()
                || !onlySums
                || blank && !name.isEmpty() && hasUnitNumber(row)) {
            return false;
        }
        if (name.isEmpty()) {
            return blank || !onlyVerdicts;
        }
        // A commune may be called Trung Bình, and its verdicts may be written 1 and 0.
        return (TableWords.isTotal(name) || TableWords.isTotalOf(name, district))
                        && !(onlyVerdicts && hasUnitNumber(row))
                || !districtsAreUnits && TableWords.isDistrict(name);
    }

    /**
     * Checks if a row without a code has sums or means in place of a unit's values, which only its name tells: it is
     * that of a sum or of a larger unit.
     */
    private boolean isMean(TextRow row) {
        String name = intact(cells.text(row, UnitTableColumn.NAME));
        return intact(cells.text(row, UnitTableColumn.UNIT)).isEmpty()
                && (TableWords.isTotal(name)
                        || TableWords.isTotalOf(name, district)
                        || !districtsAreUnits && TableWords.isDistrict(name));
    }

    /** Returns a text, or nothing where it has bytes that are not UTF-8, which is reported when the row is read. */
    private static String intact(String text) {
        return CellReader.isBroken(text) ? "" : text;
    }
}
