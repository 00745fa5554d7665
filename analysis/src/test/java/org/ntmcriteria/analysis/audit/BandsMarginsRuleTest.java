package org.ntmcriteria.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The flow decides what trying every matrix of 0 and 1 decides. */
class BandsMarginsRuleTest {
    /** Counts per criterion, criteria that are not reported, and bands as {communes, fewest, most}. */
    record Case(List<Long> counts, int free, List<long[]> bands) {
        @Override
        public String toString() {
            return counts + " + " + free + " free, "
                    + bands.stream().map(java.util.Arrays::toString).toList();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 4))
                .flatAs((reported, free, communes) -> {
                    int all = reported + free;
                    Arbitrary<List<Long>> counts =
                            Arbitraries.longs().between(0, communes).list().ofSize(reported);
                    Arbitrary<List<Integer>> cuts = Arbitraries.integers()
                            .between(1, all)
                            .list()
                            .uniqueElements()
                            .ofMaxSize(2);
                    Arbitrary<List<Integer>> membership =
                            Arbitraries.integers().between(0, 2).list().ofSize(communes);
                    return Combinators.combine(counts, cuts, membership).as((some, lower, members) -> {
                        List<Integer> from = new ArrayList<>(lower);
                        from.add(0);
                        from.sort(Integer::compare);
                        List<long[]> bands = new ArrayList<>();
                        for (int b = 0; b < from.size(); b++) {
                            int band = b;
                            int last = from.size() - 1;
                            long size = members.stream()
                                    .filter(m -> Math.min(m, last) == band)
                                    .count();
                            int to = b == last ? all : from.get(b + 1) - 1;
                            bands.add(new long[] {size, from.get(b), to});
                        }
                        return new Case(some, free, bands);
                    });
                });
    }

    @Property(tries = 1500)
    void the_flow_decides_what_trying_every_matrix_decides(@ForAll("cases") Case one) {
        assertThat(BandsMarginsRule.isFeasible(one.counts, one.free, one.bands)).isEqualTo(bruteForce(one));
    }

    private static boolean bruteForce(Case one) {
        int criteria = one.counts.size() + one.free;
        int communes = (int) one.bands.stream().mapToLong(b -> b[0]).sum();
        for (long matrix = 0; matrix < 1L << criteria * communes; matrix++) {
            if (fits(one, matrix, criteria)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Case one, long matrix, int criteria) {
        long[] columns = new long[criteria];
        int row = 0;
        for (long[] band : one.bands) {
            for (int i = 0; i < band[0]; i++, row++) {
                int met = 0;
                for (int k = 0; k < criteria; k++) {
                    boolean one01 = (matrix >> row * criteria + k & 1) == 1;
                    met += one01 ? 1 : 0;
                    columns[k] += one01 ? 1 : 0;
                }
                if (met < band[1] || met > band[2]) {
                    return false;
                }
            }
        }
        for (int k = 0; k < one.counts.size(); k++) {
            if (columns[k] != one.counts.get(k)) {
                return false;
            }
        }
        return true;
    }
}
