package org.ntmcriteria.core.value;

import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;

/**
 * The outcome of a judgement, in Kleene's three-valued logic, and "does not apply" beside it.
 *
 * <p>An unknown is never met and never not met.
 */
public enum Verdict {
    /** Met (đạt). */
    MET,
    /** Not met (chưa đạt). */
    NOT_MET,
    /** What is known does not settle it (chưa xác định). */
    UNDETERMINED,
    /** Does not apply to the unit (không áp dụng); leaves every count. */
    NOT_APPLICABLE;

    private final String key = "verdict." + name();

    /**
     * Returns the conjunction: not met if one is not met, else undetermined if one is undetermined, else met. What does
     * not apply is left out; if neither applies, neither does the conjunction.
     *
     * @param other the other verdict
     * @return the verdict that both together give
     */
    public Verdict and(Verdict other) {
        if (this == NOT_APPLICABLE) {
            return other;
        }
        if (other == NOT_APPLICABLE) {
            return this;
        }
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == UNDETERMINED || other == UNDETERMINED ? UNDETERMINED : MET;
    }

    /**
     * Returns the Kleene negation.
     *
     * @return met for not met and the other way round; the other two stay
     */
    public Verdict negate() {
        return this == MET ? NOT_MET : this == NOT_MET ? MET : this;
    }

    /**
     * Returns the Kleene disjunction; what does not apply leaves it.
     *
     * @param other another verdict
     * @return met if one is met, else undetermined if one is, else not met; not applicable if both are
     */
    public Verdict or(Verdict other) {
        if (this == NOT_APPLICABLE) {
            return other;
        }
        if (other == NOT_APPLICABLE) {
            return this;
        }
        if (this == MET || other == MET) {
            return MET;
        }
        return this == UNDETERMINED || other == UNDETERMINED ? UNDETERMINED : NOT_MET;
    }

    /**
     * Checks whether the verdict is settled.
     *
     * @return true unless it is {@link #UNDETERMINED}
     */
    public boolean isDecided() {
        return this != UNDETERMINED;
    }

    /**
     * Returns the verdict of a comparison.
     *
     * @param holds whether the requirement holds
     * @return {@link #MET} or {@link #NOT_MET}
     */
    public static Verdict of(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /**
     * Returns the verdict in words.
     *
     * @param language the language wanted
     * @return for example "met" or "đạt"
     */
    public String displayName(Language language) {
        return CoreMessages.MESSAGES.get(language, key);
    }
}
