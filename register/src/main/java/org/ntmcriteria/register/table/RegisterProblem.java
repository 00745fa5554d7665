package org.ntmcriteria.register.table;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.register.RegisterMessages;

/** What can be wrong with the tables of a custom register. A row that has a failure is left out. */
public enum RegisterProblem implements ProblemCode {
    /** A text that cannot be read. */
    UNREADABLE("NTM-8001", Severity.FAILURE, "accepted"),
    /** A table's header. */
    HEADER("NTM-8002", Severity.FAILURE, "needed"),
    /** A line with more or fewer fields than the header. */
    FIELDS("NTM-8003", Severity.FAILURE, "fields", "headings"),
    /** A reference to nothing. */
    REFERENCE("NTM-8004", Severity.FAILURE, "table"),
    /** A unit, a province or a link twice. */
    DOUBLED("NTM-8005", Severity.FAILURE, "other"),
    /** Two units or provinces with one code on one day. */
    OVERLAP("NTM-8006", Severity.FAILURE, "other", "days"),
    /** Columns that do not go together. */
    INCONSISTENT("NTM-8007", Severity.FAILURE, "reason"),
    /** A link of the register joined that no longer fits its units. */
    LINK_LEFT_OUT("NTM-8008", Severity.WARNING, "link"),
    /** A part of a divided unit, whose other parts are not listed. */
    SINGLE_PART("NTM-8009", Severity.WARNING);

    private final Definition definition;

    RegisterProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), RegisterMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
