package org.ntmcriteria.analysis.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.Evidence;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;

/** The bounds are those of all ways in which small units can have been divided, tried one by one. */
class SmallChangesTest {
    /** An old unit of so many who have something and who have not. */
    record Old(Carried people, Carried land, int in, int out, boolean isBaseOnly) {
        Origin origin() {
            RegisteredUnit unit = new RegisteredUnit(
                    new UnitKey("00001", LocalDate.of(2016, 1, 1)),
                    Optional.empty(),
                    UnitKind.COMMUNE,
                    "A",
                    Optional.empty(),
                    new Area("20", "Lạng Sơn"),
                    true,
                    new Evidence(Optional.empty(), SourceStatus.RECALLED, "", ""));
            Extent extent = people == Carried.ALL && land == Carried.ALL ? Extent.WHOLE : Extent.PART;
            return new Origin(unit, extent, people, land);
        }

        <V> Part<V> part(Carried carried, V value) {
            return new Part<>(origin(), carried, Optional.of(value), Optional.empty());
        }
    }

    @Provide
    Arbitrary<List<Old>> olds() {
        Arbitrary<Carried> carried = Arbitraries.of(Carried.class);
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 3);
        return Combinators.combine(carried, carried, number, number, Arbitraries.of(false, false, true))
                .as(Old::new)
                .list()
                .ofMaxSize(3);
    }

    private static int least(Carried carried, int all) {
        return carried == Carried.ALL ? all : 0;
    }

    private static int most(Carried carried, int all) {
        return carried == Carried.NONE ? 0 : all;
    }

    /** Goes through all numbers that may have come of two numbers of each unit. */
    private static void each(List<int[][]> choices, int unit, int one, int other, BiConsumer<Integer, Integer> seen) {
        if (unit == choices.size()) {
            seen.accept(one, other);
            return;
        }
        for (int[] choice : choices.get(unit)) {
            each(choices, unit + 1, one + choice[0], other + choice[1], seen);
        }
    }

    private static int[][] choices(Carried first, int all, Carried second, int others) {
        List<int[]> choices = new ArrayList<>();
        for (int one = least(first, all); one <= most(first, all); one++) {
            for (int other = least(second, others); other <= most(second, others); other++) {
                choices.add(new int[] {one, other});
            }
        }
        return choices.toArray(new int[0][]);
    }

    /** The least and the most of all quotients seen; null where there was none. */
    private static final class Seen implements BiConsumer<Integer, Integer> {
        private Quantity.Ratio least;
        private Quantity.Ratio most;

        @Override
        public void accept(Integer numerator, Integer base) {
            if (base > 0) {
                Quantity.Ratio quotient = new Quantity.Ratio(Decimal.of(numerator), Decimal.of(base));
                least = least == null || Quotients.compare(quotient, least) < 0 ? quotient : least;
                most = most == null || Quotients.compare(quotient, most) > 0 ? quotient : most;
            }
        }
    }

    @Property(tries = 2000)
    void bounds_of_a_count_are_those_of_all_ways_to_divide(@ForAll("olds") List<Old> olds) {
        List<int[][]> choices = new ArrayList<>();
        List<Part<Decimal>> parts = new ArrayList<>();
        for (Old old : olds) {
            choices.add(choices(old.people, old.in, Carried.NONE, 0));
            parts.add(old.part(old.people, Decimal.of(old.in)));
        }
        List<Integer> sums = new ArrayList<>();
        each(choices, 0, 0, 0, (sum, nothing) -> sums.add(sum));
        ReconstructedCount bounds = Measure.count(MovesWith.PEOPLE).of(parts, true);
        assertThat(bounds.low())
                .isEqualTo(Decimal.of(sums.stream().mapToInt(n -> n).min().orElseThrow()));
        assertThat(bounds.high())
                .contains(Decimal.of(sums.stream().mapToInt(n -> n).max().orElseThrow()));
    }

    @Property(tries = 2000)
    void bounds_of_a_share_are_those_of_all_ways_to_divide(@ForAll("olds") List<Old> olds) {
        List<List<int[][]>> ways = new ArrayList<>(List.of(new ArrayList<>()));
        List<Part<PartQuotient>> parts = new ArrayList<>();
        for (Old old : olds) {
            if (old.people == Carried.NONE) {
                continue;
            }
            int base = old.in + old.out;
            PartQuotient known = old.isBaseOnly
                    ? new PartQuotient.BaseOnly(Decimal.of(base))
                    : new PartQuotient.Counted(Decimal.of(old.in), Decimal.of(base));
            parts.add(old.part(old.people, known));
            List<List<int[][]>> more = new ArrayList<>();
            for (int in = old.isBaseOnly ? 0 : old.in; in <= (old.isBaseOnly ? base : old.in); in++) {
                int[][] choices = choices(old.people, in, old.people, base - in);
                for (List<int[][]> way : ways) {
                    List<int[][]> longer = new ArrayList<>(way);
                    longer.add(choices);
                    more.add(longer);
                }
            }
            ways = more;
        }
        Seen seen = new Seen();
        ways.forEach(way -> each(way, 0, 0, 0, (in, out) -> seen.accept(in, in + out)));
        ReconstructedQuotient bounds = Measure.share(MovesWith.PEOPLE).of(parts, true);
        assertThat(Quotients.compare(bounds.low(), seen.least == null ? Quotients.ZERO : seen.least))
                .isZero();
        assertThat(Quotients.compare(bounds.high().orElseThrow(), seen.most == null ? Quotients.ONE : seen.most))
                .isZero();
    }

    @Property(tries = 2000)
    void bounds_of_a_mean_are_those_of_all_ways_to_divide(@ForAll("olds") List<Old> olds) {
        List<int[][]> choices = new ArrayList<>();
        List<Part<PartQuotient>> parts = new ArrayList<>();
        int leastBase = 0;
        int mostTotal = 0;
        for (Old old : olds) {
            int total = old.out == 0 ? 0 : old.in;
            choices.add(choices(old.people, total, old.land, old.out));
            parts.add(old.part(Carried.NONE_TO_ALL, new PartQuotient.Counted(Decimal.of(total), Decimal.of(old.out))));
            leastBase += least(old.land, old.out);
            mostTotal += most(old.people, total);
        }
        Seen seen = new Seen();
        each(choices, 0, 0, 0, seen);
        ReconstructedQuotient bounds =
                Measure.mean(MovesWith.PEOPLE, MovesWith.LAND).of(parts, true);
        assertThat(Quotients.compare(bounds.low(), seen.least == null ? Quotients.ZERO : seen.least))
                .isZero();
        if (seen.most == null || leastBase == 0 && mostTotal > 0) {
            // However large, some part with people and next to no land has it.
            assertThat(bounds.high()).isEmpty();
        } else {
            assertThat(Quotients.compare(bounds.high().orElseThrow(), seen.most))
                    .isZero();
        }
    }
}
