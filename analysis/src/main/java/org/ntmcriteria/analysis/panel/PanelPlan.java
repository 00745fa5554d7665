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

/** How a set is judged, key by key, for all kinds of units of a panel. Immutable and thread-safe. */
final class PanelPlan {
    /**
     * How an indicator is judged.
     *
     * @param id its number
     * @param whole the report on it as a whole, or on it if it is one
     * @param finer its parts or sexes, all of which must hold; empty where it is one
     */
    record IndicatorPlan(IndicatorId id, KeyKernel whole, List<KeyKernel> components) {}

    /**
     * How a criterion is judged.
     *
     * @param number its number
     * @param whole the report on it as a whole
     * @param indicators its indicators
     */
    record CriterionPlan(int number, KeyKernel whole, List<IndicatorPlan> indicators) {}

    private final List<Panel.Traits> traits;
    private final List<InputRules> inputRules;
    private final PanelLayout layout;
    private final int[] facts;
    final List<CriterionPlan> criteria = new ArrayList<>();

    /** Whether all that the set asks is listed, and its table is all that it asks. */
    final boolean isAll;

    PanelPlan(SetVersion version, PanelLayout layout, List<Panel.Traits> traits, List<InputRules> inputRules) {
        this.traits = List.copyOf(traits);
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

    /** Whether they may turn out not to apply: the set, then its criteria, then its indicators. */
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

    /** How many values reported of a block's units for facts are no numbers. */
    int factsRefused(Panel.Block block) {
        int refused = 0;
        for (int column : facts) {
            refused += block.columns[column] == null ? 0 : block.columns[column].withoutNumber();
        }
        return refused;
    }

    /** The most parts or sexes that an indicator has. */
    int finer() {
        int most = 0;
        for (CriterionPlan criterion : criteria) {
            for (IndicatorPlan indicator : criterion.indicators()) {
                most = Math.max(most, indicator.components().size());
            }
        }
        return most;
    }

    /** Whether the plan is for these kinds of units, in this order. */
    boolean serves(PanelLayout other, List<Panel.Traits> others) {
        return layout == other && traits.equals(others);
    }

    private IndicatorPlan indicator(IndicatorVersion indicator) {
        List<KeyKernel> finer = new ArrayList<>();
        for (InputKey one : indicator.finerKeys()) {
            finer.add(key(one));
        }
        return new IndicatorPlan(indicator.id(), key(new InputKey.OfIndicator(indicator.id())), finer);
    }

    private KeyKernel key(InputKey key) {
        SortedMap<String, TreeSet<Decimal>> named = new TreeMap<>();
        if (InputKey.indicator(key).isPresent()) {
            for (InputRules ofTrait : inputRules) {
                for (CellCondition condition : ofTrait.conditions(key)) {
                    named.computeIfAbsent(VietnameseText.fold(condition.fact()), f -> new TreeSet<>())
                            .add(condition.value());
                }
            }
        }
        List<FactPartition> guards = new ArrayList<>();
        List<String> facts = new ArrayList<>(named.keySet());
        int stretches = 1;
        for (String fact : facts) {
            FactPartition guard = new FactPartition(layout.column(InputKey.fact(fact)), named.get(fact));
            guards.add(guard);
            stretches *= guard.stretches();
        }
        InputRule[] table = new InputRule[inputRules.size() * stretches];
        for (int trait = 0; trait < inputRules.size(); trait++) {
            for (int stretch = 0; stretch < stretches; stretch++) {
                table[trait * stretches + stretch] = inputRules.get(trait).of(key, known(guards, facts, stretch));
            }
        }
        return new KeyKernel(layout.column(key), guards, table);
    }

    /** The facts in a stretch of each guard; the first guard's stretches count fastest. */
    private static Map<String, Decimal> known(List<FactPartition> guards, List<String> facts, int stretch) {
        Map<String, Decimal> known = new TreeMap<>();
        int rest = stretch;
        for (int i = 0; i < guards.size(); i++) {
            Optional<Decimal> example =
                    guards.get(i).example(rest % guards.get(i).stretches());
            rest /= guards.get(i).stretches();
            if (example.isPresent()) {
                known.put(facts.get(i), example.get());
            }
        }
        return known;
    }
}
