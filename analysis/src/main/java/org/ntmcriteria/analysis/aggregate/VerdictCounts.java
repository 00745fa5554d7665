package org.ntmcriteria.analysis.aggregate;

import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;

/**
 * How many units have which verdict.
 *
 * @param met units that meet
 * @param notMet units that do not
 * @param undetermined units of which it is not known
 * @param notApplicable units to which it does not apply
 */
public record VerdictCounts(int met, int notMet, int undetermined, int notApplicable) {
    /** No units. */
    static final VerdictCounts NONE = new VerdictCounts(0, 0, 0, 0);

    VerdictCounts plus(Verdict verdict) {
        return switch (verdict) {
            case MET -> new VerdictCounts(met + 1, notMet, undetermined, notApplicable);
            case NOT_MET -> new VerdictCounts(met, notMet + 1, undetermined, notApplicable);
            case UNDETERMINED -> new VerdictCounts(met, notMet, undetermined + 1, notApplicable);
            case NOT_APPLICABLE -> new VerdictCounts(met, notMet, undetermined, notApplicable + 1);
        };
    }

    /**
     * Returns the units counted.
     *
     * @return all four together
     */
    public int units() {
        return met + notMet + undetermined + notApplicable;
    }

    /**
     * Returns the units that meet, as bounds.
     *
     * @return from those known to meet to those that may, of those to which it applies
     */
    public CountRange range() {
        return new CountRange(met, met + undetermined, met + notMet + undetermined);
    }
}
