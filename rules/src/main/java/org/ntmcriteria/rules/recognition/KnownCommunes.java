package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of communes on a day beside decisions and assessments, for example from a register of units: which one
 * a code or a name means, and where it lies.
 */
public interface KnownCommunes {
    /**
     * A commune, ward or township on a day.
     *
     * @param code its code
     * @param name its full name
     * @param district the district that it lies in; empty text where there is none
     * @param province the province that it lies in
     */
    record Known(String code, String name, String district, String province) {}

    /**
     * What a name means on a day.
     *
     * @param commune the commune, or empty if the name means several or none
     * @param isOfSeveral whether it means several
     * @param others those several, or the nearest, in words
     */
    record Named(Optional<Known> commune, boolean isOfSeveral, List<String> others) {}

    /**
     * Returns the commune that a code means.
     *
     * @param code the code
     * @param day the day
     * @return the commune, or empty if the code means none that is known
     */
    Optional<Known> byCode(String code, LocalDate day);

    /**
     * Returns the commune that a name means.
     *
     * @param name the name, with its kind or without
     * @param district the district that it lies in; empty text where it is not stated
     * @param day the day
     * @return the commune, or why it is not known; empty if nothing is known of names
     */
    Optional<Named> byName(String name, String district, LocalDate day);

    /**
     * Returns the knowledge of no commune.
     *
     * @return what knows nothing
     */
    static KnownCommunes none() {
        return new KnownCommunes() {
            @Override
            public Optional<Known> byCode(String code, LocalDate day) {
                return Optional.empty();
            }

            @Override
            public Optional<Named> byName(String name, String district, LocalDate day) {
                return Optional.empty();
            }
        };
    }
}
