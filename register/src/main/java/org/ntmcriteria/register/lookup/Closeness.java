package org.ntmcriteria.register.lookup;

import javax.annotation.Nullable;
import org.ntmcriteria.register.name.NameKey;

/**
 * How near a name comes to another, in letters and in marks; see {@link Suggestion}.
 *
 * @param letters the distance of the letters
 * @param marks the distance of the whole forms
 */
record Closeness(int letters, int marks) {
    static final Closeness EQUAL = new Closeness(0, 0);

    /** Returns the closeness of two forms of names, or null if the first cannot stand for the second. */
    @Nullable static Closeness of(String key, String other) {
        String letters = NameKey.letters(key);
        int most = EditDistance.mostOf(letters.length());
        int distance = EditDistance.of(letters, NameKey.letters(other), most);
        return distance > most ? null : of(distance, key, other);
    }

    /** Returns the closeness of two forms of names whose letters have been compared. */
    static Closeness of(int letters, String key, String other) {
        return key.equals(other)
                ? EQUAL
                : new Closeness(letters, EditDistance.of(key, other, Math.max(key.length(), other.length())));
    }

    Closeness plus(Closeness other) {
        return new Closeness(letters + other.letters, marks + other.marks);
    }

    /** Returns the nearer of two, either of which may be none. */
    @Nullable static Closeness nearer(@Nullable Closeness one, @Nullable Closeness other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        boolean isOne = one.letters < other.letters || one.letters == other.letters && one.marks <= other.marks;
        return isOne ? one : other;
    }
}
