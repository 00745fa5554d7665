package org.ntmcriteria.core.value;

/** A reported value as it was understood under a set: something to compare, or the office's own judgement. */
public sealed interface ObservedValue permits Quantity, ObservedValue.OfficeJudgement {
    /** The reporting office's own judgement. */
    enum OfficeJudgement implements ObservedValue {
        /** Assessed as met. */
        MET(Verdict.MET),
        /** Assessed as not met. */
        NOT_MET(Verdict.NOT_MET),
        /** Assessed as not applicable. */
        NOT_APPLICABLE(Verdict.NOT_APPLICABLE);

        private final Verdict verdict;

        OfficeJudgement(Verdict verdict) {
            this.verdict = verdict;
        }

        /**
         * Returns the verdict that the judgement gives.
         *
         * @return never {@link Verdict#UNDETERMINED}
         */
        public Verdict verdict() {
            return verdict;
        }

        /**
         * Returns the judgement that gives a verdict.
         *
         * @param met whether it is assessed as met
         * @return {@link #MET} or {@link #NOT_MET}
         */
        public static OfficeJudgement of(boolean met) {
            return met ? MET : NOT_MET;
        }
    }
}
