package org.ntmcriteria.rules.evaluate;

import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.Verdict;

/**
 * The Kleene conjunction of verdicts with their source status: the weakest of all when met, the strongest of the
 * failing ones when not met.
 */
final class VerdictAccumulator {
    private Verdict verdict = Verdict.NOT_APPLICABLE;

    @Nullable private SourceStatus weakestMet;

    @Nullable private SourceStatus strongestFailing;

    VerdictAccumulator and(Verdict next, Optional<SourceStatus> status) {
        verdict = verdict.and(next);
        if (next == Verdict.MET) {
            weakestMet =
                    weakestMet == null ? status.orElseThrow() : SourceStatus.weakest(weakestMet, status.orElseThrow());
        } else if (next == Verdict.NOT_MET) {
            strongestFailing = strongestFailing == null
                    ? status.orElseThrow()
                    : SourceStatus.strongest(strongestFailing, status.orElseThrow());
        }
        return this;
    }

    VerdictAccumulator and(SourcedVerdict next) {
        return and(next.verdict(), next.status());
    }

    SourcedVerdict sourced() {
        return new SourcedVerdict(verdict, status());
    }

    Verdict verdict() {
        return verdict;
    }

    Optional<SourceStatus> status() {
        return switch (verdict) {
            case MET -> Optional.ofNullable(weakestMet);
            case NOT_MET -> Optional.ofNullable(strongestFailing);
            case UNDETERMINED -> Optional.empty();
            case NOT_APPLICABLE -> Optional.of(SourceStatus.REPORTED);
        };
    }
}
