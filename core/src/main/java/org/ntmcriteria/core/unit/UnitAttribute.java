package org.ntmcriteria.core.unit;

import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Text;

/** An attribute of an {@link AdministrativeUnit} that reports may state, each for a day. */
public enum UnitAttribute {
    /** The unit's name, a text. */
    NAME,
    /** The district's name, a text. */
    DISTRICT,
    /** The province's name, a text. */
    PROVINCE,
    /** The region, a {@link Region}. */
    REGION,
    /** The classes, a set of {@link CommuneCategory}. */
    CLASSES;

    /**
     * Returns the attribute in words.
     *
     * @return the text
     */
    public Text displayName() {
        return CoreMessages.MESSAGES.text("attribute." + name());
    }
}
