package org.ntmcriteria.rules.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.IndicatorId;

/** What was read of one set, until all tables are. Not thread-safe. */
final class SetDraft {
    final CriteriaSet.Description description;
    final String name;
    final List<CriterionDefinition> criteria = new ArrayList<>();
    final List<IndicatorDefinition> indicators = new ArrayList<>();
    final Map<IndicatorId, List<IndicatorDefinition>> versions = new HashMap<>();
    final Map<IndicatorId, List<Cell>> cellsByIndicator = new HashMap<>();
    final List<Cell> cells = new ArrayList<>();
    final List<ConditionDefinition> conditions = new ArrayList<>();
    final List<ColumnRule> columnRules = new ArrayList<>();

    SetDraft(CriteriaSet.Description description) {
        this.description = description;
        this.name = description.id().toString();
    }

    boolean lists(int criterion) {
        for (CriterionDefinition listed : criteria) {
            if (listed.number() == criterion) {
                return true;
            }
        }
        return false;
    }

    boolean hasIndicator(String key) {
        for (IndicatorId id : versions.keySet()) {
            if (key.equals(id.toString()) || key.startsWith(id + "/")) {
                return true;
            }
        }
        return false;
    }

    /** Returns the version of its indicator that a cell belongs to. */
    @Nullable IndicatorDefinition version(Cell cell) {
        for (IndicatorDefinition indicator : versions.getOrDefault(cell.indicator(), List.of())) {
            if (indicator.inForce().encloses(cell.inForce())) {
                return indicator;
            }
        }
        return null;
    }

    /** Checks that the set's annex has a column. */
    void requireColumn(TableRow row, AnnexColumn column) {
        if (!description.columns().columns().contains(column)) {
            throw row.fault(
                    TableProblem.UNREADABLE,
                    "stratum",
                    row.text("stratum"),
                    list(description.columns().columns()));
        }
    }

    private static String list(Collection<AnnexColumn> columns) {
        StringJoiner codes = new StringJoiner(" ");
        for (AnnexColumn column : columns) {
            codes.add(column.name());
        }
        return codes.toString();
    }

    CriteriaSet set(Map<String, Act> acts) {
        return new CriteriaSet(description, criteria, indicators, cells, conditions, columnRules, acts);
    }
}
