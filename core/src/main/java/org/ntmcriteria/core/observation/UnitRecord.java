package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * All that was reported of one unit: its attributes by day and its observations.
 *
 * <p>Immutable and thread-safe. The order in which observations are added does not matter. Duplicate observations of
 * one day and key are all void, and two values of an attribute on one day make it unknown from that day on, until a
 * later day states it again; each is a problem.
 */
public final class UnitRecord {
    private final String code;
    private final Map<UnitAttribute, TreeMap<LocalDate, Optional<Object>>> attributes;
    private final List<Observation> observations;
    private final List<Problem> problems;

    @Nullable private final LocalDate latest;

    private UnitRecord(
            String code,
            Map<UnitAttribute, TreeMap<LocalDate, Optional<Object>>> attributes,
            List<Observation> observations,
            List<Problem> problems,
            @Nullable LocalDate latest) {
        this.code = code;
        this.attributes = attributes;
        this.observations = List.copyOf(observations);
        this.problems = List.copyOf(problems);
        this.latest = latest;
    }

    /**
     * Returns the unit's code.
     *
     * @return the code
     */
    public String code() {
        return code;
    }

    /**
     * Returns the observations that stand, in the order of their keys, the newest first.
     *
     * @return observations without the void ones and without those that report nothing
     */
    public List<Observation> observations() {
        return observations;
    }

    /**
     * Returns what was void or contradictory.
     *
     * @return the problems
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns the latest day that anything was submitted for, void and empty observations included.
     *
     * @return the day, or empty where nothing was submitted
     */
    public Optional<LocalDate> latestDate() {
        return Optional.ofNullable(latest);
    }

    /**
     * Returns the same record without some of its observations.
     *
     * @param dropped which observations are left out
     * @return a new record with the same attributes, problems and days
     */
    public UnitRecord without(Predicate<Observation> dropped) {
        List<Observation> kept = observations.stream().filter(dropped.negate()).toList();
        return new UnitRecord(code, attributes, kept, problems, latest);
    }

    /** Code, and how much there is. */
    @Override
    public String toString() {
        return code + ": " + observations.size() + " observations"
                + (latest == null ? "" : " up to " + latest)
                + (problems.isEmpty() ? "" : ", " + problems.size() + " problems");
    }

    /**
     * Returns the unit as it is on a day: each attribute as stated on the latest day up to then.
     *
     * @param asOf the day
     * @param level the unit's level
     * @return the unit
     */
    @SuppressWarnings("unchecked")
    public AdministrativeUnit at(LocalDate asOf, Level level) {
        AdministrativeUnit.Builder unit =
                AdministrativeUnit.builder().code(code).level(level);
        unit.name(statementOf(UnitAttribute.NAME, asOf).map(String.class::cast));
        unit.district(statementOf(UnitAttribute.DISTRICT, asOf).map(String.class::cast));
        unit.province(statementOf(UnitAttribute.PROVINCE, asOf).map(String.class::cast));
        unit.region(statementOf(UnitAttribute.REGION, asOf).map(Region.class::cast));
        statementOf(UnitAttribute.CLASSES, asOf)
                .ifPresent(classes -> unit.addAllCategories((Set<CommuneCategory>) classes));
        return unit.build();
    }

    private Optional<Object> statementOf(UnitAttribute attribute, LocalDate asOf) {
        TreeMap<LocalDate, Optional<Object>> days = attributes.get(attribute);
        if (days == null) {
            return Optional.empty();
        }
        Map.Entry<LocalDate, Optional<Object>> day = days.floorEntry(asOf);
        return day == null ? Optional.empty() : day.getValue();
    }

    /**
     * Returns a record of a unit's observations, without attributes.
     *
     * @param code the unit's code
     * @param observations observations of that unit, in any order
     * @return the record
     * @throws IllegalArgumentException if an observation is of another unit
     */
    public static UnitRecord of(String code, Iterable<Observation> observations) {
        Builder builder = new Builder(code);
        for (Observation observation : observations) {
            builder.add(observation);
        }
        return builder.build();
    }

    /**
     * Returns a new builder.
     *
     * @param code the unit's code
     * @return an empty builder
     */
    public static Builder builder(String code) {
        return new Builder(code);
    }

    /** Collects the observations of one unit. Not thread-safe. */
    public static final class Builder {
        private record AttributeStatement(Object value, String text, Optional<SourceLocation> location) {}

        /** By key, newest first; keys that are the same may be written differently, and problems show how. */
        private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::key)
                .thenComparing(Observation::date, Comparator.reverseOrder())
                .thenComparing(observation -> observation.value().toString())
                .thenComparing(observation -> observation.key().toString());

        private final String code;
        /** How many of the values that contradict each other a message lists. */
        private static final int LISTED = 10;

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

        private final Map<UnitAttribute, TreeMap<LocalDate, Values>> attributes = new EnumMap<>(UnitAttribute.class);
        private final List<Observation> observations = new ArrayList<>();

        @Nullable private LocalDate latest;

        private Builder(String code) {
            this.code = code;
        }

        /**
         * Adds an observation.
         *
         * @param observation an observation of this unit
         * @return this builder
         * @throws IllegalArgumentException if it is of another unit
         */
        public Builder add(Observation observation) {
            if (!observation.unit().equals(code)) {
                throw InvalidValueException.of("invalid.observationOfOther", "given", observation.unit(), "unit", code);
            }
            on(observation.date());
            if (observation.value() != ReportedValue.Mark.NOT_REPORTED) {
                observations.add(observation);
            }
            return this;
        }

        /**
         * Notes that something was submitted for a day, also where it could not be read.
         *
         * @param date the day
         * @return this builder
         */
        public Builder on(LocalDate date) {
            if (latest == null || date.isAfter(latest)) {
                latest = date;
            }
            return this;
        }

        /**
         * Adds an attribute as stated for a day.
         *
         * @param date the day
         * @param attribute the attribute
         * @param value a text, a {@link Region} or a set of {@link CommuneCategory}, as the attribute takes
         * @param text the text that it was read from
         * @param location where it was read
         * @return this builder
         */
        public Builder state(
                LocalDate date, UnitAttribute attribute, Object value, String text, Optional<SourceLocation> location) {
            on(date);
            attributes
                    .computeIfAbsent(attribute, a -> new TreeMap<>())
                    .computeIfAbsent(date, d -> new Values())
                    .add(new AttributeStatement(value, text, location));
            return this;
        }

        /**
         * Builds the record.
         *
         * @return the record
         */
        public UnitRecord build() {
            List<Problem> problems = new ArrayList<>();
            Map<UnitAttribute, TreeMap<LocalDate, Optional<Object>>> stated = new EnumMap<>(UnitAttribute.class);
            for (Map.Entry<UnitAttribute, TreeMap<LocalDate, Values>> days : attributes.entrySet()) {
                TreeMap<LocalDate, Optional<Object>> settled = new TreeMap<>();
                for (Map.Entry<LocalDate, Values> day : days.getValue().entrySet()) {
                    settled.put(
                            day.getKey(),
                            settle(days.getKey(), day.getKey(), day.getValue().all(), problems));
                }
                stated.put(days.getKey(), settled);
            }
            return new UnitRecord(code, stated, withoutDoubled(problems), problems, latest);
        }

        private Optional<Object> settle(
                UnitAttribute attribute, LocalDate day, List<AttributeStatement> values, List<Problem> problems) {
            if (values.size() == 1) {
                return Optional.of(values.get(0).value);
            }
            values.sort(Comparator.comparing(AttributeStatement::text));
            String listed = String.join(
                    ", ",
                    values.stream().limit(LISTED).map(v -> "'" + v.text + "'").toList());
            String all = values.size() > LISTED ? listed + ", … " + values.size() : listed;
            String name = attribute.name().toLowerCase(java.util.Locale.ROOT);
            values.forEach(v -> problems.add(
                    Problem.of(ObservationProblem.CONTRADICTORY_ATTRIBUTE, v.location, v.text, name, code, day, all)));
            return Optional.empty();
        }

        private List<Observation> withoutDoubled(List<Problem> problems) {
            List<Observation> sorted = new ArrayList<>(observations);
            if (sorted.size() > 1) {
                sorted.sort(ORDER);
            }
            List<Observation> standing = new ArrayList<>(sorted.size());
            for (int from = 0; from < sorted.size(); ) {
                Observation first = sorted.get(from);
                int to = from + 1;
                while (to < sorted.size() && isSameReport(first, sorted.get(to))) {
                    to++;
                }
                if (to == from + 1) {
                    standing.add(first);
                } else {
                    for (Observation doubled : sorted.subList(from, to)) {
                        problems.add(Problem.of(
                                ObservationProblem.DUPLICATE_OBSERVATION,
                                doubled.location(),
                                doubled.value().toString(),
                                doubled.key(),
                                code,
                                doubled.date()));
                    }
                }
                from = to;
            }
            return standing;
        }

        private static boolean isSameReport(Observation one, Observation other) {
            return one.key().compareTo(other.key()) == 0 && one.date().equals(other.date());
        }
    }
}
