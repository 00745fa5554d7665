package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;

/** Parts what was reported under one code by the units that the code means one after the other. */
final class UnitPartition {
    private UnitPartition() {}

    /**
     * Returns the records of the units by their first days, the first before all of them.
     *
     * @param attributes what is stated under the code
     * @param reported the observations under the code, doubled ones too
     * @param problems takes what is doubled, and the units where they are several; the last record has all of them
     * @param latest the latest day for which anything was submitted
     * @param beginnings the days that part the units
     */
    static TreeMap<LocalDate, UnitRecord> of(
            String code,
            AttributeHistory attributes,
            List<Observation> reported,
            List<Problem> problems,
            @Nullable LocalDate latest,
            Beginnings beginnings) {
        TreeMap<LocalDate, List<Observation>> parts = new TreeMap<>();
        parts.put(LocalDate.MIN, new ArrayList<>());
        beginnings.all().forEach(day -> parts.put(day, new ArrayList<>()));
        for (Observation observation : reported) {
            parts.floorEntry(observation.validFrom().orElse(observation.date()))
                    .getValue()
                    .add(observation);
        }
        TreeMap<LocalDate, UnitRecord> units = new TreeMap<>();
        parts.forEach((from, part) -> {
            LocalDate next = parts.higherKey(from);
            List<Observation> standing = StandingObservations.of(code, part, problems);
            AttributeHistory stated = attributes.between(from, next == null ? LocalDate.MAX : next);
            LocalDate last = next == null && latest != null && !latest.isBefore(from)
                    ? latest
                    : later(stated.latest(), latest(standing));
            units.put(from, unit(code, from, beginnings, stated, standing, last));
        });
        nameUnits(code, units, beginnings, problems);
        return units;
    }

    private static UnitRecord unit(
            String code,
            LocalDate from,
            Beginnings beginnings,
            AttributeHistory attributes,
            List<Observation> standing,
            @Nullable LocalDate latest) {
        return new UnitRecord(
                code,
                beginnings.known(from),
                attributes,
                standing,
                List.of(),
                latest,
                Beginnings.NONE,
                new TreeMap<>());
    }

    @Nullable private static LocalDate latest(List<Observation> observations) {
        return observations.stream()
                .map(Observation::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @Nullable private static LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /** Names each unit that follows another of which something was reported too. */
    private static void nameUnits(
            String code, TreeMap<LocalDate, UnitRecord> units, Beginnings beginnings, List<Problem> problems) {
        String before = null;
        for (Map.Entry<LocalDate, UnitRecord> entry : units.entrySet()) {
            UnitRecord unit = entry.getValue();
            if (unit.isEmpty()) {
                continue;
            }
            if (before != null) {
                Beginnings.NameChange change = beginnings.byName().get(entry.getKey());
                problems.add(Problem.of(
                        change == null ? ObservationProblem.CODE_OF_TWO_UNITS : ObservationProblem.NAME_CHANGED,
                        change == null
                                ? unit.observations().stream()
                                        .min(Comparator.comparing(Observation::date))
                                        .flatMap(Observation::location)
                                : change.location(),
                        code,
                        before,
                        name(units, entry.getKey(), beginnings),
                        entry.getKey()));
            }
            before = name(units, entry.getKey(), beginnings);
        }
    }

    /** Returns the name that was stated last of a unit, or else the one that it is known to bear, or the code. */
    private static String name(NavigableMap<LocalDate, UnitRecord> units, LocalDate from, Beginnings beginnings) {
        LocalDate next = units.higherKey(from);
        UnitRecord unit = units.get(from);
        return unit.lastName()
                .or(() -> beginnings.name(from, next == null ? LocalDate.MAX : next))
                .orElse(unit.code());
    }

    /** Says that what is reported under a code is of another unit than that of a day. */
    static Problem ofAnother(
            NavigableMap<LocalDate, UnitRecord> units, LocalDate from, Beginnings beginnings, LocalDate day) {
        UnitRecord other = units.get(from);
        return Problem.of(
                ObservationProblem.OF_ANOTHER_UNIT,
                other.observations().stream().findFirst().flatMap(Observation::location),
                other.code(),
                name(units, from, beginnings),
                day);
    }

    /** Checks if a problem is on something else than the units. */
    static boolean isOther(Problem problem) {
        return problem.code() != ObservationProblem.CODE_OF_TWO_UNITS
                && problem.code() != ObservationProblem.NAME_CHANGED;
    }
}
