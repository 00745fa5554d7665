package org.ntmcriteria.register.table;

/**
 * Whole numbers from 0, one for each row, in a packed table: first the lowest bytes of all rows, then the next. It is
 * read where it lies, so that a table is there as soon as its bytes are. Immutable and thread-safe.
 */
final class Column {
    private final byte[] bytes;
    private final int start;
    private final int size;
    private final int width;

    /**
     * A column.
     *
     * @param bytes the packed table
     * @param start where the column begins
     * @param size the number of rows
     * @param width the number of bytes for each row, from 1 to 4
     */
    Column(byte[] bytes, int start, int size, int width) {
        this.bytes = bytes;
        this.start = start;
        this.size = size;
        this.width = width;
    }

    int size() {
        return size;
    }

    /** Where the next section begins. */
    int end() {
        return start + size * width;
    }

    int get(int row) {
        int at = start + row;
        int number = bytes[at] & 0xff;
        for (int shift = 8; shift < 8 * width; shift += 8) {
            at += size;
            number |= (bytes[at] & 0xff) << shift;
        }
        return number;
    }

    /** The first row whose number is not less than another; the numbers must not fall. */
    int firstNotLess(int number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle) < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
