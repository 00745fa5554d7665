package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.Verdict;

/**
 * All decisions on the recognition of one unit, and what it is recognised as on any day.
 *
 * <p>Recognition stays until it is revoked, whatever today's data say; each tier depends on its own decisions only. The
 * state on a day depends on no later decision, and never on the order in which decisions are given. No rule for status
 * after a merger is known, so nothing is carried over to another unit.
 *
 * <p>Immutable and thread-safe.
 */
public final class RecognitionHistory {
    private final String unit;
    private final List<RecognitionEvent> events;
    private final Map<Tier, TreeMap<LocalDate, RecognitionState>> states;
    private final List<Problem> problems;

    private RecognitionHistory(
            String unit,
            List<RecognitionEvent> events,
            Map<Tier, TreeMap<LocalDate, RecognitionState>> states,
            List<Problem> problems) {
        this.unit = unit;
        this.events = List.copyOf(events);
        this.states = states;
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns the history of a unit.
     *
     * <p>Decisions of one day on one tier that do not say the same void each other: from that day until the next
     * decision it is not known what the unit is recognised as. The same decision given twice counts once.
     *
     * @param unit the unit's code
     * @param events its decisions, in any order
     * @return the history
     * @throws IllegalArgumentException if a decision is on another unit
     */
    public static RecognitionHistory of(String unit, Collection<RecognitionEvent> events) {
        List<RecognitionEvent> sorted = new ArrayList<>(events);
        for (RecognitionEvent event : sorted) {
            if (!event.unit().equals(unit)) {
                throw InvalidValueException.of("invalid.decisionOfOther", "given", event.unit(), "unit", unit);
            }
        }
        sorted.sort(Comparator.comparing(RecognitionEvent::date)
                .thenComparing(RecognitionEvent::tier)
                .thenComparing(RecognitionEvent::kind)
                .thenComparing(RecognitionEvent::decision)
                .thenComparing(e -> e.set().map(CriteriaSetId::toString).orElse(""))
                .thenComparing(e -> e.location().map(SourceLocation::file).orElse(""))
                .thenComparing(e -> e.location().map(SourceLocation::line).orElse(0))
                .thenComparing(e -> e.location().map(SourceLocation::toString).orElse("")));
        Map<Tier, TreeMap<LocalDate, List<RecognitionEvent>>> byDay = new EnumMap<>(Tier.class);
        for (RecognitionEvent event : sorted) {
            byDay.computeIfAbsent(event.tier(), t -> new TreeMap<>())
                    .computeIfAbsent(event.date(), d -> new ArrayList<>())
                    .add(event);
        }
        List<Problem> problems = new ArrayList<>();
        Map<Tier, TreeMap<LocalDate, RecognitionState>> states = new EnumMap<>(Tier.class);
        byDay.forEach((tier, days) -> states.put(tier, states(unit, tier, days, problems)));
        return new RecognitionHistory(unit, sorted, states, problems);
    }

    private static TreeMap<LocalDate, RecognitionState> states(
            String unit, Tier tier, TreeMap<LocalDate, List<RecognitionEvent>> days, List<Problem> problems) {
        TreeMap<LocalDate, RecognitionState> states = new TreeMap<>();
        RecognitionState before = null;
        for (Map.Entry<LocalDate, List<RecognitionEvent>> day : days.entrySet()) {
            RecognitionEvent event = day.getValue().get(0);
            RecognitionState state;
            if (day.getValue().stream().allMatch(event::saysTheSameAs)) {
                boolean stood = before != null && before.recognised() == Verdict.MET;
                boolean revoked = event.kind() == RecognitionEvent.Kind.REVOKED;
                boolean outOfTurn = (before == null || before.recognised().isDecided())
                        && stood != (event.kind() != RecognitionEvent.Kind.RECOGNISED);
                if (outOfTurn) {
                    problems.add(Problem.of(
                            RecognitionProblem.OUT_OF_SEQUENCE,
                            event.location(),
                            event.kind().name(),
                            unit,
                            word(tier),
                            event.date(),
                            stood ? Verdict.MET : Verdict.NOT_MET));
                }
                Optional<LocalDate> first = stood ? before.first() : Optional.of(event.date());
                state = new RecognitionState(
                        tier,
                        Verdict.of(!revoked),
                        event.date(),
                        revoked ? Optional.empty() : first,
                        event.decision(),
                        event.set());
            } else {
                for (RecognitionEvent one : day.getValue()) {
                    problems.add(Problem.of(
                            RecognitionProblem.CONTRADICTORY,
                            one.location(),
                            one.kind().name(),
                            unit,
                            word(tier),
                            one.date()));
                }
                state = new RecognitionState(
                        tier, Verdict.UNDETERMINED, day.getKey(), Optional.empty(), "", Optional.empty());
            }
            states.put(day.getKey(), state);
            before = state;
        }
        return states;
    }

    private static Text word(Tier tier) {
        return CoreMessages.MESSAGES.text("tier." + tier.name());
    }

    /**
     * Returns the unit.
     *
     * @return its code
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns all decisions.
     *
     * @return the decisions, earliest first
     */
    public List<RecognitionEvent> events() {
        return events;
    }

    /**
     * Decisions that contradict each other, or that do not fit what went before.
     *
     * @return the problems, earliest first within each tier
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Returns what the unit is recognised as on a day.
     *
     * @param day the day
     * @return a state for each tier on which there was a decision up to the day, in the order of the tiers
     */
    public List<RecognitionState> at(LocalDate day) {
        List<RecognitionState> at = new ArrayList<>();
        for (Tier tier : states.keySet()) {
            at(tier, day).ifPresent(at::add);
        }
        return at;
    }

    /**
     * Returns what the unit is recognised as at one tier on a day.
     *
     * @param tier the tier
     * @param day the day
     * @return the state, or empty if there was no decision on the tier up to the day
     */
    public Optional<RecognitionState> at(Tier tier, LocalDate day) {
        TreeMap<LocalDate, RecognitionState> ofTier = states.get(tier);
        Map.Entry<LocalDate, RecognitionState> last = ofTier == null ? null : ofTier.floorEntry(day);
        return last == null ? Optional.empty() : Optional.of(last.getValue());
    }

    /**
     * Checks whether the unit is recognised at a tier on a day.
     *
     * @param tier the tier
     * @param day the day
     * @return met if it is; not met if it never was or no longer is; undetermined if decisions contradict each other
     */
    public Verdict isRecognised(Tier tier, LocalDate day) {
        return at(tier, day).map(RecognitionState::recognised).orElse(Verdict.NOT_MET);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecognitionHistory history
                && unit.equals(history.unit)
                && events.equals(history.events);
    }

    @Override
    public int hashCode() {
        return 31 * unit.hashCode() + events.hashCode();
    }

    @Override
    public String toString() {
        return unit + ": " + events.size() + " decisions";
    }
}
