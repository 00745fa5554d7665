package org.ntmcriteria.core.unit;

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
    CLASSES
}
