package org.ntmcriteria.core.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.ntmcriteria.core.value.Decimal;

/**
 * How much of a required level a value reaches, as an exact fraction: value ÷ threshold where more is better, threshold
 * ÷ value where less is better (372/QĐ-TTg: "at 70 % or more of the required level"). Immutable and thread-safe.
 *
 * @param reached the numerator, zero or more
 * @param of the denominator, zero or more; zero where the value is zero and less is better, or nothing is required
 */
public record DegreeOfAchievement(Decimal reached, Decimal of) {
    private static final int PERCENT_DECIMALS = 10;

    /**
     * Checks whether the degree is a percentage or more, exactly.
     *
     * @param percent the percentage, from 0 to 100
     * @return true if it is
     */
    public boolean isAtLeast(Decimal percent) {
        return reached.times(Decimal.of(100)).compareTo(percent.times(of)) >= 0;
    }

    /**
     * Returns the degree in percent, rounded down to {@value #PERCENT_DECIMALS} decimals: what falls short of the
     * required level is always less than 100.
     *
     * @return the percentage, or empty where the denominator is zero
     */
    public Optional<BigDecimal> percent() {
        return of.signum() == 0
                ? Optional.empty()
                : Optional.of(reached.times(Decimal.of(100))
                        .toBigDecimal()
                        .divide(of.toBigDecimal(), PERCENT_DECIMALS, RoundingMode.DOWN));
    }
}
