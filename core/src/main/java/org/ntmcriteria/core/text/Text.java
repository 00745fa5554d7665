package org.ntmcriteria.core.text;

/**
 * A text in every language of the library: a sentence of a message file with its arguments ({@link Messages#text}), the
 * name of a domain value, or a number that each language writes its own way.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Text {
    /**
     * Returns the text in one language.
     *
     * @param language the language wanted
     * @return the text
     */
    String in(Language language);
}
