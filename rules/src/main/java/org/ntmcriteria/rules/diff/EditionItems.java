package org.ntmcriteria.rules.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/** The indicators of an edition and their parts, by key. */
final class EditionItems {
    /** An indicator of a set, or one part of it, with its cells. */
    record Item(IndicatorDefinition indicator, Optional<String> part, List<Cell> cells) {
        String key() {
            return indicator.id() + part.map(p -> "/" + p).orElse("");
        }
    }

    private final List<Item> wholes = new ArrayList<>();
    private final Map<String, Item> byKey = new HashMap<>();

    EditionItems(SetEdition edition) {
        for (IndicatorDefinition indicator : edition.indicators()) {
            Item whole = new Item(indicator, Optional.empty(), edition.cells(indicator));
            wholes.add(whole);
            byKey.put(whole.key(), whole);
            Map<String, List<Cell>> parts = new LinkedHashMap<>();
            for (Cell cell : whole.cells()) {
                cell.part().ifPresent(part -> parts.computeIfAbsent(part, p -> new ArrayList<>())
                        .add(cell));
            }
            parts.forEach((part, cells) -> {
                Item item = new Item(indicator, Optional.of(part), cells);
                byKey.put(item.key(), item);
            });
        }
    }

    /** The number of the indicator that a key names. */
    static String number(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }

    /** The indicators as wholes, in order. */
    List<Item> wholes() {
        return wholes;
    }

    /** The item of a key; none for a part without cells. */
    Optional<Item> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The indicator if no reading names it, or those of its parts that none names where one names another part.
     *
     * @param whole the indicator
     * @param named the keys that readings name, and of each its number with a slash
     */
    List<Item> unnamed(Item whole, Set<String> named) {
        if (named.contains(whole.key())) {
            return List.of();
        }
        if (!named.contains(whole.key() + "/")) {
            return List.of(whole);
        }
        return whole.cells().stream()
                .flatMap(cell -> cell.part().stream())
                .distinct()
                .map(part -> whole.key() + "/" + part)
                .filter(key -> !named.contains(key))
                .flatMap(key -> find(key).stream())
                .toList();
    }
}
