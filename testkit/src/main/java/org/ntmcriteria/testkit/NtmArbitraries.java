package org.ntmcriteria.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;

/**
 * Arbitraries of the domain's values; what they generate fits the set and day that they are given.
 *
 * <p>Custom sets come from {@link OwnTables}, inputs that are damaged from the domain {@link DamagedInputs}.
 */
public final class NtmArbitraries {
    /** The code of every generated unit. */
    public static final String UNIT = "X-1";

    /** Names of places: with tones, in two writings, and with what a table or a document must quote. */
    private static final List<String> NAMES = List.of(
            "Tân Thành",
            "Hoà Bình",
            "Hòa Bình",
            "Đồng Ý",
            "CỘNG HÒA",
            "Bắc Sơn, Lạng Sơn",
            "xã \"Mẫu\"; số 1",
            "Y Tý\n(điểm cao)");

    /** How many days before the day that is assessed a report may lie. */
    private static final int DAYS_BEFORE = 3;

    private static final int SETS_KEPT = 50;

    private NtmArbitraries() {}

    /**
     * The built-in sets.
     *
     * @return any of them, those of which only the structure is known included
     */
    public static Arbitrary<CriteriaSet> sets() {
        return sets(CriteriaCatalog.standard());
    }

    /**
     * The sets of a catalogue.
     *
     * @param catalog the catalogue
     * @return any of its sets
     */
    public static Arbitrary<CriteriaSet> sets(CriteriaCatalog catalog) {
        return Arbitraries.of(List.copyOf(catalog.sets()));
    }

    /**
     * Small custom sets that the strict loader takes: see {@link OwnTables}.
     *
     * @return sets of one to three criteria, no two runs alike
     */
    public static Arbitrary<CriteriaSet> ownSets() {
        // A value is made anew whenever it is asked for, and loading passes through files.
        Map<OwnTables, CriteriaSet> loaded = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<OwnTables, CriteriaSet> eldest) {
                return size() > SETS_KEPT;
            }
        });
        return OwnTables.arbitrary().map(tables -> loaded.computeIfAbsent(tables, OwnTables::set));
    }

    /**
     * Days on which a set assesses.
     *
     * @param set the set
     * @return days of its force, the days of its amendments among the edge cases
     */
    public static Arbitrary<LocalDate> days(CriteriaSet set) {
        DateRange force = set.description().inForce();
        LocalDate first = force.start().orElse(LocalDate.of(2000, 1, 1));
        LocalDate last = force.end().orElse(LocalDate.of(2030, 12, 31));
        List<LocalDate> turns = set.indicators().stream()
                .flatMap(i -> i.inForce().start().stream())
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
     * Units of a level, of any region, or none, and any classes, with name, district and province stated or not.
     *
     * @param level the level
     * @return units with the code {@link #UNIT}
     */
    public static Arbitrary<AdministrativeUnit> units(Level level) {
        Arbitrary<Optional<Region>> regions = Arbitraries.of(Region.values()).optional(0.9);
        Arbitrary<List<CommuneCategory>> classes =
                Arbitraries.of(CommuneCategory.values()).list().uniqueElements().ofMaxSize(3);
        Arbitrary<Optional<String>> names = Arbitraries.of(NAMES).optional(0.5);
        return Combinators.combine(regions, classes, names, names, names)
                .as((region, some, name, district, province) -> AdministrativeUnit.builder()
                        .code(UNIT)
                        .level(level)
                        .name(name)
                        .district(level.compareTo(Level.DISTRICT) < 0 ? district : Optional.empty())
                        .province(level.compareTo(Level.PROVINCE) < 0 ? province : Optional.empty())
                        .region(region)
                        .addAllCategories(some)
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
     * Dossiers of any unit of the set's level on any day on which it assesses, each key at most once.
     *
     * @param set the set
     * @return dossiers whose observations fit the set
     */
    public static Arbitrary<Dossier> dossiers(CriteriaSet set) {
        return Combinators.combine(days(set), units(set.level())).flatAs((day, unit) -> observations(set.at(day))
                .map(observations -> new Dossier(unit, day, observations)));
    }

    /**
     * Dossiers as they come together in an office over some days: older reports, doubled ones, "not applicable" and
     * "not reported", values that fit another indicator, values with a judgement beside them, names of facts in other
     * writing.
     *
     * @param set the set
     * @return dossiers of which not every observation fits
     */
    public static Arbitrary<Dossier> untidyDossiers(CriteriaSet set) {
        return Combinators.combine(dossiers(set), Arbitraries.randoms()).as(NtmArbitraries::untidy);
    }

    private static Dossier untidy(Dossier dossier, Random random) {
        List<Observation> tidy = dossier.observations();
        List<Observation> untidy = new ArrayList<>(tidy);
        for (Observation report : tidy) {
            InputKey key = report.key();
            if (key instanceof InputKey.OfFact fact && random.nextBoolean()) {
                key = InputKey.fact(fact.name().toUpperCase(Locale.ROOT));
            }
            ReportedValue other = random.nextInt(4) == 0
                    ? ReportedValue.Mark.NOT_APPLICABLE
                    : tidy.get(random.nextInt(tidy.size())).value();
            if (random.nextInt(4) == 0) {
                other = ReportedValue.Judged.of(
                        other, random.nextBoolean() ? ReportedValue.Word.ACHIEVED : ReportedValue.Word.NOT_ACHIEVED);
            }
            untidy.add(Observation.builder()
                    .unit(report.unit())
                    .date(report.date().minusDays(random.nextInt(DAYS_BEFORE)))
                    .key(key)
                    .value(random.nextInt(5) == 0 ? ReportedValue.Mark.NOT_REPORTED : other)
                    .build());
        }
        return dossier.withObservations(untidy);
    }

    /**
     * Assessments of any unit of the set's level on any day by any observations.
     *
     * @param set the set
     * @return assessments
     */
    public static Arbitrary<Assessment> assessments(CriteriaSet set) {
        Evaluator evaluator = Evaluator.of(set);
        return dossiers(set).map(dossier -> evaluator.assess(dossier.unit(), dossier.day(), dossier.observations()));
    }

    /**
     * An assessment that comes to a verdict, made from an office's judgements of whole criteria and conditions.
     *
     * @param unit the unit
     * @param set the set
     * @param day a day on which it assesses
     * @param verdict met, not met or undetermined; a set that is not listed in full, or that asks for nothing, is
     *     undetermined where it should be met
     * @return the assessment
     */
    public static Assessment assessed(AdministrativeUnit unit, CriteriaSet set, LocalDate day, Verdict verdict) {
        List<InputKey> asked = new ArrayList<>();
        SetVersion version = set.at(day);
        version.criteria()
                .forEach(c -> asked.add(new InputKey.OfCriterion(c.definition().number())));
        version.conditions().stream()
                .filter(c -> c.kind() != ConditionKind.OWN_CRITERIA)
                .forEach(c -> asked.add(InputKey.fact(c.id())));
        List<Observation> judgements = new ArrayList<>();
        for (InputKey key : asked) {
            boolean settles = judgements.isEmpty() && verdict != Verdict.MET;
            judgements.add(Observation.builder()
                    .unit(unit.code())
                    .date(day)
                    .key(key)
                    .value(
                            !settles
                                    ? ReportedValue.Word.ACHIEVED
                                    : verdict == Verdict.NOT_MET
                                            ? ReportedValue.Word.NOT_ACHIEVED
                                            : ReportedValue.Mark.NOT_REPORTED)
                    .build());
        }
        return Evaluator.of(set).assess(unit, day, judgements);
    }
}
