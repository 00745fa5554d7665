package org.ntmcriteria.analysis.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * A number with the decimals that it is printed with: {@code 74} has none, {@code 60.02} two, {@code 74.0} one.
 *
 * <p>The one place where figures are rounded: half up at the printed decimals, as Vietnamese offices do. Immutable and
 * thread-safe.
 *
 * @param value the number; its scale is the number of decimals printed
 */
public record PrintedNumber(BigDecimal value) implements Text {
    /**
     * Checks the scale.
     *
     * @throws IllegalArgumentException if the number has a negative scale, which no one prints
     */
    public PrintedNumber {
        if (value.scale() < 0) {
            throw new InvalidValueException(AnalysisMessages.MESSAGES.text("invalid.scale", "given", value));
        }
    }

    /**
     * Reads a number as printed.
     *
     * @param text digits with at most one decimal point, and a sign in front where it is negative
     * @return the number with its decimals
     * @throws UnreadableTextException if the text is anything else
     */
    public static PrintedNumber parse(String text) {
        if (text.length() > 60 || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            throw UnreadableTextException.of(text, "accepted.printedNumber");
        }
        return new PrintedNumber(new BigDecimal(text));
    }

    /**
     * Returns a whole number.
     *
     * @param number the number
     * @return the number without decimals
     */
    public static PrintedNumber of(long number) {
        return new PrintedNumber(BigDecimal.valueOf(number));
    }

    /**
     * Returns a quotient as it is printed.
     *
     * @param dividend the dividend
     * @param divisor the divisor, not zero
     * @param decimals the decimals printed
     * @return the quotient, rounded half up
     * @throws ArithmeticException if the divisor is zero
     */
    public static PrintedNumber ofQuotient(BigDecimal dividend, BigDecimal divisor, int decimals) {
        return new PrintedNumber(dividend.divide(divisor, decimals, RoundingMode.HALF_UP));
    }

    /**
     * Returns a percentage as it is printed.
     *
     * @param part the part
     * @param whole the whole, not zero
     * @param decimals the decimals printed
     * @return the percentage, rounded half up
     * @throws ArithmeticException if the whole is zero
     */
    public static PrintedNumber ofPercentage(BigDecimal part, BigDecimal whole, int decimals) {
        return ofQuotient(part.movePointRight(2), whole, decimals);
    }

    /**
     * Returns the decimals printed.
     *
     * @return from 0
     */
    public int decimals() {
        return value.scale();
    }

    /**
     * Returns the lowest number that is printed so.
     *
     * @return half a unit of the last place below, included
     */
    public BigDecimal lowest() {
        return value.subtract(halfUnit());
    }

    /**
     * Returns the number above all that are printed so.
     *
     * @return half a unit of the last place above, not included
     */
    public BigDecimal above() {
        return value.add(halfUnit());
    }

    /**
     * Checks if some number is printed as both.
     *
     * @param other another number, of as many decimals or not
     * @return true if the two may stand for one number
     */
    public boolean meets(PrintedNumber other) {
        return lowest().compareTo(other.above()) < 0 && other.lowest().compareTo(above()) < 0;
    }

    /**
     * Checks if some number printed so is the sum of numbers that are printed as two others.
     *
     * @param one a summand
     * @param other the other summand
     * @return true if the sum may hold
     */
    public boolean isSumOf(PrintedNumber one, PrintedNumber other) {
        return lowest().compareTo(one.above().add(other.above())) < 0
                && one.lowest().add(other.lowest()).compareTo(above()) < 0;
    }

    /**
     * Returns the sum of two printed numbers, with the decimals of the one that has more.
     *
     * @param other another number
     * @return the exact sum
     */
    public PrintedNumber plus(PrintedNumber other) {
        return new PrintedNumber(value.add(other.value));
    }

    private BigDecimal halfUnit() {
        return BigDecimal.valueOf(5, decimals() + 1);
    }

    /**
     * Returns how far another number of as many decimals is away.
     *
     * @param other another number
     * @return the difference in units of this number's last place, rounded up
     */
    public BigDecimal unitsFrom(PrintedNumber other) {
        return value.subtract(other.value).abs().movePointRight(decimals()).setScale(0, RoundingMode.CEILING);
    }

    /**
     * Returns the number as a language writes it, as in {@code 60,02}.
     *
     * @param language the language wanted
     * @return the number with all its decimals
     */
    @Override
    public String in(Language language) {
        return language.format().decimal(toString());
    }

    /** Returns the number as files write it, with a decimal point. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
