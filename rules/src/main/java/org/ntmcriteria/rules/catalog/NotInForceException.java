package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.text.Text;

/** The set is not in force (hiệu lực) on the day: it begins later, or ended before. */
public abstract sealed class NotInForceException extends SetLookupException
        permits NotYetInForceException, NoLongerInForceException {
    private static final long serialVersionUID = 1L;

    private final transient CriteriaSetId set;
    private final LocalDate asked;
    private final LocalDate bound;

    NotInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound, Text text) {
        super(text);
        this.set = set;
        this.asked = asked;
        this.bound = bound;
    }

    /**
     * Returns the set.
     *
     * @return its name
     */
    public CriteriaSetId set() {
        return set;
    }

    /**
     * Returns the day asked for.
     *
     * @return the day
     */
    public LocalDate asked() {
        return asked;
    }

    /**
     * Returns the end of the days in force that the day asked for is beyond.
     *
     * @return the first day in force, or the last one
     */
    public LocalDate bound() {
        return bound;
    }
}
