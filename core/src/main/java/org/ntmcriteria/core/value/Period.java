package org.ntmcriteria.core.value;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * A planning period (giai đoạn) of whole years, both included.
 *
 * @param from first year
 * @param to last year
 */
public record Period(int from, int to) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{4})-([0-9]{4})");

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public Period {
        if (from > to) {
            throw InvalidValueException.of("invalid.period", "from", from, "to", to);
        }
    }

    /**
     * Reads a period.
     *
     * @param text two years of four digits, for example {@code 2021-2025}
     * @return the period
     * @throws UnreadableTextException if the text is anything else
     */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
            throw UnreadableTextException.of(text, "accepted.years");
        }
        return new Period(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return year(from) + "-" + year(to);
    }

    private static String year(int year) {
        String digits = String.valueOf(year);
        return "0000".substring(Math.min(4, digits.length())) + digits;
    }
}
