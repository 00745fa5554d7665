package org.ntmcriteria.analysis.aggregate;

/**
 * A whole number that is known only within bounds, such as a difference of counts. Immutable and thread-safe.
 *
 * @param min the least it can be; may be negative
 * @param max the most it can be
 */
public record IntRange(int min, int max) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless min ≤ max
     */
    public IntRange {
        if (min > max) {
            throw new IllegalArgumentException("a range needs min <= max, got " + min + " and " + max);
        }
    }

    /**
     * Checks if the number is known.
     *
     * @return true if both bounds are the same
     */
    public boolean isExact() {
        return min == max;
    }

    /** Returns the number, as in {@code 9}, or the bounds, as in {@code 8–11}. */
    @Override
    public String toString() {
        return isExact() ? String.valueOf(min) : min + "–" + max;
    }
}
