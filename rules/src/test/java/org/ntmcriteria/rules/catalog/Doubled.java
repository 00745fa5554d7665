package org.ntmcriteria.rules.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.value.DateRange;

/** Sets that no loader lets through. */
public final class Doubled {
    private Doubled() {}

    /** A set with every line twice. */
    public static CriteriaSet set(CriteriaSet set) {
        return new CriteriaSet(
                set.description(),
                twice(set.criteria()),
                twice(set.indicators()),
                twice(set.cells()),
                twice(set.conditions()),
                twice(set.columnRules()),
                acts());
    }

    /** A set whose cells hold always, across the versions of their indicators. */
    public static CriteriaSet withCellsOfAlways(CriteriaSet set) {
        List<Cell> cells = set.cells().stream()
                .map(c -> new Cell(
                        c.set(),
                        c.indicator(),
                        c.part(),
                        c.partNameVi(),
                        DateRange.ALWAYS,
                        c.year(),
                        c.column(),
                        c.requirement(),
                        c.condition(),
                        c.act(),
                        c.status(),
                        c.confidence(),
                        c.source(),
                        c.note()))
                .toList();
        return new CriteriaSet(
                set.description(),
                set.criteria(),
                set.indicators(),
                cells,
                set.conditions(),
                set.columnRules(),
                acts());
    }

    private static <T> List<T> twice(List<T> lines) {
        return Stream.concat(lines.stream(), lines.stream()).toList();
    }

    private static Map<String, Act> acts() {
        Map<String, Act> acts = new HashMap<>();
        CriteriaCatalog.standard().acts().forEach(a -> acts.put(a.number(), a));
        return acts;
    }
}
