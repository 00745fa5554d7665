package org.ntmcriteria.core.problem;

import java.util.List;
import org.ntmcriteria.core.text.CoreMessages;

/** What can be wrong with any file that is read. */
public enum FileProblem implements ProblemCode {
    /** The file cannot be read. */
    UNREADABLE_FILE("NTM-1001", "reason"),
    /** Not UTF-8. */
    NOT_UTF8("NTM-1002"),
    /** Broken quoting. */
    BROKEN_QUOTES("NTM-1008", "reason"),
    /** A cell, a name or an id has more characters than any that is read. */
    TOO_LONG("NTM-1014", "characters", "most"),
    /** More failures of a code were found than are listed. */
    MORE_FAILURES("NTM-1030", Severity.FAILURE, "count", "listed"),
    /** More warnings of a code were found than are listed. */
    MORE_WARNINGS("NTM-1031", Severity.WARNING, "count", "listed"),
    /** A required field is blank. */
    BLANK("NTM-2001", "needed");

    /** The most characters of a text that is read: a cell, a name, an id; notes may be longer. */
    public static final int MOST_CHARACTERS = 1_000;

    private final Definition definition;

    FileProblem(String code, String... arguments) {
        this(code, Severity.FAILURE, arguments);
    }

    FileProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), CoreMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
