package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.value.Verdict;

/**
 * A unit that another one took in, with what it was recognised as when it ended: a fact that stands beside the other's
 * recognition and never becomes it.
 *
 * @param unit the code that it bore
 * @param validFrom the day from which the code meant it, or empty where that is not known
 * @param end the day of its end
 * @param states what it was recognised as on the day before; empty if there is no decision on it
 */
public record Predecessor(String unit, Optional<LocalDate> validFrom, LocalDate end, List<RecognitionState> states) {
    /** Copies the list. */
    public Predecessor {
        states = List.copyOf(states);
    }

    /**
     * Checks what it was recognised as when it ended.
     *
     * @param tier a tier
     * @return met, not met if revoked, or undetermined; not applicable if there was never a decision at the tier
     */
    public Verdict recognised(Tier tier) {
        Verdict recognised = Verdict.NOT_APPLICABLE;
        for (RecognitionState state : states) {
            recognised = state.tier() == tier ? recognised.or(state.recognised()) : recognised;
        }
        return recognised;
    }
}
