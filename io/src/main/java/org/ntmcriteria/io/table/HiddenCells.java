package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;

/** Counts the rows and columns of a sheet that are hidden and hold something. Not thread-safe; used once per sheet. */
final class HiddenCells {
    /** The most rows, and columns, that are named. */
    private static final int MOST_NAMED = 5;

    private final BitSet hiddenColumns = new BitSet();
    private final BitSet columns = new BitSet();
    private final List<String> rowsNamed = new ArrayList<>();
    private int rows;

    /** Takes the description of some columns, at whose beginning a sheet is. */
    void addColumns(WorkbookXml xml, int mostColumns) {
        int first = XlsxRows.wholeNumber(xml.attribute("min"));
        int last = Math.min(mostColumns, XlsxRows.wholeNumber(xml.attribute("max")));
        if (xml.isTrue("hidden") && first > 0 && first <= last) {
            hiddenColumns.set(first - 1, last);
        }
    }

    /** Takes a row. */
    void take(TextRow row, int number, boolean isHidden) {
        if (isHidden && !row.isBlank()) {
            rows++;
            if (rowsNamed.size() < MOST_NAMED) {
                rowsNamed.add(String.valueOf(number));
            }
        }
        if (!hiddenColumns.isEmpty()) {
            for (int i = 0; i < row.count(); i++) {
                if (hiddenColumns.get(row.column(i)) && !row.text(i).isBlank()) {
                    columns.set(row.column(i));
                }
            }
        }
    }

    /** Returns the warning, if something is hidden. */
    Optional<Problem> problem(SourceLocation sheet) {
        if (rows == 0 && columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(rowsNamed);
        columns.stream().limit(MOST_NAMED).mapToObj(TextRow::columnName).forEach(names::add);
        boolean allNamed = rows <= MOST_NAMED && columns.cardinality() <= MOST_NAMED;
        return Optional.of(Problem.of(
                InputTableProblem.HIDDEN,
                Optional.of(sheet),
                String.join(", ", names) + (allNamed ? "" : ", …"),
                rows,
                columns.cardinality()));
    }
}
