package org.ntmcriteria.testkit.office;

import java.util.List;

/**
 * In what the tables of offices differ, each independent of the others as far as the file's format allows. The order is
 * that of choosing: what a variant needs is of an earlier trait.
 */
public enum Trait {
    /** What a row is. */
    LAYOUT,
    /** CSV or a workbook. */
    FILE,
    /** What separates the fields of CSV. */
    SEPARATOR,
    /** Whether the rows of CSV are as wide as the header. */
    WIDTH,
    /** How a workbook stores its texts. */
    TEXTS,
    /** The sheets of a workbook. */
    SHEETS,
    /** The rows above the header. */
    TITLES,
    /** The rows of the header. */
    HEADER,
    /** What the upper cells of a header of several rows span. */
    HEADER_MERGES,
    /** How the columns of criteria are headed. */
    HEADINGS,
    /** How the columns of indicators are headed. */
    INDICATOR_HEADINGS,
    /** A column that is headed as one of results and holds something else. */
    OTHER_COLUMN,
    /** How the columns of a form are headed. */
    FORM_LABELS,
    /** How the other columns are headed. */
    LABELS,
    /** Line breaks in headings. */
    BREAKS,
    /** The row under the header that numbers the columns. */
    COLUMN_NUMBERS,
    /** How the district of a unit is told. */
    DISTRICT,
    /** How districts are written. */
    DISTRICT_NAMES,
    /** Of which kind the units are. */
    UNIT_KINDS,
    /** How communes are written. */
    UNIT_NAMES,
    /** How the codes of units are written. */
    CODES,
    /** How the rows are numbered. */
    NUMBERING,
    /** Whether rows have a day. */
    DAYS,
    /** Which rows hold sums. */
    SUMS,
    /** Rows between those of units, or below, that are of none. */
    OTHER_ROWS,
    /** How the row of a unit says how many criteria are met. */
    TOTALS,
    /** Columns that are not about a criterion. */
    EXTRA_COLUMNS,
    /** What stands below the table. */
    NOTES,
    /** Hidden rows and columns. */
    HIDDEN,
    /** The marks for met and not met. */
    MARKS,
    /** A legend that turns the marks round. */
    LEGEND,
    /** How the indicator of an observation is written. */
    KEYS,
    /** How the rows of a form tell their indicators. */
    FORM_KEYS,
    /** The words of a form's rows. */
    FORM_WORDS,
    /** What an office thinks of the values of its form. */
    JUDGEMENTS,
    /** How days are written. */
    DATES,
    /** How numbers are written. */
    VALUES,
    /** The number formats of a workbook's cells. */
    FORMATS,
    /** How regions are written. */
    REGIONS,
    /** Which characters a Vietnamese text is made of. */
    CHARACTERS;

    /**
     * Returns the variants, the plainest first.
     *
     * @return one or more variants
     */
    public List<Variant> variants() {
        return Variant.all().stream().filter(v -> v.trait() == this).toList();
    }
}
