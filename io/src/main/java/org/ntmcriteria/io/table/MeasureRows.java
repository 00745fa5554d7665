package org.ntmcriteria.io.table;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.MeasurementUnit;

/**
 * Compares the units of measurement that a row below the header gives with those of the indicators. Not thread-safe;
 * used once per table.
 */
final class MeasureRows {
    private final TableHeader header;
    private final Function<TableHeader.KeyColumn, Set<MeasurementUnit>> units;
    private final ValueReader values;
    private final Consumer<Problem> problems;
    private final BitSet others = new BitSet();

    /**
     * Creates a comparison.
     *
     * @param units the units in which a column may be, none where they are not known
     * @param values tells what is a judgement, which may be required too
     */
    MeasureRows(
            TableHeader header,
            Function<TableHeader.KeyColumn, Set<MeasurementUnit>> units,
            ValueReader values,
            Consumer<Problem> problems) {
        this.header = header;
        this.units = units;
        this.values = values;
        this.problems = problems;
    }

    /** Takes a row that may give units of measurement, and reports those in which values are not read or unknown. */
    void take(TextRow row) {
        for (TableHeader.KeyColumn column : header.keys()) {
            String text = row.cell(column.index());
            if (text.isEmpty() || header.isHeading(column.index(), text)) {
                continue;
            }
            String heading = VietnameseText.words(header.heading(column.index())) + " ";
            if (VietnameseText.words(text).startsWith(heading)) {
                Optional<SourceLocation> location =
                        Optional.of(row.location(column.index(), header.heading(column.index())));
                problems.accept(Problem.of(InputTableProblem.WORDS_BESIDE, location, text, column.key(), text));
                continue;
            }
            Set<MeasurementUnit> asked = units.apply(column);
            Optional<MeasuredText.Measure> measure = MeasuredText.measure(text);
            if (measure.isPresent()) {
                measure.get().instead(asked).ifPresent(needed -> {
                    others.set(column.index());
                    report(InputTableProblem.OTHER_MEASURE, row, column, needed);
                });
            } else if (mayBeMeasure(text) && asked.stream().anyMatch(MeasuredText::hasWords)) {
                report(
                        InputTableProblem.UNKNOWN_MEASURE,
                        row,
                        column,
                        asked.iterator().next()::displayName);
            }
        }
    }

    private boolean mayBeMeasure(String text) {
        return text.chars().anyMatch(Character::isLetter)
                && text.chars().noneMatch(Character::isDigit)
                && !values.isWord(text);
    }

    private void report(InputTableProblem problem, TextRow row, TableHeader.KeyColumn column, Text needed) {
        Optional<SourceLocation> location = Optional.of(row.location(column.index(), header.heading(column.index())));
        problems.accept(Problem.of(problem, location, row.cell(column.index()), column.key(), needed));
    }

    /** Checks if the values of a column are in another unit than that of its indicator, and are not read. */
    boolean isOther(int column) {
        return others.get(column);
    }
}
