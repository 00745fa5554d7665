package org.ntmcriteria.register.name;

/**
 * The form in which names are compared: folded as all texts of the library are, and beyond that without apostrophes
 * ({@code Ea D'Rơng}), without zeros before a number ({@code Phường 01}), with {@code i} for a final {@code y}
 * ({@code Mĩ}, {@code Mỹ}), and with the abbreviation of state farms written out. Unlike headings, names keep the word
 * {@code và}: Lao Và Chải is not Lao Chải.
 */
public final class NameKey {
    private static final String APOSTROPHES = "'’‘ʼ`´";
    private static final String FARM = Folding.fold("nông trường");

    private NameKey() {}

    /**
     * Returns the form of a name.
     *
     * @param name a name, without its kind
     * @return words with blanks between them; equal for names that a reader takes for the same
     */
    public static String of(String name) {
        String folded = folded(name);
        StringBuilder key = new StringBuilder(folded.length());
        int from = 0;
        StringBuilder word = new StringBuilder();
        while (from <= folded.length()) {
            char c = from < folded.length() ? folded.charAt(from) : ' ';
            if (isWordPart(c)) {
                word.append(c);
            } else {
                append(key, word);
                word.setLength(0);
            }
            from++;
        }
        return key.toString();
    }

    /** Folds a name without its apostrophes, which would part the letters of a syllable from its tone. */
    private static String folded(String name) {
        String folded = Folding.fold(withoutApostrophes(name));
        String without = withoutApostrophes(folded);
        // Folding makes apostrophes of some other characters.
        return without.equals(folded) ? folded : Folding.fold(without);
    }

    private static String withoutApostrophes(String text) {
        StringBuilder without = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (APOSTROPHES.indexOf(text.charAt(i)) < 0) {
                without.append(text.charAt(i));
            }
        }
        return without.length() == text.length() ? text : without.toString();
    }

    private static void append(StringBuilder key, StringBuilder word) {
        if (word.length() == 0) {
            return;
        }
        if (isNumber(word)) {
            while (word.length() > 1 && word.charAt(0) == '0') {
                word.deleteCharAt(0);
            }
        } else {
            withoutFinalY(word);
        }
        boolean isFarm = word.length() == 2 && word.charAt(0) == 'n' && word.charAt(1) == 't';
        key.append(key.length() == 0 ? "" : " ").append(isFarm ? FARM : word);
    }

    private static boolean isNumber(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The letter behind a consonant, qu included; in tuy and quay it is another sound than i. */
    private static void withoutFinalY(StringBuilder word) {
        int last = word.length() - 1;
        while (last > 0 && isMark(word.charAt(last))) {
            last--;
        }
        if (last > 0 && word.charAt(last) == 'y') {
            char before = word.charAt(last - 1);
            boolean isQu = last > 1 && before == 'u' && word.charAt(last - 2) == 'q';
            if (isQu || "hklmst".indexOf(before) >= 0) {
                word.setCharAt(last, 'i');
            }
        }
    }

    /**
     * Returns the letters and digits of a form.
     *
     * @param key the form of a name
     * @return the form without marks and blanks, {@code đ} as {@code d}
     */
    public static String letters(String key) {
        StringBuilder letters = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c != ' ' && !isMark(c)) {
                letters.append(c == '\u0111' ? 'd' : c);
            }
        }
        return letters.toString();
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036f';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || isMark(c);
    }
}
