package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.Trait.*;

import java.util.List;

/** One way in which the rows of tables, and what they say of units, have a {@link Trait}. */
public enum RowVariant implements Variant {
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
    HIDDEN_COLUMN(HIDDEN, XLSX, VERDICTS, INDICATORS);

    private final Trait trait;
    private final List<Variant> needs;

    RowVariant(Trait trait, Variant... needs) {
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
