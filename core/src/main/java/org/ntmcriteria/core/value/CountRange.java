package org.ntmcriteria.core.value;

import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * How many of a number of things are met (số tiêu chí đạt), as bounds where some are {@link Verdict#UNDETERMINED}: "13
 * to 16 of 19".
 *
 * @param min those met for certain, 0 to {@code max}
 * @param max those met for certain or undetermined, {@code min} to {@code of}
 * @param of those that apply
 */
public record CountRange(int min, int max, int of) {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException unless 0 ≤ min ≤ max ≤ of
     */
    public CountRange {
        if (min < 0 || min > max || max > of) {
            throw InvalidValueException.of("invalid.countRange", "min", min, "max", max, "of", of);
        }
    }

    /**
     * Counts verdicts.
     *
     * @param verdicts the verdicts to count
     * @return met, met or undetermined, and applicable
     */
    public static CountRange of(Iterable<Verdict> verdicts) {
        int met = 0;
        int undetermined = 0;
        int applicable = 0;
        for (Verdict verdict : verdicts) {
            met += verdict == Verdict.MET ? 1 : 0;
            undetermined += verdict == Verdict.UNDETERMINED ? 1 : 0;
            applicable += verdict == Verdict.NOT_APPLICABLE ? 0 : 1;
        }
        return new CountRange(met, met + undetermined, applicable);
    }

    /**
     * Returns the number of those met as it is written.
     *
     * @return {@code 13}, or {@code 13–16} where some are undetermined
     */
    public String bounds() {
        return isExact() ? String.valueOf(min) : min + "–" + max;
    }

    /**
     * Checks whether the share of those met holds against a percentage.
     *
     * <p>The one place where a percentage of units or criteria becomes a verdict. Nothing is rounded: the share is an
     * exact fraction. 1 of 7 communes (14.28… %) is at least 10 %, none of 7 is not, and 2 of 7 are not 30 %; no act
     * known here says that "10 % of 7 communes" is rounded to a whole commune.
     *
     * @param comparison how the share is compared
     * @param percent the required percentage
     * @return undetermined if the bounds do not agree, or if there is nothing to count
     */
    public Verdict testShare(Comparison comparison, Decimal percent) {
        return testCount(comparison, percent.times(Decimal.of(of)), Decimal.of(100));
    }

    /**
     * Checks whether the number of those met holds against a number.
     *
     * @param comparison how the number is compared
     * @param required the required number
     * @return undetermined if the bounds do not agree, or if there is nothing to count
     */
    public Verdict testCount(Comparison comparison, Decimal required) {
        return testCount(comparison, required, Decimal.of(1));
    }

    private Verdict testCount(Comparison comparison, Decimal bound, Decimal scale) {
        if (of == 0) {
            return Verdict.UNDETERMINED;
        }
        // Every number between the bounds is possible; for "equal" the ends alone do not tell.
        boolean any = false;
        boolean all = true;
        for (int met = min; met <= max; met++) {
            boolean holds = comparison.holds(Decimal.of(met).times(scale).compareTo(bound));
            any |= holds;
            all &= holds;
        }
        return any == all ? Verdict.of(any) : Verdict.UNDETERMINED;
    }

    /**
     * Returns how much is open.
     *
     * @return {@code max - min}
     */
    public int width() {
        return max - min;
    }

    /**
     * Checks whether the count is known.
     *
     * @return true if both bounds are the same
     */
    public boolean isExact() {
        return min == max;
    }

    /**
     * Reads a range.
     *
     * @param text the form of {@link #toString}: {@code 16 of 19} or {@code 13..16 of 19}
     * @return the range
     * @throws UnreadableTextException if the text is anything else
     */
    public static CountRange parse(String text) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(
                        "([0-9]{1,9})(?:\\.\\.([0-9]{1,9}))? of ([0-9]{1,9})")
                .matcher(text);
        if (!matcher.matches()) {
            throw UnreadableTextException.of(text, "accepted.count");
        }
        int min = Integer.parseInt(matcher.group(1));
        int max = matcher.group(2) == null ? min : Integer.parseInt(matcher.group(2));
        return new CountRange(min, max, Integer.parseInt(matcher.group(3)));
    }

    @Override
    public String toString() {
        return (isExact() ? String.valueOf(min) : min + ".." + max) + " of " + of;
    }
}
