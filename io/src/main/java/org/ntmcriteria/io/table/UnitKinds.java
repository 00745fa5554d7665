package org.ntmcriteria.io.table;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.Level;

/** The words for kinds of units, such as xã, thị trấn, huyện and TP., as headings and names begin with them. */
final class UnitKinds {
    private static final Map<String, Level> LEVELS = new HashMap<>();
    private static final int MOST_WORDS = 2;

    static {
        for (List<String> line : VocabularyTable.lines(UnitKinds.class, "/org/ntmcriteria/io/unit-kinds.csv", 2)) {
            LEVELS.put(VietnameseText.words(line.get(1)), Level.valueOf(line.get(0)));
        }
    }

    /** Words that a heading has beside those of kinds. */
    private static final Set<String> BESIDE = Set.of(
            VietnameseText.words("tên"),
            VietnameseText.words("các"),
            VietnameseText.words("đơn"),
            VietnameseText.words("vị"),
            VietnameseText.words("cấp"),
            VietnameseText.words("tt"));

    private UnitKinds() {}

    /**
     * Returns the level that all kinds of a heading have: {@code Xã, phường, thị trấn}, {@code Tên huyện (thành phố)}.
     *
     * @param words the heading in words
     * @return the level, or empty if the heading says something else
     */
    static Optional<Level> ofHeading(String words) {
        String[] parts = words.split(" ");
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (int i = 0; i < parts.length; ) {
            int length = kindAt(parts, i);
            if (length > 0) {
                levels.add(LEVELS.get(join(parts, i, length)));
            } else if (!BESIDE.contains(parts[i])) {
                return Optional.empty();
            }
            i += Math.max(1, length);
        }
        // A province's kinds are tỉnh and thành phố.
        if (levels.contains(Level.PROVINCE)) {
            levels.remove(Level.DISTRICT);
        }
        return levels.size() == 1 ? levels.stream().findFirst() : Optional.empty();
    }

    /**
     * Returns the level of a unit by the kind that its name begins with: {@code H. Bình Sơn}, {@code Thị xã Hòa An}.
     *
     * @param name a name
     * @return the level, or empty if the name begins with no kind
     */
    static Optional<Level> ofName(String name) {
        String[] parts = VietnameseText.words(name).split(" ");
        int length = kindAt(parts, 0);
        return length > 0 && length < parts.length ? Optional.of(LEVELS.get(join(parts, 0, length))) : Optional.empty();
    }

    /**
     * Returns a name without the kind that it begins with, in words.
     *
     * @param name for example {@code TP. Lạng Sơn}
     * @return for example {@code lạng sơn}, folded; all words of a name that is only a kind or begins with none
     */
    static String withoutKind(String name) {
        String words = VietnameseText.words(name);
        String[] parts = words.split(" ");
        int length = kindAt(parts, 0);
        return length > 0 && length < parts.length ? join(parts, length, parts.length - length) : words;
    }

    /** Returns how many words the kind has that begins at a word, or 0. */
    private static int kindAt(String[] parts, int index) {
        for (int length = Math.min(MOST_WORDS, parts.length - index); length > 0; length--) {
            if (LEVELS.containsKey(join(parts, index, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String join(String[] parts, int from, int length) {
        return length == 1 ? parts[from] : String.join(" ", List.of(parts).subList(from, from + length));
    }
}
