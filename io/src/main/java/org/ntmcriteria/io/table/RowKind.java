package org.ntmcriteria.io.table;

import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/** What a row of an office's table is. */
public enum RowKind implements Text {
    /** A unit with its values, an observation, or a row of a form that names a criterion or indicator. */
    DATA,
    /** A title above the header. */
    TITLE,
    /** Sums or shares of several units. */
    SUBTOTAL,
    /** A row with the number of a unit and the name of a sum, which may be either. */
    NUMBERED_SUM,
    /** What is required, or the units of measurement. */
    REQUIREMENT,
    /** The head of a section, which names the district of the units that follow. */
    SECTION,
    /** A note below the units. */
    NOTE,
    /** A signature, or another text below a note. */
    SIGNATURE,
    /** The numbers of the columns. */
    COLUMN_NUMBERS,
    /** The header again, as at the top of another sheet of paper. */
    REPEATED_HEADER,
    /** The header of another table. */
    OTHER_HEADER,
    /** A row below the header of another table. */
    OTHER_TABLE,
    /** A row of a form that names no criterion or indicator, such as a heading or a signature. */
    WITHOUT_KEY;

    /**
     * Returns the words for it.
     *
     * @param language the language wanted
     * @return for example {@code title}
     */
    @Override
    public String in(Language language) {
        return IoMessages.MESSAGES.get(language, "row." + name());
    }
}
