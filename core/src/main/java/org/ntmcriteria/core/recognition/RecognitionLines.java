package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.Verdict;

/**
 * The states of one unit, a line for each set name, tier and field, from day to day. A decision that leaves set or
 * field open belongs to the one line that it can be about; where there are several, it is not known which.
 *
 * <p>Days are worked through in order, so that a state never depends on what comes later. Not thread-safe.
 */
final class RecognitionLines {
    /** The states under one set name, tier and field; what is not known of it is filled in when a decision says it. */
    static final class Line {
        private final int number;
        private final Tier tier;
        private String setName;
        private String field;
        private String foldedField;
        private final TreeMap<LocalDate, RecognitionState> states = new TreeMap<>();

        private Line(int number, RecognitionEvent first) {
            this.number = number;
            tier = first.tier();
            setName = first.setName();
            field = first.field();
            foldedField = VietnameseText.fold(field);
        }

        /** Which of the unit's lines it is, in the order in which they begin. */
        int number() {
            return number;
        }

        Tier tier() {
            return tier;
        }

        String setName() {
            return setName;
        }

        String field() {
            return field;
        }

        String foldedField() {
            return foldedField;
        }

        Optional<RecognitionState> at(LocalDate day) {
            Map.Entry<LocalDate, RecognitionState> last = states.floorEntry(day);
            return last == null ? Optional.empty() : Optional.of(last.getValue());
        }

        void put(RecognitionState state) {
            states.put(state.since(), state);
        }

        private void take(RecognitionEvent event) {
            setName = setName.isEmpty() ? event.setName() : setName;
            field = field.isEmpty() ? event.field() : field;
            foldedField = VietnameseText.fold(field);
        }

        @Nullable RecognitionState last() {
            return states.isEmpty() ? null : states.lastEntry().getValue();
        }

        @Override
        public String toString() {
            String name = setName.isEmpty() ? tier.name() : setName;
            return field.isEmpty() ? name : name + " (" + field + ")";
        }
    }

    private final String unit;
    private final boolean hasPredecessors;
    private final Optional<LocalDate> doubtFrom;
    private final List<Line> lines = new ArrayList<>();
    private final LineIndex index = new LineIndex();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Works out the states of a unit.
     *
     * @param events its decisions, sorted
     * @param hasPredecessors whether it took in others, so that it may be recognised again at once
     * @param doubtFrom the day from which what was decided before may be about another unit, or empty
     */
    RecognitionLines(
            String unit, List<RecognitionEvent> events, boolean hasPredecessors, Optional<LocalDate> doubtFrom) {
        this.unit = unit;
        this.hasPredecessors = hasPredecessors;
        this.doubtFrom = doubtFrom;
        TreeMap<LocalDate, List<RecognitionEvent>> days = new TreeMap<>();
        events.forEach(event ->
                days.computeIfAbsent(event.date(), day -> new ArrayList<>()).add(event));
        boolean doubted = doubtFrom.isEmpty();
        for (Map.Entry<LocalDate, List<RecognitionEvent>> day : days.entrySet()) {
            if (!doubted && !day.getKey().isBefore(doubtFrom.get())) {
                doubt(doubtFrom.get());
                doubted = true;
            }
            decide(day.getKey(), day.getValue());
        }
        if (!doubted) {
            doubt(doubtFrom.get());
        }
    }

    /** The lines in the order of their tiers, set names and fields. */
    List<Line> lines() {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing((Line line) -> line.tier)
                .thenComparing(line -> line.setName)
                .thenComparing(line -> line.field));
        return sorted;
    }

    List<Problem> problems() {
        return problems;
    }

    private void doubt(LocalDate day) {
        for (Line line : lines) {
            RecognitionState last = line.last();
            if (last != null && last.recognised() == Verdict.MET) {
                index.put(line, last.notKnownFrom(day));
            }
        }
    }

    private void decide(LocalDate day, List<RecognitionEvent> events) {
        // What names most goes first, so that what leaves it open finds the lines that begin on the same day.
        List<RecognitionEvent> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing((RecognitionEvent e) -> e.set().isEmpty())
                .thenComparing(e -> e.field().isEmpty())
                .thenComparing(RecognitionEvent::setName)
                .thenComparing(RecognitionEvent::field)
                .thenComparing(RecognitionEvent.ORDER));
        Map<Line, List<RecognitionEvent>> ofLines = new LinkedHashMap<>();
        List<RecognitionEvent> open = new ArrayList<>();
        for (RecognitionEvent event : sorted) {
            Line line = lineOf(event);
            if (line == null) {
                open.add(event);
            } else {
                ofLines.computeIfAbsent(line, l -> new ArrayList<>()).add(event);
            }
        }
        ofLines.forEach((line, ofDay) -> index.put(line, next(line, day, ofDay)));
        Set<String> said = open.isEmpty() ? Set.of() : said(ofLines);
        for (RecognitionEvent event : open) {
            leaveOpen(event, said);
        }
    }

    /** The line that a decision is about, which may begin with it; null if it can be about several. */
    @Nullable private Line lineOf(RecognitionEvent event) {
        Line exact = index.exact(event);
        if (exact != null) {
            return exact;
        }
        List<Line> possible = index.someOf(event);
        if (possible.size() > 1) {
            return null;
        }
        if (possible.isEmpty()) {
            Line begun = new Line(lines.size(), event);
            lines.add(begun);
            index.add(begun);
            return begun;
        }
        Line only = possible.get(0);
        index.remove(only);
        only.take(event);
        index.add(only);
        return only;
    }

    private RecognitionState next(Line line, LocalDate day, List<RecognitionEvent> ofDay) {
        RecognitionEvent event = ofDay.get(0);
        RecognitionState before = line.last();
        if (!sayTheSame(ofDay)) {
            ofDay.stream()
                    .sorted(RecognitionEvent.ORDER)
                    .forEach(each -> problems.add(Problem.of(
                            RecognitionProblem.CONTRADICTORY,
                            each.location(),
                            each.kind().name(),
                            unit,
                            word(line.tier),
                            each.date())));
            return state(line, Verdict.UNDETERMINED, day, Optional.empty(), null);
        }
        boolean stood = before != null && before.recognised() == Verdict.MET;
        boolean recognises = event.kind() != RecognitionEvent.Kind.REVOKED;
        boolean fits = before == null && hasPredecessors && recognises
                || before != null && !before.recognised().isDecided()
                || stood == (event.kind() != RecognitionEvent.Kind.RECOGNISED);
        if (!fits) {
            problems.add(Problem.of(
                    RecognitionProblem.OUT_OF_SEQUENCE,
                    event.location(),
                    event.kind().name(),
                    unit,
                    word(line.tier),
                    event.date(),
                    stood ? Verdict.MET : Verdict.NOT_MET));
        }
        Optional<LocalDate> first = stood ? before.first() : Optional.of(day);
        return state(line, Verdict.of(recognises), day, recognises ? first : Optional.empty(), event);
    }

    /** Whether each says the same as each other one. */
    private static boolean sayTheSame(List<RecognitionEvent> events) {
        RecognitionEvent named = events.get(0);
        for (RecognitionEvent event : events) {
            named = named.set().isEmpty() ? event : named;
        }
        for (RecognitionEvent event : events) {
            if (!event.saysTheSameAs(named)) {
                return false;
            }
        }
        return true;
    }

    private static RecognitionState state(
            Line line, Verdict recognised, LocalDate day, Optional<LocalDate> first, @Nullable RecognitionEvent event) {
        return new RecognitionState(
                line.setName,
                line.tier,
                line.field,
                recognised,
                day,
                first,
                event == null ? "" : event.decision(),
                event == null ? Optional.empty() : event.set());
    }

    /** What the decisions of a day say of lines, by all that another decision of the day may name or leave open. */
    private static Set<String> said(Map<Line, List<RecognitionEvent>> ofDay) {
        Set<String> said = new HashSet<>();
        ofDay.forEach((line, events) -> {
            for (RecognitionEvent event : events) {
                for (String set : List.of("*", "=" + set(event))) {
                    for (String setName : List.of("*", "=" + line.setName)) {
                        for (String field : List.of("*", "=" + line.foldedField)) {
                            said.add(LineIndex.key(what(event), set, setName, field));
                        }
                    }
                }
            }
        });
        return said;
    }

    private static boolean isSaid(RecognitionEvent event, Set<String> said) {
        if (event.decision().isEmpty()) {
            return false;
        }
        for (String set : LineIndex.asked(set(event))) {
            for (String setName : LineIndex.asked(event.setName())) {
                for (String field : LineIndex.asked(VietnameseText.fold(event.field()))) {
                    if (said.contains(LineIndex.key(what(event), set, setName, field))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String what(RecognitionEvent event) {
        return LineIndex.key(event.tier().name(), event.kind().name(), event.decision());
    }

    private static String set(RecognitionEvent event) {
        return event.set().map(CriteriaSetId::toString).orElse("");
    }

    /** A decision that may be about several lines leaves those not known that it would change. */
    private void leaveOpen(RecognitionEvent event, Set<String> said) {
        if (isSaid(event, said)) {
            return;
        }
        problems.add(Problem.of(
                RecognitionProblem.SEVERAL_STATES,
                event.location(),
                event.kind().name(),
                unit,
                word(event.tier()),
                event.date(),
                index.named(event)));
        Verdict changed = Verdict.of(event.kind() == RecognitionEvent.Kind.REVOKED);
        for (Line line : index.of(event, changed)) {
            index.put(line, line.last().notKnownFrom(event.date()));
        }
    }

    private static Text word(Tier tier) {
        return CoreMessages.MESSAGES.text("tier." + tier.name());
    }
}
