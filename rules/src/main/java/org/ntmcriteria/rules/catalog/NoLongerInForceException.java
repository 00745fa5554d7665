package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.rules.RulesMessages;

/** The set is no longer in force on the day; {@link #bound()} is its last day. */
public final class NoLongerInForceException extends NotInForceException {
    private static final long serialVersionUID = 1L;

    NoLongerInForceException(CriteriaSetId set, LocalDate asked, LocalDate bound) {
        super(
                set,
                asked,
                bound,
                RulesMessages.MESSAGES.text("set.noLongerInForce", "set", set, "day", asked, "end", bound));
    }
}
