package org.ntmcriteria.rules.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    final List<Cell> cells = new ArrayList<>();
    final List<ConditionDefinition> conditions = new ArrayList<>();
    final List<ColumnRule> columnRules = new ArrayList<>();
    private final Map<Integer, SeparateVersions<CriterionDefinition>> criterionVersions = new HashMap<>();
    private final Map<IndicatorId, SeparateVersions<IndicatorDefinition>> indicatorVersions = new HashMap<>();
    private final Map<String, SeparateVersions<ConditionDefinition>> conditionVersions = new HashMap<>();
    private final Map<Place, SeparateVersions<Cell>> cellVersions = new HashMap<>();
    private final Map<Place, List<Cell>> cellsWithConditions = new HashMap<>();
    private final Set<String> indicatorNumbers = new HashSet<>();

    /** Where cells stand of which only one may hold at a time. */
    private record Place(IndicatorId indicator, Optional<String> part, Optional<Integer> year, AnnexColumn column) {
        /** Written out, since the equality that comes with a record is slow to start. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Place place
                    && indicator.equals(place.indicator)
                    && part.equals(place.part)
                    && year.equals(place.year)
                    && column == place.column;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * indicator.hashCode() + part.hashCode()) + year.hashCode()) + column.hashCode();
        }
    }

    SetDraft(CriteriaSet.Description description) {
        this.description = description;
        this.name = description.id().toString();
    }

    boolean lists(int criterion) {
        return criterionVersions.containsKey(criterion);
    }

    boolean hasIndicator(String key) {
        int slash = key.indexOf('/');
        return indicatorNumbers.contains(slash < 0 ? key : key.substring(0, slash));
    }

    /** Adds a version of a criterion, unless another holds on some of its days. */
    boolean add(CriterionDefinition criterion) {
        return added(criterion, versions(criterionVersions, criterion.number()), criteria);
    }

    /** Adds a version of an indicator, unless another holds on some of its days. */
    boolean add(IndicatorDefinition indicator) {
        indicatorNumbers.add(indicator.id().toString());
        return added(indicator, versions(indicatorVersions, indicator.id()), indicators);
    }

    /** Adds a version of a condition, unless another holds on some of its days. */
    boolean add(ConditionDefinition condition) {
        return added(condition, versions(conditionVersions, condition.id()), conditions);
    }

    /** Adds a cell, unless another stands in its place and both may hold on some day. */
    boolean add(Cell cell) {
        Place place = new Place(cell.indicator(), cell.part(), cell.year(), cell.column());
        // A cell without a condition is the default beside cells with one; two of a kind must exclude each other.
        if (cell.condition().isEmpty()) {
            return added(cell, versions(cellVersions, place), cells);
        }
        List<Cell> others = cellsWithConditions.get(place);
        if (others == null) {
            others = new ArrayList<>();
            cellsWithConditions.put(place, others);
        }
        for (Cell other : others) {
            if (other.inForce().overlaps(cell.inForce())
                    && !cell.condition().get().excludes(other.condition().get())) {
                return false;
            }
        }
        others.add(cell);
        return cells.add(cell);
    }

    private static <K, T extends Versioned> SeparateVersions<T> versions(Map<K, SeparateVersions<T>> things, K thing) {
        SeparateVersions<T> versions = things.get(thing);
        if (versions == null) {
            versions = new SeparateVersions<>();
            things.put(thing, versions);
        }
        return versions;
    }

    private static <T extends Versioned> boolean added(T line, SeparateVersions<T> versions, List<T> lines) {
        return versions.add(line) && lines.add(line);
    }

    /** Returns the version of its indicator that a cell belongs to. */
    @Nullable IndicatorDefinition version(Cell cell) {
        SeparateVersions<IndicatorDefinition> versions = indicatorVersions.get(cell.indicator());
        return versions == null ? null : versions.enclosing(cell.inForce());
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
