package org.ntmcriteria.analysis.aggregate;

import java.math.BigDecimal;
import org.ntmcriteria.analysis.published.PrintedNumber;

/**
 * A quotient as exact bounds, both over one divisor: a mean between two sums of units.
 *
 * @param low the lower dividend
 * @param high the upper dividend
 * @param divisor the divisor, above 0
 */
public record QuotientRange(long low, long high, long divisor) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless low ≤ high and the divisor is above 0
     */
    public QuotientRange {
        if (low > high || divisor <= 0) {
            throw new IllegalArgumentException("bounds need low <= high and a divisor above 0");
        }
    }

    /**
     * Checks if the number is known.
     *
     * @return true if both bounds are one
     */
    public boolean isExact() {
        return low == high;
    }

    /**
     * Returns the lower bound as printed.
     *
     * @param decimals the decimals printed
     * @return rounded half up
     */
    public PrintedNumber lower(int decimals) {
        return PrintedNumber.ofQuotient(BigDecimal.valueOf(low), BigDecimal.valueOf(divisor), decimals);
    }

    /**
     * Returns the upper bound as printed.
     *
     * @param decimals the decimals printed
     * @return rounded half up
     */
    public PrintedNumber upper(int decimals) {
        return PrintedNumber.ofQuotient(BigDecimal.valueOf(high), BigDecimal.valueOf(divisor), decimals);
    }

    /**
     * Returns both bounds as printed.
     *
     * @param decimals the decimals printed
     * @return for example {@code 14.52}, or {@code 13.10–14.52}
     */
    public String printed(int decimals) {
        return isExact() ? lower(decimals).toString() : lower(decimals) + "–" + upper(decimals);
    }
}
