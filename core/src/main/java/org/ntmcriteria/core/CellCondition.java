package org.ntmcriteria.core;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a cell holds: a fact about the unit compared with a number, for example {@code schools>3}.
 *
 * @param fact the fact's name, reported as {@code @fact}
 * @param comparison how it is compared
 * @param value the number it is compared with
 */
public record CellCondition(String fact, Comparison comparison, Decimal value) {
    private static final Pattern TEXT = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_-]*)\\s*(>=|<=|==|>|<)\\s*([0-9.]+)");

    /**
     * Reads a condition.
     *
     * @param text a fact's name, an operator and a number
     * @return the condition
     * @throws UnreadableTextException if the text is anything else
     */
    public static CellCondition parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new UnreadableTextException(text, "a fact, an operator and a number, such as schools>3");
        }
        return new CellCondition(
                matcher.group(1), Comparison.find(matcher.group(2)).orElseThrow(), Decimal.parse(matcher.group(3)));
    }

    /**
     * The key under which the fact is reported.
     *
     * @return for example {@code @schools}
     */
    public InputKey key() {
        return InputKey.fact(fact);
    }

    /**
     * Whether no number satisfies both conditions; conditions on different facts never exclude each other.
     *
     * @param other another condition
     * @return true if they exclude each other
     */
    public boolean excludes(CellCondition other) {
        if (!fact.equals(other.fact)) {
            return false;
        }
        if (comparison == Comparison.EQUAL) {
            return !other.comparison.holds(value.compareTo(other.value));
        }
        if (other.comparison == Comparison.EQUAL) {
            return other.excludes(this);
        }
        if (comparison.direction() == other.comparison.direction()) {
            return false;
        }
        CellCondition lower = comparison.direction() > 0 ? this : other;
        CellCondition upper = comparison.direction() > 0 ? other : this;
        int order = lower.value.compareTo(upper.value);
        return order > 0 || order == 0 && (lower.comparison.isStrict() || upper.comparison.isStrict());
    }

    @Override
    public String toString() {
        return fact + comparison.operator() + value;
    }
}
