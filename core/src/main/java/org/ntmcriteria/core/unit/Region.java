package org.ntmcriteria.core.unit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * One of the seven regions (vùng) of the criteria sets, in the order of the acts' columns.
 *
 * <p>The region that a unit lies in is not always that of the column, the {@link AnnexColumn}, that it is judged by:
 * some {@link CommuneCategory}es use another.
 */
public enum Region {
    /** Northern midlands and mountains. */
    TDMNPB("Trung du miền núi phía Bắc", "Northern midlands and mountains"),
    /** Red River Delta. */
    DBSH("Đồng bằng sông Hồng", "Red River Delta"),
    /** North Central. */
    BTB("Bắc Trung Bộ", "North Central"),
    /** South Central Coast. */
    DHNTB("Duyên hải Nam Trung Bộ", "South Central Coast"),
    /** Central Highlands. */
    TN("Tây Nguyên", "Central Highlands"),
    /** Southeast. */
    DNB("Đông Nam Bộ", "Southeast"),
    /** Mekong River Delta. */
    DBSCL("Đồng bằng sông Cửu Long", "Mekong River Delta");

    private final String nameVi;
    private final String nameEn;

    Region(String nameVi, String nameEn) {
        this.nameVi = nameVi;
        this.nameEn = nameEn;
    }

    /**
     * The region's name.
     *
     * @param language the language wanted
     * @return the name as the acts print it, or its translation
     */
    public String displayName(Language language) {
        return language.choose(nameVi, nameEn);
    }

    /**
     * Finds a region by its code or its Vietnamese name; case, blanks and tone placement do not matter.
     *
     * @param text a code such as {@code TDMNPB} or a name such as {@code Tây Nguyên}
     * @return the region, or empty if the text names none
     */
    public static Optional<Region> find(String text) {
        return Optional.ofNullable(Names.REGIONS.get(VietnameseText.fold(text)));
    }

    /** Codes and names, folded once. */
    private static final class Names {
        private static final Map<String, Region> REGIONS = new HashMap<>();

        static {
            for (Region region : values()) {
                REGIONS.put(VietnameseText.fold(region.name()), region);
                REGIONS.put(VietnameseText.fold(region.nameVi), region);
            }
        }
    }
}
