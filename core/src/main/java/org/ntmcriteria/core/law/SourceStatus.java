package org.ntmcriteria.core.law;

import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;

/**
 * How well a fact is known (mức độ biết rõ nguồn), from the best to the worst; the order is the meaning. A
 * {@link Verdict} carries that of the requirements that it rests on.
 *
 * <p>{@link #REPORTED} is for verdicts that compare nothing, {@link #NOT_FOUND} for cells whose content is not known; a
 * verdict never carries the latter.
 */
public enum SourceStatus {
    /** Read in the text of the act itself. */
    VERIFIED,
    /** Read in a secondary source that is named. */
    CORROBORATED,
    /** Expert knowledge without a text at hand. */
    RECALLED,
    /** The reporting office's own judgement; nothing was compared. */
    REPORTED,
    /** The cell exists in the act; its content is not known. */
    NOT_FOUND;

    private final String key = "status." + name();

    /**
     * Checks whether this status is weaker than another.
     *
     * @param other the status to compare with
     * @return true if this one is less certain
     */
    public boolean isWeakerThan(SourceStatus other) {
        return compareTo(other) > 0;
    }

    /**
     * Returns the weaker of two.
     *
     * @param one a status
     * @param other another
     * @return the less certain one
     */
    public static SourceStatus weakest(SourceStatus one, SourceStatus other) {
        return one.isWeakerThan(other) ? one : other;
    }

    /**
     * Returns the stronger of two.
     *
     * @param one a status
     * @param other another
     * @return the more certain one
     */
    public static SourceStatus strongest(SourceStatus one, SourceStatus other) {
        return one.isWeakerThan(other) ? other : one;
    }

    /**
     * Returns the status in words.
     *
     * @param language the language wanted
     * @return for example "recalled"
     */
    public String displayName(Language language) {
        return CoreMessages.MESSAGES.get(language, key);
    }
}
