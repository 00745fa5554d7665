package org.ntmcriteria.core.value;

import java.util.Optional;

/** How a value is compared with a required one. */
public enum Comparison {
    /** At least. */
    AT_LEAST(">=", "≥", "<"),
    /** At most. */
    AT_MOST("<=", "≤", ">"),
    /** More than. */
    MORE_THAN(">", ">", "≤"),
    /** Less than. */
    LESS_THAN("<", "<", "≥"),
    /** Exactly. */
    EQUAL("==", "=", "≠");

    private final String operator;
    private final String sign;
    private final String failedSign;

    Comparison(String operator, String sign, String failedSign) {
        this.operator = operator;
        this.sign = sign;
        this.failedSign = failedSign;
    }

    /**
     * Returns the operator as the tables write it.
     *
     * @return {@code >= <= > < ==}
     */
    public String operator() {
        return operator;
    }

    /**
     * Returns the sign that shows the relation between value and requirement.
     *
     * @param holds whether the requirement holds
     * @return for example {@code ≥}, or {@code <} where "at least" does not hold
     */
    public String sign(boolean holds) {
        return holds ? sign : failedSign;
    }

    /**
     * Checks whether the requirement holds.
     *
     * @param order the sign of value compared with required value
     * @return true if it holds
     */
    public boolean holds(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case MORE_THAN -> order > 0;
            case LESS_THAN -> order < 0;
            case EQUAL -> order == 0;
        };
    }

    /**
     * Returns the direction in which a value gets better.
     *
     * @return 1 if more is better, -1 if less is better, 0 if only the exact value will do
     */
    public int direction() {
        return switch (this) {
            case AT_LEAST, MORE_THAN -> 1;
            case AT_MOST, LESS_THAN -> -1;
            case EQUAL -> 0;
        };
    }

    /**
     * Checks whether the bound itself does not meet the requirement.
     *
     * @return true for {@code >} and {@code <}
     */
    public boolean isStrict() {
        return this == MORE_THAN || this == LESS_THAN;
    }

    /**
     * Finds a comparison by its operator.
     *
     * @param operator {@code >= <= > < ==}
     * @return the comparison, or empty
     */
    public static Optional<Comparison> find(String operator) {
        for (Comparison comparison : values()) {
            if (comparison.operator.equals(operator)) {
                return Optional.of(comparison);
            }
        }
        return Optional.empty();
    }
}
