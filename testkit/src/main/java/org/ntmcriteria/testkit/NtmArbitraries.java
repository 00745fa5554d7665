package org.ntmcriteria.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ntmcriteria.core.AdministrativeUnit;
import org.ntmcriteria.core.Assessment;
import org.ntmcriteria.core.DateWindow;
import org.ntmcriteria.core.Decimal;
import org.ntmcriteria.core.Grade;
import org.ntmcriteria.core.IndicatorKind;
import org.ntmcriteria.core.InputKey;
import org.ntmcriteria.core.Level;
import org.ntmcriteria.core.Observation;
import org.ntmcriteria.core.Quantity;
import org.ntmcriteria.core.Region;
import org.ntmcriteria.core.ReportedValue;
import org.ntmcriteria.core.Requirement;
import org.ntmcriteria.core.Sex;
import org.ntmcriteria.core.UnitClass;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;

/** Arbitraries of the domain's values; what they generate fits the set and day that they are given. */
public final class NtmArbitraries {
    /** The code of every generated unit. */
    public static final String UNIT = "X-1";

    private NtmArbitraries() {}

    /**
     * Days on which a set judges.
     *
     * @param set the set
     * @return days of its force, the days of its amendments among the edge cases
     */
    public static Arbitrary<LocalDate> days(CriteriaSet set) {
        DateWindow force = set.description().inForce();
        LocalDate first = force.start().orElse(LocalDate.of(2000, 1, 1));
        LocalDate last = force.end().orElse(LocalDate.of(2030, 12, 31));
        List<LocalDate> turns = set.indicators().stream()
                .flatMap(i -> i.window().start().stream())
                .flatMap(d -> java.util.stream.Stream.of(d, d.minusDays(1)))
                .filter(force::contains)
                .distinct()
                .toList();
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
        return turns.isEmpty() ? any : Arbitraries.oneOf(any, Arbitraries.of(turns));
    }

    /**
     * Communes of any region, or none, and any classes.
     *
     * @return units with the code {@link #UNIT}
     */
    public static Arbitrary<AdministrativeUnit> communes() {
        return units(Level.COMMUNE);
    }

    /**
     * Units of a level, of any region, or none, and any classes.
     *
     * @param level the level
     * @return units with the code {@link #UNIT}
     */
    public static Arbitrary<AdministrativeUnit> units(Level level) {
        Arbitrary<Optional<Region>> regions = Arbitraries.of(Region.values()).optional(0.9);
        Arbitrary<List<UnitClass>> classes =
                Arbitraries.of(UnitClass.values()).list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(regions, classes).as((region, some) -> AdministrativeUnit.builder()
                .code(UNIT)
                .level(level)
                .region(region)
                .addAllClasses(some)
                .build());
    }

    /**
     * What a set asks for on a day: indicators, parts, sexes, criteria, the facts of cells and the set's conditions.
     *
     * @param version the set at the day
     * @return each key with values that fit it, as an office would write them
     */
    public static Map<InputKey, Arbitrary<ReportedValue>> reports(SetVersion version) {
        Map<InputKey, Arbitrary<ReportedValue>> reports = new TreeMap<>();
        for (SetVersion.CriterionVersion criterion : version.criteria()) {
            reports.put(new InputKey.OfCriterion(criterion.definition().number()), values(IndicatorKind.ACHIEVED));
            for (IndicatorVersion indicator : criterion.indicators()) {
                Arbitrary<ReportedValue> whole = values(indicator, Optional.empty());
                // A compound indicator as a whole takes words only.
                reports.put(
                        new InputKey.OfIndicator(indicator.id()),
                        indicator.parts().isEmpty() ? whole : words());
                for (String part : indicator.parts()) {
                    reports.put(new InputKey.OfPart(indicator.id(), part), values(indicator, Optional.of(part)));
                }
                if (indicator.definition().bothSexes()) {
                    for (Sex sex : Sex.values()) {
                        reports.put(new InputKey.OfSex(indicator.id(), sex), whole);
                    }
                }
                indicator.cells().stream()
                        .flatMap(c -> c.condition().stream())
                        .forEach(c -> reports.put(c.key(), amounts(8)));
            }
        }
        for (ConditionDefinition condition : version.conditions()) {
            reports.put(InputKey.fact(condition.id()), values(condition));
        }
        return reports;
    }

    /** Where a grade is required, grades of its scale; a number would not fit. */
    private static Arbitrary<ReportedValue> values(IndicatorVersion indicator, Optional<String> part) {
        return indicator.cells().stream()
                .filter(c -> c.part().equals(part))
                .map(Cell::requirement)
                .filter(Requirement.GradeThreshold.class::isInstance)
                .map(r -> ((Requirement.GradeThreshold) r).grade().scale())
                .findFirst()
                .map(scale -> Arbitraries.oneOf(
                        words(),
                        Arbitraries.integers()
                                .between(0, scale.grades().size() - 1)
                                .map(rank -> (ReportedValue) new Quantity.Graded(new Grade(scale, rank)))))
                .orElseGet(() -> values(indicator.kind(part)));
    }

    private static Arbitrary<ReportedValue> values(ConditionDefinition condition) {
        return switch (condition.kind()) {
            case SATISFACTION, MEASURE, COUNT, RELATIVE -> Arbitraries.oneOf(words(), amounts(100));
            case ONE_OF ->
                Arbitraries.oneOf(words(), Arbitraries.of(condition.fields()).map(f ->
                        (ReportedValue) new ReportedValue.Fields(List.of(f))));
            default -> words();
        };
    }

    private static Arbitrary<ReportedValue> words() {
        return Arbitraries.of(ReportedValue.Word.values());
    }

    /**
     * Values that fit a kind.
     *
     * @param kind the kind
     * @return values as an office would write them
     */
    public static Arbitrary<ReportedValue> values(IndicatorKind kind) {
        Arbitrary<ReportedValue> words = words();
        Arbitrary<ReportedValue> digits = Arbitraries.of(0L, 1L).map(d -> new Quantity.Amount(Decimal.of(d)));
        return switch (kind) {
            case ACHIEVED, EXISTS -> Arbitraries.oneOf(words, digits);
            case NONE -> Arbitraries.oneOf(words, digits, amounts(20));
            case PERCENT ->
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(1, words),
                        net.jqwik.api.Tuple.of(6, amounts(100)),
                        net.jqwik.api.Tuple.of(2, shares()));
            case LEVEL -> Arbitraries.oneOf(words, amounts(3));
            default ->
                Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, words), net.jqwik.api.Tuple.of(5, amounts(100)));
        };
    }

    private static Arbitrary<ReportedValue> amounts(int most) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(most))
                .ofScale(2)
                .map(n -> new Quantity.Amount(Decimal.of(n)));
    }

    private static Arbitrary<ReportedValue> shares() {
        return Arbitraries.longs().between(1, 500).flatMap(whole -> Arbitraries.longs()
                .between(0, whole)
                .map(part -> new Quantity.Ratio(Decimal.of(part), Decimal.of(whole))));
    }

    /**
     * Observations of one unit on one day: each key of the set at most once, with a value that fits.
     *
     * @param version the set at the day
     * @return lists of none to all of the keys
     */
    public static Arbitrary<List<Observation>> observations(SetVersion version) {
        List<Map.Entry<InputKey, Arbitrary<ReportedValue>>> keys =
                new ArrayList<>(reports(version).entrySet());
        return Arbitraries.of(keys)
                .list()
                .uniqueElements()
                .ofMaxSize(keys.size())
                .flatMap(chosen -> Combinators.combine(chosen.stream()
                                .map(k -> k.getValue().map(v -> Observation.builder()
                                        .unit(UNIT)
                                        .date(version.asOf())
                                        .key(k.getKey())
                                        .value(v)
                                        .build()))
                                .toList())
                        .as(all -> all));
    }

    /**
     * Assessments of any unit of the set's level on any day by any observations.
     *
     * @param set the set
     * @return assessments
     */
    public static Arbitrary<Assessment> assessments(CriteriaSet set) {
        Evaluator evaluator = Evaluator.of(set);
        return Combinators.combine(days(set), units(set.level())).flatAs((day, unit) -> observations(set.at(day))
                .map(observations -> evaluator.assess(unit, day, observations)));
    }
}
