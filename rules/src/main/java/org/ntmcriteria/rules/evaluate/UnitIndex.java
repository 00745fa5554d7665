package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.observation.ObservationProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitName;

/**
 * Assessments by unit, and the units by the district and province in which they say they lie. Immutable to the eye and
 * thread-safe once it is made.
 */
final class UnitIndex {
    /**
     * All assessments of one unit.
     *
     * @param bySet its assessments by set and day; empty where those of a day void each other
     * @param described the unit as it was described on a day, also by assessments that are void
     * @param ends the days from which the units of the code are no more
     * @param lastEnds those of them from which no unit that was made of it bears the code
     */
    record AssessedUnit(
            Map<CriteriaSetId, TreeMap<LocalDate, Optional<Assessment>>> bySet,
            TreeMap<LocalDate, AdministrativeUnit> described,
            TreeSet<LocalDate> ends,
            TreeSet<LocalDate> lastEnds) {
        private AssessedUnit() {
            this(new LinkedHashMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        }

        /** The newest assessment of a unit up to the day; none where it is of a unit that had the code before. */
        Optional<Assessment> newest(AdministrativeUnit unit, CriteriaSetId set, LocalDate day) {
            TreeMap<LocalDate, Optional<Assessment>> days = bySet.get(set);
            Map.Entry<LocalDate, Optional<Assessment>> last = days == null ? null : days.floorEntry(day);
            if (last == null || unit.validFrom().filter(last.getKey()::isBefore).isPresent()) {
                return Optional.empty();
            }
            return last.getValue().filter(assessment -> assessment.unit().mayBe(unit));
        }

        /** The unit as it was last described up to the day, if it has not ended since. */
        Optional<AdministrativeUnit> at(LocalDate day) {
            Map.Entry<LocalDate, AdministrativeUnit> last = described.floorEntry(day);
            return last == null || isEnded(last, day) ? Optional.empty() : Optional.of(last.getValue());
        }

        /** The unit as it was last described up to the day, if it has ended since. */
        Optional<AdministrativeUnit> endedBy(LocalDate day) {
            Map.Entry<LocalDate, AdministrativeUnit> last = described.floorEntry(day);
            return last != null && isEnded(last, day) ? Optional.of(last.getValue()) : Optional.empty();
        }

        /** Whether a unit ended after it was described, or before, and is not one that bears the code since. */
        private boolean isEnded(Map.Entry<LocalDate, AdministrativeUnit> described, LocalDate day) {
            LocalDate end = ends.higher(described.getKey());
            LocalDate before = lastEnds.floor(described.getKey());
            boolean beganSince = before == null
                    || described
                            .getValue()
                            .validFrom()
                            .filter(from -> !from.isBefore(before))
                            .isPresent();
            return end != null && !end.isAfter(day) || !beganSince;
        }

        /**
         * Whether it was assessed under a set of the same kind. A town is not a district, though both are of one level:
         * the kind is the first word of the set's name.
         */
        boolean isOfKind(CriteriaSetId set) {
            for (CriteriaSetId other : bySet.keySet()) {
                if (kind(other).equals(kind(set))) {
                    return true;
                }
            }
            return false;
        }

        private static String kind(CriteriaSetId set) {
            int hyphen = set.name().indexOf('-');
            return hyphen < 0 ? set.name() : set.name().substring(0, hyphen);
        }
    }

    private final Map<String, AssessedUnit> units = new LinkedHashMap<>();

    /** The codes of the units that ever state a district or province of a name, by the folded name. */
    private final Map<String, Set<String>> byArea = new HashMap<>();

    private final List<Problem> problems;

    private final Collection<Assessment> assessments;

    private final List<UnitEnd> ends;

    UnitIndex(Collection<Assessment> assessments) {
        this(assessments, List.of());
    }

    private UnitIndex(Collection<Assessment> assessments, Collection<UnitEnd> ends) {
        this.assessments = assessments;
        this.ends = List.copyOf(ends);
        for (Assessment assessment : assessments) {
            units.computeIfAbsent(assessment.unit().code(), code -> new AssessedUnit())
                    .described
                    .put(assessment.asOf(), assessment.unit());
        }
        DistinctAssessments distinct = DistinctAssessments.of(assessments);
        distinct.forEach((occasion, assessment) -> units.get(occasion.unit())
                .bySet
                .computeIfAbsent(occasion.set(), set -> new TreeMap<>())
                .put(occasion.day(), assessment));
        this.problems = new ArrayList<>(distinct.problems());
        units.forEach((code, assessed) -> nameUnits(code, assessed.described));
        units.forEach((code, assessed) -> assessed.described.values().stream()
                .flatMap(UnitIndex::foldedAreas)
                .forEach(name ->
                        byArea.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(code)));
    }

    /** Returns the same index, of whose units some ended; ends of others are passed over. */
    UnitIndex withEnds(Collection<UnitEnd> ends) {
        UnitIndex ending = new UnitIndex(assessments, ends);
        for (UnitEnd end : ends) {
            AssessedUnit assessed = ending.units.get(end.unit());
            if (assessed != null) {
                assessed.ends.add(end.date());
                if (!end.successors().contains(end.unit())) {
                    assessed.lastEnds.add(end.date());
                }
            }
        }
        return ending;
    }

    /** Returns the ends that are known, those of units without an assessment too. */
    List<UnitEnd> ends() {
        return ends;
    }

    /** Names the units that a code means one after the other. */
    private void nameUnits(String code, TreeMap<LocalDate, AdministrativeUnit> described) {
        AdministrativeUnit before = null;
        for (Map.Entry<LocalDate, AdministrativeUnit> entry : described.entrySet()) {
            AdministrativeUnit unit = entry.getValue();
            if (before != null && !before.mayBe(unit)) {
                problems.add(twoUnits(before, unit, entry.getKey()));
            }
            before = unit;
        }
    }

    /** Names two units of one code, the second as it is on a day. */
    static Problem twoUnits(AdministrativeUnit before, AdministrativeUnit unit, LocalDate day) {
        return Problem.of(
                unit.validFrom().isPresent() ? ObservationProblem.CODE_OF_TWO_UNITS : ObservationProblem.NAME_CHANGED,
                Optional.empty(),
                unit.code(),
                before.displayName(),
                unit.displayName(),
                unit.validFrom().orElse(day));
    }

    /** Returns the folded names of the areas in which a unit says that it lies. */
    static Stream<String> foldedAreas(AdministrativeUnit unit) {
        return Stream.concat(
                unit.district().map(UnitName::key).stream(), unit.province().map(ProvinceName::key).stream());
    }

    /** Returns the folded code and name of a unit, by which the units in it may name it. */
    static Set<String> foldedNames(AdministrativeUnit unit) {
        Set<String> names = new LinkedHashSet<>();
        names.add(key(unit, unit.code()));
        unit.name().map(name -> key(unit, name)).ifPresent(names::add);
        return names;
    }

    private static String key(AdministrativeUnit unit, String name) {
        return unit.level() == Level.PROVINCE ? ProvinceName.key(name) : UnitName.key(name);
    }

    /** The assessments that contradict each other. */
    List<Problem> problems() {
        return problems;
    }

    Set<String> codes() {
        return units.keySet();
    }

    Collection<AssessedUnit> all() {
        return units.values();
    }

    @Nullable AssessedUnit get(String code) {
        return units.get(code);
    }

    /** The units that may lie in a unit: those that ever name it; none where the name is that of two provinces'. */
    List<AssessedUnit> near(AdministrativeUnit unit) {
        Set<String> codes = new LinkedHashSet<>();
        foldedNames(unit).forEach(name -> codes.addAll(byArea.getOrDefault(name, Set.of())));
        List<AssessedUnit> near = codes.stream().map(units::get).toList();
        boolean ambiguous = unit.level() != Level.PROVINCE
                && unit.province().isEmpty()
                && near.stream()
                                .flatMap(assessed -> assessed.described.values().stream())
                                .flatMap(below -> below.province().stream())
                                .map(ProvinceName::key)
                                .distinct()
                                .count()
                        > 1;
        return ambiguous ? List.of() : near;
    }

    static boolean liesIn(AdministrativeUnit below, AdministrativeUnit above) {
        if (below.level().compareTo(above.level()) >= 0) {
            return false;
        }
        boolean provinceAgrees = below.province().isEmpty()
                || above.province().isEmpty()
                || ProvinceName.same(below.province().get(), above.province().get());
        return above.level() == Level.PROVINCE
                ? below.province().filter(name -> isNamed(above, name)).isPresent()
                : provinceAgrees
                        && below.district().filter(name -> isNamed(above, name)).isPresent();
    }

    private static boolean isNamed(AdministrativeUnit unit, String name) {
        return foldedNames(unit).contains(key(unit, name));
    }
}
