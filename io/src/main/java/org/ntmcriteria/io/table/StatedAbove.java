package org.ntmcriteria.io.table;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * A district, province or region that rows state, or the head of their section, or the first of them only. Not
 * thread-safe; used once per table.
 */
final class StatedAbove {
    private final CellReader cells;
    private final UnitTableColumn column;
    private final UnitAttribute attribute;
    private final boolean isFilling;
    private final BiFunction<String, Optional<SourceLocation>, Optional<Object>> reader;
    private final Consumer<Problem> problems;

    /** What was stated last. */
    private Optional<AttributeStatement> last = Optional.empty();

    /** Whether the head of a section stated it. */
    private boolean isOfHead;

    /** Whether a blank cell was read as the one above, which is said once. */
    private boolean isFilled;

    /** Whether what stands above is not that of the rows that follow. */
    private boolean isForgotten;

    /** Whether the last row states another one than the row above. */
    private boolean hasChanged;

    /**
     * Creates one.
     *
     * @param isFilling whether a blank cell means what the row above states, as where each row is a unit of its own
     * @param reader reads the text of a cell; a text that it cannot read is reported
     */
    StatedAbove(
            CellReader cells,
            UnitAttribute attribute,
            boolean isFilling,
            BiFunction<String, Optional<SourceLocation>, Optional<Object>> reader,
            Consumer<Problem> problems) {
        this.cells = cells;
        this.column = UnitTableColumn.valueOf(attribute.name());
        this.attribute = attribute;
        this.isFilling = isFilling;
        this.reader = reader;
        this.problems = problems;
    }

    /** Returns what a row states: its cell, that with which it is merged or, with a warning, the one above. */
    Optional<AttributeStatement> read(TextRow row) {
        hasChanged = false;
        int index = cells.header().index(column);
        if (index < 0) {
            return last;
        }
        String cell = cells.text(row, column);
        boolean hasFailed = cells.hasFailed(row, column);
        String text = cell.isEmpty() && !hasFailed ? row.mergedAbove(index) : cell;
        if (!text.isEmpty()) {
            return readText(text, cells.location(row, column));
        }
        boolean isDitto = TableWords.isDitto(row.cell(index));
        if (!isFilling && !isDitto) {
            return Optional.empty();
        }
        if (hasFailed) {
            forget();
        } else if (isForgotten || isDitto && last.isEmpty()) {
            problems.accept(Problem.of(
                    InputTableProblem.DISTRICT_UNKNOWN, cells.location(row, column), "", attribute.displayName()));
        } else if (last.isPresent() && !isOfHead && !isDitto && !isFilled) {
            isFilled = true;
            problems.accept(Problem.of(
                    InputTableProblem.DISTRICT_ABOVE,
                    cells.location(row, column),
                    last.get().text(),
                    attribute.displayName()));
        }
        return last;
    }

    private Optional<AttributeStatement> readText(String text, Optional<SourceLocation> location) {
        Optional<AttributeStatement> stated =
                reader.apply(text, location).map(value -> new AttributeStatement(attribute, value, text, location));
        hasChanged = last.isPresent()
                && stated.isPresent()
                && !last.get().text().equals(text)
                && !VietnameseText.same(last.get().text(), text);
        if (stated.isEmpty()) {
            forget();
        } else {
            last = stated;
            isForgotten = false;
        }
        isOfHead = false;
        return stated;
    }

    /** Checks if the last row stated another one than the row above. */
    boolean hasChanged() {
        return hasChanged;
    }

    /** Takes what the head of a section says of the rows below. */
    void takeHead(Object value, String text, SourceLocation location) {
        last = Optional.of(new AttributeStatement(attribute, value, text, Optional.of(location)));
        isOfHead = true;
        isForgotten = false;
    }

    /** Ends the section whose head stated it. */
    void end() {
        isForgotten |= last.isPresent();
        last = Optional.empty();
    }

    /** Forgets what the row above states, but not a head, since this row is in another larger area. */
    void forgetRow() {
        if (!isOfHead) {
            forget();
        }
    }

    /** Forgets what stands above, since a row between was not read. */
    void forget() {
        if (cells.header().has(column)) {
            end();
        }
    }
}
