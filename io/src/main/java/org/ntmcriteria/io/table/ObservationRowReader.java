package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/** Reads the rows of a table of observations: one unit, day, key and value each. Not thread-safe. */
final class ObservationRowReader implements RowReader {
    private final CellReader cells;
    private final ValueReader values;
    private final SetKeys set;
    private final AttributeReader attributes;
    private final ObservationSink sink;
    private final RowTally tally;
    private final Consumer<Problem> problems;
    private final int keyColumn;
    private final int valueColumn;
    private final MeasureColumn measures;
    private final ContentColumns contents;
    private final NegatedIndicators negated;

    ObservationRowReader(
            CellReader cells,
            ValueReader values,
            SetKeys set,
            ObservationSink sink,
            RowTally tally,
            Consumer<Problem> problems) {
        this.cells = cells;
        this.values = values;
        this.set = set;
        this.attributes = new AttributeReader(cells, Set.of(), problems);
        this.sink = sink;
        this.tally = tally;
        this.problems = problems;
        this.keyColumn = cells.header().index(UnitTableColumn.INDICATOR);
        this.valueColumn = cells.header().index(UnitTableColumn.VALUE);
        this.measures = new MeasureColumn(cells.header(), set, problems);
        this.contents = new ContentColumns(cells.header(), set, problems);
        this.negated = new NegatedIndicators(set, problems);
        sink.startTable(cells.header());
    }

    @Override
    public void read(TextRow row) {
        tally.add(RowKind.DATA, row);
        // A row is taken as text only where nothing in it says in what its value is measured, or what it is on.
        boolean isAsShown = row.shown(valueColumn).equals(row.cell(valueColumn));
        boolean isPlain = isAsShown && !measures.isPresent() && !contents.arePresent();
        if (cells.hasWidthOfHeader(row) && !(isPlain && sink.takes(row))) {
            readContent(cells.withoutBrokenText(row));
        }
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
        Optional<LocalDate> date = cells.day(row, cells.text(row, UnitTableColumn.DATE));
        Optional<Optional<LocalDate>> validFrom = cells.validFrom(row, cells.text(row, UnitTableColumn.VALID_FROM));
        if (date.isEmpty() || validFrom.isEmpty()) {
            return;
        }
        sink.keep(unit, row);
        List<AttributeStatement> statements = attributes.read(row);
        Optional<InputKey> key = cells.key(row, keyColumn, set);
        Optional<SourceLocation> location = cells.location(row, UnitTableColumn.VALUE);
        boolean isMeasuredRightly = key.isEmpty()
                || measures.isRight(row, key.get())
                        && (measures.isGiven(row) || contents.areMeasuredRightly(row, key.get()));
        Optional<ReportedValue> value = isMeasuredRightly
                ? values.read(row, valueColumn, () -> key.map(set::units).orElse(Set.of()), location)
                : Optional.empty();
        key.ifPresent(of -> value.ifPresent(v -> {
            contents.check(row, of, v);
            negated.take(of, contents.words(row), v, location);
        }));
        Optional<Observation> observation = key.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(Observation.builder()
                        .unit(unit)
                        .validFrom(validFrom.get())
                        .date(date.get())
                        .key(key.get())
                        .value(value.get())
                        .location(location)
                        .build());
        sink.accept(new ObservationRow(unit, validFrom.get(), date.get(), statements, observation, row.location()));
    }
}
