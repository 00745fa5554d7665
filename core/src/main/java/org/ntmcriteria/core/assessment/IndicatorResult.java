package org.ntmcriteria.core.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;

/**
 * The verdict on one indicator (chỉ tiêu), or on one part or sex of it, with everything that it rests on.
 *
 * <p>What was observed, what is required and by which act, how far the two are apart, and how well the requirement is
 * known. An undetermined verdict names its reason and the inputs that are missing.
 */
@Value.Immutable
public abstract class IndicatorResult {
    /** Decimals to which a margin is rounded where a ratio has no finite decimal; away from zero, to keep its sign. */
    public static final int MARGIN_DECIMALS = 4;

    IndicatorResult() {}

    /**
     * Returns what was assessed.
     *
     * @return an indicator, or a part or sex inside {@link #parts()}
     */
    public abstract InputKey key();

    /**
     * Returns the verdict.
     *
     * @return the verdict
     */
    public abstract Verdict verdict();

    /**
     * Returns why the verdict is what it is.
     *
     * @return the reason
     */
    public abstract ReasonCode reasonCode();

    /**
     * Returns the report that the verdict rests on.
     *
     * @return the report, or empty where there is none, or where parts decide
     */
    public abstract Optional<Observed> observed();

    /**
     * Returns the requirement, also where it is not known.
     *
     * @return the cell that holds, or empty where the set has none, or where parts decide
     */
    public abstract Optional<CitedRequirement> required();

    /**
     * Returns how far the value lies on the good side of the requirement, in the requirement's unit.
     *
     * <p>Negative if it falls short, whichever direction is better; zero on the bound. Exact, except for a ratio whose
     * quotient has no finite decimal, which is rounded away from zero to {@value #MARGIN_DECIMALS} decimals.
     *
     * @return the margin, or empty where nothing was compared
     */
    public abstract Optional<Decimal> margin();

    /**
     * Returns the margin of a ratio in the unit of its numerator: persons, households, kilometres. Always exact.
     *
     * @return for example -2.3 for 31 of 37 against 90 %, or empty where no ratio was compared
     */
    public abstract Optional<Decimal> marginOfNumerator();

    /**
     * Returns the act that the verdict cites.
     *
     * @return the number of the act of the cell, or of the indicator where no cell holds
     */
    public abstract String act();

    /**
     * Returns how well the verdict is founded.
     *
     * @return the status, present unless the verdict is undetermined
     */
    public abstract Optional<SourceStatus> sourceStatus();

    /**
     * Returns the inputs whose knowledge would settle an undetermined verdict: keys, or {@code region} or
     * {@code classes} where that attribute of the unit decides.
     *
     * @return the inputs in order; empty if the verdict is decided or only a requirement is missing
     */
    public abstract List<String> missing();

    /**
     * Returns the parts or sexes that must all hold.
     *
     * @return the results in order; empty where the indicator is one
     */
    public abstract List<IndicatorResult> parts();

    /**
     * Returns the same result with other parts.
     *
     * @param parts the parts, in order
     * @return a copy
     */
    public abstract IndicatorResult withParts(Iterable<? extends IndicatorResult> parts);

    @Value.Check
    void check() {
        if (verdict().isDecided() != sourceStatus().isPresent()) {
            throw InvalidValueException.of("invalid.sourceStatus", "of", key());
        }
    }

    /**
     * Checks whether the requirement is what is missing, or is missing too.
     *
     * @return true if the verdict is undetermined and its requirement is not known
     */
    public boolean isRequirementUnknown() {
        return !verdict().isDecided()
                && parts().isEmpty()
                && (reasonCode() == ReasonCode.REQUIREMENT_UNKNOWN && missing().isEmpty()
                        || reasonCode() == ReasonCode.REQUIREMENT_DELEGATED
                        || reasonCode() == ReasonCode.NOT_REPORTED
                                && required()
                                        .map(r -> !r.requirement().isKnown())
                                        .orElse(false));
    }

    /**
     * Checks whether the degree of achievement is a percentage of the required level or more, exactly.
     *
     * <p>What is met is at 100 %; the degree of what is not met and is not a number is not known. Of an indicator with
     * parts, all parts must reach the percentage.
     *
     * @param percent the percentage, from 0 to 100
     * @return the verdict; undetermined where the degree is not known
     */
    public Verdict reaches(Decimal percent) {
        if (verdict() == Verdict.MET || verdict() == Verdict.NOT_APPLICABLE) {
            return verdict();
        }
        if (!parts().isEmpty()) {
            Verdict all = Verdict.NOT_APPLICABLE;
            for (IndicatorResult part : parts()) {
                all = all.and(part.reaches(percent));
            }
            return all;
        }
        return degree().map(d -> Verdict.of(d.isAtLeast(percent))).orElse(Verdict.UNDETERMINED);
    }

    /**
     * Returns the degree of achievement of a number that was compared with a threshold.
     *
     * @return the degree, or empty where no number was compared or neither more nor less is better
     */
    public Optional<DegreeOfAchievement> degree() {
        if (reasonCode() != ReasonCode.COMPARED
                || observed().isEmpty()
                || !(observed().get().value() instanceof Quantity quantity)
                || required().isEmpty()
                || !(required().get().requirement() instanceof Requirement.Threshold threshold)
                || threshold.comparison().direction() == 0) {
            return Optional.empty();
        }
        Decimal value = quantity instanceof Quantity.Ratio ratio
                ? hundredfold(ratio.numerator(), threshold)
                : ((Quantity.Amount) quantity).value();
        Decimal bound = quantity instanceof Quantity.Ratio ratio
                ? threshold.value().times(ratio.denominator())
                : threshold.value();
        return Optional.of(
                threshold.comparison().direction() > 0
                        ? new DegreeOfAchievement(value, bound)
                        : new DegreeOfAchievement(bound, value));
    }

    /**
     * Returns the reason in one short sentence, made from the other members.
     *
     * @param language the language wanted
     * @return for example {@code 39 < 45}
     */
    public String reason(Language language) {
        return Explanation.reason(this, language);
    }

    /**
     * Returns the verdict with its requirement, act, column, year and source status, in one line.
     *
     * @param language the language wanted
     * @return for example {@code 3.1 met: 84.5 ≥ 80 % — 318/QĐ-TTg, all regions (recalled)}
     */
    public String explain(Language language) {
        return Explanation.line(this, language);
    }

    /**
     * Returns the verdict in one line in English.
     *
     * @return {@code explain(Language.EN)}
     */
    public String explain() {
        return explain(Language.EN);
    }

    /**
     * Returns the exact order of a value and a threshold.
     *
     * @param value a number or a ratio; in percent, a ratio counts a hundredfold
     * @param threshold the required value
     * @return negative, zero or positive as the value is less, equal or more
     */
    public static int compare(Quantity value, Requirement.Threshold threshold) {
        if (value instanceof Quantity.Ratio ratio) {
            return hundredfold(ratio.numerator(), threshold)
                    .compareTo(threshold.value().times(ratio.denominator()));
        }
        return ((Quantity.Amount) value).value().compareTo(threshold.value());
    }

    /**
     * Returns the margin of a value, see {@link #margin()}.
     *
     * @param value a number or a ratio
     * @param threshold the required value
     * @return the margin
     */
    public static Decimal margin(Quantity value, Requirement.Threshold threshold) {
        Decimal difference;
        if (value instanceof Quantity.Ratio ratio) {
            BigDecimal over = hundredfold(ratio.numerator(), threshold)
                    .minus(threshold.value().times(ratio.denominator()))
                    .toBigDecimal();
            difference = Decimal.of(quotient(over, ratio.denominator().toBigDecimal()));
        } else {
            difference = ((Quantity.Amount) value).value().minus(threshold.value());
        }
        return onGoodSide(difference, threshold.comparison());
    }

    /**
     * Returns the margin of a ratio in the unit of its numerator, see {@link #marginOfNumerator()}.
     *
     * @param ratio a ratio
     * @param threshold the required value
     * @return the margin
     */
    public static Decimal marginOfNumerator(Quantity.Ratio ratio, Requirement.Threshold threshold) {
        Decimal required = threshold.value().times(ratio.denominator());
        if (threshold.unit() == MeasurementUnit.PERCENT) {
            required = Decimal.of(required.toBigDecimal().movePointLeft(2));
        }
        return onGoodSide(ratio.numerator().minus(required), threshold.comparison());
    }

    private static BigDecimal quotient(BigDecimal over, BigDecimal denominator) {
        try {
            BigDecimal exact = over.divide(denominator);
            if (exact.scale() <= MARGIN_DECIMALS) {
                return exact;
            }
        } catch (ArithmeticException e) {
            // no finite decimal
        }
        return over.divide(denominator, MARGIN_DECIMALS, RoundingMode.UP);
    }

    private static Decimal hundredfold(Decimal numerator, Requirement.Threshold threshold) {
        return threshold.unit() == MeasurementUnit.PERCENT ? numerator.times(Decimal.of(100)) : numerator;
    }

    private static Decimal onGoodSide(Decimal difference, Comparison comparison) {
        return switch (comparison.direction()) {
            case 1 -> difference;
            case -1 -> difference.negated();
            default -> difference.signum() > 0 ? difference.negated() : difference;
        };
    }

    /** The explanation in English. */
    @Override
    public String toString() {
        return explain();
    }

    /**
     * Returns a new builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds results. Not thread-safe. */
    public static final class Builder extends ImmutableIndicatorResult.Builder {
        Builder() {}
    }
}
