package org.ntmcriteria.io;

import java.util.List;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;

/**
 * What was read, and what was wrong with the rest: a {@link Problem} each.
 *
 * @param value the good part; empty, never null, where nothing could be read
 * @param problems failures and warnings, in the order of the input
 * @param <T> what is read
 */
public record ReadResult<T>(T value, List<Problem> problems) {
    /** Copies the list. */
    public ReadResult {
        problems = List.copyOf(problems);
    }

    /**
     * Whether something was left out or refused.
     *
     * @return true if a problem is a failure
     */
    public boolean hasFailures() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.FAILURE);
    }
}
