package org.ntmcriteria.analysis.lineage;

import java.math.BigDecimal;
import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.value.Quantity;

/**
 * A share or a mean, as exact bounds. The bounds are those of the quotient itself, which are closer than those of its
 * two numbers suggest.
 *
 * @param isShare true if it is the share of a part in a whole, printed in percent; false if it is a mean
 * @param numerator the bounds of the numerator
 * @param base the bounds of what it is over
 * @param low the least that the quotient can be, as a plain number: 84.5 % is 84.5/100
 * @param high the most that it can be; empty for a mean without a bound
 */
public record ReconstructedQuotient(
        boolean isShare,
        ReconstructedCount numerator,
        ReconstructedCount base,
        Quantity.Ratio low,
        Optional<Quantity.Ratio> high)
        implements ReconstructedValue {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless low ≤ high, and high ≤ 1 for a share
     */
    public ReconstructedQuotient {
        boolean isOrdered = high.isEmpty() || Quotients.compare(low, high.get()) <= 0;
        boolean isBounded = !isShare || high.isPresent() && Quotients.compare(high.get(), Quotients.ONE) <= 0;
        if (!isOrdered || !isBounded) {
            throw new InvalidValueException(
                    AnalysisMessages.MESSAGES.text("invalid.quotientBounds", "low", low, "high", high.orElse(low)));
        }
    }

    @Override
    public boolean isExact() {
        return high.isPresent() && Quotients.compare(low, high.get()) == 0;
    }

    /**
     * Returns the two numbers as they would be reported.
     *
     * @return numerator and base where both add up, which they do where all parts are there with both; else empty
     */
    public Optional<Quantity.Ratio> sum() {
        return numerator.isExact() && base.isExact() && base.low().signum() > 0
                ? Optional.of(new Quantity.Ratio(numerator.low(), base.low()))
                : Optional.empty();
    }

    /**
     * Checks if a quotient lies within the bounds.
     *
     * @param value the quotient as a plain number
     * @return true if it is neither below the lower bound nor above the upper one
     */
    public boolean contains(Quantity.Ratio value) {
        return Quotients.compare(low, value) <= 0 && (high.isEmpty() || Quotients.compare(value, high.get()) <= 0);
    }

    /**
     * Returns the bounds as printed, a share in percent.
     *
     * @param decimals the decimals printed
     * @return for example {@code 84.5}, {@code 78.2–91.0}, or {@code ≥ 31.0}, each rounded half up
     */
    public String printed(int decimals) {
        String lower = printed(low, decimals);
        if (high.isEmpty()) {
            return "≥ " + lower;
        }
        return isExact() ? lower : lower + "–" + printed(high.get(), decimals);
    }

    private String printed(Quantity.Ratio bound, int decimals) {
        BigDecimal numerator = bound.numerator().toBigDecimal();
        BigDecimal denominator = bound.denominator().toBigDecimal();
        return (isShare
                        ? PrintedNumber.ofPercentage(numerator, denominator, decimals)
                        : PrintedNumber.ofQuotient(numerator, denominator, decimals))
                .toString();
    }

    /** Returns the bounds as fractions. */
    @Override
    public String toString() {
        if (high.isEmpty()) {
            return "≥ " + low;
        }
        return isExact() ? low.toString() : low + "–" + high.get();
    }
}
