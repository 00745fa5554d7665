package org.ntmcriteria.rules.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.value.DateRangeIndex;
import org.ntmcriteria.rules.catalog.ConditionDefinition;

/** The rows of an overlay by their province, by what they are on and by their days. Immutable and thread-safe. */
final class BoundRows {
    private final List<BoundRow> rows;
    private final Map<List<Object>, DateRangeIndex<BoundRow>> byThing;

    private BoundRows(List<BoundRow> rows) {
        this.rows = List.copyOf(rows);
        this.byThing = byDays(row -> List.of(ProvinceName.key(row.province()), thing(row)));
    }

    static BoundRows of(List<BoundRow> rows) {
        return new BoundRows(rows);
    }

    private Map<List<Object>, DateRangeIndex<BoundRow>> byDays(Function<OverlayRow, List<Object>> key) {
        Map<List<Object>, List<BoundRow>> groups = new HashMap<>();
        for (BoundRow bound : rows) {
            groups.computeIfAbsent(key.apply(bound.row()), k -> new ArrayList<>())
                    .add(bound);
        }
        Map<List<Object>, DateRangeIndex<BoundRow>> byDays = new HashMap<>();
        groups.forEach((k, some) -> byDays.put(k, DateRangeIndex.of(some, BoundRow::inForce)));
        return byDays;
    }

    /** The rows in their order. */
    List<BoundRow> all() {
        return rows;
    }

    /** What a row is on: a condition, or an indicator or a part of one. */
    static Object thing(OverlayRow row) {
        return row.key() instanceof InputKey.OfFact fact
                ? VietnameseText.fold(fact.toString())
                : thing(row.indicator(), row.part());
    }

    static Object thing(ConditionDefinition condition) {
        return VietnameseText.fold(InputKey.fact(condition.id()).toString());
    }

    static Object thing(IndicatorId indicator, Optional<String> part) {
        return List.of(indicator, part);
    }

    /** The rows that are on a thing in a province on a day. */
    Stream<OverlayRow> on(String province, Object thing, LocalDate day) {
        DateRangeIndex<BoundRow> own = byThing.get(List.of(ProvinceName.key(province), thing));
        return own == null ? Stream.of() : own.on(day).stream().map(BoundRow::row);
    }

    /** Those rows of which no other may hold on the same day; each of the others is handed over with its first twin. */
    BoundRows withoutDoubled(BiConsumer<OverlayRow, OverlayRow> doubled) {
        // Only rows of one thing, column and province can be twins.
        Map<List<Object>, DateRangeIndex<BoundRow>> neighbours = byDays(BoundRows::place);
        List<BoundRow> standing = new ArrayList<>();
        for (BoundRow one : rows) {
            Optional<BoundRow> twin = neighbours.get(place(one.row())).overlapping(one.inForce()).stream()
                    .filter(other -> other != one && isTwin(one.row(), other.row()))
                    .findFirst();
            if (twin.isPresent()) {
                doubled.accept(one.row(), twin.get().row());
            } else {
                standing.add(one);
            }
        }
        return new BoundRows(standing);
    }

    private static List<Object> place(OverlayRow row) {
        return List.of(VietnameseText.fold(row.key().toString()), row.column(), ProvinceName.key(row.province()));
    }

    /** Whether years and conditions of two rows of one place can hold together; neither goes before the other. */
    private static boolean isTwin(OverlayRow one, OverlayRow other) {
        boolean sameYear =
                one.year().isEmpty() || other.year().isEmpty() || one.year().equals(other.year());
        return sameYear && CellCondition.bothMayHold(one.condition(), other.condition());
    }
}
