package org.ntmcriteria.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.KnownUnits;

/** Conditions on the units of a district or province, over all built-in sets that have such conditions. */
class UnitsBelowTest {
    private static final CriteriaCatalog CATALOG = CriteriaCatalog.standard();

    /** A district or province, what was reported of it, and the units in it under the sets that its own asks for. */
    record Case(CriteriaSet set, Dossier above, List<Assessment> below) {
        UnitsBelowContract contract() {
            return UnitsBelowContract.of(Evaluator.of(set));
        }

        /** One of the units that has one of these verdicts, with another. */
        Assessment with(int which, Verdict verdict, Verdict... before) {
            List<Assessment> some = below.stream()
                    .filter(a -> List.of(before).contains(a.verdict()))
                    .toList();
            Assume.that(!some.isEmpty());
            Assessment one = some.get(which % some.size());
            return NtmArbitraries.assessed(one.unit(), CATALOG.get(one.set()), one.asOf(), verdict);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        List<CriteriaSet> counting = CATALOG.sets().stream()
                .filter(set -> set.conditions().stream().anyMatch(c -> c.kind() == ConditionKind.SHARE_OF_UNITS))
                .toList();
        return Arbitraries.of(counting).flatMap(set -> NtmArbitraries.dossiers(set)
                .flatMap(above -> below(set, above).map(below -> new Case(set, above, below))));
    }

    private static Arbitrary<List<Assessment>> below(CriteriaSet set, Dossier above) {
        List<Arbitrary<List<Assessment>>> ofSets = set.at(above.day()).conditions().stream()
                .filter(c -> c.kind() == ConditionKind.SHARE_OF_UNITS || c.kind() == ConditionKind.OTHER_UNITS)
                .map(ConditionDefinition::ofSet)
                .flatMap(Optional::stream)
                .distinct()
                .map(id -> CATALOG.get(id))
                .map(lower -> UnitsBelowArbitraries.assessments(above.unit(), lower, nearest(lower, above.day())))
                .toList();
        return Combinators.combine(ofSets).as(lists -> {
            List<Assessment> all = new ArrayList<>();
            lists.forEach(all::addAll);
            return all;
        });
    }

    /** The day, or the nearest one on which the set assesses. */
    private static LocalDate nearest(CriteriaSet set, LocalDate day) {
        DateRange force = set.description().inForce();
        LocalDate notAfter = force.end().filter(day::isAfter).orElse(day);
        return force.start().filter(notAfter::isBefore).orElse(notAfter);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void a_commune_that_comes_to_meet_its_set_never_lowers_a_share(
            @ForAll("cases") Case one, @ForAll @IntRange(min = 0, max = 99) int which) {
        Assessment improved = one.with(which, Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED);
        Assume.that(improved.verdict() == Verdict.MET);
        one.contract().aUnitThatComesToMeetItsSetNeverHurts(one.above, one.below, improved);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void deciding_an_undetermined_commune_either_way_stays_within_the_range(
            @ForAll("cases") Case one, @ForAll @IntRange(min = 0, max = 99) int which, @ForAll boolean met) {
        Assessment decided = one.with(which, Verdict.of(met), Verdict.UNDETERMINED);
        Assume.that(decided.verdict().isDecided());
        one.contract().decidingAUnitStaysWithinTheRange(one.above, one.below, decided);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void an_evaluator_that_knows_the_units_below_keeps_the_laws(@ForAll("cases") Case one, @ForAll Random random) {
        EvaluatorContract laws = EvaluatorContract.of(Evaluator.of(one.set).withUnits(KnownUnits.of(one.below)));
        laws.orderNeverMatters(one.above, random);
        laws.everyVerdictCites(one.above);
        laws.verdictsAreThatOfWhatTheyRestOn(one.above);
        laws.moreInformationNeverWidens(one.above, random);
        laws.betterNeverHurts(one.above, 100);
    }
}
