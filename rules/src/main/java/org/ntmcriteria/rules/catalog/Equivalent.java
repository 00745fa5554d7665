package org.ntmcriteria.rules.catalog;

import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.rules.RulesMessages;

/**
 * Which indicator of one set corresponds to which of another: a reading, for comparing periods and tiers.
 *
 * @param fromSet the one set
 * @param fromIndicator its indicator or part ({@code 5/b}), or empty text for a new one
 * @param toSet the other set
 * @param toIndicator its indicator or part, or empty text for a dropped one
 * @param relation how they correspond
 * @param note remarks
 */
public record Equivalent(
        CriteriaSetId fromSet,
        String fromIndicator,
        CriteriaSetId toSet,
        String toIndicator,
        Relation relation,
        String note) {
    /** How two indicators correspond. */
    public enum Relation {
        /** The same measure; thresholds compare. */
        SAME,
        /** The same thing in other words. */
        RENAMED,
        /** Asks more in kind. */
        NARROWED,
        /** Asks less in kind. */
        WIDENED,
        /** One became several. */
        SPLIT,
        /** Several became one. */
        MERGED,
        /** Not comparable. */
        REPLACED,
        /** New in the other set. */
        NEW,
        /** Dropped from the one set. */
        DROPPED;

        /**
         * Returns the relation in words.
         *
         * @param language the language wanted
         * @return for example {@code đổi tên}
         */
        public String displayName(Language language) {
            return RulesMessages.MESSAGES.get(language, "relation." + name());
        }
    }
}
