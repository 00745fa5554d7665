package org.ntmcriteria.io.json;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.io.IoMessages;

/** What can be wrong with a JSON document. */
public enum JsonProblem implements ProblemCode {
    /** Not JSON. */
    NOT_JSON("NTM-6001", "reason"),
    /** A JSON value of the wrong kind. */
    VALUE("NTM-6002", "accepted"),
    /** A property that is not known. */
    PROPERTY("NTM-6003", "accepted"),
    /** A property that is missing. */
    MISSING("NTM-6004"),
    /** Another format. */
    FORMAT("NTM-6005", "accepted"),
    /** A property that is repeated in one object. */
    DOUBLED("NTM-6007"),
    /** A newer version. */
    VERSION("NTM-6006", "newest");

    private final Definition definition;

    JsonProblem(String code, String... arguments) {
        definition = new Definition(code, Severity.FAILURE, List.of(arguments), IoMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
