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

    /** Number by number: 2.9 stands before 2.10. Numbers have no leading zeros, so the longer one is the greater. */
    @Override
    public int compareTo(IndicatorId other) {
        int mine = 0;
        int theirs = 0;
        while (mine < number.length() && theirs < other.number.length()) {
            int myEnd = end(number, mine);
            int theirEnd = end(other.number, theirs);
            if (myEnd - mine != theirEnd - theirs) {
                return Integer.compare(myEnd - mine, theirEnd - theirs);
            }
            for (; mine < myEnd; mine++, theirs++) {
                int order = Character.compare(number.charAt(mine), other.number.charAt(theirs));
                if (order != 0) {
                    return order;
                }
            }
            mine++;
            theirs++;
        }
        return Integer.compare(number.length() - mine, other.number.length() - theirs);
    }

    private static int end(String number, int from) {
        int point = number.indexOf('.', from);
        return point < 0 ? number.length() : point;
    }

    @Override
    public String toString() {
        return number;
    }
}
