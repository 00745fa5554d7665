package org.ntmcriteria.core.law;

import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * The number of an indicator (chỉ tiêu) in its set: {@code 2.3}, or {@code 5} for the only one of criterion 5. Ordered
 * as numbers: 17.2 comes before 17.10.
 *
 * @param number the number as the set prints it
 */
public record IndicatorId(String number) implements Comparable<IndicatorId> {
    private static final int MOST_NUMBERS = 4;
    private static final int MOST_DIGITS = 4;

    /**
     * Checks the number.
     *
     * @throws UnreadableTextException if it is not a number such as 5 or 2.3
     */
    public IndicatorId {
        if (!isId(number)) {
            throw UnreadableTextException.of(number, "accepted.indicator");
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
     * Returns the criterion that the indicator belongs to.
     *
     * @return the number before the first point
     */
    public int criterion() {
        int criterion = 0;
        for (int i = 0; i < number.length() && number.charAt(i) != '.'; i++) {
            criterion = 10 * criterion + number.charAt(i) - '0';
        }
        return criterion;
    }

    /** Numbers from 1 with at most four digits, at most four of them, points between them. */
    private static boolean isId(String text) {
        int numbers = 1;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '.' && digits > 0 && numbers < MOST_NUMBERS) {
                numbers++;
                digits = 0;
            } else if (character >= (digits == 0 ? '1' : '0') && character <= '9' && digits < MOST_DIGITS) {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndicatorId id && number.equals(id.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    /** Number by number: 2.9 comes before 2.10. Numbers have no leading zeros, so the longer one is the greater. */
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
