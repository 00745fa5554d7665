package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.NoLongerInForceException;
import org.ntmcriteria.rules.catalog.NotYetInForceException;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.overlay.Overlay;

/**
 * Assesses units by a {@link CriteriaSet} and explains every verdict, in an {@link Assessment}.
 *
 * <p>Immutable and thread-safe; make one and keep it. It caches what the law requires of each kind of unit (region,
 * classes, province) under the version of the set that it used last, for at most 1,000 kinds; where days of several
 * versions alternate, one evaluator for each is faster. The order of observations never matters. Among observations of
 * one day, a further one never widens a range, with one exception: parts that contradict the observation on their
 * indicator as a whole reopen what that observation had settled. A newer observation replaces an older one, even if
 * less follows from it.
 */
public final class Evaluator {
    private final AssessmentBasis basis;

    /** The keys of the version used last; units of one table are mostly assessed on one day. */
    @Nullable private volatile InputCatalog catalog;

    private Evaluator(AssessmentBasis basis) {
        this.basis = basis;
    }

    /**
     * Returns an evaluator without overlay that takes every known cell.
     *
     * @param set the set to assess by
     * @return the evaluator
     */
    public static Evaluator of(CriteriaSet set) {
        return of(AssessmentBasis.of(set));
    }

    /**
     * Returns an evaluator.
     *
     * @param basis what to assess by
     * @return the evaluator
     */
    public static Evaluator of(AssessmentBasis basis) {
        return new Evaluator(basis);
    }

    /**
     * Returns the same evaluator with provincial rows on top of the set.
     *
     * @param rows rows bound to the same set
     * @return a new evaluator
     */
    public Evaluator withOverlay(Overlay rows) {
        return new Evaluator(basis.withOverlay(rows));
    }

    /**
     * Returns the same evaluator with a province for the units that state none.
     *
     * @param province the province's name
     * @return a new evaluator
     */
    public Evaluator withDefaultProvince(String province) {
        return new Evaluator(basis.withDefaultProvince(province));
    }

    /**
     * Returns the same evaluator with another minimum status: cells of a weaker status count as unknown.
     *
     * @param weakest the weakest status that counts: verified, corroborated or recalled
     * @return a new evaluator
     * @throws IllegalArgumentException if the status is none of these three
     */
    public Evaluator withMinimumStatus(SourceStatus weakest) {
        return new Evaluator(basis.withMinimumStatus(weakest));
    }

    /**
     * Returns the same evaluator with other known units: those below, and the same units under the sets that this one
     * needs first.
     *
     * @param others what is known of them
     * @return a new evaluator
     */
    public Evaluator withUnits(KnownUnits others) {
        return new Evaluator(basis.withUnits(others));
    }

    /**
     * Returns what it assesses by.
     *
     * @return the basis
     */
    public AssessmentBasis basis() {
        return basis;
    }

    /**
     * Returns the set that it assesses by.
     *
     * @return the set
     */
    public CriteriaSet set() {
        return basis.set();
    }

    @Override
    public String toString() {
        return "evaluator of " + set().id();
    }

    /**
     * Assesses a unit on a day.
     *
     * @param unit the unit as it is on the day
     * @param asOf the day: decides the law, and the newest observation up to it counts
     * @param observations the unit's observations, in any order; those after the day are left out
     * @return the assessment
     * @throws NotYetInForceException if the set's force begins later
     * @throws NoLongerInForceException if the set's force ended before
     * @throws IllegalArgumentException if an observation is of another unit
     */
    public Assessment assess(AdministrativeUnit unit, LocalDate asOf, Collection<Observation> observations) {
        UnitRecord record = UnitRecord.of(unit.code(), observations);
        // What was reported of a unit that had the code before does not count.
        LocalDate first = unit.validFrom().orElse(LocalDate.MIN);
        UnitRecord own = unit.validFrom().isEmpty() ? record : record.partedAt(new TreeSet<>(Set.of(first)));
        return assess(unit, asOf, own.on(asOf.isBefore(first) ? first : asOf));
    }

    /**
     * Assesses a unit on a day by all its observations.
     *
     * @param record the unit's attributes and observations; of the units that a code means one after the other, that of
     *     the day is assessed
     * @param asOf the day
     * @return the assessment
     * @throws NotYetInForceException if the set's force begins later
     * @throws NoLongerInForceException if the set's force ended before
     */
    public Assessment assess(UnitRecord record, LocalDate asOf) {
        return assess(record.at(asOf, set().level()), asOf, record.on(asOf));
    }

    /**
     * Whether a unit may be recognised on a day: it meets the set, and the conditions that belong to recognition only.
     *
     * @param record the unit's attributes and observations, facts such as {@code @satisfaction} among them
     * @param asOf the day
     * @return the check, three-valued
     * @throws NotYetInForceException if the set's force begins later
     * @throws NoLongerInForceException if the set's force ended before
     */
    public RecognitionCheck checkRecognition(UnitRecord record, LocalDate asOf) {
        return assessor(record.at(asOf, set().level()), asOf, record.on(asOf)).recognition();
    }

    private Assessment assess(AdministrativeUnit unit, LocalDate asOf, UnitRecord record) {
        return assessor(unit, asOf, record).assess();
    }

    /**
     * Returns the rules that apply to the inputs of a unit on a day.
     *
     * @param unit the unit as it is on the day
     * @param asOf the day
     * @return the input rules
     * @throws NotYetInForceException if the set's force begins later
     * @throws NoLongerInForceException if the set's force ended before
     */
    public InputRules rulesFor(AdministrativeUnit unit, LocalDate asOf) {
        DatedBasis dated = basis.on(asOf);
        return new InputRules(dated, unit, keys(dated.version()));
    }

    /**
     * Returns why the set does not ask for the key of an observation.
     *
     * @param observation the observation
     * @param asOf the day
     * @return the problem, or empty if the set asks for it
     * @throws NotYetInForceException if the set's force begins later
     * @throws NoLongerInForceException if the set's force ended before
     */
    public Optional<Problem> checkKey(Observation observation, LocalDate asOf) {
        List<Problem> problems = new ArrayList<>();
        keys(set().at(asOf)).resolve(observation, asOf, problems);
        return problems.stream().findFirst();
    }

    /**
     * Returns the facts that cells and overlay rows depend on, on a day.
     *
     * @param asOf the day
     * @return their names as {@code @} rows are looked up: folded, in no order
     * @throws NotYetInForceException if the set's force begins later
     * @throws NoLongerInForceException if the set's force ended before
     */
    public Set<String> facts(LocalDate asOf) {
        return Collections.unmodifiableSet(keys(set().at(asOf)).cellFacts());
    }

    private UnitAssessor assessor(AdministrativeUnit unit, LocalDate asOf, UnitRecord record) {
        DatedBasis dated = basis.on(asOf);
        return new UnitAssessor(dated, unit, keys(dated.version()), record);
    }

    private InputCatalog keys(SetVersion version) {
        InputCatalog keys = catalog;
        if (keys == null || !keys.serve(version)) {
            keys = new InputCatalog(version, basis.overlay().facts());
            catalog = keys;
        }
        return keys;
    }
}
