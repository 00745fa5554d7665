package org.ntmcriteria.core;

import java.util.regex.Pattern;

/**
 * The number of an indicator (chỉ tiêu) in its set: {@code 2.3}, or {@code 5} for the only one of criterion 5. Ordered
 * as numbers: 17.2 comes before 17.10.
 *
 * @param number the number as the set prints it
 */
public record IndicatorId(String number) implements Comparable<IndicatorId> {
    private static final Pattern TEXT = Pattern.compile("[1-9][0-9]{0,3}(\\.[1-9][0-9]{0,3}){0,3}");

    /**
     * Checks the number.
     *
     * @throws UnreadableTextException if it is not a number such as 5 or 2.3
     */
    public IndicatorId {
        if (!TEXT.matcher(number).matches()) {
            throw new UnreadableTextException(number, "an indicator such as 5 or 2.3");
        }
    }

    /**
     * Reads an indicator's number.
     *
     * @param text for example {@code 2.3}
     * @return the indicator
     * @throws UnreadableTextException if the text is anything else
     */
    public static IndicatorId parse(String text) {
        return new IndicatorId(text);
    }

    /**
     * The criterion that the indicator belongs to.
     *
     * @return the number before the first point
     */
    public int criterion() {
        int point = number.indexOf('.');
        return Integer.parseInt(point < 0 ? number : number.substring(0, point));
    }

    // Written out, as the equality that a record brings along is linked at first use, which every start would pay.

    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorId id && number.equals(id.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public int compareTo(IndicatorId other) {
        String[] mine = number.split("\\.", -1);
        String[] theirs = other.number.split("\\.", -1);
        for (int i = 0; i < Math.min(mine.length, theirs.length); i++) {
            int order = Integer.compare(Integer.parseInt(mine[i]), Integer.parseInt(theirs[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.length, theirs.length);
    }

    @Override
    public String toString() {
        return number;
    }
}
