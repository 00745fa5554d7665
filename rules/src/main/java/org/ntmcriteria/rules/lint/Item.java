package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.DateRangeIndex;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;

/**
 * What is assessed by itself, apart from everything else in its set: an indicator as a whole, or one part of one. A set
 * is checked item by item, so that the work grows with its tables.
 *
 * @param only the set with nothing but the item
 * @param indicator the indicator
 * @param part the part, or empty for the whole
 * @param versions the days between which nothing of the item changes, in order; a whole has none where it has parts
 */
record Item(CriteriaSet only, IndicatorId indicator, Optional<String> part, DateRangeIndex<DateRange> versions) {
    /** The items of a set, in the order of their keys, each made when it comes up. */
    static Stream<Item> all(CriteriaSet set) {
        Set<IndicatorId> ids = new TreeSet<>();
        set.indicators().forEach(indicator -> ids.add(indicator.id()));
        return ids.stream().flatMap(id -> {
            Set<String> parts = new TreeSet<>();
            set.index().cells(id).forEach(cell -> cell.part().ifPresent(parts::add));
            return Stream.concat(Stream.of(whole(set, id)), parts.stream().map(part -> part(set, id, part)));
        });
    }

    /** The item of the key of an indicator, or of a part of one. */
    static Item of(CriteriaSet set, InputKey key) {
        return key instanceof InputKey.OfPart part
                ? part(set, part.indicator(), part.part())
                : whole(set, ((InputKey.OfIndicator) key).indicator());
    }

    private static Item part(CriteriaSet set, IndicatorId id, String part) {
        CriteriaSet only = set.only(id, Optional.of(part));
        return new Item(only, id, Optional.of(part), index(only.versions()));
    }

    private static Item whole(CriteriaSet set, IndicatorId id) {
        List<DateRange> ofParts = set.index().cells(id).stream()
                .filter(cell -> cell.part().isPresent())
                .map(Cell::inForce)
                .toList();
        DateRangeIndex<DateRange> apart = index(Days.joined(ofParts));
        CriteriaSet only = set.only(id, Optional.empty());
        List<DateRange> versions = new ArrayList<>();
        for (DateRange version : only.versions()) {
            versions.addAll(Days.uncovered(version, apart.overlapping(version)));
        }
        return new Item(only, id, Optional.empty(), index(versions));
    }

    private static DateRangeIndex<DateRange> index(List<DateRange> ranges) {
        return DateRangeIndex.of(ranges, days -> days);
    }

    /** The indicator as the set asks for the item on a day, or empty if it does not. */
    Optional<IndicatorVersion> on(LocalDate day) {
        return versions.on(day).isEmpty()
                ? Optional.empty()
                : only.at(day).indicator(indicator).filter(v -> part.isEmpty() || v.hasPart(part.get()));
    }

    /** The cells that are read for the item on a day. */
    List<Cell> rows(LocalDate day) {
        return on(day).map(v -> v.cells(part)).orElse(List.of());
    }

    /** The first unit and day for which a cell of the item is read, or empty if there is none. */
    private Optional<CellWitness> witness(Cell cell) {
        Optional<DateRange> days = cell.year().isEmpty()
                ? Optional.of(cell.inForce())
                : cell.inForce().intersection(DateRange.ofYear(cell.year().get()));
        List<DateRange> reached = days.map(versions::overlapping).orElse(List.of());
        for (DateRange version : reached) {
            LocalDate day = version.start().orElseThrow();
            List<Cell> rows = rows(day);
            if (!rows.contains(cell)) {
                continue;
            }
            List<Map<String, Decimal>> samples = Samples.of(rows);
            for (AnnexColumn column : only.description().columns().unitColumns()) {
                for (Map<String, Decimal> facts : samples) {
                    if (Samples.held(rows, column, facts).equals(Optional.of(cell))) {
                        return Optional.of(new CellWitness(day, column, facts));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The cells of a set that are read for some unit on some day, each with the first of them. */
    static Map<Cell, CellWitness> witnesses(CriteriaSet set) {
        Map<Cell, CellWitness> witnesses = new IdentityHashMap<>();
        all(set).forEach(item ->
                item.only.cells().forEach(cell -> item.witness(cell).ifPresent(reach -> witnesses.put(cell, reach))));
        return witnesses;
    }
}
