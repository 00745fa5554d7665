package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.overlay.Overlay;

/** One check of the tables of a set. A further check is a line of {@link #ALL}. */
interface LintRule {
    /**
     * The rows of a province, for a day.
     *
     * @param name the province's name
     * @param day the day on which its cells are to be filled
     * @param overlay its rows for the set that is checked
     */
    record Province(String name, LocalDate day, Overlay overlay) {}

    /**
     * What is checked.
     *
     * @param set the set
     * @param across what was found in all correspondences of the catalogue, of this and other sets
     * @param province the province whose cells are to be filled, if any
     */
    record Subject(CriteriaSet set, List<LintFinding> across, Optional<Province> province) {}

    /** The checks, in the order of their findings. */
    List<LintRule> ALL = List.of(
            s -> MissingCells.of(s.set()),
            s -> VersionDates.of(s.set()),
            s -> UnreachableCells.of(s.set()),
            s -> Agreement.of(s.set()),
            s -> s.across().stream().filter(f -> f.set().equals(s.set().id())).toList(),
            s -> Counts.of(s.set()),
            s -> Boundaries.of(s.set(), only -> Evaluator.of(only)::assess),
            s -> UnknownCells.of(s.set()),
            s -> s.province()
                    .filter(p -> s.set().description().inForce().contains(p.day()))
                    .map(p -> UnfilledCells.of(s.set(), p.overlay(), p.name(), p.day()))
                    .orElse(List.of()));

    /** Returns what the check found in a set. */
    List<LintFinding> check(Subject subject);
}
