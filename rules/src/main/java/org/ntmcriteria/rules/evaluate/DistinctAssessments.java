package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.Problem;

/**
 * Assessments from anywhere, such as files that were put together, of which each unit has at most one under a set on a
 * day: the same one given again counts once, and two that are not the same void each other, with a problem.
 *
 * <p>Immutable and thread-safe.
 */
public final class DistinctAssessments {
    /** What one unit is assessed by on one day. */
    record Occasion(String unit, CriteriaSetId set, LocalDate day) {}

    /** By their occasions; empty where those given void each other. */
    private final Map<Occasion, Optional<Assessment>> byOccasion = new LinkedHashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    private DistinctAssessments(Collection<Assessment> given) {
        for (Assessment assessment : given) {
            Occasion occasion = new Occasion(assessment.unit().code(), assessment.set(), assessment.asOf());
            Optional<Assessment> before = byOccasion.putIfAbsent(occasion, Optional.of(assessment));
            if (before != null && before.isPresent() && !before.get().equals(assessment)) {
                problems.add(Problem.of(
                        KnownUnitsProblem.CONTRADICTORY,
                        Optional.empty(),
                        occasion.unit(),
                        occasion.set(),
                        occasion.day()));
                byOccasion.put(occasion, Optional.empty());
            }
        }
    }

    /**
     * Tells assessments apart.
     *
     * @param given the assessments, of any units, sets and days, in any order
     * @return those that count, and what is wrong with the others
     */
    public static DistinctAssessments of(Collection<Assessment> given) {
        return new DistinctAssessments(given);
    }

    /**
     * Returns the assessments that count.
     *
     * @return one for each unit, set and day, in the order given
     */
    public List<Assessment> assessments() {
        return byOccasion.values().stream().flatMap(Optional::stream).toList();
    }

    /**
     * Returns the assessments that contradict each other.
     *
     * @return a problem for each unit, set and day of which none counts
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Goes through the occasions; of one whose assessments void each other there is none. */
    void forEach(BiConsumer<Occasion, Optional<Assessment>> action) {
        byOccasion.forEach(action);
    }

    @Override
    public String toString() {
        return assessments().size() + " assessments";
    }
}
