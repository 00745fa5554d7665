package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.SetVersion;

/** One unit assessed on one day: the work of {@link Evaluator#assess}, used once. */
final class UnitAssessor {
    private final SetVersion version;
    private final AdministrativeUnit unit;
    private final DatedBasis basis;
    private final ObservationIndex observations;
    private final InputCatalog keys;
    private final RequirementFinder finder;
    private final RequirementCache requirements;
    private final ConditionAssessor conditions;

    UnitAssessor(DatedBasis basis, AdministrativeUnit unit, InputCatalog keys, UnitRecord record) {
        this.basis = basis;
        this.version = basis.version();
        this.unit = unit;
        this.observations = new ObservationIndex(record, basis.day(), keys);
        this.keys = keys;
        this.finder = new RequirementFinder(basis, unit, observations.numbers(keys.cellFacts()));
        this.requirements = keys.requirements().get(basis, unit, keys);
        this.conditions = new ConditionAssessor(basis, observations, new UnitConditions(basis, unit, keys));
    }

    Assessment assess() {
        List<CriterionResult> criteria = new ArrayList<>();
        VerdictAccumulator all = new VerdictAccumulator();
        for (InputCatalog.Criterion criterion : keys.criteria()) {
            CriterionResult result = criterion(criterion);
            criteria.add(result);
            all.and(result.verdict(), result.sourceStatus());
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (CriterionResult result : criteria) {
            verdicts.add(result.verdict());
        }
        CountRange criteriaMet = CountRange.of(verdicts);
        List<ConditionResult> results = new ArrayList<>();
        for (ConditionDefinition condition : version.ownConditions()) {
            ConditionResult result = conditions.assess(basis.condition(unit, condition), criteria, criteriaMet);
            results.add(result);
            all.and(result.verdict(), result.sourceStatus());
        }
        boolean complete = version.listsEveryCriterion() && !(criteria.isEmpty() && results.isEmpty());
        boolean open = all.verdict() != Verdict.NOT_MET && !complete;
        return Assessment.builder()
                .unit(unit)
                .set(version.set().id())
                .addAllActs(version.acts())
                .asOf(version.asOf())
                .criteriaMet(criteriaMet)
                .verdict(open ? Verdict.UNDETERMINED : all.verdict())
                .sourceStatus(open ? Optional.empty() : all.status())
                .addAllCriteria(criteria)
                .addAllConditions(results)
                .addAllProblems(observations.problems())
                .build();
    }

    /** The assessment, and what recognition asks beside. */
    RecognitionCheck recognition() {
        Assessment assessment = assess();
        VerdictAccumulator all = new VerdictAccumulator();
        all.and(assessment.verdict(), assessment.sourceStatus());
        List<ConditionResult> results = new ArrayList<>();
        for (ConditionDefinition condition : version.recognitionConditions()) {
            ConditionResult result = conditions.assess(
                    basis.condition(unit, condition), assessment.criteria(), assessment.criteriaMet());
            results.add(result);
            all.and(result.verdict(), result.sourceStatus());
        }
        return new RecognitionCheck(
                assessment.withProblems(observations.problems()), results, all.verdict(), all.status());
    }

    private CriterionResult criterion(InputCatalog.Criterion criterion) {
        List<IndicatorResult> indicators =
                new ArrayList<>(criterion.indicators().size());
        VerdictAccumulator all = new VerdictAccumulator();
        for (InputCatalog.Indicator indicator : criterion.indicators()) {
            IndicatorResult result = indicator(indicator);
            indicators.add(result);
            all.and(result.verdict(), result.sourceStatus());
        }
        Optional<Observed> reported = observations.newest(criterion.index(), criterion.ofWhole());
        Verdict fine = indicators.isEmpty() ? Verdict.UNDETERMINED : all.verdict();
        Optional<SourceStatus> status = indicators.isEmpty() ? Optional.empty() : all.status();
        Verdict verdict = fine;
        if (reported.isPresent()) {
            Verdict coarse = ((ObservedValue.OfficeJudgement) reported.get().value()).verdict();
            if (fills(coarse, fine, indicators)) {
                verdict = coarse;
                status = Optional.of(SourceStatus.REPORTED);
            } else if (fine != coarse) {
                observations.contradiction(criterion.key(), reported.get(), fine);
            }
        }
        return CriterionResult.builder()
                .criterion(criterion.number())
                .verdict(verdict)
                .sourceStatus(status)
                .reported(reported)
                .addAllIndicators(indicators)
                .build();
    }

    private IndicatorResult indicator(InputCatalog.Indicator indicator) {
        if (indicator.components().isEmpty() && indicator.one() != null) {
            return slot(indicator.one());
        }
        List<IndicatorResult> components =
                new ArrayList<>(indicator.components().size());
        boolean reportedApart = false;
        for (InputCatalog.InputSlot one : indicator.components()) {
            IndicatorResult result = slot(one);
            components.add(result);
            reportedApart |= result.observed().isPresent();
        }
        if (indicator.one() == null) {
            return ofParts(indicator.key(), components, wholeOfParts(indicator));
        }
        IndicatorResult whole = slot(indicator.one());
        return reportedApart ? ofParts(indicator.key(), components, Optional.of(whole)) : whole;
    }

    /** An observation on a compound indicator as a whole is a judgement; no number can stand for several parts. */
    private Optional<IndicatorResult> wholeOfParts(InputCatalog.Indicator indicator) {
        Optional<Observed> reported = observations.newest(indicator.index(), indicator.ofWhole());
        return reported.isEmpty()
                ? Optional.empty()
                : Optional.of(ofJudgement(
                                indicator.key(),
                                reported.get(),
                                indicator.version().definition().act())
                        .build());
    }

    /** All parts must hold; an observation on the whole fills what they leave open, and never overrules them. */
    private IndicatorResult ofParts(InputKey key, List<IndicatorResult> parts, Optional<IndicatorResult> whole) {
        VerdictAccumulator all = new VerdictAccumulator();
        for (IndicatorResult part : parts) {
            all.and(part.verdict(), part.sourceStatus());
        }
        if (whole.isPresent() && whole.get().verdict().isDecided()) {
            if (fills(whole.get().verdict(), all.verdict(), parts)) {
                return whole.get().withParts(parts);
            }
            if (all.verdict() != whole.get().verdict()) {
                observations.contradiction(key, whole.get().observed().orElseThrow(), all.verdict());
            }
        }
        IndicatorResult decider = parts.get(parts.size() - 1);
        for (int i = parts.size() - 1; i >= 0; i--) {
            IndicatorResult part = parts.get(i);
            boolean decides =
                    part.verdict() == all.verdict() && part.sourceStatus().equals(all.status());
            decider = decides ? part : decider;
        }
        return IndicatorResult.builder()
                .key(key)
                .verdict(all.verdict())
                .reasonCode(decider.reasonCode())
                .act(decider.act())
                .sourceStatus(all.status())
                .addAllParts(parts)
                .build();
    }

    /** A coarse observation fills what is open; "does not apply" only where nothing finer was met. */
    private static boolean fills(Verdict coarse, Verdict fine, List<IndicatorResult> components) {
        if (fine != Verdict.UNDETERMINED) {
            return false;
        }
        boolean anyMet = false;
        for (IndicatorResult result : components) {
            anyMet |= result.verdict() == Verdict.MET;
        }
        return coarse != Verdict.NOT_APPLICABLE || !anyMet;
    }

    private IndicatorResult slot(InputCatalog.InputSlot slot) {
        RequirementCache.ApplicableRule applicable = requirements.of(slot, finder);
        RequirementFinder.ResolvedRequirement resolved = applicable.resolved();
        InputRule rule = applicable.rule();
        InputKey key = slot.key();
        Optional<Observed> observed = observations.newest(slot.index(), rule);
        if (observed.isEmpty()) {
            return applicable.notReported();
        }
        if (observed.get().value() instanceof ObservedValue.OfficeJudgement) {
            return ofJudgement(key, observed.get(), resolved.act())
                    .required(resolved.required())
                    .build();
        }
        IndicatorResult.Builder result = IndicatorResult.builder()
                .key(key)
                .observed(observed)
                .required(resolved.required())
                .act(resolved.act());
        Quantity quantity = (Quantity) observed.get().value();
        if (!rule.isComparable()) {
            return result.verdict(Verdict.UNDETERMINED)
                    .reasonCode(resolved.unknown().orElse(ReasonCode.REQUIREMENT_UNKNOWN))
                    .addAllMissing(resolved.missing())
                    .build();
        }
        return compared(result, quantity, rule.requirement().orElseThrow(), resolved.status());
    }

    private static IndicatorResult compared(
            IndicatorResult.Builder result, Quantity quantity, Requirement requirement, SourceStatus status) {
        result.reasonCode(ReasonCode.COMPARED).sourceStatus(status).verdict(InputRule.compare(quantity, requirement));
        if (requirement instanceof Requirement.Threshold threshold) {
            result.margin(IndicatorResult.margin(quantity, threshold));
            if (quantity instanceof Quantity.Ratio ratio) {
                result.marginOfNumerator(IndicatorResult.marginOfNumerator(ratio, threshold));
            }
        } else if (requirement == Requirement.Qualitative.NONE) {
            result.margin(InputRule.left(quantity).negated());
        }
        return result.build();
    }

    private static IndicatorResult.Builder ofJudgement(InputKey key, Observed observed, String act) {
        Verdict verdict = ((ObservedValue.OfficeJudgement) observed.value()).verdict();
        return IndicatorResult.builder()
                .key(key)
                .observed(observed)
                .verdict(verdict)
                .reasonCode(verdict == Verdict.NOT_APPLICABLE ? ReasonCode.NOT_APPLICABLE : ReasonCode.REPORTED)
                .act(act)
                .sourceStatus(SourceStatus.REPORTED);
    }
}
