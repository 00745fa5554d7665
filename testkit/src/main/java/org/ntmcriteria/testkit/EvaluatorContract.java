package org.ntmcriteria.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.ColumnScheme;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;

/**
 * The laws that every evaluator keeps, whatever the set, the unit, the day and the data. Each method states one law,
 * checks it on one dossier, and throws an {@link AssertionError} that shows the dossier where it is broken.
 *
 * <p>Check custom sets and overlays with it: {@code EvaluatorContract.of(evaluator).orderNeverMatters(dossier,
 * random)}. Immutable and thread-safe.
 */
public final class EvaluatorContract {
    private static final Decimal HUNDRED = Decimal.of(100);

    private final Evaluator evaluator;
    private final Set<String> furtherActs;

    private EvaluatorContract(Evaluator evaluator, Set<String> furtherActs) {
        this.evaluator = evaluator;
        this.furtherActs = furtherActs;
    }

    /**
     * The laws for an evaluator.
     *
     * @param evaluator the evaluator to check
     * @return its contract
     */
    public static EvaluatorContract of(Evaluator evaluator) {
        return new EvaluatorContract(evaluator, Set.of());
    }

    /**
     * The same for an evaluator whose overlay cites acts that are not among those of its set.
     *
     * @param acts the acts' numbers
     * @return a new contract
     */
    public EvaluatorContract citingToo(Collection<String> acts) {
        return new EvaluatorContract(evaluator, Set.copyOf(acts));
    }

    /**
     * The order in which observations are given never matters: not for verdicts, and not for what is said to be wrong.
     *
     * @param dossier any dossier, doubled and contradictory reports included
     * @param random tells another order
     */
    public void orderNeverMatters(Dossier dossier, Random random) {
        List<Observation> shuffled = new ArrayList<>(dossier.observations());
        Collections.shuffle(shuffled, random);
        Assessment inOrder = assess(dossier);
        Assessment inAnother = assess(dossier.withObservations(shuffled));
        require(
                inOrder.equals(inAnother),
                "the order of observations matters",
                dossier,
                "in another order, " + keys(shuffled) + ": " + inAnother + " " + inAnother.problems() + ", before: "
                        + inOrder + " " + inOrder.problems());
    }

    /**
     * Reports after the day never matter for any verdict, count, reason or citation. Only the list of problems may name
     * them, since a report made twice is a fault of what was handed in, whatever its day.
     *
     * @param dossier any dossier
     * @param later what is reported of the same unit on later days
     */
    public void laterReportsNeverMatter(Dossier dossier, List<Observation> later) {
        List<Observation> all = new ArrayList<>(dossier.observations());
        later.stream().filter(o -> o.date().isAfter(dossier.day())).forEach(all::add);
        Assessment before = assess(dossier);
        Assessment after = assess(dossier.withObservations(all));
        require(
                after.unit().equals(before.unit())
                        && after.verdict() == before.verdict()
                        && after.sourceStatus().equals(before.sourceStatus())
                        && after.criteriaMet().equals(before.criteriaMet())
                        && after.criteria().equals(before.criteria())
                        && after.conditions().equals(before.conditions()),
                "a report of a later day matters",
                dossier,
                "with " + later);
    }

    /**
     * Reports that fit the set are never refused: there may be warnings, but no failure.
     *
     * @param dossier a dossier whose observations fit the set, as those of {@link NtmArbitraries#dossiers} do
     */
    public void whatFitsIsNeverRefused(Dossier dossier) {
        for (Problem problem : assess(dossier).problems()) {
            require(problem.severity() == Severity.WARNING, "a report that fits is refused", dossier, problem);
        }
    }

    /**
     * What is not reported stays unknown: nothing defaults to zero, false or met. Without any observation no criterion
     * is decided, the count reaches from none to all, and the set is not met.
     *
     * @param dossier any dossier; only its unit and day count
     */
    public void unknownStaysUnknown(Dossier dossier) {
        Assessment nothing = assess(dossier.withObservations(List.of()));
        CountRange met = nothing.criteriaMet();
        require(
                met.min() == 0 && met.max() == met.of(),
                "without any observation something is decided",
                dossier,
                met + " criteria");
        leaves(nothing)
                .forEach(leaf -> require(
                        leaf.verdict() == Verdict.UNDETERMINED,
                        "an indicator is decided without any observation",
                        dossier,
                        leaf.explain(Language.EN)));
    }

    /**
     * More information never makes the range of criteria met wider. The one exception: parts (and sexes) that
     * contradict the report on their indicator as a whole reopen what that report had settled; so reports on wholes are
     * left out.
     *
     * @param dossier a dossier with each key at most once, on one day
     * @param random tells which of the observations are known first
     */
    public void moreInformationNeverWidens(Dossier dossier, Random random) {
        SetVersion version = evaluator.set().at(dossier.day());
        List<Observation> all = dossier.observations().stream()
                .filter(o -> !isWhole(version, o.key()))
                .toList();
        List<Observation> fewer = some(all, random);
        CountRange less = assess(dossier.withObservations(fewer)).criteriaMet();
        CountRange more = assess(dossier.withObservations(all)).criteriaMet();
        require(
                more.width() <= less.width(),
                "more information makes the range wider",
                dossier,
                "with " + keys(fewer) + ": " + less + " criteria, with " + keys(all) + ": " + more);
    }

    /**
     * Where nothing is reported at two grains, knowing more only moves the bounds inwards, and what is decided stays as
     * it is decided. Reports on wholes, sexes, criteria and on the condition that asks for the unit's own criteria are
     * left out.
     *
     * @param dossier a dossier with each key at most once, on one day
     * @param random tells which of the observations are known first
     */
    public void whatIsDecidedStaysDecided(Dossier dossier, Random random) {
        SetVersion version = evaluator.set().at(dossier.day());
        List<Observation> fine = dossier.observations().stream()
                .filter(o -> o.key() instanceof InputKey.OfPart
                        || o.key() instanceof InputKey.OfFact
                        || o.key() instanceof InputKey.OfIndicator)
                .filter(o -> !isCompound(version, o.key()) && !isOnOwnCriteria(evaluator.set(), o.key()))
                .toList();
        List<Observation> fewer = some(fine, random);
        Assessment less = assess(dossier.withObservations(fewer));
        Assessment more = assess(dossier.withObservations(fine));
        String both = "with " + keys(fewer) + ": " + less + ", with " + keys(fine) + ": " + more;
        require(
                more.criteriaMet().min() >= less.criteriaMet().min()
                        && more.criteriaMet().max() <= less.criteriaMet().max(),
                "knowing more moves a bound outwards",
                dossier,
                both);
        for (CriterionResult criterion : less.criteria()) {
            Verdict now = more.criterion(criterion.criterion()).verdict();
            require(
                    !criterion.verdict().isDecided() || criterion.verdict() == now,
                    "knowing more overturns TC" + criterion.criterion(),
                    dossier,
                    both);
        }
        require(
                !less.verdict().isDecided() || less.verdict() == more.verdict(),
                "knowing more overturns the set",
                dossier,
                both);
    }

    /**
     * A better number never hurts: each number that is compared is made better by a step, one after another, and no
     * criterion, no condition and not the set turns from met to not met; the lower bound of the count never falls.
     *
     * @param dossier any dossier
     * @param hundredths the step, in hundredths of the number's unit, more than 0
     */
    public void betterNeverHurts(Dossier dossier, int hundredths) {
        Decimal step = Decimal.of(new BigDecimal(hundredths).movePointLeft(2));
        Assessment before = assess(dossier);
        for (Observation report : dossier.observations()) {
            Optional<Requirement.Threshold> compared = threshold(before, report.key());
            if (compared.isEmpty() || !(report.value() instanceof Quantity.Amount amount)) {
                continue;
            }
            int direction = compared.get().comparison().direction();
            Decimal better =
                    direction > 0 ? amount.value().plus(step) : amount.value().minus(step);
            boolean tooMuch = compared.get().unit() == MeasurementUnit.PERCENT && better.compareTo(HUNDRED) > 0;
            if (direction == 0 || better.signum() < 0 || tooMuch) {
                continue;
            }
            List<Observation> improved = new ArrayList<>(dossier.observations());
            improved.set(
                    improved.indexOf(report),
                    Observation.builder()
                            .unit(report.unit())
                            .date(report.date())
                            .key(report.key())
                            .value(new Quantity.Amount(better))
                            .build());
            requireNoneHurt(before, assess(dossier.withObservations(improved)), dossier, report.key() + "=" + better);
        }
    }

    private void requireNoneHurt(Assessment before, Assessment after, Dossier dossier, String change) {
        for (CriterionResult criterion : before.criteria()) {
            requireNotHurt(
                    criterion.verdict(),
                    after.criterion(criterion.criterion()).verdict(),
                    "TC" + criterion.criterion(),
                    dossier,
                    change);
        }
        for (int i = 0; i < before.conditions().size(); i++) {
            ConditionResult condition = before.conditions().get(i);
            requireNotHurt(
                    condition.verdict(),
                    after.conditions().get(i).verdict(),
                    "condition " + condition.condition(),
                    dossier,
                    change);
        }
        requireNotHurt(before.verdict(), after.verdict(), "the set", dossier, change);
        require(
                after.criteriaMet().min() >= before.criteriaMet().min(),
                "a better value lowers the count of criteria met",
                dossier,
                change + " gives " + after.criteriaMet() + ", before: " + before.criteriaMet());
    }

    private void requireNotHurt(Verdict before, Verdict after, String what, Dossier dossier, String change) {
        require(
                !(before == Verdict.MET && after == Verdict.NOT_MET),
                "a better value turns " + what + " from met to not met",
                dossier,
                change);
    }

    private static Optional<Requirement.Threshold> threshold(Assessment assessment, InputKey key) {
        Stream<Optional<CitedRequirement>> ofIndicators = leaves(assessment)
                .filter(r -> r.key().equals(key) && r.margin().isPresent())
                .map(IndicatorResult::required);
        Stream<Optional<CitedRequirement>> ofConditions = assessment.conditions().stream()
                .filter(c ->
                        InputKey.fact(c.condition()).equals(key) && c.margin().isPresent())
                .map(ConditionResult::required);
        return Stream.concat(ofIndicators, ofConditions)
                .flatMap(Optional::stream)
                .map(CitedRequirement::requirement)
                .filter(Requirement.Threshold.class::isInstance)
                .map(Requirement.Threshold.class::cast)
                .findFirst();
    }

    /**
     * Every verdict cites: an act that the set's tables know, reasons in both languages, and, where it is decided, how
     * well it is founded; never on what was not found.
     *
     * @param dossier any dossier
     */
    public void everyVerdictCites(Dossier dossier) {
        Assessment assessment = assess(dossier);
        require(
                assessment.acts().isEmpty()
                        == evaluator.set().description().acts().isEmpty(),
                "an assessment without an act",
                dossier,
                assessment);
        leaves(assessment).forEach(leaf -> {
            String shown = leaf.key() + " " + leaf.verdict();
            require(
                    evaluator.set().act(leaf.act()).isPresent() || furtherActs.contains(leaf.act()),
                    "a verdict without an act",
                    dossier,
                    shown + " cites '" + leaf.act() + "'");
            requireFounded(leaf.verdict(), leaf.sourceStatus(), shown, dossier);
            for (Language language : Language.values()) {
                require(
                        !leaf.reason(language).isBlank()
                                && leaf.explain(language).contains(leaf.act()),
                        "a verdict without a reason",
                        dossier,
                        shown);
            }
        });
        for (ConditionResult condition : assessment.conditions()) {
            String shown = "condition " + condition.condition() + " " + condition.verdict();
            require(!condition.act().isBlank(), "a verdict without an act", dossier, shown);
            requireFounded(condition.verdict(), condition.sourceStatus(), shown, dossier);
        }
    }

    private static void requireFounded(Verdict verdict, Optional<SourceStatus> status, String shown, Dossier dossier) {
        require(
                status.isPresent() == verdict.isDecided() && !status.equals(Optional.of(SourceStatus.NOT_FOUND)),
                "a decided verdict has a source status, an undetermined one none",
                dossier,
                shown + " " + status);
    }

    /**
     * A criterion is the conjunction of its indicators, and the set that of its criteria and conditions; its source
     * status is the weakest of all where it is met, the strongest of those that fail where it is not. A report on the
     * whole fills only what its indicators leave open, and a set that is not listed in full is never met.
     *
     * @param dossier any dossier
     */
    public void verdictsAreThatOfWhatTheyRestOn(Dossier dossier) {
        Assessment assessment = assess(dossier);
        for (CriterionResult criterion : assessment.criteria()) {
            Accumulator all = new Accumulator();
            criterion.indicators().forEach(i -> all.and(i.verdict(), i.sourceStatus()));
            String shown = "TC" + criterion.criterion();
            if (all.verdict != Verdict.UNDETERMINED && !criterion.indicators().isEmpty()) {
                all.require(criterion.verdict(), criterion.sourceStatus(), shown, dossier);
            } else {
                require(
                        criterion.verdict() == Verdict.UNDETERMINED
                                || criterion.reported().isPresent()
                                        && criterion.sourceStatus().equals(Optional.of(SourceStatus.REPORTED)),
                        shown + " is decided by nothing",
                        dossier,
                        criterion.verdict());
            }
        }
        Accumulator all = new Accumulator();
        assessment.criteria().forEach(c -> all.and(c.verdict(), c.sourceStatus()));
        assessment.conditions().forEach(c -> all.and(c.verdict(), c.sourceStatus()));
        boolean listed = evaluator.set().at(dossier.day()).listsEveryCriterion();
        if (assessment.verdict() != Verdict.UNDETERMINED) {
            all.require(assessment.verdict(), assessment.sourceStatus(), "the set", dossier);
            require(
                    listed || assessment.verdict() == Verdict.NOT_MET,
                    "a set that is not listed in full is met",
                    dossier,
                    assessment);
        } else {
            require(
                    all.verdict == Verdict.UNDETERMINED
                            || all.verdict != Verdict.NOT_MET && (!listed || all.count == 0),
                    "the set is left open though all that it rests on is decided",
                    dossier,
                    all.verdict);
        }
    }

    /** Kleene's conjunction, written apart from the evaluator's own. */
    private static final class Accumulator {
        private Verdict verdict = Verdict.NOT_APPLICABLE;
        private final TreeSet<SourceStatus> met = new TreeSet<>();
        private final TreeSet<SourceStatus> failing = new TreeSet<>();
        private int count;

        private void and(Verdict next, Optional<SourceStatus> status) {
            count++;
            if (next == Verdict.MET) {
                met.add(status.orElseThrow());
            } else if (next == Verdict.NOT_MET) {
                failing.add(status.orElseThrow());
            }
            if (verdict == Verdict.NOT_MET || next == Verdict.NOT_MET) {
                verdict = Verdict.NOT_MET;
            } else if (verdict == Verdict.UNDETERMINED || next == Verdict.UNDETERMINED) {
                verdict = Verdict.UNDETERMINED;
            } else if (verdict == Verdict.MET || next == Verdict.MET) {
                verdict = Verdict.MET;
            }
        }

        private void require(Verdict shown, Optional<SourceStatus> status, String what, Dossier dossier) {
            SourceStatus founded =
                    switch (verdict) {
                        case MET -> met.last();
                        case NOT_MET -> failing.first();
                        default -> SourceStatus.REPORTED;
                    };
            EvaluatorContract.require(
                    shown == verdict && status.equals(Optional.of(founded)),
                    what + " is not what it rests on",
                    dossier,
                    shown + " " + status + ", from what it rests on: " + verdict + " " + founded);
        }
    }

    /**
     * The deciding inputs, with the requirements that are unknown, settle the set whatever they turn out to be, and
     * none of them can be left out. A set that is not listed in full is settled by nothing but a failure, and keeps
     * this law as it stands.
     *
     * @param dossier any dossier; a unit without region or commune group is given one, which is an input too
     * @param random tells what the inputs turn out to be, and which is left out
     */
    public void decidingInputsSettleTheSet(Dossier dossier, Random random) {
        SetVersion version = evaluator.set().at(dossier.day());
        if (!version.listsEveryCriterion()) {
            return;
        }
        Dossier open = dossier.withUnit(withColumn(dossier.unit()));
        Assessment before = assess(open);
        if (asksForNothing(before)) {
            return;
        }
        Set<String> needed = openInputs(before);
        if (before.verdict().isDecided()) {
            require(needed.isEmpty(), "a decided set asks for inputs", open, needed);
            return;
        }
        Set<InputKey> asked = NtmArbitraries.reports(version).keySet();
        Dossier settled = settle(open, needed, asked, random, "");
        Assessment after = assess(settled);
        require(
                after.verdict().isDecided() || asksForNothing(after),
                "the deciding inputs do not settle the set",
                open,
                needed + " turned out as " + settled);
        if (needed.isEmpty()) {
            return;
        }
        String leftOut = List.copyOf(new TreeSet<>(needed)).get(random.nextInt(needed.size()));
        // A fact may bring a comparison that fails, and that would settle the set whatever else is left out.
        if (needed.stream().noneMatch(n -> isFactOfCells(n))) {
            Assessment allButOne = assess(settle(open, needed, asked, null, leftOut));
            require(
                    allButOne.verdict() == Verdict.UNDETERMINED,
                    "an input that is said to be needed can be left out",
                    open,
                    leftOut + " of " + needed);
        }
    }

    /** Whether no criterion applies, and nothing else is asked for or the criteria are: no input settles that. */
    private static boolean asksForNothing(Assessment assessment) {
        return assessment.criteriaMet().of() == 0
                && (assessment.conditions().isEmpty()
                        || assessment.conditions().stream().anyMatch(c -> c.kind() == ConditionKind.OWN_CRITERIA));
    }

    private static Set<String> openInputs(Assessment assessment) {
        Set<String> open = new HashSet<>(assessment.decidingInputs());
        open.addAll(assessment.unknownRequirements());
        return open;
    }

    private AdministrativeUnit withColumn(AdministrativeUnit unit) {
        ColumnScheme columns = evaluator.set().description().columns();
        if (columns == ColumnScheme.REGION && unit.region().isEmpty()) {
            return unit.withRegion(Region.TN);
        }
        if (columns == ColumnScheme.COMMUNE_GROUP) {
            Set<CommuneCategory> categories = new TreeSet<>(unit.categories());
            columns.unitColumns().forEach(c -> categories.remove(c.category().orElseThrow()));
            categories.add(columns.unitColumns().get(0).category().orElseThrow());
            return unit.withCategories(categories);
        }
        return unit;
    }

    private boolean isFactOfCells(String input) {
        return InputKey.parse(input) instanceof InputKey.OfFact fact
                && evaluator.set().conditions().stream().noneMatch(c -> c.id().equals(fact.name()));
    }

    /** Reports judgements for what is needed; random ones, or all met where no random is given. */
    private Dossier settle(
            Dossier open, Set<String> needed, Set<InputKey> asked, @Nullable Random random, String leftOut) {
        List<Observation> all = new ArrayList<>(open.observations());
        for (String text : needed) {
            InputKey key = InputKey.parse(text);
            if (text.equals(leftOut)) {
                continue;
            }
            all.removeIf(o -> o.key().equals(key));
            require(
                    asked.contains(key) || key instanceof InputKey.OfFact,
                    "a deciding input is nothing that the set asks for",
                    open,
                    text);
            ReportedValue value = isFactOfCells(text)
                    ? new Quantity.Amount(Decimal.of(5))
                    : random == null || random.nextBoolean()
                            ? ReportedValue.Word.ACHIEVED
                            : ReportedValue.Word.NOT_ACHIEVED;
            all.add(Observation.builder()
                    .unit(open.unit().code())
                    .date(open.day())
                    .key(key)
                    .value(value)
                    .build());
        }
        Dossier settled = open.withObservations(all);
        // With the facts known, what depended on them may need its own value.
        if (random != null) {
            Assessment after = assess(settled);
            Set<String> rest = openInputs(after);
            rest.removeAll(needed);
            if (!after.verdict().isDecided() && !rest.isEmpty()) {
                return settle(settled, rest, asked, random, leftOut);
            }
        }
        return settled;
    }

    /** Whether a report on the key stands for parts or sexes that may be reported apart. */
    private static boolean isWhole(SetVersion version, InputKey key) {
        return isCompound(version, key)
                || key instanceof InputKey.OfIndicator i
                        && version.indicator(i.indicator())
                                .filter(v -> v.definition().bothSexes())
                                .isPresent();
    }

    private static boolean isCompound(SetVersion version, InputKey key) {
        return key instanceof InputKey.OfIndicator i
                && !version.indicator(i.indicator())
                        .map(IndicatorVersion::parts)
                        .orElse(List.of())
                        .isEmpty();
    }

    /** A report on the unit's own criteria is one on the whole of them, which the criteria may contradict. */
    private static boolean isOnOwnCriteria(CriteriaSet set, InputKey key) {
        return key instanceof InputKey.OfFact fact
                && set.conditions().stream()
                        .anyMatch(c ->
                                c.kind() == ConditionKind.OWN_CRITERIA && VietnameseText.same(c.id(), fact.name()));
    }

    private static List<Observation> some(List<Observation> all, Random random) {
        List<Observation> some = new ArrayList<>(all);
        some.removeIf(o -> random.nextInt(3) == 0);
        return some;
    }

    private static String keys(List<Observation> observations) {
        return observations.stream()
                .map(o -> o.key() + "=" + o.value())
                .toList()
                .toString();
    }

    private static Stream<IndicatorResult> leaves(Assessment assessment) {
        return assessment.criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .flatMap(i -> Stream.concat(Stream.of(i), i.parts().stream()));
    }

    private Assessment assess(Dossier dossier) {
        return evaluator.assess(dossier.unit(), dossier.day(), dossier.observations());
    }

    private static void require(boolean kept, String broken, Dossier dossier, Object shown) {
        if (!kept) {
            throw new AssertionError(broken + ": " + shown + "\n  " + dossier);
        }
    }
}
