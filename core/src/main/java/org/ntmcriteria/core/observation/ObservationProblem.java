package org.ntmcriteria.core.observation;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.CoreMessages;

/** What can be wrong between the observations of one unit. */
public enum ObservationProblem implements ProblemCode {
    /** Observations of one key on one day. */
    DUPLICATE_OBSERVATION("NTM-2007", "key", "unit", "day"),
    /** Two values of an attribute. */
    CONTRADICTORY_ATTRIBUTE("NTM-2008", "attribute", "unit", "day", "values");

    private final Definition definition;

    ObservationProblem(String code, String... arguments) {
        definition = new Definition(code, Severity.FAILURE, List.of(arguments), CoreMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
