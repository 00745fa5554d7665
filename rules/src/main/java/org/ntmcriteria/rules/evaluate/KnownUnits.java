package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * What is known of other units and under other sets, for the conditions that ask for it: a district's communes, a
 * province's districts, the tier that another tier needs first.
 *
 * <p>A unit counts where its newest assessment up to the day says it lies: in the district or province whose name or
 * code it states. The units given are taken to be all there are. One that is assessed under some set of its kind but
 * not under the set asked for counts as undetermined; it is never left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnownUnits {
    private static final KnownUnits NONE = new KnownUnits(new UnitIndex(List.of()), Map.of(), Map.of(), null, false);

    /**
     * A unit with its verdict under a set.
     *
     * @param unit the unit
     * @param verdict whether it meets the set, or is recognised under it where recognition counts
     * @param assessment its assessment under the set, or empty
     */
    record UnitVerdict(AdministrativeUnit unit, SourcedVerdict verdict, Optional<Assessment> assessment) {}

    private final UnitIndex units;
    private final Map<String, UnitRecord> records;
    private final Map<String, List<RecognitionHistory>> histories;

    /** Whether assessments were lost, so that there may be units that are not counted. */
    private final boolean incomplete;

    /** Names the tiers of sets; null where fulfilment counts. */
    @Nullable private final CriteriaCatalog catalog;

    private KnownUnits(
            UnitIndex units,
            Map<String, UnitRecord> records,
            Map<String, List<RecognitionHistory>> histories,
            @Nullable CriteriaCatalog catalog,
            boolean incomplete) {
        this.units = units;
        this.records = records;
        this.histories = histories;
        this.catalog = catalog;
        this.incomplete = incomplete;
    }

    /**
     * Returns a collection without any unit.
     *
     * @return the empty collection
     */
    public static KnownUnits none() {
        return NONE;
    }

    /**
     * Collects assessments of other units, and of the same units under other sets.
     *
     * <p>Two of one unit under one set on one day that are not the same void each other, with a problem; the unit is
     * then counted as undetermined.
     *
     * @param assessments the assessments, of any sets, levels and days, in any order
     * @return the units
     */
    public static KnownUnits of(Collection<Assessment> assessments) {
        return new KnownUnits(new UnitIndex(assessments), Map.of(), Map.of(), null, false);
    }

    /**
     * Returns the same units with their observations, for conditions on each of them: {@code @4b/CONTENT} on a
     * commune's row.
     *
     * @param more the units' records
     * @return a new collection
     */
    public KnownUnits withRecords(Collection<UnitRecord> more) {
        Map<String, UnitRecord> byCode = new HashMap<>(records);
        for (UnitRecord record : more) {
            byCode.put(record.code(), record);
        }
        return new KnownUnits(units, byCode, histories, catalog, incomplete);
    }

    /**
     * Returns the same units, of which some ended: from the day of its end a unit is not counted anywhere.
     *
     * @param ends the ends, for example those that a register knows, of other units too
     * @return a new collection
     */
    public KnownUnits withEnds(Collection<UnitEnd> ends) {
        return ends.isEmpty() ? this : new KnownUnits(units.withEnds(ends), records, histories, catalog, incomplete);
    }

    /**
     * Returns the ends that are known.
     *
     * @return the ends, those of units of which there is no assessment too
     */
    public List<UnitEnd> ends() {
        return units.ends();
    }

    /**
     * Returns the units that ended after their newest assessment up to a day.
     *
     * @param level a level
     * @param day the day
     * @return those below the level, as that assessment describes them
     */
    public List<AdministrativeUnit> ended(Level level, LocalDate day) {
        return units.all().stream()
                .flatMap(assessed -> assessed.endedBy(day).stream())
                .filter(unit -> unit.level().compareTo(level) < 0)
                .toList();
    }

    /**
     * Returns the same units where not all assessments could be read: a share is then decided only if no further unit
     * could change it.
     *
     * @return a new collection
     */
    public KnownUnits withUnreadUnits() {
        return new KnownUnits(units, records, histories, catalog, true);
    }

    /** Whether there may be units that are not counted. */
    boolean isIncomplete() {
        return incomplete;
    }

    /**
     * Returns the same units, counting recognition instead of fulfilment.
     *
     * <p>A unit recognised on the day under the set asked for counts as meeting it; one recognised under the set of
     * another period or under one that is not known, or without a history, is undetermined; one never recognised under
     * it, or no longer, does not. What a unit that had the code before was recognised as does not count.
     *
     * @param recognised the histories of the units
     * @param sets the catalogue that names the tier of each set
     * @return a new collection
     */
    public KnownUnits countingRecognition(Collection<RecognitionHistory> recognised, CriteriaCatalog sets) {
        Map<String, List<RecognitionHistory>> byCode = new HashMap<>();
        for (RecognitionHistory history : RecognitionHistory.parted(recognised, described())) {
            byCode.computeIfAbsent(history.unit(), code -> new ArrayList<>(1)).add(history);
        }
        return new KnownUnits(units, records, byCode, sets, incomplete);
    }

    /**
     * Returns what is wrong with the assessments given.
     *
     * @return the problems
     */
    public List<Problem> problems() {
        return List.copyOf(units.problems());
    }

    /**
     * Returns the codes of all units of which there is an assessment.
     *
     * @return the codes in the order given
     */
    public List<String> codes() {
        return List.copyOf(units.codes());
    }

    /**
     * Returns the units as all their assessments describe them.
     *
     * @return the descriptions, several of a unit that is described otherwise on another day
     */
    public List<AdministrativeUnit> described() {
        List<AdministrativeUnit> described = new ArrayList<>();
        units.all().forEach(unit -> described.addAll(unit.described().values()));
        return described;
    }

    /**
     * Checks if a code is known to go on meaning one unit over a day.
     *
     * @param code the code
     * @param from the day
     * @return true if the unit is described on that day or later as one that the code has meant since before it
     */
    public boolean goesOn(String code, LocalDate from) {
        UnitIndex.AssessedUnit assessed = units.get(code);
        return assessed != null
                && assessed.described().tailMap(from, true).values().stream().anyMatch(unit -> unit.validFrom()
                        .filter(since -> since.isBefore(from))
                        .isPresent());
    }

    /**
     * Returns a unit as its newest assessment up to a day describes it.
     *
     * @param code the unit's code
     * @param day the day
     * @return the unit, or empty if there is no assessment of it up to the day
     */
    public Optional<AdministrativeUnit> unit(String code, LocalDate day) {
        return Optional.ofNullable(units.get(code)).flatMap(unit -> unit.at(day));
    }

    /**
     * Returns the day of the newest assessment of a code up to a day.
     *
     * @param code the unit's code
     * @param day the day
     * @return the day of the assessment, or empty if there is none
     */
    public Optional<LocalDate> describedOn(String code, LocalDate day) {
        return Optional.ofNullable(units.get(code)).map(unit -> unit.described().floorKey(day));
    }

    /**
     * Returns how many assessments are of later days, which do not count.
     *
     * @param day the day
     * @return the assessments after it
     */
    public long after(LocalDate day) {
        return units.all().stream()
                .flatMap(unit -> unit.bySet().values().stream())
                .mapToLong(days -> days.tailMap(day, false).size())
                .sum();
    }

    /**
     * Checks whether a unit is known as one of a lower level.
     *
     * @param code the unit's code
     * @param level a level
     * @return true if there is an assessment of the unit, and it is below the level
     */
    public boolean isBelow(String code, Level level) {
        UnitIndex.AssessedUnit assessed = units.get(code);
        return assessed != null
                && assessed.described().lastEntry().getValue().level().compareTo(level) < 0;
    }

    /**
     * Returns the units that lie in none of some others on a day.
     *
     * @param level the level of the others
     * @param others the others
     * @param day the day
     * @return the units below that level that are counted nowhere, as their newest assessment describes them
     */
    public List<AdministrativeUnit> outside(Level level, Collection<AdministrativeUnit> others, LocalDate day) {
        Map<String, List<AdministrativeUnit>> byName = new HashMap<>();
        for (AdministrativeUnit other : others) {
            for (String name : UnitIndex.foldedNames(other)) {
                byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(other);
            }
        }
        List<AdministrativeUnit> outside = new ArrayList<>();
        for (UnitIndex.AssessedUnit assessed : units.all()) {
            assessed.at(day)
                    .filter(unit -> unit.level().compareTo(level) < 0)
                    .filter(unit -> UnitIndex.foldedAreas(unit)
                            .flatMap(area -> byName.getOrDefault(area, List.of()).stream())
                            .noneMatch(other -> UnitIndex.liesIn(unit, other)))
                    .ifPresent(outside::add);
        }
        return outside;
    }

    /**
     * Returns the newest assessment of a unit under a set up to a day.
     *
     * @param code the unit's code
     * @param set the set
     * @param day the day
     * @return the assessment, or empty if there is none or if those given contradict each other
     */
    public Optional<Assessment> assessment(String code, CriteriaSetId set, LocalDate day) {
        UnitIndex.AssessedUnit assessed = units.get(code);
        return assessed == null ? Optional.empty() : assessed.at(day).flatMap(unit -> assessed.newest(unit, set, day));
    }

    /** Names the units that had the code of a unit before, whose assessments under other sets do not count for it. */
    List<Problem> unitsBefore(Collection<Assessment> assessments) {
        List<Problem> problems = new ArrayList<>();
        for (Assessment assessment : assessments) {
            AdministrativeUnit unit = assessment.unit();
            unit(unit.code(), assessment.asOf())
                    .filter(other -> !other.mayBe(unit))
                    .ifPresent(other -> problems.add(UnitIndex.twoUnits(other, unit, assessment.asOf())));
        }
        return problems;
    }

    /** A unit with its verdict under a set; undetermined where nothing is known. */
    UnitVerdict verdictOn(AdministrativeUnit unit, CriteriaSetId set, LocalDate day) {
        Optional<Assessment> assessment =
                Optional.ofNullable(units.get(unit.code())).flatMap(assessed -> assessed.newest(unit, set, day));
        if (catalog == null) {
            SourcedVerdict verdict = assessment
                    .map(a -> new SourcedVerdict(a.verdict(), a.sourceStatus()))
                    .orElse(SourcedVerdict.OPEN);
            return new UnitVerdict(unit, verdict, assessment);
        }
        Verdict recognised = catalog.description(set)
                .map(description -> recognised(unit, description, day))
                .orElse(Verdict.UNDETERMINED);
        Optional<SourceStatus> status = recognised.isDecided() ? Optional.of(SourceStatus.REPORTED) : Optional.empty();
        return new UnitVerdict(unit, new SourcedVerdict(recognised, status), assessment);
    }

    private Verdict recognised(AdministrativeUnit unit, CriteriaSet.Description set, LocalDate day) {
        RecognitionHistory history = histories.getOrDefault(unit.code(), List.of()).stream()
                .filter(one -> one.isOf(unit, day))
                .findFirst()
                .orElse(null);
        if (history == null) {
            return Verdict.UNDETERMINED;
        }
        Verdict recognised = Verdict.NOT_MET;
        for (RecognitionState state : TwoTierGovernment.on(history, Optional.of(set.level()), this, day)
                .at(set.tier(), day)) {
            boolean isOfSet = state.set().equals(Optional.of(set.id()));
            if (state.setName().isEmpty() || state.setName().equals(set.id().name())) {
                recognised = recognised.or(
                        state.recognised() == Verdict.MET && !isOfSet ? Verdict.UNDETERMINED : state.recognised());
            }
        }
        return recognised;
    }

    /**
     * The units inside a unit that a share of units meeting a set is a share of: those assessed under some set of its
     * kind.
     */
    List<UnitVerdict> inside(AdministrativeUnit unit, CriteriaSetId set, LocalDate day) {
        List<UnitVerdict> inside = new ArrayList<>();
        for (UnitIndex.AssessedUnit assessed : units.near(unit)) {
            if (assessed.isOfKind(set)) {
                assessed.at(day)
                        .filter(below -> UnitIndex.liesIn(below, unit))
                        .ifPresent(below -> inside.add(verdictOn(below, set, day)));
            }
        }
        return inside;
    }

    /**
     * Returns all units of a level that lie in a unit.
     *
     * @param unit the unit above
     * @param level the level of the units wanted
     * @param day the day
     * @return the units, as their newest assessments up to the day describe them
     */
    public List<AdministrativeUnit> inside(AdministrativeUnit unit, Level level, LocalDate day) {
        List<AdministrativeUnit> inside = new ArrayList<>();
        for (UnitIndex.AssessedUnit assessed : units.near(unit)) {
            assessed.at(day)
                    .filter(below -> below.level() == level && UnitIndex.liesIn(below, unit))
                    .ifPresent(inside::add);
        }
        return inside;
    }

    /** The attributes and observations of a unit below, or empty. */
    Optional<UnitRecord> record(String code) {
        return Optional.ofNullable(records.get(code));
    }

    @Override
    public String toString() {
        return units.codes().size() + " units";
    }
}
