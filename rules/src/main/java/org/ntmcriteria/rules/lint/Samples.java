package org.ntmcriteria.rules.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.RequirementRow;

/**
 * Facts to try on cells with conditions: for every fact that a condition names, zero, and the values just below, at and
 * just above each bound, in every combination. Between two of them no condition changes, so what holds for all of them
 * holds for all units.
 */
final class Samples {
    private Samples() {}

    /** The facts to try on some rows, by folded name; one empty combination where no row has a condition. */
    static List<Map<String, Decimal>> of(List<? extends RequirementRow> rows) {
        SortedMap<String, SortedSet<Decimal>> values = new TreeMap<>();
        for (RequirementRow row : rows) {
            row.condition().ifPresent(c -> values.computeIfAbsent(name(c), n -> new TreeSet<>(List.of(Decimal.ZERO)))
                    .addAll(around(c.value(), c.value().toBigDecimal().scale())));
        }
        List<Map<String, Decimal>> samples = List.of(Map.of());
        for (Map.Entry<String, SortedSet<Decimal>> fact : values.entrySet()) {
            List<Map<String, Decimal>> longer = new ArrayList<>();
            for (Map<String, Decimal> sample : samples) {
                for (Decimal value : fact.getValue()) {
                    Map<String, Decimal> more = new HashMap<>(sample);
                    more.put(fact.getKey(), value);
                    longer.add(more);
                }
            }
            samples = longer;
        }
        return samples;
    }

    /** A number between its two neighbours at a number of decimals; none below zero. */
    static List<Decimal> around(Decimal value, int decimals) {
        Decimal step = Decimal.of(java.math.BigDecimal.ONE.movePointLeft(decimals));
        List<Decimal> values = new ArrayList<>(List.of(value.minus(step), value, value.plus(step)));
        values.removeIf(v -> v.signum() < 0);
        return values;
    }

    /** The row that a unit of a column and with some facts is judged by: that of its column, else that of all. */
    static <R extends RequirementRow> Optional<R> held(List<R> rows, AnnexColumn column, Map<String, Decimal> facts) {
        Optional<R> own = heldIn(rows, column, facts);
        return own.isPresent() ? own : heldIn(rows, AnnexColumn.ALL, facts);
    }

    private static <R extends RequirementRow> Optional<R> heldIn(
            List<R> rows, AnnexColumn column, Map<String, Decimal> facts) {
        List<R> ofColumn = rows.stream().filter(r -> r.column() == column).toList();
        Optional<R> conditional = ofColumn.stream()
                .filter(r -> r.condition().isPresent() && holds(r.condition().get(), facts))
                .findFirst();
        return conditional.isPresent()
                ? conditional
                : ofColumn.stream().filter(r -> r.condition().isEmpty()).findFirst();
    }

    private static boolean holds(CellCondition condition, Map<String, Decimal> facts) {
        Decimal fact = facts.get(name(condition));
        return fact != null && condition.comparison().holds(fact.compareTo(condition.value()));
    }

    private static String name(CellCondition condition) {
        return VietnameseText.fold(condition.fact());
    }
}
