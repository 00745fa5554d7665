package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.unit.UnitName;

/** Collects what is stated of the attributes of one unit. Not thread-safe. */
final class AttributeStatements {
    /** How many of the values that contradict each other a message lists. */
    private static final int LISTED = 10;

    private record AttributeStatement(Object value, String text, Optional<SourceLocation> location) {}

    /** A statement on the unit that the code means from a stated day. */
    private record OfUnit(LocalDate validFrom, LocalDate date, UnitAttribute attribute, AttributeStatement statement) {}

    /** What is stated of one attribute on one day. A unit may state very many values by mistake. */
    private static final class Values {
        private final Map<Object, AttributeStatement> byCompared = new LinkedHashMap<>(2);

        /** Mostly nothing else is stated, and nothing need be compared. */
        @Nullable private AttributeStatement only;

        private void add(AttributeStatement stated) {
            if (only == null && byCompared.isEmpty()) {
                only = stated;
            } else if (only == null || !only.text.equals(stated.text)) {
                if (only != null) {
                    byCompared.put(compared(only), only);
                    only = null;
                }
                // Of two writings of one name the same one is kept, whichever came first.
                byCompared.merge(compared(stated), stated, (a, b) -> b.text.compareTo(a.text) < 0 ? b : a);
            }
        }

        private static Object compared(AttributeStatement stated) {
            return stated.value instanceof String name ? VietnameseText.fold(name) : stated.value;
        }

        private List<AttributeStatement> all() {
            return only == null ? new ArrayList<>(byCompared.values()) : List.of(only);
        }
    }

    private final Map<UnitAttribute, TreeMap<LocalDate, Values>> days = new EnumMap<>(UnitAttribute.class);
    private final List<OfUnit> ofUnits = new ArrayList<>(0);

    /** Adds what is stated for a day. */
    void add(LocalDate date, UnitAttribute attribute, Object value, String text, Optional<SourceLocation> location) {
        add(date, attribute, new AttributeStatement(value, text, location));
    }

    /** Adds what is stated for a day of the unit that the code means from another day. */
    void add(
            LocalDate validFrom,
            LocalDate date,
            UnitAttribute attribute,
            Object value,
            String text,
            Optional<SourceLocation> location) {
        ofUnits.add(new OfUnit(validFrom, date, attribute, new AttributeStatement(value, text, location)));
    }

    private void add(LocalDate date, UnitAttribute attribute, AttributeStatement statement) {
        days.computeIfAbsent(attribute, a -> new TreeMap<>())
                .computeIfAbsent(date, d -> new Values())
                .add(statement);
    }

    /** Brings what is stated of a unit to a day on which the code means it, in its order. */
    void settle(NavigableSet<LocalDate> beginnings) {
        for (OfUnit stated : ofUnits) {
            LocalDate next = beginnings.higher(stated.validFrom);
            LocalDate day = stated.date.isBefore(stated.validFrom) ? stated.validFrom : stated.date;
            add(next != null && !day.isBefore(next) ? next.minusDays(1) : day, stated.attribute, stated.statement);
        }
        ofUnits.clear();
    }

    /** Returns the names by their days, without those of days on which several are stated. */
    Map<LocalDate, String> names() {
        TreeMap<LocalDate, Values> stated = days.get(UnitAttribute.NAME);
        if (stated == null || stated.size() < 2) {
            return Map.of();
        }
        Map<LocalDate, String> names = new TreeMap<>();
        stated.forEach((day, values) -> {
            if (values.all().size() == 1) {
                names.put(day, (String) values.all().get(0).value);
            }
        });
        return names;
    }

    /** Returns where the name of a day is stated. */
    Optional<SourceLocation> locationOfName(LocalDate day) {
        return Optional.ofNullable(days.get(UnitAttribute.NAME))
                .map(stated -> stated.get(day))
                .flatMap(values -> values.all().get(0).location);
    }

    /**
     * Returns the history of what is stated.
     *
     * @param code the code of the unit, for messages
     * @param problems takes two values of an attribute on one day
     */
    AttributeHistory history(String code, List<Problem> problems) {
        if (days.isEmpty()) {
            return AttributeHistory.NONE;
        }
        AttributeHistory history = new AttributeHistory();
        days.forEach((attribute, stated) -> stated.forEach(
                (day, values) -> history.put(attribute, day, settled(code, attribute, day, values.all(), problems))));
        return history;
    }

    /** Returns the longest of several names that differ in no more than whether their kind is written, or in full. */
    private static Optional<Object> fullest(UnitAttribute attribute, List<AttributeStatement> values) {
        List<String> names = new ArrayList<>();
        for (AttributeStatement statement : values) {
            if (!(statement.value instanceof String name) || values.size() > LISTED) {
                return Optional.empty();
            }
            names.add(name);
        }
        names.sort(Comparator.comparing(String::length).reversed());
        for (String one : names) {
            for (String other : names) {
                boolean isOne = attribute == UnitAttribute.PROVINCE
                        ? ProvinceName.same(one, other)
                        : UnitName.mayBeOfOneUnit(one, other);
                if (!isOne) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(names.get(0));
    }

    private static Optional<Object> settled(
            String code,
            UnitAttribute attribute,
            LocalDate day,
            List<AttributeStatement> values,
            List<Problem> problems) {
        if (values.size() == 1) {
            return Optional.of(values.get(0).value);
        }
        values.sort(Comparator.comparing(AttributeStatement::text));
        Optional<Object> fullest = fullest(attribute, values);
        if (fullest.isPresent()) {
            return fullest;
        }
        String listed = String.join(
                ", ", values.stream().limit(LISTED).map(v -> "'" + v.text + "'").toList());
        String all = values.size() > LISTED ? listed + ", … " + values.size() : listed;
        values.forEach(v -> problems.add(Problem.of(
                ObservationProblem.CONTRADICTORY_ATTRIBUTE,
                v.location,
                v.text,
                attribute.displayName(),
                code,
                day,
                all)));
        return Optional.empty();
    }
}
