package org.ntmcriteria.register.lookup;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a name: one unit or province, several, or none. Ambiguous and unknown names are answers, never guesses.
 *
 * @param <T> what was looked for
 */
public sealed interface Match<T> {
    /**
     * The name means one.
     *
     * @param found what it means
     * @param <T> what was looked for
     */
    record Found<T>(T found) implements Match<T> {}

    /**
     * The name means several, which a district, a province or the kind would tell apart.
     *
     * @param candidates what it may mean, at least two, in the order of their codes
     * @param <T> what was looked for
     */
    record Ambiguous<T>(List<T> candidates) implements Match<T> {
        /** Copies the candidates. */
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The name means none on the day.
     *
     * @param suggestions the nearest names of that day, the nearest first, at most {@value Suggestion#MOST}
     * @param onOtherDays what the name means on other days, in the order of their codes and days
     * @param <T> what was looked for
     */
    record Unknown<T>(List<Suggestion<T>> suggestions, List<T> onOtherDays) implements Match<T> {
        /** Copies both. */
        public Unknown {
            suggestions = List.copyOf(suggestions);
            onOtherDays = List.copyOf(onOtherDays);
        }
    }

    /**
     * Returns what the name means.
     *
     * @return it, or empty where it is ambiguous or unknown
     */
    default Optional<T> value() {
        return this instanceof Found<T> one ? Optional.of(one.found) : Optional.empty();
    }

    /**
     * Returns all that the name may mean on the day.
     *
     * @return one where it is found, several where it is ambiguous, none where it is unknown
     */
    default List<T> candidates() {
        if (this instanceof Found<T> one) {
            return List.of(one.found);
        }
        return this instanceof Ambiguous<T> several ? several.candidates : List.of();
    }

    /**
     * Returns the answer that some candidates make.
     *
     * @param candidates at least one
     * @return found if it is one, ambiguous if they are more
     * @param <T> what was looked for
     */
    static <T> Match<T> of(List<T> candidates) {
        return candidates.size() == 1 ? new Found<>(candidates.get(0)) : new Ambiguous<>(candidates);
    }
}
