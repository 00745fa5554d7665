package org.ntmcriteria.analysis.lineage;

import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.value.Quantity;

/** The bounds of a mean of quotients whose weights are not known: they are those of the quotients. Not thread-safe. */
final class QuotientHull {
    @Nullable private Quantity.Ratio low;

    /** Null where there is none yet, and where there is no bound. */
    @Nullable private Quantity.Ratio high;

    private boolean isUnbounded;

    void add(Quantity.Ratio value) {
        add(value, Optional.of(value));
    }

    void add(Quantity.Ratio from, Optional<Quantity.Ratio> to) {
        low = low == null || Quotients.compare(from, low) < 0 ? from : low;
        isUnbounded |= to.isEmpty();
        if (to.isPresent() && (high == null || Quotients.compare(to.get(), high) > 0)) {
            high = to.get();
        }
    }

    /** Takes the upper bound away. */
    void open() {
        isUnbounded = true;
    }

    boolean isEmpty() {
        return low == null;
    }

    ReconstructedQuotient bounds(boolean isShare, Sum numerator, Sum base) {
        return new ReconstructedQuotient(
                isShare,
                numerator.bounds(),
                base.bounds(),
                low == null ? Quotients.ZERO : low,
                isUnbounded ? Optional.empty() : Optional.ofNullable(high));
    }
}
