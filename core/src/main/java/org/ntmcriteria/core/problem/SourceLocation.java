package org.ntmcriteria.core.problem;

import java.util.Optional;
import javax.annotation.Nullable;

/**
 * Where a text stands in what a user handed in.
 *
 * @param file the file's name as it was given, {@code -} for standard input
 * @param line the line, from 1, or 0 where an address says it
 * @param column the column's heading, or null
 * @param address a JSON Pointer, or sheet and cell ({@code Biểu 1!C7}), or null where a line says it
 */
public record SourceLocation(
        String file,
        int line,
        @Nullable String column,
        @Nullable String address) {
    /**
     * A place in a text file.
     *
     * @param file the file
     * @param line the line, from 1; 0 for the file as a whole
     * @param column the column's heading, or null for the line as a whole
     * @return the place
     */
    public static SourceLocation ofLine(String file, int line, @Nullable String column) {
        return new SourceLocation(file, line, column, null);
    }

    /**
     * A file as a whole.
     *
     * @param file the file
     * @return the place
     */
    public static SourceLocation ofFile(String file) {
        return new SourceLocation(file, 0, null, null);
    }

    /**
     * A place with an address of its own.
     *
     * @param file the file
     * @param address a JSON Pointer, or sheet and cell
     * @param column the column's heading, or null
     * @return the place
     */
    public static SourceLocation ofAddress(String file, String address, @Nullable String column) {
        return new SourceLocation(file, 0, column, address);
    }

    /**
     * The same place, another column.
     *
     * @param heading the column's heading
     * @return the place
     */
    public SourceLocation withColumn(String heading) {
        return new SourceLocation(file, line, heading, address);
    }

    /**
     * The sheet of a place in a workbook.
     *
     * @return the sheet's name, or empty in another file
     */
    public Optional<String> sheet() {
        // A JSON Pointer begins with a slash, which no name of a sheet has.
        return address == null || address.startsWith("/")
                ? Optional.empty()
                : Optional.of(address.contains("!") ? address.substring(0, address.lastIndexOf('!')) : address);
    }

    @Override
    public String toString() {
        return file
                + (line > 0 ? ":" + line : "")
                + (address != null ? " " + address : "")
                + (column != null ? " [" + column + "]" : "");
    }
}
