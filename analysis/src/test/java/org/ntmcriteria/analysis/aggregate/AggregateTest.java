package org.ntmcriteria.analysis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.analysis.audit.Audit;
import org.ntmcriteria.analysis.audit.AuditCode;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.Funding;
import org.ntmcriteria.analysis.published.FundingLine;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;

class AggregateTest {
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final Evaluator EVALUATOR = Evaluator.of(SET);
    private static final AdministrativeUnit OFFICE = AdministrativeUnit.of("X", Level.PROVINCE);
    private static final Audit AUDIT = Audit.of(CriteriaCatalog.standard());

    /** A commune by signs: + met, - not met, ? not reported. */
    private static Assessment commune(String code, String district, String signs) {
        List<Observation> reports = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            if (signs.charAt(i) != '?') {
                reports.add(Observation.of(code, Y2024, "TC" + (i + 1), signs.charAt(i) == '+' ? "Đ" : "KĐ"));
            }
        }
        return EVALUATOR.assess(
                AdministrativeUnit.builder()
                        .code(code)
                        .level(Level.COMMUNE)
                        .district(district)
                        .build(),
                Y2024,
                reports);
    }

    private static final Assessment ALL = commune("A", "D1", "+".repeat(19));
    private static final Assessment NONE = commune("B", "D1", "-".repeat(19));
    private static final Assessment OPEN = commune("C", "D2", "+".repeat(14) + "?".repeat(5));

    @Test
    void counts_bands_mean_and_median_are_bounds_where_criteria_are_open() {
        Aggregate three = Aggregate.of(List.of(ALL, NONE, OPEN));
        assertThat(three.units()).isEqualTo(3);
        assertThat(three.criteria().get(1)).isEqualTo(new VerdictCounts(2, 1, 0, 0));
        assertThat(three.criteria().get(19).range()).isEqualTo(new CountRange(1, 2, 3));
        assertThat(three.indicators().get(InputKey.parse("1.1"))).isEqualTo(new VerdictCounts(0, 0, 3, 0));
        assertThat(three.indicators()).hasSize(57);
        assertThat(three.whole()).isEqualTo(new VerdictCounts(1, 1, 1, 0));
        assertThat(three.mean().printed(2)).isEqualTo("11.00–12.67");
        assertThat(three.median().printed(1)).isEqualTo("14.0–19.0");
        assertThat(three.bands(Aggregate.USUAL_CUTS))
                .containsExactly(
                        new BandCount(19, 19, 1, 2),
                        new BandCount(15, 18, 0, 1),
                        new BandCount(10, 14, 0, 1),
                        new BandCount(5, 9, 0, 0),
                        new BandCount(0, 4, 1, 1));
        assertThat(three.published(OFFICE, Y2024, 2, Aggregate.USUAL_CUTS)).isEmpty();
    }

    @Test
    void groups_are_counted_apart() {
        Map<String, Aggregate> districts = Aggregate.by(
                List.of(ALL, NONE, OPEN), a -> a.unit().district().stream().toList());
        assertThat(districts).containsOnlyKeys("D1", "D2");
        assertThat(districts.get("D1").mean().printed(1)).isEqualTo("9.5");
    }

    @Test
    void assessments_under_different_sets_are_not_counted_together() {
        Assessment other = Evaluator.of(CriteriaCatalog.standard().get("commune-advanced/2021-2025"))
                .assess(AdministrativeUnit.of("A", Level.COMMUNE), Y2024, List.of());
        assertThatThrownBy(() -> Aggregate.of(List.of(ALL, other))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Aggregate.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Not imported, since jqwik has an annotation of that name. */
    private static org.ntmcriteria.analysis.aggregate.IntRange range(int min, int max) {
        return new org.ntmcriteria.analysis.aggregate.IntRange(min, max);
    }

    @Test
    void the_line_that_an_office_writes() {
        Progress roads =
                new Progress(new CountRange(100, 100, 181), new CountRange(109, 109, 181), Optional.of(115), 181);
        assertThat(roads.line("tiêu chí giao thông", 2, Language.VI))
                .isEqualTo("có thêm 9 xã đạt tiêu chí giao thông, nâng tổng số lên 109/181 xã, chiếm 60,22 %");
        assertThat(roads.line("the criterion transport", 2, Language.EN))
                .isEqualTo(
                        "9 more communes meet the criterion transport, bringing the total to 109 of 181 communes, or 60.22 %");
        assertThat(roads.missing().orElseThrow()).isEqualTo(range(6, 6));
        Progress open =
                new Progress(new CountRange(100, 101, 181), new CountRange(109, 111, 181), Optional.empty(), 181);
        assertThat(open.added()).isEqualTo(range(8, 11));
        assertThat(open.line("x", 1, Language.EN))
                .contains("8–11 more")
                .contains("109–111 of 181")
                .contains("60.2–61.3 %");
    }

    @Test
    void the_three_time_columns_of_every_criterion() {
        Aggregate before = Aggregate.of(List.of(ALL, NONE, NONE));
        Aggregate now = Aggregate.of(List.of(ALL, OPEN, NONE));
        PublishedReport plan = PublishedReport.ofProvince("X", Y2024, "commune-ntm/2021-2025", 3)
                .target()
                .criterion(1, 3, "")
                .build();
        Map<Integer, Progress> progress = Progress.ofCriteria(before, now, Optional.of(plan));
        assertThat(progress).hasSize(19);
        assertThat(progress.get(1).added()).isEqualTo(range(1, 1));
        assertThat(progress.get(1).missing().orElseThrow()).isEqualTo(range(1, 1));
        assertThat(progress.get(19).added()).isEqualTo(range(0, 1));
        assertThat(progress.get(19).missing()).isEmpty();
        assertThatThrownBy(() -> Progress.ofCriteria(before, Aggregate.of(List.of(ALL)), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tiers_are_totalled_by_their_sets() {
        Assessment advanced = Evaluator.of(CriteriaCatalog.standard().get("commune-advanced/2021-2025"))
                .assess(AdministrativeUnit.of("A", Level.COMMUNE), Y2024, List.of());
        Map<CriteriaSetId, Aggregate> tiers = Aggregate.bySet(List.of(ALL, NONE, advanced));
        assertThat(tiers.get(CriteriaSetId.parse("commune-ntm/2021-2025")).whole())
                .isEqualTo(new VerdictCounts(1, 1, 0, 0));
        assertThat(tiers.get(CriteriaSetId.parse("commune-advanced/2021-2025")).whole())
                .isEqualTo(new VerdictCounts(0, 0, 1, 0));
    }

    /** Whole provinces: each commune's criteria are known. */
    @Provide
    Arbitrary<List<Assessment>> provinces() {
        Arbitrary<String> signs = Arbitraries.of('+', '+', '-')
                .list()
                .ofSize(19)
                .map(some -> {
                    StringBuilder text = new StringBuilder();
                    some.forEach(text::append);
                    return text.toString();
                });
        return signs.list().ofMinSize(1).ofMaxSize(30).map(communes -> {
            List<Assessment> province = new ArrayList<>();
            for (int i = 0; i < communes.size(); i++) {
                province.add(commune("C" + i, "D" + i % 3, communes.get(i)));
            }
            return province;
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_report_of_aggregates_has_no_findings(
            @ForAll("provinces") List<Assessment> province, @ForAll @IntRange(max = 3) int decimals) {
        PublishedReport report = Aggregate.of(province)
                .published(OFFICE, Y2024, decimals, Aggregate.USUAL_CUTS)
                .orElseThrow();
        assertThat(AUDIT.findings(report)).isEmpty();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_changed_count_is_found_if_the_printed_decimals_show_it(
            @ForAll("provinces") List<Assessment> province,
            @ForAll @IntRange(min = 0, max = 18) int index,
            @ForAll @IntRange(min = 1, max = 30) int change) {
        PublishedReport report = Aggregate.of(province)
                .published(OFFICE, Y2024, 2, Aggregate.USUAL_CUTS)
                .orElseThrow();
        List<CriterionCount> criteria = new ArrayList<>(report.criteria());
        CriterionCount before = criteria.get(index);
        int met = (before.met() + change) % (province.size() + 1);
        criteria.set(index, new CriterionCount(before.criterion(), met, before.percent(), Optional.empty()));
        PublishedReport changed =
                with(report, criteria, report.distribution(), report.averageCriteria(), List.of(), Optional.empty());
        // At most 30 communes: one of them is more than three per cent, far above two printed decimals.
        assertThat(AUDIT.findings(changed).stream().map(AuditFinding::code).toList())
                .satisfies(
                        codes -> assertThat(codes.contains(AuditCode.PERCENT)).isEqualTo(met != before.met()));
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_changed_mean_is_found_whenever_it_leaves_what_is_printed(
            @ForAll("provinces") List<Assessment> province, @ForAll @IntRange(min = -300, max = 300) int hundredths) {
        PublishedReport report = Aggregate.of(province)
                .published(OFFICE, Y2024, 2, Aggregate.USUAL_CUTS)
                .orElseThrow();
        java.math.BigDecimal mean =
                report.averageCriteria().orElseThrow().lower().value();
        java.math.BigDecimal other = mean.add(java.math.BigDecimal.valueOf(hundredths, 2));
        if (other.signum() < 0) {
            return;
        }
        PublishedReport changed = with(
                report,
                report.criteria(),
                report.distribution(),
                Optional.of(AverageCriteria.of(other.toPlainString())),
                List.of(),
                Optional.empty());
        assertThat(AUDIT.findings(changed).stream().anyMatch(f -> f.code() == AuditCode.MEAN_SUM))
                .isEqualTo(hundredths != 0);
    }

    private static PublishedReport with(
            PublishedReport report,
            List<CriterionCount> criteria,
            List<Band> distribution,
            Optional<AverageCriteria> mean,
            List<RecognisedUnits> recognised,
            Optional<Funding> funding) {
        return new PublishedReport(
                report.title(),
                report.kind(),
                report.unitName(),
                report.unitLevel(),
                report.asOf(),
                report.set(),
                report.communes(),
                criteria,
                distribution,
                mean,
                recognised,
                funding);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_changed_band_is_always_found(
            @ForAll("provinces") List<Assessment> province,
            @ForAll @IntRange(max = 4) int index,
            @ForAll @IntRange(min = -5, max = 5) int change) {
        PublishedReport report = Aggregate.of(province)
                .published(OFFICE, Y2024, 2, Aggregate.USUAL_CUTS)
                .orElseThrow();
        List<Band> bands = new ArrayList<>(report.distribution());
        Band before = bands.get(index);
        int communes = Math.max(0, before.communes() + change);
        bands.set(index, new Band(before.from(), before.to(), communes, before.percent()));
        assertThat(AUDIT
                        .findings(with(
                                report,
                                report.criteria(),
                                bands,
                                report.averageCriteria(),
                                List.of(),
                                Optional.empty()))
                        .stream()
                        .anyMatch(f -> f.code() == AuditCode.PARTITION))
                .isEqualTo(communes != before.communes());
    }

    @Property(tries = 100)
    void a_changed_source_of_funding_is_always_found(
            @ForAll List<@IntRange(max = 100_000) Integer> amounts, @ForAll @IntRange(min = -50, max = 50) int change) {
        if (amounts.isEmpty()) {
            return;
        }
        List<FundingLine> lines = new ArrayList<>();
        int total = 0;
        for (int amount : amounts) {
            total += amount;
            lines.add(new FundingLine("S" + lines.size(), PrintedNumber.of(amount), Optional.empty(), List.of()));
        }
        int first = Math.max(0, amounts.get(0) + change);
        List<FundingLine> changed = new ArrayList<>(lines);
        changed.set(0, new FundingLine("S0", PrintedNumber.of(first), Optional.empty(), List.of()));
        PublishedReport base = PublishedReport.ofProvince("X", Y2024, "commune-ntm/2021-2025", 10)
                .build();
        Funding right = new Funding("VND", "million", PrintedNumber.of(total), lines);
        Funding wrong = new Funding("VND", "million", PrintedNumber.of(total), changed);
        assertThat(AUDIT.findings(with(base, List.of(), List.of(), Optional.empty(), List.of(), Optional.of(right))))
                .isEmpty();
        assertThat(
                        AUDIT
                                .findings(with(
                                        base, List.of(), List.of(), Optional.empty(), List.of(), Optional.of(wrong)))
                                .stream()
                                .map(AuditFinding::code)
                                .toList())
                .isEqualTo(first == amounts.get(0) ? List.of() : List.of(AuditCode.FUNDING_SUM));
    }

    @Property(tries = 100)
    void a_changed_number_of_recognised_units_breaks_before_plus_added(
            @ForAll @IntRange(max = 100) int before,
            @ForAll @IntRange(max = 100) int added,
            @ForAll @IntRange(min = -50, max = 50) int change) {
        PublishedReport base = PublishedReport.ofProvince("X", Y2024, "commune-ntm/2021-2025", 300)
                .build();
        int units = Math.max(0, before + added + change);
        RecognisedUnits recognised = new RecognisedUnits(
                Tier.NTM, units, Optional.empty(), Optional.empty(), Optional.of(added), Optional.of(before));
        assertThat(AUDIT.findings(with(
                                base, List.of(), List.of(), Optional.empty(), List.of(recognised), Optional.empty()))
                        .isEmpty())
                .isEqualTo(units == before + added);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aggregates_of_parts_add_up_to_the_whole(@ForAll("provinces") List<Assessment> province) {
        Aggregate whole = Aggregate.of(province);
        int units = 0;
        long sum = 0;
        for (Aggregate district : Aggregate.by(
                        province, a -> a.unit().district().stream().toList())
                .values()) {
            units += district.units();
            sum += district.mean().low();
        }
        assertThat(units).isEqualTo(whole.units());
        assertThat(sum).isEqualTo(whole.mean().low());
    }

    private static PublishedReport.Builder report(String set, int communes, LocalDate day) {
        return PublishedReport.ofProvince("Lạng Sơn", day, set, communes);
    }

    @Test
    void a_report_stands_beside_counts_of_its_set_units_and_day_only() {
        Aggregate counts = Aggregate.of(List.of(commune("A", "H", "+"), commune("B", "H", "-")));
        assertThat(counts.differenceFrom(report(SET.id().toString(), 2, Y2024).build()))
                .isEmpty();
        assertThat(counts.differenceFrom(report("commune-ntm/2011-2015", 207, LocalDate.of(2015, 12, 31))
                                .build())
                        .orElseThrow()
                        .in(Language.EN))
                .isEqualTo("the report of Lạng Sơn of 2015-12-31 cannot stand beside these counts: it is by"
                        + " commune-ntm/2011-2015, they are by commune-ntm/2021-2025, it counts 207 communes, they count"
                        + " 2, it is of 2015-12-31, they are of 2024-12-31; give the report of these counts, or the table"
                        + " of the report");
    }

    @Test
    void a_plan_may_be_of_a_later_day_than_the_counts_beside_it() {
        Aggregate counts = Aggregate.of(List.of(commune("A", "H", "+")));
        PublishedReport.Builder later = report(SET.id().toString(), 1, Y2024.plusYears(1));
        assertThat(counts.differenceFrom(later.build())).isPresent();
        assertThat(counts.differenceFrom(later.target().build())).isEmpty();
        assertThat(counts.differenceFrom(report(SET.id().toString(), 1, Y2024.minusDays(1))
                        .target()
                        .build()))
                .isPresent();
    }
}
