package org.ntmcriteria.io.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * The Vietnamese names of a set's criteria and indicators as headings and forms have them: in full, shortened at the
 * end or, of criteria, with the abbreviations of the resource {@code criterion-names.csv}. A name that may be two of
 * them is none. Immutable and thread-safe.
 */
final class SetNames {
    private static final Map<String, String> LONG_FORMS = new HashMap<>();

    /** The fewest words of a shortened name of an indicator, many of which begin with the same few. */
    private static final int FEWEST_WORDS = 4;

    static {
        for (List<String> line : VocabularyTable.lines(SetNames.class, "/org/ntmcriteria/io/criterion-names.csv", 2)) {
            LONG_FORMS.put(VietnameseText.words(line.get(0)), VietnameseText.words(line.get(1)));
        }
    }

    private final Optional<CriteriaSet> set;
    private final Map<String, Set<Integer>> criteria = new HashMap<>();
    private final Map<String, Set<InputKey>> indicators = new HashMap<>();

    /**
     * Creates the names.
     *
     * @param set the set, or empty where nothing is known of it and texts cannot be names
     */
    SetNames(Optional<CriteriaSet> set) {
        this.set = set;
        set.ifPresent(s -> {
            s.criteria().forEach(c -> add(criteria, c.name().vi(), c.number()));
            s.indicators().forEach(i -> add(indicators, i.name().vi(), new InputKey.OfIndicator(i.id())));
            s.cells().forEach(cell -> cell.part()
                    .ifPresent(
                            part -> add(indicators, cell.partNameVi(), new InputKey.OfPart(cell.indicator(), part))));
        });
    }

    private static <K> void add(Map<String, Set<K>> names, String name, K key) {
        if (!name.isEmpty()) {
            names.computeIfAbsent(VietnameseText.words(name), k -> new TreeSet<>())
                    .add(key);
        }
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

    /**
     * Returns what a heading names, as {@link #named} does, also where it says behind the name that its column is of
     * something else than what was reached.
     */
    Optional<InputKey> inHeading(String text) {
        return named(text).or(() -> HeadingWords.nameBeforeDoubt(text).flatMap(this::named));
    }

    /** Returns the indicator whose whole name a heading has, with such words behind it or without. */
    Optional<InputKey> indicatorInHeading(String text) {
        return Optional.of(text)
                .filter(this::isNameOfIndicator)
                .or(() -> HeadingWords.nameBeforeDoubt(text).filter(this::isNameOfIndicator))
                .flatMap(this::indicator);
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

    /** Returns a text without the number of a criterion's indicators, where it says how many there are. */
    String withoutCount(int criterion, String text) {
        long indicators = set.stream()
                .flatMap(of -> of.indicators().stream())
                .filter(of -> of.id().criterion() == criterion)
                .count();
        return KeyText.withoutCount(text, indicators);
    }

    /** Checks if the name of a criterion, or of an indicator or part of it, has some words. */
    boolean isInNameOf(int criterion, String text) {
        String words = " " + VietnameseText.words(text) + " ";
        return criteria.entrySet().stream()
                        .anyMatch(name ->
                                name.getValue().contains(criterion) && (" " + name.getKey() + " ").contains(words))
                || indicators.entrySet().stream()
                        .filter(name -> (" " + name.getKey() + " ").contains(words))
                        .flatMap(name -> name.getValue().stream())
                        .anyMatch(key -> KeyText.criterion(key).equals(Optional.of(criterion)));
    }

    /**
     * Returns what a text says beside the names of a criterion and its indicators: words that none of them has, nor
     * begins a word of them, nor is short for some.
     */
    Optional<String> otherWords(InputKey key, String text) {
        String words = VietnameseText.words(text);
        Optional<Integer> criterion = KeyText.criterion(key);
        if (criteria.isEmpty() || words.isEmpty() || criterion.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = namesOf(criterion.get());
        List<String> own = ownNames(key);
        String other = Stream.of(words.split(" "))
                .filter(word -> !HeadingWords.isNeutral(word))
                // What turns an indicator round is in its own name or in none.
                .filter(word -> (HeadingWords.isNegation(word) ? own : names)
                        .stream().noneMatch(name -> isShortFor(word, name)))
                .collect(Collectors.joining(" "));
        return Optional.of(other).filter(some -> !some.isEmpty());
    }

    /** Checks if a criterion or an indicator asks by its name that something is not so. */
    boolean isNegated(InputKey key) {
        return ownNames(key).stream().anyMatch(HeadingWords::isNegated);
    }

    /**
     * Returns the words of a text above a column that are in the name of no criterion, are short for none, and are said
     * of no group of criteria; a text in the name of an indicator of the column's criterion has none.
     */
    Optional<String> unknownWords(InputKey key, String text) {
        String words = VietnameseText.words(text);
        Optional<Integer> criterion = KeyText.criterion(key);
        if (criteria.isEmpty()
                || words.isEmpty()
                || criterion.filter(of -> isInNameOf(of, text)).isPresent()) {
            return Optional.empty();
        }
        Set<String> known = names(c -> true, i -> false).stream()
                .flatMap(name -> Stream.of(name.split(" ")))
                .collect(Collectors.toSet());
        LONG_FORMS.keySet().forEach(form -> known.addAll(List.of(form.split(" "))));
        // Two numbers are a day, a range or points.
        boolean hasNumbers =
                Stream.of(words.split(" ")).filter(SetNames::isNumber).count() > 1;
        String unknown = Stream.of(words.split(" "))
                .filter(word -> hasNumbers && isNumber(word) || !HeadingWords.isOfGroup(word))
                .filter(word -> KeyText.find(word)
                        .filter(of -> of.kind() == KeyText.Kind.CRITERION)
                        .isEmpty())
                .filter(word -> !known.contains(word) && known.stream().noneMatch(of -> isWithoutMarks(word, of)))
                .collect(Collectors.joining(" "));
        return Optional.of(unknown).filter(some -> !some.isEmpty());
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Checks if a word is another typed without the marks of Vietnamese. */
    static boolean isWithoutMarks(String word, String marked) {
        return word.chars().allMatch(c -> c < 128) && word.equals(withoutMarks(marked));
    }

    /** Returns the names of a criterion, or of the indicator that a key is of, in all languages. */
    private List<String> ownNames(InputKey key) {
        Optional<IndicatorId> indicator = InputKey.indicator(key);
        Optional<Integer> criterion = KeyText.criterion(key);
        return names(
                c -> indicator.isEmpty() && criterion.equals(Optional.of(c.number())),
                i -> indicator.equals(Optional.of(i.id())));
    }

    /** Returns the names of a criterion and of its indicators, in all languages. */
    private List<String> namesOf(int criterion) {
        return names(c -> c.number() == criterion, i -> i.id().criterion() == criterion);
    }

    private List<String> names(Predicate<CriterionDefinition> ofCriteria, Predicate<IndicatorDefinition> ofIndicators) {
        return set.stream()
                .flatMap(s -> Stream.concat(
                        s.criteria().stream().filter(ofCriteria).map(CriterionDefinition::name),
                        s.indicators().stream().filter(ofIndicators).map(IndicatorDefinition::name)))
                .flatMap(name -> Stream.of(name.vi(), name.en()))
                .map(VietnameseText::words)
                .toList();
    }

    /** Checks if a word is one of a name, the beginning of one, initials or an abbreviation of some of them. */
    private static boolean isShortFor(String word, String name) {
        String spaced = " " + name;
        boolean isAbbreviation = LONG_FORMS.entrySet().stream()
                .filter(form -> (" " + form.getKey() + " ").contains(" " + word + " "))
                .anyMatch(form -> spaced.contains(" " + form.getValue()));
        String initials =
                Stream.of(name.split(" ")).map(part -> part.substring(0, 1)).collect(Collectors.joining());
        return isAbbreviation
                || spaced.contains(" " + word)
                || word.length() > 1 && initials.contains(word)
                || word.chars().allMatch(c -> c < 128) && (" " + withoutMarks(name)).contains(" " + word);
    }

    /** Returns a folded text as it is typed without the marks of Vietnamese. */
    private static String withoutMarks(String folded) {
        return Normalizer.normalize(folded, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('\u0111', 'd');
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
