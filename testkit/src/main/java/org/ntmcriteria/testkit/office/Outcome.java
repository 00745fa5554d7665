package org.ntmcriteria.testkit.office;

/** What a reader made of a table, from best to worst. */
public enum Outcome {
    /** All is read as it is meant, and nothing had to be said. */
    RIGHT,
    /** What is read is as it is meant, and a problem names what is not read or what is doubtful. */
    WARNED,
    /** Nothing is read, and a failure says so. */
    REFUSED,
    /** Something is read otherwise than it is meant, or is missing, and no problem names it. */
    SILENTLY_WRONG
}
