package org.ntmcriteria.io.table;

import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;

/**
 * Finds the rows of a sheet most of whose cells are empty and have another colour than the name before them: a colour
 * may be meant as a verdict, and none is read of it. Not thread-safe; used once per sheet.
 */
final class ColouredCells {
    /** Fewer of them in a row are marked for some other reason. */
    private static final int FEWEST = 3;

    private int first = -1;
    private int filled;
    private int empty;
    private int rows;

    @Nullable private TextRow firstRow;

    /** Takes the next cell of a row: a number for its colour, 0 for none, and whether it holds nothing. */
    void take(int colour, boolean isBlank) {
        if (!isBlank) {
            filled++;
            first = first < 0 ? colour : first;
        } else if (colour > 0 && first >= 0 && colour != first) {
            empty++;
        }
    }

    /** Ends the row whose cells were taken. */
    void endRow(TextRow row) {
        if (empty >= FEWEST && empty > filled) {
            rows++;
            firstRow = firstRow == null ? row : firstRow;
        }
        first = -1;
        filled = 0;
        empty = 0;
    }

    /** Returns the warning of the sheet, if colours may be all that its cells say. */
    Optional<Problem> problem() {
        return firstRow == null
                ? Optional.empty()
                : Optional.of(Problem.of(
                        InputTableProblem.COLOURS_ALONE, Optional.of(firstRow.location()), firstRow.text(0), rows));
    }
}
