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
public record Tally(int met, int notMet, int undetermined, int notApplicable) {
    /** Nothing counted. */
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally and(Verdict verdict) {
        return switch (verdict) {
            case MET -> new Tally(met + 1, notMet, undetermined, notApplicable);
            case NOT_MET -> new Tally(met, notMet + 1, undetermined, notApplicable);
            case UNDETERMINED -> new Tally(met, notMet, undetermined + 1, notApplicable);
            case NOT_APPLICABLE -> new Tally(met, notMet, undetermined, notApplicable + 1);
        };
    }

    /**
     * The units counted.
     *
     * @return all four together
     */
    public int units() {
        return met + notMet + undetermined + notApplicable;
    }

    /**
     * The units that meet, as bounds.
     *
     * @return from those known to meet to those that may, of those to which it applies
     */
    public CountRange range() {
        return new CountRange(met, met + undetermined, met + notMet + undetermined);
    }
}
