package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.CountRange;

/**
 * What a table reports of its units: a {@link UnitRecord} each.
 *
 * @param layout which of the two layouts the table had
 * @param units the units in the order in which they first appear
 * @param totals the totals that a wide table states, by unit
 * @param rows the rows of data, good or bad
 * @param passedOver the title, subtotal and other rows of a wide table that stand for no unit
 */
public record UnitTable(
        Layout layout, List<UnitRecord> units, Map<String, PrintedTotal> totals, int rows, int passedOver) {
    /** The layouts of a table. */
    public enum Layout {
        /** One row per observation. */
        OBSERVATIONS,
        /** One row per unit, a column per criterion. */
        VERDICTS,
        /** No header was found. */
        NONE
    }

    /**
     * A total as a row states it.
     *
     * @param criteria the criteria met
     * @param text the text it was read from
     * @param location where it stands
     */
    public record PrintedTotal(int criteria, String text, SourceLocation location) {}

    /** Copies the lists. */
    public UnitTable {
        units = List.copyOf(units);
        totals = Map.copyOf(totals);
    }

    /**
     * Compares the totals stated with what the rows give.
     *
     * @param assessments assessments of the table's units
     * @return a problem for each total outside the range of criteria met
     */
    public List<Problem> checkTotals(Collection<Assessment> assessments) {
        List<Problem> problems = new ArrayList<>();
        for (Assessment assessment : assessments) {
            PrintedTotal total = totals.get(assessment.unit().code());
            CountRange met = assessment.criteriaMet();
            if (total != null && (total.criteria < met.min() || total.criteria > met.max())) {
                String range = met.isExact() ? String.valueOf(met.min()) : met.min() + ".." + met.max();
                problems.add(
                        Problem.of(InputTableProblem.TOTAL_OUTSIDE, Optional.of(total.location), total.text, range));
            }
        }
        return problems;
    }
}
