package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ntmcriteria.core.AdministrativeUnit;
import org.ntmcriteria.core.Assessment;
import org.ntmcriteria.core.CitedRequirement;
import org.ntmcriteria.core.CountRange;
import org.ntmcriteria.core.CriterionResult;
import org.ntmcriteria.core.DateWindow;
import org.ntmcriteria.core.Decimal;
import org.ntmcriteria.core.IndicatorResult;
import org.ntmcriteria.core.InputKey;
import org.ntmcriteria.core.Language;
import org.ntmcriteria.core.Observation;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.core.Quantity;
import org.ntmcriteria.core.Region;
import org.ntmcriteria.core.ReportedValue;
import org.ntmcriteria.core.Requirement;
import org.ntmcriteria.core.Severity;
import org.ntmcriteria.core.SourceStatus;
import org.ntmcriteria.core.Stratum;
import org.ntmcriteria.core.Verdict;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/** The laws of DESIGN's principles, over all built-in sets, all days, regions and classes. */
class EvaluatorPropertiesTest {
    /** A unit, a day and what was observed. */
    record Case(CriteriaSet set, AdministrativeUnit unit, LocalDate day, List<Observation> observations) {
        Assessment assess() {
            return assess(observations);
        }

        Assessment assess(List<Observation> some) {
            return Evaluator.of(set).assess(unit, day, some);
        }

        @Override
        public String toString() {
            return set.id() + " " + unit.region() + " " + unit.classes() + " " + day + " "
                    + observations.stream().map(o -> o.key() + "=" + o.value()).toList();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(List.copyOf(CriteriaCatalog.standard().sets()))
                .flatMap(set -> Combinators.combine(NtmArbitraries.days(set), NtmArbitraries.units(set.level()))
                        .flatAs((day, unit) -> NtmArbitraries.observations(set.at(day))
                                .map(observations -> new Case(set, unit, day, observations))));
    }

    private static Stream<IndicatorResult> leaves(Assessment assessment) {
        return assessment.criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .flatMap(i -> Stream.concat(Stream.of(i), i.parts().stream()));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void order_of_input_does_not_matter(@ForAll("cases") Case one, @ForAll Random random) {
        List<Observation> shuffled = new ArrayList<>(one.observations);
        Collections.shuffle(shuffled, random);
        assertThat(one.assess(shuffled)).isEqualTo(one.assess());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void order_does_not_matter_for_reports_of_several_days_doubled_ones_and_other_writings_either(
            @ForAll("cases") Case one, @ForAll Random random) {
        List<Observation> messy = new ArrayList<>(one.observations);
        for (Observation report : one.observations) {
            InputKey key = report.key();
            if (key instanceof InputKey.OfFact fact && random.nextBoolean()) {
                key = InputKey.fact(fact.name().toUpperCase(java.util.Locale.ROOT));
            }
            ReportedValue other = random.nextInt(4) == 0
                    ? ReportedValue.Mark.NOT_APPLICABLE
                    : one.observations
                            .get(random.nextInt(one.observations.size()))
                            .value();
            messy.add(Observation.builder()
                    .unit(report.unit())
                    .date(report.date().minusDays(random.nextInt(3)))
                    .key(key)
                    .value(random.nextInt(5) == 0 ? ReportedValue.Mark.NOT_REPORTED : other)
                    .build());
        }
        Assessment before = one.assess(messy);
        Collections.shuffle(messy, random);
        assertThat(one.assess(messy)).isEqualTo(before);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_fits_the_set_is_never_a_failure(@ForAll("cases") Case one) {
        assertThat(one.assess().problems()).allMatch(p -> p.severity() == Severity.WARNING);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void more_information_never_makes_a_range_wider(@ForAll("cases") Case one, @ForAll Random random) {
        // Parts that contradict the report on their indicator reopen a criterion of several indicators.
        List<Observation> all =
                one.observations.stream().filter(o -> !isWhole(one, o.key())).toList();
        List<Observation> fewer = new ArrayList<>(all);
        fewer.removeIf(o -> random.nextInt(3) == 0);
        CountRange less = one.assess(fewer).criteriaMet();
        CountRange more = one.assess(all).criteriaMet();
        assertThat(more.width()).isLessThanOrEqualTo(less.width());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void adding_to_what_is_open_keeps_the_range_inside(@ForAll("cases") Case one, @ForAll Random random) {
        // Without reports of different grain nothing can be contradicted, so bounds only move inwards.
        List<Observation> fine = one.observations.stream()
                .filter(o -> o.key() instanceof InputKey.OfPart
                        || o.key() instanceof InputKey.OfFact
                        || o.key() instanceof InputKey.OfIndicator)
                .filter(o -> !isCompound(one, o.key()))
                .toList();
        List<Observation> fewer = new ArrayList<>(fine);
        fewer.removeIf(o -> random.nextBoolean());
        CountRange less = one.assess(fewer).criteriaMet();
        CountRange more = one.assess(fine).criteriaMet();
        assertThat(more.min()).isGreaterThanOrEqualTo(less.min());
        assertThat(more.max()).isLessThanOrEqualTo(less.max());
    }

    /** Whether a report on the key stands for parts or sexes that may be reported apart. */
    private static boolean isWhole(Case one, InputKey key) {
        return isCompound(one, key)
                || key instanceof InputKey.OfIndicator i
                        && one.set
                                .at(one.day)
                                .indicator(i.indicator())
                                .orElseThrow()
                                .definition()
                                .bothSexes();
    }

    private static boolean isCompound(Case one, InputKey key) {
        return key instanceof InputKey.OfIndicator i
                && !one.set
                        .at(one.day)
                        .indicator(i.indicator())
                        .orElseThrow()
                        .parts()
                        .isEmpty();
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void a_better_value_never_turns_met_into_not_met(
            @ForAll("cases") Case one, @ForAll @IntRange(min = 1, max = 5000) int hundredths) {
        Assessment before = one.assess();
        for (Observation report : one.observations) {
            Optional<IndicatorResult> judged = leaves(before)
                    .filter(r -> r.key().equals(report.key()) && r.margin().isPresent())
                    .findFirst();
            if (judged.isEmpty()
                    || !(report.value() instanceof Quantity.Amount amount)
                    || !(judged.get()
                                    .required()
                                    .map(CitedRequirement::requirement)
                                    .orElse(null)
                            instanceof Requirement.Threshold threshold)) {
                continue;
            }
            Decimal step = Decimal.of(new java.math.BigDecimal(hundredths).movePointLeft(2));
            Decimal better = threshold.comparison().direction() > 0
                    ? amount.value().plus(step)
                    : amount.value().minus(step);
            if (better.signum() < 0 || better.compareTo(Decimal.of(100)) > 0) {
                continue;
            }
            List<Observation> improved = new ArrayList<>(one.observations);
            improved.set(
                    improved.indexOf(report),
                    Observation.builder()
                            .unit(report.unit())
                            .date(report.date())
                            .key(report.key())
                            .value(new Quantity.Amount(better))
                            .build());
            Assessment after = one.assess(improved);
            for (CriterionResult criterion : before.criteria()) {
                Verdict now = after.criterion(criterion.criterion()).verdict();
                assertThat(criterion.verdict() == Verdict.MET && now == Verdict.NOT_MET)
                        .isFalse();
            }
            assertThat(after.criteriaMet().min())
                    .isGreaterThanOrEqualTo(before.criteriaMet().min());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_verdict_is_without_citation_and_no_decided_one_without_status(@ForAll("cases") Case one) {
        Assessment assessment = one.assess();
        assertThat(assessment.acts().isEmpty())
                .isEqualTo(one.set.description().acts().isEmpty());
        assertThat(leaves(assessment)).allSatisfy(r -> {
            assertThat(one.set.act(r.act())).as(r.key().toString()).isPresent();
            assertThat(r.sourceStatus().isPresent()).isEqualTo(r.verdict().isDecided());
            assertThat(r.sourceStatus()).isNotEqualTo(Optional.of(SourceStatus.NOT_FOUND));
            for (Language language : Language.values()) {
                assertThat(r.reason(language)).isNotBlank();
                assertThat(r.explain(language)).contains(r.act());
            }
        });
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_deciding_inputs_settle_the_set_whatever_they_turn_out_to_be_and_none_can_be_left_out(
            @ForAll("cases") Case one, @ForAll Random random) {
        // A set that is not listed in full is settled by nothing but a failure.
        SetVersion version = one.set.at(one.day);
        Assume.that(version.listsEveryCriterion()
                && !(version.criteria().isEmpty() && version.conditions().isEmpty()));
        Case open = new Case(one.set, one.unit.withRegion(Region.TN), one.day, one.observations);
        Assessment before = open.assess();
        Set<String> needed = new HashSet<>(before.decidingInputs());
        needed.addAll(before.unknownRequirements());
        if (before.verdict().isDecided()) {
            assertThat(needed).isEmpty();
            return;
        }
        Set<InputKey> asked = NtmArbitraries.reports(one.set.at(one.day)).keySet();
        List<Observation> settled = settle(open, needed, asked, random, "");
        assertThat(open.assess(settled).verdict().isDecided()).isTrue();
        String leftOut = needed.stream()
                .sorted()
                .skip(random.nextInt(needed.size()))
                .findFirst()
                .orElseThrow();
        // A fact may bring a comparison that fails, and that would settle the set whatever else is left out.
        if (needed.stream().noneMatch(n -> n.startsWith("@schools"))) {
            List<Observation> allButOne = settle(open, needed, asked, null, leftOut);
            assertThat(open.assess(allButOne).verdict()).isEqualTo(Verdict.UNDETERMINED);
        }
    }

    /** Reports judgements for what is needed; random ones, or all met where no random is given. */
    private static List<Observation> settle(
            Case open,
            Set<String> needed,
            Set<InputKey> asked,
            @javax.annotation.Nullable Random random,
            String leftOut) {
        List<Observation> all = new ArrayList<>(open.observations);
        for (String text : needed) {
            InputKey key = InputKey.parse(text);
            if (text.equals(leftOut)) {
                continue;
            }
            all.removeIf(o -> o.key().equals(key));
            boolean condition = key instanceof InputKey.OfFact fact
                    && open.set.conditions().stream().anyMatch(c -> c.id().equals(fact.name()));
            ReportedValue value = key instanceof InputKey.OfFact && !condition
                    ? new Quantity.Amount(Decimal.of(5))
                    : random == null || random.nextBoolean()
                            ? ReportedValue.Word.ACHIEVED
                            : ReportedValue.Word.NOT_ACHIEVED;
            assertThat(asked).contains(key);
            all.add(Observation.builder()
                    .unit(NtmArbitraries.UNIT)
                    .date(open.day)
                    .key(key)
                    .value(value)
                    .build());
        }
        // With the facts known, what depended on them may need its own value.
        if (random != null) {
            Assessment after = open.assess(all);
            if (!after.verdict().isDecided()) {
                Set<String> rest = new HashSet<>(after.decidingInputs());
                rest.addAll(after.unknownRequirements());
                rest.removeAll(needed);
                return settle(new Case(open.set, open.unit, open.day, all), rest, asked, random, leftOut);
            }
        }
        return all;
    }

    @Provide
    Arbitrary<Cell> comparedCells() {
        return Arbitraries.of(CriteriaCatalog.standard().sets().stream()
                .flatMap(s -> s.cells().stream())
                .filter(c -> c.requirement() instanceof Requirement.Threshold)
                .filter(c -> c.stratum() != Stratum.GENERAL)
                .filter(c -> c.year().map(y -> y != 2012 && y != 2020).orElse(true))
                .toList());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void an_overlay_that_loosens_is_refused_and_one_that_tightens_is_not(
            @ForAll("comparedCells") Cell cell, @ForAll @IntRange(min = 0, max = 900) int hundredths) {
        Requirement.Threshold base = (Requirement.Threshold) cell.requirement();
        CriteriaSet set = CriteriaCatalog.standard().get(cell.set());
        Decimal step = Decimal.of(new java.math.BigDecimal(hundredths).movePointLeft(2));
        Decimal up = base.value().plus(step);
        Decimal down = base.value().minus(step);
        boolean moreIsBetter = base.comparison().direction() > 0;
        Decimal stricter = moreIsBetter ? up : down;
        Decimal looser = moreIsBetter ? down : up;
        if (stricter.signum() >= 0) {
            assertThat(bind(set, cell, base, stricter).problems()).isEmpty();
        }
        if (looser.signum() >= 0 && hundredths > 0) {
            assertThat(bind(set, cell, base, looser).problems())
                    .extracting("code")
                    .containsExactly(ProblemCode.OVERLAY_LOOSENS);
        }
    }

    private static Overlay bind(CriteriaSet set, Cell cell, Requirement.Threshold base, Decimal value) {
        LocalDate from =
                cell.window().start().orElse(set.description().inForce().start().orElseThrow());
        LocalDate start = cell.year().map(y -> LocalDate.of(y, 12, 31)).orElse(from);
        return Overlay.bind(
                set,
                List.of(new OverlayRow(
                        "99/QĐ-UBND",
                        "",
                        new DateWindow(start, null),
                        "X",
                        set.id(),
                        cell.indicator(),
                        cell.part(),
                        cell.year(),
                        cell.stratum(),
                        cell.condition(),
                        new Requirement.Threshold(base.comparison(), value, base.unit()),
                        SourceStatus.VERIFIED,
                        "",
                        Optional.empty())));
    }
}
