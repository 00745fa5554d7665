package org.ntmcriteria.core.value;

import org.ntmcriteria.core.text.InvalidValueException;

/** A value that can be compared with a required one: a number, a ratio or a grade. */
public sealed interface Quantity extends ReportedValue, ObservedValue {
    /**
     * A number in the indicator's unit.
     *
     * @param value zero or more
     */
    record Amount(Decimal value) implements Quantity {
        /**
         * Checks the sign.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Amount {
            requireNotNegative(value);
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * Two numbers of which the indicator is the quotient, kept apart: 31 of 37. As a percentage it counts a
     * hundredfold. Two ratios are equal if both their numbers are; 1/2 and 2/4 are different reports.
     *
     * @param numerator zero or more
     * @param denominator more than zero
     */
    record Ratio(Decimal numerator, Decimal denominator) implements Quantity {
        /**
         * Checks the signs.
         *
         * @throws IllegalArgumentException if the numerator is negative or the denominator is not positive
         */
        public Ratio {
            requireNotNegative(numerator);
            if (denominator.signum() <= 0) {
                throw InvalidValueException.of("invalid.denominator", "given", denominator);
            }
        }

        @Override
        public String toString() {
            return numerator + "/" + denominator;
        }
    }

    /**
     * A grade or class.
     *
     * @param grade the grade
     */
    record Graded(Grade grade) implements Quantity {
        @Override
        public String toString() {
            return grade.toString();
        }
    }

    private static void requireNotNegative(Decimal value) {
        if (value.signum() < 0) {
            throw InvalidValueException.of("invalid.negative", "given", value);
        }
    }
}
