package org.ntmcriteria.io.table;

import java.util.function.Consumer;

/** Takes the rows of tables of observations. */
interface ObservationSink extends Consumer<ObservationRow> {
    /** Begins a table. */
    default void startTable(TableHeader header) {}

    /** Takes what the free columns of a row of a unit say. */
    default void keep(String unit, TextRow row) {}

    /** Takes a row as text if it can; otherwise the row is read, and {@link #accept} takes its content. */
    default boolean takes(TextRow row) {
        return false;
    }
}
