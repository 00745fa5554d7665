package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Finds percentages that may have been given as fractions: 0.13 where 13 % is meant. Of an indicator that asks for at
 * least a percentage, each value up to 1 is doubtful; of any other, such as one of poverty, they are where all of the
 * table's values are, or where a hundred times the value is about as large as others of the table. Not thread-safe;
 * used once per table.
 */
final class FractionCheck {
    private static final Decimal ONE = Decimal.of(1);
    private static final Decimal TWO = Decimal.of(2);
    private static final Decimal HUNDRED = Decimal.of(100);

    /** The indicators that are percentages, and those of them that ask for at least one. */
    private final Set<IndicatorId> percentages = new HashSet<>();

    private final Set<IndicatorId> atLeast = new HashSet<>();
    private final Map<IndicatorId, Doubt> doubts = new TreeMap<>();

    /** Of each indicator the smallest and the largest value up to 1. */
    private final Map<IndicatorId, Doubt> smallest = new HashMap<>();

    private final Map<IndicatorId, Doubt> largest = new HashMap<>();

    /** The smallest and the largest value above 1 of each indicator that has any. */
    private final Map<IndicatorId, Others> others = new HashMap<>();

    /** A value that may be a fraction. */
    private record Doubt(Decimal value, Optional<SourceLocation> location) {
        private boolean isBelow(Doubt other) {
            return value.compareTo(other.value) < 0;
        }
    }

    private record Others(Decimal smallest, Decimal largest) {
        private Others with(Others other) {
            return new Others(
                    smallest.compareTo(other.smallest) <= 0 ? smallest : other.smallest,
                    largest.compareTo(other.largest) >= 0 ? largest : other.largest);
        }

        /** Checks if a hundred times a value is from half the smallest of these to twice the largest. */
        private boolean areLike(Doubt doubt) {
            Decimal percentage = doubt.value.times(HUNDRED);
            return percentage.times(TWO).compareTo(smallest) >= 0 && percentage.compareTo(largest.times(TWO)) <= 0;
        }
    }

    /**
     * Creates a check.
     *
     * @param set the set that asks for the indicators
     */
    FractionCheck(CriteriaSet set) {
        Set<IndicatorId> others = new HashSet<>();
        set.indicators().forEach(indicator -> (indicator.kind().unit().equals(Optional.of(MeasurementUnit.PERCENT))
                        ? percentages
                        : others)
                .add(indicator.id()));
        // Of an indicator that is met or not in another version, 1 is met.
        percentages.removeAll(others);
        for (Cell cell : set.cells()) {
            if (cell.requirement() instanceof Requirement.Threshold threshold
                    && threshold.comparison() == Comparison.AT_LEAST) {
                atLeast.add(cell.indicator());
            }
        }
    }

    /** Checks if an indicator is a percentage in all versions of the set. */
    boolean isPercentage(IndicatorId indicator) {
        return percentages.contains(indicator);
    }

    /** Notes what was reported. */
    void add(Observation observation) {
        ReportedValue value = ReportedValue.Judged.without(observation.value());
        if (value instanceof Quantity.Amount amount
                && observation.key() instanceof InputKey.OfIndicator key
                && percentages.contains(key.indicator())
                && amount.value().signum() > 0) {
            if (amount.value().compareTo(ONE) <= 0) {
                Doubt doubt = new Doubt(amount.value(), observation.location());
                doubts.putIfAbsent(key.indicator(), doubt);
                smallest.merge(key.indicator(), doubt, (old, now) -> now.isBelow(old) ? now : old);
                largest.merge(key.indicator(), doubt, (old, now) -> old.isBelow(now) ? now : old);
            } else {
                others.merge(key.indicator(), new Others(amount.value(), amount.value()), Others::with);
            }
        }
    }

    /** Returns a warning for each indicator with values that may be fractions. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        doubts.forEach((indicator, first) -> doubtful(indicator, first)
                .ifPresent(doubt -> problems.add(Problem.of(
                        AssessmentProblem.FRACTION,
                        doubt.location(),
                        doubt.value().toString(),
                        indicator,
                        doubt.value().times(HUNDRED)))));
        return problems;
    }

    private Optional<Doubt> doubtful(IndicatorId indicator, Doubt first) {
        Others beside = others.get(indicator);
        return atLeast.contains(indicator) || beside == null
                ? Optional.of(first)
                : Stream.of(first, largest.get(indicator), smallest.get(indicator))
                        .filter(beside::areLike)
                        .findFirst();
    }
}
