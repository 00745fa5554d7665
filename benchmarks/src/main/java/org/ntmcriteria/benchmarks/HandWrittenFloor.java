package org.ntmcriteria.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Comparison;

/**
 * What a programmer would write for this one table and nothing else: a loop per kind of key over the columns, with the
 * bounds of the regions in an array. It takes what a panel takes – hundredths, and words as bits – and gives what the
 * panel's evaluator gives: which units meet each key and criterion, of which it is not known, and the counts. It knows
 * nothing of parts reported as a whole, sexes, ratios, grades, facts, "not applicable" or values that do not fit.
 */
public final class HandWrittenFloor {
    private static final long[] SPREAD = new long[256];

    static {
        for (int bits = 0; bits < 256; bits++) {
            for (int bit = 0; bit < 8; bit++) {
                SPREAD[bits] |= (long) (bits >> bit & 1) << 8 * bit;
            }
        }
    }

    private static final int ONLY_WORDS = 0;
    private static final int AT_LEAST_ONE = 1;
    private static final int AT_LEAST = 2;
    private static final int AT_MOST_ONE = 3;
    private static final int AT_MOST = 4;

    private static final char NONE = Character.MAX_VALUE;

    private final int words;
    private final byte[] regions;
    private final char[][] hundredths;
    private final long[][] yes;
    private final long[][] no;
    private final int[] loops;
    private final int[][] bounds;

    /** 1 where a region's cell leaves the number open. */
    private final int[][] open;

    private final int[] firstKey;

    /** Which units meet each key, and of which that is not known: a bit a unit. */
    final long[][] keyMet;

    final long[][] keyUnknown;

    /** The same of each criterion. */
    final long[][] met;

    final long[][] unknown;

    /** How many criteria each unit meets at least, and at most. */
    final byte[] least;

    final byte[] most;

    /**
     * Lays communes out in columns.
     *
     * @param rules what is asked
     * @param communes the communes
     */
    public HandWrittenFloor(Rules rules, List<Commune> communes) {
        int keys = rules.keys().size();
        int criteria = rules.criteria().size();
        words = (communes.size() + 63) / 64;
        regions = new byte[words * 64];
        hundredths = new char[keys][];
        yes = new long[keys][words];
        no = new long[keys][words];
        loops = new int[keys];
        bounds = new int[keys][Region.values().length];
        open = new int[keys][Region.values().length];
        firstKey = new int[criteria + 1];
        keyMet = new long[keys][words];
        keyUnknown = new long[keys][words];
        met = new long[criteria][words];
        unknown = new long[criteria][words];
        least = new byte[words * 64];
        most = new byte[words * 64];
        for (int criterion = 0; criterion < criteria; criterion++) {
            firstKey[criterion] = rules.keysOf(criterion).get(0);
        }
        firstKey[criteria] = keys;
        for (int key = 0; key < keys; key++) {
            layOut(rules, key, communes);
        }
        for (int i = 0; i < communes.size(); i++) {
            regions[i] = (byte) communes.get(i).region().ordinal();
        }
    }

    private void layOut(Rules rules, int key, List<Commune> communes) {
        List<Comparison> comparisons = new ArrayList<>();
        for (Region region : Region.values()) {
            Optional<Rules.Bound> bound = rules.bound(key, region);
            open[key][region.ordinal()] = bound.isEmpty() ? 1 : 0;
            if (bound.isPresent()) {
                boolean least = bound.get().comparison() == Comparison.AT_LEAST;
                int asked = bound.get().value().toBigDecimal().movePointRight(2).intValueExact();
                bounds[key][region.ordinal()] = least ? asked : asked + 1;
                comparisons.add(bound.get().comparison());
            }
        }
        if (comparisons.stream().distinct().count() > 1) {
            throw new IllegalStateException("this table never asks for more in one region and for less in another");
        }
        boolean isSame = comparisons.size() == Region.values().length
                && java.util.Arrays.stream(bounds[key]).distinct().count() == 1;
        if (!comparisons.isEmpty()) {
            loops[key] = switch (comparisons.get(0)) {
                case AT_LEAST -> isSame ? AT_LEAST_ONE : AT_LEAST;
                // Exactly is asked for nothing but none.
                case AT_MOST, EQUAL -> isSame ? AT_MOST_ONE : AT_MOST;
                default -> throw new IllegalStateException("this table has no such comparison");
            };
            hundredths[key] = new char[words * 64];
            java.util.Arrays.fill(hundredths[key], NONE);
        }
        for (int i = 0; i < communes.size(); i++) {
            Commune commune = communes.get(i);
            yes[key][i >> 6] |= (commune.words()[key] == Commune.ACHIEVED ? 1L : 0L) << i;
            no[key][i >> 6] |= (commune.words()[key] == Commune.NOT_ACHIEVED ? 1L : 0L) << i;
            if (hundredths[key] != null && !Double.isNaN(commune.numbers()[key])) {
                hundredths[key][i] = (char) Math.round(commune.numbers()[key] * 100);
            }
        }
    }

    /** Assesses all communes. */
    public void assess() {
        int criteria = met.length;
        for (int criterion = 0; criterion < criteria; criterion++) {
            for (int key = firstKey[criterion]; key < firstKey[criterion + 1]; key++) {
                assessKey(key);
            }
            long[] all = met[criterion];
            long[] open = unknown[criterion];
            for (int word = 0; word < words; word++) {
                long everyMet = -1L;
                long everyMetOrOpen = -1L;
                for (int key = firstKey[criterion]; key < firstKey[criterion + 1]; key++) {
                    everyMet &= keyMet[key][word];
                    everyMetOrOpen &= keyMet[key][word] | keyUnknown[key][word];
                }
                all[word] = everyMet;
                open[word] = everyMetOrOpen & ~everyMet;
            }
        }
        count();
    }

    private void assessKey(int key) {
        long[] metBits = keyMet[key];
        long[] unknownBits = keyUnknown[key];
        switch (loops[key]) {
            case ONLY_WORDS -> words(yes[key], no[key], metBits, unknownBits);
            case AT_LEAST_ONE -> atLeast(hundredths[key], bounds[key][0], yes[key], no[key], metBits, unknownBits);
            case AT_LEAST -> atLeast(hundredths[key], bounds[key], open[key], yes[key], no[key], metBits, unknownBits);
            case AT_MOST_ONE -> atMost(hundredths[key], bounds[key][0], yes[key], no[key], metBits, unknownBits);
            default -> atMost(hundredths[key], bounds[key], open[key], yes[key], no[key], metBits, unknownBits);
        }
    }

    private static void words(long[] yes, long[] no, long[] met, long[] unknown) {
        for (int word = 0; word < met.length; word++) {
            met[word] = yes[word];
            unknown[word] = ~(yes[word] | no[word]);
        }
    }

    private static void atLeast(char[] numbers, int bound, long[] yes, long[] no, long[] met, long[] unknown) {
        for (int word = 0; word < met.length; word++) {
            long down = 0;
            long none = 0;
            int base = word << 6;
            for (int i = 0; i < 64; i++) {
                int number = numbers[base + i];
                down |= (long) (number - bound >>> 31) << i;
                none |= (long) (NONE - 1 - number >>> 31) << i;
            }
            met[word] = ~(down | none) | yes[word];
            unknown[word] = none & ~(yes[word] | no[word]);
        }
    }

    private void atLeast(char[] numbers, int[] bounds, int[] open, long[] yes, long[] no, long[] met, long[] unknown) {
        for (int word = 0; word < met.length; word++) {
            long down = 0;
            long none = 0;
            int base = word << 6;
            for (int i = 0; i < 64; i++) {
                int number = numbers[base + i];
                int region = regions[base + i];
                down |= (long) (number - bounds[region] >>> 31) << i;
                none |= (long) (open[region] | NONE - 1 - number >>> 31) << i;
            }
            met[word] = ~(down | none) | yes[word];
            unknown[word] = none & ~(yes[word] | no[word]);
        }
    }

    private static void atMost(char[] numbers, int bound, long[] yes, long[] no, long[] met, long[] unknown) {
        for (int word = 0; word < met.length; word++) {
            long down = 0;
            long none = 0;
            int base = word << 6;
            for (int i = 0; i < 64; i++) {
                int number = numbers[base + i];
                down |= (long) (number - bound >>> 31) << i;
                none |= (long) (NONE - 1 - number >>> 31) << i;
            }
            met[word] = down | yes[word];
            unknown[word] = none & ~(yes[word] | no[word]);
        }
    }

    private void atMost(char[] numbers, int[] bounds, int[] open, long[] yes, long[] no, long[] met, long[] unknown) {
        for (int word = 0; word < met.length; word++) {
            long down = 0;
            long none = 0;
            int base = word << 6;
            for (int i = 0; i < 64; i++) {
                int number = numbers[base + i];
                int region = regions[base + i];
                down |= (long) (number - bounds[region] >>> 31) << i;
                none |= (long) (open[region] | NONE - 1 - number >>> 31) << i;
            }
            met[word] = down & ~none | yes[word];
            unknown[word] = none & ~(yes[word] | no[word]);
        }
    }

    /** Adds the criteria up as binary numbers of five digits, 64 units at a time, and writes them out as bytes. */
    private void count() {
        for (int word = 0; word < words; word++) {
            long m0 = 0;
            long m1 = 0;
            long m2 = 0;
            long m3 = 0;
            long m4 = 0;
            long u0 = 0;
            long u1 = 0;
            long u2 = 0;
            long u3 = 0;
            long u4 = 0;
            for (int criterion = 0; criterion < met.length; criterion++) {
                long carry = met[criterion][word];
                long next = m0 & carry;
                m0 ^= carry;
                carry = m1 & next;
                m1 ^= next;
                next = m2 & carry;
                m2 ^= carry;
                carry = m3 & next;
                m3 ^= next;
                m4 ^= carry;
                carry = unknown[criterion][word];
                next = u0 & carry;
                u0 ^= carry;
                carry = u1 & next;
                u1 ^= next;
                next = u2 & carry;
                u2 ^= carry;
                carry = u3 & next;
                u3 ^= next;
                u4 ^= carry;
            }
            for (int shift = 0; shift < 64; shift += 8) {
                long eightMet = eight(m0, m1, m2, m3, m4, shift);
                write(least, word * 64 + shift, eightMet);
                write(most, word * 64 + shift, eightMet + eight(u0, u1, u2, u3, u4, shift));
            }
        }
    }

    private static long eight(long b0, long b1, long b2, long b3, long b4, int shift) {
        return SPREAD[(int) (b0 >>> shift) & 255]
                + (SPREAD[(int) (b1 >>> shift) & 255] << 1)
                + (SPREAD[(int) (b2 >>> shift) & 255] << 2)
                + (SPREAD[(int) (b3 >>> shift) & 255] << 3)
                + (SPREAD[(int) (b4 >>> shift) & 255] << 4);
    }

    private static void write(byte[] bytes, int at, long eight) {
        for (int i = 0; i < 8; i++) {
            bytes[at + i] = (byte) (eight >>> 8 * i);
        }
    }

    /**
     * A commune's verdicts.
     *
     * @param commune its place in the list
     * @return the verdicts of its criteria, as {@link Assessor} tells them
     */
    public byte[] verdicts(int commune) {
        byte[] verdicts = new byte[met.length];
        for (int criterion = 0; criterion < verdicts.length; criterion++) {
            boolean isMet = (met[criterion][commune >> 6] >>> commune & 1) != 0;
            boolean isOpen = (unknown[criterion][commune >> 6] >>> commune & 1) != 0;
            verdicts[criterion] = isMet ? Assessor.MET : isOpen ? Assessor.UNDETERMINED : Assessor.NOT_MET;
        }
        return verdicts;
    }
}
