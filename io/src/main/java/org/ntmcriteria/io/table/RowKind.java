package org.ntmcriteria.io.table;

/** What a row below the header of an office's table is. */
enum RowKind {
    /** A unit with its values. */
    DATA,
    /** Sums or shares of several units. */
    SUBTOTAL,
    /** A row with the number of a unit and the name of a sum, which may be either. */
    NUMBERED_SUM,
    /** What is required, or the units of measurement. */
    REQUIREMENT,
    /** The head of a section, which names the district of the units that follow. */
    SECTION,
    /** A note below the units. */
    NOTE,
    /** A signature, or another text below a note. */
    SIGNATURE,
    /** The numbers of the columns. */
    COLUMN_NUMBERS,
    /** The header again, as at the top of another sheet of paper. */
    REPEATED_HEADER,
    /** The header of another table. */
    OTHER_HEADER,
    /** A row below the header of another table. */
    OTHER_TABLE
}
