package org.ntmcriteria.rules.evaluate;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.Verdict;

/**
 * Whether a unit may be recognised on a day: it meets the set, and what acts on recognition (372, 2540, 18/2022 …) ask
 * beside: {@link Evaluator#checkRecognition}. That it may be is not that it is.
 *
 * @param assessment what its data say of the set
 * @param conditions the conditions that belong to recognition only, in the set's order
 * @param verdict met if set and conditions are
 * @param status how well the verdict is founded, present unless it is undetermined
 */
public record RecognitionCheck(
        Assessment assessment, List<ConditionResult> conditions, Verdict verdict, Optional<SourceStatus> status) {
    /** Copies the list. */
    public RecognitionCheck {
        conditions = List.copyOf(conditions);
    }
}
