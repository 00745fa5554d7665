package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.value.Verdict;

/**
 * What a unit is recognised as under one set on a day, by the last decision up to then. The sets of one name follow
 * each other from period to period and are one; sets of other names, and other fields of one set, are others.
 *
 * @param setName the name that the sets have in all periods, for example {@code commune-ntm}; empty text where no
 *     decision up to the day names one
 * @param tier the tier
 * @param field the field in which the unit is outstanding, as it is first written; empty text where none is stated
 * @param recognised {@code MET} if recognised, {@code NOT_MET} if revoked, {@code UNDETERMINED} if decisions contradict
 *     each other or it is not known which state a decision is about, {@code NOT_APPLICABLE} if the unit is no more
 * @param since the day of the decision or of the end that the state rests on
 * @param first the day since which it has been recognised without a break, or empty unless it is recognised
 * @param decision the number of that decision or act; empty text where it is not known or where decisions contradict
 *     each other
 * @param set the set under which it was taken, or empty where that is not known
 */
public record RecognitionState(
        String setName,
        Tier tier,
        String field,
        Verdict recognised,
        LocalDate since,
        Optional<LocalDate> first,
        String decision,
        Optional<CriteriaSetId> set) {
    /**
     * Checks if the unit has ended: it is then neither recognised nor revoked.
     *
     * @return true from the day of its end
     */
    public boolean isEnded() {
        return recognised == Verdict.NOT_APPLICABLE;
    }

    RecognitionState ended(LocalDate day, String act) {
        return new RecognitionState(setName, tier, field, Verdict.NOT_APPLICABLE, day, Optional.empty(), act, set);
    }

    /** Returns the state from a day on which it is no longer known. */
    RecognitionState notKnownFrom(LocalDate day) {
        return new RecognitionState(
                setName, tier, field, Verdict.UNDETERMINED, day, Optional.empty(), "", Optional.empty());
    }
}
