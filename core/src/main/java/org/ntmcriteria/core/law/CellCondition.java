package org.ntmcriteria.core.law;

import java.util.Optional;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;

/**
 * When a cell holds: a fact about the unit compared with a number, for example {@code schools>3}.
 *
 * @param fact the fact's name, reported as {@code @fact}
 * @param comparison how it is compared
 * @param value the number it is compared with
 */
public record CellCondition(String fact, Comparison comparison, Decimal value) {
    /**
     * Reads a condition.
     *
     * @param text a fact's name, an operator and a number
     * @return the condition
     * @throws UnreadableTextException if the text is anything else
     */
    public static CellCondition parse(String text) {
        int operator = 0;
        while (operator < text.length() && "<>=".indexOf(text.charAt(operator)) < 0) {
            operator++;
        }
        int number = operator;
        while (number < text.length() && "<>=".indexOf(text.charAt(number)) >= 0) {
            number++;
        }
        String fact = text.substring(0, operator).stripTrailing();
        var comparison = Comparison.find(text.substring(operator, number));
        boolean named = !fact.isEmpty()
                && (Character.isLetter(fact.codePointAt(0)) || fact.charAt(0) == '_')
                && InputKey.Keys.isName(fact)
                && fact.indexOf('.') < 0;
        if (!named || comparison.isEmpty()) {
            throw UnreadableTextException.of(text, "accepted.condition");
        }
        return new CellCondition(
                fact, comparison.get(), Decimal.parse(text.substring(number).stripLeading()));
    }

    /**
     * Returns the key under which the fact is reported.
     *
     * @return for example {@code @schools}
     */
    public InputKey key() {
        return InputKey.fact(fact);
    }

    /**
     * Checks whether no number satisfies both conditions; conditions on different facts never exclude each other.
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

    /**
     * Checks whether two rows of one place can both be meant: one without a condition is the default beside those with
     * one, and two with conditions must not exclude each other.
     *
     * @param one the condition of the one row, or empty
     * @param other that of the other
     * @return true if neither goes before the other and some number satisfies both
     */
    public static boolean bothMayHold(Optional<CellCondition> one, Optional<CellCondition> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || !one.get().excludes(other.orElseThrow()));
    }

    @Override
    public String toString() {
        return fact + comparison.operator() + value;
    }
}
