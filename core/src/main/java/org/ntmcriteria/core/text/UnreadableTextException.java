package org.ntmcriteria.core.text;

/**
 * A single text that is not what it should be: carries the text and what would be accepted. Readers of whole files
 * never throw it; there it is a {@link org.ntmcriteria.core.problem.Problem}.
 */
public final class UnreadableTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String text;
    private final transient Text accepted;

    /**
     * Reports an unreadable text.
     *
     * @param text the offending text
     * @param accepted what would be accepted, in words
     */
    public UnreadableTextException(String text, Text accepted) {
        super("'" + shorten(text) + "' is not accepted here; accepted: " + accepted.in(Language.EN));
        this.text = text;
        this.accepted = accepted;
    }

    /**
     * Reports an unreadable text.
     *
     * @param text the offending text
     * @param key the key of what would be accepted, in the texts of this module
     * @param arguments names and values in turn
     * @return the exception, to be thrown
     */
    public static UnreadableTextException of(String text, String key, Object... arguments) {
        return new UnreadableTextException(text, CoreMessages.MESSAGES.text(key, arguments));
    }

    /**
     * Returns the offending text.
     *
     * @return the text as it was given
     */
    public String text() {
        return text;
    }

    /**
     * Returns what would be accepted.
     *
     * @return a description in words
     */
    public Text accepted() {
        return accepted;
    }

    /**
     * Returns a text cut to a length that fits a message, line breaks and other controls shown as spaces. A character
     * of two code units is not cut, and half of one, which no file can hold, is shown by its number.
     *
     * @param text any text
     * @return at most about 60 characters, without half characters
     */
    public static String shorten(String text) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        while (at < text.length() && at < SHOWN) {
            int c = text.codePointAt(at);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
            at += Character.charCount(c);
        }
        return at < text.length() ? shown.append('…').toString() : shown.toString();
    }
}
