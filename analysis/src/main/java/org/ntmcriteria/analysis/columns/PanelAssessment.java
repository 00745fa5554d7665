package org.ntmcriteria.analysis.columns;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.ntmcriteria.core.CountRange;
import org.ntmcriteria.core.IndicatorId;

/**
 * The verdicts of a panel's units on every indicator and criterion and on the set, and how many criteria each meets.
 * Rows are those of the panel. Immutable and thread-safe once it is handed out.
 */
public final class PanelAssessment {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The eight bits of a number as the lowest bits of eight bytes. */
    private static final long[] SPREAD = new long[256];

    /** One in each of eight bytes. */
    private static final long EACH = 0x0101010101010101L;

    static {
        for (int bits = 0; bits < SPREAD.length; bits++) {
            for (int bit = 0; bit < 8; bit++) {
                SPREAD[bits] |= (long) (bits >> bit & 1) << 8 * bit;
            }
        }
    }

    /** What one thread needs to judge one block after another. */
    static final class Work {
        private final KeyPlan.Bits indicator = new KeyPlan.Bits();
        private final KeyPlan.Bits next = new KeyPlan.Bits();
        private final KeyPlan.Bits criterion = new KeyPlan.Bits();
        private final KeyPlan.Bits set = new KeyPlan.Bits();

        /** Three counts per unit, each as the bits of a binary number: met, settled as not met, not applicable. */
        private final long[][] met;

        private final long[][] unmet;
        private final long[][] left;

        private Work(int digits) {
            met = new long[digits][Cells.WORDS];
            unmet = new long[digits][Cells.WORDS];
            left = new long[digits][Cells.WORDS];
        }

        private void startBlock() {
            set.startConjunction();
            for (long[][] count : new long[][][] {met, unmet, left}) {
                for (long[] digit : count) {
                    Arrays.fill(digit, 0);
                }
            }
        }

        private void count(KeyPlan.Bits criterion) {
            add(met, criterion.met);
            add(unmet, criterion.notMet);
            add(left, criterion.notApplicable);
        }

        private static void add(long[][] count, long[] bits) {
            for (int word = 0; word < Cells.WORDS; word++) {
                long carry = bits[word];
                for (int digit = 0; carry != 0; digit++) {
                    long before = count[digit][word];
                    count[digit][word] = before ^ carry;
                    carry &= before;
                }
            }
        }

        private void writeCounts(int word, int criteria, int row, byte[] least, byte[] most, byte[] of) {
            for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
                long applicable = criteria * EACH - eight(left, word, shift);
                EIGHT_BYTES.set(least, row + shift, eight(met, word, shift));
                EIGHT_BYTES.set(most, row + shift, applicable - eight(unmet, word, shift));
                EIGHT_BYTES.set(of, row + shift, applicable);
            }
        }

        /** The counts of eight units, a byte each; none is above 127, so that none borrows from the next. */
        private static long eight(long[][] count, int word, int shift) {
            long counts = 0;
            for (int digit = 0; digit < count.length; digit++) {
                counts += SPREAD[(int) (count[digit][word] >>> shift) & 0xff] << digit;
            }
            return counts;
        }
    }

    private final PanelPlan plan;
    private final Panel panel;
    private final int digits;
    private final VerdictColumn whole;
    private final List<VerdictColumn> criterionColumns = new ArrayList<>();
    private final List<VerdictColumn> indicatorColumns = new ArrayList<>();
    private final SortedMap<Integer, VerdictColumn> criteria = new TreeMap<>();
    private final SortedMap<IndicatorId, VerdictColumn> indicators = new TreeMap<>();
    private final byte[] least;
    private final byte[] most;
    private final byte[] of;
    private final LongAdder refused = new LongAdder();

    PanelAssessment(PanelPlan plan, Panel panel) {
        this.plan = plan;
        this.panel = panel;
        if (plan.criteria.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("a panel is judged by at most " + Byte.MAX_VALUE
                    + " criteria, the set has " + plan.criteria.size());
        }
        this.digits = Integer.SIZE - Integer.numberOfLeadingZeros(plan.criteria.size());
        int words = panel.blocks().size() * Cells.WORDS;
        this.whole = new VerdictColumn(panel.size(), words);
        for (PanelPlan.CriterionPlan criterion : plan.criteria) {
            VerdictColumn column = new VerdictColumn(panel.size(), words);
            criterionColumns.add(column);
            criteria.put(criterion.number(), column);
            for (PanelPlan.IndicatorPlan indicator : criterion.indicators()) {
                VerdictColumn ofIndicator = new VerdictColumn(panel.size(), words);
                indicatorColumns.add(ofIndicator);
                indicators.put(indicator.id(), ofIndicator);
            }
        }
        this.least = new byte[words * Long.SIZE];
        this.most = new byte[words * Long.SIZE];
        this.of = new byte[words * Long.SIZE];
    }

    Work work() {
        return new Work(digits);
    }

    /** Judges the units of a block; no two threads judge the same one. */
    void judge(int number, Work work) {
        Panel.Block block = panel.blocks().get(number);
        int from = number * Cells.WORDS;
        int notFitting = 0;
        int indicatorNumber = 0;
        work.startBlock();
        for (int c = 0; c < plan.criteria.size(); c++) {
            PanelPlan.CriterionPlan criterion = plan.criteria.get(c);
            KeyPlan.Bits fine = work.criterion;
            fine.startConjunction();
            for (PanelPlan.IndicatorPlan indicator : criterion.indicators()) {
                notFitting += judge(block, indicator, work);
                work.indicator.store(indicatorColumns.get(indicatorNumber++), from);
                fine.and(work.indicator);
            }
            if (criterion.indicators().isEmpty()) {
                fine.clear();
            }
            notFitting += fill(block, criterion.whole(), fine, work.next);
            fine.store(criterionColumns.get(c), from);
            work.count(fine);
            work.set.and(fine);
        }
        if (!plan.isAll) {
            // What is not listed or not judged here leaves open what is not failed already.
            Arrays.fill(work.set.met, 0);
            Arrays.fill(work.set.notApplicable, 0);
        }
        work.set.store(whole, from);
        for (int word = 0; word < Cells.WORDS; word++) {
            work.writeCounts(word, plan.criteria.size(), (from + word) * Long.SIZE, least, most, of);
        }
        if (notFitting != 0) {
            refused.add(notFitting);
        }
    }

    /** Leaves the verdicts on an indicator in {@code work.indicator}. */
    private static int judge(Panel.Block block, PanelPlan.IndicatorPlan indicator, Work work) {
        if (indicator.finer().isEmpty()) {
            return indicator.whole().judge(block, work.indicator);
        }
        int refused = 0;
        work.indicator.startConjunction();
        for (KeyPlan finer : indicator.finer()) {
            refused += finer.judge(block, work.next);
            work.indicator.and(work.next);
        }
        return refused + fill(block, indicator.whole(), work.indicator, work.next);
    }

    private static int fill(Panel.Block block, KeyPlan whole, KeyPlan.Bits fine, KeyPlan.Bits next) {
        if (!whole.isReported(block)) {
            return 0;
        }
        int refused = whole.judge(block, next);
        fine.fill(next);
        return refused;
    }

    /**
     * The panel that was judged.
     *
     * @return the panel, whose cells may have changed since
     */
    public Panel panel() {
        return panel;
    }

    /**
     * The verdicts on the set as a whole, as far as its table decides them: conditions beside the table count as
     * undetermined, and a set of which not everything is listed is never met.
     *
     * @return the verdicts by row
     */
    public VerdictColumn whole() {
        return whole;
    }

    /**
     * The verdicts per criterion.
     *
     * @return the verdicts by row, by the criterion's number, in order
     */
    public SortedMap<Integer, VerdictColumn> criteria() {
        return Collections.unmodifiableSortedMap(criteria);
    }

    /**
     * The verdicts per indicator.
     *
     * @return the verdicts by row, by the indicator's number, in order
     */
    public SortedMap<IndicatorId, VerdictColumn> indicators() {
        return Collections.unmodifiableSortedMap(indicators);
    }

    /**
     * How many criteria a unit meets.
     *
     * @param row the unit's row, from 0
     * @return met, met or undetermined, and applicable
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CountRange criteriaMet(int row) {
        Objects.checkIndex(row, panel.size());
        return new CountRange(least[row], most[row], of[row]);
    }

    /**
     * How many reported values do not fit what they are reported for, and count as not reported. The explaining
     * evaluator names them.
     *
     * @return the number of values
     */
    public long refused() {
        return refused.sum();
    }
}
