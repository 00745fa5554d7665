package org.ntmcriteria.analysis.lineage;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;

final class ShareMeasure extends Measure<PartQuotient, ReconstructedQuotient> {
    private final MovesWith movesWith;

    ShareMeasure(MovesWith movesWith) {
        this.movesWith = movesWith;
    }

    @Override
    boolean isReported(PartQuotient value) {
        return !(value instanceof PartQuotient.BaseOnly);
    }

    @Override
    Carried carried(Origin origin) {
        return movesWith.of(origin);
    }

    @Override
    ReconstructedQuotient of(List<Part<PartQuotient>> parts, boolean isTraced) {
        // Those who are in the part and those who are not are divided independently of each other.
        Sum in = new Sum();
        Sum out = new Sum();
        Sum numerator = new Sum();
        Sum base = new Sum();
        QuotientHull hull = new QuotientHull();
        for (Part<PartQuotient> part : parts) {
            Carried carried = part.carried();
            PartQuotient value = part.value().orElse(null);
            if (value instanceof PartQuotient.Counted counted) {
                in.add(counted.numerator(), carried);
                out.add(requireShare(counted).minus(counted.numerator()), carried);
                numerator.add(counted.numerator(), carried);
                base.add(counted.base(), carried);
            } else if (value instanceof PartQuotient.BaseOnly only) {
                in.add(only.base(), Carried.NONE_TO_ALL);
                out.add(only.base(), Carried.NONE_TO_ALL);
                numerator.add(only.base(), Carried.NONE_TO_ALL);
                base.add(only.base(), carried);
            } else {
                numerator.addUnknown();
                base.addUnknown();
                addWithoutWeight(hull, value instanceof PartQuotient.Bare bare ? bare.value() : null, carried);
            }
        }
        if (!isTraced) {
            numerator.addUnknown();
            base.addUnknown();
            addWithoutWeight(hull, null, Carried.ALL);
        }
        addCounted(hull, in, out);
        if (hull.isEmpty()) {
            addWithoutWeight(hull, null, Carried.ALL);
        }
        return hull.bounds(true, numerator, base);
    }

    private static void addWithoutWeight(
            QuotientHull hull, @javax.annotation.Nullable Quantity.Ratio share, Carried carried) {
        // What nobody or everybody in a unit has, nobody or everybody in a part of it has.
        boolean isUniform =
                share != null && (share.numerator().signum() == 0 || Quotients.compare(share, Quotients.ONE) == 0);
        if (share != null && (isUniform || carried == Carried.ALL)) {
            hull.add(share);
        } else {
            hull.add(Quotients.ZERO, Optional.of(Quotients.ONE));
        }
    }

    private static void addCounted(QuotientHull hull, Sum in, Sum out) {
        Decimal mostIn = in.high().orElseThrow();
        Decimal mostOut = out.high().orElseThrow();
        if (mostIn.signum() == 0 && mostOut.signum() == 0) {
            return;
        }
        // Where the fewest in and the most out are nobody, some are in all the same, and all of them are.
        hull.add(share(in.low(), mostOut, Quotients.ONE), Optional.of(share(mostIn, out.low(), Quotients.ZERO)));
    }

    private static Quantity.Ratio share(Decimal in, Decimal out, Quantity.Ratio ofNobody) {
        Decimal all = in.plus(out);
        return all.signum() == 0 ? ofNobody : new Quantity.Ratio(in, all);
    }

    /** Returns the base. */
    private static Decimal requireShare(PartQuotient.Counted counted) {
        if (counted.numerator().compareTo(counted.base()) > 0) {
            throw new InvalidValueException(AnalysisMessages.MESSAGES.text(
                    "invalid.share", "given", counted.numerator() + "/" + counted.base()));
        }
        return counted.base();
    }
}
