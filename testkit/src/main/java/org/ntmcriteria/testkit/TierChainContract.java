package org.ntmcriteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Equivalent;
import org.ntmcriteria.rules.evaluate.Evaluator;

/**
 * The chain of tiers, NTM, ADVANCED, MODEL, which the sets of a catalogue keep: what is enough for the higher tier is
 * enough for the lower one, wherever {@code equivalents.csv} says that two indicators are the same measure.
 *
 * <p>Immutable and thread-safe.
 */
public final class TierChainContract {
    /**
     * Two indicators, or parts, of two tiers of one level that are the same measure.
     *
     * @param lower the set of the lower tier
     * @param lowerKey its indicator or part
     * @param higher the set of the higher tier
     * @param higherKey its indicator or part
     */
    public record Pair(CriteriaSet lower, InputKey lowerKey, CriteriaSet higher, InputKey higherKey) {
        @Override
        public String toString() {
            return lower.id() + " " + lowerKey + " – " + higher.id() + " " + higherKey;
        }
    }

    private final CriteriaCatalog catalog;

    private TierChainContract(CriteriaCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The chain in a catalogue.
     *
     * @param catalog the catalogue to check
     * @return its contract
     */
    public static TierChainContract of(CriteriaCatalog catalog) {
        return new TierChainContract(catalog);
    }

    /**
     * What the chain is checked on.
     *
     * @return the pairs that the catalogue calls SAME, of two cumulative tiers of one level
     */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (Equivalent same : catalog.equivalents()) {
            Optional<CriteriaSet> from = catalog.find(same.fromSet().toString());
            Optional<CriteriaSet> to = catalog.find(same.toSet().toString());
            if (same.relation() != Equivalent.Relation.SAME || from.isEmpty() || to.isEmpty()) {
                continue;
            }
            int order = from.get()
                    .description()
                    .tier()
                    .compareTo(to.get().description().tier());
            boolean ofOneLevel = from.get().level() == to.get().level();
            if (ofOneLevel && order != 0 && isCumulative(from.get()) && isCumulative(to.get())) {
                InputKey fromKey = InputKey.parse(same.fromIndicator());
                InputKey toKey = InputKey.parse(same.toIndicator());
                pairs.add(
                        order < 0
                                ? new Pair(from.get(), fromKey, to.get(), toKey)
                                : new Pair(to.get(), toKey, from.get(), fromKey));
            }
        }
        return pairs;
    }

    private static boolean isCumulative(CriteriaSet set) {
        return set.description().tier().compareTo(Tier.MODEL) <= 0;
    }

    /**
     * A number that meets the higher tier's requirement meets that of the lower tier, of the same column, year and day,
     * wherever both are known thresholds in one unit.
     *
     * @param pair one of {@link #pairs}
     * @param unit the unit; its region and classes tell the column
     * @param day a day on which both sets assess
     * @param value the number
     * @param facts what else is observed of the unit on the day, for cells with conditions
     * @return whether there was something to compare: both requirements were known thresholds in one unit
     */
    public boolean whatMeetsTheHigherTierMeetsTheLower(
            Pair pair, AdministrativeUnit unit, LocalDate day, ReportedValue value, List<Observation> facts) {
        Optional<IndicatorResult> higher = assess(pair.higher, pair.higherKey, unit, day, value, facts);
        Optional<IndicatorResult> lower = assess(pair.lower, pair.lowerKey, unit, day, value, facts);
        if (higher.isEmpty() || lower.isEmpty()) {
            return false;
        }
        if (threshold(higher.get()).unit() != threshold(lower.get()).unit()) {
            return false;
        }
        if (higher.get().verdict() == Verdict.MET && lower.get().verdict() != Verdict.MET) {
            throw new AssertionError("what meets the higher tier does not meet the lower: " + pair + " on " + day
                    + " for " + unit + "\n  " + pair.higher.id() + " "
                    + higher.get().explain() + "\n  "
                    + pair.lower.id() + " " + lower.get().explain());
        }
        return true;
    }

    /** The result of a comparison with a threshold, or empty where there was none. */
    private static Optional<IndicatorResult> assess(
            CriteriaSet set,
            InputKey key,
            AdministrativeUnit unit,
            LocalDate day,
            ReportedValue value,
            List<Observation> facts) {
        List<Observation> observations = new ArrayList<>(facts);
        observations.add(Observation.builder()
                .unit(unit.code())
                .date(day)
                .key(key)
                .value(value)
                .build());
        Assessment assessment = Evaluator.of(set).assess(unit, day, observations);
        return assessment.criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .flatMap(i -> Stream.concat(Stream.of(i), i.parts().stream()))
                .filter(r -> r.key().equals(key))
                .filter(r -> r.reasonCode() == ReasonCode.COMPARED)
                .filter(r -> r.required()
                        .map(CitedRequirement::requirement)
                        .filter(Requirement.Threshold.class::isInstance)
                        .isPresent())
                .findFirst();
    }

    private static Requirement.Threshold threshold(IndicatorResult result) {
        return (Requirement.Threshold) result.required().orElseThrow().requirement();
    }
}
