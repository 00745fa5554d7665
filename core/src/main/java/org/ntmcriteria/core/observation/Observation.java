package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * One reported value (số liệu báo cáo): a unit, the day that the data stand for, the {@link InputKey} that it is about,
 * and the {@link ReportedValue} as it was written.
 *
 * <p>Its meaning depends on the set and the day that it is assessed under; all that was reported of one unit is a
 * {@link UnitRecord}.
 */
@Value.Immutable
public abstract class Observation {
    Observation() {}

    /**
     * Returns the unit's code.
     *
     * @return any code, not blank
     */
    public abstract String unit();

    /**
     * Returns the day from which the code means the unit, which the code alone does not tell.
     *
     * @return the day, or empty where it is not stated; the unit is then the one that the code means on {@link #date}
     */
    public abstract Optional<LocalDate> validFrom();

    /**
     * Returns the day that the data stand for.
     *
     * @return the day
     */
    public abstract LocalDate date();

    /**
     * Returns what the value is about.
     *
     * @return the key
     */
    public abstract InputKey key();

    /**
     * Returns the value as it was written.
     *
     * @return the value
     */
    public abstract ReportedValue value();

    /**
     * Returns where the value was read.
     *
     * @return the location, or empty for a value made in code
     */
    @Value.Auxiliary
    public abstract Optional<SourceLocation> location();

    /**
     * Returns an observation.
     *
     * @param unit the unit's code
     * @param date the day that the data stand for
     * @param key what it is about, for example {@code 3.1}, {@code 2.3/a}, {@code TC7}, {@code @schools}
     * @param value the value as an office writes it, for example {@code 84.5}, {@code 31/37}, {@code Đ}
     * @return the observation
     * @throws UnreadableTextException if key or value cannot be read
     */
    public static Observation of(String unit, LocalDate date, String key, String value) {
        return builder()
                .unit(unit)
                .date(date)
                .key(InputKey.parse(key))
                .value(ReportedValue.parse(value))
                .build();
    }

    /**
     * Returns the same report under another spelling of its unit.
     *
     * @param spelling the unit's code
     * @return a new observation
     */
    public Observation withUnit(String spelling) {
        return with(spelling, key());
    }

    /**
     * Returns the same report on another key.
     *
     * @param other what it is about
     * @return a new observation
     */
    public Observation withKey(InputKey other) {
        return with(unit(), other);
    }

    private Observation with(String unit, InputKey key) {
        return builder()
                .unit(unit)
                .validFrom(validFrom())
                .date(date())
                .key(key)
                .value(value())
                .location(location())
                .build();
    }

    /**
     * Returns where the key was read: in a table of observations the column {@code indicator} of the value's row.
     *
     * @return the location, or empty if it is not known
     */
    public Optional<SourceLocation> keyLocation() {
        return inRowOfValue("indicator");
    }

    /**
     * Returns where the day was read: in a table of observations the column {@code date} of the value's row.
     *
     * @return the location, or empty if it is not known
     */
    public Optional<SourceLocation> dateLocation() {
        return inRowOfValue("date");
    }

    private Optional<SourceLocation> inRowOfValue(String column) {
        return location().isPresent()
                        && location().get().address() == null
                        && "value".equalsIgnoreCase(location().get().column())
                ? Optional.of(location().get().withColumn(column))
                : location();
    }

    /** Unit, day, key and value. */
    @Override
    public String toString() {
        return unit() + " " + date() + " " + key() + " = " + value();
    }

    /**
     * Returns a new builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds observations. Not thread-safe. */
    public static final class Builder extends ImmutableObservation.Builder {
        Builder() {}
    }
}
