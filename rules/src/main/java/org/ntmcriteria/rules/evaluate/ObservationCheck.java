package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Renumbering;

/**
 * Finds what is doubtful in the observations of a table, whatever units they are of, for readers that keep none of
 * them: numbers of indicators that may have lost a zero, percentages that may be fractions, and data older than the set
 * whose number was another indicator's then. {@link TableAssessor} says the same of a whole table. Its memory grows
 * with the indicators and not with the observations.
 *
 * <p>Not thread-safe; used once per table.
 */
public final class ObservationCheck {
    private final IndicatorNumberCheck numbers;
    private final FractionCheck fractions;
    private final Numbering numbering;
    private final Renumbering renumbering;

    private ObservationCheck(CriteriaSet set) {
        renumbering = Renumbering.to(CriteriaCatalog.standard(), set);
        numbers = new IndicatorNumberCheck(set);
        fractions = new FractionCheck(set);
        numbering = new Numbering(renumbering, Optional.empty());
    }

    /**
     * Returns a check for one table.
     *
     * @param set the set that assesses it
     * @return the check
     */
    public static ObservationCheck of(CriteriaSet set) {
        return new ObservationCheck(set);
    }

    /**
     * Notes an observation.
     *
     * @param observation any observation of the table
     */
    public void add(Observation observation) {
        numbers.add(observation.key(), observation.keyLocation());
        fractions.add(observation);
        numbering.doubt(observation);
    }

    /**
     * Checks if values on a key may be doubted for their size.
     *
     * @param key any key
     * @return true if it is a percentage throughout the set
     */
    public boolean isPercentage(InputKey key) {
        Optional<IndicatorId> indicator = InputKey.indicator(key);
        return key instanceof InputKey.OfIndicator
                && indicator.filter(fractions::isPercentage).isPresent();
    }

    /**
     * Checks if data of a day may be in the numbers of an earlier set.
     *
     * @param day the day
     * @return true if the set came into force later
     */
    public boolean isOlder(LocalDate day) {
        return renumbering.isOlder(day);
    }

    /**
     * Returns what is doubtful so far.
     *
     * @return warnings, at most one of a kind for each key
     */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(numbering.problems());
        problems.addAll(numbers.problems());
        problems.addAll(fractions.problems());
        return problems;
    }
}
