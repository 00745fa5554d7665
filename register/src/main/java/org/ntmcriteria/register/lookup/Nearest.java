package org.ntmcriteria.register.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/** Collects what may have been meant, and gives the nearest in an order that is always the same. Not thread-safe. */
final class Nearest<T> {
    private record Entry<T>(T value, String key, Closeness closeness, boolean isOfOtherKind) {}

    private final Map<String, Entry<T>> byKey = new HashMap<>();

    /** Takes a value, if it is near at all; of one that has two names the nearer counts. */
    void add(T value, String key, @Nullable Closeness closeness, boolean isOfOtherKind) {
        if (closeness != null) {
            Entry<T> other = byKey.get(key);
            if (other == null || Closeness.nearer(other.closeness, closeness) == closeness) {
                byKey.put(key, new Entry<>(value, key, closeness, isOfOtherKind));
            }
        }
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** The nearest first: by letters, by marks, by kind, by code and day. */
    List<Suggestion<T>> suggestions() {
        List<Entry<T>> entries = new ArrayList<>(byKey.values());
        Comparator<Entry<T>> order = Comparator.comparingInt(entry -> entry.closeness.letters());
        entries.sort(order.thenComparingInt(entry -> entry.closeness.marks())
                .thenComparing(Entry::isOfOtherKind)
                .thenComparing(Entry::key));
        List<Suggestion<T>> suggestions = new ArrayList<>();
        for (Entry<T> entry : entries.subList(0, Math.min(Suggestion.MOST, entries.size()))) {
            suggestions.add(new Suggestion<>(entry.value, entry.closeness.letters(), entry.closeness.marks()));
        }
        return suggestions;
    }
}
