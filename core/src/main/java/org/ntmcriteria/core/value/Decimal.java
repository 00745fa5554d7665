package org.ntmcriteria.core.value;

import java.math.BigDecimal;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * An exact decimal number, in one canonical form: 48, 48.0 and 48.00 are the same value.
 *
 * <p>Immutable and thread-safe. The text form has an optional minus sign (margins only), digits and at most one decimal
 * point, no exponent; {@link #parse} is the inverse of {@link #toString}.
 */
public final class Decimal implements Comparable<Decimal> {
    /** The most digits a number may be written with; longer texts are refused, as no figure of the field needs them. */
    public static final int MAX_DIGITS = 40;

    /** Zero. */
    public static final Decimal ZERO = new Decimal(BigDecimal.ZERO);

    private final BigDecimal value;

    /** The text, once somebody asked for it; whoever makes it makes the same. */
    @Nullable private String text;

    private Decimal(BigDecimal value) {
        this.value = value;
    }

    /**
     * Returns the decimal equal to a number.
     *
     * @param value any exact number
     * @return the canonical decimal
     */
    public static Decimal of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return new Decimal(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    /**
     * Returns the decimal equal to a whole number.
     *
     * @param value any whole number
     * @return the canonical decimal
     */
    public static Decimal of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * Reads a decimal.
     *
     * @param text digits with at most one decimal point, with a leading {@code -} if negative
     * @return the decimal
     * @throws UnreadableTextException if the text is anything else, or longer than {@value #MAX_DIGITS} digits
     */
    public static Decimal parse(String text) {
        if (text.length() > MAX_DIGITS + 2 || !isNumber(text)) {
            throw UnreadableTextException.of(text, "accepted.decimal", "digits", MAX_DIGITS);
        }
        return of(new BigDecimal(text));
    }

    /** Digits with at most one point between them, and a minus sign before them or none. */
    private static boolean isNumber(String text) {
        int digits = 0;
        boolean pointSeen = false;
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= '0' && character <= '9') {
                digits++;
            } else if (character == '.' && !pointSeen && digits > 0) {
                pointSeen = true;
                digits = 0;
            } else {
                return false;
            }
        }
        return digits > 0;
    }

    /**
     * Returns the number as the JDK's type.
     *
     * @return the exact value, without trailing zeros
     */
    public BigDecimal toBigDecimal() {
        return value;
    }

    /**
     * Returns the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return value.signum();
    }

    /**
     * Returns the exact sum.
     *
     * @param other the number to add
     * @return this plus other
     */
    public Decimal plus(Decimal other) {
        return of(value.add(other.value));
    }

    /**
     * Returns the exact difference.
     *
     * @param other the number to subtract
     * @return this minus other
     */
    public Decimal minus(Decimal other) {
        return of(value.subtract(other.value));
    }

    /**
     * Returns the exact product.
     *
     * @param other the factor
     * @return this times other
     */
    public Decimal times(Decimal other) {
        return of(value.multiply(other.value));
    }

    /**
     * Returns the number with its sign turned.
     *
     * @return zero minus this
     */
    public Decimal negated() {
        return new Decimal(value.negate());
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decimal decimal && value.equals(decimal.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        String made = text;
        if (made == null) {
            made = value.toPlainString();
            text = made;
        }
        return made;
    }
}
