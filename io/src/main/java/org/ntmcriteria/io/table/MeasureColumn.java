package org.ntmcriteria.io.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.MeasurementUnit;

/** The column that says in which unit of measurement the value of each row is. Not thread-safe. */
final class MeasureColumn {
    private static final int ABSENT = -1;

    private final TableHeader header;
    private final SetKeys set;
    private final Consumer<Problem> problems;
    private final int index;

    MeasureColumn(TableHeader header, SetKeys set, Consumer<Problem> problems) {
        this.header = header;
        this.set = set;
        this.problems = problems;
        this.index = index(header);
    }

    private static int index(TableHeader header) {
        for (int i = 0; i < header.width(); i++) {
            if (FormColumn.find(header.heading(i)).equals(Optional.of(FormColumn.MEASURE))) {
                return i;
            }
        }
        return ABSENT;
    }

    /** Checks if the table has the column. */
    boolean isPresent() {
        return index != ABSENT;
    }

    /** Checks if a row says there in what its value is measured. */
    boolean isGiven(TextRow row) {
        return isPresent() && !row.cell(index).isEmpty();
    }

    /**
     * Checks if the unit of measurement of a row is that of its criterion or indicator; another one is a problem, and
     * one that nobody knows is doubtful.
     */
    boolean isRight(TextRow row, InputKey key) {
        String text = index == ABSENT ? "" : row.cell(index);
        if (text.isEmpty()) {
            return true;
        }
        Set<MeasurementUnit> units = set.units(key);
        if (units.stream().noneMatch(MeasuredText::hasWords) || isNameOf(units, text)) {
            return true;
        }
        Optional<SourceLocation> location = Optional.of(row.location(index, header.columnName(index)));
        Text needed = units.iterator().next()::displayName;
        Optional<MeasuredText.Measure> measure = MeasuredText.measure(text);
        if (measure.isEmpty()) {
            problems.accept(Problem.of(InputTableProblem.UNKNOWN_MEASURE, location, text, key, needed));
            return true;
        }
        if (measure.get().instead(units).isPresent()) {
            problems.accept(Problem.of(InputTableProblem.OTHER_MEASURE, location, text, key, needed));
            return false;
        }
        return true;
    }

    /** Checks if a text is the name that this library gives one of the units, in some language. */
    private static boolean isNameOf(Set<MeasurementUnit> units, String text) {
        return units.stream().anyMatch(unit -> Arrays.stream(Language.values())
                .anyMatch(language -> VietnameseText.same(text, unit.displayName(language))));
    }
}
