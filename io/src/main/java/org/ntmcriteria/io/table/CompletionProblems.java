package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;

/**
 * What contradicts a register in one table. What holds of an area is said at the first of its units; where most codes
 * mean units of other names in the register, they are codes of another list, and where it has most names not at all,
 * they are names of another day or place, which is said once. Not thread-safe.
 */
final class CompletionProblems implements Consumer<Problem> {
    /** What is said of an area once for a table, not for each of its units. */
    private static final Set<ProblemCode> OF_AREAS =
            Set.of(InputTableProblem.OTHER_REGION, InputTableProblem.UNKNOWN_PROVINCE, InputTableProblem.OTHER_AREA);

    private static final Set<ProblemCode> OF_UNITS = Set.of(
            InputTableProblem.OTHER_NAME,
            InputTableProblem.OTHER_CODES,
            InputTableProblem.ZERO_MISSING,
            InputTableProblem.OTHER_FORMER_DISTRICT,
            InputTableProblem.UNIT_ENDED);

    private final List<Problem> otherNames = new ArrayList<>();
    private final List<Problem> unknownNames = new ArrayList<>();

    /** Codes that may lack their first zero. */
    private final List<Problem> withoutZero = new ArrayList<>();

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    /** Checks if a problem is one between a table and a register. */
    static boolean isOfRegister(Problem problem) {
        return OF_AREAS.contains(problem.code()) || OF_UNITS.contains(problem.code());
    }

    @Override
    public void accept(Problem problem) {
        if (problem.code() == InputTableProblem.OTHER_NAME) {
            otherNames.add(problem);
        } else if (problem.code() == InputTableProblem.ZERO_MISSING) {
            withoutZero.add(problem);
        } else if (problem.code() == InputTableProblem.NAME_OF_NONE) {
            unknownNames.add(problem);
        } else if (!OF_AREAS.contains(problem.code())
                || said.add(problem.code() + " " + problem.text() + " " + problem.arguments())) {
            problems.add(problem);
        }
    }

    /** Returns what is to be said of a table with a number of units. */
    List<Problem> all(int units) {
        List<Problem> all = new ArrayList<>(ofMost(otherNames, InputTableProblem.OTHER_CODES, units));
        // Some of an office's own numbers are like codes of the register; most of them are not by chance.
        if (withoutZero.size() > units / 2) {
            Problem first = withoutZero.get(0);
            all.add(Problem.of(InputTableProblem.ZERO_MISSING, first.location(), first.text(), withoutZero.size()));
        }
        all.addAll(ofMost(unknownNames, InputTableProblem.OTHER_NAMES, units));
        all.addAll(problems);
        return all;
    }

    /** Checks if some units are so many of a table that what holds of them holds of the table. */
    static boolean areMost(int some, int units) {
        return some > 1 && some > units / 2;
    }

    /** Returns problems of single units, or one in their place where they are those of most units. */
    private static List<Problem> ofMost(List<Problem> single, InputTableProblem common, int units) {
        if (!areMost(single.size(), units)) {
            return single;
        }
        Problem first = single.get(0);
        return List.of(Problem.of(common, first.location(), first.text(), single.size()));
    }
}
