package org.ntmcriteria.analysis.panel;

import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.evaluate.InputRule;

/**
 * How one key of a panel is assessed: the input rule of every kind of unit, as tables that the loops over a block read.
 *
 * <p>A number is met from {@code low} to {@code high}, both included, and not met outside; where nothing can be
 * compared both are NaN, so that it is neither. "More than" begins at the next {@code double}, which is exact, see
 * {@link ExactDouble}.
 *
 * <p>A measured kernel, on purpose longer than other classes: its loops are written out for each representation of the
 * numbers, since a test or a call for each unit costs more than the comparison itself. Change them only with
 * {@code EvaluationBenchmark}, which compares them with a loop written by hand.
 */
final class KeyKernel {
    /** The working memory of one thread. */
    static final class Work {
        private final int[] entries = new int[Panel.BLOCK];
        private final long[] turnedYes = new long[ColumnBlock.WORDS];
        private final long[] turnedNo = new long[ColumnBlock.WORDS];
    }

    /** Which loop assesses the numbers of the key. */
    private enum Numbers {
        /** Nothing can be compared. */
        OPEN,
        /** From the bound on it holds, or below it; the bound is the same for all units. */
        ONE_BOUND,
        /** From the bound on it holds, or below it, by kind of unit. */
        BOUND,
        /** From low to high, by kind of unit. */
        WITHIN,
        /** 1 is met, 0 is not met, nothing else fits. */
        JUDGEMENT,
        /** One by one, through the input rule. */
        SINGLY
    }

    /** More than the rounding of a percentage and of a threshold can come to, some 1e-13 together. */
    private static final double DOUBT = 1e-11;

    private static final long[] NONE = new long[ColumnBlock.WORDS];

    private final int column;
    private final FactPartition[] partitions;
    private final int intervals;
    private final InputRule[] inputRules;
    private final double[] low;
    private final double[] high;

    /** Where only one end is asked: the first number on the upper side of it … */
    private final double[] bound;

    /** … the same among the hundredths … */
    private final int[] firstHundredth;

    /** … 1 where nothing can be compared … */
    private final int[] open;

    /** … and whether it holds below, not from there on. */
    private boolean isBelow;

    private final boolean mayNotApply;
    private final boolean mustBeNone;
    private final boolean isPercent;
    private final Numbers numbers;

    /** The kernel where no unit of a block reports any of the facts; null where no fact decides. */
    @Nullable private final KeyKernel withoutFacts;

    /**
     * Creates the kernel of a key.
     *
     * @param column the key's column
     * @param partitions the facts that decide which requirement holds, mostly none
     * @param inputRules the rules by profile of the panel, then by interval of the last partition, of the one before it
     *     …
     */
    KeyKernel(int column, List<FactPartition> partitions, InputRule[] inputRules) {
        this.column = column;
        this.partitions = partitions.toArray(new FactPartition[0]);
        this.intervals = partitions.stream().mapToInt(FactPartition::intervals).reduce(1, (a, b) -> a * b);
        this.inputRules = inputRules;
        this.withoutFacts = partitions.isEmpty() ? null : new KeyKernel(column, List.of(), ofUnknownFacts());
        this.low = new double[inputRules.length];
        this.high = new double[inputRules.length];
        this.bound = new double[inputRules.length];
        this.firstHundredth = new int[inputRules.length];
        this.open = new int[inputRules.length];
        boolean exact = true;
        for (int i = 0; i < inputRules.length; i++) {
            exact &= setBounds(i);
        }
        // These are of the key, not of the unit.
        InputRule any = inputRules[0];
        this.mayNotApply = any.mayNotApply();
        this.mustBeNone = any.kind() == IndicatorKind.NONE;
        this.isPercent = any.kind() == IndicatorKind.PERCENT;
        this.numbers = !exact || !any.parts().isEmpty()
                ? Numbers.SINGLY
                : any.kind().isJudgement() ? Numbers.JUDGEMENT : loop();
    }

    /** Returns the rules where no fact is known: of each profile the last, since the last interval is "not known". */
    private InputRule[] ofUnknownFacts() {
        InputRule[] last = new InputRule[inputRules.length / intervals];
        for (int profile = 0; profile < last.length; profile++) {
            last[profile] = inputRules[profile * intervals + intervals - 1];
        }
        return last;
    }

    private Numbers loop() {
        boolean allOpen = true;
        boolean atLeast = true;
        boolean atMost = true;
        boolean same = true;
        for (int i = 0; i < low.length; i++) {
            allOpen &= Double.isNaN(low[i]);
            atLeast &= high[i] == Double.POSITIVE_INFINITY || Double.isNaN(high[i]);
            // No number is below zero, so "none at all" is "at most none".
            atMost &= low[i] <= 0 || Double.isNaN(low[i]);
        }
        for (int i = 0; i < low.length; i++) {
            bound[i] = atLeast ? low[i] : Math.nextUp(high[i]);
            open[i] = Double.isNaN(bound[i]) ? 1 : 0;
            // Below its bound a number that cannot be compared is not either.
            firstHundredth[i] = Double.isNaN(bound[i]) ? 0 : firstHundredth(bound[i]);
            same &= Double.compare(bound[i], bound[0]) == 0;
        }
        isBelow = !atLeast;
        return allOpen ? Numbers.OPEN : !atLeast && !atMost ? Numbers.WITHIN : same ? Numbers.ONE_BOUND : Numbers.BOUND;
    }

    /**
     * Returns the least number of hundredths that is at or above a bound; all of them are below one that is greater.
     */
    private static int firstHundredth(double bound) {
        double near = Math.min(Math.max(0, bound * 100), ColumnBlock.NO_HUNDREDTHS);
        int first = (int) near;
        while (first > 0 && (first - 1) / 100.0 >= bound) {
            first--;
        }
        while (first < ColumnBlock.NO_HUNDREDTHS && first / 100.0 < bound) {
            first++;
        }
        return first;
    }

    /** Sets the bounds of an entry; returns whether they decide every number. */
    private boolean setBounds(int i) {
        low[i] = Double.NaN;
        high[i] = Double.NaN;
        InputRule rule = inputRules[i];
        Requirement requirement = rule.requirement().orElse(null);
        if (requirement instanceof Requirement.GradeThreshold) {
            return false;
        }
        if (requirement == Requirement.Qualitative.NONE || requirement == null && rule.kind() == IndicatorKind.NONE) {
            low[i] = 0;
            high[i] = 0;
        } else if (requirement instanceof Requirement.Threshold threshold) {
            if (!ExactDouble.isExact(threshold.value())) {
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

    /** Checks if any unit of a block reports on the key. */
    boolean isReported(Panel.Block block) {
        return block.columns[column] != null;
    }

    /** Checks if the key may turn out not to apply. */
    boolean mayNotApply() {
        return mayNotApply;
    }

    /**
     * Assesses a block.
     *
     * @param block the block
     * @param words its words that hold units
     * @param result takes the verdicts
     * @param from the first word that takes them; as many are overwritten as the block has
     * @param work the working memory of the thread
     * @return how many values do not fit and count as not reported
     */
    int assess(Panel.Block block, int words, VerdictPlanes result, int from, Work work) {
        if (withoutFacts != null && !isAnyFactReported(block)) {
            return withoutFacts.assess(block, words, result, from, work);
        }
        ColumnBlock cells = block.columns[column];
        if (cells == null) {
            result.clear(from, words);
            return 0;
        }
        long[] yes = cells.yes == null ? NONE : cells.yes;
        long[] no = cells.no == null ? NONE : cells.no;
        if (mustBeNone && cells.existence != null) {
            turn(yes, no, cells.existence, words, work);
            yes = work.turnedYes;
            no = work.turnedNo;
        }
        int[] ofUnits = entries(block, words, work);
        int refused = 0;
        if (!cells.hasNumbers()) {
            System.arraycopy(yes, 0, result.planes, result.met + from, words);
            System.arraycopy(no, 0, result.planes, result.notMet + from, words);
        } else {
            refused += assessNumbers(block, cells, words, yes, no, ofUnits, result, from);
        }
        if (result.notApplicable >= 0) {
            long[] plane = cells.notApplicable == null || !mayNotApply ? NONE : cells.notApplicable;
            System.arraycopy(plane, 0, result.planes, result.notApplicable + from, words);
        }
        if (cells.notApplicable != null && !mayNotApply) {
            refused += count(cells.notApplicable);
        }
        if (cells.ratios != null) {
            refused += assessRatios(block, cells, words, cells.ratios, ofUnits, result, from);
        }
        if (cells.others != null) {
            refused += assessSingly(block, cells, words, cells.others, ofUnits, result, from);
        }
        return refused;
    }

    private boolean isAnyFactReported(Panel.Block block) {
        boolean any = false;
        for (FactPartition partition : partitions) {
            any |= partition.isReported(block);
        }
        return any;
    }

    private int assessNumbers(
            Panel.Block block,
            ColumnBlock cells,
            int words,
            long[] yes,
            long[] no,
            int[] ofUnits,
            VerdictPlanes result,
            int from) {
        switch (numbers) {
            case ONE_BOUND, BOUND:
                if (isBelow) {
                    split(cells, words, ofUnits, no, yes, result.planes, result.notMet + from, result.met + from);
                } else {
                    split(cells, words, ofUnits, yes, no, result.planes, result.met + from, result.notMet + from);
                }
                break;
            case WITHIN:
                within(cells, words, low, high, ofUnits, yes, no, result, from);
                break;
            default:
                System.arraycopy(yes, 0, result.planes, result.met + from, words);
                System.arraycopy(no, 0, result.planes, result.notMet + from, words);
                if (numbers == Numbers.JUDGEMENT) {
                    return judgements(cells, words, result, from);
                }
                if (numbers == Numbers.SINGLY) {
                    return assessSingly(block, cells, words, present(cells, words), ofUnits, result, from);
                }
        }
        return isPercent && cells.most > 100 ? withoutAboveHundred(cells, words, result, from) : 0;
    }

    // The loops are written out: what is the same for all units of a block must not be asked for each of them.

    /** Which numbers are at or above their bound, and which are below it; what is not a number is neither. */
    private void split(
            ColumnBlock cells,
            int words,
            int[] ofUnits,
            long[] wordsAbove,
            long[] wordsBelow,
            long[] planes,
            int above,
            int below) {
        boolean isOne = numbers == Numbers.ONE_BOUND;
        if (cells.hundredths != null && isOne) {
            split(cells.hundredths, words, firstHundredth[0], wordsAbove, wordsBelow, planes, above, below);
        } else if (cells.hundredths != null) {
            split(cells.hundredths, words, firstHundredth, open, ofUnits, wordsAbove, wordsBelow, planes, above, below);
        } else if (cells.numbers != null && isOne) {
            split(cells.numbers, words, bound[0], wordsAbove, wordsBelow, planes, above, below);
        } else if (cells.numbers != null) {
            split(cells.numbers, words, bound, ofUnits, wordsAbove, wordsBelow, planes, above, below);
        }
    }

    private static void split(
            char[] values,
            int words,
            int bound,
            long[] wordsAbove,
            long[] wordsBelow,
            long[] planes,
            int above,
            int below) {
        for (int word = 0; word < words; word++) {
            long down = 0;
            long none = 0;
            int base = word << 6;
            for (int i = 0; i < Long.SIZE; i++) {
                int value = values[base + i];
                // The sign of a difference of small numbers says which is less.
                down |= (long) (value - bound >>> 31) << i;
                none |= (long) (ColumnBlock.NO_HUNDREDTHS - 1 - value >>> 31) << i;
            }
            planes[above + word] = ~(down | none) | wordsAbove[word];
            planes[below + word] = down | wordsBelow[word];
        }
    }

    private static void split(
            char[] values,
            int words,
            int[] bounds,
            int[] open,
            int[] entries,
            long[] wordsAbove,
            long[] wordsBelow,
            long[] planes,
            int above,
            int below) {
        for (int word = 0; word < words; word++) {
            long down = 0;
            long none = 0;
            int base = word << 6;
            for (int i = 0; i < Long.SIZE; i++) {
                int value = values[base + i];
                int entry = entries[base + i];
                down |= (long) (value - bounds[entry] >>> 31) << i;
                none |= (long) (open[entry] | ColumnBlock.NO_HUNDREDTHS - 1 - value >>> 31) << i;
            }
            planes[above + word] = ~(down | none) | wordsAbove[word];
            planes[below + word] = down | wordsBelow[word];
        }
    }

    private static void split(
            double[] values,
            int words,
            double bound,
            long[] wordsAbove,
            long[] wordsBelow,
            long[] planes,
            int above,
            int below) {
        for (int word = 0; word < words; word++) {
            long up = 0;
            long down = 0;
            int base = word << 6;
            for (int i = 0; i < Long.SIZE; i++) {
                double value = values[base + i];
                up |= (value >= bound ? 1L : 0L) << i;
                down |= (value < bound ? 1L : 0L) << i;
            }
            planes[above + word] = up | wordsAbove[word];
            planes[below + word] = down | wordsBelow[word];
        }
    }

    private static void split(
            double[] values,
            int words,
            double[] bounds,
            int[] entries,
            long[] wordsAbove,
            long[] wordsBelow,
            long[] planes,
            int above,
            int below) {
        for (int word = 0; word < words; word++) {
            long up = 0;
            long down = 0;
            int base = word << 6;
            for (int i = 0; i < Long.SIZE; i++) {
                double value = values[base + i];
                double bound = bounds[entries[base + i]];
                up |= (value >= bound ? 1L : 0L) << i;
                down |= (value < bound ? 1L : 0L) << i;
            }
            planes[above + word] = up | wordsAbove[word];
            planes[below + word] = down | wordsBelow[word];
        }
    }

    private static void within(
            ColumnBlock cells,
            int words,
            double[] low,
            double[] high,
            int[] entries,
            long[] yes,
            long[] no,
            VerdictPlanes result,
            int from) {
        for (int word = 0; word < words; word++) {
            long met = 0;
            long notMet = 0;
            int base = word << 6;
            for (int i = 0; i < Long.SIZE; i++) {
                double value = cells.number(base + i);
                int entry = entries[base + i];
                long below = value < low[entry] ? 1L : 0L;
                long above = value > high[entry] ? 1L : 0L;
                notMet |= (below | above) << i;
                met |= (value >= low[entry] ? 1L - above : 0L) << i;
            }
            result.planes[result.met + from + word] = met | yes[word];
            result.planes[result.notMet + from + word] = notMet | no[word];
        }
    }

    private static int judgements(ColumnBlock cells, int words, VerdictPlanes result, int from) {
        int refused = 0;
        for (int row = 0; row < words << 6; row++) {
            double value = cells.number(row);
            result.planes[result.met + from + (row >> 6)] |= (value == 1 ? 1L : 0L) << row;
            result.planes[result.notMet + from + (row >> 6)] |= (value == 0 ? 1L : 0L) << row;
            refused += value > 0 & value != 1 ? 1 : 0;
        }
        return refused;
    }

    private static int withoutAboveHundred(ColumnBlock cells, int words, VerdictPlanes result, int from) {
        int refused = 0;
        for (int row = 0; row < words << 6; row++) {
            if (cells.number(row) > 100) {
                refused++;
                result.planes[result.met + from + (row >> 6)] &= ~(1L << row);
                result.planes[result.notMet + from + (row >> 6)] &= ~(1L << row);
            }
        }
        return refused;
    }

    private static long[] present(ColumnBlock cells, int words) {
        long[] present = new long[ColumnBlock.WORDS];
        for (int row = 0; row < words << 6; row++) {
            present[row >> 6] |= (Double.isNaN(cells.number(row)) ? 0L : 1L) << row;
        }
        return present;
    }

    private static void turn(long[] yes, long[] no, long[] existence, int words, Work work) {
        for (int word = 0; word < words; word++) {
            work.turnedYes[word] = yes[word] & ~existence[word] | no[word] & existence[word];
            work.turnedNo[word] = no[word] & ~existence[word] | yes[word] & existence[word];
        }
    }

    private int assessRatios(
            Panel.Block block,
            ColumnBlock cells,
            int words,
            long[] rows,
            int[] ofUnits,
            VerdictPlanes result,
            int from) {
        int refused = 0;
        for (int word = 0; word < words; word++) {
            for (long left = rows[word]; left != 0; left &= left - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(left);
                int entry = ofUnits[row];
                int order = order(cells, row, entry);
                if (order == 0) {
                    refused += assess(cells, row, entry, result, from);
                } else {
                    boolean holds = order > 0
                            ? high[entry] == Double.POSITIVE_INFINITY
                            : low[entry] == Double.NEGATIVE_INFINITY;
                    mark(holds ? Verdict.MET : Verdict.NOT_MET, row, result, from);
                }
            }
        }
        return refused;
    }

    /**
     * Returns the order of a percentage's ratio and its threshold, where {@code double} tells it; 0 where it does not,
     * or where no threshold is to be compared with.
     */
    private int order(ColumnBlock cells, int row, int entry) {
        if (!isPercent
                || !(inputRules[entry].requirement().orElse(null) instanceof Requirement.Threshold threshold)
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

    private int assessSingly(
            Panel.Block block,
            ColumnBlock cells,
            int words,
            long[] rows,
            int[] ofUnits,
            VerdictPlanes result,
            int from) {
        int refused = 0;
        for (int word = 0; word < words; word++) {
            for (long left = rows[word]; left != 0; left &= left - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(left);
                refused += assess(cells, row, ofUnits[row], result, from);
            }
        }
        return refused;
    }

    private int assess(ColumnBlock cells, int row, int entry, VerdictPlanes result, int from) {
        int refused = 0;
        for (ReportedValue report : cells.reports(row)) {
            Optional<Verdict> verdict = inputRules[entry].verdict(report);
            if (verdict.isPresent()) {
                mark(verdict.get(), row, result, from);
                break;
            }
            refused++;
        }
        return refused;
    }

    private static void mark(Verdict verdict, int row, VerdictPlanes result, int from) {
        long bit = 1L << row;
        int word = from + (row >> 6);
        switch (verdict) {
            case MET -> result.planes[result.met + word] |= bit;
            case NOT_MET -> result.planes[result.notMet + word] |= bit;
            case NOT_APPLICABLE -> result.planes[result.notApplicable + word] |= bit;
            case UNDETERMINED -> {}
        }
    }

    /** Returns the entry of each unit in the tables. */
    private int[] entries(Panel.Block block, int words, Work work) {
        if (partitions.length == 0) {
            return block.profiles;
        }
        for (int row = 0; row < words << 6; row++) {
            work.entries[row] = block.profiles[row] * intervals;
        }
        int factor = 1;
        for (FactPartition partition : partitions) {
            partition.addIntervals(block, words << 6, work.entries, factor);
            factor *= partition.intervals();
        }
        return work.entries;
    }

    private static int count(long[] plane) {
        int count = 0;
        for (long word : plane) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
