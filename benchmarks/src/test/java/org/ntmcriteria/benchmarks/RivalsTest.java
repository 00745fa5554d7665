package org.ntmcriteria.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.rules.evaluate.Evaluator;

/** A time says nothing of an evaluator that assesses otherwise, so all of them must give the same verdicts. */
class RivalsTest {
    private static Rules rules;
    private static List<Commune> communes;
    private static ExplainingAssessor library;

    @BeforeAll
    static void makeCommunes() {
        rules = Rules.standard();
        communes = new Communes(rules).make(300, 20241231);
        library = new ExplainingAssessor(rules, communes);
    }

    @Test
    void droolsGivesTheVerdictsOfTheLibrary() {
        assertSame(new DroolsAssessor(rules));
    }

    @Test
    void dmnGivesTheVerdictsOfTheLibrary() {
        assertSame(new DmnAssessor(rules));
    }

    @Test
    void jsonLogicGivesTheVerdictsOfTheLibrary() {
        assertSame(new JsonLogicAssessor(rules));
    }

    private static void assertSame(Assessor rival) {
        assertThat(communes).hasSize(300);
        for (Commune commune : communes) {
            assertThat(rival.assess(commune))
                    .as("%s %s", commune.code(), commune.region())
                    .hasSize(19)
                    .isEqualTo(library.assess(commune));
        }
    }

    @Test
    void communesDifferInRegionAndInTheVerdictsOfEveryCriterion() {
        Set<Region> regions = EnumSet.noneOf(Region.class);
        List<Set<Byte>> verdicts = rules.criteria().stream()
                .map(c -> (Set<Byte>) new TreeSet<Byte>())
                .toList();
        for (Commune commune : communes) {
            regions.add(commune.region());
            byte[] own = library.assess(commune);
            for (int i = 0; i < own.length; i++) {
                verdicts.get(i).add(own[i]);
            }
        }
        assertThat(regions).containsExactly(Region.values());
        assertThat(verdicts).hasSize(19).allSatisfy(v -> assertThat(v)
                .contains(Assessor.NOT_MET, Assessor.UNDETERMINED));
        // Of the twelve keys of criterion 17 one is mostly missing or fails.
        assertThat(verdicts).filteredOn(v -> v.contains(Assessor.MET)).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void everyReportIsUnderstoodByTheLibrary() {
        Communes made = new Communes(rules);
        for (Commune commune : communes) {
            Assessment assessment =
                    Evaluator.of(rules.set()).assess(made.unit(commune), rules.day(), made.observations(commune));
            assertThat(assessment.problems()).isEmpty();
        }
    }

    @Test
    void theSameSeedMakesTheSameCommunes() {
        List<Commune> again = new Communes(rules).make(300, 20241231);
        Communes made = new Communes(rules);
        assertThat(again)
                .extracting(made::unit)
                .isEqualTo(communes.stream().map(made::unit).toList());
        assertThat(again)
                .extracting(made::observations)
                .isEqualTo(communes.stream().map(made::observations).toList());
    }
}
