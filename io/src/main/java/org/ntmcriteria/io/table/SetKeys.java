package org.ntmcriteria.io.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * The criteria and indicators of a set by their numbers, and by their names where a text asks for them. Not
 * thread-safe.
 */
final class SetKeys {
    private final Optional<CriteriaSet> set;
    private final Set<Integer> numbers = new HashSet<>();

    /** The indicators by their numbers, each with the kinds that it has in some version. */
    private final Map<String, Set<IndicatorKind>> kinds = new HashMap<>();

    @Nullable private SetNames names;

    /**
     * Creates the keys.
     *
     * @param set the set, or empty where nothing is known of it and headings cannot be names
     */
    SetKeys(Optional<CriteriaSet> set) {
        this.set = set;
        if (set.isPresent()) {
            set.get().criteria().forEach(criterion -> numbers.add(criterion.number()));
            set.get().indicators().forEach(this::add);
        }
    }

    private void add(IndicatorDefinition indicator) {
        numbers.add(indicator.id().criterion());
        kinds.computeIfAbsent(indicator.id().toString(), id -> new HashSet<>()).add(indicator.kind());
    }

    /** Returns the names of the set's criteria and indicators; few tables need them. */
    SetNames names() {
        if (names == null) {
            names = new SetNames(set);
        }
        return names;
    }

    /** Checks if a key may be one of the set: of a criterion that it has, or a fact. */
    boolean mayHave(InputKey key) {
        return set.isEmpty() || KeyText.criterion(key).map(numbers::contains).orElse(true);
    }

    /** Checks if the set is known to be one for districts. */
    boolean areOfDistricts() {
        return set.filter(s -> s.level() == Level.DISTRICT).isPresent();
    }

    /** Returns a text without the period of the set: giai đoạn 2021-2025. */
    String withoutPeriod(String text) {
        return set.map(s -> s.id().period())
                .map(period -> text.replaceAll(period.from() + " ?[-–] ?" + period.to(), " "))
                .orElse(text);
    }

    /** Checks if the set is known. */
    boolean isKnown() {
        return set.isPresent();
    }

    /** Checks if the set has an indicator of a number. */
    boolean hasIndicator(String number) {
        return kinds.containsKey(number);
    }

    /** Checks if the set has an indicator of a number whose values are more than met or not met. */
    boolean isMeasured(String number) {
        return kinds.getOrDefault(number, Set.of()).stream().anyMatch(kind -> !kind.isJudgement());
    }

    /** Checks if a value on a key is met or not met and nothing else, so that the office may leave out what is not. */
    boolean isJudgement(InputKey key) {
        return key instanceof InputKey.OfCriterion
                || key instanceof InputKey.OfIndicator indicator
                        && hasIndicator(indicator.toString())
                        && !isMeasured(indicator.toString());
    }

    /** Checks if an indicator asks that there is none of something. */
    boolean asksForNone(InputKey key) {
        return key instanceof InputKey.OfIndicator indicator
                && kinds.getOrDefault(indicator.toString(), Set.of()).contains(IndicatorKind.NONE);
    }

    /** Returns the units of measurement that the values on a key have, in some version of the set. */
    Set<MeasurementUnit> units(InputKey key) {
        Set<MeasurementUnit> units = EnumSet.noneOf(MeasurementUnit.class);
        if (key instanceof InputKey.OfIndicator indicator) {
            kinds.getOrDefault(indicator.toString(), Set.of())
                    .forEach(kind -> kind.unit().ifPresent(units::add));
        }
        return units;
    }

    /** Checks if a cell of a spreadsheet cannot hold a number of the set: 17.10 is 17.1 there. */
    boolean mayHaveLostZero(String number) {
        int point = number.indexOf('.');
        return point > 0 && point == number.length() - 2 && (set.isEmpty() || hasIndicator(number + "0"));
    }
}
