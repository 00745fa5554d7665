package org.ntmcriteria.core.text;

/**
 * Text of an input as a terminal may show it. A terminal obeys control characters, and marks of direction let a text
 * read otherwise than it stands; each is shown as a blank, one that ends a line too, so that no input can print a line
 * of its own.
 */
public final class TerminalText {
    private TerminalText() {}

    /**
     * Returns a text of one line.
     *
     * @param text any text
     * @return the text without controls, ends of lines and marks of direction
     */
    public static String line(String text) {
        StringBuilder line = null;
        for (int i = 0; i < text.length(); i++) {
            if (isObeyed(text.charAt(i))) {
                line = line == null ? new StringBuilder(text) : line;
                line.setCharAt(i, ' ');
            }
        }
        return line == null ? text : line.toString();
    }

    /**
     * Checks if a terminal obeys a character instead of showing it.
     *
     * @param c a character
     * @return true for controls, ends of lines and marks of direction
     */
    public static boolean isObeyed(char c) {
        if (c < '\u200e') {
            return c < ' ' || c >= '\u007f' && c <= '\u009f' || c == '\u061c';
        }
        return c <= '\u200f' || c >= '\u2028' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    }
}
