package org.ntmcriteria.io.table;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.VocabularyTable;

/**
 * An encoding of Vietnamese from before Unicode, which fonts of its own show. In a workbook or a text file its bytes
 * are the characters of Latin-1: {@code T©n Thµnh}, {@code Taân Thaønh} for {@code Tân Thành}.
 */
public enum TextEncoding {
    /**
     * TCVN 5712 (ABC), of the fonts {@code .VnTime}. Capital letters with tones are shown by fonts only and are lost.
     */
    TCVN3(c -> c < 'À' || c == '×' || c == '÷'),
    /** VNI, of the fonts {@code VNI-Times}: most letters are followed by a byte of their marks. */
    VNI(c -> "åäëïîñöøûüæ".indexOf(Character.toLowerCase(c)) >= 0);

    private static final char LAST = '\u00ff';

    private static final Pattern SYLLABLE =
            Pattern.compile("(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?"
                    + "(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô"
                    + "|uơ|uy|ưa|ưi|ươ|ưu|yê|iêu|yêu|oai|oay|oao|oeo|uôi|uya|uyê|uyu|ươi|ươu|uây)"
                    + "(?:m|n|ng|nh|(?<stop>c|ch|p|t))?");

    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");

    private static final String TONES_OF_STOPS = "\u0301\u0323";

    /** The marks of verdict tables, which are no syllables. */
    private static final Set<String> MARKS = Set.of("Đ", "KĐ");

    private final Map<String, String> letters = new HashMap<>();

    /** Tells the characters beyond ASCII that words of Vietnamese in Unicode do not have. */
    private final IntPredicate isForeign;

    TextEncoding(IntPredicate isForeign) {
        this.isForeign = isForeign;
        for (List<String> line :
                VocabularyTable.lines(TextEncoding.class, "/org/ntmcriteria/io/legacy-letters.csv", 3)) {
            if (line.get(0).equals(name())) {
                byte[] bytes = HexFormat.of().parseHex(line.get(1));
                letters.put(new String(bytes, StandardCharsets.ISO_8859_1), line.get(2));
            }
        }
    }

    /** Returns a text in Unicode; one with other characters than those of the encoding is in Unicode already. */
    String toUnicode(String text) {
        if (text.chars().anyMatch(c -> c > LAST)) {
            return text;
        }
        StringBuilder unicode = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = i + 2 <= text.length() && letters.containsKey(text.substring(i, i + 2)) ? 2 : 1;
            String written = text.substring(i, i + length);
            unicode.append(letters.getOrDefault(written, written));
            i += length;
        }
        return unicode.toString();
    }

    /** Checks if a word, or the mark of a verdict, is Vietnamese in this encoding and none in Unicode. */
    boolean isTypical(String word) {
        if (word.chars().noneMatch(c -> c > '~' && isForeign.test(c))
                || word.chars().anyMatch(c -> c > LAST)) {
            return false;
        }
        String unicode = toUnicode(word);
        return MARKS.contains(unicode) || hasLetterOfAscii(word) && isSyllable(unicode);
    }

    /** Checks for a letter as it is; a sign alone may be a bullet. */
    private static boolean hasLetterOfAscii(String word) {
        return word.chars().anyMatch(c -> c <= '~' && Character.isLetter(c));
    }

    private static boolean isSyllable(String word) {
        String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        String tones = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        Matcher syllable =
                SYLLABLE.matcher(Normalizer.normalize(TONE.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC));
        return tones.length() <= 1
                && syllable.matches()
                && (syllable.group("stop") == null || !tones.isEmpty() && TONES_OF_STOPS.contains(tones));
    }
}
