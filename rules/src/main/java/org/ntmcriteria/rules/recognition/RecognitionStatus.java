package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.Predecessor;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;

/**
 * The recognition of a unit under one set on a day beside its fulfilment of the set in force. The two are independent,
 * and each may be without the other.
 *
 * @param unit the unit's code
 * @param validFrom the day from which the code means the unit, or empty where no other unit is known to have borne it
 * @param level the unit's level, or empty where it is not known
 * @param tier the tier
 * @param set the set in force on the day, or empty if there is none
 * @param recognition the state, or empty if there was never a decision
 * @param assessment the newest assessment of the unit under the set up to the day, or empty
 * @param revocation whether the recognition in force is to be revoked
 * @param predecessors the units that this one took in when it began, with what they were recognised as; facts, of which
 *     nothing counts for this unit
 */
public record RecognitionStatus(
        String unit,
        Optional<LocalDate> validFrom,
        Optional<Level> level,
        Tier tier,
        Optional<CriteriaSetId> set,
        Optional<RecognitionState> recognition,
        Optional<Assessment> assessment,
        Revocation revocation,
        List<Predecessor> predecessors) {
    /** Copies the list. */
    public RecognitionStatus {
        predecessors = List.copyOf(predecessors);
    }

    /**
     * Checks whether it is recognised.
     *
     * @return undetermined where decisions contradict each other or it is not known what they are about; not applicable
     *     where the unit has ended
     */
    public Verdict recognised() {
        return recognition.map(RecognitionState::recognised).orElse(Verdict.NOT_MET);
    }

    /**
     * Checks whether the unit has ended.
     *
     * @return true if it is neither recognised nor revoked, since it is no more
     */
    public boolean isEnded() {
        return recognition.filter(RecognitionState::isEnded).isPresent();
    }

    /**
     * Checks whether it meets the set in force.
     *
     * @return undetermined where that is not known
     */
    public Verdict meets() {
        return assessment.map(Assessment::verdict).orElse(Verdict.UNDETERMINED);
    }

    /**
     * Recognised, but no longer meets the set in force.
     *
     * @return the verdict
     */
    public Verdict isRecognisedButNoLongerMeets() {
        return isEnded() ? Verdict.NOT_APPLICABLE : recognised().and(meets().negate());
    }

    /**
     * Meets the set in force, but is not recognised.
     *
     * @return the verdict
     */
    public Verdict isMeetingButNotRecognised() {
        return isEnded() ? Verdict.NOT_APPLICABLE : meets().and(recognised().negate());
    }
}
