package org.ntmcriteria.rules.catalog;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.rules.RulesMessages;

/** What can be wrong with the tables of a set. */
public enum TableProblem implements ProblemCode {
    /** A table's text that cannot be read. */
    UNREADABLE("NTM-5001", "accepted"),
    /** A table's header. */
    HEADER("NTM-5002", "needed"),
    /** A reference to nothing. */
    REFERENCE("NTM-5003", "table"),
    /** Overlapping versions. */
    OVERLAP("NTM-5004", "periods"),
    /** A cell twice. */
    DOUBLED("NTM-5005", "others"),
    /** Columns that do not go together. */
    INCONSISTENT("NTM-5006", "reason"),
    /** Replacing a full set. */
    SET_REPLACED("NTM-5007"),
    /** A line of a table with more or fewer fields than its header. */
    FIELDS("NTM-5008", "fields", "headings");

    private final Definition definition;

    TableProblem(String code, String... arguments) {
        definition = new Definition(code, Severity.FAILURE, List.of(arguments), RulesMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
