package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.law.CriteriaSetId;

/** The set is not yet in force on the day; {@link #bound()} is its first day. */
public final class NotYetInForceException extends NotInForceException {
    private static final long serialVersionUID = 1L;

    NotYetInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound) {
        super(
                set,
                asked,
                bound,
                set + " chưa có hiệu lực ngày " + asked + "; có hiệu lực từ " + bound,
                set + " is not yet in force on " + asked + "; it begins on " + bound);
    }
}
