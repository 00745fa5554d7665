package org.ntmcriteria.core.unit;

/** The level (cấp) of an {@link AdministrativeUnit}, from the smallest to the largest; the order is the meaning. */
public enum Level {
    /** Hamlet (thôn, bản, ấp). */
    HAMLET,
    /** Commune (xã). */
    COMMUNE,
    /** District (huyện), town or city under a province (thị xã, thành phố); until 30 June 2025. */
    DISTRICT,
    /** Province or city under the central government (tỉnh, thành phố). */
    PROVINCE
}
