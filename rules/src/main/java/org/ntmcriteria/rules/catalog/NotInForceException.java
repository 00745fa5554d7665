package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.law.CriteriaSetId;

/** The set does not judge results of the day: its force (hiệu lực) begins later, or ended before. */
public abstract sealed class NotInForceException extends SetLookupException
        permits NotYetInForceException, NoLongerInForceException {
    private static final long serialVersionUID = 1L;

    private final transient CriteriaSetId set;
    private final LocalDate asked;
    private final LocalDate bound;

    NotInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound, String messageVi, String messageEn) {
        super(messageVi, messageEn);
        this.set = set;
        this.asked = asked;
        this.bound = bound;
    }

    /**
     * The set.
     *
     * @return its name
     */
    public CriteriaSetId set() {
        return set;
    }

    /**
     * The day asked for.
     *
     * @return the day
     */
    public LocalDate asked() {
        return asked;
    }

    /**
     * The bound of force that the day lies beyond.
     *
     * @return the first day of force, or the last one
     */
    public LocalDate bound() {
        return bound;
    }
}
