package org.ntmcriteria.analysis.panel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * A fact on which requirements depend, divided into the intervals in which all conditions on it have the same result:
 * below the first number that a condition names, on it, between it and the next, and so on; the last interval is "not
 * known".
 */
final class FactPartition {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    final int column;
    private final Decimal[] bounds;
    private final double[] exactBounds;
    private final boolean exact;

    FactPartition(int column, Collection<Decimal> named) {
        this.column = column;
        this.bounds = new TreeSet<>(named).toArray(new Decimal[0]);
        this.exact = Arrays.stream(bounds).allMatch(ExactDouble::isExact);
        this.exactBounds = Arrays.stream(bounds).mapToDouble(ExactDouble::of).toArray();
    }

    /** Checks if any unit of a block reports the fact. */
    boolean isReported(Panel.Block block) {
        return block.columns[column] != null;
    }

    /** Returns the number of intervals, "not known" included. */
    int intervals() {
        return 2 * bounds.length + 2;
    }

    /** Returns a number of the interval, or empty where it is not known. */
    Optional<Decimal> example(int interval) {
        if (interval == intervals() - 1) {
            return Optional.empty();
        }
        int below = interval / 2;
        if (interval % 2 == 1) {
            return Optional.of(bounds[below]);
        }
        if (below == bounds.length) {
            return Optional.of(bounds[below - 1].plus(Decimal.of(1)));
        }
        Decimal from = below == 0 ? Decimal.of(-1) : bounds[below - 1];
        return Optional.of(Decimal.of(from.plus(bounds[below]).toBigDecimal().divide(TWO)));
    }

    /**
     * Adds the interval that each unit of a block lies in.
     *
     * @param block the block
     * @param rows its first rows, those that hold units
     * @param entries takes the intervals, each times the factor
     * @param factor the factor
     */
    void addIntervals(Panel.Block block, int rows, int[] entries, int factor) {
        ColumnBlock cells = block.columns[column];
        int unknown = factor * (intervals() - 1);
        if (cells == null) {
            for (int row = 0; row < rows; row++) {
                entries[row] += unknown;
            }
        } else if (exact && cells.hasNumbers() && cells.others == null) {
            addExact(cells, rows, entries, factor, unknown);
        } else {
            for (int row = 0; row < rows; row++) {
                Optional<Decimal> number = number(cells, row);
                entries[row] += number.isPresent() ? factor * interval(number.get()) : unknown;
            }
        }
    }

    private void addExact(ColumnBlock cells, int rows, int[] entries, int factor, int unknown) {
        for (int row = 0; row < rows; row++) {
            double number = cells.number(row);
            entries[row] += number >= 0 ? 0 : unknown;
            for (double bound : exactBounds) {
                entries[row] += (number > bound ? factor : 0) + (number >= bound ? factor : 0);
            }
        }
    }

    private static Optional<Decimal> number(ColumnBlock cells, int row) {
        for (ReportedValue report : cells.reports(row)) {
            if (report instanceof Quantity.Amount amount) {
                return Optional.of(amount.value());
            }
        }
        return Optional.empty();
    }

    private int interval(Decimal number) {
        int interval = 0;
        for (Decimal bound : bounds) {
            int order = number.compareTo(bound);
            interval += (order > 0 ? 1 : 0) + (order >= 0 ? 1 : 0);
        }
        return interval;
    }
}
