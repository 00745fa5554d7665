package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;

/**
 * The Vietnamese names of a set's criteria as headings have them: in full, shortened at the end, or with the
 * abbreviations of the resource {@code criterion-names.csv}. A heading that may be two criteria is none. Immutable and
 * thread-safe.
 */
final class CriterionNames {
    private static final Map<String, String> LONG_FORMS = new HashMap<>();

    static {
        for (List<String> line :
                VocabularyTable.lines(CriterionNames.class, "/org/ntmcriteria/io/criterion-names.csv", 2)) {
            LONG_FORMS.put(VietnameseText.words(line.get(0)), VietnameseText.words(line.get(1)));
        }
    }

    private final Map<String, Set<Integer>> numbers = new HashMap<>();

    /**
     * Creates the names.
     *
     * @param set the set, or empty where headings cannot be names
     */
    CriterionNames(Optional<CriteriaSet> set) {
        set.ifPresent(s -> s.criteria().forEach(this::add));
    }

    private void add(CriterionDefinition criterion) {
        numbers.computeIfAbsent(VietnameseText.words(criterion.name().vi()), k -> new HashSet<>())
                .add(criterion.number());
    }

    /** Returns the number of the criterion that a heading names. */
    Optional<Integer> find(String heading) {
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        String words = VietnameseText.words(heading);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return one(numbers.getOrDefault(words, Set.of())).or(() -> {
            String longForm = LONG_FORMS.getOrDefault(
                    words,
                    Stream.of(words.split(" "))
                            .map(word -> LONG_FORMS.getOrDefault(word, word))
                            .collect(Collectors.joining(" ")));
            return one(numbers.getOrDefault(longForm, Set.of())).or(() -> one(beginningWith(longForm + " ")));
        });
    }

    private Set<Integer> beginningWith(String words) {
        Set<Integer> found = new HashSet<>();
        numbers.forEach((name, some) -> {
            if (name.startsWith(words)) {
                found.addAll(some);
            }
        });
        return found;
    }

    private static Optional<Integer> one(Set<Integer> found) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
