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
    UNREADABLE("NTM-7006", "accepted"),
    /** A decision under a set of another level than its unit. */
    LEVEL("NTM-7011", "set", "setLevel", "unit", "unitLevel"),
    /** A decision without a set or field that may be about several states of its unit. */
    SEVERAL_STATES("NTM-7012", Severity.WARNING, "unit", "tier", "day", "states"),
    /** A decision after the end of the unit that bore the code, where nothing says that a new unit bears it. */
    AFTER_END("NTM-7013", Severity.WARNING, "unit", "end"),
    /** A unit that is named as a successor, has decisions from before and no end of its own. */
    SUCCESSOR_BEFORE("NTM-7014", Severity.WARNING, "unit", "day"),
    /** Recognition from before a day on which codes came to mean other units. */
    CODE_USED_AGAIN("NTM-7015", Severity.WARNING, "unit", "day"),
    /** A unit that lies in two places on one day. */
    PLACES("NTM-7016", Severity.WARNING, "unit", "day", "other"),
    /** A decision on a code that no unit of a register bears on its day. */
    CODE_OF_NONE("NTM-7018", Severity.WARNING, "day", "onOtherDays"),
    /** Decisions on codes that are not of the kind that a register has. */
    OTHER_CODES("NTM-7019", Severity.WARNING, "units"),
    /** A district that is not the one that a register has for the commune. */
    OTHER_DISTRICT("NTM-7021", Severity.WARNING, "commune", "known"),
    /** A commune's name that several communes of a register have on the day. */
    COMMUNE_OF_SEVERAL("NTM-7022", Severity.WARNING, "day", "units"),
    /** A commune's name that no commune of a register has on the day. */
    COMMUNE_OF_NONE("NTM-7023", Severity.WARNING, "day", "nearest"),
    /** A commune that is named before and since a day on which most codes and names came to mean others. */
    COMMUNE_PARTED("NTM-7024", Severity.WARNING, "day"),
    /** An end of a unit that is stated for the day of the act and not for that on which it took effect. */
    DAY_OF_ACT("NTM-7025", Severity.WARNING, "unit", "day"),
    /** An end of a unit that is stated for another day than a register has. */
    OTHER_END("NTM-7026", Severity.WARNING, "unit", "day");

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
