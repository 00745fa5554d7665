package org.ntmcriteria.analysis.lineage;

/**
 * What the old units' data say about a value of a new unit: bounds, or a verdict of three values. It is reconstructed,
 * and no assessment under the law.
 */
public sealed interface ReconstructedValue permits ReconstructedCount, ReconstructedQuotient, ReconstructedVerdict {
    /**
     * Checks if the data leave nothing open.
     *
     * @return true if both bounds are one, or the verdict is not undetermined
     */
    boolean isExact();
}
