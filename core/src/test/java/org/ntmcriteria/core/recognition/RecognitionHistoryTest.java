package org.ntmcriteria.core.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.recognition.RecognitionEvent.Kind;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;

class RecognitionHistoryTest {
    private static final CriteriaSetId FIRST = CriteriaSetId.parse("commune-ntm/2016-2020");
    private static final CriteriaSetId SECOND = CriteriaSetId.parse("commune-ntm/2021-2025");
    private static final LocalDate Y2019 = LocalDate.of(2019, 5, 1);
    private static final LocalDate Y2023 = LocalDate.of(2023, 5, 1);
    private static final LocalDate Y2024 = LocalDate.of(2024, 5, 1);

    private static RecognitionEvent event(LocalDate day, CriteriaSetId set, Kind kind) {
        return RecognitionEvent.of("A", day, day.getYear() + "/QĐ", set, Tier.NTM, kind);
    }

    @Test
    void recognition_stays_until_it_is_revoked() {
        RecognitionHistory history = RecognitionHistory.of(
                "A",
                List.of(
                        event(Y2024, SECOND, Kind.REVOKED),
                        event(Y2019, FIRST, Kind.RECOGNISED),
                        event(Y2023, SECOND, Kind.RE_RECOGNISED)));
        assertThat(history.problems()).isEmpty();
        assertThat(history.at(Y2019.minusDays(1))).isEmpty();
        assertThat(history.isRecognised(Tier.NTM, Y2019.minusDays(1))).isEqualTo(Verdict.NOT_MET);
        assertThat(history.isRecognised(Tier.NTM, Y2019)).isEqualTo(Verdict.MET);
        RecognitionState again = history.at(Tier.NTM, Y2024.minusDays(1)).get(0);
        assertThat(again.set()).contains(SECOND);
        assertThat(again.since()).isEqualTo(Y2023);
        assertThat(again.first()).contains(Y2019);
        assertThat(again.decision()).isEqualTo("2023/QĐ");
        assertThat(history.isRecognised(Tier.NTM, Y2024)).isEqualTo(Verdict.NOT_MET);
        assertThat(history.at(Tier.NTM, Y2024).get(0).first()).isEmpty();
        assertThat(history.isRecognised(Tier.ADVANCED, Y2024)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void contradictory_decisions_leave_the_state_unknown_until_the_next() {
        RecognitionHistory history = RecognitionHistory.of(
                "A",
                List.of(
                        event(Y2019, FIRST, Kind.RECOGNISED),
                        event(Y2023, SECOND, Kind.RE_RECOGNISED),
                        event(Y2023, SECOND, Kind.REVOKED),
                        event(Y2024, SECOND, Kind.RE_RECOGNISED)));
        assertThat(history.problems())
                .extracting(Problem::code)
                .containsExactly(RecognitionProblem.CONTRADICTORY, RecognitionProblem.CONTRADICTORY);
        assertThat(history.problems().get(0).message(Language.VI)).startsWith("A, nông thôn mới, ");
        assertThat(history.isRecognised(Tier.NTM, Y2023)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(history.isRecognised(Tier.NTM, Y2024)).isEqualTo(Verdict.MET);
    }

    @Test
    void the_same_decision_given_twice_counts_once() {
        RecognitionEvent one = event(Y2019, FIRST, Kind.RECOGNISED);
        RecognitionHistory history = RecognitionHistory.of("A", List.of(one, one));
        assertThat(history.problems()).isEmpty();
        assertThat(history.isRecognised(Tier.NTM, Y2019)).isEqualTo(Verdict.MET);
    }

    @Test
    void a_decision_out_of_turn_counts_with_a_warning() {
        RecognitionHistory revoked = RecognitionHistory.of("A", List.of(event(Y2019, FIRST, Kind.REVOKED)));
        assertThat(revoked.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.OUT_OF_SEQUENCE);
        assertThat(revoked.isRecognised(Tier.NTM, Y2019)).isEqualTo(Verdict.NOT_MET);
        RecognitionHistory twice = RecognitionHistory.of(
                "A", List.of(event(Y2019, FIRST, Kind.RECOGNISED), event(Y2023, SECOND, Kind.RECOGNISED)));
        assertThat(twice.problems()).extracting(Problem::severity).containsExactly(Severity.WARNING);
        assertThat(twice.at(Tier.NTM, Y2023).get(0).first()).contains(Y2019);
    }

    @Test
    void each_tier_stands_on_its_own_decisions() {
        RecognitionHistory history = RecognitionHistory.of(
                "A",
                List.of(
                        event(Y2019, FIRST, Kind.RECOGNISED),
                        new RecognitionEvent(
                                "A", Y2023, "", Optional.empty(), Tier.ADVANCED, Kind.RECOGNISED, Optional.empty()),
                        event(Y2024, FIRST, Kind.REVOKED)));
        assertThat(history.at(Y2024)).extracting(RecognitionState::tier).containsExactly(Tier.NTM, Tier.ADVANCED);
        assertThat(history.at(Y2024))
                .extracting(RecognitionState::recognised)
                .containsExactly(Verdict.NOT_MET, Verdict.MET);
    }

    @Test
    void a_decision_on_another_unit_is_refused() {
        assertThatThrownBy(() -> RecognitionHistory.of("B", List.of(event(Y2019, FIRST, Kind.RECOGNISED))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A");
    }
}
