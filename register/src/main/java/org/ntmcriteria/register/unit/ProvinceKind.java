package org.ntmcriteria.register.unit;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.register.RegisterMessages;

/** The kind of a province. */
public enum ProvinceKind {
    /** Province (tỉnh). */
    PROVINCE,
    /** City under the central government (thành phố trực thuộc trung ương). */
    CITY;

    private final String key = "provinceKind." + name();

    /**
     * Returns the kind's name; the Vietnamese one is that of the tables.
     *
     * @param language the language wanted
     * @return for example {@code tỉnh}
     */
    public String displayName(Language language) {
        return RegisterMessages.MESSAGES.get(language, key);
    }
}
