package org.ntmcriteria.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * Bounds contain the truth over random mergers and splits whose truth is known. The build takes some thousands;
 * {@code -Dntm.lineage.units=20000} takes more than 100,000.
 */
class RandomChangesTest {
    private static final int UNITS = Integer.getInteger("ntm.lineage.units", 500);
    private static final List<LocalDate> OLD = List.of(ChangedUnits.FIRST, ChangedUnits.SECOND);

    private static int changes;
    private static int values;
    private static int exact;

    private static UnitRegister register(ChangedUnits units) throws IOException {
        Path folder = Files.createTempDirectory("changed-units");
        try {
            return units.register(folder);
        } finally {
            Files.delete(folder.resolve("units.csv"));
            Files.delete(folder.resolve("lineage.csv"));
            Files.delete(folder);
        }
    }

    private static <V> DayData<V> data(ChangedUnits units, LocalDate day, Function<ChangedUnits.Content, V> reported) {
        Map<UnitKey, V> values = new TreeMap<>();
        units.on(day).forEach((unit, content) -> {
            V value = reported.apply(content);
            if (value != null) {
                values.put(unit, value);
            }
        });
        return DayData.of(day, values);
    }

    private static Decimal decimal(int number) {
        return Decimal.of(number);
    }

    private static Quantity.Ratio ratio(int numerator, int denominator) {
        return new Quantity.Ratio(decimal(numerator), decimal(denominator));
    }

    /** Two numbers, the quotient alone, the base alone or nothing: as offices report. */
    private static PartQuotient quotient(Random random, int numerator, int base) {
        return switch (base == 0 ? 0 : random.nextInt(8)) {
            case 5 -> new PartQuotient.Bare(ratio(numerator, base));
            case 6 -> new PartQuotient.BaseOnly(decimal(base));
            case 7 -> null;
            default -> new PartQuotient.Counted(decimal(numerator), decimal(base));
        };
    }

    private static Verdict verdict(ChangedUnits.Content content) {
        return content.people() == 0 ? Verdict.NOT_APPLICABLE : Verdict.of(content.in >= content.out);
    }

    private static void check(boolean holds, Reconstruction<?, ?> found, Object truth) {
        values++;
        exact += found.value().isExact() ? 1 : 0;
        if (!holds) {
            throw new AssertionError(found + " from " + found.parts() + ", in truth " + truth);
        }
    }

    private static void checkCount(Reconstruction<Decimal, ReconstructedCount> found, int truth) {
        ReconstructedCount bounds = found.value();
        boolean holds = bounds.low().compareTo(decimal(truth)) <= 0
                && (bounds.high().isEmpty() || bounds.high().get().compareTo(decimal(truth)) >= 0);
        check(holds, found, truth);
    }

    private static void checkQuotient(
            Reconstruction<PartQuotient, ReconstructedQuotient> found, int numerator, int base) {
        if (base > 0) {
            check(found.value().contains(ratio(numerator, base)), found, ratio(numerator, base));
        }
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void bounds_contain_the_truth(@ForAll long seed) throws IOException {
        ChangedUnits units = ChangedUnits.of(seed, UNITS, true);
        changes += units.changes();
        Random random = new Random(seed);
        UnitReconstructor reconstructor = UnitReconstructor.of(register(units));
        for (LocalDate day : OLD) {
            DayData<Decimal> people = data(units, day, c -> random.nextInt(9) == 0 ? null : decimal(c.people()));
            DayData<Decimal> land = data(units, day, c -> decimal(c.land));
            DayData<Decimal> schools = data(units, day, c -> decimal(c.schools));
            DayData<PartQuotient> shares = data(units, day, c -> quotient(random, c.in, c.people()));
            DayData<PartQuotient> means = data(units, day, c -> quotient(random, 2 * c.in + c.out, c.people()));
            DayData<PartQuotient> heads =
                    data(units, day, c -> c.people() == 0 ? null : quotient(random, c.land, c.people()));
            DayData<Verdict> verdicts = data(units, day, c -> random.nextInt(9) == 0 ? null : verdict(c));
            units.on(ChangedUnits.THIRD).forEach((unit, truth) -> {
                Look look = new Look(reconstructor, unit);
                checkCount(look.at(Measure.count(MovesWith.PEOPLE), people), truth.people());
                checkCount(look.at(Measure.count(MovesWith.LAND), land), truth.land);
                checkCount(look.at(Measure.count(MovesWith.UNKNOWN), schools), truth.schools);
                checkQuotient(look.at(Measure.share(MovesWith.PEOPLE), shares), truth.in, truth.people());
                checkQuotient(
                        look.at(Measure.mean(MovesWith.PEOPLE, MovesWith.PEOPLE), means),
                        2 * truth.in + truth.out,
                        truth.people());
                Reconstruction<Verdict, ReconstructedVerdict> met =
                        look.at(Measure.verdict(MovesWith.PEOPLE), verdicts);
                check(!met.value().isExact() || met.value().verdict() == verdict(truth), met, verdict(truth));
                checkQuotient(
                        look.at(Measure.mean(MovesWith.LAND, MovesWith.PEOPLE), heads), truth.land, truth.people());
            });
        }
    }

    private record Look(UnitReconstructor reconstructor, UnitKey unit) {
        private <V, R extends ReconstructedValue> Reconstruction<V, R> at(Measure<V, R> measure, DayData<V> data) {
            return reconstructor.reconstruct(unit, ChangedUnits.THIRD, measure, data);
        }
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void merge_then_look_back_is_the_identity_on_additive_data(@ForAll long seed) throws IOException {
        ChangedUnits units = ChangedUnits.of(seed, UNITS / 2, false);
        UnitReconstructor reconstructor = UnitReconstructor.of(register(units));
        for (LocalDate day : OLD) {
            DayData<Decimal> counts = data(units, day, c -> decimal(c.schools));
            DayData<PartQuotient> shares =
                    data(units, day, c -> new PartQuotient.Counted(decimal(c.in), decimal(c.people())));
            DayData<PartQuotient> means = data(
                    units,
                    day,
                    c -> c.people() == 0
                            ? new PartQuotient.Counted(Decimal.ZERO, Decimal.ZERO)
                            : new PartQuotient.Counted(decimal(3 * c.in + c.out), decimal(c.people())));
            units.on(ChangedUnits.THIRD).forEach((unit, truth) -> {
                Look look = new Look(reconstructor, unit);
                Reconstruction<Decimal, ReconstructedCount> count = look.at(Measure.count(MovesWith.UNKNOWN), counts);
                assertThat(count.value()).hasToString(String.valueOf(truth.schools));
                assertThat(count.coverage().isComplete()).isTrue();
                assertThat(count.coverage().divided()).isZero();
                if (truth.people() > 0) {
                    assertThat(look.at(Measure.share(MovesWith.PEOPLE), shares)
                                    .value()
                                    .sum())
                            .contains(ratio(truth.in, truth.people()));
                    ReconstructedQuotient mean = look.at(Measure.mean(MovesWith.PEOPLE, MovesWith.PEOPLE), means)
                            .value();
                    assertThat(mean.isExact()).isTrue();
                    assertThat(mean.sum()).contains(ratio(3 * truth.in + truth.out, truth.people()));
                }
            });
        }
    }

    @AfterContainer
    static void the_changes_are_counted() {
        System.out.println(changes + " units merged or divided, " + values + " values, " + exact + " of them exact");
        assertThat(changes).isGreaterThan(4 * UNITS);
    }
}
