package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.IoMessages;

/**
 * Names the rows that may be a unit or a sum, a plan or a comparison: those without a number where units have one, and
 * those whose name and cells contradict each other. Not thread-safe; used once per table.
 */
final class UnsureRows {
    /** The number of a unit's row, also below the number of its section: 3., 1.2. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.][0-9]+)*[.)]?");

    private final TableHeader header;
    private final CellReader cells;
    private final ValueReader values;
    private final Consumer<Problem> problems;

    /** The rows without a number above the first that has one. */
    private final List<Problem> waiting = new ArrayList<>();

    private boolean hasNumbers;

    /** The last numbered row, where it has no values, until it is named. */
    private Optional<Problem> bare = Optional.empty();

    /** Its number, or none where the last numbered row has values. */
    private String bareNumber = "";

    /** The name of the last numbered row, of which more rows may follow for other days. */
    private String numbered = "";

    /** Its number, until a row is named that has one below it. */
    private String lastNumber = "";

    /** Whether that row was taken for a unit, not for a sum. */
    private boolean isLastUnit;

    /** The row of that number. */
    private Optional<TextRow> last = Optional.empty();

    UnsureRows(CellReader cells, ValueReader values, Consumer<Problem> problems) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
        this.problems = problems;
    }

    /** Takes a row that was taken for a unit, or for a sum or plan. */
    void take(TextRow row, boolean isUnit) {
        String name = cells.text(row, UnitTableColumn.NAME);
        boolean isNumbered =
                NUMBER.matcher(cells.text(row, UnitTableColumn.ROW_NUMBER)).matches();
        if (isNumbered && (isUnit || !header.has(UnitTableColumn.DISTRICT))) {
            reportNested(row, isUnit);
        }
        boolean isBelowBare = isUnit && !VietnameseText.fold(name).equals(numbered) && isBelowBare(row, isNumbered);
        if (isUnit && isNumbered) {
            takeNumbered(row, name);
            hasNumbers = true;
            numbered = VietnameseText.fold(name);
            waiting.forEach(problems);
            waiting.clear();
        }
        if (name.isEmpty()
                || CellReader.isBroken(name)
                || !cells.text(row, UnitTableColumn.UNIT).isEmpty()
                || isUnit && header.has(UnitTableColumn.UNIT)) {
            return;
        }
        if (!isUnit) {
            if (TableWords.isNoUnit(name) && hasVerdict(row)) {
                problems.accept(problem(row, name, "unsureRow.sum"));
            }
        } else if (isNumbered || !header.has(UnitTableColumn.ROW_NUMBER)) {
            if (TableWords.isNoUnit(name)) {
                problems.accept(problem(row, name, "unsureRow.unit"));
            }
        } else if (!isBelowBare && !VietnameseText.fold(name).equals(numbered)) {
            Problem problem = problem(row, name, "unsureRow.unit");
            if (hasNumbers) {
                problems.accept(problem);
            } else {
                waiting.add(problem);
            }
        }
    }

    /**
     * Checks if a unit may be one of a district above that has a number and no values, and names the district: the unit
     * has no number, or one below that number.
     */
    private boolean isBelowBare(TextRow row, boolean isNumbered) {
        boolean isBelow = !bareNumber.isEmpty()
                && (!isNumbered
                        || cells.text(row, UnitTableColumn.ROW_NUMBER)
                                .matches(Pattern.quote(bareNumber) + "[.][0-9].*"))
                && header.keys().stream().anyMatch(column -> values.isValue(row.cell(column.index())));
        if (isBelow) {
            bare.ifPresent(problems);
            bare = Optional.empty();
        }
        return isBelow;
    }

    /** Takes the head of a section, below which numbers may begin anew. */
    void startSection() {
        lastNumber = "";
    }

    /** Names the row above where the number of a row is below that of the row above: 1.1 below 1, or 1 below 1. */
    private void reportNested(TextRow row, boolean isUnit) {
        String number = number(row);
        boolean isAgain = number.equals("1")
                && lastNumber.equals("1")
                && !header.has(UnitTableColumn.DISTRICT)
                && !header.has(UnitTableColumn.DATE)
                && !VietnameseText.fold(cells.text(row, UnitTableColumn.NAME)).equals(numbered);
        if (!lastNumber.isEmpty() && (isAgain || number.startsWith(lastNumber + "."))) {
            last.ifPresent(above -> problems.accept(Problem.of(
                    InputTableProblem.NESTED_NUMBER,
                    Optional.of(
                            header.has(UnitTableColumn.NAME)
                                    ? cells.location(above, UnitTableColumn.NAME)
                                            .orElseThrow()
                                    : above.location()),
                    cells.text(above, UnitTableColumn.NAME),
                    lastNumber,
                    number,
                    IoMessages.MESSAGES.text(isLastUnit ? "nested.unit" : "nested.sum"))));
            bare = Optional.empty();
        }
        lastNumber = number;
        isLastUnit = isUnit;
        last = Optional.of(row);
    }

    private String number(TextRow row) {
        return cells.text(row, UnitTableColumn.ROW_NUMBER).replaceFirst("[.)]$", "");
    }

    private void takeNumbered(TextRow row, String name) {
        String number = number(row);
        boolean isBare = !name.isEmpty()
                && !CellReader.isBroken(name)
                && !header.has(UnitTableColumn.UNIT)
                && header.keys().stream()
                        .allMatch(column -> row.cell(column.index()).isEmpty());
        if (isBare) {
            bare = Optional.of(
                    Problem.of(InputTableProblem.NUMBERED_HEAD, cells.location(row, UnitTableColumn.NAME), name));
            bareNumber = number;
        } else if (bareNumber.isEmpty() || !number.startsWith(bareNumber + ".")) {
            bare = Optional.empty();
            bareNumber = "";
        }
    }

    private Problem problem(TextRow row, String name, String taken) {
        return Problem.of(
                InputTableProblem.UNSURE_ROW,
                cells.location(row, UnitTableColumn.NAME),
                name,
                IoMessages.MESSAGES.text(taken));
    }

    /** Checks if a row has a verdict in words, which no sum is written as. */
    private boolean hasVerdict(TextRow row) {
        for (TableHeader.KeyColumn column : header.keys()) {
            if (values.isWord(row.cell(column.index()))) {
                return true;
            }
        }
        return false;
    }
}
