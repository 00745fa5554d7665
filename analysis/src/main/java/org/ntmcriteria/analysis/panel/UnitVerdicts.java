package org.ntmcriteria.analysis.panel;

import org.ntmcriteria.core.value.Verdict;

/**
 * The verdicts of many units on one indicator, criterion or set: three bits a unit, 64 units a word. Immutable and
 * thread-safe.
 */
public final class UnitVerdicts {
    private final int size;
    private final VerdictPlanes bits;

    UnitVerdicts(int size, VerdictPlanes bits) {
        this.size = size;
        this.bits = bits;
    }

    /**
     * Returns the number of units.
     *
     * @return the number of rows
     */
    public int size() {
        return size;
    }

    /**
     * Returns a unit's verdict.
     *
     * @param row the unit's row, from 0
     * @return the verdict
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Verdict get(int row) {
        if (row < 0 || row >= size) {
            throw new IndexOutOfBoundsException("row " + row + " of " + size);
        }
        int word = row >> 6;
        if ((bits.planes[bits.met + word] >>> row & 1) != 0) {
            return Verdict.MET;
        }
        if ((bits.planes[bits.notMet + word] >>> row & 1) != 0) {
            return Verdict.NOT_MET;
        }
        return (notApplicable(word) >>> row & 1) != 0 ? Verdict.NOT_APPLICABLE : Verdict.UNDETERMINED;
    }

    /**
     * Returns which of 64 units have a verdict.
     *
     * @param verdict the verdict
     * @param word the word, from 0; its lowest bit is the unit of row 64 · word
     * @return a bit for each unit; 0 behind the last one
     * @throws IndexOutOfBoundsException if there is no such word
     */
    public long bits(Verdict verdict, int word) {
        int left = size - (word << 6);
        if (word < 0 || left <= 0) {
            throw new IndexOutOfBoundsException("word " + word + " of " + (size + 63 >> 6));
        }
        return switch (verdict) {
            case MET -> bits.planes[bits.met + word];
            case NOT_MET -> bits.planes[bits.notMet + word];
            case NOT_APPLICABLE -> notApplicable(word);
            case UNDETERMINED ->
                ~(bits.planes[bits.met + word] | bits.planes[bits.notMet + word] | notApplicable(word))
                        & (left >= 64 ? -1L : (1L << left) - 1);
        };
    }

    /**
     * Returns how many units have a verdict.
     *
     * @param verdict the verdict
     * @return the number of units
     */
    public int count(Verdict verdict) {
        int count = 0;
        for (int word = 0; word << 6 < size; word++) {
            count += Long.bitCount(bits(verdict, word));
        }
        return count;
    }

    private long notApplicable(int word) {
        return bits.notApplicable < 0 ? 0 : bits.planes[bits.notApplicable + word];
    }
}
