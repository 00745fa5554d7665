package org.ntmcriteria.io.table;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises text in an encoding from before Unicode by words that are Vietnamese in it and nothing in Unicode. Not
 * thread-safe; used once per file.
 */
final class EncodingGuess {
    /** The most texts that are looked at, which are the first. */
    private static final int MOST_TEXTS = 1_000;

    /** The most characters of a text that are looked at. */
    private static final int MOST_CHARACTERS = 10_000;

    /** The fewest different words; one more where there is Vietnamese in Unicode too. */
    private static final int FEWEST = 2;

    private final Map<TextEncoding, Set<String>> words = new EnumMap<>(TextEncoding.class);
    private boolean hasUnicode;
    private int texts;

    /** Takes a text, and returns the encoding once it is known. */
    Optional<TextEncoding> add(String text) {
        if (texts == MOST_TEXTS) {
            return Optional.empty();
        }
        texts++;
        int end = Math.min(text.length(), MOST_CHARACTERS);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            char c = i < end ? text.charAt(i) : ' ';
            hasUnicode |= c >= '\u0102' && c <= '\u01b0' || c >= '\u1ea0' && c <= '\u1ef9';
            if (!isOfWord(c)) {
                if (i > start) {
                    addWord(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words.entrySet().stream()
                .filter(found -> found.getValue().size() >= FEWEST + (hasUnicode ? 1 : 0))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Checks if a character is a letter, or may be one in another encoding; measures have digits before their signs.
     */
    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c > '\u00a0' && c <= '\u00ff';
    }

    private void addWord(String word) {
        for (TextEncoding encoding : TextEncoding.values()) {
            if (encoding.isTypical(word)) {
                words.computeIfAbsent(encoding, e -> new HashSet<>()).add(word);
            }
        }
    }
}
