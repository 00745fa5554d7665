package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
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
 * @param names the names that units are known to bear, by their first days, for messages
 */
record Beginnings(
        NavigableSet<LocalDate> known, TreeMap<LocalDate, NameChange> byName, NavigableMap<LocalDate, String> names) {
    /**
     * A change of the name.
     *
     * @param last the last day of the name before
     * @param location where the other name is written
     */
    record NameChange(LocalDate last, Optional<SourceLocation> location) {}

    static final Beginnings NONE = new Beginnings(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());

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
        return known.isEmpty() && byName.isEmpty() ? NONE : new Beginnings(known, byName, new TreeMap<>()).settled();
    }

    /** Returns the same beginnings and others that are known, and names that units are known to bear. */
    Beginnings and(NavigableSet<LocalDate> others, NavigableMap<LocalDate, String> known) {
        TreeSet<LocalDate> all = new TreeSet<>(this.known);
        all.addAll(others);
        TreeMap<LocalDate, String> allNames = new TreeMap<>(names);
        allNames.putAll(known);
        return new Beginnings(all, byName, allNames).settled();
    }

    /**
     * Returns the name that a unit is known to bear.
     *
     * @param from its first day, or the first of all days
     * @param next the first day of the next unit, or the last of all days
     */
    Optional<String> name(LocalDate from, LocalDate next) {
        Map.Entry<LocalDate, String> name =
                from.equals(LocalDate.MIN) ? names.lowerEntry(next) : names.floorEntry(from);
        return Optional.ofNullable(name).map(Map.Entry::getValue);
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
        return new Beginnings(known, left, names);
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
