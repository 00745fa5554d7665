package org.ntmcriteria.examples.spark;

import java.io.Serializable;

/** One thing that comes of assessing a share of the units. */
sealed interface Outcome extends Serializable permits Outcome.Line, Outcome.Counted, Outcome.Totals, Failure {
    /**
     * An assessment.
     *
     * @param json the assessment as one line
     */
    record Line(String json) implements Outcome {}

    /**
     * A part of a group's counts.
     *
     * @param group the group
     * @param counts its units in this share
     */
    record Counted(Group group, Counts counts) implements Outcome {}

    /**
     * What was done in a share.
     *
     * @param units the units assessed
     * @param failures the problems that are failures
     * @param warnings the problems that are not
     * @param laterRows observations after the day assessed
     */
    record Totals(long units, long failures, long warnings, long laterRows) implements Outcome {
        static final Totals NONE = new Totals(0, 0, 0, 0);

        Totals plus(Totals other) {
            return new Totals(
                    units + other.units,
                    failures + other.failures,
                    warnings + other.warnings,
                    laterRows + other.laterRows);
        }

        Totals plus(Failure failure) {
            return new Totals(
                    units,
                    failures + (failure.isFailure() ? 1 : 0),
                    warnings + (failure.isFailure() ? 0 : 1),
                    laterRows);
        }
    }
}
