package org.ntmcriteria.examples.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A table of met and not met with given counts: so many communes meet each criterion, and each commune meets so many
 * criteria.
 */
final class Margins {
    private Margins() {}

    /**
     * Makes such a table.
     *
     * @param ofCommune how many criteria each commune meets, most first
     * @param ofCriterion how many communes meet each criterion
     * @param seed mixes the table without changing its counts; the same seed gives the same table
     * @return {@code [commune][criterion]}, true where met
     * @throws IllegalArgumentException if no table has these counts
     */
    static boolean[][] table(List<Integer> ofCommune, List<Integer> ofCriterion, long seed) {
        boolean[][] table = new boolean[ofCommune.size()][ofCriterion.size()];
        List<Integer> left = new ArrayList<>(ofCriterion);
        for (int commune = 0; commune < table.length; commune++) {
            // A commune that meets k criteria takes the k that most communes still have to meet (Gale and Ryser).
            List<Integer> mostWanted = IntStream.range(0, left.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer c) -> -left.get(c)))
                    .limit(ofCommune.get(commune))
                    .toList();
            for (int criterion : mostWanted) {
                table[commune][criterion] = true;
                left.set(criterion, left.get(criterion) - 1);
            }
        }
        if (left.stream().anyMatch(l -> l != 0)) {
            throw new IllegalArgumentException("no table has these counts; left over: " + left);
        }
        mix(table, new Random(seed));
        return table;
    }

    /** Swaps two communes' verdicts on two criteria where that leaves all counts as they are. */
    private static void mix(boolean[][] table, Random random) {
        for (int i = 0; i < table.length * 500; i++) {
            int a = random.nextInt(table.length);
            int b = random.nextInt(table.length);
            int c = random.nextInt(table[0].length);
            int d = random.nextInt(table[0].length);
            if (table[a][c] && table[b][d] && !table[a][d] && !table[b][c]) {
                table[a][c] = false;
                table[b][d] = false;
                table[a][d] = true;
                table[b][c] = true;
            }
        }
    }

    /**
     * Spreads a sum over a band of communes.
     *
     * @param communes how many communes
     * @param from the fewest criteria of the band
     * @param to the most criteria of the band
     * @param sum the criteria that they meet together
     * @return the criteria of each commune, most first
     * @throws IllegalArgumentException if the band cannot hold the sum
     */
    static List<Integer> band(int communes, int from, int to, int sum) {
        if (sum < communes * from || sum > communes * to) {
            throw new IllegalArgumentException(
                    communes + " communes of " + from + " to " + to + " cannot sum to " + sum);
        }
        int[] met = new int[communes];
        int left = sum - communes * from;
        java.util.Arrays.fill(met, from);
        for (int step = 0; left > 0; step++) {
            // The first communes go ahead, so that the band is filled and not all of one number.
            int commune = step % communes;
            int cap = Math.max(from + 1, to - commune * (to - from) / communes);
            if (met[commune] < (step < communes * (to - from) ? cap : to)) {
                met[commune]++;
                left--;
            }
        }
        return IntStream.of(met).boxed().sorted(Comparator.reverseOrder()).toList();
    }
}
