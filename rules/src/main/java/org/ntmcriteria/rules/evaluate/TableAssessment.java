package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;

/**
 * The result of {@link TableAssessor}: what came of all units of a table.
 *
 * @param evaluator what assessed, the observations of the units below included
 * @param assessments the assessments, in the order of the units
 * @param problems what is wrong, in the order of files and lines; problems without a location come last
 * @param notInForce the units that were not assessed, since the set is not in force on their day
 * @param below the units that were not assessed, since their rows only say something of a unit above
 * @param laterRows the number of observations and of assessments of other units after the day, which were left out
 */
public record TableAssessment(
        Evaluator evaluator,
        List<Assessment> assessments,
        List<Problem> problems,
        List<UnitRecord> notInForce,
        List<UnitRecord> below,
        long laterRows) {
    /** Problems without a location come last. */
    private static final Comparator<Problem> BY_LOCATION = Comparator.comparing(
            problem -> problem.location().orElse(null),
            Comparator.nullsLast(Comparator.comparing(SourceLocation::file).thenComparingInt(SourceLocation::line)));

    /** Copies the lists and sorts the problems. */
    public TableAssessment {
        assessments = List.copyOf(assessments);
        List<Problem> sorted = new ArrayList<>(problems);
        sorted.sort(BY_LOCATION);
        problems = List.copyOf(sorted);
        notInForce = List.copyOf(notInForce);
        below = List.copyOf(below);
    }

    /**
     * Returns the same result with the problems found before the units were assessed.
     *
     * @param found what was wrong with the table, the overlay and the assessments of other units
     * @return a new result, with all problems in the order of files and lines
     */
    public TableAssessment withEarlierProblems(List<Problem> found) {
        List<Problem> all = new ArrayList<>(found);
        all.addAll(problems);
        return new TableAssessment(evaluator, assessments, all, notInForce, below, laterRows);
    }
}
