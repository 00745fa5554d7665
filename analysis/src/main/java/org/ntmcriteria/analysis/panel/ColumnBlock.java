package org.ntmcriteria.analysis.panel;

import java.util.Arrays;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * One column of one block: what is reported of {@value Panel#BLOCK} units for one key. A cell is a number, or a bit in
 * the plane of a word, or an entry of a side table; each of these is there only once something needs it.
 */
final class ColumnBlock {
    /** The entry of a cell without a number. */
    static final double NO_NUMBER = Double.NaN;

    /** The entry of a cell without a number of hundredths; greater than all of them. */
    static final char NO_HUNDREDTHS = Character.MAX_VALUE;

    static final int WORDS = Panel.BLOCK / Long.SIZE;

    /**
     * Numbers from 0 to 655.34 with at most two decimals, as hundredths, {@link #NO_HUNDREDTHS} elsewhere: what nearly
     * all reports are. Never there together with {@link #numbers}.
     */
    @Nullable char[] hundredths;

    /** Numbers of at most 15 digits, {@link #NO_NUMBER} elsewhere; there once one of them is not such a number. */
    @Nullable double[] numbers;

    /** The greatest number that was ever set here. */
    double most;

    /** The words that say yes: met, exists. */
    @Nullable long[] yes;

    /** The words that say no: not met, does not exist. */
    @Nullable long[] no;

    /** Which of these words are "có" and "không", whose sense depends on what is asked. */
    @Nullable long[] existence;

    @Nullable long[] notApplicable;

    /** Ratios whose two numbers have at most 15 digits. */
    @Nullable long[] ratios;

    @Nullable double[] numerators;

    @Nullable double[] denominators;

    /** What is none of these, the newest first where older reports could count in its place. */
    @Nullable long[] others;

    @Nullable ReportedValue[][] otherValues;

    void clear(int row) {
        int word = row >> 6;
        long others = ~(1L << row);
        if (numbers != null) {
            numbers[row] = NO_NUMBER;
        }
        if (hundredths != null) {
            hundredths[row] = NO_HUNDREDTHS;
        }
        for (long[] plane : new long[][] {yes, no, existence, notApplicable, ratios, this.others}) {
            if (plane != null) {
                plane[word] &= others;
            }
        }
        if (otherValues != null) {
            otherValues[row] = null;
        }
    }

    void set(int row, double number) {
        most = Math.max(most, number);
        long whole = Math.round(number * 100);
        // A decimal with two places is the only one of at most 15 digits that is rounded to its double.
        if (numbers == null && whole < NO_HUNDREDTHS && whole / 100.0 == number) {
            if (hundredths == null) {
                hundredths = new char[Panel.BLOCK];
                Arrays.fill(hundredths, NO_HUNDREDTHS);
            }
            hundredths[row] = (char) whole;
            return;
        }
        if (numbers == null) {
            double[] all = new double[Panel.BLOCK];
            for (int other = 0; other < Panel.BLOCK; other++) {
                all[other] = number(other);
            }
            numbers = all;
            hundredths = null;
        }
        numbers[row] = number;
    }

    /** Returns the number of a cell, or {@link #NO_NUMBER}. */
    double number(int row) {
        if (hundredths != null) {
            return hundredths[row] == NO_HUNDREDTHS ? NO_NUMBER : hundredths[row] / 100.0;
        }
        return numbers == null ? NO_NUMBER : numbers[row];
    }

    /** Checks if the column has numbers. */
    boolean hasNumbers() {
        return hundredths != null || numbers != null;
    }

    /** Sets a cell that is clear. */
    void set(int row, ReportedValue value) {
        if (value instanceof Quantity.Amount amount && ExactDouble.isExact(amount.value())) {
            set(row, ExactDouble.of(amount.value()));
        } else if (value instanceof ReportedValue.Word word) {
            boolean says = word == ReportedValue.Word.ACHIEVED || word == ReportedValue.Word.EXISTS;
            if (says) {
                yes = marked(yes, row);
            } else {
                no = marked(no, row);
            }
            if (word == ReportedValue.Word.EXISTS || word == ReportedValue.Word.ABSENT) {
                existence = marked(existence, row);
            }
        } else if (value == ReportedValue.Mark.NOT_APPLICABLE) {
            notApplicable = marked(notApplicable, row);
        } else if (value instanceof Quantity.Ratio ratio
                && ExactDouble.isExact(ratio.numerator())
                && ExactDouble.isExact(ratio.denominator())) {
            if (numerators == null || denominators == null) {
                numerators = new double[Panel.BLOCK];
                denominators = new double[Panel.BLOCK];
            }
            ratios = marked(ratios, row);
            numerators[row] = ExactDouble.of(ratio.numerator());
            denominators[row] = ExactDouble.of(ratio.denominator());
        } else if (value != ReportedValue.Mark.NOT_REPORTED) {
            set(row, new ReportedValue[] {value});
        }
    }

    /** Sets a cell that is clear to several reports, the newest first. */
    void set(int row, ReportedValue[] newestFirst) {
        if (otherValues == null) {
            otherValues = new ReportedValue[Panel.BLOCK][];
        }
        others = marked(others, row);
        otherValues[row] = newestFirst;
    }

    private static long[] marked(@Nullable long[] plane, int row) {
        long[] there = plane == null ? new long[WORDS] : plane;
        there[row >> 6] |= 1L << row;
        return there;
    }

    private static boolean has(@Nullable long[] plane, int row) {
        return plane != null && (plane[row >> 6] >>> row & 1) != 0;
    }

    /** Returns the reports of a cell, the newest first; more than one only where the newest may not fit. */
    ReportedValue[] reports(int row) {
        return has(others, row)
                ? otherValues[row]
                : value(row).map(v -> new ReportedValue[] {v}).orElse(new ReportedValue[0]);
    }

    Optional<ReportedValue> value(int row) {
        if (has(others, row)) {
            return Optional.of(otherValues[row][0]);
        }
        double number = number(row);
        if (!Double.isNaN(number)) {
            return Optional.of(new Quantity.Amount(ExactDouble.decimal(number)));
        }
        if (has(ratios, row)) {
            return Optional.of(ratio(row));
        }
        if (has(notApplicable, row)) {
            return Optional.of(ReportedValue.Mark.NOT_APPLICABLE);
        }
        boolean exists = has(existence, row);
        if (has(yes, row)) {
            return Optional.of(exists ? ReportedValue.Word.EXISTS : ReportedValue.Word.ACHIEVED);
        }
        if (has(no, row)) {
            return Optional.of(exists ? ReportedValue.Word.ABSENT : ReportedValue.Word.NOT_ACHIEVED);
        }
        return Optional.empty();
    }

    Quantity.Ratio ratio(int row) {
        Decimal numerator = ExactDouble.decimal(numerators[row]);
        return new Quantity.Ratio(numerator, ExactDouble.decimal(denominators[row]));
    }

    /** Returns how many reports are not the number they should be, and are ignored. */
    int withoutNumber() {
        int without = 0;
        for (long[] plane : new long[][] {yes, no, notApplicable, ratios}) {
            for (int word = 0; plane != null && word < WORDS; word++) {
                without += Long.bitCount(plane[word]);
            }
        }
        for (int row = 0; otherValues != null && row < otherValues.length; row++) {
            ReportedValue[] reports = otherValues[row];
            for (int i = 0; reports != null && i < reports.length && !(reports[i] instanceof Quantity.Amount); i++) {
                without++;
            }
        }
        return without;
    }

    /** Returns the bytes that the cells take, without those of values that are objects. */
    long bytes() {
        long bytes = hundredths == null ? 0 : (long) hundredths.length * Character.BYTES;
        for (double[] column : new double[][] {numbers, numerators, denominators}) {
            bytes += column == null ? 0 : (long) column.length * Double.BYTES;
        }
        for (long[] plane : new long[][] {yes, no, existence, notApplicable, ratios, others}) {
            bytes += plane == null ? 0 : (long) plane.length * Long.BYTES;
        }
        return bytes + (otherValues == null ? 0 : (long) otherValues.length * Integer.BYTES);
    }
}
