package org.ntmcriteria.rules.recognition;

import java.util.Optional;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.value.Verdict;

/**
 * The recognition of a unit at one {@link Tier} on a day beside its fulfilment of the set in force. The two are
 * independent, and each may be without the other.
 *
 * @param unit the unit's code
 * @param tier the tier
 * @param set the set in force at that tier on the day, or empty if there is none
 * @param recognition the state, or empty if there was never a decision
 * @param assessment the newest assessment under the set up to the day, or empty
 * @param revocation whether the recognition in force is to be revoked
 */
public record RecognitionStatus(
        String unit,
        Tier tier,
        Optional<CriteriaSetId> set,
        Optional<RecognitionState> recognition,
        Optional<Assessment> assessment,
        Revocation revocation) {
    /**
     * Checks whether it is recognised.
     *
     * @return undetermined where decisions contradict each other
     */
    public Verdict recognised() {
        return recognition.map(RecognitionState::recognised).orElse(Verdict.NOT_MET);
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
        return recognised().and(meets().negate());
    }

    /**
     * Meets the set in force, but is not recognised.
     *
     * @return the verdict
     */
    public Verdict isMeetingButNotRecognised() {
        return meets().and(recognised().negate());
    }
}
