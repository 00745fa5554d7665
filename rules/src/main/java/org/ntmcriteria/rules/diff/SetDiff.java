package org.ntmcriteria.rules.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Equivalent;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.catalog.NotInForceException;
import org.ntmcriteria.rules.catalog.RowChoice;
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
     * One of the two sides.
     *
     * @param set the set
     * @param day the day whose version is meant
     * @param allYears whether the cells of all years are meant, or only those of the day's year
     */
    public record SetEdition(CriteriaSet set, LocalDate day, boolean allYears) {
        /**
         * A set as it stands on a day and in its year.
         *
         * @param set the set
         * @param day the day
         * @return the side
         * @throws NotInForceException if the set is not in force on the day
         */
        public static SetEdition at(CriteriaSet set, LocalDate day) {
            set.requireInForce(day);
            return new SetEdition(set, day, false);
        }

        /**
         * The last version of a set, with the cells of all years.
         *
         * @param set the set
         * @return the side
         */
        public static SetEdition last(CriteriaSet set) {
            return new SetEdition(
                    set, set.versions().get(set.versions().size() - 1).end().orElseThrow(), true);
        }

        private List<IndicatorDefinition> indicators() {
            return set.at(day).criteria().stream()
                    .flatMap(c -> c.indicators().stream())
                    .map(i -> i.definition())
                    .toList();
        }

        private List<Cell> cells(IndicatorDefinition indicator) {
            return set.cells().stream()
                    .filter(c -> c.indicator().equals(indicator.id())
                            && c.inForce().contains(day)
                            && (allYears || c.year().isEmpty() || c.year().get() == day.getYear()))
                    .toList();
        }

        /** The year by which a cell is told from others; the day has settled it where only its year is meant. */
        private Optional<Integer> year(Cell cell) {
            return allYears ? cell.year() : Optional.empty();
        }
    }

    /**
     * One indicator of one or both sides, for one column, year and condition.
     *
     * @param from the indicator of the one side, or empty where it is new
     * @param fromKey its number, or that of the part that corresponds ({@code 5/b}); empty text where it is new
     * @param to the indicator of the other side, or empty where it was dropped
     * @param toKey its number or part; empty text where it was dropped
     * @param relation how the two correspond, or empty inside one set
     * @param listed whether the catalogue lists the correspondence, or the lack of one
     * @param note remarks on it
     * @param column the column
     * @param fromCell what the one side asks, or empty if it has no cell
     * @param toCell what the other side asks, or empty if it has no cell
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

    /** An indicator, or one part of it, as it stands on its side. */
    private record Item(IndicatorDefinition indicator, Optional<String> part, List<Cell> cells) {
        private String key() {
            return indicator.id() + part.map(p -> "/" + p).orElse("");
        }
    }

    /** Two items that correspond, or one that nothing corresponds to. */
    private record Pair(
            Optional<Item> from, Optional<Item> to, Optional<Relation> relation, boolean listed, String note) {}

    private final SetEdition from;
    private final SetEdition to;
    private final boolean corresponds;
    private final List<Row> rows;

    private SetDiff(CriteriaCatalog catalog, SetEdition from, SetEdition to) {
        this.from = from;
        this.to = to;
        boolean oneSet = from.set.id().equals(to.set.id());
        List<Equivalent> readings = oneSet ? List.of() : readings(catalog);
        this.corresponds = oneSet || !readings.isEmpty();
        List<Row> all = new ArrayList<>();
        for (Pair pair : oneSet ? byNumber() : byReading(readings)) {
            all.addAll(rows(pair));
        }
        this.rows = List.copyOf(all);
    }

    /**
     * What differs between two sides.
     *
     * @param catalog says what corresponds
     * @param from the one side
     * @param to the other
     * @return the difference
     */
    public static SetDiff of(CriteriaCatalog catalog, SetEdition from, SetEdition to) {
        return new SetDiff(catalog, from, to);
    }

    /**
     * The one side.
     *
     * @return the side
     */
    public SetEdition from() {
        return from;
    }

    /**
     * The other side.
     *
     * @return the side
     */
    public SetEdition to() {
        return to;
    }

    /**
     * Whether the catalogue says what corresponds between the two.
     *
     * @return false if it does not, and everything counts as dropped or new
     */
    public boolean corresponds() {
        return corresponds;
    }

    /**
     * Both sides, row by row.
     *
     * @return the rows in the order of the one side's indicators, those that are new last
     */
    public List<Row> rows() {
        return rows;
    }

    /** What the catalogue says of these two sets, turned round where it says it the other way. */
    private List<Equivalent> readings(CriteriaCatalog catalog) {
        List<Equivalent> readings = new ArrayList<>();
        for (Equivalent e : catalog.equivalents()) {
            if (e.fromSet().equals(from.set.id()) && e.toSet().equals(to.set.id())) {
                readings.add(e);
            } else if (e.fromSet().equals(to.set.id()) && e.toSet().equals(from.set.id())) {
                readings.add(new Equivalent(
                        e.toSet(), e.toIndicator(), e.fromSet(), e.fromIndicator(), turned(e.relation()), e.note()));
            }
        }
        return readings;
    }

    private static Relation turned(Relation relation) {
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
        List<Equivalent> standing = readings.stream()
                .filter(e -> (e.fromIndicator().isEmpty()
                                || item(from, e.fromIndicator()).isPresent())
                        && (e.toIndicator().isEmpty()
                                || item(to, e.toIndicator()).isPresent()))
                .toList();
        Set<String> fromNamed = new LinkedHashSet<>();
        Set<String> toNamed = new LinkedHashSet<>();
        standing.forEach(e -> {
            fromNamed.add(e.fromIndicator());
            toNamed.add(e.toIndicator());
        });
        List<Pair> pairs = new ArrayList<>();
        for (IndicatorDefinition indicator : from.indicators()) {
            for (Equivalent e : standing) {
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
            for (Equivalent e : standing) {
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
    private static List<Item> unnamed(SetEdition side, IndicatorDefinition indicator, Set<String> named) {
        String number = indicator.id().toString();
        if (named.contains(number)) {
            return List.of();
        }
        if (named.stream().noneMatch(n -> isOf(n, indicator))) {
            return item(side, number).stream().toList();
        }
        return side.cells(indicator).stream()
                .flatMap(c -> c.part().stream())
                .distinct()
                .map(p -> number + "/" + p)
                .filter(key -> !named.contains(key))
                .flatMap(key -> item(side, key).stream())
                .toList();
    }

    private static Optional<Item> item(SetEdition side, String key) {
        int slash = key.indexOf('/');
        String number = slash < 0 ? key : key.substring(0, slash);
        Optional<String> part = slash < 0 ? Optional.empty() : Optional.of(key.substring(slash + 1));
        for (IndicatorDefinition indicator : side.indicators()) {
            if (indicator.id().toString().equals(number)) {
                List<Cell> cells = side.cells(indicator).stream()
                        .filter(c -> part.isEmpty() || c.part().equals(part))
                        .toList();
                return part.isPresent() && cells.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Item(indicator, part, cells));
            }
        }
        return Optional.empty();
    }

    private List<Row> rows(Pair pair) {
        List<Cell> one = pair.from.map(Item::cells).orElse(List.of());
        List<Cell> other = pair.to.map(Item::cells).orElse(List.of());
        Set<Optional<String>> parts = new LinkedHashSet<>();
        one.forEach(c -> parts.add(part(pair.from, c)));
        other.forEach(c -> parts.add(part(pair.to, c)));
        dropDefault(parts);
        List<Row> found = new ArrayList<>();
        for (Optional<String> part : parts) {
            found.addAll(ofPart(
                    pair,
                    exactOrDefault(one, c -> part(pair.from, c), part),
                    exactOrDefault(other, c -> part(pair.to, c), part)));
        }
        return found.isEmpty() ? List.of(row(pair, AnnexColumn.ALL, Optional.empty(), Optional.empty())) : found;
    }

    private List<Row> ofPart(Pair pair, List<Cell> one, List<Cell> other) {
        Set<Optional<Integer>> years = new TreeSet<>(Comparator.comparing(y -> y.orElse(0)));
        one.forEach(c -> years.add(from.year(c)));
        other.forEach(c -> years.add(to.year(c)));
        dropDefault(years);
        List<Row> found = new ArrayList<>();
        for (Optional<Integer> year : years) {
            found.addAll(ofYear(pair, exactOrDefault(one, from::year, year), exactOrDefault(other, to::year, year)));
        }
        return found;
    }

    private List<Row> ofYear(Pair pair, List<Cell> one, List<Cell> other) {
        Set<AnnexColumn> columns = new TreeSet<>();
        one.forEach(c -> columns.add(c.column()));
        other.forEach(c -> columns.add(c.column()));
        if (columns.size() > 1 && columns.remove(AnnexColumn.ALL)) {
            // What holds for all columns is read beside each column of the other side.
            columns.addAll(from.set.description().columns().unitColumns());
            columns.addAll(to.set.description().columns().unitColumns());
            columns.remove(AnnexColumn.ALL);
        }
        List<Row> found = new ArrayList<>();
        for (AnnexColumn column : columns) {
            List<Cell> mine = RowChoice.ofColumn(one, column);
            List<Cell> theirs = RowChoice.ofColumn(other, column);
            Set<Optional<CellCondition>> conditions = new LinkedHashSet<>();
            mine.forEach(c -> conditions.add(c.condition()));
            theirs.forEach(c -> conditions.add(c.condition()));
            dropDefault(conditions);
            for (Optional<CellCondition> condition : conditions) {
                found.add(row(
                        pair,
                        column,
                        exactOrDefault(mine, Cell::condition, condition).stream()
                                .findFirst(),
                        exactOrDefault(theirs, Cell::condition, condition).stream()
                                .findFirst()));
            }
        }
        return found;
    }

    /** Cells of a part, a year or a condition; where there is none, those that name no part, year or condition. */
    private static <T> List<Cell> exactOrDefault(
            List<Cell> cells, Function<Cell, Optional<T>> told, Optional<T> wanted) {
        List<Cell> exact =
                cells.stream().filter(c -> told.apply(c).equals(wanted)).toList();
        return exact.isEmpty()
                ? cells.stream().filter(c -> told.apply(c).isEmpty()).toList()
                : exact;
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
                pair.from.map(Item::indicator),
                pair.from.map(Item::key).orElse(""),
                pair.to.map(Item::indicator),
                pair.to.map(Item::key).orElse(""),
                pair.relation,
                pair.listed,
                pair.note,
                column,
                one,
                other,
                change(pair, one, other));
    }

    private static Change change(Pair pair, Optional<Cell> one, Optional<Cell> other) {
        if (pair.to.isEmpty() || one.isPresent() && other.isEmpty()) {
            return Change.REMOVED;
        }
        if (pair.from.isEmpty() || other.isPresent() && one.isEmpty()) {
            return Change.ADDED;
        }
        boolean oneSet = pair.relation.isEmpty();
        boolean reworded = oneSet && isReworded(pair.from.get().indicator, pair.to.get().indicator);
        if (oneSet && one.equals(other)) {
            return reworded ? Change.REWORDED : Change.SAME;
        }
        if (one.isEmpty()
                || !one.get().requirement().isKnown()
                || !other.orElseThrow().requirement().isKnown()) {
            return Change.UNKNOWN;
        }
        boolean onePart = part(pair.from, one.get()).equals(part(pair.to, other.get()));
        boolean compares = onePart
                && (oneSet
                        || pair.relation.equals(Optional.of(Relation.SAME))
                        || pair.relation.equals(Optional.of(Relation.RENAMED)));
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
        return !one.nameVi().equals(other.nameVi())
                || one.kind() != other.kind()
                || one.bothSexes() != other.bothSexes()
                || one.ifAny() != other.ifAny();
    }
}
