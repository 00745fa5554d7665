package org.ntmcriteria.rules.catalog;

import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.value.DateRange;

/**
 * Whose column (cột) a unit of certain {@link CommuneCategory}es is assessed by, whatever region it lies in.
 *
 * @param set the set
 * @param indicator the only indicator that the rule is for, or empty for all
 * @param inForce the days on which the rule holds
 * @param categories the classes that the unit must have, stated or implied, all of them
 * @param column the column that it is assessed by
 * @param act the act that says so
 * @param source where it was read, and what else it could mean
 */
public record ColumnRule(
        CriteriaSetId set,
        Optional<IndicatorId> indicator,
        DateRange inForce,
        Set<CommuneCategory> categories,
        AnnexColumn column,
        String act,
        String source)
        implements Versioned {
    /** Copies the classes. */
    public ColumnRule {
        categories = Set.copyOf(categories);
    }

    /**
     * Checks whether the rule gives a unit its column.
     *
     * @param stated the classes of the unit, stated and implied
     * @param assessed the indicator that is assessed
     * @return true if it does; the date is the caller's to check
     */
    public boolean fits(Set<CommuneCategory> stated, IndicatorId assessed) {
        return (indicator.isEmpty() || indicator.get().equals(assessed)) && stated.containsAll(categories);
    }
}
