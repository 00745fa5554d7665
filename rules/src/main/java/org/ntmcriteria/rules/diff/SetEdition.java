package org.ntmcriteria.rules.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.catalog.NotInForceException;

/**
 * One of the two sets that a {@link SetDiff} compares, in the version of a day. Immutable and thread-safe.
 *
 * @param set the set
 * @param day the day whose version is meant
 * @param allYears whether the cells of all years are meant, or only those of the day's year
 */
public record SetEdition(CriteriaSet set, LocalDate day, boolean allYears) {
    /**
     * Returns a set as it is in force on a day and in its year.
     *
     * @param set the set
     * @param day the day
     * @return the edition
     * @throws NotInForceException if the set is not in force on the day
     */
    public static SetEdition at(CriteriaSet set, LocalDate day) {
        set.requireInForce(day);
        return new SetEdition(set, day, false);
    }

    /**
     * Returns the last version of a set, with the cells of all years.
     *
     * @param set the set
     * @return the edition
     */
    public static SetEdition last(CriteriaSet set) {
        return new SetEdition(
                set, set.versions().get(set.versions().size() - 1).end().orElseThrow(), true);
    }

    List<IndicatorDefinition> indicators() {
        return set.at(day).criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .map(i -> i.definition())
                .toList();
    }

    List<Cell> cells(IndicatorDefinition indicator) {
        return set.index().cells(indicator.id()).stream()
                .filter(c -> c.inForce().contains(day)
                        && (allYears || c.year().isEmpty() || c.year().get() == day.getYear()))
                .toList();
    }

    /** The year by which a cell differs from others; the day has settled it where only its year is meant. */
    Optional<Integer> year(Cell cell) {
        return allYears ? cell.year() : Optional.empty();
    }
}
