package org.ntmcriteria.core.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;

/**
 * One of the seven regions (vùng) of the criteria sets, in the order of the acts' columns.
 *
 * <p>The region that a unit lies in is not always that of the column, the {@link AnnexColumn}, that it is assessed by:
 * some {@link CommuneCategory}es use another.
 */
public enum Region {
    /** Northern midlands and mountains. */
    TDMNPB,
    /** Red River Delta. */
    DBSH,
    /** North Central. */
    BTB,
    /** South Central Coast. */
    DHNTB,
    /** Central Highlands. */
    TN,
    /** Southeast. */
    DNB,
    /** Mekong River Delta. */
    DBSCL;

    private final String key = "region." + name();

    /**
     * Returns the region's name.
     *
     * @param language the language wanted
     * @return the name as the acts print it, or its translation
     */
    public String displayName(Language language) {
        return CoreMessages.MESSAGES.get(language, key);
    }

    /**
     * Finds a region by its code or one of its Vietnamese names; case, blanks, punctuation and tone placement do not
     * matter.
     *
     * @param text a code such as {@code TDMNPB} or a name such as {@code Tây Nguyên}
     * @return the region, or empty if the text names none
     */
    public static Optional<Region> find(String text) {
        return Optional.ofNullable(Names.REGIONS.get(VietnameseText.words(text)));
    }

    /** Codes, and names as offices write them, in words. */
    private static final class Names {
        private static final Map<String, Region> REGIONS = new HashMap<>();

        static {
            for (Region region : values()) {
                REGIONS.put(VietnameseText.words(region.name()), region);
            }
            for (List<String> line : VocabularyTable.lines(Region.class, "/org/ntmcriteria/core/region-names.csv", 2)) {
                REGIONS.put(VietnameseText.words(line.get(1)), valueOf(line.get(0)));
            }
        }
    }
}
