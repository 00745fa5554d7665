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
    /** A blank district, province or region is taken from the row above. */
    DISTRICT_ABOVE("NTM-1017", Severity.WARNING, "attribute"),
    /** A blank district, province or region is not known, since that of the row above may be another. */
    DISTRICT_UNKNOWN("NTM-1018", Severity.WARNING, "attribute"),
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
    /** A file has no header of the table that it is given as. */
    NO_SUCH_TABLE("NTM-1032", "kind", "missing", "known"),
    /** A table says nothing of its day, and none was given. */
    DAY_NEEDED("NTM-1033"),
    /** Several columns stand below one criterion or indicator of a table with a row per unit. */
    COLUMNS_OF_ONE("NTM-1026"),
    /** A text has characters that nobody sees. */
    INVISIBLE("NTM-1016", Severity.WARNING),
    /** A text is not a date. */
    BAD_DATE("NTM-2002", "form"),
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
    /** A file has more columns of free texts than are kept. */
    MANY_COLUMNS("NTM-2092", Severity.WARNING, "most"),
    /** A sheet without a header may hold a table, and is not read. */
    UNREAD_SHEET("NTM-2095", Severity.WARNING, "needed"),
    /** A total does not match the cells of its row. */
    TOTAL_OUTSIDE("NTM-2010", "range"),
    /** Rows of units on several sheets, each with criteria of its own, are joined. */
    JOINED_SHEETS("NTM-2084", Severity.WARNING, "units", "sheets"),
    /** A formula has no stored value. */
    NO_CACHED_VALUE("NTM-2011"),
    /** A cell is struck out, or a part of it. */
    STRUCK_OUT("NTM-2070"),
    /** A number around which its format shows something. */
    SHOWN_OTHERWISE("NTM-2080", Severity.WARNING, "read"),
    /** A number that its format, or its sheet, hides. */
    HIDDEN_NUMBER("NTM-2081", Severity.WARNING),
    /** A name begins like a formula. */
    BEGINS_FORMULA("NTM-2012", Severity.WARNING),
    /** Two spellings of a unit are taken for one. */
    SPELLINGS("NTM-2013", Severity.WARNING, "first"),
    /** The head of a section stands below units of none, and no unit below it. */
    HEAD_BELOW("NTM-2066", Severity.WARNING),
    /** A district has no unit below it but a section, so that it may be a province. */
    HEAD_OF_HEADS("NTM-2069", Severity.WARNING, "next"),
    /** A row has a number and no values, and rows below have values and no number: it may head them. */
    NUMBERED_HEAD("NTM-2067", Severity.WARNING),
    /** A row whose number the rows below have before their own: it may be their district. */
    NESTED_NUMBER("NTM-2083", Severity.WARNING, "number", "next", "taken"),
    /** A title names a district, and no unit states one. */
    TITLE_OF_DISTRICT("NTM-2068", Severity.WARNING),
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
    /** The words of a row of observations are of another indicator than its number. */
    OTHER_CONTENT("NTM-2085", Severity.WARNING, "named", "key"),
    /** A heading says that its column is not of what was reached of its criterion or indicator. */
    OTHER_HEADING("NTM-2051", "why"),
    /** A legend gives marks or blank cells the opposite of their usual meaning. */
    REVERSED_LEGEND("NTM-2052", Severity.WARNING),
    /** A section is of another year than the day that its table is read for. */
    SECTION_OF_YEAR("NTM-2053", Severity.WARNING, "day"),
    /** A note below a table names another set than the one that it is assessed by. */
    NOTE_OF_OTHER_SET("NTM-2054", Severity.WARNING, "set"),
    /** An amount in millions of đồng is larger than any that is asked for. */
    LARGE_AMOUNT("NTM-2055", Severity.WARNING, "unit", "example"),
    /** Empty cells have colours, which may be verdicts. */
    COLOURS_ALONE("NTM-2056", Severity.WARNING, "count"),
    /** A decimal comma has made two fields of a value in a row that has the width of the header all the same. */
    PARTED_ROW("NTM-2057"),
    /** Verdicts were given under another set than the one assessed by. */
    OTHER_SET("NTM-2031", Severity.WARNING, "set"),
    /** Verdicts stand for another day than the one assessed on. */
    OTHER_DAY("NTM-2032", Severity.WARNING, "stated", "day"),
    /** A column that decides nothing says different things of one unit. */
    TEXTS_DIFFER("NTM-2033", Severity.WARNING, "unit", "first"),
    /** A name stands alone in its row, which may head a section or be a unit without data. */
    BARE_NAME("NTM-2034", Severity.WARNING, "taken"),
    /** The titles of a table name a year, and not that of the day that it is read for. */
    OTHER_YEAR("NTM-2039", Severity.WARNING, "day"),
    /** A row without the number that other units have, or named as no unit is, may be a unit or a sum. */
    UNSURE_ROW("NTM-2035", Severity.WARNING, "taken"),
    /** A unit without a district is named as a district of the file is. */
    NAMED_AS_DISTRICT("NTM-2036", Severity.WARNING),
    /** The head of a section names no district. */
    NO_DISTRICT("NTM-2037", Severity.WARNING),
    /** Units are of another level than the set. */
    OTHER_LEVEL("NTM-2038", Severity.WARNING, "level"),
    /** A unit states another region than the one that the register knows of its province. */
    OTHER_REGION("NTM-2041", Severity.WARNING, "province", "known"),
    /** A register does not know a province, so that the region of its units is not known. */
    UNKNOWN_PROVINCE("NTM-2042", Severity.WARNING, "day", "nearest"),
    /** A code that a register gives to a unit of another name. */
    OTHER_NAME("NTM-2045", Severity.WARNING, "name", "known"),
    /** Codes that a register mostly gives to units of other names. */
    OTHER_CODES("NTM-2046", Severity.WARNING, "units"),
    /** A district or province that contradicts a register. */
    OTHER_AREA("NTM-2047", Severity.WARNING, "attribute", "known"),
    /** A value behind a column of values that has no heading of its own. */
    WITHOUT_HEADING("NTM-2060", Severity.WARNING, "heading"),
    /** A title by which a table holds something else than what was reached. */
    OTHER_TABLE("NTM-2065", Severity.WARNING, "words"),
    /** A heading that says more than the names of its criterion. */
    WORDS_BESIDE("NTM-2063", Severity.WARNING, "key", "words"),
    /** The words of a row that say more than the names of its criterion. */
    CONTENT_WORDS("NTM-2093", Severity.WARNING, "key", "words"),
    /** A value says that there is something, or none, of an indicator that asks for none. */
    NEGATED("NTM-2094", Severity.WARNING, "key", "read"),
    /** A heading above columns of criteria that says what nobody knows. */
    GROUP_WORDS("NTM-2082", Severity.WARNING, "words"),
    /** Numbers of criteria by which marks may mean not met. */
    REVERSED_COUNTS("NTM-2076", Severity.WARNING),
    /** A score among verdicts that are written as 1 and 0. */
    SCORES("NTM-2077", Severity.WARNING),
    /** Nothing but 0 and blank cells under the criteria. */
    ONLY_ZEROS("NTM-2086", Severity.WARNING),
    /** A table has one sign beside blank cells, and nothing in it tells that the sign means met. */
    SOLE_MARK("NTM-2101", Severity.WARNING),
    /** A cell that is merged with one that has a value. */
    MERGED_VALUE("NTM-2061", Severity.WARNING),
    /** A cross beside another mark for met. */
    MIXED_MARKS("NTM-2062", Severity.WARNING, "other"),
    /** A name that means several units of a register. */
    NAME_OF_SEVERAL("NTM-2049", Severity.WARNING, "day", "units"),
    /** A name that means no unit of a register. */
    NAME_OF_NONE("NTM-2050", Severity.WARNING, "day", "nearest"),
    /** A name whose district no unit of the name lies in, or lay in before. */
    NAME_IN_OTHER_DISTRICT("NTM-2087", Severity.WARNING, "day", "units", "onOtherDays"),
    /** A district in which no part of a unit lay before. */
    OTHER_FORMER_DISTRICT("NTM-2088", Severity.WARNING, "unit"),
    /** A code that means no unit of a register. */
    CODE_OF_NONE("NTM-2078", Severity.WARNING, "day", "onOtherDays"),
    /** Codes that may lack their first zero. */
    ZERO_MISSING("NTM-2079", Severity.WARNING, "units"),
    /** Names that mostly mean no unit of a register. */
    OTHER_NAMES("NTM-2064", Severity.WARNING, "units"),
    /** A first day of a unit that contradicts a register. */
    OTHER_BEGINNING("NTM-2059", Severity.WARNING, "stated", "known"),
    /** An overlay of a province that became another, whose units it does not reach. */
    OVERLAY_OF_ENDED("NTM-2090", Severity.WARNING, "units", "day", "successor"),
    /** An overlay of a province whose name is that of a larger one since. */
    OVERLAY_OF_PART("NTM-2091", Severity.WARNING, "units", "day", "provinces"),
    /** A unit that ended before the day for which it is assessed. */
    UNIT_ENDED("NTM-2048", Severity.WARNING, "name", "day", "successors");

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
