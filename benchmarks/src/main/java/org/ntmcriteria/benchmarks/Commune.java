package org.ntmcriteria.benchmarks;

import org.ntmcriteria.core.unit.Region;

/**
 * A commune and what it reported, as plain data: for each key of {@link Rules#keys} a number, a word or nothing.
 *
 * @param code the commune's code
 * @param region the region whose column holds for it
 * @param numbers the reported number of each key, {@link Double#NaN} where there is none
 * @param words the reported word of each key: {@link #NO_WORD}, {@link #ACHIEVED} or {@link #NOT_ACHIEVED}
 */
public record Commune(String code, Region region, double[] numbers, byte[] words) {
    /** No word was reported. */
    public static final byte NO_WORD = 0;

    /** Reported as met (Đ). */
    public static final byte ACHIEVED = 1;

    /** Reported as not met (KĐ). */
    public static final byte NOT_ACHIEVED = 2;
}
