package org.ntmcriteria.core.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionEvent.Kind;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;

class RecognitionPerSetTest {
    private static final String MODEL_HAMLET = "hamlet-model/2023-2025";
    private static final String SMART_HAMLET = "smart-hamlet/2023-2025";
    private static final String MODEL_COMMUNE = "commune-model/2021-2025";
    private static final LocalDate DAY = LocalDate.of(2025, 12, 31);

    private static RecognitionEvent model(int year, String decision, String set, Kind kind) {
        return new RecognitionEvent(
                "T1",
                LocalDate.of(year, 12, 1),
                decision,
                Optional.of(set).filter(s -> !s.isEmpty()).map(CriteriaSetId::parse),
                Tier.MODEL,
                kind,
                Optional.empty());
    }

    private static List<String> states(RecognitionHistory history, LocalDate day) {
        return history.at(day).stream()
                .map(state -> state.setName() + (state.field().isEmpty() ? "" : " " + state.field()) + " "
                        + state.recognised())
                .toList();
    }

    @Test
    void decisions_of_one_day_under_two_sets_both_stand() {
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2024, "1/QĐ", MODEL_HAMLET, Kind.RECOGNISED),
                        model(2024, "2/QĐ", SMART_HAMLET, Kind.RECOGNISED)));
        assertThat(history.problems()).isEmpty();
        assertThat(states(history, DAY)).containsExactly("hamlet-model MET", "smart-hamlet MET");
    }

    @Test
    void a_revocation_ends_the_state_of_its_own_set_only() {
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2022, "1/QĐ", MODEL_HAMLET, Kind.RECOGNISED),
                        model(2023, "2/QĐ", SMART_HAMLET, Kind.RECOGNISED),
                        model(2024, "9/QĐ", SMART_HAMLET, Kind.REVOKED)));
        assertThat(history.problems()).isEmpty();
        assertThat(states(history, DAY)).containsExactly("hamlet-model MET", "smart-hamlet NOT_MET");
    }

    @Test
    void fields_of_one_set_are_recognised_and_revoked_apart() {
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2022, "1/QĐ", MODEL_COMMUNE, Kind.RECOGNISED).withField("giáo dục"),
                        model(2023, "2/QĐ", MODEL_COMMUNE, Kind.RECOGNISED).withField("du lịch"),
                        model(2024, "3/QĐ", MODEL_COMMUNE, Kind.REVOKED).withField("Giáo dục")));
        assertThat(history.problems()).isEmpty();
        assertThat(states(history, DAY)).containsExactly("commune-model du lịch MET", "commune-model giáo dục NOT_MET");
    }

    @Test
    void a_decision_without_a_set_is_about_the_one_state_that_it_can_be_about() {
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2021, "1/QĐ", "", Kind.RECOGNISED),
                        model(2022, "2/QĐ", MODEL_HAMLET, Kind.RE_RECOGNISED),
                        model(2024, "3/QĐ", "", Kind.REVOKED)));
        assertThat(history.problems()).isEmpty();
        assertThat(states(history, LocalDate.of(2021, 12, 31))).containsExactly(" MET");
        RecognitionState again = history.at(LocalDate.of(2023, 1, 1)).get(0);
        assertThat(again.first()).contains(LocalDate.of(2021, 12, 1));
        assertThat(states(history, DAY)).containsExactly("hamlet-model NOT_MET");
    }

    @Test
    void a_revocation_of_one_of_several_leaves_all_that_stand_not_known() {
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2021, "1/QĐ", MODEL_HAMLET, Kind.RECOGNISED),
                        model(2021, "2/QĐ", SMART_HAMLET, Kind.RECOGNISED),
                        model(2023, "3/QĐ", "", Kind.REVOKED),
                        model(2024, "4/QĐ", SMART_HAMLET, Kind.RE_RECOGNISED)));
        assertThat(history.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.SEVERAL_STATES);
        assertThat(history.problems().get(0).message(Language.EN)).contains("hamlet-model, smart-hamlet");
        assertThat(states(history, LocalDate.of(2024, 1, 1)))
                .containsExactly("hamlet-model UNDETERMINED", "smart-hamlet UNDETERMINED");
        assertThat(states(history, DAY)).containsExactly("hamlet-model UNDETERMINED", "smart-hamlet MET");
        assertThat(history.isRecognised(Tier.MODEL, DAY)).isEqualTo(Verdict.MET);
    }

    @Test
    void a_recognition_of_one_of_several_changes_none_that_stands() {
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2021, "1/QĐ", MODEL_HAMLET, Kind.RECOGNISED),
                        model(2021, "2/QĐ", SMART_HAMLET, Kind.RECOGNISED),
                        model(2023, "3/QĐ", "", Kind.RECOGNISED)));
        assertThat(history.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.SEVERAL_STATES);
        assertThat(states(history, DAY)).containsExactly("hamlet-model MET", "smart-hamlet MET");
    }

    @Test
    void the_same_decision_once_with_and_once_without_its_set_counts_once() {
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2021, "1/QĐ", "", Kind.RECOGNISED),
                        model(2021, "1/QĐ", MODEL_HAMLET, Kind.RECOGNISED),
                        model(2021, "1/QĐ", SMART_HAMLET, Kind.RECOGNISED)));
        assertThat(history.problems()).isEmpty();
        assertThat(states(history, DAY)).containsExactly("hamlet-model MET", "smart-hamlet MET");
    }

    @Test
    void a_code_in_doubt_leaves_recognition_from_before_not_known() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        RecognitionHistory history = RecognitionHistory.of(
                "T1",
                List.of(
                        model(2022, "1/QĐ", MODEL_COMMUNE, Kind.RECOGNISED),
                        model(2026, "2/QĐ", MODEL_COMMUNE, Kind.RE_RECOGNISED)));
        RecognitionHistory doubted = history.withCodeInDoubtFrom(day);
        assertThat(states(doubted, day.minusDays(1))).containsExactly("commune-model MET");
        assertThat(states(doubted, day)).containsExactly("commune-model UNDETERMINED");
        RecognitionState again = doubted.at(LocalDate.of(2026, 12, 31)).get(0);
        assertThat(again.first()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void of_many_states_ten_are_named_and_the_text_is_held_once() {
        List<RecognitionEvent> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            events.add(new RecognitionEvent(
                            "U",
                            LocalDate.of(2023, 1, 1),
                            "",
                            Optional.empty(),
                            Tier.MODEL,
                            RecognitionEvent.Kind.RECOGNISED,
                            Optional.empty())
                    .withField("f" + (char) ('a' + i)));
        }
        for (int day = 1; day < 3; day++) {
            events.add(new RecognitionEvent(
                    "U",
                    LocalDate.of(2023, 2, day),
                    "",
                    Optional.empty(),
                    Tier.MODEL,
                    RecognitionEvent.Kind.REVOKED,
                    Optional.empty()));
        }
        RecognitionHistory history = RecognitionHistory.of("U", events);
        assertThat(history.problems()).hasSize(2);
        Object named = history.problems().get(0).arguments().get(3);
        assertThat(named)
                .isEqualTo("MODEL (fa), MODEL (fb), MODEL (fc), MODEL (fd), MODEL (fe), MODEL (ff), MODEL (fg),"
                        + " MODEL (fh), MODEL (fi), MODEL (fj), …")
                .isSameAs(history.problems().get(1).arguments().get(3));
        assertThat(history.at(LocalDate.of(2023, 3, 1)))
                .hasSize(12)
                .allMatch(state -> state.recognised() == Verdict.UNDETERMINED)
                .allMatch(state -> state.since().equals(LocalDate.of(2023, 2, 1)));
    }
}
