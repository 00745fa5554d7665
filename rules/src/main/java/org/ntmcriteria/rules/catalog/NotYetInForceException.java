package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.CriteriaSetId;

/** The set is not yet in force on the day. */
public final class NotYetInForceException extends SetLookupException {
    private static final long serialVersionUID = 1L;

    private final transient CriteriaSetId set;
    private final LocalDate asked;
    private final LocalDate bound;

    NotYetInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound) {
        super(
                set + " chưa có hiệu lực ngày " + asked + "; có hiệu lực từ " + bound,
                set + " is not yet in force on " + asked + "; it begins on " + bound);
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
     * The set's first day of force.
     *
     * @return the day
     */
    public LocalDate bound() {
        return bound;
    }
}
