package org.ntmcriteria.analysis.lineage;

import java.util.List;
import org.ntmcriteria.core.value.Decimal;

final class CountMeasure extends Measure<Decimal, ReconstructedCount> {
    private final MovesWith movesWith;

    CountMeasure(MovesWith movesWith) {
        this.movesWith = movesWith;
    }

    @Override
    Carried carried(Origin origin) {
        return movesWith.of(origin);
    }

    @Override
    ReconstructedCount of(List<Part<Decimal>> parts, boolean isTraced) {
        Sum sum = new Sum();
        for (Part<Decimal> part : parts) {
            if (part.value().isPresent()) {
                sum.add(part.value().get(), part.carried());
            } else {
                sum.addUnknown();
            }
        }
        if (!isTraced) {
            sum.addUnknown();
        }
        return sum.bounds();
    }
}
