package org.ntmcriteria.io.table;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;

/**
 * Tells what the columns are that a number alone or a name heads, where a criterion and its one indicator have it:
 * {@code 10} over verdicts is criterion 10, over numbers it is indicator 10. A column with one number that is no
 * verdict is one of numbers throughout. Not thread-safe; used once per file.
 */
final class OpenColumns {
    /** Whether the file has columns that are of indicators for certain. */
    private boolean besideIndicators;

    /** The criteria over whose columns numbers stand, with the place of the first. */
    private final Map<InputKey, UnitReport.Value> measured = new TreeMap<>();

    /** The criteria over whose columns 1 or 0 stand, with the place of the first. */
    private final Map<InputKey, UnitReport.Value> digits = new TreeMap<>();

    /** Notes the layout of a table. */
    void startTable(TableHeader header) {
        besideIndicators |= header.layout() == UnitTable.Layout.INDICATORS;
    }

    /** Notes the values of a report. */
    void add(UnitReport report) {
        for (UnitReport.Value value : report.values()) {
            if (value.isOpen() && value.isMeasured()) {
                measured.putIfAbsent(value.key(), value);
            } else if (value.isOpen() && value.isDigit()) {
                digits.putIfAbsent(value.key(), value);
            }
        }
    }

    /** Returns a report in which every value is on what its column is of. */
    UnitReport settled(UnitReport report) {
        return report.withValues(report.values().stream()
                .filter(value -> !(isOfNumbers(value) && value.isBlank()))
                .map(value -> isOfNumbers(value) ? value.onIndicator() : value)
                .toList());
    }

    private boolean isOfNumbers(UnitReport.Value value) {
        return value.isOpen() && measured.containsKey(value.key());
    }

    /** Reports what is doubtful: numbers where all headings are of criteria, 1 and 0 beside columns of indicators. */
    void report(Consumer<Problem> problems) {
        if (besideIndicators) {
            Set<InputKey> verdicts = new TreeSet<>(digits.keySet());
            verdicts.removeAll(measured.keySet());
            report(verdicts, digits, InputTableProblem.READ_AS_VERDICTS, problems);
        } else {
            report(measured.keySet(), measured, InputTableProblem.READ_AS_VALUES, problems);
        }
    }

    private static void report(
            Collection<InputKey> keys,
            Map<InputKey, UnitReport.Value> first,
            InputTableProblem as,
            Consumer<Problem> problems) {
        keys.forEach(key -> {
            UnitReport.Value value = first.get(key);
            int number = ((InputKey.OfCriterion) key).criterion();
            problems.accept(Problem.of(as, value.location(), value.value().toString(), number));
        });
    }
}
