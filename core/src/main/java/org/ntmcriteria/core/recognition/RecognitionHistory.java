package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.Verdict;

/**
 * All decisions on the recognition of one unit, and what it is recognised as on any day.
 *
 * <p>Recognition stays until it is revoked or the unit ends, whatever today's data say. There is a state for each set:
 * the sets of one name follow each other from period to period, and a decision under one of them continues or ends what
 * was decided under another; decisions under sets of other names, and in other fields, leave it as it is. A decision
 * without a set or a field is about the one state of its tier that it can be about; where there are several, those that
 * it would change are not known from that day.
 *
 * <p>A unit is its code together with the day from which the code means it. The state on a day depends on no later
 * decision and no later end, and never on the order in which they are given. No rule for status after a merger is
 * known, so nothing is carried over to another unit; what the units that it took in were recognised as stands beside,
 * as {@linkplain #predecessors() facts}.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecognitionHistory {
    private static final Comparator<RecognitionState> STATES = Comparator.comparing(RecognitionState::tier)
            .thenComparing(RecognitionState::setName)
            .thenComparing(state -> VietnameseText.fold(state.field()));

    private final UnitLife life;
    private final Optional<LocalDate> doubtFrom;
    private final List<RecognitionLines.Line> lines;
    private final List<Predecessor> predecessors;
    private final List<Problem> problems;

    RecognitionHistory(UnitLife life, Optional<LocalDate> doubtFrom, List<Predecessor> predecessors) {
        this.life = life;
        this.doubtFrom = doubtFrom;
        this.predecessors = List.copyOf(predecessors);
        RecognitionLines worked = new RecognitionLines(life.unit(), life.events(), !predecessors.isEmpty(), doubtFrom);
        lines = worked.lines();
        List<Problem> all = new ArrayList<>(life.problems());
        all.addAll(worked.problems());
        problems = List.copyOf(all);
    }

    /**
     * Returns the history of a unit that did not end, as far as is known.
     *
     * <p>Decisions of one day on one state that do not say the same void each other: from that day until the next
     * decision it is not known what the unit is recognised as. The same decision given twice counts once.
     *
     * @param unit the unit's code
     * @param events its decisions, in any order
     * @return the history
     * @throws IllegalArgumentException if a decision is on another unit
     */
    public static RecognitionHistory of(String unit, Collection<RecognitionEvent> events) {
        for (RecognitionEvent event : events) {
            if (!event.unit().equals(unit)) {
                throw InvalidValueException.of("invalid.decisionOfOther", "given", event.unit(), "unit", unit);
            }
        }
        List<RecognitionEvent> sorted =
                events.stream().sorted(RecognitionEvent.ORDER).toList();
        return new RecognitionHistory(UnitLife.endless(unit, sorted), Optional.empty(), List.of());
    }

    /**
     * Returns the histories of many units, of which some ended and some bear the code of one that did.
     *
     * <p>A code means one unit until the day of its end, and another one from that day: the one that the end, or the
     * end of another unit on that day, names as its successor, or whichever has later decisions, then with a problem. A
     * unit begins without any recognition.
     *
     * @param events decisions on any units, in any order
     * @param ends the ends of units, in any order: given by an office or taken from a register
     * @param known units of which a day is known from which their code means them; others are passed over
     * @return a history for each unit that has a decision, an end or a predecessor: codes in the order in which they
     *     are given, units of one code earliest first
     */
    public static List<RecognitionHistory> listOf(
            Collection<RecognitionEvent> events, Collection<UnitEnd> ends, Collection<AdministrativeUnit> known) {
        return listOf(events, ends, List.of(), known);
    }

    /**
     * Returns the histories of many units, as the other method does, of which some are known to go on over a day on
     * which others were rearranged: a description of such a unit as beginning on the day does not part its code.
     *
     * @param events decisions on any units, in any order
     * @param ends the ends of units, in any order: given by an office or taken from a register
     * @param continuations the units that are known to go on, and the days
     * @param known units of which a day is known from which their code means them; others are passed over
     * @return the histories, as of the other method; a continuation alone makes none
     */
    public static List<RecognitionHistory> listOf(
            Collection<RecognitionEvent> events,
            Collection<UnitEnd> ends,
            Collection<UnitContinuation> continuations,
            Collection<AdministrativeUnit> known) {
        return UnitLives.histories(events, ends, continuations, known);
    }

    /**
     * Returns the same histories, parted where codes are known to have come to mean other units.
     *
     * @param histories the histories
     * @param known units of which a day is known from which their code means them; others are passed over
     * @return the histories, some of them in parts
     */
    public static List<RecognitionHistory> parted(
            Collection<RecognitionHistory> histories, Collection<AdministrativeUnit> known) {
        return UnitLives.parted(histories, known);
    }

    /**
     * Returns the same history with the unit's end.
     *
     * @param end the end
     * @return a history; this one if an end is known, if the unit begins later, or if there are decisions since
     * @throws IllegalArgumentException if it is the end of another unit
     */
    public RecognitionHistory withEnd(UnitEnd end) {
        if (!end.unit().equals(unit())) {
            throw InvalidValueException.of("invalid.decisionOfOther", "given", end.unit(), "unit", unit());
        }
        boolean isLater = validFrom().filter(from -> !from.isBefore(end.date())).isPresent();
        boolean goesOn = events().stream().anyMatch(event -> !event.date().isBefore(end.date()));
        return isLater || goesOn || end().isPresent()
                ? this
                : new RecognitionHistory(life.endingWith(end), doubtFrom, predecessors);
    }

    /**
     * Returns the same history where the code may mean another unit from a day, and nothing tells whether it does: what
     * was recognised before is not known to be from that day.
     *
     * @param day the day; of several the earliest counts
     * @return a history; this one if all of it is before or after the day, or if the unit is known to go on over it
     */
    public RecognitionHistory withCodeInDoubtFrom(LocalDate day) {
        boolean isOver = end().filter(end -> !end.isAfter(day)).isPresent();
        boolean isLater = validFrom().filter(from -> !from.isBefore(day)).isPresent();
        boolean isDoubted = doubtFrom.filter(from -> !from.isAfter(day)).isPresent();
        return isOver || isLater || isDoubted || life.continuations().contains(day)
                ? this
                : new RecognitionHistory(life, Optional.of(day), predecessors);
    }

    /**
     * Returns the same history with what its predecessors were recognised as by their own histories, where those are in
     * doubt since.
     *
     * @param histories histories of units, those of the predecessors among them
     * @return a history; this one if it has no predecessors
     */
    public RecognitionHistory withPredecessorsOf(Collection<RecognitionHistory> histories) {
        if (predecessors.isEmpty()) {
            return this;
        }
        List<Predecessor> known = new ArrayList<>();
        for (Predecessor predecessor : predecessors) {
            known.add(histories.stream()
                    .filter(history -> history.unit().equals(predecessor.unit())
                            && history.validFrom().equals(predecessor.validFrom())
                            && history.end().equals(Optional.of(predecessor.end())))
                    .findFirst()
                    .map(history -> new Predecessor(
                            predecessor.unit(), predecessor.validFrom(), predecessor.end(), history.statesBeforeEnd()))
                    .orElse(predecessor));
        }
        return new RecognitionHistory(life, doubtFrom, known);
    }

    /**
     * Returns the days over which the unit is known to go on, while others were rearranged.
     *
     * @return the days
     */
    public Set<LocalDate> continuations() {
        return life.continuations();
    }

    /**
     * Returns the unit.
     *
     * @return its code
     */
    public String unit() {
        return life.unit();
    }

    /**
     * Returns the day from which the code means this unit.
     *
     * @return the day, or empty if no other unit is known to have borne the code before
     */
    public Optional<LocalDate> validFrom() {
        return life.validFrom();
    }

    /**
     * Returns the day on which the unit ended.
     *
     * @return the first day on which it is no more, or empty if no end is known
     */
    public Optional<LocalDate> end() {
        return life.end();
    }

    /**
     * Returns what is said of the unit's end.
     *
     * @return the ends of its last day, several where it was divided by several acts; empty if no end is known, or if
     *     only that another unit bears its code
     */
    public List<UnitEnd> ends() {
        return life.ends();
    }

    /**
     * Returns the units that this one took in, wholly or in part, on the day on which it began.
     *
     * @return the units by code
     */
    public List<Predecessor> predecessors() {
        return predecessors;
    }

    /**
     * Returns all decisions.
     *
     * @return the decisions, earliest first
     */
    public List<RecognitionEvent> events() {
        return life.events();
    }

    /**
     * Decisions that contradict each other, that do not fit what went before, or of which it is not known what they are
     * about.
     *
     * @return the problems, those of the unit's beginning and end first, then earliest first
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Checks if the code means this unit on a day.
     *
     * @param day the day
     * @return false before it begins and from the day of its end
     */
    public boolean isLiving(LocalDate day) {
        return life.contains(day);
    }

    /**
     * Checks if this is the history of a unit as it is described on a day.
     *
     * @param unit the unit
     * @param day the day on which it is so described
     * @return true if the codes are the same, and the day from which the unit's code means it, or else the day itself,
     *     is in the life of this one
     */
    public boolean isOf(AdministrativeUnit unit, LocalDate day) {
        return life.unit().equals(unit.code()) && life.contains(unit.validFrom().orElse(day));
    }

    /**
     * Returns what the unit is recognised as on a day.
     *
     * @param day the day
     * @return a state for each set name, tier and field on which there was a decision up to the day, in the order of
     *     the tiers; all of them ended from the day of the unit's end
     */
    public List<RecognitionState> at(LocalDate day) {
        Optional<LocalDate> ended = end().filter(end -> !end.isAfter(day));
        LocalDate last = ended.map(end -> end.minusDays(1)).orElse(day);
        List<RecognitionState> at = new ArrayList<>();
        for (RecognitionLines.Line line : lines) {
            line.at(last)
                    .map(state -> ended.isPresent() ? state.ended(ended.get(), act()) : state)
                    .ifPresent(at::add);
        }
        at.sort(STATES);
        return at;
    }

    /** What the unit was recognised as on the day before its end. */
    List<RecognitionState> statesBeforeEnd() {
        return at(end().orElseThrow().minusDays(1));
    }

    private String act() {
        return life.ends().stream()
                .map(UnitEnd::act)
                .filter(act -> !act.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /**
     * Returns what the unit is recognised as at one tier on a day.
     *
     * @param tier the tier
     * @param day the day
     * @return its states at the tier, none if there was no decision on it up to the day
     */
    public List<RecognitionState> at(Tier tier, LocalDate day) {
        return at(day).stream().filter(state -> state.tier() == tier).toList();
    }

    /**
     * Checks whether the unit is recognised at a tier on a day, under whatever set.
     *
     * @param tier the tier
     * @param day the day
     * @return met if it is; not met if it never was or no longer is; undetermined if that is not known; not applicable
     *     if the unit has ended
     */
    public Verdict isRecognised(Tier tier, LocalDate day) {
        if (end().filter(end -> !end.isAfter(day)).isPresent()) {
            return Verdict.NOT_APPLICABLE;
        }
        Verdict recognised = Verdict.NOT_MET;
        for (RecognitionState state : at(tier, day)) {
            recognised = recognised.or(state.recognised());
        }
        return recognised;
    }

    /**
     * Returns the commune in which the unit lies, as the newest decision up to a day that names one says.
     *
     * @param day the day
     * @return code or name as written; empty if none is stated, or if the decisions of that day differ
     */
    public Optional<String> commune(LocalDate day) {
        return life.place(RecognitionEvent::commune, day);
    }

    /**
     * Returns the district in which the unit lies, as the newest decision up to a day that names one says.
     *
     * @param day the day
     * @return the district as written; empty if none is stated, or if the decisions of that day differ
     */
    public Optional<String> district(LocalDate day) {
        return life.place(RecognitionEvent::district, day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecognitionHistory history
                && life.isSame(history.life)
                && doubtFrom.equals(history.doubtFrom)
                && predecessors.equals(history.predecessors);
    }

    @Override
    public int hashCode() {
        return 31 * unit().hashCode() + events().hashCode();
    }

    @Override
    public String toString() {
        return unit() + validFrom().map(from -> " from " + from).orElse("") + ": " + events().size() + " decisions";
    }
}
