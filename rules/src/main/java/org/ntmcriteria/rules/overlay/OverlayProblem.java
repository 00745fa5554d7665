package org.ntmcriteria.rules.overlay;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.rules.RulesMessages;

/** What can be wrong with an overlay. */
public enum OverlayProblem implements ProblemCode {
    /** An overlay row that cannot be read. */
    UNREADABLE("NTM-4001", "accepted"),
    /** An overlay for another set or cell. */
    NO_CELL("NTM-4002", "set", "day"),
    /** An overlay that loosens. */
    LOOSENS("NTM-4003", "requirement", "act"),
    /** An overlay without authority. */
    NO_AUTHORITY("NTM-4004", "act"),
    /** An overlay of the wrong kind. */
    WRONG_KIND("NTM-4005", "accepted"),
    /** Two overlay rows for a cell. */
    DOUBLED("NTM-4006", "others"),
    /** An overlay that applies to nobody. */
    UNUSED("NTM-4007", Severity.WARNING),
    /** An overlay of another set. */
    OTHER_SET("NTM-4008", Severity.WARNING, "set");

    private final Definition definition;

    OverlayProblem(String code, String... arguments) {
        this(code, Severity.FAILURE, arguments);
    }

    OverlayProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), RulesMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
