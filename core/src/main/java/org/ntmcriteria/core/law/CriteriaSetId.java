package org.ntmcriteria.core.law;

import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Period;

/**
 * The name of a criteria set (bộ tiêu chí): what it is for and its {@link Period}, for example
 * {@code commune-ntm/2021-2025}.
 *
 * @param name lower-case words joined by hyphens, at most 100 characters
 * @param period the planning period
 */
public record CriteriaSetId(String name, Period period) implements Comparable<CriteriaSetId> {
    private static final int MOST_CHARACTERS = 100;

    /**
     * Checks the name.
     *
     * @throws UnreadableTextException if the name is not lower-case words joined by hyphens
     */
    public CriteriaSetId {
        if (!isName(name)) {
            throw UnreadableTextException.of(name, "accepted.setName");
        }
    }

    /**
     * Reads a set's name.
     *
     * @param text for example {@code commune-ntm/2021-2025}
     * @return the name
     * @throws UnreadableTextException if the text is anything else
     */
    public static CriteriaSetId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !isName(text.substring(0, slash))) {
            throw UnreadableTextException.of(text, "accepted.set");
        }
        return new CriteriaSetId(text.substring(0, slash), Period.parse(text.substring(slash + 1)));
    }

    /** Words of a-z and 0-9 with one hyphen between each two. */
    private static boolean isName(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return false;
        }
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hyphen = c == '-' && inWord;
            if (!hyphen && !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return false;
            }
            inWord = !hyphen;
        }
        return inWord;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CriteriaSetId id
                && name.equals(id.name)
                && period.from() == id.period.from()
                && period.to() == id.period.to();
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + period.from()) + period.to();
    }

    @Override
    public int compareTo(CriteriaSetId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return name + "/" + period;
    }
}
