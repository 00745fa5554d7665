package org.ntmcriteria.io.table;

import java.util.List;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.io.IoMessages;

/** The problems of a table that an office submits. */
public enum InputTableProblem implements ProblemCode {
    /** The file is empty. */
    EMPTY_FILE("NTM-1003", "needed"),
    /** A required column is missing. */
    MISSING_COLUMN("NTM-1004", "column"),
    /** A column decides nothing, whether its texts are kept or not, or is not used. */
    UNKNOWN_COLUMN("NTM-1005", Severity.WARNING, "fate", "known"),
    /** Two columns have the same heading. */
    DOUBLED_COLUMN("NTM-1006"),
    /** A row has more or fewer fields than the header. */
    FIELD_COUNT("NTM-1007", "fields", "headings"),
    /** No header row was found. */
    NO_HEADER("NTM-1009", "needed"),
    /** There is no row of data. */
    NO_ROWS("NTM-1010"),
    /** The file exceeds a limit. */
    TOO_LARGE("NTM-1011", "what", "limit"),
    /** A workbook contains macros. */
    MACROS("NTM-1012", Severity.WARNING),
    /** A row below a note is not taken for a unit. */
    PASSED_OVER("NTM-1013", Severity.WARNING),
    /** A blank district is taken from the row above. */
    DISTRICT_ABOVE("NTM-1017", Severity.WARNING),
    /** A blank district is not known, since a row above was left out. */
    DISTRICT_UNKNOWN("NTM-1018", Severity.WARNING),
    /** Rows or columns of a sheet are hidden. */
    HIDDEN("NTM-1015", Severity.WARNING, "rows", "columns"),
    /** A unit has no district where others have one. */
    DISTRICT_BLANK("NTM-1019", Severity.WARNING),
    /** A form of one unit does not say which. */
    UNIT_NEEDED("NTM-1021"),
    /** The unit of a form was given, and the table names its units. */
    UNIT_NOT_USED("NTM-1022", Severity.WARNING),
    /** A table of another layout where only observations are read. */
    OTHER_LAYOUT("NTM-1023", "needed"),
    /** A row of a form has a value, and nothing says what it is on. */
    ROW_WITHOUT_KEY("NTM-1024", Severity.WARNING),
    /** A form has results of several units. */
    RESULTS_OF_SEVERAL("NTM-1025"),
    /** A text has characters that nobody sees. */
    INVISIBLE("NTM-1016", Severity.WARNING),
    /** A text is not a date. */
    BAD_DATE("NTM-2002"),
    /** A text is not an indicator, a part, a criterion or a fact. */
    BAD_KEY("NTM-2003", "accepted"),
    /** A text is not a value. */
    BAD_VALUE("NTM-2004", "accepted"),
    /** A text is not a region. */
    BAD_REGION("NTM-2005", "accepted"),
    /** A text is not a commune category. */
    BAD_CLASS("NTM-2006", "accepted"),
    /** A unit has more than one report for a day. */
    DOUBLED_UNIT("NTM-2009", "suggestion"),
    /** A total does not match the cells of its row. */
    TOTAL_OUTSIDE("NTM-2010", "range"),
    /** A formula has no stored value. */
    NO_CACHED_VALUE("NTM-2011"),
    /** A name begins like a formula. */
    BEGINS_FORMULA("NTM-2012", Severity.WARNING),
    /** Two spellings of a unit are taken for one. */
    SPELLINGS("NTM-2013", Severity.WARNING, "first"),
    /** Two codes differ in leading zeros only and are taken for one. */
    ZEROS_LOST("NTM-2014", Severity.WARNING, "first"),
    /** A point may part thousands, since other numbers of the file have a comma. */
    POINT_OR_GROUP("NTM-2015", Severity.WARNING, "thousands"),
    /** Two units stay apart whose names look alike. */
    LOOKS_ALIKE("NTM-2016", Severity.WARNING, "other"),
    /** A report leaves out what an earlier one of the unit says. */
    EARLIER_STANDS("NTM-2021", Severity.WARNING, "day", "earlier"),
    /** A column that may be of a criterion is read as one of an indicator's values. */
    READ_AS_VALUES("NTM-2022", Severity.WARNING, "number"),
    /** A column that may be of an indicator's values is read as verdicts on a criterion. */
    READ_AS_VERDICTS("NTM-2026", Severity.WARNING, "number"),
    /** Values are in another unit of measurement than their indicator. */
    OTHER_MEASURE("NTM-2023", "indicator", "unit"),
    /** Nobody knows the unit of measurement of a value. */
    UNKNOWN_MEASURE("NTM-2024", Severity.WARNING, "indicator", "unit"),
    /** The number of a row of a form does not tell what the row is about. */
    UNSURE_KEY("NTM-2025", "why"),
    /** Verdicts were given under another set than the one assessed by. */
    OTHER_SET("NTM-2031", Severity.WARNING, "set"),
    /** Verdicts stand for another day than the one assessed on. */
    OTHER_DAY("NTM-2032", Severity.WARNING, "stated", "day"),
    /** A column that decides nothing says different things of one unit. */
    TEXTS_DIFFER("NTM-2033", Severity.WARNING, "unit", "first");

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
