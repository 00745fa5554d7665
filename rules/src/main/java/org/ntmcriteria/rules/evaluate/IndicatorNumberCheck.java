package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * Finds indicators whose number a spreadsheet may have taken for a decimal: saved as a number, {@code 17.10} becomes
 * {@code 17.1}, which is an indicator too. Where a set has both and a table reports 17.1 and never 17.10, its rows may
 * be of either. Not thread-safe; used once per table.
 */
final class IndicatorNumberCheck {
    /** The first location of each indicator that was reported; empty for a value made in code. */
    private final Map<IndicatorId, Optional<SourceLocation>> reported = new LinkedHashMap<>();

    private final CriteriaSet set;

    /**
     * Creates a check.
     *
     * @param set the set that asks for the indicators
     */
    IndicatorNumberCheck(CriteriaSet set) {
        this.set = set;
    }

    /**
     * Notes what was reported.
     *
     * @param key a key; those that are of no indicator do not count
     * @param location where it stands
     */
    void add(InputKey key, Optional<SourceLocation> location) {
        InputKey.indicator(key).ifPresent(id -> reported.putIfAbsent(id, location));
    }

    /**
     * Returns the numbers that may have lost a zero.
     *
     * @return a warning for each
     */
    List<Problem> problems() {
        Set<IndicatorId> ids = new TreeSet<>();
        set.indicators().stream().map(IndicatorDefinition::id).forEach(ids::add);
        List<Problem> problems = new ArrayList<>();
        for (IndicatorId id : ids) {
            String number = id.number();
            if (number.endsWith("0") && number.indexOf('.') > 0 && !reported.containsKey(id)) {
                IndicatorId shorter = withoutZeros(number);
                if (ids.contains(shorter) && reported.containsKey(shorter)) {
                    problems.add(Problem.of(
                            AssessmentProblem.LOST_ZERO, reported.get(shorter), shorter.toString(), id.toString()));
                }
            }
        }
        return problems;
    }

    private static IndicatorId withoutZeros(String number) {
        int end = number.length();
        while (number.charAt(end - 1) == '0') {
            end--;
        }
        return new IndicatorId(number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end));
    }
}
