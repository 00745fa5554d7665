package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.analysis.panel.PanelLayout;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.ObservationCheck;

/**
 * What is doubtful in the observations that are read into a panel. Of the rows that are taken as text only those are to
 * be looked at that say something new. Not thread-safe; used once per panel.
 */
final class PanelDoubts {
    private static final Decimal ONE = Decimal.of(1);

    private final ObservationCheck check;
    private final BitSet percentages = new BitSet();

    /** The columns with a value that may be a fraction, and those with one that is none. */
    private final BitSet withFractions = new BitSet();

    private final BitSet withOthers = new BitSet();

    /** Of each day before the set, the columns with a value. */
    private final Map<LocalDate, BitSet> older = new HashMap<>();

    PanelDoubts(CriteriaSet set, PanelLayout layout) {
        check = ObservationCheck.of(set);
        for (int column = 0; column < layout.keys().size(); column++) {
            percentages.set(column, check.isPercentage(layout.keys().get(column)));
        }
    }

    /**
     * Checks if a value is the first of its kind, so that its row is to be read and its observation {@linkplain #add
     * added}.
     */
    boolean isNew(int column, LocalDate day, ReportedValue value) {
        return isNewSize(column, value)
                || check.isOlder(day) && isFirst(older.computeIfAbsent(day, d -> new BitSet()), column);
    }

    private boolean isNewSize(int column, ReportedValue value) {
        // Under most other indicators a ratio is refused.
        if (!percentages.get(column)) {
            return ReportedValue.Judged.without(value) instanceof Quantity.Ratio;
        }
        return ReportedValue.Judged.without(value) instanceof Quantity.Amount amount
                && amount.value().signum() > 0
                && isFirst(amount.value().compareTo(ONE) <= 0 ? withFractions : withOthers, column);
    }

    private static boolean isFirst(BitSet columns, int column) {
        boolean isFirst = !columns.get(column);
        columns.set(column);
        return isFirst;
    }

    /** Notes an observation. */
    void add(Observation observation) {
        check.add(observation);
    }

    /** Returns what is doubtful. */
    List<Problem> problems() {
        return check.problems();
    }
}
