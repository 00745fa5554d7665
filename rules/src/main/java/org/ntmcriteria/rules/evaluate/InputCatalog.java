package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;

/** Which keys the set asks for on the day; facts are matched by folded name. */
final class InputCatalog {
    /**
     * One thing that is asked: an indicator that is one, a part, a sex, or an indicator of both sexes as a whole.
     *
     * @param key the key
     * @param index the key's index among all that are asked
     * @param indicator the indicator
     * @param part the part, or empty
     * @param mayNotApply whether "not applicable" is accepted
     */
    record InputSlot(InputKey key, int index, IndicatorVersion indicator, Optional<String> part, boolean mayNotApply) {}

    /**
     * An indicator as it is asked.
     *
     * @param version the indicator in force
     * @param key its key
     * @param index the key's index among all that are asked
     * @param one the slot of it as a whole; null where it has parts, and only a judgement is accepted
     * @param ofWhole the rule for a judgement of its parts as a whole
     * @param components its parts or sexes, all of which must hold; empty where it is one
     */
    record Indicator(
            IndicatorVersion version,
            InputKey key,
            int index,
            @Nullable InputSlot one,
            InputRule ofWhole,
            List<InputSlot> components) {}

    /**
     * A criterion as it is asked.
     *
     * @param number its number
     * @param key its key
     * @param index the key's index among all that are asked
     * @param ofWhole the rule for an observation on it as a whole
     * @param indicators its indicators
     */
    record Criterion(int number, InputKey key, int index, InputRule ofWhole, List<Indicator> indicators) {}

    private final SetVersion version;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<InputSlot> slots = new ArrayList<>();

    /** By the key's text. */
    private final Map<String, Integer> indexes = new HashMap<>();

    private final RequirementCache.Cache requirements = new RequirementCache.Cache();
    private final Map<IndicatorId, IndicatorVersion> indicators = new HashMap<>();
    private final Set<Integer> criterionNumbers = new TreeSet<>();
    private final Set<String> cellFacts = new HashSet<>();
    private final Map<String, ConditionDefinition> conditionFacts = new HashMap<>();
    private final Set<String> shownFacts = new TreeSet<>();

    /**
     * Collects the keys.
     *
     * @param version the set at a day; the keys serve all days between which nothing changes
     * @param overlayFacts the facts that the overlay's conditions name
     */
    InputCatalog(SetVersion version, Set<String> overlayFacts) {
        this.version = version;
        for (SetVersion.CriterionVersion criterion : version.criteria()) {
            criterionNumbers.add(criterion.definition().number());
            for (IndicatorVersion indicator : criterion.indicators()) {
                indicators.put(indicator.id(), indicator);
            }
            criteria.add(criterion(criterion));
        }
        for (String fact : overlayFacts) {
            cellFacts.add(VietnameseText.fold(fact));
            shownFacts.add("@" + fact);
        }
        CriteriaSet set = version.set();
        for (String fact : set.index().facts()) {
            cellFacts.add(VietnameseText.fold(fact));
            shownFacts.add("@" + fact);
        }
        for (ConditionDefinition condition : set.conditions()) {
            conditionFacts.put(VietnameseText.fold(condition.id()), condition);
            shownFacts.add("@" + condition.id());
        }
    }

    private Criterion criterion(SetVersion.CriterionVersion criterion) {
        InputKey key = new InputKey.OfCriterion(criterion.definition().number());
        int index = index(key);
        List<Indicator> own = new ArrayList<>();
        for (IndicatorVersion indicator : criterion.indicators()) {
            own.add(indicator(indicator));
        }
        return new Criterion(criterion.definition().number(), key, index, InputRule.ofCriterion(criterion), own);
    }

    private Indicator indicator(IndicatorVersion indicator) {
        InputKey key = new InputKey.OfIndicator(indicator.id());
        int index = index(key);
        List<InputSlot> components = new ArrayList<>();
        List<InputKey> parts = indicator.partKeys();
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> part = Optional.of(indicator.parts().get(i));
            components.add(slot(new InputSlot(parts.get(i), index(parts.get(i)), indicator, part, false)));
        }
        if (indicator.definition().bothSexes()) {
            for (Sex sex : Sex.values()) {
                InputKey ofSex = new InputKey.OfSex(indicator.id(), sex);
                int indexOfSex = index(ofSex);
                if (parts.isEmpty()) {
                    components.add(slot(new InputSlot(ofSex, indexOfSex, indicator, Optional.empty(), false)));
                }
            }
        }
        InputSlot one = parts.isEmpty()
                ? slot(new InputSlot(
                        key,
                        index,
                        indicator,
                        Optional.empty(),
                        indicator.definition().ifAny()))
                : null;
        return new Indicator(indicator, key, index, one, InputRule.ofWhole(indicator), components);
    }

    private InputSlot slot(InputSlot slot) {
        slots.add(slot);
        return slot;
    }

    private int index(InputKey key) {
        int index = indexes.size();
        indexes.put(key.toString(), index);
        return index;
    }

    /** The criteria in force, in order. */
    List<Criterion> criteria() {
        return criteria;
    }

    /** All that a requirement is looked up for. */
    List<InputSlot> slots() {
        return slots;
    }

    /** How many keys there are beside the facts. */
    int size() {
        return indexes.size();
    }

    /** The index of a key among those that are asked; null for a fact, and for what is not asked. */
    @Nullable Integer find(InputKey key) {
        return indexes.get(key.toString());
    }

    RequirementCache.Cache requirements() {
        return requirements;
    }

    /** Whether these are the keys of a version; days between which nothing changes share their criteria. */
    boolean serve(SetVersion other) {
        return version.asksTheSameAs(other);
    }

    Set<String> cellFacts() {
        return cellFacts;
    }

    /** The key under which the observation is looked up; empty, with a problem, if the set does not ask for it. */
    Optional<InputKey> resolve(Observation observation, LocalDate asOf, List<Problem> problems) {
        InputKey key = observation.key();
        if (key instanceof InputKey.OfFact fact) {
            return fact(observation, fact, problems);
        }
        if (key instanceof InputKey.OfCriterion criterion) {
            if (criterionNumbers.contains(criterion.criterion())) {
                return Optional.of(key);
            }
            return unknown(
                    observation,
                    asOf,
                    problems,
                    AssessmentProblem.UNKNOWN_CRITERION,
                    version.set().id(),
                    shownCriteria());
        }
        IndicatorId id = InputKey.indicator(key).orElseThrow();
        IndicatorVersion indicator = indicators.get(id);
        if (indicator == null) {
            return unknown(
                    observation,
                    asOf,
                    problems,
                    AssessmentProblem.UNKNOWN_INDICATOR,
                    version.set().id(),
                    asOf);
        }
        if (key instanceof InputKey.OfPart part && !indicator.hasPart(part.part())) {
            String accepted = indicator.definition().bothSexes()
                    ? id + ", " + id + "/male, " + id + "/female"
                    : indicator.parts().isEmpty()
                            ? id.toString()
                            : indicator.partKeys().stream()
                                    .map(InputKey::toString)
                                    .collect(Collectors.joining(", "));
            return unknown(observation, asOf, problems, AssessmentProblem.UNKNOWN_PART, id, accepted);
        }
        if (key instanceof InputKey.OfSex && !indicator.definition().bothSexes()) {
            return unknown(observation, asOf, problems, AssessmentProblem.UNKNOWN_SEX, id);
        }
        return Optional.of(key);
    }

    private Object shownCriteria() {
        return criterionNumbers.isEmpty()
                ? RulesMessages.MESSAGES.text("accepted.noCriteria")
                : String.join(", ", criterionNumbers.stream().map(c -> "TC" + c).toList());
    }

    private Optional<InputKey> fact(Observation observation, InputKey.OfFact fact, List<Problem> problems) {
        String folded = VietnameseText.fold(fact.name());
        if (cellFacts.contains(folded) && fact.content().isEmpty()) {
            return Optional.of(InputKey.fact(folded));
        }
        ConditionDefinition condition = conditionFacts.get(folded);
        // Only satisfaction is asked content by content.
        if (condition != null && (fact.content().isEmpty() || condition.kind() == ConditionKind.SATISFACTION)) {
            return Optional.of(new InputKey.OfFact(condition.id(), fact.content()));
        }
        problems.add(Problem.of(
                AssessmentProblem.UNKNOWN_FACT,
                observation.keyLocation(),
                fact.toString(),
                version.set().id(),
                shownFacts.isEmpty() ? "–" : String.join(", ", shownFacts)));
        return Optional.empty();
    }

    private Optional<InputKey> unknown(
            Observation observation, LocalDate asOf, List<Problem> problems, ProblemCode code, Object... details) {
        ProblemCode told = askedOn(observation.key(), observation.date()) ? AssessmentProblem.NO_LONGER_ASKED : code;
        problems.add(
                told == code
                        ? Problem.of(
                                code,
                                observation.keyLocation(),
                                observation.key().toString(),
                                details)
                        : Problem.of(
                                told,
                                observation.keyLocation(),
                                observation.key().toString(),
                                version.set().id(),
                                asOf));
        return Optional.empty();
    }

    /** Whether another version of the set, in force on the day of the data, asks for the key. */
    private boolean askedOn(InputKey key, LocalDate day) {
        CriteriaSet set = version.set();
        if (key instanceof InputKey.OfCriterion criterion) {
            return set.index().criteria(criterion.criterion()).stream()
                    .anyMatch(c -> c.inForce().contains(day));
        }
        if (key instanceof InputKey.OfPart part) {
            return set.index().cells(part.indicator(), Optional.of(part.part())).stream()
                    .anyMatch(c -> c.inForce().contains(day));
        }
        IndicatorId id = InputKey.indicator(key).orElseThrow();
        boolean apart = key instanceof InputKey.OfSex;
        return set.index().indicators(id).stream()
                .filter(i -> i.inForce().contains(day))
                .anyMatch(apart ? IndicatorDefinition::bothSexes : i -> true);
    }
}
