package org.ntmcriteria.io.table;

/**
 * Texts of a workbook's cells. XML has no place for most control characters; a workbook writes them as {@code _x0001_},
 * and a text that begins so as {@code _x005F_x0001_} (ECMA-376, ST_Xstring).
 */
public final class WorkbookText {
    private static final int LENGTH = "_x0000_".length();

    private WorkbookText() {}

    /**
     * Returns a text as a workbook stores it.
     *
     * @param text any text
     * @return the text with escapes
     */
    public static String encode(String text) {
        StringBuilder encoded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // A character behind it may be written with the underscore that an escape ends with.
            boolean escaped = beginsEscape(text, i) || !isOfXml(text, i);
            if (escaped && encoded == null) {
                encoded = new StringBuilder(text.substring(0, i));
            }
            if (escaped) {
                encoded.append(String.format("_x%04X_", (int) c));
            } else if (encoded != null) {
                encoded.append(c);
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    /** Returns the text that a workbook stores. */
    static String decode(String text) {
        int escape = text.indexOf("_x");
        if (escape < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                decoded.append(character(text, i));
                i += LENGTH - 1;
            } else {
                decoded.append(text.charAt(i));
            }
        }
        return withoutHalves(decoded, text);
    }

    private static char character(String text, int escape) {
        return (char) Integer.parseInt(text, escape + 2, escape + 6, 16);
    }

    /** Returns a decoded text, or the stored one where it would hold half of a character, which no text can. */
    private static String withoutHalves(CharSequence decoded, String stored) {
        return decoded.codePoints().anyMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c))
                ? stored
                : decoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        return beginsEscape(text, at) && text.startsWith("_", at + LENGTH - 1);
    }

    private static boolean beginsEscape(String text, int at) {
        if (!text.startsWith("_x", at) || at + LENGTH - 1 > text.length()) {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return Character.isSupplementaryCodePoint(text.codePointAt(at))
                    || at > 0 && Character.isSupplementaryCodePoint(text.codePointAt(at - 1));
        }
        return (c >= ' ' || c == '\t' || c == '\n') && c != '\ufffe' && c != '\uffff';
    }
}
