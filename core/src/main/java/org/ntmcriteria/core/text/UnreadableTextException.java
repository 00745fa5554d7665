package org.ntmcriteria.core.text;

import org.ntmcriteria.core.problem.Problem;

/**
 * A single text that is not what it should be: carries the text and what would be accepted. Readers of whole files
 * never throw it; there it is a {@link Problem}.
 */
public final class UnreadableTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String text;
    private final String accepted;

    /**
     * Reports an unreadable text.
     *
     * @param text the offending text
     * @param accepted what would be accepted, in words
     */
    public UnreadableTextException(String text, String accepted) {
        super("'" + shorten(text) + "' is not accepted here; accepted: " + accepted);
        this.text = text;
        this.accepted = accepted;
    }

    /**
     * The offending text.
     *
     * @return the text as it was given
     */
    public String text() {
        return text;
    }

    /**
     * What would be accepted.
     *
     * @return a description in words
     */
    public String accepted() {
        return accepted;
    }

    /**
     * A text cut to a length that fits a message, line breaks and other controls shown as spaces.
     *
     * @param text any text
     * @return at most about 60 characters
     */
    public static String shorten(String text) {
        String oneLine = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return oneLine.replaceAll("\\p{Cntrl}", " ");
    }
}
