package org.ntmcriteria.analysis.panel;

import java.math.BigDecimal;
import java.math.MathContext;
import org.ntmcriteria.core.value.Decimal;

/**
 * Decimals stored as {@code double} without loss.
 *
 * <p>Decimals of at most {@value #DIGITS} significant digits lie further apart than the numbers of a {@code double} do,
 * so no two of them are rounded to the same one; and rounding never turns an order round. Hence, of two such decimals,
 * the one is less than, equal to or more than the other exactly if its {@code double} is. (With at most
 * {@value Decimal#MAX_DIGITS} digits before and behind the point none of them is too large or too small for a
 * {@code double} of full precision.) A {@code double} that no such decimal is rounded to means its own binary value;
 * against a decimal of at most {@value #DIGITS} digits its order is exact too, since that decimal is rounded to another
 * {@code double}.
 */
final class ExactDouble {
    /** The significant digits that a {@code double} tells apart everywhere. */
    static final int DIGITS = 15;

    private static final MathContext ROUNDED = new MathContext(DIGITS);

    private ExactDouble() {}

    /** Checks if a decimal can be recovered from its {@code double}. */
    static boolean isExact(Decimal value) {
        return value.toBigDecimal().precision() <= DIGITS;
    }

    /** Returns the {@code double} of a decimal. */
    static double of(Decimal value) {
        return value.toBigDecimal().doubleValue();
    }

    /** Returns the decimal that a {@code double} stands for. */
    static Decimal decimal(double value) {
        BigDecimal binary = new BigDecimal(value);
        BigDecimal rounded = binary.round(ROUNDED);
        return Decimal.of(rounded.doubleValue() == value ? rounded : binary);
    }
}
