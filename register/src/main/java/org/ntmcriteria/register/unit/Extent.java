package org.ntmcriteria.register.unit;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.register.RegisterMessages;

/** How much of an old unit a {@link UnitLink} carries into the new one. */
public enum Extent {
    /** The old unit went there entirely and nowhere else. */
    WHOLE,
    /** The old unit was divided, and a part of it went there. */
    PART,
    /** No text was seen that says it. */
    UNKNOWN;

    private final String key = "extent." + name();

    /**
     * Returns the extent in words.
     *
     * @param language the language wanted
     * @return for example "whole"
     */
    public String displayName(Language language) {
        return RegisterMessages.MESSAGES.get(language, key);
    }
}
