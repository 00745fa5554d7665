package org.ntmcriteria.register.lookup;

/**
 * What may have been meant by a name that is not known.
 *
 * @param value the unit or province
 * @param letters how many letters are to be put in, left out, replaced or swapped with their neighbour, marks and
 *     blanks not counted, in all parts of the name together; 0 where only marks, blanks, the kind or the area differ
 * @param marks as {@code letters}, counted with marks and blanks
 * @param <T> what was looked for
 */
public record Suggestion<T>(T value, int letters, int marks) {
    /** The most suggestions that are made. */
    public static final int MOST = 5;
}
