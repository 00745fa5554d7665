package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.CriteriaSetId;

/** The set's force ended before the day. */
public final class NoLongerInForceException extends SetLookupException {
    private static final long serialVersionUID = 1L;

    private final transient CriteriaSetId set;
    private final LocalDate asked;
    private final LocalDate bound;

    NoLongerInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound) {
        super(
                set + " đã hết hiệu lực trước ngày " + asked + "; hiệu lực đến hết " + bound,
                set + " is no longer in force on " + asked + "; it ended on " + bound);
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
     * The set's last day of force.
     *
     * @return the day
     */
    public LocalDate bound() {
        return bound;
    }
}
