package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/** Reads the rows of a table of observations: one unit, day, key and value each. Not thread-safe. */
final class ObservationRowReader implements RowReader {
    private final CellReader cells;
    private final ValueReader values;
    private final TableOptions options;
    private final AttributeReader attributes;
    private final ObservationSink sink;
    private final Consumer<Problem> problems;
    private final int keyColumn;
    private final int valueColumn;

    ObservationRowReader(
            CellReader cells,
            ValueReader values,
            TableOptions options,
            ObservationSink sink,
            Consumer<Problem> problems) {
        this.cells = cells;
        this.values = values;
        this.options = options;
        this.attributes = new AttributeReader(cells, false, problems);
        this.sink = sink;
        this.problems = problems;
        this.keyColumn = cells.header().index(UnitTableColumn.INDICATOR);
        this.valueColumn = cells.header().index(UnitTableColumn.VALUE);
        sink.startTable(cells.header());
    }

    @Override
    public boolean read(TextRow row) {
        if (cells.hasWidthOfHeader(row) && !sink.takes(row)) {
            readContent(cells.withoutBrokenText(row));
        }
        return true;
    }

    private void readContent(TextRow row) {
        if (cells.hasFailed(row, UnitTableColumn.UNIT) || cells.hasFailed(row, UnitTableColumn.DATE)) {
            return;
        }
        String unit = cells.text(row, UnitTableColumn.UNIT);
        if (unit.isEmpty()) {
            problems.accept(Problem.of(
                    FileProblem.BLANK,
                    cells.location(row, UnitTableColumn.UNIT),
                    "",
                    IoMessages.MESSAGES.text("needed.unitCode")));
            return;
        }
        String dateText = cells.text(row, UnitTableColumn.DATE);
        LocalDate date;
        try {
            date = DateRange.parseOfficeDay(dateText);
        } catch (UnreadableTextException e) {
            problems.accept(
                    Problem.of(InputTableProblem.BAD_DATE, cells.location(row, UnitTableColumn.DATE), dateText));
            return;
        }
        sink.keep(unit, row);
        List<AttributeStatement> statements = attributes.read(row);
        Optional<InputKey> key = key(row);
        Optional<SourceLocation> location = cells.location(row, UnitTableColumn.VALUE);
        Optional<ReportedValue> value = values.read(row, valueColumn, () -> key.flatMap(options::unit), location);
        Optional<Observation> observation = key.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(Observation.builder()
                        .unit(unit)
                        .date(date)
                        .key(key.get())
                        .value(value.get())
                        .location(location)
                        .build());
        sink.accept(new ObservationRow(unit, date, statements, observation, row.location()));
    }

    /** Checks if a number may have lost a zero at its end: 17.1, but not 17.12. */
    private boolean isAmbiguous(String number) {
        return number.indexOf('.') == number.length() - 2 && options.mayHaveLostZero(number);
    }

    private Optional<InputKey> key(TextRow row) {
        if (row.hasFailed(keyColumn)) {
            return Optional.empty();
        }
        String text = cells.text(row, UnitTableColumn.INDICATOR);
        if (row.isDay(keyColumn) || row.isNumber(keyColumn) && isAmbiguous(text)) {
            problems.accept(Problem.of(
                    InputTableProblem.BAD_KEY,
                    cells.location(row, UnitTableColumn.INDICATOR),
                    text,
                    IoMessages.MESSAGES.text("accepted.textCell")));
            return Optional.empty();
        }
        try {
            return Optional.of(InputKey.parse(text));
        } catch (UnreadableTextException e) {
            problems.accept(Problem.of(
                    InputTableProblem.BAD_KEY, cells.location(row, UnitTableColumn.INDICATOR), text, e.accepted()));
            return Optional.empty();
        }
    }
}
