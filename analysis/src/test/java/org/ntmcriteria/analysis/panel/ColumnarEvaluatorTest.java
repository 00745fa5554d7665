package org.ntmcriteria.analysis.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;
import org.ntmcriteria.testkit.Dossier;
import org.ntmcriteria.testkit.NtmArbitraries;

class ColumnarEvaluatorTest {
    private static final String PROVINCE = "Lạng Sơn";

    /** Units to be assessed together by one evaluator on one day. */
    record Case(Evaluator evaluator, LocalDate day, List<UnitRecord> records) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(evaluator.set().id() + " on " + day);
            for (UnitRecord record : records) {
                text.append('\n')
                        .append(record.at(day, evaluator.set().level()))
                        .append(record.observations());
            }
            return text.toString();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.oneOf(NtmArbitraries.sets(), NtmArbitraries.ownSets())
                .flatMap(set -> Combinators.combine(
                                NtmArbitraries.days(set),
                                Arbitraries.oneOf(NtmArbitraries.dossiers(set), NtmArbitraries.untidyDossiers(set))
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(70),
                                Arbitraries.randoms())
                        .as((day, dossiers, random) -> makeCase(set, day, dossiers, random)));
    }

    /** Both sexes that may not apply, a part beside a whole that may not, a fact in Vietnamese; reports of two days. */
    @Provide
    Arbitrary<Case> awkwardCases() {
        List<String> keys = List.of(
                "1.1",
                "1.1/male",
                "1.1/female",
                "1.2",
                "1.2/a",
                "1.3",
                "TC1",
                "@Số_trường",
                "@số_trường",
                "@So\u0302\u0301_tru\u031bo\u031b\u0300ng");
        List<String> values =
                List.of("0", "1", "2", "2.5", "3", "45", "50", "101", "Đ", "KĐ", "có", "NA", "?", "31/60", "II");
        Arbitrary<Observation> reports = Combinators.combine(
                        Arbitraries.of(keys),
                        Arbitraries.of(values),
                        Arbitraries.integers().between(0, 1))
                .as((key, value, before) -> Observation.of("A", AWKWARD_DAY.minusDays(before), key, value));
        return reports.list()
                .ofMaxSize(14)
                .map(all -> UnitRecord.of("A", all))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(records -> new Case(Evaluator.of(AWKWARD.get("commune-awkward/2021-2025")), AWKWARD_DAY, records));
    }

    private static final LocalDate AWKWARD_DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaCatalog AWKWARD =
            CriteriaCatalog.load(java.nio.file.Path.of("src/test/resources/awkward-set"));

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void older_reports_count_in_a_panel_where_newer_ones_do_not_fit(@ForAll("awkwardCases") Case one) {
        ColumnarEvaluator columnar = ColumnarEvaluator.of(one.evaluator, one.day);
        assertSame(one, columnar.assess(Panel.of(columnar.layout(), one.records, one.day)));
    }

    private static Case makeCase(CriteriaSet set, LocalDate day, List<Dossier> dossiers, Random random) {
        List<UnitRecord> records = new ArrayList<>();
        List<BigDecimal> named = named(set);
        for (int i = 0; i < dossiers.size(); i++) {
            records.add(record("U" + i, dossiers.get(i), day, named, random));
        }
        Evaluator evaluator = Evaluator.of(set)
                .withMinimumStatus(List.of(SourceStatus.VERIFIED, SourceStatus.CORROBORATED, SourceStatus.RECALLED)
                        .get(random.nextInt(3)))
                .withOverlay(overlay(set, random));
        return new Case(random.nextBoolean() ? evaluator.withDefaultProvince(PROVINCE) : evaluator, day, records);
    }

    private static UnitRecord record(
            String code, Dossier dossier, LocalDate day, List<BigDecimal> named, Random random) {
        AdministrativeUnit unit = dossier.unit();
        UnitRecordBuilder record = UnitRecord.builder(code).on(day);
        unit.region().ifPresent(r -> record.state(day, UnitAttribute.REGION, r, r.name(), Optional.empty()));
        unit.province().ifPresent(p -> record.state(day, UnitAttribute.PROVINCE, p, p, Optional.empty()));
        record.state(day, UnitAttribute.CLASSES, unit.categories(), "", Optional.empty());
        for (Observation report : dossier.observations()) {
            record.add(Observation.builder()
                    .unit(code)
                    .date(day.minusDays(
                            dossier.day().toEpochDay() - report.date().toEpochDay()))
                    .key(report.key())
                    .value(value(report, named, random))
                    .build());
        }
        return record.build();
    }

    private static ReportedValue value(Observation report, List<BigDecimal> named, Random random) {
        boolean isCriterion = report.key() instanceof InputKey.OfCriterion;
        if (random.nextInt(isCriterion ? 3 : 12) == 0) {
            return ReportedValue.Mark.NOT_APPLICABLE;
        }
        return random.nextInt(3) > 0 ? report.value() : awkward(report.value(), named, random);
    }

    /** The numbers that the set's requirements and conditions name, where comparing goes wrong first. */
    private static List<BigDecimal> named(CriteriaSet set) {
        List<BigDecimal> named = new ArrayList<>(List.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal(100)));
        for (Cell cell : set.cells()) {
            if (cell.requirement() instanceof Requirement.Threshold threshold) {
                named.add(threshold.value().toBigDecimal());
            }
            cell.condition().ifPresent(c -> named.add(c.value().toBigDecimal()));
        }
        return named;
    }

    private static ReportedValue awkward(ReportedValue value, List<BigDecimal> named, Random random) {
        BigDecimal number = named.get(random.nextInt(named.size()));
        BigDecimal step = new BigDecimal("1e-" + (1 + random.nextInt(30)));
        BigDecimal near =
                switch (random.nextInt(3)) {
                    case 0 -> number;
                    case 1 -> number.add(step);
                    default -> number.subtract(step).max(BigDecimal.ZERO);
                };
        long whole = 1 + random.nextInt(97);
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Quantity.Amount(Decimal.of(near));
            case 2 ->
                new Quantity.Ratio(
                        Decimal.of(near.multiply(BigDecimal.valueOf(whole)).movePointLeft(2)), Decimal.of(whole));
            case 3 -> new Quantity.Ratio(Decimal.of(near.multiply(BigDecimal.valueOf(whole))), Decimal.of(whole));
            case 4 -> new Quantity.Graded(new Grade(Grade.Scale.values()[random.nextInt(2)], random.nextInt(4)));
            case 5 -> ReportedValue.Word.values()[random.nextInt(4)];
            default -> random.nextBoolean() ? ReportedValue.Mark.NOT_APPLICABLE : value;
        };
    }

    /** Rows of a province for some cells, whatever they ask; those that may not stand are refused. */
    private static Overlay overlay(CriteriaSet set, Random random) {
        List<OverlayRow> rows = new ArrayList<>();
        for (Cell cell : set.cells()) {
            if (random.nextInt(4) == 0 && set.description().inForce().start().isPresent()) {
                MeasurementUnit unit = set.indicators().stream()
                        .filter(i -> i.id().equals(cell.indicator()))
                        .flatMap(i -> i.kind().unit().stream())
                        .findFirst()
                        .orElse(MeasurementUnit.PERCENT);
                Requirement requirement = Requirement.parse(
                        List.of(">=", "<=", ">", "<", "==").get(random.nextInt(5)),
                        String.valueOf(random.nextInt(101)),
                        unit.symbol());
                rows.add(new OverlayRow(
                        "1/QĐ-UBND",
                        "",
                        DateRange.of(set.description().inForce().start().orElseThrow(), null),
                        PROVINCE,
                        set.id(),
                        cell.key(),
                        cell.year(),
                        cell.column(),
                        cell.condition(),
                        requirement,
                        SourceStatus.VERIFIED,
                        "",
                        Optional.empty()));
            }
        }
        return Overlay.bind(set, rows);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void a_panel_is_assessed_as_each_of_its_units_is(@ForAll("cases") Case one) {
        ColumnarEvaluator columnar = ColumnarEvaluator.of(one.evaluator, one.day);
        Panel panel = Panel.of(columnar.layout(), one.records, one.day);
        assertSame(one, columnar.assess(panel));
        assertSame(one, columnar.assessInParallel(panel));
    }

    private static void assertSame(Case one, PanelAssessment assessment) {
        boolean hasConditions = !one.evaluator.set().at(one.day).ownConditions().isEmpty();
        for (int row = 0; row < one.records.size(); row++) {
            Assessment slow = one.evaluator.assess(one.records.get(row), one.day);
            for (CriterionResult criterion : slow.criteria()) {
                for (IndicatorResult indicator : criterion.indicators()) {
                    IndicatorId id = InputKey.indicator(indicator.key()).orElseThrow();
                    assertThat(assessment.indicators().get(id).get(row))
                            .as("%s of %s in %s", id, slow.unit(), one)
                            .isEqualTo(indicator.verdict());
                }
                assertThat(assessment.criteria().get(criterion.criterion()).get(row))
                        .as("TC%s of %s in %s", criterion.criterion(), slow.unit(), one)
                        .isEqualTo(criterion.verdict());
            }
            assertThat(assessment.criteriaMet(row)).as("%s", slow.unit()).isEqualTo(slow.criteriaMet());
            boolean anyFails = slow.criteria().stream().anyMatch(c -> c.verdict() == Verdict.NOT_MET);
            assertThat(assessment.whole().get(row))
                    .as("%s", slow.unit())
                    .isEqualTo(hasConditions && !anyFails ? Verdict.UNDETERMINED : slow.verdict());
        }
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void a_cell_says_what_was_reported_last(@ForAll("cases") Case one) {
        PanelLayout layout = PanelLayout.of(one.evaluator, one.day);
        Panel panel = Panel.of(layout, one.records, one.day);
        for (int row = 0; row < one.records.size(); row++) {
            for (int column = 0; column < layout.keys().size(); column++) {
                InputKey key = layout.keys().get(column);
                Optional<ReportedValue> newest = one.records.get(row).observations().stream()
                        .filter(o -> o.key().compareTo(key) == 0 && !o.date().isAfter(one.day))
                        .map(Observation::value)
                        .findFirst();
                assertThat(panel.reported(row, column)).isEqualTo(newest);
            }
        }
    }

    @Example
    void a_panel_is_filled_and_changed_cell_by_cell() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        LocalDate day = LocalDate.of(2024, 12, 31);
        ColumnarEvaluator columnar = ColumnarEvaluator.of(Evaluator.of(set), day);
        Panel panel = new Panel(columnar.layout());
        int income = panel.layout().column(InputKey.parse("10"));
        for (int i = 0; i < 9000; i++) {
            int row = panel.add(AdministrativeUnit.commune("C" + i, i % 2 == 0 ? Region.TDMNPB : Region.TN));
            panel.set(row, income, i % 3 == 0 ? 39 : 60.5);
        }
        UnitVerdicts before = columnar.assess(panel).criteria().get(10);
        assertThat(before.count(Verdict.MET)).isEqualTo(6000);
        assertThat(before.count(Verdict.NOT_MET)).isEqualTo(3000);
        panel.set(0, income, ReportedValue.Word.ACHIEVED);
        panel.set(3, income, ReportedValue.Mark.NOT_REPORTED);
        panel.set(1, income, ReportedValue.parse("31/37"));
        UnitVerdicts after = columnar.assessInParallel(panel).criteria().get(10);
        assertThat(after.get(0)).isEqualTo(Verdict.MET);
        assertThat(after.get(3)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(after.get(1)).isEqualTo(Verdict.NOT_MET);
        assertThat(after.count(Verdict.UNDETERMINED)).isEqualTo(1);
        assertThat(panel.reported(1, income)).contains(ReportedValue.parse("31/37"));
    }

    @Example
    void a_panel_of_another_year_is_refused_unless_its_layout_names_the_day() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        Evaluator evaluator = Evaluator.of(set);
        LocalDate first = LocalDate.of(2023, 12, 31);
        LocalDate second = LocalDate.of(2024, 12, 31);
        Panel panel = new Panel(PanelLayout.of(evaluator, first));
        assertThatThrownBy(() -> ColumnarEvaluator.of(evaluator, second).assess(panel))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not laid out for commune-ntm/2021-2025 on 2024-12-31");
        Panel both = new Panel(PanelLayout.of(evaluator, first, second));
        both.set(
                both.add(AdministrativeUnit.commune("A", Region.TDMNPB)),
                both.layout().column(InputKey.parse("10")),
                42);
        assertThat(ColumnarEvaluator.of(evaluator, first)
                        .assess(both)
                        .criteria()
                        .get(10)
                        .get(0))
                .isEqualTo(Verdict.MET);
        assertThat(ColumnarEvaluator.of(evaluator, second)
                        .assess(both)
                        .criteria()
                        .get(10)
                        .get(0))
                .isEqualTo(Verdict.NOT_MET);
    }

    @Example
    void a_panel_without_units_has_no_verdicts() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        ColumnarEvaluator columnar = ColumnarEvaluator.of(Evaluator.of(set), LocalDate.of(2024, 12, 31));
        PanelAssessment assessment = columnar.assess(new Panel(columnar.layout()));
        assertThat(assessment.whole().count(Verdict.UNDETERMINED)).isZero();
        assertThatThrownBy(() -> assessment.criteriaMet(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Example
    void an_assessment_stays_as_it_is_when_its_panel_grows() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        ColumnarEvaluator columnar = ColumnarEvaluator.of(Evaluator.of(set), LocalDate.of(2024, 12, 31));
        Panel panel = new Panel(columnar.layout());
        for (int i = 0; i < 4096; i++) {
            panel.add(AdministrativeUnit.commune("A" + i, Region.TN));
        }
        PanelAssessment assessment = columnar.assess(panel);
        panel.add(AdministrativeUnit.commune("B", Region.TN));
        assertThat(assessment.whole().size()).isEqualTo(4096);
        assertThatThrownBy(() -> assessment.criteriaMet(4096)).isExactlyInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> assessment.whole().get(4096)).isExactlyInstanceOf(IndexOutOfBoundsException.class);
        assertThat(columnar.assess(panel).whole().size()).isEqualTo(4097);
    }

    @Example
    void what_does_not_fit_is_counted() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
        ColumnarEvaluator columnar = ColumnarEvaluator.of(Evaluator.of(set), LocalDate.of(2024, 12, 31));
        Panel panel = new Panel(columnar.layout());
        int row = panel.add(AdministrativeUnit.commune("A", Region.TN));
        panel.set(row, panel.layout().column(InputKey.parse("3.1")), 101);
        panel.set(row, panel.layout().column(InputKey.parse("3.2")), 7);
        panel.set(row, panel.layout().column(InputKey.parse("3.2")), ReportedValue.parse("Khá"));
        panel.set(row, panel.layout().column(InputKey.parse("@schools")), ReportedValue.parse("Đ"));
        PanelAssessment assessment = columnar.assess(panel);
        assertThat(assessment.refused()).isEqualTo(3);
        assertThat(assessment.criteria().get(3).get(row)).isEqualTo(Verdict.UNDETERMINED);
    }
}
