package org.ntmcriteria.rules.evaluate;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.rules.RulesMessages;

/** What can be wrong with the assessments of other units. */
public enum KnownUnitsProblem implements ProblemCode {
    /** A number of the unit itself, which those of the units below supersede. */
    SUPERSEDED_BY_UNITS("NTM-7007", Severity.WARNING, "key"),
    /** An observation on a unit below that the set does not ask for. */
    NOT_ASKED("NTM-7008", Severity.WARNING, "unit", "key", "accepted"),
    /** Observations on a unit below of which no assessment is known. */
    WITHOUT_ASSESSMENT("NTM-7009", Severity.WARNING),
    /** Assessments of one unit under one set on one day that are not the same. */
    CONTRADICTORY("NTM-7004", "set", "day"),
    /** Codes of the table and of other units that differ in leading zeros only, and stay two. */
    ZEROS("NTM-7020", Severity.WARNING, "other", "pairs"),
    /** Units below that ended before the day. */
    ENDED("NTM-7017", Severity.WARNING, "count", "day"),
    /** Units below that lie in none of the units assessed. */
    OUTSIDE("NTM-7005", Severity.WARNING, "count");

    private final Definition definition;

    KnownUnitsProblem(String code, String... arguments) {
        this(code, Severity.FAILURE, arguments);
    }

    KnownUnitsProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), RulesMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
