package org.ntmcriteria.core.text;

/**
 * Free text – names, notes, messages – as it stands in a file that spreadsheets open. Excel and its relatives take a
 * cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a formula, also behind blanks and characters
 * that are not seen, or in full width; such a text is written with a leading {@code '}, and the {@code '} is taken away
 * on reading. Codes, numbers and {@code @} facts are no free text.
 */
public final class SpreadsheetText {
    /** What begins a formula, in the full width and the small form of East Asian fonts too. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b";

    private SpreadsheetText() {}

    /**
     * A text as it is written.
     *
     * @param text any text
     * @return the text, behind a {@code '} where it would begin a formula; {@link #unguard} gives it back
     */
    public static String guard(String text) {
        return beginsFormula(text) ? "'" + text : text;
    }

    /**
     * A text as it was before it was written.
     *
     * @param text a text of a file
     * @return the text without the {@code '} that {@link #guard} put before it
     */
    public static String unguard(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && beginsFormula(text) ? text.substring(1) : text;
    }

    /**
     * Whether a spreadsheet would take a text for a formula, were it not for the {@code '} that it may begin with.
     *
     * @param text any text
     * @return true if its first character but blanks and {@code '} is one that begins a formula
     */
    public static boolean beginsFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\'' && !isPassedOver(c)) {
                return FORMULA.indexOf(c) >= 0;
            }
        }
        return false;
    }

    /**
     * Blanks, controls, marks without a letter and characters that are not seen, which spreadsheets pass over at the
     * beginning of a cell.
     */
    private static boolean isPassedOver(char c) {
        return c <= ' '
                || c > '~'
                        && (Character.isISOControl(c)
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.NON_SPACING_MARK);
    }
}
