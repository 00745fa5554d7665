package org.ntmcriteria.rules.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * When recognition under a set is to be taken back (thu hồi) on a day: the conditions of kind REVOCATION in force, of
 * which one is enough.
 *
 * <p>18/2022/QĐ-TTg, from 2022-08-02: from 30 % to under 50 % of the criteria no longer met, a key one among them, or
 * 50 % and more; for a district also 30 % and more of its communes revoked. The percentage is of the criteria that
 * apply, as an exact fraction. Which set's criteria count is the condition's {@code of_set}: a model commune is
 * assessed by the advanced set. Before that day no rule is known, and none is applied.
 *
 * <p>Immutable and thread-safe.
 */
public final class RevocationRule {
    private final List<ConditionDefinition> ofCriteria = new ArrayList<>();
    private final List<ConditionDefinition> ofUnits = new ArrayList<>();

    private RevocationRule() {}

    /**
     * Returns the rule of a set on a day.
     *
     * @param set the set under which units are recognised
     * @param day the day
     * @return the rule, which may be {@linkplain #isKnown() not known}: none in force on that day
     */
    public static RevocationRule of(CriteriaSet set, LocalDate day) {
        RevocationRule rule = new RevocationRule();
        if (set.description().inForce().contains(day)) {
            for (ConditionDefinition condition : set.conditions()) {
                if (condition.kind() == ConditionKind.REVOCATION
                        && condition.inForce().contains(day)) {
                    // Without a set whose criteria count, the share is of the units below whose recognition was
                    // revoked.
                    (condition.ofSet().isPresent() ? rule.ofCriteria : rule.ofUnits).add(condition);
                }
            }
        }
        return rule;
    }

    /**
     * Checks whether there is a rule on the day.
     *
     * @return false if nothing can be revoked by it
     */
    public boolean isKnown() {
        return !ofCriteria.isEmpty() || !ofUnits.isEmpty();
    }

    /**
     * Returns the set whose criteria count.
     *
     * @return the set, or empty if no criteria count
     */
    public Optional<CriteriaSetId> assessedBy() {
        return ofCriteria.stream().findFirst().flatMap(ConditionDefinition::ofSet);
    }

    /**
     * Checks whether the units below count: for a district, its communes whose recognition was revoked.
     *
     * @return true if {@link #assess} asks for them
     */
    public boolean countsUnits() {
        return !ofUnits.isEmpty();
    }

    /**
     * Returns the key criteria, of which one must fail for the lower share to count.
     *
     * @return their numbers in order
     */
    public List<Integer> keyCriteria() {
        TreeSet<Integer> keys = new TreeSet<>();
        ofCriteria.forEach(c -> keys.addAll(c.criteria()));
        return List.copyOf(keys);
    }

    /**
     * Checks whether so many failed criteria revoke: the truth table.
     *
     * @param failed how many criteria are no longer met
     * @param of how many apply
     * @param key whether a key criterion is among the failed
     * @return true if recognition is to be taken back
     * @throws IllegalArgumentException unless 0 ≤ failed ≤ of, or if a key criterion failed and none did
     */
    public boolean revokes(int failed, int of, boolean key) {
        if (failed < 0 || failed > of || key && failed == 0) {
            throw new IllegalArgumentException(
                    "failed must be from 0 to " + of + ", and at least 1 with a key criterion; got " + failed);
        }
        return deciding(failed, of, key) != null;
    }

    @Nullable private ConditionDefinition deciding(int failed, int of, boolean key) {
        for (ConditionDefinition condition : ofCriteria) {
            if (holds(condition, failed, of) && (condition.criteria().isEmpty() || key)) {
                return condition;
            }
        }
        return null;
    }

    private static boolean holds(ConditionDefinition condition, int part, int of) {
        Decimal hundredfold = Decimal.of(100L * part);
        boolean reached = condition
                .comparison()
                .orElseThrow()
                .holds(hundredfold.compareTo(condition.value().orElseThrow().times(Decimal.of(of))));
        // The upper bound is not included: "from 30 % to under 50 %".
        return of > 0
                && reached
                && (condition.upper().isEmpty()
                        || hundredfold.compareTo(condition.upper().get().times(Decimal.of(of))) < 0);
    }

    /**
     * Assesses whether recognition is to be revoked.
     *
     * @param assessment the unit under {@link #assessedBy()}, or empty where nothing is known of its criteria
     * @param revokedBelow how many of the units below have had their recognition revoked, or empty where that is not
     *     known; asked for districts only
     * @return the result, three-valued
     * @throws IllegalArgumentException if the assessment is by another set
     */
    public Revocation assess(Optional<Assessment> assessment, Optional<CountRange> revokedBelow) {
        if (!isKnown()) {
            return Revocation.notApplicable();
        }
        if (assessment.isPresent()
                && assessedBy().isPresent()
                && !assessedBy().get().equals(assessment.get().set())) {
            throw new IllegalArgumentException("assessed by " + assessedBy().get() + ", got an assessment by "
                    + assessment.get().set());
        }
        Verdict verdict = Verdict.NOT_APPLICABLE;
        List<ConditionDefinition> deciding = new ArrayList<>();
        for (ConditionDefinition condition : ofUnits) {
            Verdict below = revokedBelow.map(range -> share(condition, range)).orElse(Verdict.UNDETERMINED);
            verdict = verdict.or(below);
            if (below == Verdict.MET) {
                deciding.add(condition);
            }
        }
        Optional<Failing> failing = ofCriteria.isEmpty() || assessment.isEmpty()
                ? Optional.empty()
                : Optional.of(Failing.of(assessment.get(), keyCriteria()));
        if (!ofCriteria.isEmpty()) {
            verdict = verdict.or(failing.map(this::verdict).orElse(Verdict.UNDETERMINED));
        }
        failing.map(f -> deciding(f.sure(), f.of(), f.sureKeys() > 0)).ifPresent(deciding::add);
        Optional<SourceStatus> status = Optional.empty();
        for (ConditionDefinition condition : deciding.isEmpty() ? all() : deciding) {
            status = Optional.of(
                    status.map(s -> SourceStatus.weakest(s, condition.status())).orElse(condition.status()));
        }
        boolean revoked = verdict == Verdict.MET;
        boolean open = verdict == Verdict.UNDETERMINED;
        return new Revocation(
                verdict,
                failing.map(f -> new CountRange(f.sure(), f.sure() + f.open(), f.of())),
                failing.flatMap(f -> distance(f, revoked)).map(d -> open ? new Revocation.Distance(0, d.max()) : d),
                failing.map(f -> revoked ? List.<Integer>of() : criticalCriteria(assessment.orElseThrow(), f))
                        .orElse(List.of()),
                deciding.stream().map(ConditionDefinition::id).toList(),
                (deciding.isEmpty() ? all() : deciding)
                        .stream().map(ConditionDefinition::act).distinct().toList(),
                verdict.isDecided() ? status : Optional.empty());
    }

    private List<ConditionDefinition> all() {
        List<ConditionDefinition> all = new ArrayList<>(ofUnits);
        all.addAll(ofCriteria);
        return all;
    }

    private static Verdict share(ConditionDefinition condition, CountRange range) {
        return range.testShare(
                condition.comparison().orElseThrow(), condition.value().orElseThrow());
    }

    /** Every way in which the undetermined criteria can turn out is tried: neither bound alone tells. */
    private Verdict verdict(Failing f) {
        boolean any = false;
        boolean all = true;
        for (int keys = 0; keys <= f.openKeys(); keys++) {
            for (int others = 0; others <= f.open() - f.openKeys(); others++) {
                boolean revokes = revokes(f.sure() + keys + others, f.of(), f.sureKeys() + keys > 0);
                any |= revokes;
                all &= revokes;
            }
        }
        return any == all ? Verdict.of(any) : Verdict.UNDETERMINED;
    }

    private Optional<Revocation.Distance> distance(Failing f, boolean revoked) {
        if (revoked) {
            return Optional.of(new Revocation.Distance(0, 0));
        }
        Optional<Integer> least =
                further(f.sure() + f.open(), f.sureKeys() + f.openKeys() > 0, f.metKeys(), f.met(), f.of());
        Optional<Integer> most =
                further(f.sure(), f.sureKeys() > 0, f.metKeys() + f.openKeys(), f.met() + f.open(), f.of());
        return least.isEmpty() || most.isEmpty()
                ? Optional.empty()
                : Optional.of(new Revocation.Distance(least.get(), most.get()));
    }

    /** The smallest number of further criteria that revoke when they fail. */
    private Optional<Integer> further(int failed, boolean key, int keysLeft, int left, int of) {
        for (int further = 0; further <= left; further++) {
            boolean keyCanFail = key || further > 0 && keysLeft > 0;
            if (revokes(failed + further, of, keyCanFail && failed + further > 0)
                    || further <= left - keysLeft && revokes(failed + further, of, key)) {
                return Optional.of(further);
            }
        }
        return Optional.empty();
    }

    /** The criteria of which each alone revokes when it fails, if all that is undetermined is met. */
    private List<Integer> criticalCriteria(Assessment assessment, Failing f) {
        List<Integer> ending = new ArrayList<>();
        for (CriterionResult criterion : assessment.criteria()) {
            boolean standing = criterion.verdict() == Verdict.MET || criterion.verdict() == Verdict.UNDETERMINED;
            boolean key = f.sureKeys() > 0 || keyCriteria().contains(criterion.criterion());
            if (standing && revokes(f.sure() + 1, f.of(), key)) {
                ending.add(criterion.criterion());
            }
        }
        return ending;
    }

    /**
     * What fails.
     *
     * @param sure criteria not met
     * @param sureKeys the key ones among them
     * @param open criteria that are undetermined
     * @param openKeys the key ones among them
     * @param met criteria met
     * @param metKeys the key ones among them
     */
    private record Failing(int sure, int sureKeys, int open, int openKeys, int met, int metKeys) {
        private static Failing of(Assessment assessment, List<Integer> keys) {
            int[] all = new int[Verdict.values().length];
            int[] key = new int[Verdict.values().length];
            for (CriterionResult criterion : assessment.criteria()) {
                all[criterion.verdict().ordinal()]++;
                key[criterion.verdict().ordinal()] += keys.contains(criterion.criterion()) ? 1 : 0;
            }
            int failed = Verdict.NOT_MET.ordinal();
            int open = Verdict.UNDETERMINED.ordinal();
            int met = Verdict.MET.ordinal();
            return new Failing(all[failed], key[failed], all[open], key[open], all[met], key[met]);
        }

        private int of() {
            return sure + open + met;
        }
    }
}
