package org.ntmcriteria.core.observation;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.CoreMessages;

/** What can be wrong between the observations of one unit. */
public enum ObservationProblem implements ProblemCode {
    /** Observations of one key on one day. */
    DUPLICATE_OBSERVATION("NTM-2007", Severity.FAILURE, "key", "unit", "day"),
    /** Two values of an attribute. */
    CONTRADICTORY_ATTRIBUTE("NTM-2008", Severity.FAILURE, "attribute", "unit", "day", "values"),
    /** A code that means two units, one after the other. */
    CODE_OF_TWO_UNITS("NTM-2043", Severity.WARNING, "before", "after", "day"),
    /** A name that changes under one code, though no other unit is known to begin. */
    NAME_CHANGED("NTM-2044", Severity.WARNING, "before", "after", "day"),
    /** Nothing is reported of the unit that a code means on a day, but of another that it means. */
    OF_ANOTHER_UNIT("NTM-2058", Severity.WARNING, "name", "day");

    private final Definition definition;

    ObservationProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), CoreMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
