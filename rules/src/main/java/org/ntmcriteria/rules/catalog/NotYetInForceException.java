package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.rules.RulesMessages;

/** The set is not yet in force on the day; {@link #bound()} is its first day. */
public final class NotYetInForceException extends NotInForceException {
    private static final long serialVersionUID = 1L;

    NotYetInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound) {
        super(
                set,
                asked,
                bound,
                RulesMessages.MESSAGES.text("set.notYetInForce", "set", set, "day", asked, "start", bound));
    }
}
