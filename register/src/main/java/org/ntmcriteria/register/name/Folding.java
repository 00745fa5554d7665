package org.ntmcriteria.register.name;

import org.ntmcriteria.core.text.VietnameseText;

/**
 * The folding of {@link VietnameseText} for texts of Vietnamese letters, as nearly all names are, by a table: a look-up
 * of a name should not wait for the tables of all scripts of the world.
 */
final class Folding {
    private static final String[] VOWELS = {
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự",
        "yỳýỷỹỵ"
    };
    private static final String LETTERS = "aaaeeiooouuy";
    private static final String MARKS = "\0\u0306\u0302\0\u0302\0\0\u0302\u031b\0\u031b\0";
    private static final String TONES = "\0\u0300\u0301\u0309\u0303\u0323";
    private static final int SIZE = 0x1f00;

    /** Of each lower-case vowel its line and place above, plus one. */
    private static final byte[] PLACES = new byte[SIZE];

    static {
        for (int line = 0; line < VOWELS.length; line++) {
            for (int tone = 0; tone < TONES.length(); tone++) {
                PLACES[VOWELS[line].charAt(tone)] = (byte) (line * TONES.length() + tone + 1);
            }
        }
    }

    private Folding() {}

    /** Returns the folded form of a text, as {@link VietnameseText#fold} does. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 8);
        char dot = 0;
        char tone = 0;
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            int place = c < SIZE ? PLACES[c] - 1 : -1;
            boolean isOther = place < 0 && c != 'đ' && (c < ' ' || c > '~');
            if (isOther) {
                return VietnameseText.fold(text);
            }
            boolean letter = place >= 0 || c == 'đ' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!letter) {
                append(folded, dot, tone);
                dot = 0;
                tone = 0;
            }
            if (c == ' ') {
                blank = folded.length() > 0;
                continue;
            }
            if (blank) {
                folded.append(' ');
                blank = false;
            }
            if (place < 0) {
                folded.append(c);
                continue;
            }
            folded.append(LETTERS.charAt(place / TONES.length()));
            append(folded, MARKS.charAt(place / TONES.length()), '\0');
            char mark = TONES.charAt(place % TONES.length());
            if (mark == '\u0323' && dot == 0) {
                dot = mark;
            } else if (mark != 0 && mark != '\u0323' && tone == 0) {
                tone = mark;
            } else if (mark != 0) {
                // Two tones in one word, which no syllable has.
                return VietnameseText.fold(text);
            }
        }
        append(folded, dot, tone);
        return folded.toString();
    }

    private static void append(StringBuilder folded, char one, char other) {
        if (one != 0) {
            folded.append(one);
        }
        if (other != 0) {
            folded.append(other);
        }
    }
}
