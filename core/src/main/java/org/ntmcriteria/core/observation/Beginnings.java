package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.UnitName;

/**
 * The days from which a code means another unit than before. Immutable.
 *
 * @param known those that are stated or that a register knows
 * @param byName the first days of another name than before that no known one explains
 */
record Beginnings(NavigableSet<LocalDate> known, TreeMap<LocalDate, NameChange> byName) {
    /**
     * A change of the name.
     *
     * @param last the last day of the name before
     * @param location where the other name is written
     */
    record NameChange(LocalDate last, Optional<SourceLocation> location) {}

    static final Beginnings NONE = new Beginnings(new TreeSet<>(), new TreeMap<>());

    /** Returns the beginnings that stated days and names tell. */
    static Beginnings of(NavigableSet<LocalDate> known, AttributeStatements statements) {
        TreeMap<LocalDate, NameChange> byName = new TreeMap<>();
        Map.Entry<LocalDate, String> before = null;
        for (Map.Entry<LocalDate, String> name : statements.names().entrySet()) {
            if (before != null && !UnitName.mayBeOfOneUnit(before.getValue(), name.getValue())) {
                LocalDate first = name.getKey();
                byName.put(first, new NameChange(before.getKey(), statements.locationOfName(first)));
            }
            before = name;
        }
        return known.isEmpty() && byName.isEmpty() ? NONE : new Beginnings(known, byName).settled();
    }

    /** Returns the same beginnings and others that are known. */
    Beginnings and(NavigableSet<LocalDate> others) {
        TreeSet<LocalDate> all = new TreeSet<>(known);
        all.addAll(others);
        return new Beginnings(all, byName).settled();
    }

    /** A change of the name that a known day lies within is that day's. */
    private Beginnings settled() {
        TreeMap<LocalDate, NameChange> left = new TreeMap<>();
        byName.forEach((first, change) -> {
            LocalDate day = known.floor(first);
            if (day == null || !day.isAfter(change.last)) {
                left.put(first, change);
            }
        });
        return new Beginnings(known, left);
    }

    boolean isEmpty() {
        return known.isEmpty() && byName.isEmpty();
    }

    /** Returns all beginnings in their order. */
    NavigableSet<LocalDate> all() {
        TreeSet<LocalDate> all = new TreeSet<>(known);
        all.addAll(byName.keySet());
        return all;
    }

    /** Returns the day as one from which the code is known to mean its unit. */
    Optional<LocalDate> known(LocalDate day) {
        return known.contains(day) ? Optional.of(day) : Optional.empty();
    }
}
