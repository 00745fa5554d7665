package org.ntmcriteria.rules.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Finds values that are about ten or a hundred times the unit's own one before, or a tenth or a hundredth of it: a
 * misplaced decimal point, or another unit of measurement. Not thread-safe; used once per table.
 */
final class JumpCheck {
    /** How far from ten or a hundred times the value still counts as a jump, since values change too. */
    private static final BigDecimal LEAST = new BigDecimal("0.8");

    private static final BigDecimal MOST = new BigDecimal("1.25");

    private final List<Problem> problems = new ArrayList<>();

    /** Notes what a unit reported. */
    void add(UnitRecord unit) {
        // Observations stand in the order of their keys, the newest first.
        for (int i = 0; i + 1 < unit.observations().size(); i++) {
            Observation later = unit.observations().get(i);
            Observation earlier = unit.observations().get(i + 1);
            if (ReportedValue.Judged.without(later.value()) instanceof Quantity.Amount now
                    && ReportedValue.Judged.without(earlier.value()) instanceof Quantity.Amount before
                    && later.key().equals(earlier.key())
                    && jumps(before.value(), now.value())) {
                problems.add(Problem.of(
                        AssessmentProblem.JUMP,
                        later.location(),
                        now.value().toString(),
                        unit.code(),
                        later.key(),
                        before.value(),
                        earlier.date()));
            }
        }
    }

    private static boolean jumps(Decimal before, Decimal now) {
        return isTimes(before, now, 10)
                || isTimes(before, now, 100)
                || isTimes(now, before, 10)
                || isTimes(now, before, 100);
    }

    private static boolean isTimes(Decimal one, Decimal other, int times) {
        BigDecimal multiple = one.toBigDecimal().multiply(BigDecimal.valueOf(times));
        BigDecimal value = other.toBigDecimal();
        return multiple.signum() > 0
                && value.compareTo(multiple.multiply(LEAST)) >= 0
                && value.compareTo(multiple.multiply(MOST)) <= 0;
    }

    /** Returns a warning for each jump. */
    List<Problem> problems() {
        return problems;
    }
}
