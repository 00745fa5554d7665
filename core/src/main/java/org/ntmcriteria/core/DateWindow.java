package org.ntmcriteria.core;

import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * The days on which something is in force: both ends included, either end may be open.
 *
 * @param from first day, or null if open
 * @param to last day, or null if open
 */
public record DateWindow(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Open on both ends. */
    public static final DateWindow ALWAYS = new DateWindow(null, null);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public DateWindow {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a window starts before it ends, got " + from + " to " + to);
        }
    }

    /**
     * First day.
     *
     * @return the day, or empty if open
     */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(from);
    }

    /**
     * Last day.
     *
     * @return the day, or empty if open
     */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(to);
    }

    /**
     * Whether a day lies inside.
     *
     * @param day a day
     * @return true if it does
     */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /**
     * Whether a window lies inside this one.
     *
     * @param other another window
     * @return true if every day of the other is a day of this one
     */
    public boolean encloses(DateWindow other) {
        boolean startsInside = from == null || (other.from != null && !other.from.isBefore(from));
        boolean endsInside = to == null || (other.to != null && !other.to.isAfter(to));
        return startsInside && endsInside;
    }

    /**
     * Whether two windows share a day.
     *
     * @param other another window
     * @return true if they do
     */
    public boolean overlaps(DateWindow other) {
        boolean startsInTime = from == null || other.to == null || !from.isAfter(other.to);
        boolean endsInTime = to == null || other.from == null || !to.isBefore(other.from);
        return startsInTime && endsInTime;
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
