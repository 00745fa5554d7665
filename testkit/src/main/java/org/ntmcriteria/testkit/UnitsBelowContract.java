package org.ntmcriteria.testkit;

import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.KnownUnits;

/**
 * The laws of a district's or province's conditions on the units in it, which every evaluator keeps. Each method throws
 * an {@link AssertionError} where its law is broken.
 *
 * <p>The office's own judgement of a condition fills what the units leave open, and gives way to them where they
 * decide; so facts reported of the district or province itself are left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class UnitsBelowContract {
    private final Evaluator evaluator;

    private UnitsBelowContract(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * The laws for an evaluator of a district or province set.
     *
     * @param evaluator the evaluator to check; the units that it knows are replaced by those given
     * @return its contract
     */
    public static UnitsBelowContract of(Evaluator evaluator) {
        return new UnitsBelowContract(evaluator);
    }

    /**
     * Shares grow with the units: where one unit comes to meet its set, no condition on units turns from met to
     * anything else or from undetermined to not met, and neither bound of its count falls.
     *
     * @param above a dossier of the district or province
     * @param below assessments of the units in it
     * @param improved an assessment under the set and on the day of one of these, and of the same unit, that meets the
     *     set
     */
    public void aUnitThatComesToMeetItsSetNeverHurts(Dossier above, List<Assessment> below, Assessment improved) {
        Assessment before = assess(above, below);
        Assessment after = assess(above, with(below, improved));
        for (int i = 0; i < before.conditions().size(); i++) {
            ConditionResult was = before.conditions().get(i);
            ConditionResult is = after.conditions().get(i);
            if (isOnUnits(was) && was.units().isPresent()) {
                CountRange less = was.units().get();
                CountRange more = is.units().orElseThrow();
                require(
                        rank(is.verdict()) >= rank(was.verdict())
                                && more.min() >= less.min()
                                && more.max() >= less.max()
                                && more.of() == less.of(),
                        "a unit that comes to meet its set hurts",
                        above,
                        improved + "\n  before: " + shown(was) + "\n  after: " + shown(is));
            }
        }
    }

    /**
     * Deciding an undetermined unit stays within what was said before: the new count lies in the old one, and a
     * condition that was decided stays as it was.
     *
     * @param above a dossier of the district or province
     * @param below assessments of the units in it
     * @param decided an assessment under the set and on the day of one of these that is undetermined, and of the same
     *     unit, decided
     */
    public void decidingAUnitStaysWithinTheRange(Dossier above, List<Assessment> below, Assessment decided) {
        Assessment before = assess(above, below);
        Assessment after = assess(above, with(below, decided));
        for (int i = 0; i < before.conditions().size(); i++) {
            ConditionResult was = before.conditions().get(i);
            ConditionResult is = after.conditions().get(i);
            if (isOnUnits(was) && was.units().isPresent()) {
                CountRange wide = was.units().get();
                CountRange narrow = is.units().orElseThrow();
                require(
                        narrow.min() >= wide.min()
                                && narrow.max() <= wide.max()
                                && (!was.verdict().isDecided() || is.verdict() == was.verdict()),
                        "deciding a unit leaves the range",
                        above,
                        decided + "\n  before: " + shown(was) + "\n  after: " + shown(is));
            }
        }
    }

    private static boolean isOnUnits(ConditionResult condition) {
        return condition.kind() == ConditionKind.SHARE_OF_UNITS || condition.kind() == ConditionKind.OTHER_UNITS;
    }

    /** From not met by way of undetermined to met. */
    private static int rank(Verdict verdict) {
        return verdict == Verdict.MET ? 2 : verdict == Verdict.UNDETERMINED ? 1 : 0;
    }

    private static List<Assessment> with(List<Assessment> below, Assessment replacement) {
        List<Assessment> replaced = new ArrayList<>(below);
        boolean found = replaced.removeIf(
                one -> one.unit().code().equals(replacement.unit().code())
                        && one.set().equals(replacement.set())
                        && one.asOf().equals(replacement.asOf()));
        if (!found) {
            throw new IllegalArgumentException(replacement + " replaces none of the assessments given");
        }
        replaced.add(replacement);
        return replaced;
    }

    private Assessment assess(Dossier above, List<Assessment> below) {
        List<Observation> withoutJudgements = above.observations().stream()
                .filter(o -> !(o.key() instanceof InputKey.OfFact))
                .toList();
        return evaluator.withUnits(KnownUnits.of(below)).assess(above.unit(), above.day(), withoutJudgements);
    }

    private static String shown(ConditionResult condition) {
        return condition.condition() + " " + condition.verdict()
                + condition.units().map(units -> ", " + units + " units").orElse("");
    }

    private static void require(boolean kept, String broken, Dossier above, String shown) {
        if (!kept) {
            throw new AssertionError(broken + ": " + shown + "\n  " + above);
        }
    }
}
