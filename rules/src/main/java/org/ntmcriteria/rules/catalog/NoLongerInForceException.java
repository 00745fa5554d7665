package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.law.CriteriaSetId;

/** The set's force ended before the day; {@link #bound()} is its last day. */
public final class NoLongerInForceException extends NotInForceException {
    private static final long serialVersionUID = 1L;

    NoLongerInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound) {
        super(
                set,
                asked,
                bound,
                set + " đã hết hiệu lực trước ngày " + asked + "; hiệu lực đến hết " + bound,
                set + " is no longer in force on " + asked + "; it ended on " + bound);
    }
}
