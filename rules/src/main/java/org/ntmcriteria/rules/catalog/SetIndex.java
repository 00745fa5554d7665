package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.value.DateRangeIndex;

/**
 * The lines of a set's tables by what they are on and by their days, so that no question about one of them goes through
 * all of them. Immutable and thread-safe.
 */
public final class SetIndex {
    private final DateRangeIndex<CriterionDefinition> criteriaByDays;
    private final DateRangeIndex<IndicatorDefinition> indicatorsByDays;
    private final DateRangeIndex<Cell> cellsByDays;
    final DateRangeIndex<ConditionDefinition> conditionsByDays;
    final DateRangeIndex<ColumnRule> columnRulesByDays;
    private final Set<String> ownActs;
    private final Set<String> facts = new LinkedHashSet<>();
    private final Map<Integer, List<CriterionDefinition>> criteriaByNumber;
    private final Map<Integer, List<IndicatorDefinition>> indicatorsByCriterion;
    private final Map<IndicatorId, List<IndicatorDefinition>> indicatorsById;
    private final Map<IndicatorId, List<Cell>> cellsByIndicator;

    /** Made when they are asked for, which of most sets they never are. */
    private final Map<Integer, DateRangeIndex<IndicatorDefinition>> daysOfCriterion = new ConcurrentHashMap<>();

    private final Map<IndicatorId, DateRangeIndex<IndicatorDefinition>> daysOfIndicator = new ConcurrentHashMap<>();
    private final Map<IndicatorId, Map<Optional<String>, List<Cell>>> cellsByPart = new ConcurrentHashMap<>();
    private final Map<IndicatorId, Map<IndicatorDefinition, List<Cell>>> cellsByVersion = new ConcurrentHashMap<>();

    SetIndex(CriteriaSet set) {
        criteriaByDays = byDays(set.criteria());
        indicatorsByDays = byDays(set.indicators());
        cellsByDays = byDays(set.cells());
        conditionsByDays = byDays(set.conditions());
        columnRulesByDays = byDays(set.columnRules());
        criteriaByNumber = grouped(set.criteria(), CriterionDefinition::number);
        indicatorsByCriterion =
                grouped(set.indicators(), indicator -> indicator.id().criterion());
        indicatorsById = grouped(set.indicators(), IndicatorDefinition::id);
        cellsByIndicator = grouped(set.cells(), Cell::indicator);
        ownActs = Set.copyOf(set.description().acts());
        for (Cell cell : set.cells()) {
            cell.condition().ifPresent(condition -> facts.add(condition.fact()));
        }
    }

    private static <T extends Versioned> DateRangeIndex<T> byDays(List<T> lines) {
        return DateRangeIndex.of(lines, Versioned::inForce);
    }

    private static <K, T> Map<K, List<T>> grouped(List<T> lines, Function<T, K> key) {
        Map<K, List<T>> groups = new HashMap<>();
        for (T line : lines) {
            groups.computeIfAbsent(key.apply(line), k -> new ArrayList<>()).add(line);
        }
        groups.replaceAll((k, some) -> Collections.unmodifiableList(some));
        return groups;
    }

    /** The criteria in force on a day with their indicators, in order. */
    List<SetVersion.CriterionVersion> criteriaOn(LocalDate asOf) {
        Map<IndicatorId, List<Cell>> cellsInForce = new HashMap<>();
        for (Cell cell : cellsByDays.on(asOf)) {
            cellsInForce
                    .computeIfAbsent(cell.indicator(), id -> new ArrayList<>())
                    .add(cell);
        }
        SortedMap<IndicatorId, IndicatorVersion> asked = new TreeMap<>();
        for (IndicatorDefinition indicator : indicatorsByDays.on(asOf)) {
            List<Cell> own = cellsInForce.getOrDefault(indicator.id(), List.of());
            asked.put(indicator.id(), new IndicatorVersion(indicator, own, asOf.getYear()));
        }
        Map<Integer, List<IndicatorVersion>> byCriterion = new HashMap<>();
        for (IndicatorVersion indicator : asked.values()) {
            byCriterion
                    .computeIfAbsent(indicator.id().criterion(), c -> new ArrayList<>())
                    .add(indicator);
        }
        SortedMap<Integer, SetVersion.CriterionVersion> inForce = new TreeMap<>();
        for (CriterionDefinition criterion : criteriaByDays.on(asOf)) {
            inForce.put(
                    criterion.number(),
                    new SetVersion.CriterionVersion(
                            criterion, byCriterion.getOrDefault(criterion.number(), List.of())));
        }
        return List.copyOf(inForce.values());
    }

    /** Whether an act is the set's base act or one of its amendments. */
    boolean isOwnAct(String act) {
        return ownActs.contains(act);
    }

    /**
     * Returns the versions of a criterion.
     *
     * @param number the criterion
     * @return the definitions in the table's order
     */
    public List<CriterionDefinition> criteria(int number) {
        return criteriaByNumber.getOrDefault(number, List.of());
    }

    /**
     * Returns the versions of an indicator.
     *
     * @param id the indicator's number
     * @return the definitions in the table's order
     */
    public List<IndicatorDefinition> indicators(IndicatorId id) {
        return indicatorsById.getOrDefault(id, List.of());
    }

    /**
     * Returns the versions of a criterion's indicators that hold with a version of the criterion.
     *
     * @param criterion a version of the criterion
     * @return the definitions that hold on some of its days, in the table's order
     */
    public List<IndicatorDefinition> indicators(CriterionDefinition criterion) {
        return daysOfCriterion
                .computeIfAbsent(criterion.number(), n -> byDays(indicatorsByCriterion.getOrDefault(n, List.of())))
                .overlapping(criterion.inForce());
    }

    /**
     * Returns the cells of an indicator, of all its versions, parts, years and columns.
     *
     * @param indicator the indicator's number
     * @return the cells in the table's order
     */
    public List<Cell> cells(IndicatorId indicator) {
        return cellsByIndicator.getOrDefault(indicator, List.of());
    }

    /**
     * Returns the cells of an indicator that are on one part, or on the whole.
     *
     * @param indicator the indicator's number
     * @param part the part, or empty for the whole
     * @return the cells in the table's order
     */
    public List<Cell> cells(IndicatorId indicator, Optional<String> part) {
        return cellsByPart
                .computeIfAbsent(indicator, id -> grouped(cells(id), Cell::part))
                .getOrDefault(part, List.of());
    }

    /**
     * Returns the cells that belong to a version of an indicator.
     *
     * @param version the version
     * @return the cells in the table's order
     */
    public List<Cell> cells(IndicatorDefinition version) {
        return cellsByVersion.computeIfAbsent(version.id(), this::byVersion).getOrDefault(version, List.of());
    }

    private Map<IndicatorDefinition, List<Cell>> byVersion(IndicatorId id) {
        Map<Optional<IndicatorDefinition>, List<Cell>> groups = grouped(cells(id), this::version);
        Map<IndicatorDefinition, List<Cell>> versions = new HashMap<>();
        groups.forEach((version, cells) -> version.ifPresent(v -> versions.put(v, cells)));
        return versions;
    }

    /**
     * Returns the version of its indicator that a cell belongs to.
     *
     * @param cell a cell
     * @return the version that holds on all days of the cell, or empty if there is none
     */
    public Optional<IndicatorDefinition> version(Cell cell) {
        return daysOfIndicator
                .computeIfAbsent(cell.indicator(), id -> byDays(indicators(id)))
                .enclosing(cell.inForce())
                .stream()
                .findFirst();
    }

    /**
     * Returns the facts that conditions of cells name.
     *
     * @return the names in the table's order, each once
     */
    public Set<String> facts() {
        return Collections.unmodifiableSet(facts);
    }
}
