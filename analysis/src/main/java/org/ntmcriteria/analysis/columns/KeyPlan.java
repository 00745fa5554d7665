package org.ntmcriteria.analysis.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.IndicatorKind;
import org.ntmcriteria.core.MeasurementUnit;
import org.ntmcriteria.core.ReportedValue;
import org.ntmcriteria.core.Requirement;
import org.ntmcriteria.core.Verdict;
import org.ntmcriteria.rules.evaluate.Yardstick;

/**
 * How one key of a panel is judged: the yardstick of every kind of unit, as tables that the loops over a block read.
 *
 * <p>A number is met from {@code low} to {@code high}, both included, and not met outside; where nothing can be
 * compared both are NaN, so that it is neither. "More than" begins at the next {@code double}, which is exact, see
 * {@link ExactDouble}.
 */
final class KeyPlan {
    /** The verdicts on one key in one block, a bit a unit; used for one block after another. */
    static final class Bits {
        private final int[] entries = new int[Panel.BLOCK];
        final long[] met = new long[Cells.WORDS];
        final long[] notMet = new long[Cells.WORDS];
        final long[] notApplicable = new long[Cells.WORDS];

        /** Of a conjunction: whether any of its members is met. */
        private final long[] anyMet = new long[Cells.WORDS];

        /** Undetermined for all. */
        void clear() {
            Arrays.fill(met, 0);
            Arrays.fill(notMet, 0);
            Arrays.fill(notApplicable, 0);
            Arrays.fill(anyMet, 0);
        }

        /** What does not apply is what nothing has been added to yet. */
        void startConjunction() {
            clear();
            Arrays.fill(notApplicable, -1L);
        }

        /** Kleene's conjunction, which what does not apply leaves. */
        void and(Bits next) {
            for (int word = 0; word < Cells.WORDS; word++) {
                long neither = notApplicable[word] & next.notApplicable[word];
                met[word] = (met[word] | notApplicable[word]) & (next.met[word] | next.notApplicable[word]) & ~neither;
                notMet[word] |= next.notMet[word];
                notApplicable[word] = neither;
                anyMet[word] |= next.met[word];
            }
        }

        /** A report on the whole fills what is open; "does not apply" only where nothing finer is met. */
        void fill(Bits whole) {
            for (int word = 0; word < Cells.WORDS; word++) {
                long open = ~(met[word] | notMet[word] | notApplicable[word]);
                met[word] |= open & whole.met[word];
                notMet[word] |= open & whole.notMet[word];
                notApplicable[word] |= open & whole.notApplicable[word] & ~anyMet[word];
            }
        }

        void store(VerdictColumn column, int from) {
            System.arraycopy(met, 0, column.met, from, Cells.WORDS);
            System.arraycopy(notMet, 0, column.notMet, from, Cells.WORDS);
            System.arraycopy(notApplicable, 0, column.notApplicable, from, Cells.WORDS);
        }
    }

    /** Which loop judges the numbers of the key. */
    private enum Numbers {
        /** At least the same for all units, or what cannot be compared. */
        AT_LEAST_ONE,
        /** At least, by kind of unit. */
        AT_LEAST,
        /** From low to high, by kind of unit. */
        WITHIN,
        /** 1 is met, 0 is not met, nothing else fits. */
        JUDGEMENT,
        /** One by one, through the yardstick. */
        SINGLY
    }

    /** More than the rounding of a percentage and of a threshold can come to, some 1e-13 together. */
    private static final double DOUBT = 1e-11;

    private final int column;
    private final List<Guard> guards;
    private final int stretches;
    private final Yardstick[] yardsticks;
    private final double[] low;
    private final double[] high;
    private final boolean mayNotApply;
    private final boolean mustBeNone;
    private final boolean isPercent;
    private final Numbers numbers;

    /**
     * A plan.
     *
     * @param column the key's column
     * @param guards the facts that decide which requirement holds, mostly none
     * @param yardsticks the yardsticks by trait of the panel, then by stretch of the last guard, of the one before …
     */
    KeyPlan(int column, List<Guard> guards, Yardstick[] yardsticks) {
        this.column = column;
        this.guards = guards;
        this.stretches = guards.stream().mapToInt(Guard::stretches).reduce(1, (a, b) -> a * b);
        this.yardsticks = yardsticks;
        this.low = new double[yardsticks.length];
        this.high = new double[yardsticks.length];
        boolean exact = true;
        for (int i = 0; i < yardsticks.length; i++) {
            exact &= setBounds(i);
        }
        // These are of the key, not of the unit.
        Yardstick any = yardsticks[0];
        this.mayNotApply = any.mayNotApply();
        this.mustBeNone = any.kind() == IndicatorKind.NONE;
        this.isPercent = any.kind() == IndicatorKind.PERCENT;
        this.numbers = !exact || !any.parts().isEmpty()
                ? Numbers.SINGLY
                : any.kind().isJudgement() ? Numbers.JUDGEMENT : loop();
    }

    private Numbers loop() {
        boolean atLeast = true;
        boolean same = true;
        for (int i = 0; i < low.length; i++) {
            atLeast &= high[i] == Double.POSITIVE_INFINITY || Double.isNaN(high[i]);
            same &= Double.compare(low[i], low[0]) == 0;
        }
        return !atLeast ? Numbers.WITHIN : same ? Numbers.AT_LEAST_ONE : Numbers.AT_LEAST;
    }

    /** Whether the bounds tell everything of a number. */
    private boolean setBounds(int i) {
        low[i] = Double.NaN;
        high[i] = Double.NaN;
        Yardstick yardstick = yardsticks[i];
        Requirement requirement = yardstick.requirement().orElse(null);
        if (requirement instanceof Requirement.GradeThreshold) {
            return false;
        }
        if (requirement == Requirement.Stated.NONE || requirement == null && yardstick.kind() == IndicatorKind.NONE) {
            low[i] = 0;
            high[i] = 0;
        } else if (requirement instanceof Requirement.Threshold threshold) {
            if (!ExactDouble.tells(threshold.value())) {
                return false;
            }
            double bound = ExactDouble.of(threshold.value());
            low[i] = switch (threshold.comparison()) {
                case AT_LEAST, EQUAL -> bound;
                case MORE_THAN -> Math.nextUp(bound);
                case AT_MOST, LESS_THAN -> Double.NEGATIVE_INFINITY;
            };
            high[i] = switch (threshold.comparison()) {
                case AT_MOST, EQUAL -> bound;
                case LESS_THAN -> Math.nextDown(bound);
                case AT_LEAST, MORE_THAN -> Double.POSITIVE_INFINITY;
            };
        }
        return true;
    }

    /** Whether any unit of a block reports on the key. */
    boolean isReported(Panel.Block block) {
        return block.columns[column] != null;
    }

    /**
     * Judges a block.
     *
     * @param block the block
     * @param result takes the bits, cleared before
     * @return how many values do not fit and count as not reported
     */
    int judge(Panel.Block block, Bits result) {
        result.clear();
        Cells cells = block.columns[column];
        if (cells == null) {
            return 0;
        }
        int refused = 0;
        int[] entries = entries(block, result);
        if (cells.numbers != null) {
            refused += judgeNumbers(block, cells, cells.numbers, entries, result);
        }
        if (mustBeNone && cells.existence != null) {
            turnedWords(cells, cells.existence, result);
        } else {
            or(result.met, cells.yes);
            or(result.notMet, cells.no);
        }
        if (cells.notApplicable != null) {
            if (mayNotApply) {
                or(result.notApplicable, cells.notApplicable);
            } else {
                refused += count(cells.notApplicable);
            }
        }
        if (cells.ratios != null) {
            refused += judgeRatios(block, cells, cells.ratios, entries, result);
        }
        if (cells.others != null) {
            refused += judgeSingly(block, cells, cells.others, entries, result);
        }
        return refused;
    }

    private int judgeNumbers(Panel.Block block, Cells cells, double[] values, @Nullable int[] entries, Bits result) {
        switch (numbers) {
            case JUDGEMENT:
                return judgements(values, result);
            case SINGLY:
                return judgeSingly(block, cells, present(values), entries, result);
            case AT_LEAST_ONE:
                atLeast(values, low[0], result.met, result.notMet);
                break;
            case AT_LEAST:
                if (entries == null) {
                    atLeast(values, low, block.traits, result.met, result.notMet);
                    break;
                }
                within(values, entries, result);
                break;
            default:
                if (entries == null) {
                    within(values, block.traits, result);
                } else {
                    within(values, entries, result);
                }
        }
        return isPercent && cells.most > 100 ? withoutAboveHundred(values, result) : 0;
    }

    private static void atLeast(double[] values, double bound, long[] met, long[] notMet) {
        for (int word = 0; word < Cells.WORDS; word++) {
            long yes = 0;
            long no = 0;
            int base = word << 6;
            for (int i = 0; i < Long.SIZE; i++) {
                double value = values[base + i];
                yes |= (value >= bound ? 1L : 0L) << i;
                no |= (value < bound ? 1L : 0L) << i;
            }
            met[word] = yes;
            notMet[word] = no;
        }
    }

    private static void atLeast(double[] values, double[] bounds, short[] traits, long[] met, long[] notMet) {
        for (int word = 0; word < Cells.WORDS; word++) {
            long yes = 0;
            long no = 0;
            int base = word << 6;
            for (int i = 0; i < Long.SIZE; i++) {
                double value = values[base + i];
                double bound = bounds[traits[base + i]];
                yes |= (value >= bound ? 1L : 0L) << i;
                no |= (value < bound ? 1L : 0L) << i;
            }
            met[word] = yes;
            notMet[word] = no;
        }
    }

    private void within(double[] values, short[] traits, Bits result) {
        for (int row = 0; row < Panel.BLOCK; row++) {
            within(values[row], traits[row], row, result);
        }
    }

    private void within(double[] values, int[] entries, Bits result) {
        for (int row = 0; row < Panel.BLOCK; row++) {
            within(values[row], entries[row], row, result);
        }
    }

    private void within(double value, int entry, int row, Bits result) {
        result.met[row >> 6] |= (value >= low[entry] & value <= high[entry] ? 1L : 0L) << row;
        result.notMet[row >> 6] |= (value < low[entry] | value > high[entry] ? 1L : 0L) << row;
    }

    private static int judgements(double[] values, Bits result) {
        int refused = 0;
        for (int row = 0; row < Panel.BLOCK; row++) {
            double value = values[row];
            result.met[row >> 6] |= (value == 1 ? 1L : 0L) << row;
            result.notMet[row >> 6] |= (value == 0 ? 1L : 0L) << row;
            refused += value > 0 & value != 1 ? 1 : 0;
        }
        return refused;
    }

    private static int withoutAboveHundred(double[] values, Bits result) {
        int refused = 0;
        for (int row = 0; row < Panel.BLOCK; row++) {
            if (values[row] > 100) {
                refused++;
                result.met[row >> 6] &= ~(1L << row);
                result.notMet[row >> 6] &= ~(1L << row);
            }
        }
        return refused;
    }

    private static long[] present(double[] values) {
        long[] present = new long[Cells.WORDS];
        for (int row = 0; row < Panel.BLOCK; row++) {
            present[row >> 6] |= (Double.isNaN(values[row]) ? 0L : 1L) << row;
        }
        return present;
    }

    private static void turnedWords(Cells cells, long[] existence, Bits result) {
        for (int word = 0; word < Cells.WORDS; word++) {
            long yes = cells.yes == null ? 0 : cells.yes[word];
            long no = cells.no == null ? 0 : cells.no[word];
            result.met[word] |= yes & ~existence[word] | no & existence[word];
            result.notMet[word] |= no & ~existence[word] | yes & existence[word];
        }
    }

    private int judgeRatios(Panel.Block block, Cells cells, long[] rows, @Nullable int[] entries, Bits result) {
        int refused = 0;
        for (int word = 0; word < Cells.WORDS; word++) {
            for (long left = rows[word]; left != 0; left &= left - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(left);
                int entry = entry(block, row, entries);
                int order = order(cells, row, entry);
                if (order == 0) {
                    refused += judge(cells, row, entry, result);
                } else {
                    boolean holds = order > 0
                            ? high[entry] == Double.POSITIVE_INFINITY
                            : low[entry] == Double.NEGATIVE_INFINITY;
                    mark(holds ? Verdict.MET : Verdict.NOT_MET, row, result);
                }
            }
        }
        return refused;
    }

    /**
     * The order of a percentage's ratio and its threshold, where {@code double} tells it; 0 where it does not, or where
     * no threshold is to be compared with.
     */
    private int order(Cells cells, int row, int entry) {
        if (!isPercent
                || !(yardsticks[entry].requirement().orElse(null) instanceof Requirement.Threshold threshold)
                || threshold.unit() != MeasurementUnit.PERCENT
                || cells.numerators[row] > cells.denominators[row]
                || numbers == Numbers.SINGLY) {
            return 0;
        }
        double quotient = cells.numerators[row] * 100 / cells.denominators[row];
        double bound = Double.isInfinite(low[entry]) ? high[entry] : low[entry];
        double apart = quotient - bound;
        return Math.abs(apart) <= DOUBT ? 0 : apart > 0 ? 1 : -1;
    }

    private int judgeSingly(Panel.Block block, Cells cells, long[] rows, @Nullable int[] entries, Bits result) {
        int refused = 0;
        for (int word = 0; word < Cells.WORDS; word++) {
            for (long left = rows[word]; left != 0; left &= left - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(left);
                refused += judge(cells, row, entry(block, row, entries), result);
            }
        }
        return refused;
    }

    private int judge(Cells cells, int row, int entry, Bits result) {
        int refused = 0;
        for (ReportedValue report : cells.reports(row)) {
            Optional<Verdict> verdict = yardsticks[entry].verdict(report);
            if (verdict.isPresent()) {
                mark(verdict.get(), row, result);
                break;
            }
            refused++;
        }
        return refused;
    }

    private static void mark(Verdict verdict, int row, Bits result) {
        switch (verdict) {
            case MET -> result.met[row >> 6] |= 1L << row;
            case NOT_MET -> result.notMet[row >> 6] |= 1L << row;
            case NOT_APPLICABLE -> result.notApplicable[row >> 6] |= 1L << row;
            case UNDETERMINED -> {}
        }
    }

    private static int entry(Panel.Block block, int row, @Nullable int[] entries) {
        return entries == null ? block.traits[row] : entries[row];
    }

    /** The entry of each unit in the tables where facts decide, or null where its traits alone do. */
    @Nullable private int[] entries(Panel.Block block, Bits work) {
        if (guards.isEmpty()) {
            return null;
        }
        for (int row = 0; row < Panel.BLOCK; row++) {
            work.entries[row] = block.traits[row] * stretches;
        }
        int factor = 1;
        for (Guard guard : guards) {
            guard.addStretches(block, work.entries, factor);
            factor *= guard.stretches();
        }
        return work.entries;
    }

    private static void or(long[] into, @Nullable long[] plane) {
        if (plane != null) {
            for (int word = 0; word < Cells.WORDS; word++) {
                into[word] |= plane[word];
            }
        }
    }

    private static int count(long[] plane) {
        int count = 0;
        for (long word : plane) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
