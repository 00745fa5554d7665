package org.ntmcriteria.rules.evaluate;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.rules.RulesMessages;

/** What can be wrong with a value under a set. */
public enum AssessmentProblem implements ProblemCode {
    /** No such indicator. */
    UNKNOWN_INDICATOR("NTM-3001", "set", "day"),
    /** No such part. */
    UNKNOWN_PART("NTM-3002", "indicator", "accepted"),
    /** No sexes here. */
    UNKNOWN_SEX("NTM-3003", "indicator"),
    /** No such criterion. */
    UNKNOWN_CRITERION("NTM-3004", "set", "accepted"),
    /** No such fact. */
    UNKNOWN_FACT("NTM-3005", Severity.WARNING, "set", "accepted"),
    /** A value of the wrong kind. */
    WRONG_KIND("NTM-3006", "key", "accepted"),
    /** A percentage out of range. */
    PERCENT_RANGE("NTM-3007", "key"),
    /** NA not accepted. */
    NOT_APPLICABLE_REFUSED("NTM-3008", "key"),
    /** A number for a compound indicator. */
    NUMBER_FOR_PARTS("NTM-3009", "key", "parts"),
    /** An observation on a whole that contradicts those on its parts. */
    CONTRADICTION("NTM-3010", Severity.WARNING, "key", "verdict"),
    /** The set is not in force on that day. */
    SET_NOT_IN_FORCE("NTM-3011", "reason"),
    /** Asked under another version. */
    NO_LONGER_ASKED("NTM-3012", Severity.WARNING, "set", "day"),
    /** A number of an indicator that a spreadsheet may have shortened. */
    LOST_ZERO("NTM-3013", Severity.WARNING, "indicator"),
    /** A percentage that may have been given as a fraction. */
    FRACTION("NTM-3014", Severity.WARNING, "indicator", "percentage"),
    /** A figure of another year than the requirement that it is compared with. */
    OTHER_YEAR("NTM-3015", Severity.WARNING, "unit", "indicator", "required"),
    /** A value that gives another verdict than the office's judgement beside it. */
    JUDGED_OTHERWISE("NTM-3016", Severity.WARNING, "key", "verdict", "judgement"),
    /** A value ten or a hundred times the one before, or a tenth or a hundredth of it. */
    JUMP("NTM-3017", Severity.WARNING, "unit", "key", "before", "day"),
    /** A number of an earlier set under which this one may have something else. */
    OLDER_NUMBERING("NTM-3018", Severity.WARNING, "day", "set", "earlier", "meant"),
    /** A number of another set that compares with nothing in this one. */
    NOT_COMPARABLE("NTM-3019", Severity.WARNING, "other", "set");

    private final Definition definition;

    AssessmentProblem(String code, String... arguments) {
        this(code, Severity.FAILURE, arguments);
    }

    AssessmentProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), RulesMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
