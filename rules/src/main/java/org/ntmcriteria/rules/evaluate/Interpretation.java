package org.ntmcriteria.rules.evaluate;

import java.util.Optional;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.rules.RulesMessages;

/**
 * What a reported value means under the kind of its indicator: a judgement, a quantity to compare, or nothing.
 *
 * @param value the meaning, or empty if the value does not fit
 * @param refusal why it does not fit, or empty; of a value with a judgement, which then has the meaning, both
 */
record Interpretation(Optional<ObservedValue> value, Optional<Refusal> refusal) {
    /**
     * Why a value does not fit.
     *
     * @param code the problem
     * @param accepted what would be accepted, where the problem's message says it
     */
    record Refusal(ProblemCode code, Optional<Object> accepted) {
        Problem of(Observation observation) {
            String text = observation.value().toString();
            return accepted.isPresent()
                    ? Problem.of(code, observation.location(), text, observation.key(), accepted.get())
                    : Problem.of(code, observation.location(), text, observation.key());
        }
    }

    private static final Decimal HUNDRED = Decimal.of(100);

    private static Text judgement() {
        return RulesMessages.MESSAGES.text("accepted.judgement");
    }

    private static Interpretation of(ObservedValue value) {
        return new Interpretation(Optional.of(value), Optional.empty());
    }

    static Interpretation refused(ProblemCode code, Object accepted) {
        return new Interpretation(Optional.empty(), Optional.of(new Refusal(code, Optional.of(accepted))));
    }

    private static Interpretation refused(ProblemCode code) {
        return new Interpretation(Optional.empty(), Optional.of(new Refusal(code, Optional.empty())));
    }

    /** Returns the meaning of a value, or where it does not fit that of the judgement beside it. */
    static Interpretation either(Interpretation value, Interpretation judgement) {
        return value.value.isPresent() ? value : new Interpretation(judgement.value, value.refusal);
    }

    static Interpretation of(
            ReportedValue value, IndicatorKind kind, Optional<Requirement> requirement, boolean mayNotApply) {
        if (value == ReportedValue.Mark.NOT_APPLICABLE) {
            return mayNotApply
                    ? of(ObservedValue.OfficeJudgement.NOT_APPLICABLE)
                    : refused(AssessmentProblem.NOT_APPLICABLE_REFUSED);
        }
        if (value instanceof ReportedValue.Word word) {
            return of(ObservedValue.OfficeJudgement.of(isMet(word, kind == IndicatorKind.NONE)));
        }
        if (value instanceof Quantity.Amount amount) {
            return amount(amount, kind, requirement);
        }
        if (value instanceof Quantity.Ratio ratio) {
            return ratio(ratio, kind, requirement);
        }
        if (value instanceof Quantity.Graded graded) {
            return graded(graded, kind, requirement);
        }
        return refused(AssessmentProblem.WRONG_KIND, accepted(kind, requirement));
    }

    /** Where there must be none, the act's own "không" says met and "có" says not met. */
    private static boolean isMet(ReportedValue.Word word, boolean mustBeNone) {
        return switch (word) {
            case ACHIEVED -> true;
            case NOT_ACHIEVED -> false;
            case EXISTS -> !mustBeNone;
            case ABSENT -> mustBeNone;
        };
    }

    private static Interpretation amount(
            Quantity.Amount amount, IndicatorKind kind, Optional<Requirement> requirement) {
        Decimal number = amount.value();
        if (kind.isJudgement()) {
            boolean one = number.equals(Decimal.of(1));
            return one || number.signum() == 0
                    ? of(ObservedValue.OfficeJudgement.of(one))
                    : refused(AssessmentProblem.WRONG_KIND, judgement());
        }
        if (kind == IndicatorKind.NONE && requirement.isEmpty()) {
            return of(ObservedValue.OfficeJudgement.of(number.signum() == 0));
        }
        if (kind == IndicatorKind.PERCENT && number.compareTo(HUNDRED) > 0) {
            return refused(AssessmentProblem.PERCENT_RANGE);
        }
        if (requirement.orElse(null) instanceof Requirement.GradeThreshold) {
            return refused(AssessmentProblem.WRONG_KIND, accepted(kind, requirement));
        }
        return of(amount);
    }

    private static Interpretation ratio(Quantity.Ratio ratio, IndicatorKind kind, Optional<Requirement> requirement) {
        if (requirement.orElse(null) instanceof Requirement.GradeThreshold) {
            return refused(AssessmentProblem.WRONG_KIND, accepted(kind, requirement));
        }
        switch (kind) {
            case NONE:
                return requirement.isEmpty()
                        ? of(ObservedValue.OfficeJudgement.of(ratio.numerator().signum() == 0))
                        : of(ratio);
            case PERCENT:
                return ratio.numerator().compareTo(ratio.denominator()) > 0
                        ? refused(AssessmentProblem.PERCENT_RANGE)
                        : of(ratio);
            case MONEY, RATIO, AREA, VOLUME, COMPOSITE:
                return of(ratio);
            default:
                return refused(AssessmentProblem.WRONG_KIND, accepted(kind, requirement));
        }
    }

    private static Interpretation graded(
            Quantity.Graded graded, IndicatorKind kind, Optional<Requirement> requirement) {
        boolean graduated = kind == IndicatorKind.LEVEL || kind == IndicatorKind.COMPOSITE;
        boolean comparable = requirement.isEmpty()
                || requirement.get() == Requirement.Qualitative.ACHIEVED
                || requirement.get() instanceof Requirement.GradeThreshold threshold
                        && threshold.grade().scale() == graded.grade().scale();
        return graduated && comparable
                ? of(graded)
                : refused(AssessmentProblem.WRONG_KIND, accepted(kind, requirement));
    }

    private static Text accepted(IndicatorKind kind, Optional<Requirement> requirement) {
        if (requirement.orElse(null) instanceof Requirement.GradeThreshold threshold) {
            return RulesMessages.MESSAGES.text(
                    "accepted.grades", "grades", threshold.grade().scale().grades());
        }
        return switch (kind) {
            case ACHIEVED, EXISTS -> judgement();
            case NONE -> RulesMessages.MESSAGES.text("accepted.remaining");
            case PERCENT -> RulesMessages.MESSAGES.text("accepted.percentOrRatio");
            case COUNT, LEVEL -> RulesMessages.MESSAGES.text("accepted.numberOrJudgement");
            default -> RulesMessages.MESSAGES.text("accepted.numberRatioOrJudgement");
        };
    }
}
