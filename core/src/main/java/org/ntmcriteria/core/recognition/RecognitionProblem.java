package org.ntmcriteria.core.recognition;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.CoreMessages;

/** What can be wrong with decisions on recognition. */
public enum RecognitionProblem implements ProblemCode {
    /** Decisions of one day on one tier that do not say the same. */
    CONTRADICTORY("NTM-7001", "unit", "tier", "day"),
    /** A decision that does not fit what went before. */
    OUT_OF_SEQUENCE("NTM-7002", Severity.WARNING, "unit", "tier", "day", "state"),
    /** A history's tier that is not the set's. */
    TIER("NTM-7003", "set", "tier"),
    /** A decision under a set that the catalogue does not have. */
    UNKNOWN_SET("NTM-7010", Severity.WARNING, "known"),
    /** A field of a history that is not understood. */
    UNREADABLE("NTM-7006", "accepted");

    private final Definition definition;

    RecognitionProblem(String code, String... arguments) {
        this(code, Severity.FAILURE, arguments);
    }

    RecognitionProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), CoreMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
