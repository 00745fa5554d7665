package org.ntmcriteria.analysis.columns;

import java.util.Arrays;
import javax.annotation.Nullable;

/** Verdicts of many units, a bit a unit in each plane; no unit has two, and one without any is undetermined. */
final class Bits {
    final long[] met;
    final long[] notMet;

    /** Null where it is known beforehand that it applies to all. */
    @Nullable final long[] notApplicable;

    Bits(int words, boolean mayNotApply) {
        met = new long[words];
        notMet = new long[words];
        notApplicable = mayNotApply ? new long[words] : null;
    }

    /** Makes the verdicts of a block undetermined. */
    void clear(int from) {
        Arrays.fill(met, from, from + Cells.WORDS, 0);
        Arrays.fill(notMet, from, from + Cells.WORDS, 0);
        if (notApplicable != null) {
            Arrays.fill(notApplicable, from, from + Cells.WORDS, 0);
        }
    }

    /** Begins a conjunction in a block: what nothing was added to does not apply, and stands as met until its end. */
    void startConjunction(int from) {
        Arrays.fill(met, from, from + Cells.WORDS, -1L);
        Arrays.fill(notMet, from, from + Cells.WORDS, 0);
        if (notApplicable != null) {
            Arrays.fill(notApplicable, from, from + Cells.WORDS, -1L);
        }
    }

    /**
     * Adds a member to Kleene's conjunction, which what does not apply leaves.
     *
     * @param from the first word of the block here
     * @param next the member
     * @param nextFrom the first word of the block there
     */
    void and(int from, Bits next, int nextFrom) {
        for (int word = 0; word < Cells.WORDS; word++) {
            notMet[from + word] |= next.notMet[nextFrom + word];
        }
        if (next.notApplicable == null) {
            for (int word = 0; word < Cells.WORDS; word++) {
                met[from + word] &= next.met[nextFrom + word];
            }
        } else {
            for (int word = 0; word < Cells.WORDS; word++) {
                met[from + word] &= next.met[nextFrom + word] | next.notApplicable[nextFrom + word];
            }
        }
        if (notApplicable != null) {
            for (int word = 0; word < Cells.WORDS; word++) {
                notApplicable[from + word] &= next.notApplicable == null ? 0 : next.notApplicable[nextFrom + word];
            }
        }
    }

    /** Ends a conjunction: what has no member that applies is not met but does not apply. */
    void endConjunction(int from) {
        if (notApplicable != null) {
            for (int word = from; word < from + Cells.WORDS; word++) {
                met[word] &= ~notApplicable[word];
            }
        }
    }

    /**
     * Fills what is open by a report on the whole; with "does not apply" only where nothing finer is met.
     *
     * @param from the first word of the block here
     * @param whole what was reported, its block at word 0
     * @param anyMet which units meet anything finer, at word 0
     */
    void fill(int from, Bits whole, long[] anyMet) {
        for (int word = 0; word < Cells.WORDS; word++) {
            int own = from + word;
            long open = ~(met[own] | notMet[own] | (notApplicable == null ? 0 : notApplicable[own]));
            met[own] |= open & whole.met[word];
            notMet[own] |= open & whole.notMet[word];
            if (notApplicable != null && whole.notApplicable != null) {
                notApplicable[own] |= open & whole.notApplicable[word] & ~anyMet[word];
            }
        }
    }
}
