package org.ntmcriteria.rules.lint;

import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.rules.RulesMessages;

/** The rules of consistency for the tables of a set; a finding names the one that is broken. */
public enum LintCode {
    /** A case that no cell is for. */
    MISSING_CELL(FindingSeverity.ERROR),
    /** Days without a version. */
    WINDOW_GAP(FindingSeverity.ERROR),
    /** Two versions at once. */
    WINDOW_OVERLAP(FindingSeverity.ERROR),
    /** A version that never holds. */
    WINDOW_OUTSIDE(FindingSeverity.ERROR),
    /** A cell that is never read. */
    UNREACHABLE(FindingSeverity.WARNING),
    /** Two units of measurement. */
    UNIT(FindingSeverity.ERROR),
    /** Two directions. */
    DIRECTION(FindingSeverity.ERROR),
    /** A higher tier that asks less. */
    TIER(FindingSeverity.ERROR),
    /** Another number than the act says. */
    COUNT(FindingSeverity.ERROR),
    /** A correspondence of something that is not there. */
    REFERENCE(FindingSeverity.ERROR),
    /** A verdict on the wrong side of a threshold. */
    BOUNDARY(FindingSeverity.ERROR),
    /** Cells whose content is not known. */
    UNKNOWN_CELLS(FindingSeverity.INFO),
    /** A delegated cell that nobody has filled. */
    UNFILLED(FindingSeverity.WARNING),
    /** An exception from nothing. */
    EXCEPTION_UNUSED(FindingSeverity.WARNING);

    private final FindingSeverity severity;

    LintCode(FindingSeverity severity) {
        this.severity = severity;
    }

    /**
     * Returns how serious a breach of the rule is.
     *
     * @return the severity
     */
    public FindingSeverity severity() {
        return severity;
    }

    /**
     * Returns the rule in one sentence.
     *
     * @param language the language wanted
     * @return the sentence
     */
    public String rule(Language language) {
        return RulesMessages.MESSAGES.get(language, "lint.rule." + name());
    }
}
