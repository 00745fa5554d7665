package org.ntmcriteria.register.name;

import java.util.List;
import javax.annotation.Nullable;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.UnitName;

/**
 * The name of a district or province, parted from its kind.
 *
 * @param kind the form of its kind in full, such as {@code thành phố}, or null if the name says none
 * @param key the form in which the rest is compared
 */
public record AreaName(@Nullable String kind, String key) {
    private static final KindWords<String> WORDS = new KindWords<>();

    static {
        for (List<String> line : VocabularyTable.lines(UnitName.class, "/org/ntmcriteria/core/unit-kinds.csv", 3)) {
            if (!line.get(0).equals("COMMUNE")) {
                WORDS.add(line.get(1), NameKey.of(line.get(2)));
            }
        }
    }

    /**
     * Returns a name in its parts.
     *
     * @param name for example {@code TP. Lạng Sơn}
     * @return the parts
     */
    public static AreaName of(String name) {
        String key = NameKey.of(name);
        KindWords.Split<String> split = WORDS.split(name, key);
        return split == null ? new AreaName(null, key) : new AreaName(split.kind(), split.key());
    }
}
