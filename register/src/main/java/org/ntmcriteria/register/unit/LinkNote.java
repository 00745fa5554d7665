package org.ntmcriteria.register.unit;

import java.util.Optional;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.register.RegisterMessages;

/**
 * What the act says of a {@link UnitLink} beside its extent, where it divides land and people differently or changes
 * nothing. Each begins the note of its link in the tables with fixed words.
 */
public enum LinkNote {
    /** Land without people. */
    AREA_ONLY("area only", "all the area, no population"),
    /** A part of the land and all the people. */
    ALL_PEOPLE("part of the area, all the population"),
    /** People without land. */
    PEOPLE_ONLY("a part of the population only", "the rest of the population only"),
    /** The unit was left as it was. */
    NOT_REARRANGED("not rearranged"),
    /** The unit was given another name and nothing else. */
    RENAMED("renamed");

    private final String key = "link." + name();
    private final String[] words;

    LinkNote(String... words) {
        this.words = words;
    }

    /**
     * Finds what the note of a link says.
     *
     * @param note the note as the table has it
     * @return what its first words say, or empty if they are no fixed ones
     */
    public static Optional<LinkNote> find(String note) {
        for (LinkNote one : values()) {
            for (String begin : one.words) {
                if (note.startsWith(begin) && (note.length() == begin.length() || note.charAt(begin.length()) == ';')) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns what is said, in words.
     *
     * @param language the language wanted
     * @return for example "area only"
     */
    public String displayName(Language language) {
        return RegisterMessages.MESSAGES.get(language, key);
    }
}
