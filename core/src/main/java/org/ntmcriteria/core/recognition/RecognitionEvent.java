package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * A dated decision that recognises a unit (công nhận), recognises it again (công nhận lại) or takes recognition back
 * (thu hồi), as the decision says; never computed.
 *
 * @param unit the unit's code
 * @param date the day of the decision
 * @param decision the decision's number; empty text where it is not known
 * @param set the set under which it was taken, or empty where that is not known
 * @param tier what the unit is recognised as, or no longer is
 * @param kind what the decision does
 * @param location where it was read, or empty
 */
public record RecognitionEvent(
        String unit,
        LocalDate date,
        String decision,
        Optional<CriteriaSetId> set,
        Tier tier,
        Kind kind,
        Optional<SourceLocation> location) {
    /** What a decision does. */
    public enum Kind {
        /** Recognises for the first time, or anew after a revocation. */
        RECOGNISED,
        /** Recognises again what is recognised, mostly under a later set. */
        RE_RECOGNISED,
        /** Takes recognition back. */
        REVOKED;

        /**
         * Returns the Vietnamese or English word.
         *
         * @param language the language wanted
         * @return for example {@code thu hồi}
         */
        public String displayName(Language language) {
            return CoreMessages.MESSAGES.get(language, "event." + name());
        }
    }

    /**
     * Checks the unit's code.
     *
     * @throws UnreadableTextException if it is blank
     */
    public RecognitionEvent {
        if (unit.isBlank()) {
            throw UnreadableTextException.of(unit, "accepted.unitCode");
        }
    }

    /**
     * Returns an event under a set.
     *
     * @param unit the unit's code
     * @param date the day of the decision
     * @param decision the decision's number
     * @param set the set under which it was taken
     * @param tier what the unit is recognised as, or no longer is
     * @param kind what the decision does
     * @return the event
     */
    public static RecognitionEvent of(
            String unit, LocalDate date, String decision, CriteriaSetId set, Tier tier, Kind kind) {
        return new RecognitionEvent(unit, date, decision, Optional.of(set), tier, kind, Optional.empty());
    }

    /** Whether both say the same, wherever they were read. */
    boolean saysTheSameAs(RecognitionEvent other) {
        return kind == other.kind && decision.equals(other.decision) && set.equals(other.set);
    }
}
