package org.ntmcriteria.rules.lint;

import java.util.Locale;
import java.util.Optional;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.DateRange;

/**
 * Where the tables of a set break a rule of consistency, a {@link LintCode}. Immutable and thread-safe.
 *
 * @param code the rule
 * @param set the set
 * @param subject the indicator or part ({@code 5/b}), or empty text for the set as a whole
 * @param cell the coordinates of the cell or cells, for example {@code 10 2021 TDMNPB}; empty text for the set as a
 *     whole
 * @param days the days on which the rule is broken
 * @param act the act of the cell, or that of the indicator or the set; empty text where none is known
 * @param message what is wrong
 * @param suggestion what to do about it
 * @param explanation why it is known and accepted, or empty
 */
public record LintFinding(
        LintCode code,
        CriteriaSetId set,
        String subject,
        String cell,
        DateRange days,
        String act,
        Text message,
        Text suggestion,
        Optional<WaiverBasis> explanation) {
    /**
     * Why a finding is known and accepted.
     *
     * @param act the act that it rests on; empty text where none is known
     * @param reason the reason, in the words of the tables
     */
    public record WaiverBasis(String act, Text reason) {}

    /**
     * Returns how serious it is.
     *
     * @return the severity of the rule
     */
    public FindingSeverity severity() {
        return code.severity();
    }

    /**
     * Returns what is wrong.
     *
     * @param language the language wanted
     * @return one line
     */
    public String message(Language language) {
        return message.in(language);
    }

    /**
     * Returns what to do about it.
     *
     * @param language the language wanted
     * @return one line
     */
    public String suggestion(Language language) {
        return suggestion.in(language);
    }

    /**
     * Checks whether it calls for a change: an error that no waiver accepts.
     *
     * @return true if it does
     */
    public boolean isUnexplainedError() {
        return severity() == FindingSeverity.ERROR && explanation.isEmpty();
    }

    /**
     * Returns the finding with a reason to accept it.
     *
     * @param why the reason
     * @return a copy
     */
    public LintFinding withExplanation(WaiverBasis why) {
        return new LintFinding(code, set, subject, cell, days, act, message, suggestion, Optional.of(why));
    }

    /**
     * Returns the finding in one line of English.
     *
     * @return for example {@code ERROR MISSING_CELL commune-x/2024-2025 3 2026: …}
     */
    @Override
    public String toString() {
        return line(Language.EN);
    }

    /**
     * Returns the finding in one line: severity, rule, set, cell, message, act and suggestion.
     *
     * @param language the language wanted
     * @return one line
     */
    public String line(Language language) {
        return severity().displayName(language).toUpperCase(Locale.ROOT) + " " + code + " " + set
                + (cell.isEmpty() ? "" : " " + cell) + ": " + message(language) + (act.isEmpty() ? "" : " — " + act)
                + "; " + suggestion(language);
    }
}
