package org.ntmcriteria.rules.evaluate;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;

/** Thrown when no unit, or more than one, has the code or name asked for. */
public final class UnitLookupException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    UnitLookupException(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /**
     * Returns what is wrong, with the candidates.
     *
     * @param language the language wanted
     * @return one line
     */
    public String message(Language language) {
        return text.in(language);
    }
}
