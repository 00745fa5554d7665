package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * {@link LintCode#BOUNDARY}: for each threshold, a value just below, one at it and one just above are assessed by the
 * evaluator, for a unit and a day for which that very cell holds; the verdict is what the comparison says, and it cites
 * the cell.
 *
 * <p>"Just" is one unit in the place behind the threshold's last; percentages stay within 0 and 100, nothing is
 * negative; grades are neighbours on their scale. The expectation comes from how the value was made, not from comparing
 * it. The general column is nobody's requirement; a cell that nobody reaches is {@link LintCode#UNREACHABLE}.
 */
final class Boundaries {
    private static final Decimal HUNDRED = Decimal.of(100);

    /** Assesses a unit on a day. */
    @FunctionalInterface
    interface ValueTest {
        Assessment assess(AdministrativeUnit unit, LocalDate asOf, List<Observation> observations);
    }

    private Boundaries() {}

    /** The cases of all thresholds of a set. */
    static List<BoundaryCase> cases(CriteriaSet set) {
        Map<Cell, CellWitness> read = Item.witnesses(set);
        List<BoundaryCase> cases = new ArrayList<>();
        for (Cell cell : set.cells()) {
            CellWitness reach = read.get(cell);
            if (reach != null
                    && Agreement.comparison(cell.requirement()).isPresent()
                    && cell.column() != AnnexColumn.GENERAL) {
                cases.addAll(cases(set, cell, reach));
            }
        }
        return cases;
    }

    private static List<BoundaryCase> cases(CriteriaSet set, Cell cell, CellWitness reach) {
        AdministrativeUnit unit = unit(set, reach.column());
        InputKey key = cell.part().isPresent()
                ? new InputKey.OfPart(cell.indicator(), cell.part().get())
                : new InputKey.OfIndicator(cell.indicator());
        Comparison comparison = Agreement.comparison(cell.requirement()).orElseThrow();
        List<BoundaryCase> cases = new ArrayList<>();
        values(cell.requirement()).forEach((value, order) -> {
            List<Observation> observations = new ArrayList<>();
            reach.facts()
                    .forEach((fact, number) -> observations.add(
                            observation(unit, reach.day(), InputKey.fact(fact), new Quantity.Amount(number))));
            observations.add(observation(unit, reach.day(), key, value));
            cases.add(new BoundaryCase(
                    cell, unit, reach.day(), observations, key, value, Verdict.of(comparison.holds(order))));
        });
        return cases;
    }

    private static Observation observation(AdministrativeUnit unit, LocalDate day, InputKey key, Quantity value) {
        return Observation.builder()
                .unit(unit.code())
                .date(day)
                .key(key)
                .value(value)
                .build();
    }

    private static AdministrativeUnit unit(CriteriaSet set, AnnexColumn column) {
        AdministrativeUnit unit = AdministrativeUnit.of("boundary", set.level());
        if (column.region().isPresent()) {
            return unit.withRegion(column.region().get());
        }
        return column.category().isPresent()
                ? unit.withCategories(List.of(column.category().get()))
                : unit;
    }

    /** The values below, at and above a threshold, and where they lie. */
    private static Map<Quantity, Integer> values(Requirement requirement) {
        Map<Quantity, Integer> values = new LinkedHashMap<>();
        if (requirement instanceof Requirement.Threshold threshold) {
            Decimal bound = threshold.value();
            int decimals = bound.toBigDecimal().scale() + 1;
            for (Decimal value : Samples.around(bound, decimals)) {
                if (threshold.unit() != MeasurementUnit.PERCENT || value.compareTo(HUNDRED) <= 0) {
                    int order = value.equals(bound) ? 0 : value.minus(bound).signum();
                    values.put(new Quantity.Amount(value), order);
                }
            }
        } else if (requirement instanceof Requirement.GradeThreshold threshold) {
            Grade grade = threshold.grade();
            for (int step = -1; step <= 1; step++) {
                int rank = grade.rank() + step;
                if (rank >= 0 && rank < grade.scale().grades().size()) {
                    values.put(new Quantity.Graded(new Grade(grade.scale(), rank)), step);
                }
            }
        }
        return values;
    }

    /** Assesses the cases of a set, those of an indicator or a part by what the set asks of it alone. */
    static List<LintFinding> of(CriteriaSet set, Function<CriteriaSet, ValueTest> evaluator) {
        Map<List<Object>, List<BoundaryCase>> byItem = new LinkedHashMap<>();
        Map<BoundaryCase, LintFinding> failed = new IdentityHashMap<>();
        List<BoundaryCase> cases = cases(set);
        for (BoundaryCase boundary : cases) {
            Cell cell = boundary.cell();
            byItem.computeIfAbsent(List.of(cell.indicator(), cell.part()), k -> new ArrayList<>())
                    .add(boundary);
        }
        for (List<BoundaryCase> some : byItem.values()) {
            Cell cell = some.get(0).cell();
            ValueTest test = evaluator.apply(set.only(cell.indicator(), cell.part()));
            some.forEach(boundary -> assess(boundary, test).ifPresent(finding -> failed.put(boundary, finding)));
        }
        return cases.stream()
                .flatMap(boundary -> Stream.ofNullable(failed.get(boundary)))
                .toList();
    }

    private static Optional<LintFinding> assess(BoundaryCase boundary, ValueTest test) {
        Cell cell = boundary.cell();
        Assessment assessment = test.assess(boundary.unit(), boundary.asOf(), boundary.observations());
        Optional<IndicatorResult> result = assessment
                .criterion(cell.indicator().criterion())
                .indicator(cell.indicator().toString())
                .flatMap(i -> cell.part().isEmpty()
                        ? Optional.of(i)
                        : i.parts().stream()
                                .filter(p -> p.key().equals(boundary.key()))
                                .findFirst());
        Optional<Requirement> cited = result.flatMap(IndicatorResult::required).map(CitedRequirement::requirement);
        boolean asExpected = result.isPresent()
                && result.get().verdict() == boundary.expected()
                && result.get().act().equals(cell.act())
                && cited.equals(Optional.of(cell.requirement()));
        return asExpected ? Optional.empty() : Optional.of(finding(boundary, result));
    }

    private static LintFinding finding(BoundaryCase boundary, Optional<IndicatorResult> result) {
        Cell cell = boundary.cell();
        return new LintFinding(
                LintCode.BOUNDARY,
                cell.set(),
                cell.indicator() + cell.part().map(p -> "/" + p).orElse(""),
                cell.coordinates(),
                DateRange.ofDay(boundary.asOf()),
                cell.act(),
                RulesMessages.MESSAGES.text(
                        "lint.BOUNDARY",
                        "value",
                        boundary.value(),
                        "requirement",
                        boundary.cell().requirement().text(),
                        "expected",
                        (Text) boundary.expected()::displayName,
                        "result",
                        result.isPresent() ? (Text) result.get()::explain : "–"),
                RulesMessages.MESSAGES.text("lint.BOUNDARY.do"),
                Optional.empty());
    }
}
