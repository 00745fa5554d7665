package org.ntmcriteria.core.assessment;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Verdict;

/** The verdict on one criterion (tiêu chí): all its applicable indicators must be met. */
@Value.Immutable
public abstract class CriterionResult {
    CriterionResult() {}

    /**
     * Returns the criterion's number.
     *
     * @return from 1
     */
    public abstract int criterion();

    /**
     * Returns the verdict.
     *
     * @return the verdict
     */
    public abstract Verdict verdict();

    /**
     * Returns how well the verdict is founded: the weakest of all that it rests on when met, the strongest of the
     * failing ones when not met.
     *
     * @return the status, present unless the verdict is undetermined
     */
    public abstract Optional<SourceStatus> sourceStatus();

    /**
     * Returns the report on the criterion as a whole; it fills what the indicators leave undetermined.
     *
     * @return the report, or empty
     */
    public abstract Optional<Observed> reported();

    /**
     * Returns the results of the indicators in force.
     *
     * @return the results in the set's order; empty where the catalogue lists none
     */
    public abstract List<IndicatorResult> indicators();

    @Value.Check
    void check() {
        if (verdict().isDecided() != sourceStatus().isPresent()) {
            throw InvalidValueException.of("invalid.sourceStatus", "of", "TC" + criterion());
        }
    }

    /**
     * Returns why the verdict is what it is, made from the other members.
     *
     * @return the reason of the report on the whole where that decides, else of the first indicator with the same
     *     verdict; {@link ReasonCode#CATALOGUE_INCOMPLETE} where the catalogue lists no indicator
     */
    public ReasonCode reasonCode() {
        boolean filled = reported().isPresent()
                && (indicators().isEmpty() || !ofIndicators().isDecided());
        if (verdict() == Verdict.NOT_APPLICABLE) {
            return ReasonCode.NOT_APPLICABLE;
        }
        if (filled) {
            return ReasonCode.REPORTED;
        }
        for (IndicatorResult indicator : indicators()) {
            if (indicator.verdict() == verdict()) {
                return indicator.reasonCode();
            }
        }
        return ReasonCode.CATALOGUE_INCOMPLETE;
    }

    /**
     * Checks whether the criterion is at a percentage of the required level or above, see
     * {@link IndicatorResult#reaches}.
     *
     * @param percent the percentage, from 0 to 100
     * @return met if every applicable indicator reaches it or the criterion is met; undetermined where that is not
     *     known
     */
    public Verdict reaches(Decimal percent) {
        if (verdict() == Verdict.MET || verdict() == Verdict.NOT_APPLICABLE) {
            return verdict();
        }
        Verdict all = indicators().isEmpty() ? Verdict.UNDETERMINED : Verdict.NOT_APPLICABLE;
        for (IndicatorResult indicator : indicators()) {
            all = all.and(indicator.reaches(percent));
        }
        // Where a report on the whole decides, it says something that the indicators do not tell.
        return all != Verdict.NOT_MET && ofIndicators() != verdict() ? Verdict.UNDETERMINED : all;
    }

    private Verdict ofIndicators() {
        Verdict all = Verdict.NOT_APPLICABLE;
        for (IndicatorResult indicator : indicators()) {
            all = all.and(indicator.verdict());
        }
        return all;
    }

    /**
     * Finds an indicator's result.
     *
     * @param number the indicator's number
     * @return its result, or empty if the criterion has no such indicator in force
     */
    public Optional<IndicatorResult> indicator(String number) {
        return indicators().stream()
                .filter(i -> i.key().toString().equals(number))
                .findFirst();
    }

    /**
     * Returns the verdict with all its indicators, a line each.
     *
     * @param language the language wanted
     * @return lines joined by line feeds
     */
    public String explain(Language language) {
        return Explanation.criterion(this, language);
    }

    /**
     * Returns the verdict with all its indicators in English.
     *
     * @return {@code explain(Language.EN)}
     */
    public String explain() {
        return explain(Language.EN);
    }

    /** The first line of the explanation in English. */
    @Override
    public String toString() {
        return explain().lines().findFirst().orElseThrow();
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
    public static final class Builder extends ImmutableCriterionResult.Builder {
        Builder() {}
    }
}
