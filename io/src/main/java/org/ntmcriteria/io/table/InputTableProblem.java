package org.ntmcriteria.io.table;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.io.IoMessages;

/** What can be wrong with a table that an office hands in. */
public enum InputTableProblem implements ProblemCode {
    /** Nothing in it. */
    EMPTY_FILE("NTM-1003", "needed"),
    /** A required column is missing. */
    MISSING_COLUMN("NTM-1004", "column"),
    /** A column that is not known. */
    UNKNOWN_COLUMN("NTM-1005", Severity.WARNING, "known"),
    /** A column twice. */
    DOUBLED_COLUMN("NTM-1006"),
    /** Too many or too few fields. */
    FIELD_COUNT("NTM-1007", "fields", "headings"),
    /** No table in a workbook. */
    NO_HEADER("NTM-1009", "needed"),
    /** No row at all. */
    NO_ROWS("NTM-1010"),
    /** More than is read. */
    TOO_LARGE("NTM-1011", "what", "limit"),
    /** A workbook with programs in it. */
    MACROS("NTM-1012", Severity.WARNING),
    /** A row that is taken for no unit. */
    PASSED_OVER("NTM-1013", Severity.WARNING),
    /** A date that is none. */
    BAD_DATE("NTM-2002"),
    /** A key that is none. */
    BAD_KEY("NTM-2003", "accepted"),
    /** A value that is none. */
    BAD_VALUE("NTM-2004", "accepted"),
    /** A region that is none. */
    BAD_REGION("NTM-2005", "accepted"),
    /** A class that is none. */
    BAD_CLASS("NTM-2006", "accepted"),
    /** A unit twice in a table. */
    DOUBLED_UNIT("NTM-2009"),
    /** A total that does not fit. */
    TOTAL_OUTSIDE("NTM-2010", "range"),
    /** A formula without a value. */
    NO_CACHED_VALUE("NTM-2011"),
    /** A name that spreadsheets would run. */
    BEGINS_FORMULA("NTM-2012", Severity.WARNING);

    private final Definition definition;

    InputTableProblem(String code, String... arguments) {
        this(code, Severity.FAILURE, arguments);
    }

    InputTableProblem(String code, Severity severity, String... arguments) {
        definition = new Definition(code, severity, List.of(arguments), IoMessages.MESSAGES);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
