package org.ntmcriteria.rules.catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.ntmcriteria.core.problem.Problem;

/**
 * Tables of sets that are not what they should be; carries every {@link Problem} with its file and line. Nothing was
 * loaded: a set with a line that is not understood would assess by another law.
 */
public final class CatalogException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Reports damaged tables.
     *
     * @param problems at least one problem
     */
    public CatalogException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns what is wrong.
     *
     * @return the problems in the order of files and lines
     */
    public List<Problem> problems() {
        return problems;
    }
}
