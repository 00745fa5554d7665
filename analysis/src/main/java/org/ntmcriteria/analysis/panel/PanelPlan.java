package org.ntmcriteria.analysis.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.InputRule;
import org.ntmcriteria.rules.evaluate.InputRules;

/** How a set is assessed, key by key, for all kinds of units of a panel. Immutable and thread-safe. */
final class PanelPlan {
    /**
     * How an indicator is assessed.
     *
     * @param id its number
     * @param whole the report on it as a whole, or on it if it is one
     * @param components its parts or sexes, all of which must hold; empty where it is one
     */
    record IndicatorPlan(IndicatorId id, KeyKernel whole, List<KeyKernel> components) {}

    /**
     * How a criterion is assessed.
     *
     * @param number its number
     * @param whole the report on it as a whole
     * @param indicators its indicators
     */
    record CriterionPlan(int number, KeyKernel whole, List<IndicatorPlan> indicators) {}

    private final List<Panel.Profile> profiles;
    private final List<InputRules> inputRules;
    private final PanelLayout layout;
    private final int[] facts;
    final List<CriterionPlan> criteria = new ArrayList<>();

    /** Whether the set lists all its criteria and has no conditions beside its table. */
    final boolean isAll;

    PanelPlan(SetVersion version, PanelLayout layout, List<Panel.Profile> profiles, List<InputRules> inputRules) {
        this.profiles = List.copyOf(profiles);
        this.inputRules = inputRules;
        this.layout = layout;
        this.facts = layout.facts();
        for (SetVersion.CriterionVersion criterion : version.criteria()) {
            List<IndicatorPlan> indicators = new ArrayList<>();
            for (IndicatorVersion indicator : criterion.indicators()) {
                indicators.add(indicator(indicator));
            }
            int number = criterion.definition().number();
            criteria.add(new CriterionPlan(number, key(new InputKey.OfCriterion(number)), indicators));
        }
        this.isAll = version.listsEveryCriterion()
                && !criteria.isEmpty()
                && version.ownConditions().isEmpty();
    }

    /**
     * Returns for each of them whether it may turn out not to apply: the set, then its criteria, then its indicators.
     */
    boolean[] mayNotApply() {
        int indicators = 0;
        for (CriterionPlan criterion : criteria) {
            indicators += criterion.indicators().size();
        }
        boolean[] may = new boolean[1 + criteria.size() + indicators];
        may[0] = true;
        int next = 1 + criteria.size();
        for (int c = 0; c < criteria.size(); c++) {
            may[1 + c] = criteria.get(c).whole().mayNotApply();
            // Of a unit to which one criterion applies, the set does.
            may[0] &= may[1 + c];
            for (IndicatorPlan indicator : criteria.get(c).indicators()) {
                may[next++] = indicator.whole().mayNotApply();
            }
        }
        return may;
    }

    /** Returns how many values reported for facts in a block are not numbers. */
    int factsRefused(Panel.Block block) {
        int refused = 0;
        for (int column : facts) {
            refused += block.columns[column] == null ? 0 : block.columns[column].withoutNumber();
        }
        return refused;
    }

    /** Returns the largest number of parts or sexes that an indicator has. */
    int mostComponents() {
        int most = 0;
        for (CriterionPlan criterion : criteria) {
            for (IndicatorPlan indicator : criterion.indicators()) {
                most = Math.max(most, indicator.components().size());
            }
        }
        return most;
    }

    /** Checks if the plan is for these kinds of units, in this order. */
    boolean serves(PanelLayout other, List<Panel.Profile> others) {
        return layout == other && profiles.equals(others);
    }

    private IndicatorPlan indicator(IndicatorVersion indicator) {
        List<KeyKernel> components = new ArrayList<>();
        for (InputKey component : indicator.finerKeys()) {
            components.add(key(component));
        }
        return new IndicatorPlan(indicator.id(), key(new InputKey.OfIndicator(indicator.id())), components);
    }

    private KeyKernel key(InputKey key) {
        SortedMap<String, TreeSet<Decimal>> named = new TreeMap<>();
        if (InputKey.indicator(key).isPresent()) {
            for (InputRules ofProfile : inputRules) {
                for (CellCondition condition : ofProfile.conditions(key)) {
                    named.computeIfAbsent(VietnameseText.fold(condition.fact()), f -> new TreeSet<>())
                            .add(condition.value());
                }
            }
        }
        List<FactPartition> partitions = new ArrayList<>();
        List<String> facts = new ArrayList<>(named.keySet());
        int intervals = 1;
        for (String fact : facts) {
            FactPartition partition = new FactPartition(layout.column(InputKey.fact(fact)), named.get(fact));
            partitions.add(partition);
            intervals *= partition.intervals();
        }
        InputRule[] table = new InputRule[inputRules.size() * intervals];
        for (int profile = 0; profile < inputRules.size(); profile++) {
            for (int interval = 0; interval < intervals; interval++) {
                table[profile * intervals + interval] =
                        inputRules.get(profile).of(key, known(partitions, facts, interval));
            }
        }
        return new KeyKernel(layout.column(key), partitions, table);
    }

    /** Returns the facts in an interval of each partition; the first partition's intervals count fastest. */
    private static Map<String, Decimal> known(List<FactPartition> partitions, List<String> facts, int interval) {
        Map<String, Decimal> known = new TreeMap<>();
        int rest = interval;
        for (int i = 0; i < partitions.size(); i++) {
            Optional<Decimal> example =
                    partitions.get(i).example(rest % partitions.get(i).intervals());
            rest /= partitions.get(i).intervals();
            if (example.isPresent()) {
                known.put(facts.get(i), example.get());
            }
        }
        return known;
    }
}
