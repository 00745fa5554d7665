package org.ntmcriteria.analysis.lineage;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;

final class MeanMeasure extends Measure<PartQuotient, ReconstructedQuotient> {
    private final MovesWith total;
    private final MovesWith base;

    MeanMeasure(MovesWith total, MovesWith base) {
        this.total = total;
        this.base = base;
    }

    @Override
    boolean isReported(PartQuotient value) {
        return !(value instanceof PartQuotient.BaseOnly);
    }

    @Override
    Carried carried(Origin origin) {
        Carried ofTotal = total.of(origin);
        Carried ofBase = base.of(origin);
        return ofTotal == ofBase ? ofTotal : Carried.NONE_TO_ALL;
    }

    @Override
    ReconstructedQuotient of(List<Part<PartQuotient>> parts, boolean isTraced) {
        Sum totals = new Sum();
        Sum bases = new Sum();
        // The same of those parts alone whose base is known: the others may weigh anything.
        Sum weighedTotals = new Sum();
        Sum weighedBases = new Sum();
        QuotientHull hull = new QuotientHull();
        for (Part<PartQuotient> part : parts) {
            PartQuotient value = part.value().orElse(null);
            if (value instanceof PartQuotient.Counted counted) {
                totals.add(counted.numerator(), total.of(part.origin()));
                weighedTotals.add(counted.numerator(), total.of(part.origin()));
                bases.add(counted.base(), base.of(part.origin()));
                weighedBases.add(counted.base(), base.of(part.origin()));
            } else if (value instanceof PartQuotient.BaseOnly only) {
                totals.addUnknown();
                weighedTotals.addUnknown();
                bases.add(only.base(), base.of(part.origin()));
                weighedBases.add(only.base(), base.of(part.origin()));
            } else {
                totals.addUnknown();
                bases.addUnknown();
                boolean isWhole = part.carried() == Carried.ALL;
                addWithoutBase(
                        hull,
                        value instanceof PartQuotient.Bare bare ? Optional.of(bare.value()) : Optional.empty(),
                        isWhole);
            }
        }
        if (!isTraced) {
            totals.addUnknown();
            bases.addUnknown();
            addWithoutBase(hull, Optional.empty(), true);
        }
        addWeighed(hull, weighedTotals, weighedBases);
        if (hull.isEmpty()) {
            addWithoutBase(hull, Optional.empty(), true);
        }
        return hull.bounds(false, totals, bases);
    }

    private static void addWithoutBase(QuotientHull hull, Optional<Quantity.Ratio> mean, boolean isWhole) {
        boolean isNothing = mean.isPresent() && mean.get().numerator().signum() == 0;
        if (mean.isPresent() && (isWhole || isNothing)) {
            hull.add(mean.get());
        } else {
            hull.add(Quotients.ZERO, Optional.empty());
        }
    }

    private static void addWeighed(QuotientHull hull, Sum totals, Sum bases) {
        Decimal most = bases.high().orElseThrow();
        Optional<Decimal> highest = totals.high();
        if (most.signum() == 0) {
            // A total without a base of its own counts over the bases of the others.
            if (highest.isEmpty() || highest.get().signum() > 0) {
                hull.open();
            }
            return;
        }
        Optional<Quantity.Ratio> to = Optional.empty();
        if (highest.isPresent() && highest.get().signum() == 0) {
            to = Optional.of(Quotients.ZERO);
        } else if (highest.isPresent() && bases.low().signum() > 0) {
            to = Optional.of(new Quantity.Ratio(highest.get(), bases.low()));
        }
        hull.add(new Quantity.Ratio(totals.low(), most), to);
    }
}
