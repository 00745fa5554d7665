package org.ntmcriteria.io.table;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.io.IoMessages;

/**
 * Names the numbers of a workbook around which their number formats show something, or which they hide: each format of
 * a column once. The unit of measurement of an indicator says nothing new. Not thread-safe; used once per file.
 */
final class FormatDoubts {
    private static final Pattern DIGITS = Pattern.compile("[0-9.]+");

    private final Consumer<Problem> problems;
    private final Set<String> reported = new HashSet<>();

    FormatDoubts(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Looks at a cell with a number.
     *
     * @param units the units in which the number may be, none where they are not known
     * @return false if the cell shows the number in another unit, which is a problem
     */
    boolean mayBeRead(
            TextRow row, int column, Supplier<Set<MeasurementUnit>> units, Optional<SourceLocation> location) {
        String number = row.cell(column);
        String shown = row.shown(column);
        if (shown.equals(number)) {
            return true;
        }
        Optional<MeasuredText> measured =
                MeasuredText.find(shown).filter(of -> of.number().equals(number));
        Set<MeasurementUnit> asked = measured.isPresent() ? units.get() : Set.of();
        Optional<Text> needed = measured.flatMap(of -> of.measure().instead(asked));
        if (needed.isPresent()) {
            Text accepted = IoMessages.MESSAGES.text("accepted.numberIn", "unit", needed.get(), "number", number);
            problems.accept(Problem.of(InputTableProblem.BAD_VALUE, location, shown, accepted));
            return false;
        }
        boolean isOwnUnit = measured.flatMap(of -> of.measure().unit())
                .filter(unit -> !asked.isEmpty() || unit == MeasurementUnit.PERCENT)
                .isPresent();
        String format = DIGITS.matcher(shown).replaceAll("");
        String sheet = location.flatMap(SourceLocation::sheet).orElse("");
        if (!isOwnUnit && reported.add(sheet + "!" + column + " " + format)) {
            problems.accept(
                    shown.isEmpty()
                            ? Problem.of(InputTableProblem.HIDDEN_NUMBER, location, number)
                            : Problem.of(InputTableProblem.SHOWN_OTHERWISE, location, shown, number));
        }
        return true;
    }
}
