package org.ntmcriteria.analysis.lineage;

import java.util.List;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Verdict;

/**
 * What is reported of old units, and how it makes a value of a new one. Immutable and thread-safe.
 *
 * @param <V> what is reported of an old unit
 * @param <R> what is said of the new one
 */
public abstract sealed class Measure<V, R extends ReconstructedValue>
        permits CountMeasure, ShareMeasure, MeanMeasure, VerdictMeasure {
    Measure() {}

    /**
     * Returns the measure of a number that adds up, such as households or kilometres of roads. An old unit that is
     * wholly there gives all of its number, a divided one between none and all of it, and one without data makes the
     * sum a lower bound.
     *
     * @param movesWith what the number goes with
     * @return the measure
     */
    public static Measure<Decimal, ReconstructedCount> count(MovesWith movesWith) {
        return new CountMeasure(movesWith);
    }

    /**
     * Returns the measure of the share of a part in a whole. Shares of two numbers add up; a bare percentage says only
     * that the whole lies between its parts; that of a divided unit says of a part of it only that it is a percentage,
     * unless it is 0 or 100. Percentages of ratios that may exceed 100 % are means.
     *
     * @param movesWith what the whole goes with
     * @return the measure
     */
    public static Measure<PartQuotient, ReconstructedQuotient> share(MovesWith movesWith) {
        return new ShareMeasure(movesWith);
    }

    /**
     * Returns the measure of a mean, such as an income per head: a total over what it is divided by, neither a part of
     * the other. That of a divided unit says nothing of a part of it but that it is not below zero.
     *
     * @param total what the total goes with
     * @param base what it is divided by goes with
     * @return the measure
     */
    public static Measure<PartQuotient, ReconstructedQuotient> mean(MovesWith total, MovesWith base) {
        return new MeanMeasure(total, base);
    }

    /**
     * Returns the measure of met and not met: all or none of the parts, else undetermined. It is for requirements on
     * shares and means, which a whole meets if all of its parts do; of one on a number that adds up, reconstruct the
     * number. A part whose verdict is undetermined counts as one without data.
     *
     * @param movesWith what the requirement is about; {@link MovesWith#PEOPLE} where land without people does not
     *     matter
     * @return the measure
     */
    public static Measure<Verdict, ReconstructedVerdict> verdict(MovesWith movesWith) {
        return new VerdictMeasure(movesWith);
    }

    /** Checks if something was reported and not only what it would be over, or that it is not known. */
    boolean isReported(V value) {
        return true;
    }

    /** How much of what is measured came from an old unit. */
    abstract Carried carried(Origin origin);

    /**
     * Makes the value of the whole.
     *
     * @param parts the parts, none of which carries nothing
     * @param isTraced whether there is nothing else in the whole
     */
    abstract R of(List<Part<V>> parts, boolean isTraced);
}
