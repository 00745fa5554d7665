package org.ntmcriteria.analysis.lineage;

import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;

/** Fractions compared exactly. */
final class Quotients {
    static final Quantity.Ratio ZERO = new Quantity.Ratio(Decimal.ZERO, Decimal.of(1));
    static final Quantity.Ratio ONE = new Quantity.Ratio(Decimal.of(1), Decimal.of(1));

    private Quotients() {}

    static int compare(Quantity.Ratio one, Quantity.Ratio other) {
        return one.numerator()
                .times(other.denominator())
                .compareTo(other.numerator().times(one.denominator()));
    }
}
