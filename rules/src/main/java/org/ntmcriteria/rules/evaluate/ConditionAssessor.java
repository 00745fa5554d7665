package org.ntmcriteria.rules.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.ConditionDefinition;

/**
 * Assesses the conditions that a set has beside its table, from facts reported as {@code @id} and, where they ask for
 * other units or another set, from what is known of those.
 *
 * <p>The office's own judgement fills what other units leave open, and never overrules it.
 */
final class ConditionAssessor {
    private final DatedBasis basis;
    private final ObservationIndex observations;
    private final UnitConditions others;

    ConditionAssessor(DatedBasis basis, ObservationIndex observations, UnitConditions others) {
        this.basis = basis;
        this.observations = observations;
        this.others = others;
    }

    ConditionResult assess(ConditionDefinition condition, List<CriterionResult> criteria, CountRange criteriaMet) {
        if (condition.kind() == ConditionKind.OWN_CRITERIA) {
            return filled(condition, ownCriteria(condition, criteria, criteriaMet));
        }
        List<ConditionResult> contents = new ArrayList<>();
        for (InputKey key : observations.of(condition.id())) {
            contents.add(assess(condition, key));
        }
        if (contents.isEmpty()) {
            return assess(condition, InputKey.fact(condition.id()));
        }
        // Each content must reach the level: the first that fails decides, else the first that is open.
        for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED)) {
            for (ConditionResult content : contents) {
                if (content.verdict() == verdict) {
                    return content;
                }
            }
        }
        return contents.get(0);
    }

    /** The office's own judgement fills what its criteria leave open, and never overrules them. */
    private ConditionResult filled(ConditionDefinition condition, ConditionResult computed) {
        InputKey key = InputKey.fact(condition.id());
        Optional<Observed> observed = observations.newest(key, InputRule.ofJudgement(false));
        if (observed.isEmpty()) {
            return computed;
        }
        Verdict reported = ((ObservedValue.OfficeJudgement) observed.get().value()).verdict();
        if (computed.verdict().isDecided()) {
            if (reported != computed.verdict()) {
                observations.contradiction(key, observed.get(), computed.verdict());
            }
            return computed;
        }
        return result(condition)
                .observed(observed)
                .verdict(reported)
                .reasonCode(ReasonCode.REPORTED)
                .sourceStatus(SourceStatus.REPORTED)
                .build();
    }

    private ConditionResult assess(ConditionDefinition condition, InputKey key) {
        Optional<Requirement.Threshold> required = condition.level();
        Optional<Requirement.Threshold> known =
                condition.status().isWeakerThan(basis.minimumStatus()) ? Optional.empty() : required;
        Optional<Observed> observed = observations.newest(key, value -> understand(condition, value));
        ConditionResult.Builder result = result(condition).observed(observed);
        if (!condition.status().isWeakerThan(basis.minimumStatus())) {
            boolean isJudgement =
                    observed.isPresent() && observed.get().value() instanceof ObservedValue.OfficeJudgement;
            Optional<ConditionResult> ofOthers = others.assess(
                    condition, result(condition), isJudgement ? null : observed.orElse(null), observations);
            if (ofOthers.isPresent() && (ofOthers.get().verdict().isDecided() || !isJudgement)) {
                if (isJudgement
                        && ((ObservedValue.OfficeJudgement) observed.get().value()).verdict()
                                != ofOthers.get().verdict()) {
                    observations.contradiction(
                            key, observed.get(), ofOthers.get().verdict());
                }
                if (observed.isPresent() && condition.kind() == ConditionKind.SATISFACTION && !isJudgement) {
                    observations.unused(key, KnownUnitsProblem.SUPERSEDED_BY_UNITS);
                }
                return ofOthers.get();
            }
            ofOthers.flatMap(ConditionResult::units).ifPresent(result::units);
        }
        if (observed.isEmpty()) {
            return result.verdict(Verdict.UNDETERMINED)
                    .reasonCode(takesValue(condition) ? ReasonCode.NOT_REPORTED : ReasonCode.FACT_MISSING)
                    .addMissing(key.toString())
                    .build();
        }
        if (observed.get().value() instanceof ObservedValue.OfficeJudgement judgement) {
            return result.verdict(judgement.verdict())
                    .reasonCode(ReasonCode.REPORTED)
                    .sourceStatus(SourceStatus.REPORTED)
                    .build();
        }
        if (known.isEmpty()) {
            return result.verdict(Verdict.UNDETERMINED)
                    .reasonCode(ReasonCode.REQUIREMENT_UNKNOWN)
                    .build();
        }
        Requirement.Threshold threshold = known.get();
        Quantity quantity = (Quantity) observed.get().value();
        return result.verdict(Verdict.of(threshold.comparison().holds(IndicatorResult.compare(quantity, threshold))))
                .reasonCode(ReasonCode.COMPARED)
                .margin(IndicatorResult.margin(quantity, threshold))
                .sourceStatus(condition.status())
                .build();
    }

    private static boolean takesValue(ConditionDefinition condition) {
        return switch (condition.kind()) {
            case PREREQUISITE, SHARE_OF_UNITS, OTHER_UNITS -> false;
            default -> true;
        };
    }

    static Interpretation understand(ConditionDefinition condition, ReportedValue value) {
        switch (condition.kind()) {
            case SATISFACTION, MEASURE, COUNT, RELATIVE:
                IndicatorKind kind = condition.unit().equals(Optional.of(MeasurementUnit.PERCENT))
                                || condition.kind() == ConditionKind.SATISFACTION
                        ? IndicatorKind.PERCENT
                        : IndicatorKind.COMPOSITE;
                Interpretation understanding =
                        new InputRule(kind, Optional.empty(), false, List.of()).understand(value);
                boolean graded = understanding.value().orElse(null) instanceof Quantity.Graded;
                return graded
                        ? Interpretation.refused(
                                AssessmentProblem.WRONG_KIND, RulesMessages.MESSAGES.text("accepted.numberOrJudgement"))
                        : understanding;
            case ONE_OF:
                return value instanceof ReportedValue.Fields fields
                        ? fields(condition, fields)
                        : InputRule.ofJudgement(false).understand(value);
            default:
                return InputRule.ofJudgement(false).understand(value);
        }
    }

    private static Interpretation fields(ConditionDefinition condition, ReportedValue.Fields fields) {
        List<String> unknown = fields.names().stream()
                .filter(f -> !condition.fields().contains(f))
                .toList();
        if (!unknown.isEmpty()) {
            return Interpretation.refused(AssessmentProblem.WRONG_KIND, String.join(";", condition.fields()));
        }
        return new Interpretation(
                Optional.of(new Quantity.Amount(
                        Decimal.of(fields.names().stream().distinct().count()))),
                Optional.empty());
    }

    private ConditionResult ownCriteria(
            ConditionDefinition condition, List<CriterionResult> criteria, CountRange criteriaMet) {
        VerdictAccumulator all = new VerdictAccumulator();
        criteria.forEach(c -> all.and(c.verdict(), c.sourceStatus()));
        Verdict verdict = all.verdict();
        if (condition.comparison().isPresent()) {
            verdict = condition.unit().equals(Optional.of(MeasurementUnit.PERCENT))
                    ? criteriaMet.testShare(
                            condition.comparison().get(), condition.value().orElseThrow())
                    : criteriaMet.testCount(
                            condition.comparison().get(), condition.value().orElseThrow());
        }
        if (criteriaMet.of() == 0
                || verdict != Verdict.NOT_MET && !basis.version().listsEveryCriterion()) {
            verdict = Verdict.UNDETERMINED;
        }
        VerdictAccumulator deciding = new VerdictAccumulator();
        for (CriterionResult criterion : criteria) {
            if (criterion.verdict() == verdict) {
                deciding.and(criterion.verdict(), criterion.sourceStatus());
            }
        }
        Optional<SourceStatus> status = verdict == Verdict.UNDETERMINED
                ? Optional.empty()
                : Optional.of(SourceStatus.weakest(
                        condition.status(), deciding.status().orElse(condition.status())));
        return result(condition)
                .verdict(verdict)
                .reasonCode(
                        criteria.isEmpty()
                                ? ReasonCode.CATALOGUE_INCOMPLETE
                                : verdict == Verdict.UNDETERMINED ? ReasonCode.NOT_REPORTED : ReasonCode.COMPARED)
                .sourceStatus(status)
                .build();
    }

    private static ConditionResult.Builder result(ConditionDefinition condition) {
        return ConditionResult.builder()
                .condition(condition.id())
                .kind(condition.kind())
                .required(condition
                        .level()
                        .map(r -> new CitedRequirement(r, AnnexColumn.ALL, Optional.empty(), Optional.empty())))
                .act(condition.act());
    }
}
