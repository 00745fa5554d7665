package org.ntmcriteria.io.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * The criteria and indicators of a set as headings and forms name them: by number, and by their Vietnamese names in
 * full, shortened at the end or, of criteria, with the abbreviations of the resource {@code criterion-names.csv}. A
 * name that may be two of them is none. Immutable and thread-safe.
 */
final class SetKeys {
    private static final Map<String, String> LONG_FORMS = new HashMap<>();

    /** The fewest words of a shortened name of an indicator, many of which begin with the same few. */
    private static final int FEWEST_WORDS = 4;

    static {
        for (List<String> line : VocabularyTable.lines(SetKeys.class, "/org/ntmcriteria/io/criterion-names.csv", 2)) {
            LONG_FORMS.put(VietnameseText.words(line.get(0)), VietnameseText.words(line.get(1)));
        }
    }

    private final boolean isKnown;
    private final Map<String, Set<Integer>> criteria = new HashMap<>();
    private final Map<String, Set<InputKey>> indicators = new HashMap<>();
    private final Set<Integer> numbers = new HashSet<>();

    /** The indicators by their numbers, each with the kinds that it has in some version. */
    private final Map<String, Set<IndicatorKind>> kinds = new HashMap<>();

    /**
     * Creates the keys.
     *
     * @param set the set, or empty where nothing is known of it and headings cannot be names
     */
    SetKeys(Optional<CriteriaSet> set) {
        isKnown = set.isPresent();
        if (isKnown) {
            set.get().criteria().forEach(this::add);
            set.get().indicators().forEach(this::add);
            set.get().cells().forEach(this::add);
        }
    }

    private void add(CriterionDefinition criterion) {
        numbers.add(criterion.number());
        add(criteria, criterion.name().vi(), criterion.number());
    }

    private void add(IndicatorDefinition indicator) {
        numbers.add(indicator.id().criterion());
        kinds.computeIfAbsent(indicator.id().toString(), id -> new HashSet<>()).add(indicator.kind());
        add(indicators, indicator.name().vi(), new InputKey.OfIndicator(indicator.id()));
    }

    private void add(Cell cell) {
        cell.part().ifPresent(part -> add(indicators, cell.partNameVi(), new InputKey.OfPart(cell.indicator(), part)));
    }

    private static <K> void add(Map<String, Set<K>> names, String name, K key) {
        if (!name.isEmpty()) {
            names.computeIfAbsent(VietnameseText.words(name), k -> new TreeSet<>())
                    .add(key);
        }
    }

    /** Checks if a key may be one of the set: of a criterion that it has, or a fact. */
    boolean mayHave(InputKey key) {
        return !isKnown || KeyText.criterion(key).map(numbers::contains).orElse(true);
    }

    /** Checks if the set is known. */
    boolean isKnown() {
        return isKnown;
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
        return number.indexOf('.') == number.length() - 2 && (!isKnown || hasIndicator(number + "0"));
    }

    /**
     * Returns the criterion that a text names or, if it names none, the indicator or part; a unit of measurement in
     * brackets may stand behind the name.
     */
    Optional<InputKey> named(String text) {
        return criterion(text)
                .<InputKey>map(InputKey.OfCriterion::new)
                .or(() -> indicator(text))
                .or(() -> MeasuredText.inBrackets(text).isPresent()
                        ? named(text.substring(0, text.lastIndexOf('(')))
                        : Optional.empty());
    }

    /** Returns the number of the criterion that a text names. */
    Optional<Integer> criterion(String text) {
        String words = VietnameseText.words(text);
        if (criteria.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        return one(criteria.getOrDefault(words, Set.of())).or(() -> {
            String longForm = LONG_FORMS.getOrDefault(
                    words,
                    Stream.of(words.split(" "))
                            .map(word -> LONG_FORMS.getOrDefault(word, word))
                            .collect(Collectors.joining(" ")));
            return one(criteria.getOrDefault(longForm, Set.of())).or(() -> one(beginningWith(longForm, criteria)));
        });
    }

    /** Returns the indicator, or the part of one, that a text names. */
    Optional<InputKey> indicator(String text) {
        String words = VietnameseText.words(text);
        Optional<InputKey> exact = one(indicators.getOrDefault(words, Set.of()));
        boolean isLong = words.split(" ").length >= FEWEST_WORDS;
        return exact.isPresent() || !isLong ? exact : one(beginningWith(words, indicators));
    }

    /** Checks if a text is the whole name of an indicator, longer than a word or two that may mean anything. */
    boolean isNameOfIndicator(String text) {
        String words = VietnameseText.words(text);
        return words.split(" ").length >= FEWEST_WORDS
                && indicators.getOrDefault(words, Set.of()).size() == 1;
    }

    /** Checks if a text speaks of a criterion: it has the criterion's name among its words. */
    boolean speaksOf(int criterion, String text) {
        String words = " " + VietnameseText.words(text) + " ";
        Set<String> names = criteria.keySet().stream()
                .filter(name -> criteria.get(name).contains(criterion))
                .collect(Collectors.toSet());
        return names.stream().anyMatch(name -> words.contains(" " + name + " "))
                || LONG_FORMS.entrySet().stream()
                        .anyMatch(form -> names.contains(form.getValue()) && words.contains(" " + form.getKey() + " "));
    }

    private static <K> Set<K> beginningWith(String words, Map<String, Set<K>> names) {
        Set<K> found = new TreeSet<>();
        names.forEach((name, some) -> {
            if (name.startsWith(words + " ")) {
                found.addAll(some);
            }
        });
        return found;
    }

    private static <K> Optional<K> one(Set<K> found) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
