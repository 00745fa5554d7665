package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.IndicatorId;

/**
 * A set resolved at a day: what it asks on that day, and in that day's year.
 *
 * @param set the set
 * @param asOf the day
 * @param acts the set's acts in force on the day, the base act first
 * @param criteria the criteria in force, in order
 * @param conditions the conditions in force, in order, those for recognition included
 * @param columnRules the rules on columns in force
 */
public record SetVersion(
        CriteriaSet set,
        LocalDate asOf,
        List<String> acts,
        List<CriterionVersion> criteria,
        List<ConditionDefinition> conditions,
        List<ColumnRule> columnRules) {
    /** Copies the lists. */
    public SetVersion {
        acts = List.copyOf(acts);
        criteria = List.copyOf(criteria);
        conditions = List.copyOf(conditions);
        columnRules = List.copyOf(columnRules);
    }

    /**
     * A criterion in force with its indicators in force.
     *
     * @param definition the version in force
     * @param indicators its indicators, in order
     */
    public record CriterionVersion(CriterionDefinition definition, List<IndicatorVersion> indicators) {
        /** Copies the list. */
        public CriterionVersion {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * Whether the tables list every criterion that the act has.
     *
     * @return false if some are not listed; such a set is never met
     */
    public boolean listsEveryCriterion() {
        return set.declaredCriteria().isPresent()
                ? criteria.size() >= set.declaredCriteria().get()
                : set.completeness() == Completeness.FULL;
    }

    /**
     * Finds an indicator in force.
     *
     * @param id its number
     * @return the indicator, or empty
     */
    public Optional<IndicatorVersion> indicator(IndicatorId id) {
        return criteria.stream()
                .flatMap(c -> c.indicators().stream())
                .filter(i -> i.id().equals(id))
                .findFirst();
    }
}
