package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/**
 * The units of a table, with a {@link UnitRecord} each.
 *
 * @param units the units in the order in which they first appear
 * @param totals the totals that the reports of the units print
 * @param columns the columns that decide nothing and are kept, in the order of the file
 * @param origins what tables of verdicts say of their set and their days
 * @param tables what was understood of each table of the file: of a workbook, of each sheet
 * @param withoutZeros the codes of units that stand elsewhere in the file with the zeros that they lack
 */
public record UnitTable(
        List<UnitRecord> units,
        List<PrintedTotal> totals,
        List<FreeColumn> columns,
        VerdictOrigins origins,
        List<TableInterpretation> tables,
        Set<String> withoutZeros) {
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
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
        withoutZeros = Set.copyOf(withoutZeros);
    }

    /**
     * Returns the layout of the table; of a workbook, that of its last table.
     *
     * @return the layout
     */
    public Layout layout() {
        Layout last = Layout.NONE;
        for (TableInterpretation table : tables) {
            last = table.layout() == Layout.NONE ? last : table.layout();
        }
        return last;
    }

    /**
     * Returns the number of data rows, good or bad; of a form those that name a criterion or an indicator.
     *
     * @return the number
     */
    public int rows() {
        return tables.stream().mapToInt(TableInterpretation::rows).sum();
    }

    /**
     * Returns the number of title rows, subtotals and other rows that are not about one unit.
     *
     * @return the number, blank rows not counted
     */
    public int passedOver() {
        return tables.stream().mapToInt(TableInterpretation::rowsPassedOver).sum();
    }

    /**
     * Returns the attribute of units that a heading names, in English or Vietnamese.
     *
     * @param heading for example {@code district} or {@code Huyện}
     * @return the attribute, or empty if the heading names none
     */
    public static Optional<UnitAttribute> attribute(String heading) {
        return UnitTableColumn.find(heading).flatMap(column -> Arrays.stream(UnitAttribute.values())
                .filter(attribute -> attribute.name().equals(column.name()))
                .findFirst());
    }

    /**
     * Returns the table as one of verdicts under a set: verdicts that were given under another are none under it, and
     * count as not reported.
     *
     * @param set the set
     * @return the table without them, and a warning for each place that says so
     */
    public ReadResult<UnitTable> under(CriteriaSet set) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Set<LocalDate>> days = origins.underAnother(set, problems);
        if (days.isEmpty()) {
            return new ReadResult<>(this, problems);
        }
        List<UnitRecord> own = units.stream()
                .map(unit -> unit.withEach(o -> Optional.of(o)
                        .filter(any -> !(any.key() instanceof InputKey.OfCriterion)
                                || !days.getOrDefault(unit.code(), Set.of()).contains(any.date()))))
                .toList();
        List<PrintedTotal> ownTotals = totals.stream()
                .filter(total -> total.days
                        .start()
                        .filter(days.getOrDefault(total.unit, Set.of())::contains)
                        .isEmpty())
                .toList();
        return new ReadResult<>(
                new UnitTable(own, ownTotals, columns, origins.without(days), tables, withoutZeros), problems);
    }

    /**
     * Returns the table with what a register knows of its units: the region of the province where none is stated; of
     * communes with the code of a registered one also the units that the code means in turn, their districts and their
     * provinces. What the table states stands.
     *
     * @param register the register
     * @param level the level of the units
     * @param defaultProvince the province of units that state none, or empty
     * @param asOf the day on which the units are assessed, or empty for the latest of each
     * @return the table, and a warning for what contradicts the register or is not known to it
     */
    public ReadResult<UnitTable> completedBy(
            UnitRegister register, Level level, Optional<String> defaultProvince, Optional<LocalDate> asOf) {
        ReadResult<List<UnitRecord>> completed =
                new RegisterCompletion(register, level, defaultProvince, asOf).complete(units, withoutZeros);
        return new ReadResult<>(
                new UnitTable(completed.value(), totals, columns, origins, tables, withoutZeros), completed.problems());
    }

    /**
     * Assesses the table's units {@linkplain #under under the set}, and compares the printed totals with the
     * assessments and the days of verdicts with the day.
     *
     * @param assessor what assesses
     * @return the assessments, and everything that is wrong with them
     * @throws IllegalArgumentException if there is no day on which to assess a unit
     */
    public TableAssessment assess(TableAssessor assessor) {
        ReadResult<UnitTable> own = under(assessor.evaluator().set());
        List<Problem> problems = new ArrayList<>(own.problems());
        assessor.day().ifPresent(day -> problems.addAll(own.value().origins.ofOtherDays(day)));
        return assessor.withCheck(own.value()::checkTotals)
                .assess(own.value().units)
                .withEarlierProblems(problems);
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
