package org.ntmcriteria.io.table;

/** Tells the rows with sums, means, plans and comparisons of units from those of units. Not thread-safe. */
final class SumRows {
    private final TableHeader header;
    private final CellReader cells;
    private final boolean districtsAreUnits;

    SumRows(CellReader cells, boolean districtsAreUnits) {
        this.header = cells.header();
        this.cells = cells;
        this.districtsAreUnits = districtsAreUnits;
    }

    /** Checks if a row is one, below a district or none (empty text), with the number of a unit or without. */
    boolean isSum(TextRow row, String district, boolean isNumbered) {
        return header.layout() == UnitTable.Layout.INDICATORS
                ? isMean(row, district, isNumbered)
                : isSubtotal(row, district, isNumbered);
    }

    /**
     * Checks if a row without a code has sums instead of verdicts: its name is that of a sum or of a larger unit, or it
     * has none. A commune may be called Cộng Hòa, and one whose name was forgotten still has its verdicts.
     */
    private boolean isSubtotal(TextRow row, String district, boolean isNumbered) {
        String name = label(row);
        boolean onlySums = true;
        boolean blank = true;
        boolean onlyVerdicts = true;
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = RowClassifier.intact(row.cell(column.index()));
            onlySums &= text.isEmpty() || RowClassifier.SUM.matcher(text).matches();
            blank &= text.isEmpty();
            onlyVerdicts &= text.isEmpty() || text.equals("0") || text.equals("1");
        }
        if (hasCode(row) || blank && !name.isEmpty() && isNumbered) {
            return false;
        }
        if (!isNumbered && TableWords.isNoUnit(name)) {
            return true;
        }
        if (!onlySums) {
            return false;
        }
        if (name.isEmpty()) {
            return blank || !onlyVerdicts;
        }
        // A commune may be called Trung Bình, and its verdicts may be written 1 and 0.
        return (TableWords.isTotal(name) || TableWords.isTotalOf(name, district)) && !(onlyVerdicts && isNumbered)
                || !districtsAreUnits && TableWords.isDistrict(name);
    }

    /**
     * Checks if a row without a code has sums or means in place of a unit's values, which only its name tells: it is
     * that of a sum or of a larger unit.
     */
    private boolean isMean(TextRow row, String district, boolean isNumbered) {
        String name = label(row);
        return !hasCode(row)
                && (TableWords.isTotal(name)
                        || !isNumbered && TableWords.isNoUnit(name)
                        || TableWords.isTotalOf(name, district)
                        || !districtsAreUnits && TableWords.isDistrict(name));
    }

    /** Returns the name of a row, or what stands in the column of numbers in its place. */
    private String label(TextRow row) {
        String name = RowClassifier.intact(cells.text(row, UnitTableColumn.NAME));
        if (!name.isEmpty()) {
            return name;
        }
        String number = RowClassifier.intact(cells.text(row, UnitTableColumn.ROW_NUMBER));
        String first = number.isEmpty() ? RowClassifier.intact(cells.text(row, UnitTableColumn.UNIT)) : number;
        if (TableWords.isNoUnit(first)) {
            return first;
        }
        // The sum of a district may be named in its column.
        String area = RowClassifier.intact(cells.text(row, UnitTableColumn.DISTRICT));
        return TableWords.isNoUnit(area) ? area : "";
    }

    /** Checks if a row has a code; a cell merged over code and name begins in the column of codes. */
    private boolean hasCode(TextRow row) {
        String code = RowClassifier.intact(cells.text(row, UnitTableColumn.UNIT));
        boolean isLabel =
                RowClassifier.intact(cells.text(row, UnitTableColumn.NAME)).isEmpty() && TableWords.isNoUnit(code);
        return !code.isEmpty() && !isLabel;
    }
}
