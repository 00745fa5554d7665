package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.Comparator;
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
 * @param field the field in which the unit is outstanding, for sets that recognise in one; empty text where none is
 *     stated
 * @param commune the commune in which a hamlet, residential area or garden lies, by code or name; empty text where it
 *     is not stated
 * @param district the district in which the unit lies; empty text where it is not stated
 * @param location where it was read, or empty
 */
public record RecognitionEvent(
        String unit,
        LocalDate date,
        String decision,
        Optional<CriteriaSetId> set,
        Tier tier,
        Kind kind,
        String field,
        String commune,
        String district,
        Optional<SourceLocation> location) {
    /** The order in which decisions are kept, whatever the order in which they are given. */
    static final Comparator<RecognitionEvent> ORDER = Comparator.comparing(RecognitionEvent::date)
            .thenComparing(RecognitionEvent::tier)
            .thenComparing(RecognitionEvent::kind)
            .thenComparing(RecognitionEvent::decision)
            .thenComparing(e -> e.set().map(CriteriaSetId::toString).orElse(""))
            .thenComparing(RecognitionEvent::field)
            .thenComparing(RecognitionEvent::commune)
            .thenComparing(RecognitionEvent::district)
            .thenComparing(e -> e.location().map(SourceLocation::file).orElse(""))
            .thenComparing(e -> e.location().map(SourceLocation::line).orElse(0))
            .thenComparing(e -> e.location().map(SourceLocation::toString).orElse(""));

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
     * Returns an event without a field, of a unit of which it is not said where it lies.
     *
     * @param unit the unit's code
     * @param date the day of the decision
     * @param decision the decision's number
     * @param set the set under which it was taken, or empty where that is not known
     * @param tier what the unit is recognised as, or no longer is
     * @param kind what the decision does
     * @param location where it was read, or empty
     */
    public RecognitionEvent(
            String unit,
            LocalDate date,
            String decision,
            Optional<CriteriaSetId> set,
            Tier tier,
            Kind kind,
            Optional<SourceLocation> location) {
        this(unit, date, decision, set, tier, kind, "", "", "", location);
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

    /**
     * Returns the same decision in a field.
     *
     * @param stated the field in which the unit is outstanding
     * @return a copy
     */
    public RecognitionEvent withField(String stated) {
        return new RecognitionEvent(unit, date, decision, set, tier, kind, stated, commune, district, location);
    }

    /**
     * Returns the same decision on a unit that lies in a commune.
     *
     * @param lies the commune in which the unit lies, by code or name
     * @return a copy
     */
    public RecognitionEvent withCommune(String lies) {
        return new RecognitionEvent(unit, date, decision, set, tier, kind, field, lies, district, location);
    }

    /** Whether both say the same, wherever they were read; a set that one of them does not name is the other's. */
    boolean saysTheSameAs(RecognitionEvent other) {
        return kind == other.kind
                && decision.equals(other.decision)
                && (set.isEmpty() || other.set.isEmpty() || set.equals(other.set));
    }

    /** The name that the sets have in all periods, or empty text. */
    String setName() {
        return set.map(CriteriaSetId::name).orElse("");
    }
}
