package org.ntmcriteria.core.law;

import java.util.regex.Pattern;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Period;

/**
 * The name of a criteria set (bộ tiêu chí): what it is for and its {@link Period}, for example
 * {@code commune-ntm/2021-2025}.
 *
 * @param name lower-case words joined by hyphens
 * @param period the planning period
 */
public record CriteriaSetId(String name, Period period) implements Comparable<CriteriaSetId> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Checks the name.
     *
     * @throws UnreadableTextException if the name is not lower-case words joined by hyphens
     */
    public CriteriaSetId {
        if (!NAME.matcher(name).matches()) {
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
        if (slash < 0 || !NAME.matcher(text.substring(0, slash)).matches()) {
            throw UnreadableTextException.of(text, "accepted.set");
        }
        return new CriteriaSetId(text.substring(0, slash), Period.parse(text.substring(slash + 1)));
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
