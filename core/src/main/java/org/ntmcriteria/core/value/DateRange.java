package org.ntmcriteria.core.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * The days on which something is in force (hiệu lực), from a first to a last day, both included; either end may be
 * open. Immutable and thread-safe.
 */
public final class DateRange {
    /** Open on both ends. */
    public static final DateRange ALWAYS = new DateRange(null, null);

    private static final Pattern OFFICE_DAY =
            Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})(?: 0?0:00(?::00)?)?");

    /** The century that two digits of year are probably of. */
    private static final int CENTURY = 2000;

    @Nullable private final LocalDate start;

    @Nullable private final LocalDate end;

    private DateRange(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start != null && end != null && start.isAfter(end)) {
            throw InvalidValueException.of("invalid.dateRange", "start", start, "end", end);
        }
        this.start = start;
        this.end = end;
    }

    /**
     * Returns the days between two days.
     *
     * @param start the first day, or null if open
     * @param end the last day, or null if open
     * @return the range
     * @throws IllegalArgumentException if the first day is after the last
     */
    public static DateRange of(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new DateRange(start, end);
    }

    /**
     * Returns a range of one day.
     *
     * @param day the day
     * @return the range
     */
    public static DateRange ofDay(LocalDate day) {
        return new DateRange(day, day);
    }

    /**
     * Returns the days of a calendar year.
     *
     * @param year the year
     * @return the range from 1 January to 31 December
     */
    public static DateRange ofYear(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Returns the day that a text writes, as every table and document writes it.
     *
     * @param text for example {@code 2024-12-31}
     * @return the day
     * @throws UnreadableTextException if the text is anything else, or not a day of the calendar
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

    /**
     * Returns the day that an office writes in a table, day first: {@code 31/12/2024}, {@code 31.12.2024},
     * {@code 31-12-2024}, or as {@link #parseDay} reads it. Of a moment at midnight, as spreadsheets save days, the
     * day.
     *
     * @param text for example {@code 31/12/2024}
     * @return the day
     * @throws UnreadableTextException if the text is anything else, such as one with two digits of year, or not a day
     *     of the calendar
     */
    public static LocalDate parseOfficeDay(String text) {
        Matcher day = OFFICE_DAY.matcher(text);
        boolean isOfficeDay = day.matches();
        try {
            if (!isOfficeDay) {
                return parseDay(text);
            }
            boolean isWhole = day.group(4).length() == 4;
            LocalDate meant = LocalDate.of(
                    Integer.parseInt(day.group(4)) + (isWhole ? 0 : CENTURY),
                    Integer.parseInt(day.group(3)),
                    Integer.parseInt(day.group(1)));
            if (isWhole) {
                return meant;
            }
        } catch (DateTimeException | UnreadableTextException e) {
            throw UnreadableTextException.of(text, "accepted.officeDate");
        }
        String whole = day.group(1) + day.group(2) + day.group(3) + day.group(2) + CENTURY / 100 + day.group(4);
        throw UnreadableTextException.of(text, "accepted.fullYear", "day", whole);
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
     * Returns the first day.
     *
     * @return the day, or empty if open
     */
    public Optional<LocalDate> start() {
        return Optional.ofNullable(start);
    }

    /**
     * Returns the last day.
     *
     * @return the day, or empty if open
     */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    /**
     * Checks whether a day is in the range.
     *
     * @param day a day
     * @return true if it is
     */
    public boolean contains(LocalDate day) {
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    /**
     * Checks whether every day of another range is in this one.
     *
     * @param other another range
     * @return true if it is
     */
    public boolean encloses(DateRange other) {
        boolean startsInside = start == null || (other.start != null && !other.start.isBefore(start));
        boolean endsInside = end == null || (other.end != null && !other.end.isAfter(end));
        return startsInside && endsInside;
    }

    /**
     * Checks whether two ranges have a day in common.
     *
     * @param other another range
     * @return true if they have
     */
    public boolean overlaps(DateRange other) {
        boolean startsInTime = start == null || other.end == null || !start.isAfter(other.end);
        boolean endsInTime = end == null || other.start == null || !end.isBefore(other.start);
        return startsInTime && endsInTime;
    }

    /**
     * Checks whether one of two ranges begins on the day after the other ends.
     *
     * @param other another range
     * @return true if nothing lies between them and they have no day in common
     */
    public boolean abuts(DateRange other) {
        return follows(other.end, start) || follows(end, other.start);
    }

    private static boolean follows(@Nullable LocalDate last, @Nullable LocalDate next) {
        return last != null && next != null && last.plusDays(1).equals(next);
    }

    /**
     * Returns the days that two ranges have in common.
     *
     * @param other another range
     * @return the common days, or empty if there are none
     */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate later = start == null || other.start != null && other.start.isAfter(start) ? other.start : start;
        LocalDate earlier = end == null || other.end != null && other.end.isBefore(end) ? other.end : end;
        return Optional.of(new DateRange(later, earlier));
    }

    /**
     * Returns the range in words.
     *
     * @return for example {@code 01/01/2021 – 31/12/2025} in Vietnamese
     */
    public Text words() {
        if (start == null) {
            return end == null
                    ? CoreMessages.MESSAGES.text("days.all")
                    : CoreMessages.MESSAGES.text("days.until", "end", end);
        }
        return end == null
                ? CoreMessages.MESSAGES.text("days.from", "start", start)
                : CoreMessages.MESSAGES.text("days.both", "start", start, "end", end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateRange range && Objects.equals(start, range.start) && Objects.equals(end, range.end);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(start) + Objects.hashCode(end);
    }

    /**
     * Returns both days with two points between them.
     *
     * @return for example {@code 2021-01-01..2025-12-31}; an open end is left out
     */
    @Override
    public String toString() {
        return (start == null ? "" : start) + ".." + (end == null ? "" : end);
    }
}
