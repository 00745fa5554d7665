package org.ntmcriteria.rules.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.evaluate.RecognitionCheck;

class RecognitionReviewTest {
    private static final CriteriaCatalog CATALOG = CriteriaCatalog.standard();
    private static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);
    private static final CriteriaSetId NTM = CriteriaSetId.parse("commune-ntm/2021-2025");

    private static Assessment commune(String code, String set, int failed) {
        List<Observation> reports = new ArrayList<>();
        for (int criterion = 1; criterion <= 19; criterion++) {
            reports.add(Observation.of(code, Y2024, "TC" + criterion, criterion <= failed ? "KĐ" : "Đ"));
        }
        reports.add(Observation.of(code, Y2024, "@prerequisite", "Đ"));
        return Evaluator.of(CATALOG.get(set))
                .assess(
                        AdministrativeUnit.builder()
                                .code(code)
                                .level(Level.COMMUNE)
                                .district("D")
                                .build(),
                        Y2024,
                        set.contains("ntm") ? reports.subList(0, 19) : reports);
    }

    private static RecognitionHistory recognised(String code, String set, Tier tier) {
        return RecognitionHistory.of(
                code,
                List.of(RecognitionEvent.of(
                        code,
                        LocalDate.of(2023, 1, 1),
                        "1/QĐ",
                        CriteriaSetId.parse(set),
                        tier,
                        RecognitionEvent.Kind.RECOGNISED)));
    }

    @Test
    void both_disagreements_of_recognition_and_fulfilment_are_told_apart() {
        List<RecognitionStatus> standings = RecognitionReview.on(
                CATALOG,
                List.of(
                        recognised("A", "commune-ntm/2021-2025", Tier.NTM),
                        recognised("B", "commune-ntm/2016-2020", Tier.NTM)),
                KnownUnits.of(
                        List.of(commune("A", "commune-ntm/2021-2025", 2), commune("C", "commune-ntm/2021-2025", 0))),
                Y2024);
        assertThat(standings).extracting(RecognitionStatus::unit).containsExactly("A", "B", "C");
        assertThat(standings)
                .extracting(RecognitionStatus::isRecognisedButNoLongerMeets)
                .containsExactly(Verdict.MET, Verdict.UNDETERMINED, Verdict.NOT_MET);
        assertThat(standings)
                .extracting(RecognitionStatus::isMeetingButNotRecognised)
                .containsExactly(Verdict.NOT_MET, Verdict.NOT_MET, Verdict.MET);
        assertThat(standings)
                .extracting(s -> s.revocation().verdict())
                .containsExactly(Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE);
        assertThat(standings).allSatisfy(s -> assertThat(s.set()).contains(NTM));
    }

    @Test
    void a_model_commune_is_revoked_by_its_criteria_of_the_advanced_set() {
        List<RecognitionStatus> standings = RecognitionReview.on(
                CATALOG,
                List.of(recognised("A", "commune-model/2021-2025", Tier.MODEL)),
                KnownUnits.of(List.of(commune("A", "commune-advanced/2021-2025", 10))),
                Y2024);
        RecognitionStatus model = standings.stream()
                .filter(s -> s.tier() == Tier.MODEL)
                .findFirst()
                .orElseThrow();
        assertThat(model.revocation().verdict()).isEqualTo(Verdict.MET);
        assertThat(model.meets()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_district_loses_recognition_with_thirty_per_cent_of_its_communes() {
        List<Assessment> communes = new ArrayList<>();
        List<RecognitionHistory> histories = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String code = "C" + i;
            communes.add(commune(code, "commune-ntm/2021-2025", 0));
            List<RecognitionEvent> events = new ArrayList<>(
                    recognised(code, "commune-ntm/2021-2025", Tier.NTM).events());
            if (i < 3) {
                events.add(RecognitionEvent.of(
                        code, LocalDate.of(2024, 1, 1), "2/QĐ", NTM, Tier.NTM, RecognitionEvent.Kind.REVOKED));
            }
            histories.add(RecognitionHistory.of(code, events));
        }
        histories.add(recognised("D", "district-ntm/2021-2025", Tier.NTM));
        communes.add(Evaluator.of(CATALOG.get("district-ntm/2021-2025"))
                .assess(AdministrativeUnit.of("D", Level.DISTRICT), Y2024, List.of()));
        RecognitionStatus district = RecognitionReview.on(CATALOG, histories, KnownUnits.of(communes), Y2024).stream()
                .filter(s -> s.unit().equals("D"))
                .findFirst()
                .orElseThrow();
        assertThat(district.revocation().verdict()).isEqualTo(Verdict.MET);
        assertThat(district.revocation().conditions()).containsExactly("revocation-a");
        LocalDate before = LocalDate.of(2023, 12, 31);
        assertThat(RecognitionReview.on(CATALOG, histories, KnownUnits.none(), before))
                .allSatisfy(s -> assertThat(s.recognised()).isEqualTo(Verdict.MET));
    }

    @Test
    void the_conditions_of_recognition_are_assessed_beside_the_set() {
        Evaluator evaluator = Evaluator.of(CATALOG.get("commune-ntm/2021-2025"));
        List<Observation> reports = new ArrayList<>();
        for (int criterion = 1; criterion <= 19; criterion++) {
            reports.add(Observation.of("A", Y2024, "TC" + criterion, "Đ"));
        }
        RecognitionCheck open = evaluator.checkRecognition(UnitRecord.of("A", reports), Y2024);
        assertThat(open.assessment().verdict()).isEqualTo(Verdict.MET);
        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.conditions())
                .extracting("condition")
                .containsExactly("own-criteria", "satisfaction", "no-construction-debt", "security");
        reports.add(Observation.of("A", Y2024, "@satisfaction", "Đ"));
        reports.add(Observation.of("A", Y2024, "@security", "Đ"));
        reports.add(Observation.of("A", Y2024, "@no-construction-debt", "Đ"));
        assertThat(evaluator
                        .checkRecognition(UnitRecord.of("A", reports), Y2024)
                        .verdict())
                .isEqualTo(Verdict.MET);
        RecognitionCheck before = evaluator.checkRecognition(UnitRecord.of("A", reports), LocalDate.of(2022, 8, 1));
        assertThat(before.conditions()).isEmpty();
    }

    @Test
    void a_unit_of_unknown_level_has_a_standing_without_a_rule() {
        RecognitionHistory unknown = RecognitionHistory.of(
                "X",
                List.of(new RecognitionEvent(
                        "X",
                        LocalDate.of(2015, 1, 1),
                        "",
                        Optional.empty(),
                        Tier.NTM,
                        RecognitionEvent.Kind.RECOGNISED,
                        Optional.empty())));
        List<RecognitionStatus> standings = RecognitionReview.on(CATALOG, List.of(unknown), KnownUnits.none(), Y2024);
        assertThat(standings).hasSize(1);
        assertThat(standings.get(0).recognised()).isEqualTo(Verdict.MET);
        assertThat(standings.get(0).set()).isEmpty();
        assertThat(standings.get(0).revocation().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_hamlets_set_does_not_make_its_commune_a_model() {
        RecognitionHistory both = RecognitionHistory.of(
                "A",
                List.of(
                        event("A", 2022, "commune-ntm/2021-2025", Tier.NTM, RecognitionEvent.Kind.RECOGNISED),
                        event("A", 2023, "smart-hamlet/2023-2025", Tier.MODEL, RecognitionEvent.Kind.RECOGNISED)));
        List<RecognitionStatus> statuses = RecognitionReview.on(
                CATALOG, List.of(both), KnownUnits.of(List.of(commune("A", NTM.toString(), 0))), Y2024);
        assertThat(statuses)
                .extracting(s -> s.set().map(CriteriaSetId::toString).orElse(""))
                .containsExactly("commune-ntm/2021-2025", "smart-hamlet/2023-2025");
    }

    private static RecognitionEvent event(String unit, int year, String set, Tier tier, RecognitionEvent.Kind kind) {
        return RecognitionEvent.of(unit, LocalDate.of(year, 6, 1), year + "/QĐ", CriteriaSetId.parse(set), tier, kind);
    }

    @Test
    void an_assessment_counts_only_for_the_unit_that_it_describes() {
        LocalDate merger = LocalDate.of(2024, 12, 1);
        Assessment assessment = commune("A", "commune-ntm/2021-2025", 2);
        Assessment ofNewUnit = Evaluator.of(CATALOG.get("commune-ntm/2021-2025"))
                .assess(
                        AdministrativeUnit.of("A", Level.COMMUNE).withValidFrom(merger),
                        Y2024,
                        List.of(Observation.of("A", Y2024, "TC1", "Đ")));
        RecognitionHistory old = recognised("A", "commune-ntm/2021-2025", Tier.NTM);
        List<RecognitionStatus> one =
                RecognitionReview.on(CATALOG, List.of(old), KnownUnits.of(List.of(assessment)), Y2024);
        assertThat(one).extracting(RecognitionStatus::recognised).containsExactly(Verdict.MET);
        List<RecognitionStatus> two =
                RecognitionReview.on(CATALOG, List.of(old), KnownUnits.of(List.of(ofNewUnit)), Y2024);
        assertThat(two)
                .extracting(RecognitionStatus::recognised)
                .containsExactly(Verdict.NOT_APPLICABLE, Verdict.NOT_MET);
        assertThat(two.get(0).assessment()).isEmpty();
        assertThat(two.get(1).validFrom()).contains(merger);
        assertThat(two.get(1).assessment()).contains(ofNewUnit);
    }

    @Test
    void recognition_of_an_ended_commune_is_not_on_the_watch_list() {
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                recognised("A", "commune-ntm/2021-2025", Tier.NTM).events(),
                List.of(UnitEnd.of("A", LocalDate.of(2024, 12, 1), UnitEnd.Kind.MERGED, "1/NQ", List.of("N"))),
                List.of());
        List<RecognitionStatus> statuses = RecognitionReview.on(
                CATALOG, histories, KnownUnits.of(List.of(commune("N", NTM.toString(), 0))), Y2024);
        RecognitionStatus ended = statuses.get(0);
        assertThat(ended.isEnded()).isTrue();
        assertThat(ended.revocation().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(ended.isRecognisedButNoLongerMeets()).isEqualTo(Verdict.NOT_APPLICABLE);
        RecognitionStatus successor = statuses.get(1);
        assertThat(successor.isMeetingButNotRecognised()).isEqualTo(Verdict.MET);
        assertThat(successor.predecessors().get(0).recognised(Tier.NTM)).isEqualTo(Verdict.MET);
    }

    @Test
    void a_doubt_about_a_unit_is_one_about_the_predecessor_that_it_is() {
        LocalDate merger = LocalDate.of(2026, 1, 1);
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                recognised("A", "commune-ntm/2021-2025", Tier.NTM).events(),
                List.of(UnitEnd.of("A", merger, UnitEnd.Kind.MERGED, "1/NQ", List.of("N"))),
                List.of());
        List<RecognitionStatus> statuses =
                RecognitionReview.on(CATALOG, histories, KnownUnits.none(), merger.plusMonths(6));
        assertThat(statuses)
                .filteredOn(status -> !status.predecessors().isEmpty())
                .singleElement()
                .extracting(status -> status.predecessors().get(0).recognised(Tier.NTM))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void no_recognition_of_a_commune_is_carried_over_the_first_of_july_2025() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        List<RecognitionHistory> histories = List.of(
                recognised("A", "commune-ntm/2021-2025", Tier.NTM),
                recognised("T", "hamlet-model/2023-2025", Tier.MODEL),
                recognised("D", "district-ntm/2021-2025", Tier.NTM));
        RecognitionReview before = RecognitionReview.of(CATALOG, histories, KnownUnits.none(), day.minusDays(1));
        assertThat(before.problems()).isEmpty();
        assertThat(before.statuses()).extracting(RecognitionStatus::recognised).containsOnly(Verdict.MET);
        RecognitionReview on = RecognitionReview.of(CATALOG, histories, KnownUnits.none(), day);
        assertThat(on.statuses())
                .extracting(RecognitionStatus::recognised)
                .containsExactly(Verdict.UNDETERMINED, Verdict.MET, Verdict.NOT_APPLICABLE);
        assertThat(on.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.CODE_USED_AGAIN);
    }
}
