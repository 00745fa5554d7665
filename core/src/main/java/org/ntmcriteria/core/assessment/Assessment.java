package org.ntmcriteria.core.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.immutables.value.Value;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;

/**
 * What a unit's data of a day say under a criteria set (kết quả đánh giá): a {@link Verdict} per indicator, criterion
 * and set, each with its requirement, act and {@link SourceStatus}.
 *
 * <p>Fulfilment, computed; never {@link RecognitionState} (công nhận), which rests on a dated decision.
 * {@link #explain} puts all of it in words, {@link #decidingInputs()} names what would settle what is open.
 */
@Value.Immutable
public abstract class Assessment {
    Assessment() {}

    /**
     * Returns the unit, as it is on the day.
     *
     * @return the unit
     */
    public abstract AdministrativeUnit unit();

    /**
     * Returns the set that it was assessed by.
     *
     * @return the set's name
     */
    public abstract CriteriaSetId set();

    /**
     * Returns the acts of the set that are in force on the day.
     *
     * @return the acts' numbers, the base act first
     */
    public abstract List<String> acts();

    /**
     * Returns the day on which the verdict holds; it decides which law applies and which data count.
     *
     * @return the day
     */
    public abstract LocalDate asOf();

    /**
     * Returns the criteria met, as bounds where some are undetermined.
     *
     * @return the range; {@code of} counts the applicable criteria
     */
    public abstract CountRange criteriaMet();

    /**
     * Returns the verdict on the whole set.
     *
     * @return the verdict
     */
    public abstract Verdict verdict();

    /**
     * Returns how well the verdict on the set is founded.
     *
     * @return the status, present unless the verdict is undetermined
     */
    public abstract Optional<SourceStatus> sourceStatus();

    /**
     * Returns the results of the criteria in force.
     *
     * @return the results in the set's order
     */
    public abstract List<CriterionResult> criteria();

    /**
     * Returns the results of the conditions of the set's own acts.
     *
     * @return the results in the set's order
     */
    public abstract List<ConditionResult> conditions();

    /**
     * Returns what could not be used of the data, and what contradicts itself.
     *
     * @return failures and warnings; a failed value counts as not reported
     */
    public abstract List<Problem> problems();

    /**
     * Returns the same assessment with other problems.
     *
     * @param problems the problems, in order
     * @return a copy
     */
    public abstract Assessment withProblems(Iterable<? extends Problem> problems);

    @Value.Check
    void check() {
        if (verdict().isDecided() != sourceStatus().isPresent()) {
            throw InvalidValueException.of("invalid.sourceStatus", "of", unit().code());
        }
    }

    /**
     * Returns a criterion's result.
     *
     * @param number the criterion's number
     * @return its result
     * @throws IllegalArgumentException if the set has no such criterion in force
     */
    public CriterionResult criterion(int number) {
        return criteria().stream()
                .filter(c -> c.criterion() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(set() + " has no criterion " + number + " on "
                        + asOf() + "; it has "
                        + criteria().stream().map(CriterionResult::criterion).toList()));
    }

    /**
     * Checks whether the set is undetermined only because the catalogue does not list all that the act asks.
     *
     * @return true if everything that is listed is met and the verdict is still undetermined
     */
    public boolean isCatalogueIncomplete() {
        return verdict() == Verdict.UNDETERMINED
                && criteria().stream().allMatch(c -> c.verdict().isDecided())
                && conditions().stream().allMatch(c -> c.verdict().isDecided());
    }

    /**
     * Returns the inputs whose knowledge settles the verdict on the set, whatever they turn out to be, as far as inputs
     * can: every undetermined indicator that could still decide it. None can be left out.
     *
     * @return keys such as {@code 12.1}, {@code 5/b}, {@code @schools}, or {@code region}; empty if decided
     */
    public List<String> decidingInputs() {
        return verdict().isDecided()
                ? List.of()
                : collect(
                        criteria(),
                        conditions(),
                        Assessment::missing,
                        IndicatorResult::missing,
                        ConditionResult::missing);
    }

    /**
     * Returns the inputs whose knowledge settles the verdict on one criterion.
     *
     * @param number the criterion's number
     * @return the inputs; empty if decided
     * @throws IllegalArgumentException if the set has no such criterion in force
     */
    public List<String> decidingInputs(int number) {
        return collect(
                List.of(criterion(number)),
                List.of(),
                Assessment::missing,
                IndicatorResult::missing,
                ConditionResult::missing);
    }

    /**
     * Returns the indicators and parts whose requirement is not known, where that keeps the verdict on the set open. To
     * be supplied by an overlay, or answered by the office's own judgement (Đ, KĐ).
     *
     * @return keys; empty if decided
     */
    public List<String> unknownRequirements() {
        return verdict().isDecided()
                ? List.of()
                : collect(
                        criteria(),
                        conditions(),
                        criterion -> List.of(),
                        Assessment::unknownRequirement,
                        Assessment::unknownRequirement);
    }

    /**
     * Returns the indicators and parts of one criterion whose requirement is not known.
     *
     * @param number the criterion's number
     * @return keys; empty if decided
     * @throws IllegalArgumentException if the set has no such criterion in force
     */
    public List<String> unknownRequirements(int number) {
        return collect(
                List.of(criterion(number)),
                List.of(),
                criterion -> List.of(),
                Assessment::unknownRequirement,
                Assessment::unknownRequirement);
    }

    private static List<String> missing(CriterionResult criterion) {
        return criterion.indicators().isEmpty() ? List.of("TC" + criterion.criterion()) : List.of();
    }

    private static List<String> unknownRequirement(IndicatorResult result) {
        return result.isRequirementUnknown() ? List.of(result.key().toString()) : List.of();
    }

    private static List<String> unknownRequirement(ConditionResult result) {
        return result.reasonCode() == ReasonCode.REQUIREMENT_UNKNOWN ? List.of("@" + result.condition()) : List.of();
    }

    private static List<String> collect(
            List<CriterionResult> criteria,
            List<ConditionResult> conditions,
            Function<CriterionResult, List<String>> ofCriterion,
            Function<IndicatorResult, List<String>> ofIndicator,
            Function<ConditionResult, List<String>> ofCondition) {
        Set<String> keys = new LinkedHashSet<>();
        for (CriterionResult criterion : criteria) {
            if (criterion.verdict().isDecided()) {
                continue;
            }
            keys.addAll(ofCriterion.apply(criterion));
            criterion
                    .indicators()
                    .forEach(indicator -> eachOpenLeaf(indicator, leaf -> keys.addAll(ofIndicator.apply(leaf))));
        }
        for (ConditionResult condition : conditions) {
            if (!condition.verdict().isDecided()) {
                keys.addAll(ofCondition.apply(condition));
            }
        }
        return new ArrayList<>(keys);
    }

    private static void eachOpenLeaf(IndicatorResult result, Consumer<IndicatorResult> visitor) {
        if (result.verdict().isDecided()) {
            return;
        }
        if (result.parts().isEmpty()) {
            visitor.accept(result);
        }
        result.parts().forEach(part -> eachOpenLeaf(part, visitor));
    }

    /**
     * One line: unit, set, day, verdict, range.
     *
     * @return the line
     */
    @Override
    public String toString() {
        return unit().displayName() + ": " + set() + " on " + asOf() + " " + verdict() + ", " + criteriaMet()
                + " criteria";
    }

    /**
     * Returns the whole assessment: a line for the set, then every criterion with its indicators.
     *
     * @param language the language wanted
     * @return lines joined by line feeds
     */
    public String explain(Language language) {
        return Explanation.assessment(this, language);
    }

    /**
     * Returns a new builder.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds assessments. Not thread-safe. */
    public static final class Builder extends ImmutableAssessment.Builder {
        Builder() {}
    }
}
