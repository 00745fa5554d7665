package org.ntmcriteria.core.law;

import java.util.Locale;

/** For indicators that must hold for men and for women separately ("áp dụng đạt cho cả nam và nữ"). */
public enum Sex {
    /** Men or boys (nam). */
    MALE,
    /** Women or girls (nữ). */
    FEMALE;

    /**
     * Returns the form used in input keys.
     *
     * @return {@code male} or {@code female}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
