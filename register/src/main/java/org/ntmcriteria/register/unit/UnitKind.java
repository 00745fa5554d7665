package org.ntmcriteria.register.unit;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.register.RegisterMessages;

/** The kind (loại) of a unit of commune level. */
public enum UnitKind {
    /** Commune (xã): the only kind that the criteria of new rural development are for. */
    COMMUNE("xã"),
    /** Ward (phường). */
    WARD("phường"),
    /** Township (thị trấn); until 30 June 2025. */
    TOWNSHIP("thị trấn"),
    /** Special zone (đặc khu); from 1 July 2025. */
    SPECIAL_ZONE("đặc khu");

    private final String word;
    private final String key = "kind." + name();

    UnitKind(String word) {
        this.word = word;
    }

    /**
     * Returns the word that acts and tables write before a name.
     *
     * @return for example {@code xã}
     */
    public String word() {
        return word;
    }

    /**
     * Returns the kind's name; the Vietnamese one is its word.
     *
     * @param language the language wanted
     * @return for example {@code xã}
     */
    public String displayName(Language language) {
        return RegisterMessages.MESSAGES.get(language, key);
    }
}
