package org.ntmcriteria.core.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;

/**
 * Comparison of the names of provinces as offices write them, of which no two differ by their kind alone:
 * {@code TP.HCM} is {@code Thành phố Hồ Chí Minh}, {@code Đắc Lắc} is {@code Đắk Lắk}. Abbreviations and other
 * spellings are the lines of the resource {@code province-names.csv}; one that is not among them stays a name of its
 * own.
 */
public final class ProvinceName {
    /** The forms of the names, by those of their other writings. */
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (List<String> line : VocabularyTable.lines(UnitName.class, "/org/ntmcriteria/core/province-names.csv", 2)) {
            NAMES.put(VietnameseText.words(line.get(1)), VietnameseText.words(line.get(0)));
        }
    }

    private ProvinceName() {}

    /**
     * Returns the form in which names of provinces are compared.
     *
     * @param name for example {@code Tỉnh Lạng Sơn} or {@code TP.HCM}
     * @return for example {@code lạng sơn} or {@code hồ chí minh}, folded
     */
    public static String key(String name) {
        // TT Huế is Thừa Thiên Huế and no township.
        String known = NAMES.get(VietnameseText.words(name));
        if (known != null) {
            return known;
        }
        String bare = UnitName.keyWithoutKind(name);
        return NAMES.getOrDefault(bare, bare);
    }

    /**
     * Checks if two names are those of one province.
     *
     * @param one for example {@code TP.HCM}
     * @param other for example {@code Hồ Chí Minh}
     * @return true if their forms are equal
     */
    public static boolean same(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }
}
