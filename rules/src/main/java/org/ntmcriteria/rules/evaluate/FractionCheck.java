package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * table's values are. Not thread-safe; used once per table.
 */
final class FractionCheck {
    private static final Decimal ONE = Decimal.of(1);

    /** The indicators that are percentages, and those of them that ask for at least one. */
    private final Set<IndicatorId> percentages = new HashSet<>();

    private final Set<IndicatorId> atLeast = new HashSet<>();
    private final Map<IndicatorId, Doubt> doubts = new TreeMap<>();

    /** The indicators with a value above 1. */
    private final Set<IndicatorId> withOthers = new HashSet<>();

    /** The first value that may be a fraction. */
    private record Doubt(Decimal value, Optional<SourceLocation> location) {}

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

    /** Notes what was reported. */
    void add(Observation observation) {
        ReportedValue value = ReportedValue.Judged.without(observation.value());
        if (value instanceof Quantity.Amount amount
                && observation.key() instanceof InputKey.OfIndicator key
                && percentages.contains(key.indicator())
                && amount.value().signum() > 0) {
            if (amount.value().compareTo(ONE) <= 0) {
                doubts.putIfAbsent(key.indicator(), new Doubt(amount.value(), observation.location()));
            } else {
                withOthers.add(key.indicator());
            }
        }
    }

    /** Returns a warning for each indicator with values that may be fractions. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        doubts.forEach((indicator, doubt) -> {
            if (atLeast.contains(indicator) || !withOthers.contains(indicator)) {
                problems.add(Problem.of(
                        AssessmentProblem.FRACTION,
                        doubt.location(),
                        doubt.value().toString(),
                        indicator,
                        doubt.value().times(Decimal.of(100))));
            }
        });
        return problems;
    }
}
