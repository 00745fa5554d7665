package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;
import static org.ntmcriteria.testkit.office.Trait.*;

import java.util.List;

/** One way in which the cells of tables are written. */
public enum CellVariant implements Variant {
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
    /** A sign before the number in the format, which nobody typed. */
    FORMAT_SIGN(FORMATS, VALUE_POINT, XLSX),
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

    CellVariant(Trait trait, Variant... needs) {
        this.trait = trait;
        this.needs = List.of(needs);
    }

    @Override
    public Trait trait() {
        return trait;
    }

    @Override
    public List<Variant> needs() {
        return needs;
    }
}
