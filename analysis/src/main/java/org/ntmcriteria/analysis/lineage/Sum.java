package org.ntmcriteria.analysis.lineage;

import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.value.Decimal;

/** Adds up bounds. Not thread-safe. */
final class Sum {
    private Decimal low = Decimal.ZERO;

    /** Null once there is no upper bound. */
    @Nullable private Decimal high = Decimal.ZERO;

    /** Adds a number of a unit of which a part, or all, came along. */
    void add(Decimal number, Carried carried) {
        if (carried == Carried.ALL) {
            low = low.plus(number);
        }
        if (high != null && carried != Carried.NONE) {
            high = high.plus(number);
        }
    }

    void addUnknown() {
        high = null;
    }

    Decimal low() {
        return low;
    }

    Optional<Decimal> high() {
        return Optional.ofNullable(high);
    }

    ReconstructedCount bounds() {
        return new ReconstructedCount(low, high());
    }
}
