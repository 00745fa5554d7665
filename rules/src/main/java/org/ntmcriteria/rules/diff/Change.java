package org.ntmcriteria.rules.diff;

import org.ntmcriteria.core.text.Language;

/** How the requirement of one side of a {@link SetDiff} differs from that of the other. */
public enum Change {
    /** Both ask the same. */
    SAME("như nhau", "same"),
    /** Both ask the same level, of an indicator whose words, kind or scope are others. */
    REWORDED("đổi lời văn", "reworded"),
    /** The other side asks more. */
    STRICTER("cao hơn", "stricter"),
    /** The other side asks less. */
    LOOSER("thấp hơn", "looser"),
    /** The two differ, and neither is the stricter: another measure, unit or direction. */
    OTHER("khác", "other"),
    /** At least one of the two is delegated or not known. */
    UNKNOWN("chưa biết", "unknown"),
    /** Only the other side has it. */
    ADDED("thêm mới", "added"),
    /** Only the one side has it. */
    REMOVED("bỏ", "removed");

    private final String vi;
    private final String en;

    Change(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * The change in words.
     *
     * @param language the language wanted
     * @return for example "stricter"
     */
    public String displayName(Language language) {
        return language.choose(vi, en);
    }
}
