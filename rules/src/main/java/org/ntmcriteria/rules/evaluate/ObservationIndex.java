package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.ObservedValue;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;

/** The observations of one unit up to one day, by key, newest first. Used for one assessment. */
final class ObservationIndex {
    private final InputCatalog keys;
    private final List<Observation> observations;

    /** By the place of the key: its reports stand together, from here … */
    private final int[] from;

    /** … to before here; 0 where there is none. */
    private final int[] to;

    /** Reports on facts, by the text of the key. */
    private final Map<String, List<Observation>> byFact = new HashMap<>();

    private final Set<InputKey> facts = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Whether judgements stand beside values, as they seldom do. */
    private final boolean hasJudgements;

    ObservationIndex(UnitRecord record, LocalDate asOf, InputCatalog keys) {
        this.keys = keys;
        this.observations = record.observations();
        this.from = new int[keys.size()];
        this.to = new int[keys.size()];
        problems.addAll(record.problems());
        boolean anyJudged = false;
        for (int i = 0; i < observations.size(); i++) {
            Observation observation = observations.get(i);
            anyJudged |= observation.value() instanceof ReportedValue.Judged;
            if (observation.date().isAfter(asOf)) {
                continue;
            }
            Integer index = keys.find(observation.key());
            if (index == null) {
                addFact(observation, asOf);
            } else {
                // The newest come first, so what is of a later day stands before.
                from[index] = to[index] == 0 ? i : from[index];
                to[index] = i + 1;
            }
        }
        hasJudgements = anyJudged;
    }

    private void addFact(Observation observation, LocalDate asOf) {
        keys.resolve(observation, asOf, problems).ifPresent(key -> {
            byFact.computeIfAbsent(key.toString(), k -> new ArrayList<>(1)).add(observation);
            facts.add(key);
        });
    }

    private List<Observation> of(InputKey key) {
        Integer index = keys.find(key);
        return index == null
                ? byFact.getOrDefault(key.toString(), List.of())
                : observations.subList(from[index], to[index]);
    }

    /** The newest report on a key that fits its input rule; those newer ones that do not fit are problems. */
    Optional<Observed> newest(InputKey key, InputRule rule) {
        return newest(key, rule::understand);
    }

    /** As above, for a key by its place. */
    Optional<Observed> newest(int index, InputRule rule) {
        for (int i = from[index]; i < to[index]; i++) {
            Optional<Observed> fitting = fitting(
                    observations.get(i), rule.understand(observations.get(i).value()));
            if (fitting.isPresent()) {
                return fitting;
            }
        }
        return Optional.empty();
    }

    /** The newest report on a key that fits; those newer ones that do not fit are problems. */
    Optional<Observed> newest(InputKey key, Function<ReportedValue, Interpretation> understand) {
        for (Observation observation : of(key)) {
            Optional<Observed> fitting = fitting(observation, understand.apply(observation.value()));
            if (fitting.isPresent()) {
                return fitting;
            }
        }
        return Optional.empty();
    }

    private Optional<Observed> fitting(Observation observation, Interpretation interpretation) {
        if (interpretation.refusal().isPresent()) {
            problems.add(interpretation.refusal().get().of(observation));
        }
        return interpretation.value().map(value -> new Observed(value, observation.date()));
    }

    /**
     * Returns the office's judgement that stands beside a value, and notes it where the value gives another verdict.
     *
     * @param key the key of the value
     * @param observed the value
     * @param verdict what the value gives
     * @return the judgement with the value's day, where the value leaves the verdict open; the value counts elsewhere
     */
    Optional<Observed> settling(InputKey key, Observed observed, Verdict verdict) {
        for (Observation observation : hasJudgements ? of(key) : List.<Observation>of()) {
            if (observation.date().equals(observed.date())
                    && observation.value() instanceof ReportedValue.Judged judged) {
                boolean met = judged.judgement() == ReportedValue.Word.ACHIEVED;
                if (!verdict.isDecided()) {
                    return Optional.of(new Observed(ObservedValue.OfficeJudgement.of(met), observed.date()));
                }
                if (verdict != Verdict.of(met)) {
                    problems.add(Problem.of(
                            AssessmentProblem.JUDGED_OTHERWISE,
                            observation.location(),
                            judged.value().toString(),
                            key,
                            CoreMessages.MESSAGES.text("verdict." + verdict.name()),
                            judged.judgement()));
                }
            }
        }
        return Optional.empty();
    }

    /** The keys of a fact that were reported, those of its contents and communes included. */
    List<InputKey> of(String fact) {
        List<InputKey> keys = new ArrayList<>();
        for (InputKey key : facts) {
            if (key instanceof InputKey.OfFact reported && reported.name().equals(fact)) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** The numbers reported for the facts that cells depend on, by folded name. */
    Map<String, Decimal> numbers(Set<String> names) {
        Map<String, Decimal> numbers = new HashMap<>();
        for (String name : names) {
            Optional<Observed> number = newest(InputKey.fact(name), InputRule.NUMBER);
            if (number.isPresent()) {
                numbers.put(name, ((Quantity.Amount) number.get().value()).value());
            }
        }
        return numbers;
    }

    /** Notes that a report on a whole says other than what was reported of its parts. */
    void contradiction(InputKey key, Observed coarse, Verdict fine) {
        for (Observation observation : of(key)) {
            if (observation.date().equals(coarse.date())) {
                problems.add(Problem.of(
                        AssessmentProblem.CONTRADICTION,
                        observation.location(),
                        observation.value().toString(),
                        key,
                        CoreMessages.MESSAGES.text("verdict." + fine.name())));
                return;
            }
        }
    }

    /** Notes that the newest report on a key is not used. */
    void unused(InputKey key, ProblemCode why) {
        Observation observation = of(key).get(0);
        problems.add(Problem.of(why, observation.location(), observation.value().toString(), key));
    }

    /** What is wrong with the reports, in the order in which it was found. */
    List<Problem> problems() {
        return problems;
    }
}
