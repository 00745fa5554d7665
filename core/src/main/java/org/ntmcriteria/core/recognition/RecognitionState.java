package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.value.Verdict;

/**
 * What a unit is recognised as at one tier on a day, by the last decision up to then.
 *
 * @param tier the tier
 * @param recognised {@code MET} if recognised, {@code NOT_MET} if revoked, {@code UNDETERMINED} if decisions of one day
 *     contradict each other
 * @param since the day of the decision that the state rests on
 * @param first the day since which it has been recognised without a break, or empty unless it is recognised
 * @param decision that decision's number; empty text where it is not known or where decisions contradict each other
 * @param set the set under which it was taken, or empty where that is not known
 */
public record RecognitionState(
        Tier tier,
        Verdict recognised,
        LocalDate since,
        Optional<LocalDate> first,
        String decision,
        Optional<CriteriaSetId> set) {}
