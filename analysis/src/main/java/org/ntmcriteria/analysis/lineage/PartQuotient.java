package org.ntmcriteria.analysis.lineage;

import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;

/**
 * What is known of a share or a mean of one old unit: two numbers, the quotient alone, or only what it is a quotient
 * over. Only two numbers add up; of a bare percentage nobody knows how much it weighs.
 */
public sealed interface PartQuotient {
    /**
     * Both numbers: 31 of 37, or a total and what it is divided by.
     *
     * @param numerator zero or more
     * @param base what it is counted or averaged over, zero or more
     */
    record Counted(Decimal numerator, Decimal base) implements PartQuotient {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative, or the base is zero and the numerator is not
         */
        public Counted {
            requireNotNegative(numerator);
            requireNotNegative(base);
            if (base.signum() == 0 && numerator.signum() != 0) {
                throw invalid("invalid.base", numerator + "/" + base);
            }
        }
    }

    /**
     * The quotient alone, without a weight.
     *
     * @param value the quotient as a plain number: 84.5 % is 84.5/100
     */
    record Bare(Quantity.Ratio value) implements PartQuotient {}

    /**
     * What the quotient is over, without the quotient, which was not reported.
     *
     * @param base zero or more
     */
    record BaseOnly(Decimal base) implements PartQuotient {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public BaseOnly {
            requireNotNegative(base);
        }
    }

    /**
     * Returns a share as reported.
     *
     * @param value part and whole, or a percentage
     * @return the share
     * @throws IllegalArgumentException if it is a grade or above 100 %
     */
    static PartQuotient share(Quantity value) {
        if (value instanceof Quantity.Ratio ratio) {
            requireShare(ratio.numerator(), ratio.denominator());
            return new Counted(ratio.numerator(), ratio.denominator());
        }
        Decimal percent = amount(value);
        requireShare(percent, Decimal.of(100));
        return new Bare(new Quantity.Ratio(percent, Decimal.of(100)));
    }

    /**
     * Returns a percentage whose whole is stated beside it, as exactly as the percentage was written.
     *
     * @param percent from 0 to 100
     * @param base the whole: households, where it is a percentage of households
     * @return the share
     * @throws IllegalArgumentException if it is above 100 % or the whole is negative
     */
    static PartQuotient percentage(Decimal percent, Decimal base) {
        requireShare(percent, Decimal.of(100));
        return new Counted(Decimal.of(percent.times(base).toBigDecimal().movePointLeft(2)), base);
    }

    /**
     * Returns a mean as reported: a total and what it is divided by, or the mean alone.
     *
     * @param value for example an income per head
     * @return the mean
     * @throws IllegalArgumentException if it is a grade
     */
    static PartQuotient mean(Quantity value) {
        return value instanceof Quantity.Ratio ratio
                ? new Counted(ratio.numerator(), ratio.denominator())
                : new Bare(new Quantity.Ratio(amount(value), Decimal.of(1)));
    }

    /**
     * Returns a mean with what it is over stated beside it.
     *
     * @param mean for example an income per head
     * @param base for example the people
     * @return the mean
     * @throws IllegalArgumentException if a number is negative
     */
    static PartQuotient mean(Decimal mean, Decimal base) {
        return new Counted(mean.times(base), base);
    }

    private static Decimal amount(Quantity value) {
        if (value instanceof Quantity.Amount amount) {
            return amount.value();
        }
        throw invalid("invalid.quotient", value);
    }

    private static void requireShare(Decimal numerator, Decimal whole) {
        if (numerator.compareTo(whole) > 0) {
            throw invalid("invalid.share", numerator + "/" + whole);
        }
    }

    private static void requireNotNegative(Decimal number) {
        if (number.signum() < 0) {
            throw invalid("invalid.notNegative", number);
        }
    }

    private static InvalidValueException invalid(String key, Object given) {
        return new InvalidValueException(AnalysisMessages.MESSAGES.text(key, "given", given));
    }
}
