package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.evaluate.TwoTierGovernment;

/**
 * Recognition beside fulfilment on a day, for many units: a {@link RecognitionStatus} for each, and the watch list of
 * an office.
 *
 * <p>Each unit is looked at under every set under which it has a decision, and at every tier at which it has an
 * assessment. The set that counts is the one of the decision's name in force on the day; where no decision names one,
 * the national one of the unit's level and tier, of several the one under which the unit is assessed.
 *
 * <p>A unit is its code together with the day from which the code means it: an assessment counts for the unit that it
 * describes, never for another one of that code. Immutable and thread-safe.
 */
public final class RecognitionReview {
    private final CriteriaCatalog catalog;
    private final List<RecognitionHistory> histories;
    private final Map<String, List<RecognitionHistory>> byCode = new HashMap<>();
    private final KnownUnits units;
    private final LocalDate day;
    private final List<RecognitionStatus> statuses;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<RecognitionHistory, Optional<Level>> levels = new LinkedHashMap<>();
    private final UnitPlaces places;

    /** Null before it is first asked for. */
    @Nullable private volatile RevokedTiers revoked;

    private RecognitionReview(
            CriteriaCatalog catalog,
            Collection<RecognitionHistory> given,
            KnownUnits units,
            KnownCommunes communes,
            LocalDate day) {
        this.catalog = catalog;
        this.units = units;
        this.day = day;
        List<RecognitionHistory> inTime = new ArrayList<>();
        for (RecognitionHistory history : RecognitionHistory.parted(given, units.described())) {
            RecognitionHistory known = TwoTierGovernment.on(history, level(history), units, day);
            if (TwoTierGovernment.isInDoubt(known, day)) {
                problems.add(Problem.of(
                        RecognitionProblem.CODE_USED_AGAIN,
                        known.events().get(0).location(),
                        known.unit(),
                        known.unit(),
                        TwoTierGovernment.DAY));
            }
            inTime.add(known);
        }
        Map<String, List<RecognitionHistory>> ofCodes = new HashMap<>();
        inTime.forEach(history -> ofCodes.computeIfAbsent(history.unit(), code -> new ArrayList<>(1))
                .add(history));
        histories = inTime.stream()
                .map(history -> history.withPredecessorsOf(history.predecessors().stream()
                        .flatMap(predecessor -> ofCodes.getOrDefault(predecessor.unit(), List.of()).stream())
                        .toList()))
                .toList();
        for (RecognitionHistory history : histories) {
            byCode.computeIfAbsent(history.unit(), code -> new ArrayList<>(1)).add(history);
        }
        statuses = List.copyOf(review());
        histories.forEach(history -> levels.put(history, level(history)));
        places = new UnitPlaces(levels, units, communes, day);
        problems.addAll(places.problems());
    }

    /**
     * Reviews all units that have a history or an assessment.
     *
     * @param catalog the sets
     * @param histories the decisions
     * @param units what is known of the units' fulfilment; for a district its communes too
     * @param day the day
     * @return the review
     */
    public static RecognitionReview of(
            CriteriaCatalog catalog, Collection<RecognitionHistory> histories, KnownUnits units, LocalDate day) {
        return of(catalog, histories, units, KnownCommunes.none(), day);
    }

    /**
     * Reviews all units that have a history or an assessment, with what is known of where communes lie.
     *
     * @param catalog the sets
     * @param histories the decisions
     * @param units what is known of the units' fulfilment; for a district its communes too
     * @param communes what is known of communes, for example from a register; what decisions and assessments state goes
     *     before it
     * @param day the day
     * @return the review
     */
    public static RecognitionReview of(
            CriteriaCatalog catalog,
            Collection<RecognitionHistory> histories,
            KnownUnits units,
            KnownCommunes communes,
            LocalDate day) {
        return new RecognitionReview(catalog, histories, units, communes, day);
    }

    /**
     * Reviews all units that have a history or an assessment.
     *
     * @param catalog the sets
     * @param histories the decisions
     * @param units what is known of the units' fulfilment; for a district its communes too
     * @param day the day
     * @return the {@linkplain #statuses() statuses}
     */
    public static List<RecognitionStatus> on(
            CriteriaCatalog catalog, Collection<RecognitionHistory> histories, KnownUnits units, LocalDate day) {
        return of(catalog, histories, units, day).statuses();
    }

    /**
     * Returns the day.
     *
     * @return the day of the review
     */
    public LocalDate day() {
        return day;
    }

    /**
     * Returns what every unit is recognised as, ended ones included.
     *
     * @return a status for each unit and set, units with a history first, tiers in their order
     */
    public List<RecognitionStatus> statuses() {
        return statuses;
    }

    /**
     * Returns the histories, each of one unit: those given, parted where a unit's description says from which day its
     * code means it, and with what the reorganisation of 1 July 2025 means for them.
     *
     * @return the histories in the order given, units of one code earliest first
     */
    public List<RecognitionHistory> histories() {
        return histories;
    }

    /**
     * Returns what is doubtful on the day.
     *
     * @return units of which it is not known whether their code still means them, and communes and districts of which
     *     it is not known which they are
     */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Returns the tier below at which the recognition of a unit was revoked, while it stands at a higher one. The tiers
     * of communes and of districts are a chain – NTM, then advanced or modern, then model – of which each rests on its
     * own decisions: what becomes of the higher one is not said by any act known.
     *
     * @param status a status of the review
     * @return the lowest such tier, or empty if the unit is not recognised at the status's tier or none below is
     *     revoked
     */
    public Optional<Tier> revokedTierBelow(RecognitionStatus status) {
        RevokedTiers made = revoked;
        if (made == null) {
            made = new RevokedTiers(statuses);
            revoked = made;
        }
        return made.below(status);
    }

    /**
     * Counts the units that are recognised, of all levels; hamlets, residential areas and gardens by the communes that
     * their decisions name too.
     *
     * @return the counts: of all, by district, by commune, by year; each by level, tier and set
     */
    public List<RecognitionCount> counts() {
        RecognitionCounts counts = new RecognitionCounts(places, day);
        int first = histories.stream()
                .flatMap(history -> history.events().stream())
                .mapToInt(event -> event.date().getYear())
                .min()
                .orElse(day.getYear());
        for (RecognitionHistory history : histories) {
            Optional<Level> level = levels.get(history);
            counts.add(history, level);
            counts.addYears(history, level, first);
        }
        return counts.counts();
    }

    private List<RecognitionStatus> review() {
        List<RecognitionStatus> all = new ArrayList<>();
        Set<String> living = new LinkedHashSet<>();
        for (RecognitionHistory history : histories) {
            if (history.isLiving(day)) {
                living.add(history.unit());
                addLiving(all, new Unit(history.unit(), Optional.of(history), level(history)));
            } else if (history.end().filter(end -> !end.isAfter(day)).isPresent()) {
                addEnded(all, history);
            }
        }
        for (String code : units.codes()) {
            if (!living.contains(code) && !isOfEnded(code)) {
                Optional<Level> level = units.unit(code, day).map(AdministrativeUnit::level);
                addLiving(all, new Unit(code, Optional.empty(), level));
            }
        }
        return all;
    }

    /** Whether the newest assessment under a code is of a unit that has ended since. */
    private boolean isOfEnded(String code) {
        Optional<LocalDate> assessed = units.describedOn(code, day);
        return byCode.getOrDefault(code, List.of()).stream()
                .flatMap(history -> history.end().stream())
                .anyMatch(end -> !end.isAfter(day)
                        && assessed.filter(last -> last.isBefore(end)).isPresent());
    }

    /**
     * A unit on the day.
     *
     * @param code its code
     * @param history its history, or empty if there is no decision on it
     * @param level its level, or empty where it is not known
     */
    private record Unit(String code, Optional<RecognitionHistory> history, Optional<Level> level) {}

    private void addEnded(List<RecognitionStatus> all, RecognitionHistory history) {
        for (RecognitionState state : history.at(day)) {
            all.add(new RecognitionStatus(
                    history.unit(),
                    history.validFrom(),
                    level(history),
                    state.tier(),
                    Optional.empty(),
                    Optional.of(state),
                    Optional.empty(),
                    Revocation.notApplicable(),
                    history.predecessors()));
        }
    }

    private void addLiving(List<RecognitionStatus> all, Unit unit) {
        for (Tier tier : Tier.values()) {
            Optional<CriteriaSetId> national = national(unit, tier).map(CriteriaSet.Description::id);
            boolean isAdded = false;
            boolean isCompared = false;
            for (RecognitionState state :
                    unit.history().map(history -> history.at(tier, day)).orElse(List.of())) {
                Optional<CriteriaSetId> set = state.setName().isEmpty() ? national : named(state.setName());
                all.add(status(unit, tier, set, Optional.of(state)));
                isAdded = true;
                isCompared |= set.equals(national);
            }
            boolean isAssessed = national.flatMap(set -> assessment(unit, set)).isPresent();
            boolean hasPredecessors = unit.history().stream()
                    .flatMap(history -> history.predecessors().stream())
                    .anyMatch(before -> before.recognised(tier) != Verdict.NOT_APPLICABLE);
            if (isAssessed && !isCompared || hasPredecessors && !isAdded) {
                all.add(status(unit, tier, national, Optional.empty()));
            }
        }
    }

    private RecognitionStatus status(
            Unit unit, Tier tier, Optional<CriteriaSetId> set, Optional<RecognitionState> recognition) {
        return new RecognitionStatus(
                unit.code(),
                unit.history().flatMap(RecognitionHistory::validFrom),
                unit.level(),
                tier,
                set,
                recognition,
                set.flatMap(s -> assessment(unit, s)),
                revocation(unit, set, recognition),
                unit.history().map(RecognitionHistory::predecessors).orElse(List.of()));
    }

    /** The set of a name in force on the day: the next period's where the one before has ended. */
    private Optional<CriteriaSetId> named(String setName) {
        return catalog.descriptions().stream()
                .filter(set -> set.id().name().equals(setName) && set.inForce().contains(day))
                .map(CriteriaSet.Description::id)
                .max(Comparator.naturalOrder());
    }

    /** The national set of the unit's level at the tier in force on the day. */
    private Optional<CriteriaSet.Description> national(Unit unit, Tier tier) {
        CriteriaSet.Description first = null;
        for (CriteriaSet.Description set : catalog.descriptions()) {
            boolean fits = set.tier() == tier
                    && unit.level().equals(Optional.of(set.level()))
                    && set.inForce().contains(day)
                    && set.issuerScope().equals("NATIONAL");
            if (fits && assessment(unit, set.id()).isPresent()) {
                return Optional.of(set);
            }
            first = fits && first == null ? set : first;
        }
        return Optional.ofNullable(first);
    }

    /** The newest assessment up to the day, if it is of the unit and not of another one that bore its code. */
    private Optional<Assessment> assessment(Unit unit, CriteriaSetId set) {
        return units.assessment(unit.code(), set, day).filter(assessment -> unit.history()
                .map(history -> history.isOf(assessment.unit(), assessment.asOf()))
                .orElse(true));
    }

    /** The level that its assessments or its decisions up to the day tell. */
    private Optional<Level> level(RecognitionHistory history) {
        Optional<AdministrativeUnit> assessed =
                units.unit(history.unit(), day).filter(unit -> unit.validFrom().isEmpty() || history.isOf(unit, day));
        if (assessed.isPresent()) {
            return assessed.map(AdministrativeUnit::level);
        }
        return history.events().stream()
                .filter(event -> !event.date().isAfter(day))
                .map(RecognitionEvent::set)
                .map(set -> set.flatMap(catalog::description).orElse(null))
                .filter(Objects::nonNull)
                .map(CriteriaSet.Description::level)
                .max(Comparator.naturalOrder());
    }

    private Revocation revocation(Unit unit, Optional<CriteriaSetId> set, Optional<RecognitionState> recognition) {
        boolean standing = recognition.isPresent() && recognition.get().recognised() != Verdict.NOT_MET;
        if (set.isEmpty() || !standing) {
            return Revocation.notApplicable();
        }
        RevocationRule rule = RevocationRule.of(catalog.get(set.get()), day);
        return rule.assess(
                rule.assessedBy().flatMap(by -> assessment(unit, by)),
                rule.countsUnits() ? revokedBelow(unit.code()) : Optional.empty());
    }

    /** How many of the communes of a district have had their recognition revoked; those that ended do not count. */
    private Optional<CountRange> revokedBelow(String code) {
        Optional<AdministrativeUnit> unit = units.unit(code, day);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        List<Verdict> revoked = new ArrayList<>();
        for (AdministrativeUnit commune : units.inside(unit.get(), Level.COMMUNE, day)) {
            revoked.add(revoked(commune));
        }
        return revoked.isEmpty() ? Optional.empty() : Optional.of(CountRange.of(revoked));
    }

    private Verdict revoked(AdministrativeUnit commune) {
        List<RecognitionHistory> ofCode = byCode.getOrDefault(commune.code(), List.of());
        for (RecognitionHistory history : ofCode) {
            if (history.isLiving(day)) {
                // Which tier's recognition the rule means is not said in the text known; it is read as the first one.
                return history.at(Tier.NTM, day).stream()
                        .map(state -> state.recognised().negate())
                        .reduce(Verdict::or)
                        .orElse(Verdict.NOT_MET);
            }
        }
        return ofCode.isEmpty() ? Verdict.NOT_MET : Verdict.NOT_APPLICABLE;
    }
}
