package org.ntmcriteria.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * The days on which something is in force (hiệu lực): both ends included, either end may be open.
 *
 * @param from first day, or null if open
 * @param to last day, or null if open
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    /** Open on both ends. */
    public static final DateRange ALWAYS = new DateRange(null, null);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public DateRange {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a window starts before it ends, got " + from + " to " + to);
        }
    }

    /**
     * Reads a day as every table and document writes it.
     *
     * @param text for example {@code 2024-12-31}
     * @return the day
     * @throws UnreadableTextException if the text is anything else, or no day of the calendar
     */
    public static LocalDate parseDay(String text) {
        try {
            if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
            }
        } catch (DateTimeException e) {
            // no day of the calendar
        }
        throw UnreadableTextException.of(text, "accepted.date");
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw UnreadableTextException.of(text, "accepted.date");
            }
            number = number * 10 + digit;
        }
        return number;
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
    public boolean encloses(DateRange other) {
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
    public boolean overlaps(DateRange other) {
        boolean startsInTime = from == null || other.to == null || !from.isAfter(other.to);
        boolean endsInTime = to == null || other.from == null || !to.isBefore(other.from);
        return startsInTime && endsInTime;
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }
}
