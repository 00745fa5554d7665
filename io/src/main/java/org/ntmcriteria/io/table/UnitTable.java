package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/**
 * The units of a table, with a {@link UnitRecord} each.
 *
 * @param layout the layout of the table; of a workbook, that of its last table
 * @param units the units in the order in which they first appear
 * @param totals the totals that the reports of the units print
 * @param rows the number of data rows, good or bad; of a form those that name a criterion or an indicator
 * @param passedOver the number of title rows, subtotals and other rows that are not about one unit
 */
public record UnitTable(Layout layout, List<UnitRecord> units, List<PrintedTotal> totals, int rows, int passedOver) {
    /** The layouts of a table. */
    public enum Layout {
        /** One row per observation. */
        OBSERVATIONS,
        /** One row per unit, or per unit and day, a column per criterion. */
        VERDICTS,
        /** One row per unit, or per unit and day, a column per indicator, and for any criteria. */
        INDICATORS,
        /** One unit's own form, a row per criterion or indicator. */
        FORM,
        /** No header was found. */
        NONE
    }

    /**
     * A total as a report prints it.
     *
     * @param unit the code of the unit
     * @param days the days on which the report is the newest of the unit
     * @param criteria the number of criteria met
     * @param text the text of the cell
     * @param location the location of the cell
     */
    public record PrintedTotal(String unit, DateRange days, int criteria, String text, SourceLocation location) {}

    /** Copies the lists. */
    public UnitTable {
        units = List.copyOf(units);
        totals = List.copyOf(totals);
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
        Map<String, List<PrintedTotal>> byUnit = totals.stream().collect(Collectors.groupingBy(PrintedTotal::unit));
        List<Problem> problems = new ArrayList<>();
        for (Assessment assessment : assessments) {
            PrintedTotal total = byUnit.getOrDefault(assessment.unit().code(), List.of()).stream()
                    .filter(printed -> printed.days.contains(assessment.asOf()))
                    .findFirst()
                    .orElse(null);
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
