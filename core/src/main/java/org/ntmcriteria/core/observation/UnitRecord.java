package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * All that was reported under one code: the attributes of its unit by day and its observations.
 *
 * <p>A code may mean one unit after another. {@link #units} parts them: at the days from which rows say that the code
 * means their unit, at those that a register knows ({@link #partedAt}), and where the name changes. What was reported
 * of one counts for no other.
 *
 * <p>Immutable and thread-safe. The order in which observations are added does not matter. Duplicate observations of
 * one day and key are all void, and two values of an attribute on one day make it unknown from that day on, until a
 * later day states it again; each is a problem.
 */
public final class UnitRecord {
    private final String code;
    private final Optional<LocalDate> validFrom;
    private final AttributeHistory attributes;
    private final List<Observation> observations;
    private final List<Problem> problems;

    @Nullable private final LocalDate latest;

    private final Beginnings beginnings;

    /** The units by their first days, the first before all beginnings; empty where there is only one. */
    private final TreeMap<LocalDate, UnitRecord> units;

    UnitRecord(
            String code,
            Optional<LocalDate> validFrom,
            AttributeHistory attributes,
            List<Observation> observations,
            List<Problem> problems,
            @Nullable LocalDate latest,
            Beginnings beginnings,
            TreeMap<LocalDate, UnitRecord> units) {
        this.code = code;
        this.validFrom = validFrom;
        this.attributes = attributes;
        this.observations = List.copyOf(observations);
        this.problems = List.copyOf(problems);
        this.latest = latest;
        this.beginnings = beginnings;
        this.units = units;
    }

    /** Puts a record together from what stands and what may be doubled. */
    static UnitRecord of(
            String code,
            Optional<LocalDate> validFrom,
            AttributeHistory attributes,
            List<Observation> reported,
            List<Problem> problems,
            @Nullable LocalDate latest,
            Beginnings beginnings) {
        List<Problem> all = new ArrayList<>(problems);
        TreeMap<LocalDate, UnitRecord> units = beginnings.isEmpty()
                ? new TreeMap<>()
                : UnitPartition.of(code, attributes, reported, all, latest, beginnings);
        if (units.isEmpty()) {
            List<Observation> standing = StandingObservations.of(code, reported, all);
            return new UnitRecord(code, validFrom, attributes, standing, all, latest, beginnings, units);
        }
        List<Observation> standing = new ArrayList<>();
        units.values().forEach(unit -> standing.addAll(unit.observations));
        standing.sort(StandingObservations.ORDER);
        return new UnitRecord(code, validFrom, attributes, standing, all, latest, beginnings, units);
    }

    /** Returns the same record with other content; what is said of its units is said anew. */
    private UnitRecord with(AttributeHistory others, List<Observation> reported, Beginnings days) {
        List<Problem> own = problems.stream().filter(UnitPartition::isOther).toList();
        return of(code, validFrom, others, reported, own, latest, days);
    }

    /** Whether nothing was reported. */
    boolean isEmpty() {
        return observations.isEmpty() && attributes.isEmpty();
    }

    /** Returns the name that was stated last. */
    Optional<String> lastName() {
        return attributes.lastName();
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
     * Returns the day from which the code means the unit.
     *
     * @return the day; empty where it is not known, and of a record of several units
     */
    public Optional<LocalDate> validFrom() {
        return validFrom;
    }

    /**
     * Returns the units that the code means one after the other.
     *
     * @return a record for each of which something was reported; the last says what is wrong with any of them
     */
    public List<UnitRecord> units() {
        if (units.isEmpty()) {
            return List.of(this);
        }
        List<UnitRecord> reported = new ArrayList<>(units.values());
        reported.removeIf(UnitRecord::isEmpty);
        UnitRecord last = reported.isEmpty() ? units.lastEntry().getValue() : reported.remove(reported.size() - 1);
        reported.add(last.withProblems(problems));
        return List.copyOf(reported);
    }

    /**
     * Returns the unit that the code means on a day.
     *
     * @param day the day
     * @return its record, empty before the unit begins; it says what is wrong with any of them
     */
    public UnitRecord on(LocalDate day) {
        if (units.isEmpty()) {
            return this;
        }
        UnitRecord unit = units.floorEntry(day).getValue();
        List<Problem> all = new ArrayList<>(problems);
        if (unit.isEmpty()) {
            units.entrySet().stream()
                    .filter(other -> !other.getValue().isEmpty())
                    .findFirst()
                    .ifPresent(other -> all.add(UnitPartition.ofAnother(units, other.getKey(), beginnings, day)));
        }
        return unit.withProblems(all);
    }

    /**
     * Checks if the code means one unit on two days, as far as is known.
     *
     * @param one the one day
     * @param other the other
     * @return false if a unit begins after the earlier one, up to the later one
     */
    public boolean isOneUnit(LocalDate one, LocalDate other) {
        return units.isEmpty() || units.floorKey(one).equals(units.floorKey(other));
    }

    private UnitRecord withProblems(List<Problem> all) {
        return new UnitRecord(code, validFrom, attributes, observations, all, latest, beginnings, units);
    }

    /**
     * Returns the days from which the code is known to mean another unit.
     *
     * @return the days that rows state, and those of {@link #partedAt}
     */
    public SortedSet<LocalDate> beginnings() {
        return Collections.unmodifiableSortedSet(beginnings.known());
    }

    /**
     * Returns the record parted at the days from which the code is known to mean another unit, such as a register knows
     * them.
     *
     * @param days the first days of units
     * @return a new record, or this one where no day says more
     */
    public UnitRecord partedAt(SortedSet<LocalDate> days) {
        return partedAt(days, new TreeMap<>());
    }

    /**
     * Returns the record parted at the days from which the code is known to mean another unit, with the names of the
     * units. Names only stand in messages, where none is stated of a unit.
     *
     * @param days the first days of units
     * @param names names of units by their first days; that of the unit before all beginnings by any day before them
     * @return a new record, or this one where no day says more and it is of one unit
     */
    public UnitRecord partedAt(SortedSet<LocalDate> days, SortedMap<LocalDate, String> names) {
        return beginnings.known().containsAll(days) && (units.isEmpty() || names.isEmpty())
                ? this
                : with(attributes, observations, beginnings.and(new TreeSet<>(days), new TreeMap<>(names)));
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
     * Returns what was void or contradictory, and the units that the code means.
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
    public AdministrativeUnit at(LocalDate asOf, Level level) {
        UnitRecord own = units.isEmpty() ? this : units.floorEntry(asOf).getValue();
        return own.attributes.unit(code, own.validFrom, level, asOf);
    }

    /**
     * Returns the days on which an attribute is stated.
     *
     * @param attribute the attribute
     * @return the days in their order, those included on which it is stated in two ways
     */
    public Set<LocalDate> daysOf(UnitAttribute attribute) {
        return attributes.daysOf(attribute);
    }

    /**
     * Returns the record with an attribute that somebody else than the office states. What the office states wins: on a
     * day up to which it states the attribute of the unit nothing is changed. A unit of which nothing else is stated
     * stays one of which nothing was reported.
     *
     * @param attribute the attribute
     * @param day the day from which it holds
     * @param value the value, of the attribute's type
     * @return a new record, or this one
     */
    public UnitRecord withAttribute(UnitAttribute attribute, LocalDate day, Object value) {
        AttributeHistory own =
                units.isEmpty() ? attributes : units.floorEntry(day).getValue().attributes;
        LocalDate first = own.daysOf(attribute).stream().findFirst().orElse(LocalDate.MAX);
        if (!first.isAfter(day)) {
            return this;
        }
        AttributeHistory more = attributes.with(attribute, day, value);
        // Of one unit nothing else changes, and its observations need not be sorted anew.
        return units.isEmpty()
                ? new UnitRecord(code, validFrom, more, observations, problems, latest, beginnings, units)
                : with(more, observations, beginnings);
    }

    /**
     * Returns a record with other observations of the same unit in place of those that stand.
     *
     * @param change gives what stands in place of an observation, or nothing
     * @return a new record with the same attributes and latest day
     * @throws IllegalArgumentException if an observation is of another unit
     */
    public UnitRecord withEach(Function<Observation, Optional<Observation>> change) {
        List<Observation> changed = new ArrayList<>();
        for (Observation observation : observations) {
            change.apply(observation).ifPresent(other -> {
                checkCode(code, other);
                if (other.value() != ReportedValue.Mark.NOT_REPORTED) {
                    changed.add(other);
                }
            });
        }
        return with(attributes, changed, beginnings);
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
        UnitRecordBuilder builder = new UnitRecordBuilder(code);
        for (Observation observation : observations) {
            builder.add(observation);
        }
        return builder.build();
    }

    static void checkCode(String code, Observation observation) {
        if (!observation.unit().equals(code)) {
            throw InvalidValueException.of("invalid.observationOfOther", "given", observation.unit(), "unit", code);
        }
    }

    /**
     * Returns a new builder.
     *
     * @param code the unit's code
     * @return an empty builder
     */
    public static UnitRecordBuilder builder(String code) {
        return new UnitRecordBuilder(code);
    }
}
