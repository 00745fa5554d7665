package org.ntmcriteria.benchmarks;

/** Who assesses communes by the criteria in force on the day: the library or a rule engine. Used by one thread. */
public interface Assessor {
    /** The criterion is not met. */
    byte NOT_MET = 0;

    /** The criterion is met. */
    byte MET = 1;

    /** What is known does not settle the criterion. */
    byte UNDETERMINED = 2;

    /**
     * Assesses a commune.
     *
     * @param commune the commune
     * @return the verdict of each criterion of {@link Rules#criteria}, in their order: {@link #NOT_MET}, {@link #MET}
     *     or {@link #UNDETERMINED}
     */
    byte[] assess(Commune commune);
}
