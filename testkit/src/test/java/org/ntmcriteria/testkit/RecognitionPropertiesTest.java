package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.value.Verdict;

/** The laws of recognition: a dated decision, never computed, that stands until another or until its unit ends. */
class RecognitionPropertiesTest {
    private static final String UNIT = NtmArbitraries.UNIT;
    private static final List<String> UNITS = List.of("A", "B", "C");

    @Provide
    Arbitrary<List<RecognitionEvent>> events() {
        return RecognitionArbitraries.events(UNIT);
    }

    /** Decisions on three units. */
    @Provide
    Arbitrary<List<RecognitionEvent>> decisions() {
        return Combinators.combine(
                        UNITS.stream().map(RecognitionArbitraries::events).toList())
                .as(lists -> lists.stream().flatMap(List::stream).toList());
    }

    @Provide
    Arbitrary<List<UnitEnd>> ends() {
        return RecognitionArbitraries.ends(UNITS);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2800).map(LocalDate.of(2014, 6, 1)::plusDays);
    }

    private static Optional<RecognitionHistory> bearing(
            List<RecognitionHistory> histories, String code, LocalDate day) {
        return histories.stream()
                .filter(history -> history.unit().equals(code) && history.isLiving(day))
                .findFirst();
    }

    private static List<RecognitionHistory> histories(List<RecognitionEvent> events, List<UnitEnd> ends) {
        return RecognitionHistory.listOf(events, ends, List.of());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_order_in_which_decisions_and_ends_are_given_does_not_matter(
            @ForAll("decisions") List<RecognitionEvent> events,
            @ForAll("ends") List<UnitEnd> ends,
            @ForAll Random random) {
        List<RecognitionEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        List<UnitEnd> mixed = new ArrayList<>(ends);
        Collections.shuffle(mixed, random);
        List<RecognitionHistory> one = histories(events, ends);
        List<RecognitionHistory> other = histories(shuffled, mixed);
        assertThat(other).containsExactlyInAnyOrderElementsOf(one);
        for (RecognitionHistory history : one) {
            RecognitionHistory same = other.get(other.indexOf(history));
            assertThat(same.problems()).isEqualTo(history.problems());
            for (RecognitionEvent event : events) {
                assertThat(same.at(event.date())).isEqualTo(history.at(event.date()));
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void the_state_on_a_day_depends_on_no_later_decision_or_end(
            @ForAll("decisions") List<RecognitionEvent> events,
            @ForAll("ends") List<UnitEnd> ends,
            @ForAll("days") LocalDate day) {
        List<RecognitionHistory> all = histories(events, ends);
        List<RecognitionHistory> untilThen = histories(
                events.stream().filter(e -> !e.date().isAfter(day)).toList(),
                ends.stream().filter(e -> !e.date().isAfter(day)).toList());
        for (String code : UNITS) {
            Optional<RecognitionHistory> one = bearing(all, code, day);
            Optional<RecognitionHistory> other = bearing(untilThen, code, day);
            assertThat(other.map(history -> history.at(day)).orElse(List.of()))
                    .isEqualTo(one.map(history -> history.at(day)).orElse(List.of()));
            if (other.isPresent()) {
                assertThat(one.map(RecognitionHistory::predecessors))
                        .isEqualTo(other.map(RecognitionHistory::predecessors));
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothing_of_an_ended_unit_counts_for_the_one_that_bears_its_code(
            @ForAll("decisions") List<RecognitionEvent> events,
            @ForAll("ends") List<UnitEnd> ends,
            @ForAll("days") LocalDate day) {
        for (RecognitionHistory history : histories(events, ends)) {
            if (history.validFrom().isPresent() && history.isLiving(day)) {
                LocalDate from = history.validFrom().get();
                List<RecognitionEvent> own = events.stream()
                        .filter(e ->
                                e.unit().equals(history.unit()) && !e.date().isBefore(from))
                        .toList();
                assertThat(history.at(day))
                        .isEqualTo(RecognitionHistory.of(history.unit(), own).at(day));
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void an_ended_unit_is_neither_recognised_nor_revoked(
            @ForAll("decisions") List<RecognitionEvent> events,
            @ForAll("ends") List<UnitEnd> ends,
            @ForAll("days") LocalDate day) {
        for (RecognitionHistory history : histories(events, ends)) {
            boolean isOver = history.end().filter(end -> !end.isAfter(day)).isPresent();
            assertThat(history.at(day))
                    .allSatisfy(state -> assertThat(state.isEnded()).isEqualTo(isOver));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_revocation_in_one_set_leaves_every_other_sets_state_as_it_was(
            @ForAll("events") List<RecognitionEvent> events, @ForAll int which) {
        List<RecognitionEvent> named =
                events.stream().filter(e -> e.set().isPresent()).toList();
        if (named.isEmpty()) {
            return;
        }
        RecognitionEvent about = named.get(Math.floorMod(which, named.size()));
        LocalDate day = LocalDate.of(2022, 6, 1);
        List<RecognitionEvent> more = new ArrayList<>(events);
        more.add(RecognitionEvent.of(
                        UNIT, day, "9/QĐ", about.set().orElseThrow(), about.tier(), RecognitionEvent.Kind.REVOKED)
                .withField(about.field()));
        String setName = about.set().orElseThrow().name();
        assertThat(others(RecognitionHistory.of(UNIT, more), day, setName, about.field()))
                .isEqualTo(others(RecognitionHistory.of(UNIT, events), day, setName, about.field()));
    }

    /** The states on a day that name another set, or another field of the set. */
    private static List<RecognitionState> others(
            RecognitionHistory history, LocalDate day, String setName, String field) {
        return history.at(day).stream()
                .filter(state -> !state.setName().isEmpty())
                .filter(state -> !state.setName().equals(setName)
                        || !field.isEmpty()
                                && !state.field().isEmpty()
                                && !state.field().equalsIgnoreCase(field))
                .toList();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void decisions_on_one_tier_never_change_another(
            @ForAll("events") List<RecognitionEvent> events, @ForAll("days") LocalDate day, @ForAll Tier tier) {
        List<RecognitionEvent> ofTier =
                events.stream().filter(e -> e.tier() == tier).toList();
        assertThat(RecognitionHistory.of(UNIT, events).at(tier, day))
                .isEqualTo(RecognitionHistory.of(UNIT, ofTier).at(tier, day));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_unit_is_recognised_only_by_a_decision_that_none_took_back(
            @ForAll("events") List<RecognitionEvent> events, @ForAll("days") LocalDate day) {
        for (RecognitionState state : RecognitionHistory.of(UNIT, events).at(day)) {
            assertThat(state.first().isPresent()).isEqualTo(state.recognised() == Verdict.MET);
            state.first().ifPresent(first -> assertThat(first).isBeforeOrEqualTo(state.since()));
            if (state.recognised() != Verdict.UNDETERMINED) {
                assertThat(events)
                        .anyMatch(e -> e.date().equals(state.since())
                                && e.tier() == state.tier()
                                && e.set().equals(state.set())
                                && (e.kind() == RecognitionEvent.Kind.REVOKED)
                                        == (state.recognised() == Verdict.NOT_MET));
            }
            if (state.recognised() == Verdict.MET && !state.setName().isEmpty()) {
                assertThat(events)
                        .noneMatch(e -> e.kind() == RecognitionEvent.Kind.REVOKED
                                && e.date().isAfter(state.since())
                                && !e.date().isAfter(day)
                                && e.set()
                                        .filter(set -> set.name().equals(state.setName()))
                                        .isPresent()
                                && e.field().equalsIgnoreCase(state.field()));
            }
        }
    }
}
