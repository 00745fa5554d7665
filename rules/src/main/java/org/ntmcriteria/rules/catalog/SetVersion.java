package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.IndicatorId;

/**
 * A {@link CriteriaSet} resolved at a day (phiên bản): what it asks on that day, and in that day's year.
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
     * Checks whether another version asks the same: days between which nothing changes share their criteria.
     *
     * @param other the set at another day, or another set
     * @return true if both ask the same of every unit
     */
    public boolean asksTheSameAs(SetVersion other) {
        return set == other.set && criteria == other.criteria;
    }

    /**
     * Checks whether the tables list every criterion that the act has.
     *
     * @return false if some are not listed; such a set is never met
     */
    public boolean listsEveryCriterion() {
        return set.declaredCriteria().isPresent()
                ? criteria.size() >= set.declaredCriteria().get()
                : set.completeness() == Completeness.FULL;
    }

    /**
     * Returns the conditions that decide the set's verdict beside its criteria: those of one of its own acts. One of
     * another act decides recognition only, and a rule of revocation neither.
     *
     * @return the conditions in force, in order
     */
    public List<ConditionDefinition> ownConditions() {
        return conditions(true);
    }

    /**
     * Returns the conditions of other acts, which recognition asks for beside the set.
     *
     * @return the conditions in force, in order
     */
    public List<ConditionDefinition> recognitionConditions() {
        return conditions(false);
    }

    private List<ConditionDefinition> conditions(boolean own) {
        List<ConditionDefinition> chosen = new ArrayList<>();
        for (ConditionDefinition condition : conditions) {
            if (set.index().isOwnAct(condition.act()) == own && condition.kind() != ConditionKind.REVOCATION) {
                chosen.add(condition);
            }
        }
        return chosen;
    }

    /**
     * Finds an indicator in force.
     *
     * @param id its number
     * @return the indicator, or empty
     */
    public Optional<IndicatorVersion> indicator(IndicatorId id) {
        return criterion(id.criterion()).flatMap(criterion -> find(criterion.indicators(), i -> i.id().compareTo(id)));
    }

    /**
     * Finds a criterion in force.
     *
     * @param number its number
     * @return the criterion, or empty
     */
    public Optional<CriterionVersion> criterion(int number) {
        return find(criteria, c -> Integer.compare(c.definition().number(), number));
    }

    private static <T> Optional<T> find(List<T> ordered, ToIntFunction<T> comparison) {
        int low = 0;
        int high = ordered.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = comparison.applyAsInt(ordered.get(middle));
            if (order == 0) {
                return Optional.of(ordered.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }
}
