package org.ntmcriteria.core.unit;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * A class of communes (loại xã) that the acts treat apart, for example by giving it the column of another
 * {@link Region}.
 */
public enum CommuneCategory {
    /** Area I commune of ethnic-minority and mountain areas (xã khu vực I). */
    AREA_I,
    /** Area II commune (xã khu vực II). */
    AREA_II,
    /** Area III commune (xã khu vực III), by definition specially difficult. */
    AREA_III,
    /** Specially difficult commune (xã đặc biệt khó khăn). */
    SPECIALLY_DIFFICULT,
    /** Specially difficult commune of a coastal strip or island (xã bãi ngang, hải đảo). */
    COASTAL_ISLAND,
    /** Safety-zone commune (xã an toàn khu, ATK). */
    SAFETY_ZONE,
    /** Lies in a poor district (Resolution 30a). */
    POOR_DISTRICT,
    /** Lies in a district that left the list of poor districts in 2018–2020. */
    FORMER_POOR_DISTRICT,
    /** Border commune (xã biên giới). */
    BORDER,
    /** Commune group 1 of 51/2025/QĐ-TTg. */
    GROUP_1,
    /** Commune group 2 of 51/2025/QĐ-TTg. */
    GROUP_2,
    /** Commune group 3 of 51/2025/QĐ-TTg. */
    GROUP_3;

    /**
     * The classes given together with those that they imply: area III and coastal-strip or island communes are
     * specially difficult by definition.
     *
     * @param stated the classes that were stated
     * @return the stated and the implied classes
     */
    public static Set<CommuneCategory> withImplied(Set<CommuneCategory> stated) {
        Set<CommuneCategory> all = EnumSet.noneOf(CommuneCategory.class);
        all.addAll(stated);
        if (all.contains(AREA_III) || all.contains(COASTAL_ISLAND)) {
            all.add(SPECIALLY_DIFFICULT);
        }
        return all;
    }

    /**
     * Finds a class by its code; case and blanks around do not matter.
     *
     * @param text a code such as {@code AREA_III}
     * @return the class, or empty if the text is no code
     */
    public static Optional<CommuneCategory> find(String text) {
        String folded = VietnameseText.fold(text);
        for (CommuneCategory category : values()) {
            if (folded.equals(VietnameseText.fold(category.name()))) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}
