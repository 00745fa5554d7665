package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.value.DateRange;

/** The versions of one thing while its table is read, no two of which hold on one day. Not thread-safe. */
final class SeparateVersions<T extends Versioned> {
    private final TreeMap<LocalDate, T> byStart = new TreeMap<>();

    /** Adds a version, unless another holds on some of its days. */
    boolean add(T version) {
        DateRange days = version.inForce();
        // Of those that begin up to its last day, the last one ends last.
        T before = last(days.end().orElse(LocalDate.MAX));
        if (before != null && before.inForce().overlaps(days)) {
            return false;
        }
        byStart.put(days.start().orElse(LocalDate.MIN), version);
        return true;
    }

    /** Returns the version that holds on every day of a range, or null. */
    @Nullable T enclosing(DateRange days) {
        T before = last(days.start().orElse(LocalDate.MIN));
        return before != null && before.inForce().encloses(days) ? before : null;
    }

    private @Nullable T last(LocalDate start) {
        Map.Entry<LocalDate, T> entry = byStart.floorEntry(start);
        return entry == null ? null : entry.getValue();
    }
}
