package org.ntmcriteria.core.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionEvent.Kind;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;

class UnitEndTest {
    private static final CriteriaSetId SET = CriteriaSetId.parse("commune-ntm/2021-2025");
    private static final LocalDate Y2019 = LocalDate.of(2019, 5, 1);
    private static final LocalDate MERGER = LocalDate.of(2020, 1, 1);
    private static final LocalDate Y2022 = LocalDate.of(2022, 5, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static RecognitionEvent event(String unit, LocalDate day, Kind kind) {
        return RecognitionEvent.of(unit, day, day.getYear() + "/QĐ", SET, Tier.NTM, kind);
    }

    private static UnitEnd merged(String unit, String... successors) {
        return UnitEnd.of(unit, MERGER, UnitEnd.Kind.MERGED, "818/NQ-UBTVQH14", List.of(successors));
    }

    private static RecognitionHistory only(List<RecognitionHistory> histories, String unit, LocalDate day) {
        return histories.stream()
                .filter(history -> history.unit().equals(unit) && history.isLiving(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_unit_that_was_merged_is_neither_recognised_nor_revoked() {
        RecognitionHistory old = RecognitionHistory.listOf(
                        List.of(event("A", Y2019, Kind.RECOGNISED)), List.of(merged("A", "N")), List.of())
                .get(0);
        assertThat(old.problems()).isEmpty();
        assertThat(old.isRecognised(Tier.NTM, MERGER.minusDays(1))).isEqualTo(Verdict.MET);
        assertThat(old.isRecognised(Tier.NTM, MERGER)).isEqualTo(Verdict.NOT_APPLICABLE);
        RecognitionState ended = old.at(MERGER).get(0);
        assertThat(ended.isEnded()).isTrue();
        assertThat(ended.since()).isEqualTo(MERGER);
        assertThat(ended.decision()).isEqualTo("818/NQ-UBTVQH14");
        assertThat(old.isLiving(MERGER)).isFalse();
    }

    @Test
    void the_successor_begins_unrecognised_with_its_predecessors_beside_it() {
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                List.of(event("A", Y2019, Kind.RECOGNISED), event("B", Y2019, Kind.RECOGNISED)),
                List.of(merged("A", "N"), merged("B", "N"), merged("C", "N")),
                List.of());
        assertThat(histories).extracting(RecognitionHistory::unit).containsExactly("A", "B", "C", "N");
        RecognitionHistory successor = histories.get(3);
        assertThat(successor.validFrom()).contains(MERGER);
        assertThat(successor.at(DAY)).isEmpty();
        assertThat(successor.isRecognised(Tier.NTM, DAY)).isEqualTo(Verdict.NOT_MET);
        assertThat(successor.predecessors()).extracting(Predecessor::unit).containsExactly("A", "B", "C");
        assertThat(successor.predecessors())
                .extracting(before -> before.recognised(Tier.NTM))
                .containsExactly(Verdict.MET, Verdict.MET, Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_code_that_goes_on_after_a_merger_is_a_new_unit() {
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                List.of(event("A", Y2022, Kind.RE_RECOGNISED), event("A", Y2019, Kind.RECOGNISED)),
                List.of(merged("A", "A"), merged("B", "A")),
                List.of());
        assertThat(histories).hasSize(3);
        assertThat(histories)
                .allSatisfy(history -> assertThat(history.problems()).isEmpty());
        RecognitionHistory now = only(histories, "A", DAY);
        assertThat(now.validFrom()).contains(MERGER);
        assertThat(now.isRecognised(Tier.NTM, Y2022.minusDays(1))).isEqualTo(Verdict.NOT_MET);
        assertThat(now.at(Tier.NTM, DAY).get(0).first()).contains(Y2022);
        assertThat(now.predecessors()).extracting(Predecessor::unit).containsExactly("A", "B");
    }

    @Test
    void a_decision_after_the_end_is_never_that_of_the_ended_unit() {
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                List.of(event("A", Y2019, Kind.RECOGNISED), event("A", Y2022, Kind.REVOKED)),
                List.of(merged("A")),
                List.of());
        assertThat(histories).hasSize(2);
        assertThat(histories.get(0).at(DAY).get(0).isEnded()).isTrue();
        assertThat(histories.get(1).problems())
                .extracting(Problem::code)
                .containsExactly(RecognitionProblem.AFTER_END, RecognitionProblem.OUT_OF_SEQUENCE);
    }

    @Test
    void a_unit_that_takes_in_another_begins_anew_with_a_warning() {
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                List.of(event("X", Y2019, Kind.RECOGNISED)), List.of(merged("B", "X")), List.of());
        RecognitionHistory old = only(histories, "X", Y2019);
        assertThat(old.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.SUCCESSOR_BEFORE);
        RecognitionHistory now = only(histories, "X", DAY);
        assertThat(now.isRecognised(Tier.NTM, DAY)).isEqualTo(Verdict.NOT_MET);
        assertThat(now.predecessors()).extracting(Predecessor::unit).containsExactly("B", "X");
    }

    @Test
    void a_divided_unit_has_all_its_successors_and_acts() {
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                List.of(event("A", Y2019, Kind.RECOGNISED)),
                List.of(
                        UnitEnd.of("A", MERGER, UnitEnd.Kind.SPLIT, "1/NQ", List.of("P")),
                        UnitEnd.of("A", MERGER, UnitEnd.Kind.MERGED, "2/NQ", List.of("Q"))),
                List.of());
        assertThat(histories).extracting(RecognitionHistory::unit).containsExactly("A", "P", "Q");
        assertThat(histories.get(0).at(DAY).get(0).decision()).isEqualTo("2/NQ; 1/NQ");
        assertThat(histories.get(1).predecessors()).hasSize(1);
    }

    @Test
    void a_day_from_which_a_code_is_known_to_mean_a_unit_parts_its_decisions() {
        AdministrativeUnit unit = AdministrativeUnit.of("A", Level.COMMUNE).withValidFrom(MERGER);
        List<RecognitionHistory> histories =
                RecognitionHistory.listOf(List.of(event("A", Y2019, Kind.RECOGNISED)), List.of(), List.of(unit));
        assertThat(histories).hasSize(2);
        assertThat(histories.get(0).isOf(unit, DAY)).isFalse();
        assertThat(histories.get(1).isOf(unit, DAY)).isTrue();
        assertThat(histories.get(1).isRecognised(Tier.NTM, DAY)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_hamlet_lies_where_its_newest_decision_says() {
        RecognitionHistory history = RecognitionHistory.listOf(
                        List.of(
                                event("T", Y2019, Kind.RECOGNISED).withCommune("Chi Lăng"),
                                event("T", Y2022, Kind.RE_RECOGNISED).withCommune("Bằng Mạc"),
                                event("T", Y2022, Kind.RE_RECOGNISED).withCommune("Vạn Linh")),
                        List.of(),
                        List.of())
                .get(0);
        assertThat(history.commune(Y2019)).contains("Chi Lăng");
        assertThat(history.commune(DAY)).isEqualTo(Optional.empty());
        assertThat(history.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.PLACES);
    }

    @Test
    void histories_that_are_parted_again_say_the_same() {
        List<RecognitionHistory> histories = RecognitionHistory.listOf(
                List.of(event("A", Y2019, Kind.RECOGNISED), event("A", Y2022, Kind.RE_RECOGNISED)),
                List.of(merged("A", "A"), merged("B", "A")),
                List.of());
        List<RecognitionHistory> again = RecognitionHistory.parted(histories, List.of());
        assertThat(again).isEqualTo(histories);
    }

    @Test
    void an_end_is_added_only_to_a_unit_that_does_not_go_on() {
        UnitEnd end = merged("A", "N");
        RecognitionHistory ended = RecognitionHistory.of("A", List.of(event("A", Y2019, Kind.RECOGNISED)))
                .withEnd(end);
        assertThat(ended.end()).contains(MERGER);
        assertThat(ended.isRecognised(Tier.NTM, MERGER)).isEqualTo(Verdict.NOT_APPLICABLE);
        RecognitionHistory goesOn = RecognitionHistory.of("A", List.of(event("A", Y2022, Kind.RECOGNISED)));
        assertThat(goesOn.withEnd(end)).isSameAs(goesOn);
        assertThat(ended.withEnd(end)).isSameAs(ended);
    }
}
