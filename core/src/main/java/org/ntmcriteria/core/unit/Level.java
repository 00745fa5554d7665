package org.ntmcriteria.core.unit;

import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;

/** The level (cấp) of an {@link AdministrativeUnit}, from the smallest to the largest; the order is the meaning. */
public enum Level {
    /** Hamlet (thôn, bản, ấp). */
    HAMLET,
    /** Commune (xã). */
    COMMUNE,
    /** District (huyện), town or city under a province (thị xã, thành phố); until 30 June 2025. */
    DISTRICT,
    /** Province or city under the central government (tỉnh, thành phố). */
    PROVINCE;

    /**
     * Returns the level's name.
     *
     * @param language the language wanted
     * @return for example {@code xã}
     */
    public String displayName(Language language) {
        return CoreMessages.MESSAGES.get(language, "level." + name());
    }
}
