package org.ntmcriteria.io.table;

/** Reads the rows below one header; each layout has its reader. */
interface RowReader {
    /**
     * Reads the next row that is not blank.
     *
     * @return true if it was a row of data, good or bad; false if it was passed over, such as a subtotal or a note
     */
    boolean read(TextRow row);

    /**
     * Reads what only all rows together tell.
     *
     * @return the number of rows that were passed over and turned out to be rows of data
     */
    default int finish() {
        return 0;
    }
}
