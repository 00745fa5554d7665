package org.ntmcriteria.io.table;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Reads the cells of criteria and indicators in a table with a row per unit, each with the judgement that may stand
 * beside it in a column of its own. Not thread-safe; used once per table.
 */
final class ValueColumns {
    private final TableHeader header;
    private final ValueReader values;
    private final SetKeys set;
    private final TableOptions.Blank blank;
    private final UnreadCells unread;
    private final MixedMarks marks;
    private final MeasureRows measures;
    private final JudgementCells judgements;
    private final NegatedIndicators negated;

    /** The columns whose values are met or not met and nothing else. */
    private final BitSet onlyJudged = new BitSet();

    ValueColumns(
            TableHeader header, ValueReader values, SetKeys set, TableOptions.Blank blank, Consumer<Problem> problems) {
        this.header = header;
        this.values = values;
        this.set = set;
        this.blank = blank;
        this.unread = new UnreadCells(header, problems);
        this.marks = new MixedMarks(problems);
        this.measures = new MeasureRows(header, this::units, values, problems);
        this.judgements = new JudgementCells(values, problems);
        this.negated = new NegatedIndicators(set, problems);
        header.keys().stream()
                .filter(column -> set.isKnown() && !column.isOpen() && set.isJudgement(column.key()))
                .forEach(column -> onlyJudged.set(column.index()));
    }

    /** Returns the columns whose values are met or not met and nothing else. */
    BitSet onlyJudged() {
        return onlyJudged;
    }

    /** Takes a row that may give units of measurement. */
    void takeMeasures(TextRow row) {
        measures.take(row);
    }

    /** Takes the row of a unit, before its cells are read. */
    void take(TextRow row) {
        unread.take(row);
    }

    /** Reads the cell of a column. */
    Optional<UnitReport.Value> read(TextRow row, TableHeader.KeyColumn column) {
        if (measures.isOther(column.index()) || unread.isMerged(row, column.index())) {
            return Optional.empty();
        }
        Optional<SourceLocation> location = location(row, column.index());
        marks.take(row.cell(column.index()), location);
        boolean isNotMet = blank == TableOptions.Blank.NOT_MET
                && set.isJudgement(column.key())
                && row.cell(column.index()).isEmpty()
                && !row.hasFailed(column.index());
        Optional<ReportedValue> value = isNotMet
                ? Optional.of(ReportedValue.Word.NOT_ACHIEVED)
                : onlyJudged.get(column.index())
                        ? values.readJudgement(row, column.index(), location)
                        : values.read(row, column.index(), () -> units(column), location);
        // A table of 1 and 0 has the nought for not met.
        value.filter(ReportedValue.Word.class::isInstance)
                .ifPresent(of -> negated.take(column.key(), header.heading(column.index()), of, location));
        return judged(row, column, value)
                .map(v -> new UnitReport.Value(column.key(), v, column.isOpen(), isNotMet, location));
    }

    private Optional<SourceLocation> location(TextRow row, int column) {
        return Optional.of(row.location(column, header.heading(column)));
    }

    /** Returns a value with the judgement beside it, or the judgement alone where there is no value. */
    private Optional<ReportedValue> judged(TextRow row, TableHeader.KeyColumn column, Optional<ReportedValue> value) {
        if (!header.hasJudgement(column.index())) {
            return value;
        }
        int beside = column.index() + 1;
        return judgements
                .read(row, beside, location(row, beside))
                .map(judgement -> judgements.beside(
                        location(row, beside), value.orElse(ReportedValue.Mark.NOT_REPORTED), judgement))
                .or(() -> value);
    }

    private Set<MeasurementUnit> units(TableHeader.KeyColumn column) {
        return column.isOpen() && column.key() instanceof InputKey.OfCriterion criterion
                ? set.units(new InputKey.OfIndicator(IndicatorId.parse(String.valueOf(criterion.criterion()))))
                : set.units(column.key());
    }
}
