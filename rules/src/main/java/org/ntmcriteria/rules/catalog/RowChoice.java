package org.ntmcriteria.rules.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.Decimal;

/**
 * Which of several rows a unit is assessed by: one of the unit's own column, else one of all columns; in a column the
 * first whose condition holds, else the one without a condition. Immutable and thread-safe.
 *
 * @param <R> the kind of row
 * @param row the row, or empty if there is none or a fact is missing that would tell
 * @param missing the keys of the facts that would tell, such as {@code @schools}; empty if none is missing
 */
public record RowChoice<R extends RequirementRow>(Optional<R> row, List<String> missing) {
    /**
     * Chooses the row that a unit is assessed by.
     *
     * @param <R> the kind of row
     * @param rows the rows of one indicator or part, those of the year in question before those of any year
     * @param column the unit's column, or empty where it is not known
     * @param facts the numbers reported as facts, by folded name
     * @return the row, or the facts that would tell which
     */
    public static <R extends RequirementRow> RowChoice<R> of(
            List<R> rows, Optional<AnnexColumn> column, Map<String, Decimal> facts) {
        if (column.isPresent()) {
            RowChoice<R> own = in(rows, column.get(), facts);
            if (own.row.isPresent() || !own.missing.isEmpty()) {
                return own;
            }
        }
        return in(rows, AnnexColumn.ALL, facts);
    }

    private static <R extends RequirementRow> RowChoice<R> in(
            List<R> rows, AnnexColumn column, Map<String, Decimal> facts) {
        Optional<R> unconditional = Optional.empty();
        List<String> missing = new ArrayList<>();
        for (R row : rows) {
            if (row.column() != column) {
                continue;
            }
            if (row.condition().isEmpty()) {
                unconditional = unconditional.isPresent() ? unconditional : Optional.of(row);
                continue;
            }
            CellCondition condition = row.condition().get();
            Decimal fact = facts.get(VietnameseText.fold(condition.fact()));
            if (fact == null) {
                if (!missing.contains(condition.key().toString())) {
                    missing.add(condition.key().toString());
                }
            } else if (condition.comparison().holds(fact.compareTo(condition.value()))) {
                return new RowChoice<>(Optional.of(row), List.of());
            }
        }
        return missing.isEmpty()
                ? new RowChoice<>(unconditional, List.of())
                : new RowChoice<>(Optional.empty(), missing);
    }

    /**
     * Returns the rows of a column, or those of all columns where it has none.
     *
     * @param <R> the kind of row
     * @param rows rows of one indicator or part
     * @param column the column
     * @return the rows in their order
     */
    public static <R extends RequirementRow> List<R> ofColumn(List<R> rows, AnnexColumn column) {
        List<R> own = rows.stream().filter(r -> r.column() == column).toList();
        return own.isEmpty()
                ? rows.stream().filter(r -> r.column() == AnnexColumn.ALL).toList()
                : own;
    }
}
