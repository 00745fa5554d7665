package org.ntmcriteria.core.assessment;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Verdict;

/** The verdict on one condition (điều kiện) of the set's own acts, beside its table of indicators. */
@Value.Immutable
public abstract class ConditionResult {
    ConditionResult() {}

    /**
     * Returns the condition's number in the act, or its short name.
     *
     * @return for example {@code 4b}
     */
    public abstract String condition();

    /**
     * Returns what it asks for.
     *
     * @return the kind
     */
    public abstract ConditionKind kind();

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
     * @return the report, or empty
     */
    public abstract Optional<Observed> observed();

    /**
     * Returns the required value, where the condition has one.
     *
     * @return the requirement, or empty
     */
    public abstract Optional<CitedRequirement> required();

    /**
     * Returns how far the value lies on the good side, see {@link IndicatorResult#margin()}.
     *
     * @return the margin, or empty where nothing was compared
     */
    public abstract Optional<Decimal> margin();

    /**
     * Returns how many of the units that the condition counts meet what it asks of them.
     *
     * @return the range, or empty where the condition counts no units or none are given
     */
    public abstract Optional<CountRange> units();

    /**
     * Returns the act that the verdict cites.
     *
     * @return the act's number
     */
    public abstract String act();

    /**
     * Returns how well the verdict is founded.
     *
     * @return the status, present unless the verdict is undetermined
     */
    public abstract Optional<SourceStatus> sourceStatus();

    /**
     * Returns the inputs whose knowledge would settle an undetermined verdict.
     *
     * @return the inputs in order
     */
    public abstract List<String> missing();

    @Value.Check
    void check() {
        if (verdict().isDecided() != sourceStatus().isPresent()) {
            throw InvalidValueException.of("invalid.sourceStatus", "of", "@" + condition());
        }
    }

    /**
     * Returns the reason in one short sentence, made from the other members.
     *
     * @param language the language wanted
     * @return for example {@code 88 < 90}
     */
    public String reason(Language language) {
        return Explanation.reason(this, language);
    }

    /**
     * Returns the verdict in one line.
     *
     * @param language the language wanted
     * @return the line
     */
    public String explain(Language language) {
        return Explanation.line(this, language);
    }

    /** The explanation in English. */
    @Override
    public String toString() {
        return explain(Language.EN);
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
    public static final class Builder extends ImmutableConditionResult.Builder {
        Builder() {}
    }
}
