package org.ntmcriteria.rules.evaluate;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;

/**
 * The rule for one reported value of a unit: on an indicator, a part or a sex of it, a criterion or a fact. It says
 * what the value means and what follows from it. Immutable and thread-safe.
 *
 * @param kind the kind of what the value is about
 * @param requirement the requirement that holds for the unit, or empty where it is not known
 * @param mayNotApply whether "not applicable" is accepted
 * @param parts the keys of the parts that the value is on as a whole, since no number can stand for several; empty
 *     where there are none
 */
public record InputRule(
        IndicatorKind kind, Optional<Requirement> requirement, boolean mayNotApply, List<InputKey> parts) {
    /** A fact that a cell's condition compares: a number, nothing else. */
    static final InputRule NUMBER = new InputRule(IndicatorKind.COUNT, Optional.empty(), false, List.of());

    /** Copies the list. */
    public InputRule {
        parts = List.copyOf(parts);
    }

    /**
     * Returns the input rule of what can only be met or not met: a criterion as a whole, a condition.
     *
     * @param mayNotApply whether "not applicable" is accepted
     * @return the input rule
     */
    public static InputRule ofJudgement(boolean mayNotApply) {
        return new InputRule(IndicatorKind.ACHIEVED, Optional.empty(), mayNotApply, List.of());
    }

    /**
     * Returns the input rule of a fact that a cell's condition compares: a number, nothing else.
     *
     * @return the input rule
     */
    public static InputRule ofNumber() {
        return NUMBER;
    }

    /**
     * Returns the input rule of an observation on a criterion as a whole; it may not apply where none of its indicators
     * need apply.
     *
     * @param criterion the criterion in force
     * @return the input rule
     */
    public static InputRule ofCriterion(SetVersion.CriterionVersion criterion) {
        boolean mayNotApply = !criterion.indicators().isEmpty();
        for (IndicatorVersion indicator : criterion.indicators()) {
            mayNotApply &= indicator.definition().ifAny();
        }
        return ofJudgement(mayNotApply);
    }

    /**
     * Returns the input rule of an observation on an indicator of several parts as a whole: a judgement.
     *
     * @param indicator the indicator in force
     * @return the input rule
     */
    public static InputRule ofWhole(IndicatorVersion indicator) {
        return new InputRule(
                indicator.definition().kind(),
                Optional.empty(),
                indicator.definition().ifAny(),
                indicator.partKeys());
    }

    /**
     * Returns what follows from a value.
     *
     * @param value the value as it was written
     * @return the verdict, undetermined where the requirement of a quantity is not known and no judgement stands beside
     *     it; empty where the value does not fit, so that it counts as not reported
     */
    public Optional<Verdict> verdict(ReportedValue value) {
        if (value instanceof ReportedValue.Judged judged) {
            Optional<Verdict> own = verdict(judged.value());
            return own.filter(Verdict::isDecided).isPresent() ? own : verdict(judged.judgement());
        }
        Optional<ObservedValue> meaning = understand(value).value();
        if (meaning.isEmpty()) {
            return Optional.empty();
        }
        if (meaning.get() instanceof ObservedValue.OfficeJudgement judgement) {
            return Optional.of(judgement.verdict());
        }
        return Optional.of(
                isComparable() ? compare((Quantity) meaning.get(), requirement.orElseThrow()) : Verdict.UNDETERMINED);
    }

    /** Whether a quantity can be compared with what is required; words settle the rest. */
    boolean isComparable() {
        return requirement.isPresent()
                && requirement.get() != Requirement.Qualitative.ACHIEVED
                && requirement.get() != Requirement.Qualitative.EXISTS;
    }

    Interpretation understand(ReportedValue value) {
        if (this == NUMBER && !(value instanceof Quantity.Amount)) {
            return Interpretation.refused(AssessmentProblem.WRONG_KIND, RulesMessages.MESSAGES.text("accepted.number"));
        }
        if (value instanceof ReportedValue.Judged judged) {
            return Interpretation.either(understand(judged.value()), understand(judged.judgement()));
        }
        if (!parts.isEmpty() && value instanceof Quantity) {
            return Interpretation.refused(AssessmentProblem.NUMBER_FOR_PARTS, parts);
        }
        return Interpretation.of(value, kind, requirement, mayNotApply);
    }

    /** Compares a quantity with a requirement that takes quantities: a threshold, a grade, none at all. */
    static Verdict compare(Quantity quantity, Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            return holds(threshold.comparison(), IndicatorResult.compare(quantity, threshold));
        }
        if (requirement instanceof Requirement.GradeThreshold threshold) {
            return holds(
                    threshold.comparison(),
                    Integer.compare(
                            ((Quantity.Graded) quantity).grade().rank(),
                            threshold.grade().rank()));
        }
        return Verdict.of(left(quantity).signum() == 0);
    }

    private static Verdict holds(Comparison comparison, int order) {
        return Verdict.of(comparison.holds(order));
    }

    /** What is left of what there must be none of. */
    static Decimal left(Quantity quantity) {
        return quantity instanceof Quantity.Ratio ratio ? ratio.numerator() : ((Quantity.Amount) quantity).value();
    }
}
