package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.util.List;
import java.util.function.Function;

/**
 * Renders the rows of a table that are of none of its units: requirements, plans, another table. Used once per sheet.
 */
final class OtherRows {
    private final Layout layout;
    private final List<Column> columns;
    private final CellStyle style;
    private final SheetFrame frame;
    private final Sheet sheet;

    OtherRows(Layout layout, List<Column> columns, CellStyle style, SheetFrame frame, Sheet sheet) {
        this.layout = layout;
        this.columns = columns;
        this.style = style;
        this.frame = frame;
        this.sheet = sheet;
    }

    /** Adds what is required, or its units of measurement. */
    void addBelowHeader() {
        if (layout.hasAny(ROWS_REQUIREMENT, ROWS_MEASURES)) {
            boolean isMeasure = layout.has(ROWS_MEASURES);
            int row = isMeasure ? frame.addRow() : frame.addRow(index("name"), OfficeWords.get("ROWS", "requirement"));
            for (int i = 0; i < columns.size(); i++) {
                String role = columns.get(i).role();
                boolean isMeasured = OfficeWords.has("MEASURES", role);
                if (columns.get(i).criterion() > 0) {
                    String text = isMeasured && isMeasure
                            ? OfficeWords.get("MEASURES", role)
                            : isMeasured ? "90" : OfficeWords.get(MARKS_WORDS, "met");
                    sheet.rows().get(row).set(i, Cell.text(text));
                }
            }
        }
    }

    /** Adds the marks or values that are planned. */
    void addPlan(OfficeTruth.Unit like) {
        int row = frame.addRow(index("name"), OfficeWords.get("ROWS", "plan"));
        like.statements().forEach(s -> sheet.rows().get(row).set(index(s.key()), style.value(s)));
    }

    /** Adds a table of the same units whose columns are in the reverse order. */
    void addTable(List<OfficeTruth.Unit> units, Function<OfficeTruth.Unit, List<Cell>> unitRow) {
        List<Cell> header = frame.blankRow();
        for (int i = 0; i < columns.size(); i++) {
            header.set(mirrored(i), columns.get(i).cell(layout));
        }
        frame.addRow();
        sheet.add(header);
        for (OfficeTruth.Unit unit : units) {
            List<Cell> row = unitRow.apply(unit);
            unit.statements().forEach(s -> row.set(mirrored(index(s.key())), style.value(s)));
            if (index("date") >= 0) {
                row.set(index("date"), style.day(OfficeTruth.DAY));
            }
            sheet.add(row);
        }
    }

    private int mirrored(int column) {
        boolean isValue = columns.get(column).criterion() > 0;
        return isValue ? 2 * firstValue() + values() - 1 - column : column;
    }

    /** The first column of values, behind that of the region. */
    private int firstValue() {
        int first = 0;
        while (columns.get(first).criterion() == 0) {
            first++;
        }
        return first;
    }

    private int values() {
        return (int) columns.stream().filter(c -> c.criterion() > 0).count();
    }

    private int index(String role) {
        return columns.stream().map(Column::role).toList().indexOf(role);
    }
}
