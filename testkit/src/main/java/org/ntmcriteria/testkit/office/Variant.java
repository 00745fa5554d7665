package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.Trait.*;

import java.util.List;

/** One way in which the tables of offices have a {@link Trait}; of each trait the plainest comes first. */
public enum Variant {
    /** One row per unit, a column per criterion. */
    VERDICTS(LAYOUT),
    /** One row per observation. */
    OBSERVATIONS(LAYOUT),
    /** One row per unit, a column per indicator, and for a criterion. */
    INDICATORS(LAYOUT),
    /** One unit's own form, a row per indicator. */
    FORM(LAYOUT),
    /** Text in UTF-8. */
    CSV(FILE),
    /** A workbook. */
    XLSX(FILE),
    /** Commas. */
    COMMA(SEPARATOR, CSV),
    /** Semicolons. */
    SEMICOLON(SEPARATOR, CSV),
    /** Semicolons behind a byte-order mark, as Excel saves CSV UTF-8. */
    SEMICOLON_MARKED(SEPARATOR, CSV),
    /** Tabulators. */
    TABULATOR(SEPARATOR, CSV),
    /** Every row has as many fields as the header. */
    WIDTH_EVEN(WIDTH, CSV),
    /** Rows end with a blank field too many. */
    WIDTH_TRAILING(WIDTH, CSV),
    /** Blank fields at the end of a row are left out. */
    WIDTH_SHORT(WIDTH, CSV),
    /** Texts stand in their cells. */
    TEXTS_INLINE(TEXTS, XLSX),
    /** Texts are shared, as Excel stores them. */
    TEXTS_SHARED(TEXTS, XLSX),
    /** Texts are shared and in pieces of different type. */
    TEXTS_IN_RUNS(TEXTS, XLSX),
    /** One sheet. */
    SHEET_ONE(SHEETS, XLSX),
    /** A hidden sheet with the table of the year before. */
    SHEET_HIDDEN(SHEETS, XLSX),
    /** A sheet of guidance without a table. */
    SHEET_OF_GUIDANCE(SHEETS, XLSX),
    /** A sheet for each district. */
    SHEET_PER_DISTRICT(SHEETS, XLSX, VERDICTS, OBSERVATIONS, INDICATORS),
    /** A sheet for each year, named by it; only the latest is asked for. */
    SHEET_PER_YEAR(SHEETS, XLSX, VERDICTS, INDICATORS),
    /** A second sheet with the verdicts of the districts, which are units of another level. */
    SHEET_OF_DISTRICTS(SHEETS, XLSX, VERDICTS),
    /** None. */
    TITLE_NONE(TITLES),
    /** A title. */
    TITLE_ONE(TITLES),
    /** Office, state and motto beside each other, title, and what the table is enclosed with. */
    TITLE_LETTERHEAD(TITLES),
    /** A title, and the unit of measure at the right. */
    TITLE_MEASURE(TITLES),
    /** A title merged over the table. */
    TITLE_MERGED(TITLES, XLSX),
    /** A title, and the commune and its district, which nobody need guess. */
    TITLE_UNIT(TITLES, FORM),
    /** A title that names the tier above that of the set. */
    TITLE_OTHER_TIER(TITLES, VERDICTS),
    /** A title that names the year before that of the day. */
    TITLE_OTHER_YEAR(TITLES, VERDICTS, INDICATORS),
    /** One row. */
    HEADER_ONE(HEADER, VERDICTS, INDICATORS),
    /** A common heading of the criteria above. */
    HEADER_TWO(HEADER, VERDICTS, INDICATORS),
    /** Groups of criteria between the common heading and the criteria. */
    HEADER_THREE(HEADER, VERDICTS, INDICATORS),
    /** The names of the criteria above their indicators. */
    HEADER_CRITERIA(HEADER, INDICATORS),
    /** The numbers of the criteria above their indicators: {@code Tiêu chí 3}. */
    HEADER_CRITERIA_NUMBERED(HEADER, INDICATORS),
    /** The short names of the criteria above their numbers. */
    HEADER_NAMES(HEADER, VERDICTS),
    /** The upper headings stand in the first cell only. */
    SPANS_BLANK(HEADER_MERGES, VERDICTS, INDICATORS),
    /** Cells are merged. */
    SPANS_MERGED(HEADER_MERGES, VERDICTS, INDICATORS, XLSX),
    /** The common heading is repeated in each column. */
    SPANS_REPEATED(HEADER_MERGES, VERDICTS, INDICATORS),
    /** {@code TC1}. */
    HEADING_CODE(HEADINGS, VERDICTS),
    /** {@code TC 1}. */
    HEADING_CODE_APART(HEADINGS, VERDICTS),
    /** {@code Tiêu chí 1}. */
    HEADING_WORD(HEADINGS, VERDICTS),
    /** {@code 1}. */
    HEADING_NUMBER(HEADINGS, VERDICTS),
    /** The criterion's name as the act has it. */
    HEADING_LONG_NAME(HEADINGS, VERDICTS),
    /** The criterion's name as offices shorten it. */
    HEADING_SHORT_NAME(HEADINGS, VERDICTS),
    /** {@code 1. Quy hoạch}. */
    HEADING_NUMBERED_NAME(HEADINGS, VERDICTS),
    /** {@code Tiêu chí số 1: Quy hoạch}. */
    HEADING_WORD_AND_NAME(HEADINGS, VERDICTS),
    /** {@code 3.1} as text. */
    INDICATOR_NUMBER(INDICATOR_HEADINGS, INDICATORS),
    /** {@code 3.1} as a number. */
    INDICATOR_CELL(INDICATOR_HEADINGS, INDICATORS, XLSX),
    /** {@code Chỉ tiêu 3.1}. */
    INDICATOR_WORD(INDICATOR_HEADINGS, INDICATORS),
    /** {@code 3.1. Tỷ lệ …} */
    INDICATOR_NUMBERED_NAME(INDICATOR_HEADINGS, INDICATORS),
    /** The indicator's name as the act has it. */
    INDICATOR_NAME(INDICATOR_HEADINGS, INDICATORS),
    /** {@code 3.1 (%)}. */
    INDICATOR_MEASURE(INDICATOR_HEADINGS, INDICATORS),
    /** None. */
    COLUMN_AS_HEADED(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** Marks for not met: {@code TC12 (chưa đạt)}. */
    COLUMN_NOT_MET(OTHER_COLUMN, VERDICTS),
    /** A plan: {@code TC12 (KH 2025)}. */
    COLUMN_PLAN(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** The year before: {@code TC12 - năm 2023}. */
    COLUMN_EARLIER(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** A count: {@code 15.1 - số người}. */
    COLUMN_COUNT(OTHER_COLUMN, INDICATORS),
    /** Points: {@code TC12 (điểm)}. */
    COLUMN_POINTS(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** A word that nothing explains: {@code TC12 nợ}. */
    COLUMN_OTHER_WORD(OTHER_COLUMN, VERDICTS, INDICATORS),
    /** A number with the name of another criterion: {@code TC12. Giáo dục}. */
    COLUMN_OTHER_NAME(OTHER_COLUMN, VERDICTS),
    /** A number below the name of another criterion. */
    COLUMN_BELOW_OTHER_NAME(OTHER_COLUMN, VERDICTS, HEADER_NAMES),
    /** TT, Nội dung tiêu chí, ĐVT, Kết quả, Đánh giá. */
    FORM_PLAIN(FORM_LABELS, FORM),
    /** The same in capitals. */
    FORM_CAPITALS(FORM_LABELS, FORM),
    /** With a column of what is required, headed {@code Chỉ tiêu}. */
    FORM_REQUIREMENT(FORM_LABELS, FORM),
    /** With the names of the criteria in a column of their own. */
    FORM_CRITERIA(FORM_LABELS, FORM),
    /** Tên xã, Huyện. */
    LABELS_PLAIN(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** The same in capitals. */
    LABELS_CAPITALS(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Địa phương, Huyện/TP. */
    LABELS_PLACE(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Xã, phường, thị trấn. */
    LABELS_ALL_KINDS(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Tên xã (thị trấn). */
    LABELS_BRACKETS(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Đơn vị cấp xã. */
    LABELS_LEVEL(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** The English headings of the library. */
    LABELS_ENGLISH(LABELS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** None. */
    BREAKS_NONE(BREAKS),
    /** A line feed in place of a blank. */
    BREAKS_LINE_FEED(BREAKS),
    /** An escaped carriage return before the line feed, as some programs store it. */
    BREAKS_ESCAPED(BREAKS, XLSX),
    /** None. */
    COLUMNS_NOT_NUMBERED(COLUMN_NUMBERS),
    /** {@code (1) (2) (3)}. */
    COLUMNS_BRACKETED(COLUMN_NUMBERS),
    /** {@code A B 1 2}: letters before the criteria. */
    COLUMNS_LETTERED(COLUMN_NUMBERS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** {@code 1 2 3}. */
    COLUMNS_PLAIN(COLUMN_NUMBERS),
    /** A column of its own. */
    DISTRICT_COLUMN(DISTRICT, VERDICTS, OBSERVATIONS, INDICATORS),
    /** A column, filled in the first row of each district. */
    DISTRICT_ONCE(DISTRICT, VERDICTS, OBSERVATIONS, INDICATORS),
    /** A column, merged over the rows of each district. */
    DISTRICT_MERGED(DISTRICT, VERDICTS, OBSERVATIONS, INDICATORS, XLSX),
    /** A row with a Roman number above the units. */
    DISTRICT_SECTION(DISTRICT, VERDICTS, INDICATORS),
    /** A row merged over the table above the units. */
    DISTRICT_SECTION_MERGED(DISTRICT, VERDICTS, INDICATORS, XLSX),
    /** Not told. */
    DISTRICT_NONE(DISTRICT),
    /** Not told; sections of communes that have something else in common. */
    DISTRICT_GROUPS(DISTRICT, VERDICTS, INDICATORS),
    /** Not told; a section of each year, of other communes. */
    DISTRICT_YEARS(DISTRICT, VERDICTS, INDICATORS),
    /** Huyện Bình Sơn. */
    DISTRICT_FULL(DISTRICT_NAMES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Bình Sơn. */
    DISTRICT_BARE(DISTRICT_NAMES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** H. Bình Sơn, TX. Bình Minh, TP. Bình Dương. */
    DISTRICT_ABBREVIATED(DISTRICT_NAMES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** HUYỆN BÌNH SƠN. */
    DISTRICT_CAPITALS(DISTRICT_NAMES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Huyện Bình Sơn in the first row of a district, Bình Sơn in the others. */
    DISTRICT_BOTH(DISTRICT_NAMES, DISTRICT_COLUMN),
    /** Rural communes alone. */
    KINDS_COMMUNES(UNIT_KINDS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** A town among them. */
    KINDS_TOWN(UNIT_KINDS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Xã Bình An. */
    UNIT_FULL(UNIT_NAMES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Bình An. */
    UNIT_BARE(UNIT_NAMES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** XÃ BÌNH AN. */
    UNIT_CAPITALS(UNIT_NAMES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** No column of codes: name and district are the key. */
    CODE_NONE(CODES, VERDICTS, INDICATORS),
    /** Five digits, some with a leading zero, as text. */
    CODE_TEXT(CODES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** Letters and a number. */
    CODE_LETTERS(CODES, VERDICTS, OBSERVATIONS, INDICATORS),
    /** A number that a format shows with its leading zeros. */
    CODE_ZERO_FORMAT(CODES, VERDICTS, OBSERVATIONS, INDICATORS, XLSX),
    /** A leading zero that is lost in some rows of a unit. */
    CODE_ZERO_LOST(CODES, OBSERVATIONS),
    /** Throughout: 1, 2, 3. */
    NUMBERS_THROUGHOUT(NUMBERING, VERDICTS, OBSERVATIONS, INDICATORS),
    /** From 1 in each district. */
    NUMBERS_RESTARTED(NUMBERING, VERDICTS, OBSERVATIONS, INDICATORS),
    /** With a dot: {@code 1.} */
    NUMBERS_DOTTED(NUMBERING, VERDICTS, OBSERVATIONS, INDICATORS),
    /** With a leading zero: 01. */
    NUMBERS_ZERO(NUMBERING, VERDICTS, OBSERVATIONS, INDICATORS),
    /** No column of numbers. */
    NUMBERS_NONE(NUMBERING, VERDICTS, OBSERVATIONS, INDICATORS),
    /** No column of days. */
    DAY_OF_TABLE(DAYS, VERDICTS, INDICATORS),
    /** A column of days, a row for each unit. */
    DAY_COLUMN(DAYS, VERDICTS, INDICATORS),
    /** A column of days, a row for each unit and two days. */
    DAY_TWO(DAYS, VERDICTS, INDICATORS),
    /** Each row has its day. */
    DAY_EACH(DAYS, OBSERVATIONS),
    /** None. */
    SUMS_NONE(SUMS, VERDICTS, INDICATORS),
    /** A last row with the communes that meet each criterion. */
    SUMS_TOTAL(SUMS, VERDICTS),
    /** The same, its name merged over the first columns. */
    SUMS_TOTAL_MERGED(SUMS, VERDICTS, XLSX),
    /** A first row for the whole province. */
    SUMS_ABOVE(SUMS, VERDICTS),
    /** A row below each district, and one at the end. */
    SUMS_SUBTOTALS(SUMS, VERDICTS),
    /** In the rows that head the districts. */
    SUMS_IN_SECTIONS(SUMS, VERDICTS),
    /** A mean of the criteria met. */
    SUMS_MEAN(SUMS, VERDICTS),
    /** Percentages below the total. */
    SUMS_PERCENTAGES(SUMS, VERDICTS),
    /** {@code Số xã đạt}, and what is not met. */
    SUMS_COUNTS(SUMS, VERDICTS),
    /** Means of the values. */
    SUMS_MEANS(SUMS, INDICATORS),
    /** How many of the communes meet each indicator: 2/3. */
    SUMS_RATIOS(SUMS, INDICATORS),
    /** None. */
    ROWS_OF_UNITS(OTHER_ROWS, VERDICTS, INDICATORS),
    /** What is required, below the header. */
    ROWS_REQUIREMENT(OTHER_ROWS, VERDICTS, INDICATORS),
    /** The units of measurement, below the header. */
    ROWS_MEASURES(OTHER_ROWS, INDICATORS),
    /** A plan with marks or values, below the units. */
    ROWS_PLAN(OTHER_ROWS, VERDICTS, INDICATORS),
    /** The header again, as on every page: before a new district, or else the last unit. */
    ROWS_HEADER_AGAIN(OTHER_ROWS, VERDICTS, INDICATORS),
    /** A second table below, whose columns are in the reverse order. */
    ROWS_OTHER_TABLE(OTHER_ROWS, VERDICTS, INDICATORS),
    /** No column. */
    TOTAL_NONE(TOTALS, VERDICTS, INDICATORS),
    /** A number. */
    TOTAL_NUMBER(TOTALS, VERDICTS),
    /** A fraction: 17/19. */
    TOTAL_FRACTION(TOTALS, VERDICTS),
    /** A text: Đạt 17/19 TC. */
    TOTAL_TEXT(TOTALS, VERDICTS),
    /** A formula with its stored value. */
    TOTAL_FORMULA(TOTALS, VERDICTS, XLSX),
    /** None. */
    EXTRA_NONE(EXTRA_COLUMNS),
    /** Notes. */
    EXTRA_NOTE(EXTRA_COLUMNS),
    /** Year and number of the decision on recognition. */
    EXTRA_DECISION(EXTRA_COLUMNS, VERDICTS, OBSERVATIONS, INDICATORS),
    /** The hamlet of each row. */
    EXTRA_HAMLET(EXTRA_COLUMNS, VERDICTS, INDICATORS),
    /** Nothing. */
    NOTES_NONE(NOTES),
    /** A note. */
    NOTES_NOTE(NOTES),
    /** Place and day, offices and names of those who sign. */
    NOTES_SIGNATURES(NOTES),
    /** A legend of the marks, and signatures. */
    NOTES_LEGEND(NOTES),
    /** A note that names the tier above that of the set. */
    NOTES_OTHER_TIER(NOTES, VERDICTS),
    /** Those who sign, below the last column. */
    NOTES_SIGNED_AT_RIGHT(NOTES, VERDICTS, INDICATORS),
    /** Nothing. */
    HIDDEN_NOTHING(HIDDEN, XLSX),
    /** The row of a unit, which counts and must be named. */
    HIDDEN_ROW(HIDDEN, XLSX),
    /** The column of a criterion, which counts and must be named. */
    HIDDEN_COLUMN(HIDDEN, XLSX, VERDICTS, INDICATORS),
    /** Đ, KĐ. */
    MARKS_LETTERS(MARKS),
    /** Đạt, Chưa đạt. */
    MARKS_WORDS(MARKS),
    /** ĐẠT, KHÔNG ĐẠT. */
    MARKS_CAPITALS(MARKS),
    /** Đạt, C.đạt. */
    MARKS_SHORTENED(MARKS),
    /** 1, 0. */
    MARKS_DIGITS(MARKS),
    /** True and false. */
    MARKS_BOOLEANS(MARKS),
    /** Có, Không. */
    MARKS_YES(MARKS),
    /** Đạt chuẩn, Chưa đạt chuẩn. */
    MARKS_STANDARD(MARKS),
    /** Hoàn thành, Chưa hoàn thành. */
    MARKS_COMPLETED(MARKS),
    /** x, and blank for not met. */
    MARKS_CROSS(MARKS, VERDICTS),
    /** ✔, and blank for not met. */
    MARKS_TICK(MARKS, VERDICTS),
    /** √, and blank for not met. */
    MARKS_ROOT(MARKS, VERDICTS),
    /** ☑ and ☐. */
    MARKS_BOXES(MARKS),
    /** + and -, which a reader may refuse. */
    MARKS_SIGNS(MARKS),
    /** ü, which the type Wingdings shows as a tick; it can only be refused. */
    MARKS_WINGDINGS(MARKS, VERDICTS),
    /** Empty cells in green and red; it can only be named. */
    MARKS_COLOURS(MARKS, VERDICTS, XLSX),
    /** None. */
    LEGEND_NONE(LEGEND, VERDICTS),
    /** x for not met, and blank for met, as a note says. */
    LEGEND_REVERSED(LEGEND, MARKS_CROSS),
    /** 3.1 as text. */
    KEY_TEXT(KEYS, OBSERVATIONS),
    /** 3.1 as a number. */
    KEY_NUMBER(KEYS, OBSERVATIONS, XLSX),
    /** A criterion as {@code Tiêu chí 7}. */
    KEY_WORDS(KEYS, OBSERVATIONS),
    /** The number of the indicator in the column of numbers. */
    FORM_NUMBERS(FORM_KEYS, FORM),
    /** The same as cells of numbers, of which 17.1 may be 17.10. */
    FORM_NUMBER_CELLS(FORM_KEYS, FORM, XLSX),
    /** The number of the criterion, and that of the indicator before its words: {@code 3.1. Tỷ lệ …} */
    FORM_NUMBERS_IN_WORDS(FORM_KEYS, FORM),
    /** The rows counted, and the indicator by its name. */
    FORM_ROWS_COUNTED(FORM_KEYS, FORM),
    /** The indicators' names as the act has them. */
    WORDS_OF_ACT(FORM_WORDS, FORM),
    /** Words of the office's own. */
    WORDS_OF_OFFICE(FORM_WORDS, FORM),
    /** None. */
    JUDGEMENT_NONE(JUDGEMENTS, FORM),
    /** A column for the office's judgement. */
    JUDGEMENT_COLUMN(JUDGEMENTS, FORM),
    /** A column to be marked for met, and one for not met. */
    JUDGEMENT_MARKS(JUDGEMENTS, FORM),
    /** A judgement that one of the values contradicts, which must be named. */
    JUDGEMENT_OTHERWISE(JUDGEMENTS, FORM),
    /** 2024-12-31. */
    DATE_ISO(DATES, DAY_EACH, DAY_COLUMN, DAY_TWO),
    /** 31/12/2024. */
    DATE_SLASHES(DATES, DAY_EACH, DAY_COLUMN, DAY_TWO),
    /** 31.12.2024. */
    DATE_DOTS(DATES, DAY_EACH, DAY_COLUMN, DAY_TWO),
    /** 31-12-2024. */
    DATE_HYPHENS(DATES, DAY_EACH, DAY_COLUMN, DAY_TWO),
    /** A number that a format shows as a day. */
    DATE_CELL(DATES, DAY_EACH, DAY_COLUMN, DAY_TWO, XLSX),
    /** A cell of the type of days. */
    DATE_ISO_CELL(DATES, DAY_EACH, DAY_COLUMN, DAY_TWO, XLSX),
    /** 31/12/24; it can only be refused. */
    DATE_TWO_DIGITS(DATES, DAY_EACH, DAY_COLUMN, DAY_TWO),
    /** A decimal point; a number in a workbook. */
    VALUE_POINT(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** A decimal comma in a text. */
    VALUE_COMMA(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** A percent sign behind percentages. */
    VALUE_PERCENT(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** The unit of measure behind the number. */
    VALUE_MEASURE(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** Numerator and denominator of percentages. */
    VALUE_RATIO(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** Percentages as fractions of one: read as they stand, and named. */
    VALUE_FRACTION(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** One fraction among percentages of which at most some are allowed. */
    VALUE_ONE_FRACTION(VALUES, OBSERVATIONS, INDICATORS),
    /** Amounts of money in đồng instead of millions, without a word. */
    VALUE_WHOLE_MONEY(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** Amounts of money in thousands instead of millions, without a word. */
    VALUE_THOUSANDS(VALUES, OBSERVATIONS, INDICATORS, FORM),
    /** No format. */
    FORMAT_GENERAL(FORMATS, VALUE_POINT, XLSX),
    /** Percentages stored as fractions. */
    FORMAT_PERCENT(FORMATS, VALUE_POINT, XLSX),
    /** A percent sign in quotes, which does not scale. */
    FORMAT_PERCENT_QUOTED(FORMATS, VALUE_POINT, XLSX),
    /** A percent sign behind a backslash, which does not scale. */
    FORMAT_PERCENT_ESCAPED(FORMATS, VALUE_POINT, XLSX),
    /** A conditional style with a percentage format of the same number. */
    FORMAT_CONDITIONAL(FORMATS, VALUE_POINT, XLSX),
    /** The unit of measure in the format. */
    FORMAT_MEASURE(FORMATS, VALUE_POINT, XLSX),
    /** Numbers stored as text. */
    FORMAT_TEXT(FORMATS, VALUE_POINT, XLSX),
    /** TDMNPB. */
    REGION_CODE(REGIONS, OBSERVATIONS, INDICATORS),
    /** The name as the acts print it. */
    REGION_NAME(REGIONS, OBSERVATIONS, INDICATORS),
    /** The name as offices write it. */
    REGION_AS_WRITTEN(REGIONS, OBSERVATIONS, INDICATORS),
    /** Composed. */
    CHARACTERS_COMPOSED(CHARACTERS),
    /** Decomposed. */
    CHARACTERS_DECOMPOSED(CHARACTERS),
    /** Tones on the other vowel: Hoà for Hòa. */
    CHARACTERS_TONES(CHARACTERS),
    /** The Icelandic Ð for Đ. */
    CHARACTERS_ETH(CHARACTERS),
    /** Characters of no width behind texts. */
    CHARACTERS_INVISIBLE(CHARACTERS),
    /** Blanks that do not break. */
    CHARACTERS_HARD_BLANKS(CHARACTERS),
    /** Composed and decomposed in turn. */
    CHARACTERS_MIXED(CHARACTERS);

    private final Trait trait;
    private final List<Variant> needs;

    Variant(Trait trait, Variant... needs) {
        this.trait = trait;
        this.needs = List.of(needs);
    }

    /**
     * Returns the trait.
     *
     * @return the trait of which this is one way
     */
    public Trait trait() {
        return trait;
    }

    /**
     * Returns what a table must have for this one.
     *
     * @return variants of earlier traits; of those of one trait, one
     */
    public List<Variant> needs() {
        return needs;
    }
}
