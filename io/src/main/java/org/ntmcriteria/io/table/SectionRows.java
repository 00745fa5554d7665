package org.ntmcriteria.io.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;

/** Tells the rows that head sections of a table. Immutable and thread-safe. */
final class SectionRows {
    /** Sums and means of values, such as 84,5 %, 12/15 or 45–46 triệu. */
    private static final Pattern MEAN = Pattern.compile("[0-9][0-9.,/–-]*(?: ?[%\\p{L}].*)?");

    /** The number of a section: I, II., A. */
    private static final Pattern SECTION_NUMBER = Pattern.compile("(?:[IVXL]+|[A-F])[.)]?");

    /** The number of a section before its name, in one cell: II. Huyện Hòa An. */
    private static final Pattern NUMBER_BEFORE_NAME = Pattern.compile("^(?:[IVXL]+|[A-F])[.)]\\s*(?=\\p{L})");

    /** The number of a unit's row; sections have letters or Roman numbers. */
    private static final Pattern UNIT_NUMBER = Pattern.compile("[0-9]+[.)]?");

    private static final Pattern NUMBER = Pattern.compile("^(?:[0-9]+|[IVXL]+|[A-F])[.)]\\s*(?=\\p{L})");

    /** The columns that say where units are, each of which may have heads of its own, the smallest first. */
    static final List<UnitTableColumn> AREAS =
            List.of(UnitTableColumn.DISTRICT, UnitTableColumn.PROVINCE, UnitTableColumn.REGION);

    /** The columns that a head leaves blank. */
    private static final List<UnitTableColumn> OF_UNITS = List.of(
            UnitTableColumn.UNIT,
            UnitTableColumn.NAME,
            UnitTableColumn.CLASSES,
            UnitTableColumn.DATE,
            UnitTableColumn.VALID_FROM,
            UnitTableColumn.SET);

    private final TableHeader header;
    private final CellReader cells;
    private final ValueReader values;
    private final boolean districtsAreUnits;

    SectionRows(CellReader cells, ValueReader values, boolean districtsAreUnits) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
        this.districtsAreUnits = districtsAreUnits;
    }

    /**
     * Returns the head that a row is, if its text stands alone in the column of districts, provinces or regions, but
     * for larger areas and sums. Where units state their areas themselves, such a row with values is rather a unit
     * without its name.
     *
     * @param stated the columns of areas in which units above state theirs
     */
    Optional<SectionHead> inOwnColumn(TextRow row, Set<UnitTableColumn> stated) {
        Optional<UnitTableColumn> only = smallestArea(row);
        if (only.isEmpty() || !hasOnlySums(row)) {
            return Optional.empty();
        }
        String text = NUMBER.matcher(cells.text(row, only.get())).replaceFirst("");
        SectionHead.Kind kind =
                SectionHead.kind(text, SectionHead.Kind.valueOf(only.get().name()));
        boolean isRegion = TableWords.region(text).isPresent();
        if (CellReader.isBroken(text)
                || TableWords.isTotal(text)
                || TableWords.isNote(text)
                || TableWords.isFootnote(text)
                || kind == SectionHead.Kind.GROUP
                || (kind == SectionHead.Kind.REGION) != isRegion) {
            return Optional.empty();
        }
        boolean isUnsure = !hasSectionNumber(row) && mayHaveValues(row);
        return isUnsure && stated.contains(only.get())
                ? Optional.empty()
                : Optional.of(new SectionHead(kind, TableWords.withoutCount(text), isUnsure));
    }

    /** Returns the first column of areas that has a text, if the row has none of a unit. */
    private Optional<UnitTableColumn> smallestArea(TextRow row) {
        for (UnitTableColumn column : OF_UNITS) {
            int index = header.index(column);
            boolean isCounted = column == UnitTableColumn.NAME && TableWords.isTotal(cells.text(row, column));
            if (index >= 0
                    && !isCounted
                    && !(row.cell(index).isEmpty() && row.mergedAbove(index).isEmpty())) {
                return Optional.empty();
            }
        }
        return AREAS.stream()
                .filter(column -> !cells.text(row, column).isEmpty())
                .findFirst()
                .filter(column -> !(districtsAreUnits && column == UnitTableColumn.DISTRICT))
                .filter(column -> !TableWords.isNoUnit(cells.text(row, UnitTableColumn.ROW_NUMBER)));
    }

    /** Checks if the sums of a row may be a unit's values: any numbers, or 1 and 0 in a table of verdicts. */
    private boolean mayHaveValues(TextRow row) {
        boolean ofIndicators = header.layout() == UnitTable.Layout.INDICATORS;
        boolean mayHave = false;
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = row.cell(column.index());
            boolean isMeasured = ofIndicators || column.isOpen();
            if (!text.isEmpty() && !isMeasured && !text.equals("0") && !text.equals("1")) {
                return false;
            }
            mayHave |= !text.isEmpty();
        }
        return mayHave;
    }

    /**
     * Returns the name of the section that a row begins: of a row that has the kind of a district in its name or the
     * number of a section before it, and sums in place of verdicts; or that has nothing but that name. A name with
     * bytes that are not UTF-8, or that could not be read, may be that of a district, in which the rows below are not
     * of the district before; it is a section without a name.
     */
    Optional<String> name(TextRow row) {
        Optional<String> only = onlyText(row);
        if (only.isPresent() && isBehindHeadings(row)) {
            return Optional.empty();
        }
        if (only.isEmpty()
                && !RowClassifier.intact(cells.text(row, UnitTableColumn.UNIT)).isEmpty()
                && !isNumberedInCodes(row)) {
            return Optional.empty();
        }
        String name = only.orElseGet(() -> cells.text(row, UnitTableColumn.NAME));
        boolean hasFailed = name.isEmpty()
                && (cells.hasFailed(row, UnitTableColumn.NAME) || cells.hasFailed(row, UnitTableColumn.ROW_NUMBER));
        if (hasFailed || CellReader.isBroken(name)) {
            boolean isSection = !header.has(UnitTableColumn.DISTRICT)
                    && !hasUnitNumber(row)
                    && !hasValues(row)
                    && header.keys().stream().noneMatch(column -> row.hasFailed(column.index()))
                    && !districtsAreUnits
                    && cells.text(row, UnitTableColumn.TOTAL).isEmpty();
            return isSection ? Optional.of("") : Optional.empty();
        }
        // The rows of units end here; what follows goes over words.
        if (!hasOnlySums(row)) {
            return Optional.empty();
        }
        String bare = NUMBER_BEFORE_NAME.matcher(name).replaceFirst("");
        if (bare.isEmpty()
                || TableWords.isFootnote(bare)
                || TableWords.isTotal(bare) && !isHeadOfGroup(row, only)
                || TableWords.isNote(bare)
                || HeadingWords.isReversedLegend(name)) {
            return Optional.empty();
        }
        boolean isNumbered = !bare.equals(name) && !isOfCommune(row, name, bare) || hasSectionNumber(row);
        boolean isNamed = !hasUnitNumber(row) && (TableWords.isDistrict(bare) && !districtsAreUnits || isLarger(bare));
        // A unit is not named in the column of numbers nor in a cell merged over the criteria; a section is.
        boolean isMerged = only.isPresent()
                && (row.isMergedAcross()
                        || !RowClassifier.intact(cells.text(row, UnitTableColumn.ROW_NUMBER))
                                        .isEmpty()
                                && cells.text(row, UnitTableColumn.NAME).isEmpty());
        return isNumbered || isNamed || isMerged ? Optional.of(bare) : Optional.empty();
    }

    /** Checks if what may be the number of a section is short for xã, before the name of a commune: X. Yên Bình. */
    private boolean isOfCommune(TextRow row, String name, String bare) {
        return (hasUnitNumber(row) || hasValues(row))
                && UnitName.level(name).equals(Optional.of(Level.COMMUNE))
                && !TableWords.isDistrict(bare);
    }

    /** Checks if a row has the number of a section and one text, as that of a sum has not: III. Các xã còn lại. */
    private boolean isHeadOfGroup(TextRow row, Optional<String> only) {
        return only.isPresent() && hasSectionNumber(row);
    }

    /**
     * Checks if a row has in place of a code the number of a section, before the name of a district or a merged one.
     */
    private boolean isNumberedInCodes(TextRow row) {
        return SECTION_NUMBER.matcher(cells.text(row, UnitTableColumn.UNIT)).matches()
                && (row.isMergedAcross()
                        || TableWords.isDistrict(cells.text(row, UnitTableColumn.NAME))
                        || isLarger(cells.text(row, UnitTableColumn.NAME)));
    }

    /** Returns the only text of a row besides its number: that of a merged cell, wherever it begins. */
    Optional<String> onlyText(TextRow row) {
        String only = "";
        for (int i = 0; i < row.count(); i++) {
            String text = row.cell(row.column(i));
            boolean isNumber = row.column(i) == header.index(UnitTableColumn.ROW_NUMBER)
                            && RowClassifier.ROW_NUMBER.matcher(text).matches()
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

    /** Checks if what a row has stands behind all headings, where nothing heads the rows below. */
    private boolean isBehindHeadings(TextRow row) {
        for (int i = 0; i < row.count(); i++) {
            if (row.column(i) < header.width() && !row.text(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private boolean hasOnlySums(TextRow row) {
        Pattern sum = header.layout() == UnitTable.Layout.INDICATORS ? MEAN : RowClassifier.SUM;
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = RowClassifier.intact(row.cell(column.index()));
            if (!text.isEmpty() && !sum.matcher(text).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Checks if a name is that of a province or a region. */
    private static boolean isLarger(String name) {
        return TableWords.isProvince(name) || TableWords.region(name).isPresent();
    }

    private boolean hasSectionNumber(TextRow row) {
        return SECTION_NUMBER
                .matcher(cells.text(row, UnitTableColumn.ROW_NUMBER))
                .matches();
    }

    /** Checks if a row has the number of a unit: 1, 2. */
    boolean hasUnitNumber(TextRow row) {
        return UNIT_NUMBER.matcher(cells.text(row, UnitTableColumn.ROW_NUMBER)).matches();
    }

    /** Checks if a row has a value of a criterion or an indicator. */
    boolean hasValues(TextRow row) {
        return header.keys().stream().anyMatch(column -> values.isValue(row.cell(column.index())));
    }
}
