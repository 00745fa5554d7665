package org.ntmcriteria.io.table;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.ReportedValue.Word;

/**
 * Names values that say there is something or there is none of an indicator that asks that something does not happen:
 * "none" may mean that it does not, which is met, and is read as not met. Each is named once for a table. Not
 * thread-safe.
 */
final class NegatedIndicators {
    private final SetKeys set;
    private final Consumer<Problem> problems;

    /** The indicators and readings that were named. */
    private final Set<String> reported = new HashSet<>();

    NegatedIndicators(SetKeys set, Consumer<Problem> problems) {
        this.set = set;
        this.problems = problems;
    }

    /**
     * Takes a value.
     *
     * @param words what the table says of the indicator, in a heading or in the row
     */
    void take(InputKey key, String words, ReportedValue value, Optional<SourceLocation> location) {
        boolean isNone = value == Word.ABSENT
                || value instanceof Quantity.Amount && value.toString().equals("0");
        boolean isDoubtful = set.isKnown()
                && (set.isJudgement(key) && (isNone || value == Word.EXISTS)
                        || set.asksForNone(key) && value == Word.EXISTS);
        if (!isDoubtful || !HeadingWords.isNegated(words) && !set.names().isNegated(key)) {
            return;
        }
        Word read = value == Word.EXISTS && set.isJudgement(key) ? Word.ACHIEVED : Word.NOT_ACHIEVED;
        if (reported.add(key + " " + value)) {
            problems.accept(Problem.of(InputTableProblem.NEGATED, location, value.toString(), key, read));
        }
    }
}
