package org.ntmcriteria.io.table;

/** Reads the rows below one header; each layout has its reader. */
interface RowReader {
    /** Reads the next row that is not blank, and tells the table's {@link RowTally} what it is. */
    void read(TextRow row);

    /** Checks if the values of a row with more fields than its header seem to be one column off. */
    default boolean isShifted(TextRow row) {
        return false;
    }

    /** Reads what only all rows together tell. */
    default void finish() {}

    /** Takes a row of the titles above the table, before all others. */
    default void takeTitle(TextRow row) {}
}
