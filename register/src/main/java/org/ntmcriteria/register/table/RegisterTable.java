package org.ntmcriteria.register.table;

import java.util.List;

/**
 * One of the kinds of tables that make a register: its columns, and how a line becomes a value and a value a line. Each
 * is a subclass with a static method {@code fields} that returns the texts of one line. Immutable and thread-safe.
 *
 * @param <T> what a line says
 */
public abstract class RegisterTable<T> {
    private final List<String> files;
    private final List<String> header;

    RegisterTable(List<String> files, String header) {
        this.files = files;
        this.header = List.of(header.split(",", -1));
    }

    /**
     * Returns the files that have the rows of this table, the second those that ended before November 2021.
     *
     * @return names such as {@code units.csv}
     */
    public final List<String> files() {
        return files;
    }

    /**
     * Returns the names of the columns.
     *
     * @return the first line of the table
     */
    public final List<String> header() {
        return header;
    }

    /** Returns what a line says, or throws what is wrong with it. */
    abstract T read(TableRow row);

    @Override
    public final String toString() {
        return files.get(0);
    }
}
