package org.ntmcriteria.io.table;

/**
 * The limits of a workbook that is read. A file of a few kilobytes can unpack to more than a machine holds, so the
 * limits are checked before anything of the workbook is kept; one that exceeds them is refused in one line. A CSV file
 * is read row by row and has limits only for a row: 16,384 columns and 64 Mi characters. Immutable and thread-safe.
 *
 * @param fileBytes the most bytes of the file
 * @param unpackedBytes the most bytes of its parts, unpacked, taken together
 * @param textBytes the most bytes of the part with the cells' texts, which are kept in memory
 * @param ratio the most times that a part larger than a mebibyte may exceed its packed size
 * @param rows the most rows of a sheet
 * @param columns the most columns of a sheet
 */
public record WorkbookLimits(long fileBytes, long unpackedBytes, long textBytes, int ratio, int rows, int columns) {
    /**
     * 64 MiB packed, 200 MiB unpacked, 32 MiB of texts, 100 times; 1,048,576 rows and 16,384 columns, as many as Excel
     * has.
     */
    public static final WorkbookLimits DEFAULT =
            new WorkbookLimits(64L << 20, 200L << 20, 32L << 20, 100, 1 << 20, 1 << 14);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public WorkbookLimits {
        if (fileBytes < 1 || unpackedBytes < 1 || textBytes < 1 || ratio < 1 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("limits must be 1 or more: " + fileBytes + ", " + unpackedBytes + ", "
                    + textBytes + ", " + ratio + ", " + rows + ", " + columns);
        }
    }

    /**
     * Returns limits for larger workbooks.
     *
     * @param times the factor for the sizes, packed and unpacked, 1 or more
     * @return new limits; rows, columns and ratio stay
     * @throws IllegalArgumentException if the number is not positive
     */
    public WorkbookLimits times(int times) {
        return new WorkbookLimits(fileBytes * times, unpackedBytes * times, textBytes * times, ratio, rows, columns);
    }
}
