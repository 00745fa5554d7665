package org.ntmcriteria.io.table;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;

/**
 * Names cells beside those that are read which may belong to them: values behind a column of values under no heading of
 * their own, as where one heading is merged over several columns, and blank cells that are merged with a value. Each is
 * named once for its column. Not thread-safe.
 */
final class UnreadCells {
    private final TableHeader header;
    private final Consumer<Problem> problems;
    private final BitSet values = new BitSet();
    private final BitSet named = new BitSet();
    private int first = Integer.MAX_VALUE;

    UnreadCells(TableHeader header, Consumer<Problem> problems) {
        this.header = header;
        this.problems = problems;
        header.keys().forEach(column -> {
            values.set(column.index());
            first = Math.min(first, column.index());
        });
    }

    /** Looks at the cells of a row of a unit. */
    void take(TextRow row) {
        for (int i = 0; i < row.count(); i++) {
            int column = row.column(i);
            if (column > first && isWithoutHeading(column) && !row.text(i).isBlank()) {
                name(InputTableProblem.WITHOUT_HEADING, row, column, row.text(i), heading(column));
            }
        }
    }

    /** Checks if a blank cell is merged with one that has a value, and names it. */
    boolean isMerged(TextRow row, int column) {
        boolean isMerged =
                row.cell(column).isEmpty() && (!row.mergedAbove(column).isEmpty() || row.isMergedWithLeft(column));
        if (isMerged) {
            name(InputTableProblem.MERGED_VALUE, row, column, header.heading(column));
        }
        return isMerged;
    }

    private boolean isWithoutHeading(int column) {
        return column >= header.width() || header.heading(column).isBlank();
    }

    /** Returns the heading to the left that may span the column. */
    private String heading(int column) {
        int left = values.previousSetBit(column);
        return header.heading(left);
    }

    private void name(InputTableProblem code, TextRow row, int column, String text, Object... details) {
        if (!named.get(column)) {
            named.set(column);
            problems.accept(Problem.of(code, Optional.of(row.location(column)), text, details));
        }
    }
}
