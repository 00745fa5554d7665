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
import org.ntmcriteria.core.IndicatorKind;
import org.ntmcriteria.core.InputKey;
import org.ntmcriteria.core.Level;
import org.ntmcriteria.core.Observation;
import org.ntmcriteria.core.Quantity;
import org.ntmcriteria.core.Region;
import org.ntmcriteria.core.ReportedValue;
import org.ntmcriteria.core.Sex;
import org.ntmcriteria.core.UnitClass;
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
        Arbitrary<Optional<Region>> regions = Arbitraries.of(Region.values()).optional(0.9);
        Arbitrary<List<UnitClass>> classes =
                Arbitraries.of(UnitClass.values()).list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(regions, classes).as((region, some) -> AdministrativeUnit.builder()
                .code(UNIT)
                .level(Level.COMMUNE)
                .region(region)
                .addAllClasses(some)
                .build());
    }

    /**
     * What a set asks for on a day: indicators, parts, sexes, criteria and the facts of cells.
     *
     * @param version the set at the day
     * @return each key with values that fit it, as an office would write them
     */
    public static Map<InputKey, Arbitrary<ReportedValue>> reports(SetVersion version) {
        Map<InputKey, Arbitrary<ReportedValue>> reports = new TreeMap<>();
        for (SetVersion.CriterionVersion criterion : version.criteria()) {
            reports.put(new InputKey.OfCriterion(criterion.definition().number()), values(IndicatorKind.ACHIEVED));
            for (IndicatorVersion indicator : criterion.indicators()) {
                Arbitrary<ReportedValue> whole = values(indicator.kind(Optional.empty()));
                // A compound indicator as a whole takes words only.
                reports.put(
                        new InputKey.OfIndicator(indicator.id()),
                        indicator.parts().isEmpty() ? whole : words());
                for (String part : indicator.parts()) {
                    reports.put(new InputKey.OfPart(indicator.id(), part), values(indicator.kind(Optional.of(part))));
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
        return reports;
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
     * Assessments of any commune on any day by any observations.
     *
     * @param set the set
     * @return assessments
     */
    public static Arbitrary<Assessment> assessments(CriteriaSet set) {
        Evaluator evaluator = Evaluator.of(set);
        return Combinators.combine(days(set), communes()).flatAs((day, unit) -> observations(set.at(day))
                .map(observations -> evaluator.assess(unit, day, observations)));
    }
}
