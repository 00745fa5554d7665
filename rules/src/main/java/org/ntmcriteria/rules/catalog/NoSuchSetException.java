package org.ntmcriteria.rules.catalog;

import java.util.List;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.rules.RulesMessages;

/** The {@link CriteriaCatalog} has no set of that name; the message lists those that it has. */
public final class NoSuchSetException extends SetLookupException {
    private static final long serialVersionUID = 1L;

    private final String asked;

    NoSuchSetException(String asked, List<String> known) {
        super(RulesMessages.MESSAGES.text(
                "set.unknown", "set", UnreadableTextException.shorten(asked), "known", known));
        this.asked = asked;
    }

    /**
     * Returns the name asked for.
     *
     * @return the text as it was given
     */
    public String asked() {
        return asked;
    }
}
