package org.ntmcriteria.testkit.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Layouts for a number of tables: the plainest, each variant alone, then whatever covers the most pairs of variants
 * that no table had before, then any that are plain in a part of their traits. The same seed gives the same layouts.
 *
 * @param seed the seed
 * @param layouts one for each table
 * @param possible the pairs that a table can have
 * @param covered those that one of the layouts has
 */
public record LayoutPlan(long seed, List<Layout> layouts, Set<VariantPair> possible, Set<VariantPair> covered) {
    /** Of how many layouts with a pair that is not covered the one with the most such pairs is taken. */
    private static final int CANDIDATES = 12;

    /** Copies. */
    public LayoutPlan {
        layouts = List.copyOf(layouts);
        possible = Set.copyOf(possible);
        covered = Set.copyOf(covered);
    }

    /**
     * Plans tables.
     *
     * @param tables how many
     * @param seed the seed
     * @return the plan
     */
    public static LayoutPlan of(int tables, long seed) {
        Random random = new Random(seed);
        List<VariantPair> open = new ArrayList<>(VariantPair.all());
        open.removeIf(pair -> pair.impossible().isPresent());
        Set<VariantPair> possible = new HashSet<>(open);
        Set<VariantPair> covered = new HashSet<>();
        List<Layout> layouts = new ArrayList<>(alone());
        layouts.subList(Math.min(tables, layouts.size()), layouts.size()).clear();
        layouts.forEach(layout -> covered.addAll(layout.pairs()));
        Collections.shuffle(open, random);
        while (layouts.size() < tables) {
            open.removeIf(covered::contains);
            Layout layout = open.isEmpty() ? Layout.random(random) : best(open.get(0), covered, random);
            covered.addAll(layout.pairs());
            layouts.add(layout);
        }
        return new LayoutPlan(seed, layouts, possible, covered);
    }

    /**
     * Returns the plainest layout, and for each variant the plainest that has it.
     *
     * @return different layouts
     */
    public static List<Layout> alone() {
        List<Layout> layouts = new ArrayList<>();
        layouts.add(Layout.plain());
        for (Variant variant : Variant.all()) {
            Layout layout = Layout.plain(variant);
            if (!layouts.contains(layout)) {
                layouts.add(layout);
            }
        }
        return layouts;
    }

    private static Layout best(VariantPair pair, Set<VariantPair> covered, Random random) {
        Layout best = Layout.random(random, List.of(pair.first(), pair.second()));
        long most = newPairs(best, covered);
        for (int i = 1; i < CANDIDATES; i++) {
            Layout layout = Layout.random(random, List.of(pair.first(), pair.second()));
            long pairs = newPairs(layout, covered);
            if (pairs > most) {
                best = layout;
                most = pairs;
            }
        }
        return best;
    }

    private static long newPairs(Layout layout, Set<VariantPair> covered) {
        return layout.pairs().stream().filter(p -> !covered.contains(p)).count();
    }

    /**
     * Returns the seed of a table's truth.
     *
     * @param table the table's number, from 0
     * @return a seed
     */
    public long seedOf(int table) {
        return seed * 1_000_003 + table;
    }
}
