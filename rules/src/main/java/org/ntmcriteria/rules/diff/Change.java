package org.ntmcriteria.rules.diff;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.rules.RulesMessages;

/** How the requirement of the second set of a {@link SetDiff} differs from that of the first. */
public enum Change {
    /** Both ask the same. */
    SAME,
    /** Both ask the same level of an indicator with other words, of another kind or scope. */
    REWORDED,
    /** The second asks more. */
    STRICTER,
    /** The second asks less. */
    LOOSER,
    /** The two differ, and neither is stricter: another measure, unit or direction. */
    OTHER,
    /** At least one of the two is delegated or not known. */
    UNKNOWN,
    /** Only the second has it. */
    ADDED,
    /** Only the first has it. */
    REMOVED;

    /**
     * Returns the change in words.
     *
     * @param language the language wanted
     * @return for example "stricter"
     */
    public String displayName(Language language) {
        return RulesMessages.MESSAGES.get(language, "change." + name());
    }
}
