package org.ntmcriteria.rules.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ntmcriteria.core.Decimal;
import org.ntmcriteria.core.IndicatorKind;
import org.ntmcriteria.core.InputKey;
import org.ntmcriteria.core.Observation;
import org.ntmcriteria.core.ObservedValue;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.core.Quantity;
import org.ntmcriteria.core.ReportedValue;
import org.ntmcriteria.core.Requirement;

/**
 * What a report means under the kind of its indicator: a judgement, a quantity to compare, or a problem.
 *
 * @param value the meaning, or empty if the report does not fit
 * @param problem why it does not fit, or empty
 */
record Understanding(Optional<ObservedValue> value, Optional<Problem> problem) {
    private static final Decimal HUNDRED = Decimal.of(100);
    private static final String JUDGEMENT = "Đ or 1 for met, KĐ or 0 for not met";

    /**
     * What a report on an indicator, a part or a sex of it, a criterion or a fact is expected to be.
     *
     * @param kind the kind of what it is about
     * @param requirement the requirement that holds, if it is known
     * @param mayNotApply whether "not applicable" is accepted
     * @param parts the keys of the parts that the report is on as a whole; no number can stand for several
     */
    record Expected(IndicatorKind kind, Optional<Requirement> requirement, boolean mayNotApply, List<InputKey> parts)
            implements Function<Observation, Understanding> {
        /** A fact that a cell's condition compares: a number, nothing else. */
        static final Expected NUMBER = new Expected(IndicatorKind.COUNT, Optional.empty(), false, List.of());

        /** What can only be met or not met. */
        static Expected judgement(boolean mayNotApply) {
            return new Expected(IndicatorKind.ACHIEVED, Optional.empty(), mayNotApply, List.of());
        }

        @Override
        public Understanding apply(Observation report) {
            if (this == NUMBER && !(report.value() instanceof Quantity.Amount)) {
                return refused(ProblemCode.WRONG_KIND, report, report.key(), "a number");
            }
            if (!parts.isEmpty() && report.value() instanceof Quantity) {
                return refused(ProblemCode.NUMBER_FOR_PARTS, report, report.key(), parts);
            }
            return Understanding.of(report, kind, requirement, mayNotApply);
        }
    }

    private static Understanding of(ObservedValue value) {
        return new Understanding(Optional.of(value), Optional.empty());
    }

    static Understanding refused(ProblemCode code, Observation report, Object... details) {
        return new Understanding(
                Optional.empty(),
                Optional.of(Problem.of(code, report.place(), report.value().toString(), details)));
    }

    private static Understanding of(
            Observation report, IndicatorKind kind, Optional<Requirement> requirement, boolean mayNotApply) {
        ReportedValue value = report.value();
        if (value == ReportedValue.Mark.NOT_APPLICABLE) {
            return mayNotApply
                    ? of(ObservedValue.Judgement.NOT_APPLICABLE)
                    : refused(ProblemCode.NOT_APPLICABLE_REFUSED, report, report.key());
        }
        if (value instanceof ReportedValue.Word word) {
            return of(ObservedValue.Judgement.of(isMet(word, kind == IndicatorKind.NONE)));
        }
        if (value instanceof Quantity.Amount amount) {
            return amount(report, amount, kind, requirement);
        }
        if (value instanceof Quantity.Ratio ratio) {
            return ratio(report, ratio, kind, requirement);
        }
        if (value instanceof Quantity.Graded graded) {
            return graded(report, graded, kind, requirement);
        }
        return refused(ProblemCode.WRONG_KIND, report, report.key(), accepted(kind, requirement));
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

    private static Understanding amount(
            Observation report, Quantity.Amount amount, IndicatorKind kind, Optional<Requirement> requirement) {
        Decimal number = amount.value();
        if (kind.isJudgement()) {
            boolean one = number.equals(Decimal.of(1));
            return one || number.signum() == 0
                    ? of(ObservedValue.Judgement.of(one))
                    : refused(ProblemCode.WRONG_KIND, report, report.key(), JUDGEMENT);
        }
        if (kind == IndicatorKind.NONE && requirement.isEmpty()) {
            return of(ObservedValue.Judgement.of(number.signum() == 0));
        }
        if (kind == IndicatorKind.PERCENT && number.compareTo(HUNDRED) > 0) {
            return refused(ProblemCode.PERCENT_RANGE, report, report.key());
        }
        if (requirement.orElse(null) instanceof Requirement.GradeThreshold) {
            return refused(ProblemCode.WRONG_KIND, report, report.key(), accepted(kind, requirement));
        }
        return of(amount);
    }

    private static Understanding ratio(
            Observation report, Quantity.Ratio ratio, IndicatorKind kind, Optional<Requirement> requirement) {
        if (requirement.orElse(null) instanceof Requirement.GradeThreshold) {
            return refused(ProblemCode.WRONG_KIND, report, report.key(), accepted(kind, requirement));
        }
        switch (kind) {
            case NONE:
                return requirement.isEmpty()
                        ? of(ObservedValue.Judgement.of(ratio.numerator().signum() == 0))
                        : of(ratio);
            case PERCENT:
                return ratio.numerator().compareTo(ratio.denominator()) > 0
                        ? refused(ProblemCode.PERCENT_RANGE, report, report.key())
                        : of(ratio);
            case MONEY, RATIO, AREA, VOLUME, COMPOSITE:
                return of(ratio);
            default:
                return refused(ProblemCode.WRONG_KIND, report, report.key(), accepted(kind, requirement));
        }
    }

    private static Understanding graded(
            Observation report, Quantity.Graded graded, IndicatorKind kind, Optional<Requirement> requirement) {
        boolean graduated = kind == IndicatorKind.LEVEL || kind == IndicatorKind.COMPOSITE;
        boolean comparable = requirement.isEmpty()
                || requirement.get() == Requirement.Stated.ACHIEVED
                || requirement.get() instanceof Requirement.GradeThreshold threshold
                        && threshold.grade().scale() == graded.grade().scale();
        return graduated && comparable
                ? of(graded)
                : refused(ProblemCode.WRONG_KIND, report, report.key(), accepted(kind, requirement));
    }

    private static String accepted(IndicatorKind kind, Optional<Requirement> requirement) {
        if (requirement.orElse(null) instanceof Requirement.GradeThreshold threshold) {
            return String.join(", ", threshold.grade().scale().grades()) + ", Đ or KĐ";
        }
        return switch (kind) {
            case ACHIEVED, EXISTS -> JUDGEMENT;
            case NONE -> "the number that is left, 0, không, Đ or KĐ";
            case PERCENT -> "a percentage from 0 to 100, a ratio such as 31/37, Đ or KĐ";
            case COUNT, LEVEL -> "a number, Đ or KĐ";
            default -> "a number, a ratio, Đ or KĐ";
        };
    }
}
