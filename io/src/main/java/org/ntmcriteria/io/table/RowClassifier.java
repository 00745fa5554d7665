package org.ntmcriteria.io.table;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells what each row below the header of an office's table is: a unit, a sum, the head of a section, a note. The rows
 * of a table are classified in their order, since what follows a note or another header depends on it.
 *
 * <p>Not thread-safe; used once per table.
 */
final class RowClassifier {
    /** Sums and ranges of sums, such as 12, 60,22 or 12–14. */
    static final Pattern SUM = Pattern.compile("[0-9]+([.,][0-9]+)?([-–][0-9]+([.,][0-9]+)?)? ?%?");

    /** The number of a row: 12, 3., II. */
    static final Pattern ROW_NUMBER = Pattern.compile("[0-9IVX]+[.)]?");

    private final TableHeader header;
    private final CellReader cells;
    private final boolean districtsAreUnits;
    private final HeaderAgain again;

    /** Whether the row above was of the header that stands again. */
    private boolean isBelowHeader;

    private final SumRows sums;
    private final SectionRows sections;

    /** Whether a note or a signature was met, below which names are those of people. */
    private boolean belowNotes;

    /** Whether one of those was of people who sign, whose names stand below. */
    private boolean belowSignatures;

    private boolean inOtherTable;

    /** Whether every unit so far had the number of its row. */
    private boolean areNumbered = true;

    /** The district of the rows above, or empty text. */
    private String district = "";

    /** The columns in which units above say themselves in which district, province or region they are. */
    private final Set<UnitTableColumn> statedAreas = EnumSet.noneOf(UnitTableColumn.class);

    private SectionHead head = new SectionHead(SectionHead.Kind.DISTRICT, "", false);

    /**
     * Creates a classifier.
     *
     * @param districtsAreUnits whether the units are districts, whose names are then no sections
     */
    RowClassifier(CellReader cells, ValueReader values, boolean districtsAreUnits) {
        this.header = cells.header();
        this.cells = cells;
        this.districtsAreUnits = districtsAreUnits;
        this.again = new HeaderAgain(header, values);
        this.sums = new SumRows(cells, districtsAreUnits);
        this.sections = new SectionRows(cells, values, districtsAreUnits);
    }

    /** Returns what the next row is. */
    RowKind classify(TextRow row) {
        RowKind kind;
        if (isBelowHeader && again.hasOtherKeysOnly(row)) {
            inOtherTable = true;
            kind = RowKind.OTHER_HEADER;
        } else {
            kind = kind(row);
        }
        isBelowHeader = kind == RowKind.REPEATED_HEADER;
        return kind;
    }

    private RowKind kind(TextRow row) {
        if (ColumnNumbers.areIn(row)) {
            return RowKind.COLUMN_NUMBERS;
        }
        if (header.isRepeatedIn(row)) {
            return RowKind.REPEATED_HEADER;
        }
        // A row that names its set is of a unit, however that is called and whatever its free columns say.
        if (!cells.text(row, UnitTableColumn.SET).isEmpty()) {
            belowNotes = false;
            belowSignatures = false;
            return inOtherTable ? RowKind.OTHER_TABLE : RowKind.DATA;
        }
        if (sections.onlyText(row).filter(TableWords::isPage).isPresent()) {
            return RowKind.NOTE;
        }
        if (isRequirement(row)) {
            return RowKind.REQUIREMENT;
        }
        if (repeatsKeyHeading(row)) {
            if (again.hasOwnHeadings(row)) {
                return RowKind.REPEATED_HEADER;
            }
            if (!again.isUnit(row)) {
                inOtherTable = true;
                return RowKind.OTHER_HEADER;
            }
        }
        Optional<SectionHead> section = inOtherTable ? Optional.empty() : head(row);
        if (section.isPresent()) {
            return startSection(section.get());
        }
        String stated = intact(cells.text(row, UnitTableColumn.DISTRICT));
        boolean isOfUnit = !stated.isEmpty() && !TableWords.isNoUnit(stated) && !TableWords.isTotalOf(stated, district);
        district = isOfUnit ? stated : district;
        // In a text file the signs of a legend may part it into several fields.
        if (sections.onlyText(row).filter(TableWords::isFootnote).isPresent()) {
            belowNotes = true;
            return RowKind.NOTE;
        }
        boolean mayBeNote = sections.onlyText(row).isPresent() || !row.isOfWorkbook() && !sections.hasValues(row);
        if (mayBeNote && isNote(row)) {
            belowNotes = true;
            return RowKind.NOTE;
        }
        // A date or a name may be anywhere below a table, under the criteria too.
        boolean hasValue = inOtherTable || sections.hasValues(row);
        boolean isListed = !cells.text(row, UnitTableColumn.UNIT).isEmpty()
                || ROW_NUMBER
                        .matcher(cells.text(row, UnitTableColumn.ROW_NUMBER))
                        .matches()
                || isTotal(cells.text(row, UnitTableColumn.TOTAL));
        if (hasValue || isListed) {
            // Units continue below a note.
            belowNotes = false;
            belowSignatures = false;
            return inOtherTable ? RowKind.OTHER_TABLE : dataOrSubtotal(row);
        }
        boolean isNote = isNote(row);
        belowNotes |= isNote;
        if (belowNotes) {
            return isNote ? RowKind.NOTE : RowKind.SIGNATURE;
        }
        if (isBareName(row) && numbersUnits()) {
            String name = cells.text(row, UnitTableColumn.NAME);
            if (!TableWords.isTotal(name) && !TableWords.isNoUnit(name)) {
                return startSection(SectionHead.of(name));
            }
        }
        return dataOrSubtotal(row);
    }

    /** Checks if a text in the column of totals is one, and not the name or the day of those who sign below it. */
    private static boolean isTotal(String text) {
        return text.chars().anyMatch(Character::isDigit) && !TableWords.isNote(text);
    }

    /**
     * Returns the head of a section that a row is. Names below a note are of those who sign, unless a number or a kind
     * says more.
     */
    private Optional<SectionHead> head(TextRow row) {
        Optional<SectionHead> named = sections.name(row).map(SectionHead::of);
        if (isOfUnitAbove(row)) {
            return named;
        }
        return sections.inOwnColumn(row, statedAreas)
                .filter(own -> !belowNotes
                        || named.isPresent()
                        || sections.hasUnitNumber(row)
                        || TableWords.isDistrict(own.name()))
                .or(() -> named);
    }

    private RowKind startSection(SectionHead of) {
        belowNotes = false;
        head = of;
        district = of.isDistrict() ? of.name() : "";
        return RowKind.SECTION;
    }

    /** Returns the head of the last section. */
    SectionHead head() {
        return head;
    }

    /**
     * Checks if a row without a name, a code and a number says in another column that it is the plan or the result of
     * the unit above.
     */
    boolean isOfUnitAbove(TextRow row) {
        if (!cells.text(row, UnitTableColumn.NAME).isEmpty()
                || !cells.text(row, UnitTableColumn.UNIT).isEmpty()
                || sections.hasUnitNumber(row)
                || !sections.hasValues(row)) {
            return false;
        }
        for (int i = 0; i < row.count(); i++) {
            if (header.isFree(row.column(i)) && TableWords.isPlan(row.cell(row.column(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Checks if the last row stands below those who sign, so that a name alone is that of one of them. */
    boolean isBelowSignatures() {
        return belowSignatures;
    }

    /** Returns the name of the district of the rows that follow, or empty text where it is not known. */
    String district() {
        return district;
    }

    /** Checks if a row has a name and nothing else, in a cell of its own. */
    boolean isBareName(TextRow row) {
        String name = cells.text(row, UnitTableColumn.NAME);
        return !intact(name).isEmpty()
                && !row.isMergedAcross()
                && cells.text(row, UnitTableColumn.ROW_NUMBER).isEmpty()
                && sections.onlyText(row).equals(Optional.of(name));
    }

    /** Checks if each unit of the table has a number, so that a name without one is not a unit. */
    private boolean numbersUnits() {
        return areNumbered
                && header.has(UnitTableColumn.ROW_NUMBER)
                && !header.has(UnitTableColumn.DISTRICT)
                && !districtsAreUnits;
    }

    private RowKind dataOrSubtotal(TextRow row) {
        if (isOfUnitAbove(row)) {
            return RowKind.DATA;
        }
        RowKind kind = kindOfUnitOrSum(row);
        areNumbered &= kind != RowKind.DATA || sections.hasUnitNumber(row);
        if (kind == RowKind.DATA) {
            SectionRows.AREAS.stream()
                    .filter(column -> !cells.text(row, column).isEmpty())
                    .forEach(statedAreas::add);
        }
        return kind;
    }

    private RowKind kindOfUnitOrSum(TextRow row) {
        boolean isSum = sums.isSum(row, district, sections.hasUnitNumber(row));
        return !isSum
                ? RowKind.DATA
                : header.layout() == UnitTable.Layout.INDICATORS && sections.hasUnitNumber(row)
                        ? RowKind.NUMBERED_SUM
                        : RowKind.SUBTOTAL;
    }

    /**
     * Checks if a row without a code says in place of a unit what is required, or has units of measurement and no
     * number.
     */
    private boolean isRequirement(TextRow row) {
        String name = intact(cells.text(row, UnitTableColumn.NAME));
        if (!intact(cells.text(row, UnitTableColumn.UNIT)).isEmpty() || sections.hasUnitNumber(row)) {
            return false;
        }
        String label = name.isEmpty() ? intact(cells.text(row, UnitTableColumn.ROW_NUMBER)) : name;
        if (!label.isEmpty()) {
            return TableWords.isRequirement(label);
        }
        boolean isMeasured = false;
        boolean isOfValues = false;
        boolean hasOthers = false;
        for (int i = 0; i < row.count(); i++) {
            String text = row.cell(row.column(i));
            boolean isMeasure = MeasuredText.measure(text).isPresent();
            isMeasured |= isMeasure;
            isOfValues |= isMeasure && header.isOfKey(row.column(i));
            hasOthers |= !isMeasure && !text.isEmpty();
            if (text.chars().anyMatch(Character::isDigit) && !isMeasure) {
                return false;
            }
        }
        // Beside values, what a free column calls a unit of measurement may be anything.
        return isMeasured && (isOfValues || !hasOthers);
    }

    /** Checks if a row has in the column of names, or of codes, the heading of such a column. */
    private boolean repeatsKeyHeading(TextRow row) {
        UnitTableColumn key = header.has(UnitTableColumn.NAME) ? UnitTableColumn.NAME : UnitTableColumn.UNIT;
        return UnitTableColumn.find(cells.text(row, key)).equals(Optional.of(key));
    }

    private boolean isNote(TextRow row) {
        int notes = header.index(UnitTableColumn.NOTE);
        for (int i = 0; i < row.count(); i++) {
            if (row.column(i) != notes && TableWords.isSignature(row.text(i))) {
                belowSignatures = true;
                return true;
            }
            if (row.column(i) != notes
                    && (TableWords.isNote(row.text(i)) || HeadingWords.isReversedLegend(row.text(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns a text, or nothing where it has bytes that are not UTF-8, which is reported when the row is read. */
    static String intact(String text) {
        return CellReader.isBroken(text) ? "" : text;
    }
}
