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
import org.ntmcriteria.rules.catalog.RowChoice;

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

    /** The row that a unit of a column and with some facts is assessed by. */
    static <R extends RequirementRow> Optional<R> held(List<R> rows, AnnexColumn column, Map<String, Decimal> facts) {
        return RowChoice.of(rows, Optional.of(column), facts).row();
    }

    private static String name(CellCondition condition) {
        return VietnameseText.fold(condition.fact());
    }
}
