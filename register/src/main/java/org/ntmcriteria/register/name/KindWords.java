package org.ntmcriteria.register.name;

import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * The words that kinds of units are written with before a name. Immutable once filled.
 *
 * @param <K> what a kind is
 */
final class KindWords<K> {
    private static final int MOST_WORDS = 2;

    private final Map<String, K> kinds = new HashMap<>();

    /**
     * A name behind its kind.
     *
     * @param kind the kind
     * @param key the form of the rest
     */
    record Split<K>(K kind, String key) {}

    void add(String word, K kind) {
        kinds.put(NameKey.of(word), kind);
    }

    /**
     * Parts a name from the kind that it seems to begin with.
     *
     * @param name the name as it is written
     * @param key its form
     * @return both, or null if it begins with none or has nothing behind it
     */
    @Nullable Split<K> split(String name, String key) {
        int end = key.indexOf(' ');
        if (end <= 1) {
            return afterLetter(name);
        }
        for (int words = 0; words < MOST_WORDS && end > 0; words++) {
            K kind = kinds.get(key.substring(0, end));
            if (kind != null) {
                return new Split<>(kind, key.substring(end + 1));
            }
            end = key.indexOf(' ', end + 1);
        }
        return null;
    }

    /** One letter is a kind before a point or a number only: P. Tam Thanh, P1, Q.3, but not X Phang. */
    @Nullable private Split<K> afterLetter(String name) {
        String text = name.strip();
        if (text.length() < 2) {
            return null;
        }
        int rest = 0;
        if (text.charAt(1) >= '0' && text.charAt(1) <= '9') {
            rest = 1;
        } else if (text.substring(1).strip().startsWith(".")) {
            rest = text.indexOf('.') + 1;
        }
        K kind = rest > 0 ? kinds.get(NameKey.of(text.substring(0, 1))) : null;
        String key = kind == null ? "" : NameKey.of(text.substring(rest));
        return key.isEmpty() ? twoLetters(name) : new Split<>(kind, key);
    }

    /** T.T. Đình Lập has the form of two words of one letter. */
    @Nullable private Split<K> twoLetters(String name) {
        String key = NameKey.of(name);
        K kind = key.length() > 4 && key.charAt(1) == ' ' && key.charAt(3) == ' '
                ? kinds.get(key.substring(0, 3))
                : null;
        return kind == null ? null : new Split<>(kind, key.substring(4));
    }
}
