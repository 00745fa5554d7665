package org.ntmcriteria.core.unit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;

/**
 * Comparison of the names of units as offices write them: the kind that a name begins with ({@code Huyện}, {@code H.},
 * {@code TP}) in full or abbreviated, case, blanks, punctuation and tone placement do not matter. The kinds are the
 * lines of the resource {@code unit-kinds.csv}.
 */
public final class UnitName {
    private static final Map<String, Kind> KINDS = new HashMap<>();
    private static final int MOST_WORDS = 2;

    /**
     * A kind of units.
     *
     * @param level its level; a city under the central government is named as one under a province is
     * @param words its full name
     */
    private record Kind(Level level, String words) {}

    static {
        for (List<String> line : VocabularyTable.lines(UnitName.class, "/org/ntmcriteria/core/unit-kinds.csv", 3)) {
            KINDS.put(
                    VietnameseText.words(line.get(1)),
                    new Kind(Level.valueOf(line.get(0)), VietnameseText.words(line.get(2))));
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

    /** A letter before a word with a capital letter. */
    private static final Pattern ALONE = Pattern.compile("\\s*\\p{L}\\s+\\p{Lu}");

    private static final Pattern LETTER = Pattern.compile("\\s*\\p{L}\\s*\\.");

    private UnitName() {}

    /**
     * Returns the level that all kinds of a heading have.
     *
     * @param heading for example {@code Xã, phường, thị trấn} or {@code Tên huyện (thành phố)}
     * @return the level, or empty if the heading says something else
     */
    public static Optional<Level> levelOfHeading(String heading) {
        String[] parts = VietnameseText.words(heading).split(" ");
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (int i = 0; i < parts.length; ) {
            int length = kindAt(parts, i);
            // A letter alone, or behind a whole word, is a name: Xã X.
            boolean isLetter = parts[i].length() == 1 && (parts.length == 1 || parts[0].length() > 1);
            // TT is a number of rows more often than thị trấn.
            if (length > 0 && !isLetter && !BESIDE.contains(parts[i])) {
                levels.add(KINDS.get(join(parts, i, length)).level);
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
     * Returns the level of a unit by the kind that its name begins with.
     *
     * @param name for example {@code H. Bình Sơn} or {@code Thị xã Hòa An}
     * @return the level, or empty if the name begins with no kind
     */
    public static Optional<Level> level(String name) {
        String[] parts = VietnameseText.words(name).split(" ");
        int length = kindOfName(name, parts);
        return length > 0 ? Optional.of(KINDS.get(join(parts, 0, length)).level) : Optional.empty();
    }

    /**
     * Returns the form in which names of units of one level are compared, the kind included: a huyện and a thành phố of
     * one name are two.
     *
     * @param name for example {@code TP. Lạng Sơn}
     * @return for example {@code thành phố lạng sơn}, folded
     */
    public static String key(String name) {
        String words = VietnameseText.words(name);
        String[] parts = words.split(" ");
        int length = kindOfName(name, parts);
        return length > 0
                ? KINDS.get(join(parts, 0, length)).words + " " + join(parts, length, parts.length - length)
                : words;
    }

    /**
     * Returns the form in which names are compared where the kind does not matter.
     *
     * @param name for example {@code Huyện Hữu Lũng}
     * @return for example {@code hữu lũng}, folded
     */
    public static String keyWithoutKind(String name) {
        String words = VietnameseText.words(name);
        String[] parts = words.split(" ");
        int length = kindOfName(name, parts);
        return length > 0 ? join(parts, length, parts.length - length) : words;
    }

    /**
     * Checks if two names may be those of one unit. The kind is compared where both names have one, i and y are the
     * same.
     *
     * @param one for example {@code Xã Mỹ Đức}
     * @param other for example {@code Mĩ Đức}
     * @return true if they are the same so far
     */
    public static boolean mayBeOfOneUnit(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        boolean haveKinds = level(one).isPresent() && level(other).isPresent();
        String first = haveKinds ? key(one) : keyWithoutKind(one);
        String second = haveKinds ? key(other) : keyWithoutKind(other);
        return first.replace('y', 'i').equals(second.replace('y', 'i'));
    }

    /**
     * Returns how many words of a name are its kind. One letter is a kind before a point, or a blank and several words:
     * H. Bình Sơn, H Bình Sơn, but H'Bông.
     */
    private static int kindOfName(String name, String[] parts) {
        int length = kindAt(parts, 0);
        boolean isLetter = length == 1 && parts[0].length() == 1;
        return length == parts.length || isLetter && !isKind(name, parts) ? 0 : length;
    }

    private static boolean isKind(String name, String[] parts) {
        return LETTER.matcher(name).lookingAt()
                || parts.length > MOST_WORDS && ALONE.matcher(name).lookingAt();
    }

    /** Returns how many words the kind has that begins at a word, or 0. */
    private static int kindAt(String[] parts, int index) {
        for (int length = Math.min(MOST_WORDS, parts.length - index); length > 0; length--) {
            if (KINDS.containsKey(join(parts, index, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String join(String[] parts, int from, int length) {
        return length == 1 ? parts[from] : String.join(" ", List.of(parts).subList(from, from + length));
    }
}
