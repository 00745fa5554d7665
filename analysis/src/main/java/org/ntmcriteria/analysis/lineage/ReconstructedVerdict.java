package org.ntmcriteria.analysis.lineage;

import org.ntmcriteria.analysis.aggregate.VerdictCounts;
import org.ntmcriteria.core.value.Verdict;

/**
 * What met and not met of the old units say about a new one.
 *
 * @param verdict met if all of its parts are whole units that met, not met if all are whole units that did not, not
 *     applicable if it applied to none of them; else undetermined. Of a part of a divided unit nobody knows whether it
 *     meets by itself
 * @param parts what was found of the parts that are there, the divided ones too
 */
public record ReconstructedVerdict(Verdict verdict, VerdictCounts parts) implements ReconstructedValue {
    @Override
    public boolean isExact() {
        return verdict.isDecided();
    }

    /** The verdict, and how many parts met. */
    @Override
    public String toString() {
        return verdict + " (" + parts.range() + ")";
    }
}
