package org.ntmcriteria.rules.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.catalog.RowChoice;
import org.ntmcriteria.rules.diff.EditionItems.Item;
import org.ntmcriteria.rules.diff.IndicatorPairs.Pair;
import org.ntmcriteria.rules.overlay.Overlay;

/**
 * What differs between two sets, or between two versions of one set: the indicators that correspond, with both
 * requirements side by side for each column and year, those that were dropped and those that are new.
 *
 * <p>Which indicators correspond across sets is a reading ({@code equivalents.csv}); inside one set those of one number
 * do. Conditions beside the table are not compared. Immutable and thread-safe.
 */
public final class SetDiff {
    /**
     * One indicator of one or both editions, for one column, year and condition.
     *
     * @param from the indicator of the first, or empty where it is new
     * @param fromKey its number, or that of the part that corresponds ({@code 5/b}); empty text where it is new
     * @param to the indicator of the second, or empty where it was dropped
     * @param toKey its number or part; empty text where it was dropped
     * @param relation how the two correspond, or empty inside one set
     * @param listed whether the catalogue lists the correspondence, or the lack of one
     * @param note remarks on it
     * @param column the column
     * @param fromCell what the first asks, or empty if it has no cell
     * @param toCell what the second asks, or empty if it has no cell
     * @param change how they differ
     */
    public record Row(
            Optional<IndicatorDefinition> from,
            String fromKey,
            Optional<IndicatorDefinition> to,
            String toKey,
            Optional<Relation> relation,
            boolean listed,
            String note,
            AnnexColumn column,
            Optional<Cell> fromCell,
            Optional<Cell> toCell,
            Change change) {}

    private final SetEdition from;
    private final SetEdition to;
    private final boolean corresponds;
    private final List<Row> rows;

    private SetDiff(CriteriaCatalog catalog, SetEdition from, SetEdition to) {
        this.from = from;
        this.to = to;
        IndicatorPairs pairs = new IndicatorPairs(catalog, from, to);
        this.corresponds = pairs.isListed();
        List<Row> all = new ArrayList<>();
        pairs.list().forEach(pair -> all.addAll(rows(pair)));
        this.rows = List.copyOf(all);
    }

    /**
     * Returns what differs between two editions.
     *
     * @param catalog says what corresponds
     * @param from the first
     * @param to the second
     * @return the difference
     */
    public static SetDiff of(CriteriaCatalog catalog, SetEdition from, SetEdition to) {
        return new SetDiff(catalog, from, to);
    }

    /**
     * Returns the first edition.
     *
     * @return the edition
     */
    public SetEdition from() {
        return from;
    }

    /**
     * Returns the second edition.
     *
     * @return the edition
     */
    public SetEdition to() {
        return to;
    }

    /**
     * Checks whether the catalogue says what corresponds between the two.
     *
     * @return false if it does not, and everything counts as dropped or new
     */
    public boolean corresponds() {
        return corresponds;
    }

    /**
     * Returns both editions, row by row.
     *
     * @return the rows in the order of the first edition's indicators, those that are new last
     */
    public List<Row> rows() {
        return rows;
    }

    private List<Row> rows(Pair pair) {
        List<Cell> one = pair.from().map(Item::cells).orElse(List.of());
        List<Cell> other = pair.to().map(Item::cells).orElse(List.of());
        Map<Optional<String>, List<Cell>> ones = grouped(one, c -> part(pair.from(), c));
        Map<Optional<String>, List<Cell>> others = grouped(other, c -> part(pair.to(), c));
        Set<Optional<String>> parts = new LinkedHashSet<>(ones.keySet());
        parts.addAll(others.keySet());
        dropDefault(parts);
        List<Row> found = new ArrayList<>();
        for (Optional<String> part : parts) {
            found.addAll(ofPart(pair, exactOrDefault(ones, part), exactOrDefault(others, part)));
        }
        return found.isEmpty() ? List.of(row(pair, AnnexColumn.ALL, Optional.empty(), Optional.empty())) : found;
    }

    private List<Row> ofPart(Pair pair, List<Cell> one, List<Cell> other) {
        Map<Optional<Integer>, List<Cell>> ones = grouped(one, from::year);
        Map<Optional<Integer>, List<Cell>> others = grouped(other, to::year);
        Set<Optional<Integer>> years = new TreeSet<>(Comparator.comparing(y -> y.orElse(0)));
        years.addAll(ones.keySet());
        years.addAll(others.keySet());
        dropDefault(years);
        List<Row> found = new ArrayList<>();
        for (Optional<Integer> year : years) {
            found.addAll(ofYear(pair, exactOrDefault(ones, year), exactOrDefault(others, year)));
        }
        return found;
    }

    private List<Row> ofYear(Pair pair, List<Cell> one, List<Cell> other) {
        Set<AnnexColumn> columns = new TreeSet<>();
        one.forEach(c -> columns.add(c.column()));
        other.forEach(c -> columns.add(c.column()));
        if (columns.size() > 1 && columns.remove(AnnexColumn.ALL)) {
            // What holds for all columns is read beside each column of the other side.
            columns.addAll(from.set().description().columns().unitColumns());
            columns.addAll(to.set().description().columns().unitColumns());
            columns.remove(AnnexColumn.ALL);
        }
        List<Row> found = new ArrayList<>();
        for (AnnexColumn column : columns) {
            Map<Optional<CellCondition>, List<Cell>> mine = grouped(RowChoice.ofColumn(one, column), Cell::condition);
            Map<Optional<CellCondition>, List<Cell>> theirs =
                    grouped(RowChoice.ofColumn(other, column), Cell::condition);
            Set<Optional<CellCondition>> conditions = new LinkedHashSet<>(mine.keySet());
            conditions.addAll(theirs.keySet());
            dropDefault(conditions);
            for (Optional<CellCondition> condition : conditions) {
                found.add(row(
                        pair,
                        column,
                        exactOrDefault(mine, condition).stream().findFirst(),
                        exactOrDefault(theirs, condition).stream().findFirst()));
            }
        }
        return found;
    }

    private static <T> Map<Optional<T>, List<Cell>> grouped(List<Cell> cells, Function<Cell, Optional<T>> told) {
        Map<Optional<T>, List<Cell>> groups = new LinkedHashMap<>();
        for (Cell cell : cells) {
            groups.computeIfAbsent(told.apply(cell), t -> new ArrayList<>()).add(cell);
        }
        return groups;
    }

    /** Cells of a part, a year or a condition; where there is none, those that name no part, year or condition. */
    private static <T> List<Cell> exactOrDefault(Map<Optional<T>, List<Cell>> cells, Optional<T> wanted) {
        return cells.containsKey(wanted) ? cells.get(wanted) : cells.getOrDefault(Optional.<T>empty(), List.of());
    }

    /** What names no part, year or condition is read beside every one that the other side names. */
    private static <T> void dropDefault(Set<Optional<T>> values) {
        if (values.size() > 1) {
            values.remove(Optional.<T>empty());
        }
    }

    /** The part by which a cell is told from others of its item; an item that is one part needs none. */
    private static Optional<String> part(Optional<Item> item, Cell cell) {
        return item.flatMap(Item::part).isPresent() ? Optional.empty() : cell.part();
    }

    private static Row row(Pair pair, AnnexColumn column, Optional<Cell> one, Optional<Cell> other) {
        return new Row(
                pair.from().map(Item::indicator),
                pair.from().map(Item::key).orElse(""),
                pair.to().map(Item::indicator),
                pair.to().map(Item::key).orElse(""),
                pair.relation(),
                pair.listed(),
                pair.note(),
                column,
                one,
                other,
                change(pair, one, other));
    }

    private static Change change(Pair pair, Optional<Cell> one, Optional<Cell> other) {
        if (pair.to().isEmpty() || one.isPresent() && other.isEmpty()) {
            return Change.REMOVED;
        }
        if (pair.from().isEmpty() || other.isPresent() && one.isEmpty()) {
            return Change.ADDED;
        }
        boolean oneSet = pair.relation().isEmpty();
        boolean reworded = oneSet
                && isReworded(pair.from().get().indicator(), pair.to().get().indicator());
        if (oneSet && one.equals(other)) {
            return reworded ? Change.REWORDED : Change.SAME;
        }
        if (one.isEmpty()
                || !one.get().requirement().isKnown()
                || !other.orElseThrow().requirement().isKnown()) {
            return Change.UNKNOWN;
        }
        boolean onePart = part(pair.from(), one.get()).equals(part(pair.to(), other.get()));
        boolean compares = onePart
                && (oneSet
                        || pair.relation().equals(Optional.of(Relation.SAME))
                        || pair.relation().equals(Optional.of(Relation.RENAMED)));
        if (!compares) {
            return Change.OTHER;
        }
        if (one.get().requirement().equals(other.get().requirement())) {
            return reworded ? Change.REWORDED : Change.SAME;
        }
        if (Overlay.isAtLeastAsStrict(other.get().requirement(), one.get().requirement())) {
            return Change.STRICTER;
        }
        return Overlay.isAtLeastAsStrict(one.get().requirement(), other.get().requirement())
                ? Change.LOOSER
                : Change.OTHER;
    }

    private static boolean isReworded(IndicatorDefinition one, IndicatorDefinition other) {
        return !one.name().vi().equals(other.name().vi())
                || one.kind() != other.kind()
                || one.bothSexes() != other.bothSexes()
                || one.ifAny() != other.ifAny();
    }
}
