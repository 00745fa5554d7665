package org.ntmcriteria.core.text;

/**
 * Free text – names, notes, messages – as it stands in a file that spreadsheets open. Excel and its relatives take a
 * cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a formula; such a text is written with a
 * leading {@code '}, and the {@code '} is taken away on reading. Codes, numbers and {@code @} facts are no free text.
 */
public final class SpreadsheetText {
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
            if (c != '\'' && c > ' ' && c != '\u00a0') {
                return c == '=' || c == '+' || c == '-' || c == '@';
            }
        }
        return false;
    }
}
