package org.ntmcriteria.io;

import java.util.List;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;

/**
 * The result of reading an input: the good part, and a {@link Problem} for each bad part. Immutable if the value is.
 *
 * @param value the good part; empty, never null, where nothing could be read
 * @param problems failures and warnings, in the order of the input; of a table the first
 *     {@link ProblemLog#MOST_OF_EACH} of each code, and then how many more there were
 * @param <T> what is read
 */
public record ReadResult<T>(T value, List<Problem> problems) {
    /** Copies the list. */
    public ReadResult {
        problems = List.copyOf(problems);
    }

    /**
     * Checks if something was left out or refused.
     *
     * @return true if a problem is a failure
     */
    public boolean hasFailures() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.FAILURE);
    }
}
