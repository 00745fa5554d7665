package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.InputRule;

/**
 * Which columns a panel has: one for every key that a set asks for on one or more days – criteria, indicators, parts,
 * sexes, and the facts that cells depend on. Immutable and thread-safe.
 */
public final class PanelLayout {
    private final Evaluator evaluator;
    private final List<SetVersion> versions;
    private final List<InputKey> keys;
    private final Map<InputKey, Integer> columns;
    private final List<List<InputRule>> inputRules;

    private PanelLayout(
            Evaluator evaluator, List<SetVersion> versions, SortedMap<InputKey, List<InputRule>> inputRules) {
        this.evaluator = evaluator;
        this.versions = List.copyOf(versions);
        this.inputRules = List.copyOf(inputRules.values());
        this.keys = List.copyOf(inputRules.keySet());
        // Ordered like the keys, so that two writings of a fact's name are one.
        Map<InputKey, Integer> numbered = new TreeMap<>();
        for (InputKey key : keys) {
            numbered.put(key, numbered.size());
        }
        this.columns = numbered;
    }

    /**
     * Returns the columns that an evaluator's set asks for.
     *
     * @param evaluator the evaluator; its overlay's facts have columns too
     * @param day a day on which panels of this layout are assessed
     * @param more further such days, as for a comparison of the requirements of two years
     * @return the layout
     * @throws org.ntmcriteria.rules.catalog.NotYetInForceException if the set's force begins later than a day
     * @throws org.ntmcriteria.rules.catalog.NoLongerInForceException if the set's force ended before a day
     */
    public static PanelLayout of(Evaluator evaluator, LocalDate day, LocalDate... more) {
        SortedMap<InputKey, List<InputRule>> inputRules = new TreeMap<>();
        List<SetVersion> versions = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>(List.of(more));
        days.add(0, day);
        for (LocalDate asOf : days) {
            SetVersion version = evaluator.set().at(asOf);
            versions.add(version);
            for (SetVersion.CriterionVersion criterion : version.criteria()) {
                add(inputRules, criterion);
            }
            for (String fact : evaluator.facts(asOf)) {
                put(inputRules, InputKey.fact(fact), InputRule.ofNumber());
            }
        }
        return new PanelLayout(evaluator, versions, inputRules);
    }

    private static void add(Map<InputKey, List<InputRule>> inputRules, SetVersion.CriterionVersion criterion) {
        put(inputRules, new InputKey.OfCriterion(criterion.definition().number()), InputRule.ofCriterion(criterion));
        for (IndicatorVersion indicator : criterion.indicators()) {
            put(
                    inputRules,
                    new InputKey.OfIndicator(indicator.id()),
                    indicator.parts().isEmpty()
                            ? before(
                                    indicator,
                                    Optional.empty(),
                                    indicator.definition().ifAny())
                            : InputRule.ofWhole(indicator));
            for (InputKey component : indicator.finerKeys()) {
                Optional<String> part =
                        component instanceof InputKey.OfPart of ? Optional.of(of.part()) : Optional.empty();
                put(inputRules, component, before(indicator, part, false));
            }
        }
    }

    /** Returns what can be said of a value before it is known whose requirement holds. */
    private static InputRule before(IndicatorVersion indicator, Optional<String> part, boolean mayNotApply) {
        return new InputRule(indicator.kind(part), Optional.empty(), mayNotApply, List.of());
    }

    private static void put(Map<InputKey, List<InputRule>> inputRules, InputKey key, InputRule rule) {
        inputRules.computeIfAbsent(key, k -> new ArrayList<>(1)).add(rule);
    }

    /**
     * Returns the keys that have a column.
     *
     * @return the keys in order; a key's place is its column
     */
    public List<InputKey> keys() {
        return keys;
    }

    /**
     * Returns the column of a key.
     *
     * @param key any key; a fact in any writing of its name
     * @return the column, from 0, or empty where the set does not ask for the key
     */
    public Optional<Integer> find(InputKey key) {
        return Optional.ofNullable(columns.get(key));
    }

    /**
     * Returns the column of a key.
     *
     * @param key any key; a fact in any writing of its name
     * @return the column, from 0
     * @throws IllegalArgumentException if the set does not ask for the key
     */
    public int column(InputKey key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        evaluator.set().id() + " does not ask for " + key + "; it asks for " + keys));
    }

    /** Returns the columns of the facts that cells depend on. */
    int[] facts() {
        return keys.stream()
                .filter(InputKey.OfFact.class::isInstance)
                .mapToInt(this::column)
                .toArray();
    }

    /** Returns the evaluator that the layout was made for. */
    Evaluator evaluator() {
        return evaluator;
    }

    /** Checks if panels of this layout can be assessed by a version of the set. */
    boolean serves(SetVersion version) {
        return versions.stream().anyMatch(own -> own.asksTheSameAs(version));
    }

    /**
     * Checks if a value fits whatever requirement holds for the unit; where it may not, an older report could count in
     * its place.
     */
    boolean surelyFits(int column, ReportedValue value) {
        for (InputRule rule : inputRules.get(column)) {
            // Where grades may be required a number may not fit, and the other way round.
            boolean mayBeGraded = value instanceof Quantity
                    && (rule.kind() == IndicatorKind.LEVEL || rule.kind() == IndicatorKind.COMPOSITE);
            if (mayBeGraded || rule.verdict(value).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
