package org.ntmcriteria.rules.catalog;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;

/**
 * A set was asked for that cannot assess: there is none of that name ({@link NoSuchSetException}), it is not yet in
 * force on the day ({@link NotYetInForceException}), or no longer ({@link NoLongerInForceException}).
 */
public abstract sealed class SetLookupException extends IllegalArgumentException
        permits NoSuchSetException, NotInForceException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    SetLookupException(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /**
     * Returns what is wrong.
     *
     * @param language the language wanted
     * @return one line
     */
    public String message(Language language) {
        return text.in(language);
    }
}
