package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.rules.catalog.Renumbering;

/**
 * The numbers of indicators that a table is written in. Where it is said whose they are, they are carried to those of
 * the set, and what does not compare is left out with a warning. Where nothing is said, data that are older than the
 * set are used with a warning if the set before had something else under the same number. Not thread-safe; used once
 * per table.
 */
final class Numbering {
    private final Renumbering renumbering;
    private final Optional<CriteriaSetId> of;

    /** One problem for each key, of which many units may report. */
    private final Map<String, Problem> problems = new TreeMap<>();

    /**
     * Creates a numbering.
     *
     * @param renumbering carries numbers to the set
     * @param of the set whose numbers the table has; empty where nothing is said
     */
    Numbering(Renumbering renumbering, Optional<CriteriaSetId> of) {
        this.renumbering = renumbering;
        this.of = of;
    }

    /** Returns the records with the numbers of the set. */
    List<UnitRecord> carry(List<UnitRecord> units) {
        if (of.isEmpty() || of.get().equals(renumbering.set())) {
            if (of.isEmpty()) {
                units.forEach(unit -> unit.observations().forEach(this::doubt));
            }
            return units;
        }
        List<UnitRecord> carried = new ArrayList<>();
        units.forEach(unit -> carried.add(unit.withEach(this::carried)));
        return carried;
    }

    private Optional<Observation> carried(Observation observation) {
        Optional<InputKey> key = renumbering.carry(of.get(), observation.key());
        if (key.isEmpty()) {
            problems.putIfAbsent(
                    observation.key().toString(),
                    Problem.of(
                            AssessmentProblem.NOT_COMPARABLE,
                            observation.keyLocation(),
                            observation.key().toString(),
                            of.get(),
                            renumbering.set()));
        }
        return key.map(observation::withKey);
    }

    /** Notes an observation whose numbering nobody says. */
    void doubt(Observation observation) {
        if (!renumbering.isOlder(observation.date())
                || problems.containsKey(observation.key().toString())) {
            return;
        }
        Optional<CriteriaSetId> earlier = renumbering.earlierOn(observation.date());
        if (earlier.isEmpty()) {
            return;
        }
        Optional<InputKey> meant = renumbering.carry(earlier.get(), observation.key());
        if (!meant.equals(Optional.of(observation.key()))) {
            problems.put(
                    observation.key().toString(),
                    Problem.of(
                            AssessmentProblem.OLDER_NUMBERING,
                            observation.keyLocation(),
                            observation.key().toString(),
                            observation.date(),
                            renumbering.set(),
                            earlier.get(),
                            meant.map(InputKey::toString).orElse("–")));
        }
    }

    /** Returns what does not compare and what is doubtful, a line for each key. */
    List<Problem> problems() {
        return List.copyOf(problems.values());
    }
}
