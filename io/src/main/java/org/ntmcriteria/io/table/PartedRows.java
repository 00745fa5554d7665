package org.ntmcriteria.io.table;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;

/**
 * Finds rows of a text file that have as many fields as the header by chance: a decimal comma without quotes has made
 * two fields of a value, and the blank one behind the last was left out. Not thread-safe; used once per table.
 */
final class PartedRows {
    /** The most digits behind a comma that are not more likely a number of their own. */
    private static final int MOST_DECIMALS = 2;

    private final TableHeader header;
    private final List<TableHeader.KeyColumn> columns;
    private final ValueReader values;

    /** The columns whose values are met or not met and nothing else. */
    private final BitSet onlyJudged;

    private final Consumer<Problem> problems;

    PartedRows(TableHeader header, ValueReader values, BitSet onlyJudged, Consumer<Problem> problems) {
        this.header = header;
        this.columns = header.keys().stream()
                .sorted(Comparator.comparingInt(TableHeader.KeyColumn::index))
                .toList();
        this.values = values;
        this.onlyJudged = onlyJudged;
        this.problems = problems;
    }

    /** Checks if a row is one, which is then a problem: nothing tells where its values belong. */
    boolean isParted(TextRow row) {
        if (!row.isPartedAtCommas() || header.layout() != UnitTable.Layout.INDICATORS) {
            return false;
        }
        for (int i = 0; i + 1 < columns.size(); i++) {
            int column = columns.get(i).index();
            String whole = row.cell(column);
            String decimals = row.cell(column + 1);
            if (columns.get(i + 1).index() == column + 1
                    && CellReader.isDigits(whole)
                    && CellReader.isDigits(decimals)
                    && decimals.length() <= MOST_DECIMALS
                    && fitFurtherRight(row, columns.subList(i + 1, columns.size()), hasNumberAsNote(row))) {
                problems.accept(
                        Problem.of(InputTableProblem.PARTED_ROW, Optional.of(row.location()), whole + "," + decimals));
                return true;
            }
        }
        return false;
    }

    /** Checks if the note behind the values is a number, as a value that was moved there is. */
    private boolean hasNumberAsNote(TextRow row) {
        int note = header.index(UnitTableColumn.NOTE);
        String text = note < 0 ? "" : row.cell(note);
        return note > columns.get(columns.size() - 1).index() && values.isValue(text) && !values.isWord(text);
    }

    /** Checks if values fit the columns to the left of theirs, and one does not fit its own. */
    private boolean fitFurtherRight(TextRow row, List<TableHeader.KeyColumn> behind, boolean isNoteMisplaced) {
        boolean isMisplaced = isNoteMisplaced;
        for (TableHeader.KeyColumn column : behind) {
            String own = row.cell(column.index());
            String next = row.cell(column.index() + 1);
            if (!next.isEmpty() && !fits(column, next)) {
                return false;
            }
            isMisplaced |= !own.isEmpty() && !fits(column, own);
        }
        return isMisplaced;
    }

    private boolean fits(TableHeader.KeyColumn column, String text) {
        boolean isWord = values.isWord(text);
        if (onlyJudged.get(column.index())) {
            return isWord || text.equals("1") || text.equals("0");
        }
        return values.isValue(text) && (column.isOpen() || !isWord);
    }
}
