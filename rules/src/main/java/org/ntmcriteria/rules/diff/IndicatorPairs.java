package org.ntmcriteria.rules.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.Equivalent;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;
import org.ntmcriteria.rules.diff.EditionItems.Item;

/**
 * Which indicators of two editions correspond: inside one set those of one number, across sets those that the catalogue
 * lists.
 */
final class IndicatorPairs {
    /** Two items that correspond, or one to which nothing corresponds. */
    record Pair(Optional<Item> from, Optional<Item> to, Optional<Relation> relation, boolean listed, String note) {}

    private final SetEdition from;
    private final SetEdition to;
    private final EditionItems fromItems;
    private final EditionItems toItems;
    private final boolean listed;
    private final List<Pair> pairs;

    IndicatorPairs(CriteriaCatalog catalog, SetEdition from, SetEdition to) {
        this.from = from;
        this.to = to;
        this.fromItems = new EditionItems(from);
        this.toItems = new EditionItems(to);
        boolean oneSet = from.set().id().equals(to.set().id());
        List<Equivalent> readings = oneSet ? List.of() : readings(catalog);
        this.listed = oneSet || !readings.isEmpty();
        this.pairs = oneSet ? byNumber() : byReading(readings);
    }

    /** Whether it is known what corresponds; if not, everything counts as dropped or new. */
    boolean isListed() {
        return listed;
    }

    List<Pair> list() {
        return pairs;
    }

    /** What the catalogue says of these two sets, reversed where it lists them in the other order. */
    private List<Equivalent> readings(CriteriaCatalog catalog) {
        List<Equivalent> readings = new ArrayList<>();
        for (Equivalent e : catalog.equivalents()) {
            if (e.fromSet().equals(from.set().id()) && e.toSet().equals(to.set().id())) {
                readings.add(e);
            } else if (e.fromSet().equals(to.set().id())
                    && e.toSet().equals(from.set().id())) {
                readings.add(new Equivalent(
                        e.toSet(), e.toIndicator(), e.fromSet(), e.fromIndicator(), reversed(e.relation()), e.note()));
            }
        }
        return readings;
    }

    private static Relation reversed(Relation relation) {
        return switch (relation) {
            case NARROWED -> Relation.WIDENED;
            case WIDENED -> Relation.NARROWED;
            case SPLIT -> Relation.MERGED;
            case MERGED -> Relation.SPLIT;
            case NEW -> Relation.DROPPED;
            case DROPPED -> Relation.NEW;
            case SAME, RENAMED, REPLACED -> relation;
        };
    }

    private List<Pair> byNumber() {
        List<Pair> pairs = new ArrayList<>();
        for (Item item : fromItems.wholes()) {
            Optional<Item> other = toItems.find(item.key());
            pairs.add(new Pair(
                    Optional.of(item),
                    other,
                    other.isPresent() ? Optional.empty() : Optional.of(Relation.DROPPED),
                    true,
                    ""));
        }
        for (Item item : toItems.wholes()) {
            if (fromItems.find(item.key()).isEmpty()) {
                pairs.add(new Pair(Optional.empty(), Optional.of(item), Optional.of(Relation.NEW), true, ""));
            }
        }
        return pairs;
    }

    private List<Pair> byReading(List<Equivalent> readings) {
        Map<String, List<Equivalent>> byFrom = new HashMap<>();
        Map<String, List<Equivalent>> newByTo = new HashMap<>();
        Set<String> fromNamed = new HashSet<>();
        Set<String> toNamed = new HashSet<>();
        for (Equivalent e : readings) {
            boolean inForce = isThere(fromItems, e.fromIndicator()) && isThere(toItems, e.toIndicator());
            if (inForce) {
                (e.fromIndicator().isEmpty() ? newByTo : byFrom)
                        .computeIfAbsent(
                                EditionItems.number(e.fromIndicator().isEmpty() ? e.toIndicator() : e.fromIndicator()),
                                n -> new ArrayList<>())
                        .add(e);
                fromNamed.add(e.fromIndicator());
                fromNamed.add(EditionItems.number(e.fromIndicator()) + "/");
                toNamed.add(e.toIndicator());
                toNamed.add(EditionItems.number(e.toIndicator()) + "/");
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (Item item : fromItems.wholes()) {
            byFrom.getOrDefault(item.key(), List.of()).forEach(e -> pairs.add(pair(e)));
            fromItems
                    .unnamed(item, fromNamed)
                    .forEach(i -> pairs.add(
                            new Pair(Optional.of(i), Optional.empty(), Optional.of(Relation.DROPPED), false, "")));
        }
        for (Item item : toItems.wholes()) {
            newByTo.getOrDefault(item.key(), List.of()).forEach(e -> pairs.add(pair(e)));
            toItems.unnamed(item, toNamed)
                    .forEach(i -> pairs.add(
                            new Pair(Optional.empty(), Optional.of(i), Optional.of(Relation.NEW), false, "")));
        }
        return pairs;
    }

    private Pair pair(Equivalent e) {
        return new Pair(
                fromItems.find(e.fromIndicator()),
                toItems.find(e.toIndicator()),
                Optional.of(e.relation()),
                true,
                e.note());
    }

    private static boolean isThere(EditionItems items, String key) {
        return key.isEmpty() || items.find(key).isPresent();
    }
}
