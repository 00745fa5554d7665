package org.ntmcriteria.rules.catalog;

import java.util.List;

/** The {@link CriteriaCatalog} has no set of that name; the message lists those that it has. */
public final class NoSuchSetException extends SetLookupException {
    private static final long serialVersionUID = 1L;

    private final String asked;

    NoSuchSetException(String asked, List<String> known) {
        super(
                "không có bộ tiêu chí '" + asked + "'; có: " + String.join(", ", known),
                "there is no set '" + asked + "'; the catalogue has " + String.join(", ", known));
        this.asked = asked;
    }

    /**
     * The name asked for.
     *
     * @return the text as it was given
     */
    public String asked() {
        return asked;
    }
}
