package org.ntmcriteria.rules.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.Equivalent;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * Which indicators of two editions correspond: inside one set those of one number, across sets those that the catalogue
 * lists.
 */
final class IndicatorPairs {
    /** An indicator of a set, or one part of it, with its cells. */
    record Item(IndicatorDefinition indicator, Optional<String> part, List<Cell> cells) {
        String key() {
            return indicator.id() + part.map(p -> "/" + p).orElse("");
        }
    }

    /** Two items that correspond, or one to which nothing corresponds. */
    record Pair(Optional<Item> from, Optional<Item> to, Optional<Relation> relation, boolean listed, String note) {}

    private final SetEdition from;
    private final SetEdition to;
    private final boolean listed;
    private final List<Pair> pairs;

    IndicatorPairs(CriteriaCatalog catalog, SetEdition from, SetEdition to) {
        this.from = from;
        this.to = to;
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
        for (IndicatorDefinition indicator : from.indicators()) {
            Optional<Item> other = item(to, indicator.id().toString());
            pairs.add(new Pair(
                    item(from, indicator.id().toString()),
                    other,
                    other.isPresent() ? Optional.empty() : Optional.of(Relation.DROPPED),
                    true,
                    ""));
        }
        for (IndicatorDefinition indicator : to.indicators()) {
            if (item(from, indicator.id().toString()).isEmpty()) {
                pairs.add(new Pair(
                        Optional.empty(), item(to, indicator.id().toString()), Optional.of(Relation.NEW), true, ""));
            }
        }
        return pairs;
    }

    private List<Pair> byReading(List<Equivalent> readings) {
        List<Equivalent> inForce = readings.stream()
                .filter(e -> (e.fromIndicator().isEmpty()
                                || item(from, e.fromIndicator()).isPresent())
                        && (e.toIndicator().isEmpty()
                                || item(to, e.toIndicator()).isPresent()))
                .toList();
        Set<String> fromNamed = new LinkedHashSet<>();
        Set<String> toNamed = new LinkedHashSet<>();
        inForce.forEach(e -> {
            fromNamed.add(e.fromIndicator());
            toNamed.add(e.toIndicator());
        });
        List<Pair> pairs = new ArrayList<>();
        for (IndicatorDefinition indicator : from.indicators()) {
            for (Equivalent e : inForce) {
                if (isOf(e.fromIndicator(), indicator)) {
                    pairs.add(new Pair(
                            item(from, e.fromIndicator()),
                            item(to, e.toIndicator()),
                            Optional.of(e.relation()),
                            true,
                            e.note()));
                }
            }
            unnamed(from, indicator, fromNamed)
                    .forEach(i -> pairs.add(
                            new Pair(Optional.of(i), Optional.empty(), Optional.of(Relation.DROPPED), false, "")));
        }
        for (IndicatorDefinition indicator : to.indicators()) {
            for (Equivalent e : inForce) {
                if (e.fromIndicator().isEmpty() && isOf(e.toIndicator(), indicator)) {
                    pairs.add(new Pair(
                            Optional.empty(), item(to, e.toIndicator()), Optional.of(e.relation()), true, e.note()));
                }
            }
            unnamed(to, indicator, toNamed)
                    .forEach(i -> pairs.add(
                            new Pair(Optional.empty(), Optional.of(i), Optional.of(Relation.NEW), false, "")));
        }
        return pairs;
    }

    private static boolean isOf(String key, IndicatorDefinition indicator) {
        return key.equals(indicator.id().toString()) || key.startsWith(indicator.id() + "/");
    }

    /** The indicator if no reading names it, or those of its parts that none names where one names another part. */
    private static List<Item> unnamed(SetEdition edition, IndicatorDefinition indicator, Set<String> named) {
        String number = indicator.id().toString();
        if (named.contains(number)) {
            return List.of();
        }
        if (named.stream().noneMatch(n -> isOf(n, indicator))) {
            return item(edition, number).stream().toList();
        }
        return edition.cells(indicator).stream()
                .flatMap(c -> c.part().stream())
                .distinct()
                .map(p -> number + "/" + p)
                .filter(key -> !named.contains(key))
                .flatMap(key -> item(edition, key).stream())
                .toList();
    }

    private static Optional<Item> item(SetEdition edition, String key) {
        int slash = key.indexOf('/');
        String number = slash < 0 ? key : key.substring(0, slash);
        Optional<String> part = slash < 0 ? Optional.empty() : Optional.of(key.substring(slash + 1));
        for (IndicatorDefinition indicator : edition.indicators()) {
            if (indicator.id().toString().equals(number)) {
                List<Cell> cells = edition.cells(indicator).stream()
                        .filter(c -> part.isEmpty() || c.part().equals(part))
                        .toList();
                return part.isPresent() && cells.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Item(indicator, part, cells));
            }
        }
        return Optional.empty();
    }
}
