package org.ntmcriteria.rules.catalog;

import java.util.List;

/** The table {@code equivalents.csv}: which indicators correspond across sets. Immutable and thread-safe. */
public final class EquivalentTable extends LegalTable {
    static final LegalTable TABLE = new EquivalentTable();

    private EquivalentTable() {
        super("equivalents", "from_set", "from_indicator", "to_set", "to_indicator", "relation", "note");
    }

    @Override
    void read(TableRow row, LoadedTables loaded) {
        loaded.requireIndicator(row, loaded.requireSet(row, "from_set"), "from_indicator");
        loaded.requireIndicator(row, loaded.requireSet(row, "to_set"), "to_indicator");
        loaded.equivalents.add(new Equivalent(
                loaded.requireSet(row, "from_set"),
                row.text("from_indicator"),
                loaded.requireSet(row, "to_set"),
                row.text("to_indicator"),
                row.code("relation", Equivalent.Relation.class),
                row.text("note")));
    }

    /**
     * Returns the line of a correspondence.
     *
     * @param equivalent the correspondence
     * @return its texts, in the order of the header
     */
    public static List<String> fields(Equivalent equivalent) {
        return List.of(
                equivalent.fromSet().toString(),
                equivalent.fromIndicator(),
                equivalent.toSet().toString(),
                equivalent.toIndicator(),
                equivalent.relation().name(),
                equivalent.note());
    }
}
