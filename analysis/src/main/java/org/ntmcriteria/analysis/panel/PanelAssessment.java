package org.ntmcriteria.analysis.panel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.value.CountRange;

/**
 * The verdicts of a panel's units on every indicator and criterion and on the set, and how many criteria each meets.
 * Rows are those of the panel. Immutable and thread-safe once it is returned.
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

    /** The working memory of one thread. */
    static final class Work {
        private final KeyKernel.Work ofKeys = new KeyKernel.Work();
        private final VerdictPlanes whole = VerdictPlanes.layOut(ColumnBlock.WORDS, true)[0];

        /** The parts or sexes of one indicator. */
        private final VerdictPlanes[] components;

        private Work(PanelPlan plan) {
            components = VerdictPlanes.layOut(ColumnBlock.WORDS, new boolean[plan.mostComponents()]);
        }
    }

    private final PanelPlan plan;
    private final Panel panel;

    /** The units when they were assessed; the panel may grow. */
    private final int size;

    private final VerdictPlanes whole;
    private final VerdictPlanes[] criteria;
    private final VerdictPlanes[] indicators;
    private final byte[] least;
    private final byte[] most;

    /** Null where all criteria apply to all units. */
    @Nullable private final byte[] of;

    private final LongAdder refused = new LongAdder();

    PanelAssessment(PanelPlan plan, Panel panel) {
        this.plan = plan;
        this.panel = panel;
        this.size = panel.size();
        if (plan.criteria.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("a panel is assessed by at most " + Byte.MAX_VALUE
                    + " criteria, the set has " + plan.criteria.size());
        }
        int words = (size + Long.SIZE - 1) / Long.SIZE;
        boolean[] mayNotApply = plan.mayNotApply();
        VerdictPlanes[] all = VerdictPlanes.layOut(words, mayNotApply);
        this.whole = all[0];
        this.criteria = Arrays.copyOfRange(all, 1, 1 + plan.criteria.size());
        this.indicators = Arrays.copyOfRange(all, 1 + plan.criteria.size(), all.length);
        boolean allApply = true;
        for (VerdictPlanes criterion : criteria) {
            allApply &= criterion.notApplicable < 0;
        }
        this.least = new byte[words * Long.SIZE];
        this.most = new byte[words * Long.SIZE];
        this.of = allApply ? null : new byte[words * Long.SIZE];
    }

    Work work() {
        return new Work(plan);
    }

    /** Assesses the units of a block; no two threads assess the same one. */
    void assess(int number, Work work) {
        Panel.Block block = panel.blocks().get(number);
        int from = number * ColumnBlock.WORDS;
        int words = Math.min(ColumnBlock.WORDS, whole.words - from);
        int notFitting = 0;
        int next = 0;
        for (int c = 0; c < criteria.length; c++) {
            PanelPlan.CriterionPlan criterion = plan.criteria.get(c);
            int first = next;
            for (PanelPlan.IndicatorPlan indicator : criterion.indicators()) {
                notFitting += assess(block, words, indicator, indicators[next], from, work);
                next++;
            }
            criteria[c].setConjunction(from, words, indicators, first, next, from);
            if (criterion.whole().isReported(block)) {
                notFitting += criterion.whole().assess(block, words, work.whole, 0, work.ofKeys);
                criteria[c].fill(from, words, work.whole, indicators, first, next, from);
            }
        }
        whole.setConjunction(from, words, criteria, 0, criteria.length, from);
        if (!plan.isAll) {
            // What is not listed or not assessed here leaves open what is not failed already.
            whole.keepNotMet(from, words);
        }
        for (int word = from; word < from + words; word++) {
            count(word);
        }
        notFitting += plan.factsRefused(block);
        if (notFitting != 0) {
            refused.add(notFitting);
        }
    }

    private static int assess(
            Panel.Block block,
            int words,
            PanelPlan.IndicatorPlan indicator,
            VerdictPlanes result,
            int from,
            Work work) {
        int parts = indicator.components().size();
        if (parts == 0) {
            return indicator.whole().assess(block, words, result, from, work.ofKeys);
        }
        int refused = 0;
        for (int i = 0; i < parts; i++) {
            refused += indicator.components().get(i).assess(block, words, work.components[i], 0, work.ofKeys);
        }
        result.setConjunction(from, words, work.components, 0, parts, 0);
        if (indicator.whole().isReported(block)) {
            refused += indicator.whole().assess(block, words, work.whole, 0, work.ofKeys);
            result.fill(from, words, work.whole, work.components, 0, parts, 0);
        }
        return refused;
    }

    /**
     * Counts the criteria of 64 units: three binary numbers a unit – met, not met, not applicable –, their digits in
     * words, so that 64 units are added at once.
     */
    private void count(int word) {
        long met0 = 0;
        long met1 = 0;
        long met2 = 0;
        long met3 = 0;
        long met4 = 0;
        long met5 = 0;
        long met6 = 0;
        long failed0 = 0;
        long failed1 = 0;
        long failed2 = 0;
        long failed3 = 0;
        long failed4 = 0;
        long failed5 = 0;
        long failed6 = 0;
        long[] planes = whole.planes;
        int stride = whole.words;
        for (int criterion = 1; criterion <= criteria.length; criterion++) {
            // The criteria's planes stand behind those of the set.
            long one = planes[whole.met + criterion * stride + word];
            long two = met0 & one;
            met0 ^= one;
            long four = met1 & two;
            met1 ^= two;
            long eight = met2 & four;
            met2 ^= four;
            long sixteen = met3 & eight;
            met3 ^= eight;
            long more = met4 & sixteen;
            met4 ^= sixteen;
            if (more != 0) {
                met6 ^= met5 & more;
                met5 ^= more;
            }
            one = planes[whole.notMet + criterion * stride + word];
            two = failed0 & one;
            failed0 ^= one;
            four = failed1 & two;
            failed1 ^= two;
            eight = failed2 & four;
            failed2 ^= four;
            sixteen = failed3 & eight;
            failed3 ^= eight;
            more = failed4 & sixteen;
            failed4 ^= sixteen;
            if (more != 0) {
                failed6 ^= failed5 & more;
                failed5 ^= more;
            }
        }
        long all = criteria.length * EACH;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            long applicable = of == null ? all : all - notApplicable(word, shift);
            long met = eight(met0, met1, met2, met3, met4, shift);
            long failed = eight(failed0, failed1, failed2, failed3, failed4, shift);
            if ((met5 | met6 | failed5 | failed6) != 0) {
                met += high(met5, met6, shift);
                failed += high(failed5, failed6, shift);
            }
            int row = word * Long.SIZE + shift;
            EIGHT_BYTES.set(least, row, met);
            EIGHT_BYTES.set(most, row, applicable - failed);
            if (of != null) {
                EIGHT_BYTES.set(of, row, applicable);
            }
        }
    }

    /** Returns the numbers of eight units, a byte each; none is above 127, so that none carries into the next. */
    private static long eight(long one, long two, long four, long eight, long sixteen, int shift) {
        return SPREAD[(int) (one >>> shift) & 0xff]
                + (SPREAD[(int) (two >>> shift) & 0xff] << 1)
                + (SPREAD[(int) (four >>> shift) & 0xff] << 2)
                + (SPREAD[(int) (eight >>> shift) & 0xff] << 3)
                + (SPREAD[(int) (sixteen >>> shift) & 0xff] << 4);
    }

    private static long high(long thirtyTwo, long sixtyFour, int shift) {
        return (SPREAD[(int) (thirtyTwo >>> shift) & 0xff] << 5) + (SPREAD[(int) (sixtyFour >>> shift) & 0xff] << 6);
    }

    /** Returns how many criteria do not apply to each of eight units. */
    private long notApplicable(int word, int shift) {
        long sum = 0;
        for (VerdictPlanes criterion : criteria) {
            if (criterion.notApplicable >= 0) {
                sum += SPREAD[(int) (criterion.planes[criterion.notApplicable + word] >>> shift) & 0xff];
            }
        }
        return sum;
    }

    /**
     * Returns the panel that was assessed.
     *
     * @return the panel, which may have changed and grown since
     */
    public Panel panel() {
        return panel;
    }

    /**
     * Returns the verdicts on the set as a whole, as far as its table decides them: conditions beside the table count
     * as undetermined, and a set of which not everything is listed is never met.
     *
     * @return the verdicts by row
     */
    public UnitVerdicts whole() {
        return new UnitVerdicts(size, whole);
    }

    /**
     * Returns the verdicts per criterion.
     *
     * @return the verdicts by row, by the criterion's number, in order
     */
    public SortedMap<Integer, UnitVerdicts> criteria() {
        SortedMap<Integer, UnitVerdicts> byNumber = new TreeMap<>();
        for (int c = 0; c < criteria.length; c++) {
            byNumber.put(plan.criteria.get(c).number(), new UnitVerdicts(size, criteria[c]));
        }
        return Collections.unmodifiableSortedMap(byNumber);
    }

    /**
     * Returns the verdicts per indicator.
     *
     * @return the verdicts by row, by the indicator's number, in order
     */
    public SortedMap<IndicatorId, UnitVerdicts> indicators() {
        SortedMap<IndicatorId, UnitVerdicts> byNumber = new TreeMap<>();
        int next = 0;
        for (PanelPlan.CriterionPlan criterion : plan.criteria) {
            for (PanelPlan.IndicatorPlan indicator : criterion.indicators()) {
                byNumber.put(indicator.id(), new UnitVerdicts(size, indicators[next++]));
            }
        }
        return Collections.unmodifiableSortedMap(byNumber);
    }

    /**
     * Returns how many criteria a unit meets.
     *
     * @param row the unit's row, from 0
     * @return met, met or undetermined, and applicable
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public CountRange criteriaMet(int row) {
        Objects.checkIndex(row, size);
        return new CountRange(least[row], most[row], of == null ? criteria.length : of[row]);
    }

    /**
     * Returns how many reported values, those of facts that cells depend on included, do not fit what they are reported
     * for, and count as not reported. The explaining evaluator names them.
     *
     * @return the number of values
     */
    public long refused() {
        return refused.sum();
    }
}
