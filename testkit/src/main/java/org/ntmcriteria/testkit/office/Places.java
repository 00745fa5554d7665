package org.ntmcriteria.testkit.office;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ntmcriteria.core.text.VietnameseText;

/** Where the units and values of a table stand in its file. Not thread-safe. */
final class Places {
    /** A row of a sheet, from 0; of CSV the sheet's name is not used. */
    record Place(String sheet, int row) {}

    private final Map<OfficeTruth.Unit, Map<String, Place>> values = new IdentityHashMap<>();
    private final Map<String, String> headings = new HashMap<>();

    void add(OfficeTruth.Unit unit, String key, String sheet, int row) {
        values.computeIfAbsent(unit, u -> new LinkedHashMap<>()).put(key, new Place(sheet, row));
    }

    void header(Iterable<Column> columns) {
        columns.forEach(column -> headings.put(column.role(), Characters.seen(column.heading())));
    }

    /** Returns where the values of a unit stand, by their keys. */
    Map<String, Place> of(OfficeTruth.Unit unit) {
        return values.getOrDefault(unit, Map.of());
    }

    /** Returns the heading of a column, as a reader sees it. */
    String heading(String role) {
        return headings.getOrDefault(role, "");
    }

    /** Returns the column with a heading, or a blank text. */
    String role(String folded) {
        return headings.entrySet().stream()
                .filter(e -> VietnameseText.fold(e.getValue()).equals(folded))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
