package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.value.Verdict;

/** The laws of recognition: a dated decision, never computed, that stands until another. */
class RecognitionPropertiesTest {
    private static final String UNIT = NtmArbitraries.UNIT;

    @Provide
    Arbitrary<List<RecognitionEvent>> events() {
        return RecognitionArbitraries.events(UNIT);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 5000).map(LocalDate.of(2014, 6, 1)::plusDays);
    }

    @Property(tries = 300)
    void the_order_in_which_decisions_are_given_does_not_matter(
            @ForAll("events") List<RecognitionEvent> events, @ForAll Random random) {
        List<RecognitionEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        RecognitionHistory one = RecognitionHistory.of(UNIT, events);
        RecognitionHistory other = RecognitionHistory.of(UNIT, shuffled);
        assertThat(other).isEqualTo(one);
        assertThat(other.problems()).isEqualTo(one.problems());
        for (RecognitionEvent event : events) {
            assertThat(other.at(event.date())).isEqualTo(one.at(event.date()));
        }
    }

    @Property(tries = 300)
    void the_state_on_a_day_depends_on_no_later_decision(
            @ForAll("events") List<RecognitionEvent> events, @ForAll("days") LocalDate day) {
        List<RecognitionEvent> untilThen =
                events.stream().filter(e -> !e.date().isAfter(day)).toList();
        assertThat(RecognitionHistory.of(UNIT, events).at(day))
                .isEqualTo(RecognitionHistory.of(UNIT, untilThen).at(day));
    }

    @Property(tries = 300)
    void decisions_on_one_tier_never_change_another(
            @ForAll("events") List<RecognitionEvent> events, @ForAll("days") LocalDate day, @ForAll Tier tier) {
        List<RecognitionEvent> ofTier =
                events.stream().filter(e -> e.tier() == tier).toList();
        assertThat(RecognitionHistory.of(UNIT, events).at(tier, day))
                .isEqualTo(RecognitionHistory.of(UNIT, ofTier).at(tier, day));
    }

    @Property(tries = 300)
    void a_unit_is_recognised_only_by_a_decision_that_none_took_back(
            @ForAll("events") List<RecognitionEvent> events, @ForAll("days") LocalDate day, @ForAll Tier tier) {
        RecognitionHistory history = RecognitionHistory.of(UNIT, events);
        Optional<RecognitionEvent> last = events.stream()
                .filter(e -> e.tier() == tier && !e.date().isAfter(day))
                .max(Comparator.comparing(RecognitionEvent::date));
        Verdict recognised = history.isRecognised(tier, day);
        if (last.isEmpty()) {
            assertThat(recognised).isEqualTo(Verdict.NOT_MET);
            return;
        }
        List<RecognitionEvent> deciding = events.stream()
                .filter(e -> e.tier() == tier && e.date().equals(last.get().date()))
                .toList();
        boolean anyRevokes = deciding.stream().anyMatch(e -> e.kind() == RecognitionEvent.Kind.REVOKED);
        boolean allRevoke = deciding.stream().allMatch(e -> e.kind() == RecognitionEvent.Kind.REVOKED);
        if (recognised == Verdict.MET) {
            assertThat(anyRevokes).isFalse();
        } else if (recognised == Verdict.NOT_MET) {
            assertThat(allRevoke).isTrue();
        } else {
            assertThat(deciding).hasSizeGreaterThan(1);
        }
        RecognitionState state = history.at(tier, day).orElseThrow();
        assertThat(state.since()).isEqualTo(last.get().date());
        assertThat(state.first().isPresent()).isEqualTo(recognised == Verdict.MET);
        state.first().ifPresent(first -> assertThat(first).isBeforeOrEqualTo(state.since()));
    }
}
