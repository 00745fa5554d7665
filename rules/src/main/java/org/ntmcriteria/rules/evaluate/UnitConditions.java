package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.SetVersion;

/**
 * Assesses the conditions that ask for other units, or for the unit under another set, from what is known of those.
 *
 * <p>Three-valued throughout: a unit that is undetermined leaves a share open exactly as far as it could tip it. A unit
 * that may or may not belong to "the remaining ones" holds if it meets the set or reaches what is asked of the rest.
 */
final class UnitConditions {
    private final SetVersion version;
    private final AdministrativeUnit unit;
    private final KnownUnits units;
    private final InputCatalog keys;

    UnitConditions(DatedBasis basis, AdministrativeUnit unit, InputCatalog keys) {
        this.version = basis.version();
        this.unit = basis.located(unit);
        this.units = basis.units();
        this.keys = keys;
    }

    /**
     * Assesses a condition.
     *
     * @param condition a condition whose own requirement may be used
     * @param result the result, with what is the same for all conditions
     * @param own the number that the unit itself reports for the condition, or null
     * @param observations takes what is wrong with the observations of the units below
     * @return the result; empty if the condition does not ask for others, or nothing is known of them
     */
    Optional<ConditionResult> assess(
            ConditionDefinition condition,
            ConditionResult.Builder result,
            @Nullable Observed own,
            ObservationIndex observations) {
        return switch (condition.kind()) {
            case PREREQUISITE -> prerequisite(condition, result);
            case SHARE_OF_UNITS -> share(condition, result);
            case OTHER_UNITS -> others(condition, result);
            case RELATIVE -> relative(condition, result, own);
            case SATISFACTION -> contents(condition, result, observations);
            default -> Optional.empty();
        };
    }

    private Optional<ConditionResult> prerequisite(ConditionDefinition condition, ConditionResult.Builder result) {
        if (condition.ofSet().isEmpty()) {
            return Optional.empty();
        }
        KnownUnits.UnitVerdict other = units.verdictOn(unit, condition.ofSet().get(), version.asOf());
        return other.assessment().isEmpty() && !other.verdict().verdict().isDecided()
                ? Optional.empty()
                : Optional.of(finish(condition, result, other.verdict()));
    }

    private Optional<ConditionResult> share(ConditionDefinition condition, ConditionResult.Builder result) {
        List<KnownUnits.UnitVerdict> below =
                units.inside(unit, condition.ofSet().orElseThrow(), version.asOf());
        if (below.isEmpty()) {
            return Optional.empty();
        }
        SourcedVerdict share = share(condition, below);
        return Optional.of(finish(condition, result.units(range(below)), share));
    }

    private static CountRange range(List<KnownUnits.UnitVerdict> below) {
        List<Verdict> verdicts = new ArrayList<>();
        below.forEach(unit -> verdicts.add(unit.verdict().verdict()));
        return CountRange.of(verdicts);
    }

    private SourcedVerdict share(ConditionDefinition condition, List<KnownUnits.UnitVerdict> below) {
        Verdict verdict = range(below)
                .testShare(
                        condition.comparison().orElseThrow(), condition.value().orElseThrow());
        // Units that could not be read may change any share but one that needs all.
        boolean needsAll = condition.value().orElseThrow().equals(Decimal.of(100));
        if (!verdict.isDecided() || units.isIncomplete() && !(needsAll && verdict == Verdict.NOT_MET)) {
            return SourcedVerdict.OPEN;
        }
        // A share that is reached rests on the units that meet the set, one that is missed on those that do not.
        VerdictAccumulator deciding = new VerdictAccumulator();
        for (KnownUnits.UnitVerdict one : below) {
            if (one.verdict().verdict() == verdict) {
                deciding.and(one.verdict());
            }
        }
        return new SourcedVerdict(verdict, Optional.of(deciding.status().orElse(SourceStatus.REPORTED)));
    }

    /** What the units that do not meet a set must still reach (372/QĐ-TTg). */
    private Optional<ConditionResult> others(ConditionDefinition condition, ConditionResult.Builder result) {
        List<SourcedVerdict> each = new ArrayList<>();
        ConditionDefinition counted = countedIn(condition);
        if (counted.ofSet().equals(condition.ofSet())) {
            for (KnownUnits.UnitVerdict one :
                    units.inside(unit, condition.ofSet().orElseThrow(), version.asOf())) {
                each.add(one.verdict().or(remaining(condition, one)));
            }
        } else {
            for (KnownUnits.UnitVerdict one : units.inside(unit, counted.ofSet().orElseThrow(), version.asOf())) {
                each.add(one.verdict().or(below(condition, one.unit())));
            }
        }
        if (each.isEmpty()) {
            return Optional.empty();
        }
        VerdictAccumulator all = new VerdictAccumulator();
        List<Verdict> verdicts = new ArrayList<>();
        for (SourcedVerdict one : each) {
            all.and(one);
            verdicts.add(one.verdict());
        }
        return Optional.of(finish(condition, result.units(CountRange.of(verdicts)), unlessLost(all.sourced())));
    }

    /** What holds for all units is not known where some could not be read; what one fails is. */
    private SourcedVerdict unlessLost(SourcedVerdict verdict) {
        return units.isIncomplete() && verdict.verdict() != Verdict.NOT_MET ? SourcedVerdict.OPEN : verdict;
    }

    /** The share of units whose remainder the condition is about: of its own set, else of the level above. */
    private ConditionDefinition countedIn(ConditionDefinition condition) {
        ConditionDefinition last = condition;
        for (ConditionDefinition other : version.conditions()) {
            if (other.kind() == ConditionKind.SHARE_OF_UNITS) {
                last = other;
                if (other.ofSet().equals(condition.ofSet())) {
                    return other;
                }
            }
        }
        return last;
    }

    /** What the units below one of the remaining units must reach: their share, or each of them that is left. */
    private SourcedVerdict below(ConditionDefinition condition, AdministrativeUnit remaining) {
        List<KnownUnits.UnitVerdict> below =
                units.inside(remaining, condition.ofSet().orElseThrow(), version.asOf());
        if (below.isEmpty()) {
            return SourcedVerdict.OPEN;
        }
        if (isPercent(condition) && !condition.isDegreeOfAchievement()) {
            return share(condition, below);
        }
        VerdictAccumulator all = new VerdictAccumulator();
        for (KnownUnits.UnitVerdict one : below) {
            all.and(one.verdict().or(remaining(condition, one)));
        }
        return all.sourced();
    }

    private static boolean isPercent(ConditionDefinition condition) {
        return condition.unit().equals(Optional.of(MeasurementUnit.PERCENT));
    }

    /** What a unit that does not meet the set must still reach by its own assessment. */
    private static SourcedVerdict remaining(ConditionDefinition condition, KnownUnits.UnitVerdict unit) {
        if (unit.assessment().isEmpty()) {
            return SourcedVerdict.OPEN;
        }
        Assessment assessment = unit.assessment().get();
        VerdictAccumulator all = new VerdictAccumulator();
        if (isPercent(condition)) {
            Decimal percent = condition.value().orElseThrow();
            for (CriterionResult criterion : assessment.criteria()) {
                Verdict reached = criterion.reaches(percent);
                all.and(
                        reached,
                        reached.isDecided()
                                ? criterion.sourceStatus().or(() -> Optional.of(condition.status()))
                                : Optional.empty());
            }
            return all.sourced();
        }
        if (condition.comparison().isEmpty()) {
            for (int key : condition.criteria()) {
                Optional<CriterionResult> criterion = assessment.criteria().stream()
                        .filter(c -> c.criterion() == key)
                        .findFirst();
                all.and(
                        criterion.map(CriterionResult::verdict).orElse(Verdict.UNDETERMINED),
                        criterion.flatMap(CriterionResult::sourceStatus));
            }
            return all.sourced();
        }
        Verdict enough = assessment
                .criteriaMet()
                .testCount(condition.comparison().get(), condition.value().orElseThrow());
        for (CriterionResult criterion : assessment.criteria()) {
            if (enough.isDecided() && criterion.verdict() == enough) {
                all.and(enough, criterion.sourceStatus());
            }
        }
        return enough.isDecided()
                ? new SourcedVerdict(enough, Optional.of(all.status().orElse(condition.status())))
                : SourcedVerdict.OPEN;
    }

    /**
     * A multiple of what another set requires of the unit's income (319/QĐ-TTg): the other set's one indicator in
     * money, or the criterion that the condition names. The unit's own observation precedes the one that its assessment
     * under the other set rests on.
     */
    private Optional<ConditionResult> relative(
            ConditionDefinition condition, ConditionResult.Builder result, @Nullable Observed own) {
        Optional<Assessment> under =
                units.assessment(unit.code(), condition.ofSet().orElseThrow(), version.asOf());
        Optional<IndicatorResult> base = under.flatMap(assessment -> assessment.criteria().stream()
                .filter(c ->
                        condition.criteria().isEmpty() || condition.criteria().contains(c.criterion()))
                .flatMap(c -> c.indicators().stream())
                .filter(UnitConditions::isMoney)
                .findFirst());
        Optional<Observed> value = own != null ? Optional.of(own) : base.flatMap(IndicatorResult::observed);
        if (base.isEmpty()) {
            // Without the other set's level there is nothing to take a multiple of.
            return own == null && under.isEmpty() ? Optional.empty() : Optional.of(open(condition, result, value));
        }
        CitedRequirement required = base.get().required().orElseThrow();
        Requirement.Threshold threshold = (Requirement.Threshold) required.requirement();
        Requirement.Threshold multiple = new Requirement.Threshold(
                condition.comparison().orElseThrow(),
                threshold.value().times(condition.value().orElseThrow()),
                threshold.unit());
        ConditionResult.Builder compared = ConditionResult.builder()
                .condition(condition.id())
                .kind(condition.kind())
                .required(new CitedRequirement(multiple, required.column(), required.year(), required.condition()))
                .act(condition.act());
        if (value.isEmpty() || !(value.get().value() instanceof Quantity quantity)) {
            return Optional.of(open(condition, compared, Optional.empty()));
        }
        return Optional.of(compared.observed(value)
                .margin(IndicatorResult.margin(quantity, multiple))
                .verdict(Verdict.of(multiple.comparison().holds(IndicatorResult.compare(quantity, multiple))))
                .reasonCode(ReasonCode.COMPARED)
                .sourceStatus(SourceStatus.weakest(
                        condition.status(), base.get().sourceStatus().orElse(SourceStatus.RECALLED)))
                .build());
    }

    /** Either nothing is reported, or what is has nothing to be compared with. */
    private static ConditionResult open(
            ConditionDefinition condition, ConditionResult.Builder result, Optional<Observed> value) {
        return result.observed(value)
                .verdict(Verdict.UNDETERMINED)
                .reasonCode(value.isPresent() ? ReasonCode.REQUIREMENT_UNKNOWN : ReasonCode.NOT_REPORTED)
                .addAllMissing(value.isPresent() ? List.of() : List.of("@" + condition.id()))
                .build();
    }

    private static boolean isMoney(IndicatorResult result) {
        return result.required().isPresent()
                && result.required().get().requirement() instanceof Requirement.Threshold threshold
                && threshold.unit() == MeasurementUnit.MILLION_VND;
    }

    /** Each commune, each content that any of them reports ({@code @4b/CONTENT} on the communes' rows). */
    private Optional<ConditionResult> contents(
            ConditionDefinition condition, ConditionResult.Builder result, ObservationIndex observations) {
        if (unit.level().compareTo(Level.COMMUNE) <= 0 || condition.comparison().isEmpty()) {
            return Optional.empty();
        }
        List<ObservationIndex> communes = new ArrayList<>();
        Set<InputKey> contents = new TreeSet<>();
        for (AdministrativeUnit commune : units.inside(unit, Level.COMMUNE, version.asOf())) {
            ObservationIndex own =
                    new ObservationIndex(contentsOf(commune.code(), condition.id()), version.asOf(), keys);
            communes.add(own);
            contents.addAll(own.of(condition.id()));
        }
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        List<Verdict> verdicts = new ArrayList<>();
        VerdictAccumulator all = new VerdictAccumulator();
        for (ObservationIndex own : communes) {
            VerdictAccumulator each = new VerdictAccumulator();
            for (InputKey content : contents) {
                Optional<Observed> observed = own.newest(content, r -> ConditionAssessor.understand(condition, r));
                SourcedVerdict verdict =
                        observed.map(o -> content(condition, o)).orElse(SourcedVerdict.OPEN);
                each.and(verdict);
            }
            observations.problems().addAll(own.problems());
            verdicts.add(each.verdict());
            all.and(each.sourced());
        }
        return Optional.of(finish(condition, result.units(CountRange.of(verdicts)), unlessLost(all.sourced())));
    }

    private static SourcedVerdict content(ConditionDefinition condition, Observed observed) {
        if (observed.value() instanceof ObservedValue.OfficeJudgement judgement) {
            return new SourcedVerdict(judgement.verdict(), Optional.of(SourceStatus.REPORTED));
        }
        Requirement.Threshold threshold = condition.level().orElseThrow();
        int order = IndicatorResult.compare((Quantity) observed.value(), threshold);
        return new SourcedVerdict(Verdict.of(threshold.comparison().holds(order)), Optional.of(condition.status()));
    }

    private UnitRecord contentsOf(String code, String fact) {
        List<Observation> contents = new ArrayList<>();
        units.record(code).ifPresent(record -> {
            for (Observation observation : record.on(version.asOf()).observations()) {
                if (observation.key() instanceof InputKey.OfFact key
                        && key.content().isPresent()
                        && VietnameseText.same(key.name(), fact)) {
                    contents.add(observation);
                }
            }
        });
        return UnitRecord.of(code, contents);
    }

    private static ConditionResult finish(
            ConditionDefinition condition, ConditionResult.Builder result, SourcedVerdict verdict) {
        boolean decided = verdict.verdict().isDecided();
        return result.verdict(verdict.verdict())
                .reasonCode(decided ? ReasonCode.COMPARED : ReasonCode.FACT_MISSING)
                .sourceStatus(verdict.status().map(s -> SourceStatus.weakest(condition.status(), s)))
                .addAllMissing(decided ? List.of() : List.of("@" + condition.id()))
                .build();
    }
}
