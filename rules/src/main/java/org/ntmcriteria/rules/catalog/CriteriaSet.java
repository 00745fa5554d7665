package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Period;

/**
 * A criteria set (bộ tiêu chí) with all its versions: what it lists, under which acts, and how well each cell is known.
 *
 * <p>Immutable and thread-safe. {@link #at} resolves it at a day.
 */
public final class CriteriaSet {
    /**
     * What the catalogue says of the set as a whole.
     *
     * @param id the set's name
     * @param level the level of the units that it assesses
     * @param tier what it recognises a unit as
     * @param period the planning period
     * @param inForce the days on which it assesses results
     * @param columns what its columns are
     * @param acts its base act and amendments
     * @param issuerScope {@code NATIONAL} or the province's name
     * @param declaredCriteria how many criteria the act says it has
     * @param declaredIndicators how many indicators the act says it has
     * @param completeness how much of it is listed
     * @param requires what it requires beside the table, in words
     * @param note remarks
     */
    public record Description(
            CriteriaSetId id,
            Level level,
            Tier tier,
            Period period,
            DateRange inForce,
            ColumnScheme columns,
            List<String> acts,
            String issuerScope,
            Optional<Integer> declaredCriteria,
            Optional<Integer> declaredIndicators,
            Completeness completeness,
            String requires,
            String note) {
        /** Copies the list. */
        public Description {
            acts = List.copyOf(acts);
        }
    }

    private final Description description;
    private final List<CriterionDefinition> criteria;
    private final List<IndicatorDefinition> indicators;
    private final List<Cell> cells;
    private final List<ConditionDefinition> conditions;
    private final List<ColumnRule> columnRules;
    private final Map<String, Act> acts;
    private final SetIndex index;
    private final TreeSet<LocalDate> amendmentDates = new TreeSet<>();
    private final Map<LocalDate, SetVersion> resolved = new ConcurrentHashMap<>();

    CriteriaSet(
            Description description,
            List<CriterionDefinition> criteria,
            List<IndicatorDefinition> indicators,
            List<Cell> cells,
            List<ConditionDefinition> conditions,
            List<ColumnRule> columnRules,
            Map<String, Act> acts) {
        this.description = description;
        this.criteria = List.copyOf(criteria);
        this.indicators = List.copyOf(indicators);
        this.cells = List.copyOf(cells);
        this.conditions = List.copyOf(conditions);
        this.columnRules = List.copyOf(columnRules);
        this.acts = Map.copyOf(acts);
        this.index = new SetIndex(this);
        addAmendmentDates(cells);
        addAmendmentDates(criteria);
        addAmendmentDates(indicators);
        addAmendmentDates(conditions);
        addAmendmentDates(columnRules);
        for (String act : description.acts()) {
            begins(acts.get(act)).ifPresent(amendmentDates::add);
        }
    }

    private void addAmendmentDates(List<? extends Versioned> lines) {
        for (Versioned line : lines) {
            line.inForce().start().ifPresent(amendmentDates::add);
            line.inForce().end().ifPresent(last -> amendmentDates.add(last.plusDays(1)));
        }
    }

    /** Where the day of entry into force is not known, the day of signature is taken for it. */
    private static Optional<LocalDate> begins(Act act) {
        return act.inForce().start().isPresent() ? act.inForce().start() : act.signed();
    }

    /**
     * Returns the set's name.
     *
     * @return the name
     */
    public CriteriaSetId id() {
        return description.id();
    }

    /**
     * Returns what the catalogue says of the set as a whole.
     *
     * @return the description
     */
    public Description description() {
        return description;
    }

    /**
     * Returns the level of the units that it assesses.
     *
     * @return the level
     */
    public Level level() {
        return description.level();
    }

    /**
     * Returns how much of it is listed.
     *
     * @return the completeness
     */
    public Completeness completeness() {
        return description.completeness();
    }

    /**
     * Returns how many criteria the act says it has.
     *
     * @return the number, or empty where it is not known
     */
    public Optional<Integer> declaredCriteria() {
        return description.declaredCriteria();
    }

    /**
     * Returns all versions of all criteria.
     *
     * @return the definitions in the table's order
     */
    public List<CriterionDefinition> criteria() {
        return criteria;
    }

    /**
     * Returns all versions of all indicators.
     *
     * @return the definitions in the table's order
     */
    public List<IndicatorDefinition> indicators() {
        return indicators;
    }

    /**
     * Returns all cells of all versions, years and columns.
     *
     * @return the cells in the table's order
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Returns all conditions, those for recognition included.
     *
     * @return the conditions in the table's order
     */
    public List<ConditionDefinition> conditions() {
        return conditions;
    }

    /**
     * Returns all rules on whose column holds.
     *
     * @return the rules in the table's order
     */
    public List<ColumnRule> columnRules() {
        return columnRules;
    }

    /**
     * Returns the lines of the tables by what they are on.
     *
     * @return the index
     */
    public SetIndex index() {
        return index;
    }

    /**
     * Returns the same set with one indicator, and of its cells only those on the whole or on one part; without
     * conditions and acts. Its days are those of this set, its versions only those that differ in what is left.
     *
     * @param indicator the indicator's number
     * @param part the part, or empty for the whole
     * @return a new set
     */
    public CriteriaSet only(IndicatorId indicator, Optional<String> part) {
        Description whole = new Description(
                description.id(),
                description.level(),
                description.tier(),
                description.period(),
                days(),
                description.columns(),
                List.of(),
                description.issuerScope(),
                Optional.empty(),
                Optional.empty(),
                description.completeness(),
                "",
                "");
        return new CriteriaSet(
                whole,
                index.criteria(indicator.criterion()),
                index.indicators(indicator),
                index.cells(indicator, part),
                List.of(),
                columnRules.stream()
                        .filter(rule -> rule.indicator()
                                .filter(id -> !id.equals(indicator))
                                .isEmpty())
                        .toList(),
                acts);
    }

    /**
     * Returns the act of a number, as the set's tables cite it.
     *
     * @param number the act's number
     * @return the act, or empty if no table cites it
     */
    public Optional<Act> act(String number) {
        return Optional.ofNullable(acts.get(number));
    }

    /**
     * Returns how many cells have a status.
     *
     * @param status the status
     * @return the number of cells
     */
    public long cellsOf(SourceStatus status) {
        return cells.stream().filter(c -> c.status() == status).count();
    }

    /**
     * Checks that the set assesses results of a day.
     *
     * @param day the day
     * @throws NotYetInForceException if its force begins later
     * @throws NoLongerInForceException if its force ended before
     */
    public void requireInForce(LocalDate day) {
        DateRange force = description.inForce();
        if (force.contains(day)) {
            return;
        }
        if (force.start().isPresent() && day.isBefore(force.start().get())) {
            throw new NotYetInForceException(id(), day, force.start().get());
        }
        throw new NoLongerInForceException(id(), day, force.end().orElseThrow());
    }

    /**
     * Returns the days of each version of the set, in which it asks the same. A version never goes beyond a year, since
     * cells may be printed for years. Where the set's force has no end, the last version ends with the planning period
     * or the last amendment, whichever is later; where it has no beginning, the first begins in the same way.
     *
     * @return the versions in order, without gaps, both ends of each given
     */
    public List<DateRange> versions() {
        DateRange days = days();
        LocalDate first = days.start().orElseThrow();
        LocalDate last = days.end().orElseThrow();
        List<DateRange> versions = new ArrayList<>();
        while (!first.isAfter(last)) {
            LocalDate next = LocalDate.of(first.getYear() + 1, 1, 1);
            LocalDate amended = amendmentDates.higher(first);
            if (amended != null && amended.isBefore(next)) {
                next = amended;
            }
            LocalDate end = next.isAfter(last) ? last : next.minusDays(1);
            versions.add(DateRange.of(first, end));
            first = end.plusDays(1);
        }
        return versions;
    }

    /**
     * Returns the days from the first to the last version of the set.
     *
     * @return the days in force, both ends given
     */
    public DateRange days() {
        DateRange force = description.inForce();
        LocalDate first = force.start().orElse(earliest());
        LocalDate last = force.end().orElse(latest(first));
        return DateRange.of(first.isAfter(last) ? last : first, last);
    }

    private LocalDate earliest() {
        LocalDate period = LocalDate.of(description.period().from(), 1, 1);
        return amendmentDates.isEmpty() || amendmentDates.first().isAfter(period)
                ? period
                : amendmentDates.first().minusDays(1);
    }

    private LocalDate latest(LocalDate first) {
        LocalDate period = LocalDate.of(description.period().to(), 12, 31);
        LocalDate last =
                amendmentDates.isEmpty() || amendmentDates.last().isBefore(period) ? period : amendmentDates.last();
        return last.isBefore(first) ? first : last;
    }

    /**
     * Returns the set resolved at a day.
     *
     * @param asOf the day
     * @return what the set asks on that day and in its year
     * @throws NotYetInForceException if its force begins later
     * @throws NoLongerInForceException if its force ended before
     */
    public SetVersion at(LocalDate asOf) {
        requireInForce(asOf);
        // Nothing changes between two amendments of a year, so one resolved version serves all days between them.
        LocalDate newYear = LocalDate.of(asOf.getYear(), 1, 1);
        LocalDate amended = amendmentDates.floor(asOf);
        LocalDate key = amended == null || amended.isBefore(newYear) ? newYear : amended;
        SetVersion version = resolved.get(key);
        if (version == null) {
            version = resolve(asOf);
            resolved.put(key, version);
        }
        return version.asOf().equals(asOf)
                ? version
                : new SetVersion(
                        this, asOf, version.acts(), version.criteria(), version.conditions(), version.columnRules());
    }

    private SetVersion resolve(LocalDate asOf) {
        List<String> actsInForce = description.acts().stream()
                .filter(act ->
                        begins(acts.get(act)).filter(day -> day.isAfter(asOf)).isEmpty())
                .toList();
        return new SetVersion(
                this,
                asOf,
                actsInForce,
                index.criteriaOn(asOf),
                index.conditionsByDays.on(asOf),
                index.columnRulesByDays.on(asOf));
    }

    @Override
    public String toString() {
        return id() + " (" + description.completeness() + ", " + cells.size() + " cells)";
    }
}
