package org.ntmcriteria.core.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ntmcriteria.core.problem.Problem;

/** The observations of one unit that stand: of those with one day and key none does. */
final class StandingObservations {
    /** By key, newest first; keys that are the same may be written differently, and problems show how. */
    static final Comparator<Observation> ORDER = Comparator.comparing(Observation::key)
            .thenComparing(Observation::date, Comparator.reverseOrder())
            .thenComparing(observation -> observation.value().toString())
            .thenComparing(observation -> observation.key().toString());

    private StandingObservations() {}

    /** Returns those that stand, in their order, and a problem for each that does not. */
    static List<Observation> of(String code, List<Observation> reported, List<Problem> problems) {
        List<Observation> sorted = new ArrayList<>(reported);
        if (sorted.size() > 1) {
            sorted.sort(ORDER);
        }
        List<Observation> standing = new ArrayList<>(sorted.size());
        for (int from = 0; from < sorted.size(); ) {
            Observation first = sorted.get(from);
            int to = from + 1;
            while (to < sorted.size() && isSameReport(first, sorted.get(to))) {
                to++;
            }
            if (to == from + 1) {
                standing.add(first);
            } else {
                for (Observation doubled : sorted.subList(from, to)) {
                    problems.add(Problem.of(
                            ObservationProblem.DUPLICATE_OBSERVATION,
                            doubled.location(),
                            doubled.value().toString(),
                            doubled.key(),
                            code,
                            doubled.date()));
                }
            }
            from = to;
        }
        return standing;
    }

    private static boolean isSameReport(Observation one, Observation other) {
        return one.key().compareTo(other.key()) == 0 && one.date().equals(other.date());
    }
}
