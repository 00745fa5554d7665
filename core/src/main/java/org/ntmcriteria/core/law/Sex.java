package org.ntmcriteria.core.law;

import java.util.Locale;
import java.util.Optional;

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

    /**
     * Finds a sex by the form used in input keys.
     *
     * @param word {@code male} or {@code female}
     * @return the sex, or empty if the text is anything else
     */
    public static Optional<Sex> find(String word) {
        for (Sex sex : values()) {
            if (sex.word().equals(word)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
