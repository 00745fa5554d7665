package org.ntmcriteria.core.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Comparison of Vietnamese words as a reader would compare them: the two writings of a letter (composed and decomposed,
 * {@code Ð} and {@code Đ}) and the two habits of placing a tone ({@code thủy}, {@code thuỷ}) are one.
 */
public final class VietnameseText {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private static final char DOT_BELOW = '\u0323';

    /**
     * No letter of any language has as many marks; longer runs are decomposed piece by piece, which takes less time.
     */
    private static final int MOST_MARKS = 30;

    /** A text and its folded form. */
    private record Folded(String text, String folded) {}

    /**
     * Some of the texts folded last: the rows of a table have the same few names and marks, and each is compared many
     * times. A lost update costs a fold.
     */
    private static final Folded[] KEPT = new Folded[256];

    private static final int LONGEST_KEPT = 64;

    private static final String AND = fold("và");

    private VietnameseText() {}

    /**
     * Returns the form in which two texts are compared: trimmed, inner blanks folded to one, lower case, tone marks
     * moved to the end of their word, characters that show nothing left out. Folding a folded text changes nothing. For
     * comparing only, never for showing. The time grows with the length.
     *
     * @param text any text
     * @return the folded text; equal for texts that a Vietnamese reader takes for the same
     */
    public static String fold(String text) {
        if (isPlainAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        if (text.length() > LONGEST_KEPT) {
            return folded(text);
        }
        int slot = text.hashCode() & KEPT.length - 1;
        Folded last = KEPT[slot];
        if (last == null || !last.text.equals(text)) {
            last = new Folded(text, folded(text));
            KEPT[slot] = last;
        }
        return last.folded;
    }

    private static String folded(String text) {
        String decomposed = decomposed(decomposed(withoutInvisible(text)).toLowerCase(Locale.ROOT))
                .replace('\u00f0', '\u0111')
                .replace('\u0256', '\u0111')
                .replace('\u03c2', '\u03c3');
        StringBuilder folded = new StringBuilder(decomposed.length());
        // A decomposed text has the dots below first, whatever letters the tones stood on.
        StringBuilder dots = new StringBuilder(2);
        StringBuilder tones = new StringBuilder(2);
        boolean blank = false;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (TONES.indexOf(c) >= 0) {
                if (blank) {
                    folded.append(' ');
                    blank = false;
                }
                (c == DOT_BELOW ? dots : tones).append(c);
                continue;
            }
            boolean letter = Character.isLetterOrDigit(c) || isMark(c);
            if (!letter) {
                folded.append(dots).append(tones);
                dots.setLength(0);
                tones.setLength(0);
            }
            if (Character.isWhitespace(c) || c == '\u00a0') {
                blank = folded.length() > 0;
                continue;
            }
            if (blank) {
                folded.append(' ');
                blank = false;
            }
            folded.append(c);
        }
        return folded.append(dots).append(tones).toString();
    }

    /**
     * Whether two texts are the same to a reader.
     *
     * @param one a text
     * @param other another text
     * @return true if their folded forms are equal
     */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /**
     * Returns the words of a text, in which headings and names of regions are compared: folded, without punctuation and
     * without {@code và}.
     *
     * @param text for example {@code Xã, phường và thị trấn}
     * @return for example {@code xã phường thị trấn}, folded
     */
    public static String words(String text) {
        String folded = fold(text);
        StringBuilder words = new StringBuilder(folded.length());
        int start = 0;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || isMark(c) || isUnknown(c)) {
                continue;
            }
            if (i > start && !folded.substring(start, i).equals(AND)) {
                words.append(words.length() == 0 ? "" : " ").append(folded, start, i);
            }
            start = i + 1;
        }
        return words.toString();
    }

    /** Checks if a character may be part of a word that only its writer knows. */
    private static boolean isUnknown(char c) {
        return Character.getType(c) == Character.PRIVATE_USE || Character.isSurrogate(c);
    }

    /**
     * Returns a text without the characters that show nothing.
     *
     * @param text any text
     * @return the text itself if there are none
     */
    public static String withoutInvisible(String text) {
        if (text.chars().noneMatch(c -> isInvisible((char) c))) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isInvisible(text.charAt(i))) {
                visible.append(text.charAt(i));
            }
        }
        return visible.toString();
    }

    /** Decomposes a text in time that grows with its length, however many marks follow one another. */
    private static String decomposed(String text) {
        StringBuilder pieces = new StringBuilder();
        int start = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = isMark(text.charAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                pieces.append(Normalizer.normalize(text.substring(start, i), Normalizer.Form.NFD));
                start = i;
                marks = 1;
            }
        }
        String rest = Normalizer.normalize(text.substring(start), Normalizer.Form.NFD);
        return pieces.length() == 0 ? rest : pieces.append(rest).toString();
    }

    /**
     * Checks if a character shows nothing and parts no words: soft hyphens, joiners, blanks without width, marks of
     * direction and of byte order.
     *
     * @param c a character
     * @return true if a reader cannot see it
     */
    public static boolean isInvisible(char c) {
        return c == '\u00ad'
                || c >= '\u200b' && c <= '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\ufeff';
    }

    private static boolean isMark(char c) {
        return c > '~'
                && (Character.getType(c) == Character.NON_SPACING_MARK
                        || Character.getType(c) == Character.ENCLOSING_MARK
                        || Character.getType(c) == Character.COMBINING_SPACING_MARK);
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
