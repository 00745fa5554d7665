package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;

/** Parts what is given by code into the units that bore the codes one after another. Not thread-safe; used once. */
final class UnitLives {
    /** What is given of one code. */
    private static final class Code {
        private final List<RecognitionEvent> events = new ArrayList<>();
        private final TreeMap<LocalDate, List<UnitEnd>> ends = new TreeMap<>();

        /** The ends of other units that name the code as a successor, or its own. */
        private final TreeMap<LocalDate, List<UnitEnd>> begun = new TreeMap<>();

        /** The days from which a description says that the code means a unit. */
        private final TreeSet<LocalDate> stated = new TreeSet<>();

        /** The days over which the unit of the code goes on. */
        private final TreeSet<LocalDate> continuations = new TreeSet<>();

        /** The days on which no unit is known to begin though ends name one: its other predecessors are not known. */
        private final TreeSet<LocalDate> leftOut = new TreeSet<>();
    }

    /** A unit and the ends that name it as their successor. */
    private record Begun(UnitLife life, List<UnitEnd> ofPredecessors) {}

    private final Map<String, Code> codes = new LinkedHashMap<>();

    private UnitLives() {}

    static List<RecognitionHistory> histories(
            Collection<RecognitionEvent> events,
            Collection<UnitEnd> ends,
            Collection<UnitContinuation> continuations,
            Collection<AdministrativeUnit> known) {
        UnitLives lives = new UnitLives();
        lives.add(events, ends);
        continuations.forEach(one -> lives.code(one.unit()).continuations.add(one.date()));
        lives.know(known);
        return lives.histories();
    }

    static List<RecognitionHistory> parted(
            Collection<RecognitionHistory> histories, Collection<AdministrativeUnit> known) {
        UnitLives lives = new UnitLives();
        List<UnitEnd> ends = new ArrayList<>();
        List<RecognitionEvent> events = new ArrayList<>();
        for (RecognitionHistory history : histories) {
            lives.code(history.unit());
            events.addAll(history.events());
            ends.addAll(history.ends());
        }
        lives.add(events, ends);
        for (RecognitionHistory history : histories) {
            history.validFrom().ifPresent(lives.code(history.unit()).stated::add);
            lives.code(history.unit()).continuations.addAll(history.continuations());
        }
        lives.codes.values().forEach(code -> code.leftOut.addAll(code.begun.keySet()));
        for (RecognitionHistory history : histories) {
            history.validFrom().ifPresent(lives.code(history.unit()).leftOut::remove);
        }
        lives.know(known);
        return lives.histories();
    }

    private void add(Collection<RecognitionEvent> events, Collection<UnitEnd> ends) {
        events.forEach(event -> code(event.unit()).events.add(event));
        for (UnitEnd end : ends) {
            code(end.unit())
                    .ends
                    .computeIfAbsent(end.date(), day -> new ArrayList<>())
                    .add(end);
        }
        for (UnitEnd end : ends) {
            for (String successor : end.successors()) {
                code(successor)
                        .begun
                        .computeIfAbsent(end.date(), day -> new ArrayList<>())
                        .add(end);
            }
        }
    }

    private void know(Collection<AdministrativeUnit> known) {
        for (AdministrativeUnit unit : known) {
            Code code = codes.get(unit.code());
            if (code != null) {
                unit.validFrom()
                        .filter(day -> !code.continuations.contains(day))
                        .ifPresent(code.stated::add);
            }
        }
    }

    private Code code(String unit) {
        return codes.computeIfAbsent(unit, u -> new Code());
    }

    private List<RecognitionHistory> histories() {
        List<Begun> all = new ArrayList<>();
        Map<String, UnitLife> ended = new HashMap<>();
        codes.forEach((unit, code) -> {
            for (Begun begun : lives(unit, code)) {
                all.add(begun);
                begun.life().end().ifPresent(end -> ended.put(key(unit, end), begun.life()));
            }
        });
        List<RecognitionHistory> histories = new ArrayList<>();
        Map<String, List<RecognitionState>> last = new HashMap<>();
        for (Begun begun : all) {
            histories.add(new RecognitionHistory(begun.life(), Optional.empty(), predecessors(begun, ended, last)));
        }
        return List.copyOf(histories);
    }

    private static String key(String unit, LocalDate end) {
        return end + " " + unit;
    }

    /** The predecessors; what was last known of each is worked out once, however many took it over. */
    private static List<Predecessor> predecessors(
            Begun begun, Map<String, UnitLife> ended, Map<String, List<RecognitionState>> last) {
        if (begun.life().validFrom().isEmpty()) {
            return List.of();
        }
        LocalDate day = begun.life().validFrom().get();
        String itself = begun.life().unit();
        Set<String> units = new TreeSet<>();
        begun.ofPredecessors().forEach(end -> units.add(end.unit()));
        UnitLife before = ended.get(key(itself, day));
        if (before != null
                && before.ends().stream().anyMatch(end -> end.successors().contains(itself))) {
            units.add(itself);
        }
        List<Predecessor> predecessors = new ArrayList<>();
        for (String unit : units) {
            UnitLife life = ended.get(key(unit, day));
            List<RecognitionState> states = last.computeIfAbsent(
                    key(unit, day),
                    key -> List.copyOf(new RecognitionHistory(life, Optional.empty(), List.of()).statesBeforeEnd()));
            predecessors.add(new Predecessor(unit, life.validFrom(), day, states));
        }
        return predecessors;
    }

    private List<Begun> lives(String unit, Code code) {
        code.events.sort(RecognitionEvent.ORDER);
        TreeSet<LocalDate> cuts = new TreeSet<>(code.ends.keySet());
        cuts.addAll(code.begun.keySet());
        cuts.addAll(code.stated);
        List<LocalDate> starts = new ArrayList<>(cuts);
        List<Begun> lives = new ArrayList<>();
        int next = 0;
        for (int i = -1; i < starts.size(); i++) {
            LocalDate start = i < 0 ? null : starts.get(i);
            LocalDate end = i + 1 < starts.size() ? starts.get(i + 1) : null;
            int first = next;
            while (next < code.events.size()
                    && (end == null || code.events.get(next).date().isBefore(end))) {
                next++;
            }
            List<RecognitionEvent> events = code.events.subList(first, next);
            List<UnitEnd> own = end == null ? List.of() : sorted(code.ends.get(end));
            boolean isNamed = start != null && (code.begun.containsKey(start) || code.stated.contains(start));
            boolean isShown = isNamed && isKnownBefore(code, start) && !code.leftOut.contains(start);
            if (events.isEmpty() && own.isEmpty() && !isShown) {
                continue;
            }
            List<Problem> problems = new ArrayList<>();
            if (start != null && !isNamed && !events.isEmpty()) {
                problems.add(Problem.of(
                        RecognitionProblem.AFTER_END,
                        events.get(0).location(),
                        events.get(0).kind().name(),
                        unit,
                        start));
            }
            boolean isTakenOver = end != null && own.isEmpty() && !code.stated.contains(end);
            if (isTakenOver && !events.isEmpty()) {
                Optional<SourceLocation> location =
                        sorted(code.begun.get(end)).get(0).location();
                problems.add(Problem.of(RecognitionProblem.SUCCESSOR_BEFORE, location, unit, unit, end));
            }
            checkPlaces(unit, events, problems);
            lives.add(new Begun(
                    new UnitLife(
                            unit,
                            Optional.ofNullable(start),
                            Optional.ofNullable(end),
                            events,
                            isTakenOver ? takenOver(unit, code.begun.get(end)) : own,
                            code.continuations,
                            problems),
                    start == null ? List.of() : sorted(code.begun.get(start))));
        }
        return lives;
    }

    /** Whether a unit is to be shown that has no decision: another is named as its predecessor, or bore its code. */
    private static boolean isKnownBefore(Code code, LocalDate start) {
        return code.begun.containsKey(start)
                || !code.events.isEmpty() && code.events.get(0).date().isBefore(start)
                || code.ends.floorKey(start) != null;
    }

    /** The ends of others, as the end of the unit that bore the code until they named it. */
    private static List<UnitEnd> takenOver(String unit, List<UnitEnd> others) {
        List<UnitEnd> ends = new ArrayList<>();
        for (UnitEnd other : sorted(others)) {
            ends.add(new UnitEnd(unit, other.date(), other.kind(), other.act(), List.of(unit), other.location()));
        }
        return withoutCopies(ends);
    }

    private static List<UnitEnd> sorted(@Nullable List<UnitEnd> ends) {
        return ends == null
                ? List.of()
                : withoutCopies(ends.stream().sorted(UnitEnd.ORDER).toList());
    }

    private static List<UnitEnd> withoutCopies(List<UnitEnd> ends) {
        Set<UnitEnd> said = new HashSet<>();
        return ends.stream()
                .filter(end -> said.add(new UnitEnd(
                        end.unit(),
                        end.date(),
                        end.kind(),
                        end.act(),
                        end.successors(),
                        end.continuing(),
                        Optional.empty())))
                .toList();
    }

    private static void checkPlaces(String unit, List<RecognitionEvent> events, List<Problem> problems) {
        Map<LocalDate, String> communes = new HashMap<>();
        for (RecognitionEvent event : events) {
            if (!event.commune().isEmpty()) {
                String first = communes.putIfAbsent(event.date(), event.commune());
                if (first != null && !VietnameseText.same(first, event.commune())) {
                    problems.add(Problem.of(
                            RecognitionProblem.PLACES, event.location(), event.commune(), unit, event.date(), first));
                }
            }
        }
    }
}
