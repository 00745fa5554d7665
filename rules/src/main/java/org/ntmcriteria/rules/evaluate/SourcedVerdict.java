package org.ntmcriteria.rules.evaluate;

import java.util.Optional;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.Verdict;

/**
 * A verdict with its source status.
 *
 * @param verdict the verdict
 * @param status how well it is founded, present unless it is undetermined
 */
record SourcedVerdict(Verdict verdict, Optional<SourceStatus> status) {
    static final SourcedVerdict OPEN = new SourcedVerdict(Verdict.UNDETERMINED, Optional.empty());

    /** Either is enough. */
    SourcedVerdict or(SourcedVerdict other) {
        Verdict either = verdict.or(other.verdict);
        return either == verdict ? this : either == other.verdict ? other : OPEN;
    }
}
