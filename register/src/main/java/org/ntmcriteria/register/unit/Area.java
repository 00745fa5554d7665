package org.ntmcriteria.register.unit;

/**
 * The district or province that a unit lies in.
 *
 * @param code its code of the statistics office: three digits of a district, two of a province
 * @param name its name; a district's with its kind ({@code Huyện Hữu Lũng}), a province's without
 */
public record Area(String code, String name) {}
