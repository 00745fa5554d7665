package org.ntmcriteria.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** The chain of tiers, over all pairs that the built-in catalogue calls the same measure. */
class TierChainTest {
    private static final TierChainContract CHAIN = TierChainContract.of(CriteriaCatalog.standard());

    private int compared;

    /** A number reported under both tiers of a pair. */
    record Case(TierChainContract.Pair pair, AdministrativeUnit unit, LocalDate day, ReportedValue value) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(CHAIN.pairs()).flatMap(pair -> Combinators.combine(
                        NtmArbitraries.units(pair.lower().level()),
                        NtmArbitraries.days(pair.lower())
                                .filter(pair.higher().description().inForce()::contains),
                        values(pair))
                .as((unit, day, value) -> new Case(pair, unit, day, value)));
    }

    /** Any number, and those at and beside the levels of either tier, where a chain would break. */
    private static Arbitrary<ReportedValue> values(TierChainContract.Pair pair) {
        List<BigDecimal> levels = Stream.of(pair.lower(), pair.higher())
                .flatMap(set -> set.cells().stream())
                .filter(c -> pair.lowerKey().toString().startsWith(c.indicator().toString())
                        || pair.higherKey().toString().startsWith(c.indicator().toString()))
                .map(c -> c.requirement())
                .filter(Requirement.Threshold.class::isInstance)
                .map(r -> ((Requirement.Threshold) r).value().toBigDecimal())
                .flatMap(level -> Stream.of(level, level.add(BigDecimal.ONE), level.subtract(new BigDecimal("0.1"))))
                .filter(level -> level.signum() >= 0)
                .toList();
        Arbitrary<BigDecimal> any = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(1);
        return (levels.isEmpty() ? any : Arbitraries.oneOf(any, Arbitraries.of(levels)))
                .map(number -> new Quantity.Amount(Decimal.of(number)));
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void a_value_that_meets_the_advanced_requirement_meets_its_partner_in_ntm(
            @ForAll("cases") Case one, @ForAll @IntRange(min = 0, max = 6) int schools) {
        Observation fact = Observation.of(NtmArbitraries.UNIT, one.day, "@schools", String.valueOf(schools));
        compared += CHAIN.whatMeetsTheHigherTierMeetsTheLower(one.pair, one.unit, one.day, one.value, List.of(fact))
                ? 1
                : 0;
    }

    @AfterProperty
    void the_law_is_not_kept_for_want_of_anything_to_compare() {
        assertThat(compared).isGreaterThan(50);
    }
}
