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
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/**
 * The units of a table, with a {@link UnitRecord} each.
 *
 * @param layout the layout of the table; of a workbook, that of its last table
 * @param units the units in the order in which they first appear
 * @param totals the totals that a table of verdicts prints, by unit
 * @param rows the number of data rows, good or bad
 * @param passedOver the number of title rows, subtotals and other rows that are not about one unit
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
     * A total as a row prints it.
     *
     * @param criteria the number of criteria met
     * @param text the text of the cell
     * @param location the location of the cell
     */
    public record PrintedTotal(int criteria, String text, SourceLocation location) {}

    /** Copies the lists. */
    public UnitTable {
        units = List.copyOf(units);
        totals = Map.copyOf(totals);
    }

    /**
     * Assesses the table's units, and compares the printed totals with the assessments.
     *
     * @param assessor what assesses
     * @return the assessments, and everything that is wrong with them
     * @throws IllegalArgumentException if there is no day on which to assess a unit
     */
    public TableAssessment assess(TableAssessor assessor) {
        return assessor.withCheck(this::checkTotals).assess(units);
    }

    /**
     * Compares the printed totals with the assessments.
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
