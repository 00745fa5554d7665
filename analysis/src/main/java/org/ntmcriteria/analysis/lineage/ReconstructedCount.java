package org.ntmcriteria.analysis.lineage;

import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.value.Decimal;

/**
 * A number that adds up, as exact bounds.
 *
 * @param low the least that it can be: what is wholly there
 * @param high the most that it can be, or empty where a part's number is not known
 */
public record ReconstructedCount(Decimal low, Optional<Decimal> high) implements ReconstructedValue {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless 0 ≤ low ≤ high
     */
    public ReconstructedCount {
        if (low.signum() < 0 || high.isPresent() && low.compareTo(high.get()) > 0) {
            throw new InvalidValueException(
                    AnalysisMessages.MESSAGES.text("invalid.bounds", "low", low, "high", high.orElse(low)));
        }
    }

    @Override
    public boolean isExact() {
        return high.isPresent() && high.get().equals(low);
    }

    /** Returns the number, as in {@code 9}, or the bounds, as in {@code 8–11} or {@code ≥ 8}. */
    @Override
    public String toString() {
        if (high.isEmpty()) {
            return "≥ " + low;
        }
        return isExact() ? low.toString() : low + "–" + high.get();
    }
}
