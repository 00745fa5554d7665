package org.ntmcriteria.rules.evaluate;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;

/**
 * The result for one unit of a table.
 *
 * @param assessment the assessment, or empty where the set is not in force on the unit's day
 * @param problems what is wrong with the unit's rows and shows only when they are assessed
 * @param laterRows the number of observations after the day, which were left out
 */
public record UnitOutcome(Optional<Assessment> assessment, List<Problem> problems, long laterRows) {
    /** Copies the list. */
    public UnitOutcome {
        problems = List.copyOf(problems);
    }
}
