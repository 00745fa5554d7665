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
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/**
 * What is known of other units and under other sets, for the conditions that ask for it: a district's communes, a
 * province's districts, the tier that another tier needs first.
 *
 * <p>A unit counts where its newest assessment up to the day says it lies: in the district or province whose name or
 * code it states. The units given are taken for all there are. One that is judged under some set of its kind but not
 * under the set asked for is counted as undetermined, never left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnownUnits {
    private static final KnownUnits NONE =
            new KnownUnits(Map.of(), Map.of(), List.of(), Map.of(), Map.of(), null, false);

    /**
     * All that is known of one unit: by set, by day.
     *
     * @param bySet its assessments; empty where those of a day void each other
     * @param described the unit as it was described on a day, also by assessments that are void
     */
    private record Known(
            Map<CriteriaSetId, TreeMap<LocalDate, Optional<Assessment>>> bySet,
            TreeMap<LocalDate, AdministrativeUnit> described) {
        private Known() {
            this(new LinkedHashMap<>(), new TreeMap<>());
        }

        private Optional<Assessment> newest(CriteriaSetId set, LocalDate day) {
            TreeMap<LocalDate, Optional<Assessment>> days = bySet.get(set);
            Map.Entry<LocalDate, Optional<Assessment>> last = days == null ? null : days.floorEntry(day);
            return last == null ? Optional.empty() : last.getValue();
        }

        /** The unit as it was described last up to the day. */
        private Optional<AdministrativeUnit> at(LocalDate day) {
            Map.Entry<LocalDate, AdministrativeUnit> last = described.floorEntry(day);
            return last == null ? Optional.empty() : Optional.of(last.getValue());
        }
    }

    /**
     * A unit with its verdict under a set.
     *
     * @param unit the unit
     * @param verdict whether it meets the set, or is recognised under it where recognition counts
     * @param status how well the verdict is founded, present unless it is undetermined
     * @param assessment its assessment under the set, or empty
     */
    record Judged(
            AdministrativeUnit unit, Verdict verdict, Optional<SourceStatus> status, Optional<Assessment> assessment) {}

    private final Map<String, Known> units;

    /** The codes of the units that ever state a district or province of a name, by the folded name. */
    private final Map<String, Set<String>> byPlace;

    private final List<Problem> problems;
    private final Map<String, UnitRecord> reports;
    private final Map<String, RecognitionHistory> histories;

    /** Whether assessments were lost, so that there may be units that are not counted. */
    private final boolean incomplete;

    /** Names the tiers of sets; null where fulfilment counts. */
    @Nullable private final CriteriaCatalog catalog;

    private KnownUnits(
            Map<String, Known> units,
            Map<String, Set<String>> byPlace,
            List<Problem> problems,
            Map<String, UnitRecord> reports,
            Map<String, RecognitionHistory> histories,
            @Nullable CriteriaCatalog catalog,
            boolean incomplete) {
        this.catalog = catalog;
        this.incomplete = incomplete;
        this.units = units;
        this.byPlace = byPlace;
        this.problems = List.copyOf(problems);
        this.reports = reports;
        this.histories = histories;
    }

    /**
     * Nothing known of any other unit.
     *
     * @return the empty collection
     */
    public static KnownUnits none() {
        return NONE;
    }

    /**
     * Assessments of other units, and of the same units under other sets.
     *
     * <p>Two of one unit under one set on one day that are not the same void each other, with a problem; the unit is
     * then counted as undetermined.
     *
     * @param assessments the assessments, of any sets, levels and days, in any order
     * @return the units
     */
    public static KnownUnits of(Collection<Assessment> assessments) {
        Map<String, Known> units = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Assessment assessment : assessments) {
            Known known = units.computeIfAbsent(assessment.unit().code(), code -> new Known());
            known.described.put(assessment.asOf(), assessment.unit());
            TreeMap<LocalDate, Optional<Assessment>> days =
                    known.bySet.computeIfAbsent(assessment.set(), set -> new TreeMap<>());
            Optional<Assessment> before = days.putIfAbsent(assessment.asOf(), Optional.of(assessment));
            if (before != null && !before.equals(Optional.of(assessment))) {
                if (before.isPresent()) {
                    problems.add(Problem.of(
                            KnownUnitsProblem.CONTRADICTORY,
                            Optional.empty(),
                            assessment.unit().code(),
                            assessment.set(),
                            assessment.asOf()));
                }
                days.put(assessment.asOf(), Optional.empty());
            }
        }
        return new KnownUnits(units, byPlace(units), problems, Map.of(), Map.of(), null, false);
    }

    private static Map<String, Set<String>> byPlace(Map<String, Known> units) {
        Map<String, Set<String>> byPlace = new HashMap<>();
        units.forEach((code, known) -> known.described.values().stream()
                .flatMap(unit -> Stream.of(unit.district(), unit.province()))
                .flatMap(Optional::stream)
                .forEach(name -> byPlace.computeIfAbsent(VietnameseText.fold(name), n -> new LinkedHashSet<>())
                        .add(code)));
        return byPlace;
    }

    /**
     * The same with what was reported of the units themselves, for conditions on each of them: {@code @4b/CONTENT} on a
     * commune's row.
     *
     * @param records the units' records
     * @return a new collection
     */
    public KnownUnits withReports(Collection<UnitRecord> records) {
        Map<String, UnitRecord> byCode = new HashMap<>(reports);
        for (UnitRecord record : records) {
            byCode.put(record.code(), record);
        }
        return new KnownUnits(units, byPlace, problems, byCode, histories, catalog, incomplete);
    }

    /**
     * The same where not all assessments could be read: a share is then decided only if no further unit could change
     * it.
     *
     * @return a new collection
     */
    public KnownUnits withUnreadOnes() {
        return new KnownUnits(units, byPlace, problems, reports, histories, catalog, true);
    }

    /** Whether there may be units that are not counted. */
    boolean isIncomplete() {
        return incomplete;
    }

    /**
     * The same counting recognition instead of fulfilment.
     *
     * <p>A unit recognised on the day under the set asked for counts as meeting it; one recognised under another set of
     * that tier, or without a history, is undetermined; one never recognised at the tier, or no longer, does not.
     *
     * @param recognised the histories of the units
     * @param sets the catalogue that names the tier of each set
     * @return a new collection
     */
    public KnownUnits countingRecognition(Collection<RecognitionHistory> recognised, CriteriaCatalog sets) {
        Map<String, RecognitionHistory> byCode = new HashMap<>();
        for (RecognitionHistory history : recognised) {
            byCode.put(history.unit(), history);
        }
        return new KnownUnits(units, byPlace, problems, reports, byCode, sets, incomplete);
    }

    /**
     * What is wrong with the assessments given.
     *
     * @return the problems
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The codes of all units of which there is an assessment.
     *
     * @return the codes in the order given
     */
    public List<String> codes() {
        return List.copyOf(units.keySet());
    }

    /**
     * A unit as its newest assessment up to a day describes it.
     *
     * @param code the unit's code
     * @param day the day
     * @return the unit, or empty if there is no assessment of it up to the day
     */
    public Optional<AdministrativeUnit> unit(String code, LocalDate day) {
        return Optional.ofNullable(units.get(code)).flatMap(known -> known.at(day));
    }

    /**
     * How many assessments are of later days, which do not count.
     *
     * @param day the day
     * @return the assessments after it
     */
    public long after(LocalDate day) {
        return units.values().stream()
                .flatMap(known -> known.bySet.values().stream())
                .mapToLong(days -> days.tailMap(day, false).size())
                .sum();
    }

    /**
     * Whether a unit is known as one of a lower level.
     *
     * @param code the unit's code
     * @param level a level
     * @return true if there is an assessment of the unit, and it is below the level
     */
    public boolean isBelow(String code, Level level) {
        Known known = units.get(code);
        return known != null
                && known.at(LocalDate.MAX)
                        .filter(unit -> unit.level().compareTo(level) < 0)
                        .isPresent();
    }

    /**
     * The units that lie in none of some others on a day.
     *
     * @param level the level of the others
     * @param others the others
     * @param day the day
     * @return the units below that level that are counted nowhere, as their newest assessment describes them
     */
    public List<AdministrativeUnit> outside(Level level, Collection<AdministrativeUnit> others, LocalDate day) {
        List<AdministrativeUnit> outside = new ArrayList<>();
        for (Known known : units.values()) {
            known.at(day)
                    .filter(unit -> unit.level().compareTo(level) < 0)
                    .filter(unit -> others.stream().noneMatch(other -> liesIn(unit, other)))
                    .ifPresent(outside::add);
        }
        return outside;
    }

    /**
     * The newest assessment of a unit under a set up to a day.
     *
     * @param code the unit's code
     * @param set the set
     * @param day the day
     * @return the assessment, or empty if there is none or if those given contradict each other
     */
    public Optional<Assessment> assessment(String code, CriteriaSetId set, LocalDate day) {
        Known known = units.get(code);
        return known == null ? Optional.empty() : known.newest(set, day);
    }

    /** A unit with its verdict under a set; undetermined where nothing is known. */
    Judged judged(AdministrativeUnit unit, CriteriaSetId set, LocalDate day) {
        Optional<Assessment> assessment = assessment(unit.code(), set, day);
        if (catalog != null) {
            Verdict recognised = catalog.description(set)
                    .map(description -> recognised(unit.code(), set, description.tier(), day))
                    .orElse(Verdict.UNDETERMINED);
            return new Judged(
                    unit,
                    recognised,
                    recognised.isDecided() ? Optional.of(SourceStatus.REPORTED) : Optional.empty(),
                    assessment);
        }
        return new Judged(
                unit,
                assessment.map(Assessment::verdict).orElse(Verdict.UNDETERMINED),
                assessment.flatMap(Assessment::sourceStatus),
                assessment);
    }

    private Verdict recognised(String code, CriteriaSetId set, Tier tier, LocalDate day) {
        RecognitionHistory history = histories.get(code);
        if (history == null) {
            return Verdict.UNDETERMINED;
        }
        Optional<RecognitionState> state = history.at(tier, day);
        if (state.isEmpty() || state.get().recognised() != Verdict.MET) {
            return state.map(RecognitionState::recognised).orElse(Verdict.NOT_MET);
        }
        return state.get().set().equals(Optional.of(set)) ? Verdict.MET : Verdict.UNDETERMINED;
    }

    /**
     * The units inside a unit that a share of units meeting a set is a share of: those judged under some set of its
     * kind. A town is no district, though both are of one level: the kind is the first word of the set's name.
     */
    List<Judged> inside(AdministrativeUnit unit, CriteriaSetId set, LocalDate day) {
        List<Judged> inside = new ArrayList<>();
        for (Known known : near(unit)) {
            boolean ofKind = false;
            for (CriteriaSetId other : known.bySet.keySet()) {
                ofKind |= kind(other).equals(kind(set));
            }
            if (ofKind) {
                known.at(day)
                        .filter(below -> liesIn(below, unit))
                        .ifPresent(below -> inside.add(judged(below, set, day)));
            }
        }
        return inside;
    }

    /** The units that may lie in a unit: those that ever name it; none where the name is that of two provinces'. */
    private List<Known> near(AdministrativeUnit unit) {
        Set<String> codes = new LinkedHashSet<>(byPlace.getOrDefault(VietnameseText.fold(unit.code()), Set.of()));
        unit.name().ifPresent(name -> codes.addAll(byPlace.getOrDefault(VietnameseText.fold(name), Set.of())));
        List<Known> near = codes.stream().map(units::get).toList();
        boolean ambiguous = unit.level() != Level.PROVINCE
                && unit.province().isEmpty()
                && near.stream()
                                .flatMap(known -> known.described.values().stream())
                                .flatMap(below -> below.province().stream())
                                .map(VietnameseText::fold)
                                .distinct()
                                .count()
                        > 1;
        return ambiguous ? List.of() : near;
    }

    /**
     * All units of a level that lie in a unit.
     *
     * @param unit the unit above
     * @param level the level of the units wanted
     * @param day the day
     * @return the units, as their newest assessments up to the day describe them
     */
    public List<AdministrativeUnit> inside(AdministrativeUnit unit, Level level, LocalDate day) {
        List<AdministrativeUnit> inside = new ArrayList<>();
        for (Known known : near(unit)) {
            known.at(day)
                    .filter(below -> below.level() == level && liesIn(below, unit))
                    .ifPresent(inside::add);
        }
        return inside;
    }

    private static String kind(CriteriaSetId set) {
        int hyphen = set.name().indexOf('-');
        return hyphen < 0 ? set.name() : set.name().substring(0, hyphen);
    }

    private static boolean liesIn(AdministrativeUnit below, AdministrativeUnit above) {
        if (below.level().compareTo(above.level()) >= 0) {
            return false;
        }
        boolean provinceAgrees = below.province().isEmpty()
                || above.province().isEmpty()
                || VietnameseText.same(below.province().get(), above.province().get());
        return above.level() == Level.PROVINCE
                ? below.province().filter(name -> isNamed(above, name)).isPresent()
                : provinceAgrees
                        && below.district().filter(name -> isNamed(above, name)).isPresent();
    }

    private static boolean isNamed(AdministrativeUnit unit, String name) {
        return VietnameseText.same(unit.code(), name)
                || unit.name().filter(own -> VietnameseText.same(own, name)).isPresent();
    }

    /** What was reported of a unit below, or empty. */
    Optional<UnitRecord> reports(String code) {
        return Optional.ofNullable(reports.get(code));
    }

    @Override
    public String toString() {
        return units.size() + " units";
    }
}
