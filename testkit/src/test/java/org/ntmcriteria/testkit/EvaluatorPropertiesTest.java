package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.lint.CatalogLint;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayProblem;
import org.ntmcriteria.rules.overlay.OverlayRow;

/** The laws of DESIGN's principles, over all built-in sets and custom sets, all days, regions and classes. */
class EvaluatorPropertiesTest {
    /** A dossier and the set that it is assessed by. */
    record Case(CriteriaSet set, Dossier dossier) {
        EvaluatorContract contract() {
            return EvaluatorContract.of(Evaluator.of(set));
        }

        @Override
        public String toString() {
            return set.id() + " " + dossier
                    + (set.id().toString().equals(OwnTables.SET)
                            ? "\n"
                                    + String.join(
                                            "\n",
                                            set.cells().stream()
                                                    .map(Cell::toString)
                                                    .toList())
                            : "");
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return sets().flatMap(set -> NtmArbitraries.dossiers(set).map(d -> new Case(set, d)));
    }

    @Provide
    Arbitrary<Case> untidyCases() {
        return sets().flatMap(set -> NtmArbitraries.untidyDossiers(set).map(d -> new Case(set, d)));
    }

    private static Arbitrary<CriteriaSet> sets() {
        return Arbitraries.oneOf(NtmArbitraries.sets(), NtmArbitraries.ownSets());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void order_of_input_does_not_matter(@ForAll("cases") Case one, @ForAll Random random) {
        one.contract().orderNeverMatters(one.dossier, random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void order_does_not_matter_for_days_doubled_reports_and_other_writings(
            @ForAll("untidyCases") Case one, @ForAll Random random) {
        one.contract().orderNeverMatters(one.dossier, random);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_reported_of_a_later_day_does_not_matter(
            @ForAll("untidyCases") Case one, @ForAll @IntRange(min = 1, max = 400) int days) {
        List<Observation> later = new ArrayList<>();
        for (Observation report : one.dossier.observations()) {
            later.add(Observation.builder()
                    .unit(report.unit())
                    .date(one.dossier.day().plusDays(days))
                    .key(report.key())
                    .value(report.value())
                    .build());
        }
        one.contract().laterReportsNeverMatter(one.dossier, later);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void what_fits_the_set_is_never_a_failure(@ForAll("cases") Case one) {
        one.contract().whatFitsIsNeverRefused(one.dossier);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_not_reported_stays_unknown(@ForAll("cases") Case one) {
        one.contract().unknownStaysUnknown(one.dossier);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void more_information_never_makes_a_range_wider(@ForAll("cases") Case one, @ForAll Random random) {
        one.contract().moreInformationNeverWidens(one.dossier, random);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void adding_to_what_is_open_keeps_the_range_inside_and_overturns_nothing(
            @ForAll("cases") Case one, @ForAll Random random) {
        one.contract().whatIsDecidedStaysDecided(one.dossier, random);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void a_better_value_never_turns_met_into_not_met(
            @ForAll("cases") Case one, @ForAll @IntRange(min = 1, max = 5000) int hundredths) {
        one.contract().betterNeverHurts(one.dossier, hundredths);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void no_verdict_is_without_citation_and_no_decided_one_without_status(@ForAll("untidyCases") Case one) {
        one.contract().everyVerdictCites(one.dossier);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_verdict_and_its_status_are_those_of_what_it_rests_on(@ForAll("untidyCases") Case one) {
        one.contract().verdictsAreThatOfWhatTheyRestOn(one.dossier);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void the_deciding_inputs_settle_the_set_and_none_can_be_left_out(@ForAll("cases") Case one, @ForAll Random random) {
        one.contract().decidingInputsSettleTheSet(one.dossier, random);
    }

    @Provide
    Arbitrary<OwnTables> ownTables() {
        return OwnTables.arbitrary();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void every_own_set_that_is_loaded_can_be_checked_and_joined(@ForAll("ownTables") OwnTables tables) {
        CriteriaCatalog catalog = tables.load();
        assertThat(CatalogLint.of(catalog).findings()).isNotNull();
        assertThat(CriteriaCatalog.standard()
                        .combinedWith(catalog)
                        .get(OwnTables.SET)
                        .cells())
                .isEqualTo(tables.set().cells());
    }

    @Example
    void own_sets_have_every_kind_of_indicator_column_and_requirement() {
        List<CriteriaSet> sets =
                NtmArbitraries.ownSets().sampleStream().limit(300).toList();
        assertThat(sets.stream().flatMap(s -> s.indicators().stream()).map(i -> i.kind()))
                .contains(IndicatorKind.values());
        assertThat(sets.stream().flatMap(s -> s.cells().stream()).map(Cell::column))
                .containsAll(AnnexColumn.values());
        assertThat(sets.stream().flatMap(s -> s.cells().stream()).map(Cell::requirement))
                .contains(Requirement.Unknown.values())
                .contains(Requirement.Qualitative.values())
                .hasAtLeastOneElementOfType(Requirement.Threshold.class)
                .hasAtLeastOneElementOfType(Requirement.GradeThreshold.class);
        assertThat(sets.stream().flatMap(s -> s.cells().stream()))
                .anyMatch(c -> c.part().isPresent())
                .anyMatch(c -> c.year().isPresent())
                .anyMatch(c -> c.condition().isPresent());
        assertThat(sets.stream().flatMap(s -> s.indicators().stream()))
                .anyMatch(i -> i.bothSexes())
                .anyMatch(i -> i.ifAny());
        assertThat(sets).anyMatch(s -> !s.columnRules().isEmpty()).anyMatch(s -> !s.conditions()
                .isEmpty());
    }

    @Provide
    Arbitrary<Cell> comparedCells() {
        return Arbitraries.of(CriteriaCatalog.standard().sets().stream()
                .flatMap(s -> s.cells().stream())
                .filter(c -> c.requirement() instanceof Requirement.Threshold)
                .filter(c -> c.column() != AnnexColumn.GENERAL)
                .filter(c -> c.year().map(y -> y != 2012 && y != 2020).orElse(true))
                .toList());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void an_overlay_that_loosens_is_refused_and_one_that_tightens_is_not(
            @ForAll("comparedCells") Cell cell, @ForAll @IntRange(min = 0, max = 900) int hundredths) {
        Requirement.Threshold base = (Requirement.Threshold) cell.requirement();
        CriteriaSet set = CriteriaCatalog.standard().get(cell.set());
        Decimal step = Decimal.of(new BigDecimal(hundredths).movePointLeft(2));
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
                    .containsExactly(OverlayProblem.LOOSENS);
        }
    }

    private static Overlay bind(CriteriaSet set, Cell cell, Requirement.Threshold base, Decimal value) {
        LocalDate from = cell.inForce()
                .start()
                .orElse(set.description().inForce().start().orElseThrow());
        LocalDate start = cell.year().map(y -> LocalDate.of(y, 12, 31)).orElse(from);
        return Overlay.bind(
                set,
                List.of(new OverlayRow(
                        "99/QĐ-UBND",
                        "",
                        DateRange.of(start, null),
                        "X",
                        set.id(),
                        cell.key(),
                        cell.year(),
                        cell.column(),
                        cell.condition(),
                        new Requirement.Threshold(base.comparison(), value, base.unit()),
                        SourceStatus.VERIFIED,
                        "",
                        Optional.empty())));
    }
}
