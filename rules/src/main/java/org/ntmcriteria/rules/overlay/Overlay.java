package org.ntmcriteria.rules.overlay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.RowChoice;
import org.ntmcriteria.rules.catalog.SetLookupException;

/**
 * The rows of provincial decisions (quy định của tỉnh) that apply on top of a set: each is bound to the version of the
 * cell in force on the row's first day, and ends no later than that version.
 *
 * <p>A row may fill a cell that is unknown or left to the province, or tighten a known one (same direction and unit).
 * Anything else is refused with a problem, unless the row passes on a later national act. Immutable and thread-safe.
 */
public final class Overlay {
    private static final Overlay NONE = new Overlay(BoundRows.of(List.of()), List.of());

    private final BoundRows rows;

    private final List<Problem> problems;

    private Overlay(BoundRows rows, List<Problem> problems) {
        this.rows = rows;
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns an overlay without rows.
     *
     * @return the empty overlay
     */
    public static Overlay none() {
        return NONE;
    }

    /**
     * Binds rows to a set, and refuses those that the set does not admit.
     *
     * @param set the set
     * @param rows rows of one or more decisions, in any order
     * @return the rows that are admitted, and a problem for each that is not
     */
    public static Overlay bind(CriteriaSet set, List<OverlayRow> rows) {
        Map<Object, List<ConditionDefinition>> conditions =
                set.conditions().stream().collect(Collectors.groupingBy(BoundRows::thing));
        List<Problem> problems = new ArrayList<>();
        List<BoundRow> bound = new ArrayList<>();
        for (OverlayRow row : rows) {
            if (!row.set().equals(set.id())) {
                problems.add(Problem.of(
                        OverlayProblem.OTHER_SET,
                        row.location().map(p -> p.withColumn("set")),
                        row.set().toString(),
                        set.id()));
            } else if (row.isOfCondition()) {
                List<ConditionDefinition> versions = conditions.getOrDefault(BoundRows.thing(row), List.of());
                bindToCondition(set, versions, row, problems)
                        .ifPresent(inForce -> bound.add(new BoundRow(row, inForce)));
            } else {
                bind(set, row, problems).ifPresent(inForce -> bound.add(new BoundRow(row, inForce)));
            }
        }
        BoundRows standing = BoundRows.of(bound)
                .withoutDoubled((row, twin) -> problems.add(problem(
                        OverlayProblem.DOUBLED, row, "indicator", row.coordinates(), row.act() + ", " + twin.act())));
        return new Overlay(standing, problems);
    }

    private static Optional<DateRange> bind(CriteriaSet set, OverlayRow row, List<Problem> problems) {
        LocalDate start = row.inForce().start().orElseThrow();
        String where = row.coordinates();
        Optional<IndicatorVersion> version;
        try {
            version = set.at(start).indicator(row.indicator());
        } catch (SetLookupException e) {
            version = Optional.empty();
        }
        boolean partExists = version.isPresent()
                && (row.part().isPresent()
                        ? version.get().hasPart(row.part().get())
                        : version.get().parts().isEmpty());
        boolean stratumExists =
                set.description().columns().columns().contains(row.column()) && row.column() != AnnexColumn.GENERAL;
        if (!partExists || !stratumExists || !yearExists(set, row)) {
            problems.add(problem(OverlayProblem.NO_CELL, row, "indicator", where, set.id(), start));
            return Optional.empty();
        }
        List<Cell> covered = covered(set, row, start);
        if (!row.isNational()) {
            Optional<Problem> refused = refusal(row, version.get(), covered);
            if (refused.isPresent()) {
                problems.add(refused.get());
                return Optional.empty();
            }
        }
        DateRange inForce =
                row.inForce().intersection(version.get().definition().inForce()).orElseThrow();
        for (Cell cell : covered) {
            inForce = inForce.intersection(cell.inForce()).orElseThrow();
        }
        return Optional.of(inForce);
    }

    /** A row gives the level of a condition that names none, or tightens the one that it names. */
    private static Optional<DateRange> bindToCondition(
            CriteriaSet set, List<ConditionDefinition> versions, OverlayRow row, List<Problem> problems) {
        LocalDate start = row.inForce().start().orElseThrow();
        Optional<ConditionDefinition> condition =
                versions.stream().filter(c -> c.inForce().contains(start)).findFirst();
        if (condition.isEmpty()
                || row.column() != AnnexColumn.ALL
                || row.year().isPresent()
                || row.condition().isPresent()) {
            problems.add(problem(OverlayProblem.NO_CELL, row, "indicator", row.coordinates(), set.id(), start));
            return Optional.empty();
        }
        Optional<Requirement.Threshold> base = condition.get().level();
        Optional<MeasurementUnit> unit = condition.get().levelUnit();
        boolean fits =
                row.requirement() instanceof Requirement.Threshold given && unit.equals(Optional.of(given.unit()));
        if (!fits) {
            Object accepted = unit.isEmpty()
                    ? RulesMessages.MESSAGES.text("accepted.noLevel")
                    : RulesMessages.MESSAGES.text(
                            "accepted.levelInUnit", "unit", unit.get().symbol());
            problems.add(problem(OverlayProblem.WRONG_KIND, row, "op", row.requirementText(), accepted));
            return Optional.empty();
        }
        if (base.isPresent() && !row.isNational() && !isAtLeastAsStrict(row.requirement(), base.get())) {
            problems.add(problem(
                    OverlayProblem.LOOSENS,
                    row,
                    "value",
                    row.requirementText(),
                    RulesMessages.MESSAGES.text(
                            "overlay.requirementOfCell",
                            "requirement",
                            base.get().text(),
                            "cell",
                            "@" + condition.get().id()),
                    condition.get().act()));
            return Optional.empty();
        }
        return row.inForce().intersection(condition.get().inForce());
    }

    /** Whether the set is in force on any day of the row's year. */
    private static boolean yearExists(CriteriaSet set, OverlayRow row) {
        return row.year().isEmpty()
                || set.description()
                        .inForce()
                        .overlaps(DateRange.ofYear(row.year().get()));
    }

    /** The cells in force on a day for which the row would be read instead. */
    private static List<Cell> covered(CriteriaSet set, OverlayRow row, LocalDate start) {
        List<Cell> sameSlot = set.index().cells(row.indicator(), row.part()).stream()
                .filter(c -> c.inForce().contains(start)
                        && c.column() != AnnexColumn.GENERAL
                        && (row.year().isEmpty()
                                || c.year().isEmpty()
                                || c.year().equals(row.year()))
                        && (row.condition().isEmpty()
                                || c.condition().isEmpty()
                                || !row.condition().get().excludes(c.condition().get())))
                .toList();
        if (row.column() == AnnexColumn.ALL) {
            return sameSlot;
        }
        return RowChoice.ofColumn(sameSlot, row.column());
    }

    private static Optional<Problem> refusal(OverlayRow row, IndicatorVersion version, List<Cell> covered) {
        for (Cell cell : covered) {
            Requirement base = cell.requirement();
            if (base == Requirement.Unknown.DELEGATED_MINISTRY) {
                return Optional.of(
                        problem(OverlayProblem.NO_AUTHORITY, row, "indicator", row.coordinates(), cell.act()));
            }
            if (base.isKnown() && !isAtLeastAsStrict(row.requirement(), base)) {
                return Optional.of(problem(
                        OverlayProblem.LOOSENS,
                        row,
                        "value",
                        row.requirementText(),
                        RulesMessages.MESSAGES.text(
                                "overlay.requirementOfCell", "requirement", base.text(), "cell", cell.coordinates()),
                        cell.act()));
            }
        }
        Optional<Object> accepted = unfit(row.requirement(), version.kind(row.part()));
        return accepted.map(a -> problem(OverlayProblem.WRONG_KIND, row, "op", row.requirementText(), a));
    }

    /** What the kind accepts, if the requirement does not fit it. */
    private static Optional<Object> unfit(Requirement requirement, IndicatorKind kind) {
        if (kind.isJudgement() || kind == IndicatorKind.NONE) {
            return requirement.equals(Requirement.Qualitative.valueOf(kind.name()))
                    ? Optional.empty()
                    : Optional.of(kind.name());
        }
        if (requirement == Requirement.Qualitative.ACHIEVED || kind == IndicatorKind.COMPOSITE) {
            return Optional.empty();
        }
        String unit = kind.unit().map(MeasurementUnit::symbol).orElse("");
        return requirement.unitText().equals(unit)
                ? Optional.empty()
                : Optional.of(RulesMessages.MESSAGES.text("accepted.comparisonInUnit", "unit", unit));
    }

    /**
     * Checks whether one requirement asks at least as much as another.
     *
     * @param stricter the one
     * @param base the other
     * @return true if whatever meets the one meets the other, both being of the same direction and unit
     */
    public static boolean isAtLeastAsStrict(Requirement stricter, Requirement base) {
        if (stricter instanceof Requirement.Threshold s && base instanceof Requirement.Threshold b) {
            return s.unit() == b.unit()
                    && isAtLeastAsStrict(
                            s.comparison().direction(),
                            s.comparison().isStrict(),
                            b.comparison().direction(),
                            b.comparison().isStrict(),
                            s.value().compareTo(b.value()));
        }
        if (stricter instanceof Requirement.GradeThreshold s && base instanceof Requirement.GradeThreshold b) {
            return s.grade().scale() == b.grade().scale()
                    && isAtLeastAsStrict(
                            s.comparison().direction(),
                            s.comparison().isStrict(),
                            b.comparison().direction(),
                            b.comparison().isStrict(),
                            Integer.compare(s.grade().rank(), b.grade().rank()));
        }
        return stricter.equals(base);
    }

    private static boolean isAtLeastAsStrict(
            int direction, boolean strict, int baseDirection, boolean baseStrict, int order) {
        if (direction != baseDirection) {
            return false;
        }
        int further = direction == 0 ? -Math.abs(order) : order * direction;
        return further > 0 || further == 0 && (strict || !baseStrict);
    }

    private static Problem problem(ProblemCode code, OverlayRow row, String column, String text, Object... details) {
        return Problem.of(code, row.location().map(p -> p.withColumn(column)), text, details);
    }

    /**
     * Returns what was refused and what is for another set.
     *
     * @return the problems, in the order of the rows
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Checks whether no row holds.
     *
     * @return true if the set stands as it is in every province
     */
    public boolean isEmpty() {
        return rows.all().isEmpty();
    }

    /**
     * Returns the provinces that the rows are for.
     *
     * @return the names as the rows write them, each once
     */
    public List<String> provinces() {
        return rows.all().stream()
                .map(b -> b.row().province())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the rows that hold on a day, of whatever province.
     *
     * @param day the day
     * @return the rows in their order
     */
    public List<OverlayRow> inForce(LocalDate day) {
        return rows.all().stream()
                .filter(bound -> bound.inForce().contains(day))
                .map(BoundRow::row)
                .toList();
    }

    /**
     * Returns the facts that the rows' conditions name.
     *
     * @return the names as the rows write them, each once
     */
    public Set<String> facts() {
        Set<String> facts = new TreeSet<>();
        for (BoundRow bound : rows.all()) {
            bound.row().condition().ifPresent(c -> facts.add(c.fact()));
        }
        return facts;
    }

    /**
     * Returns the rows that hold for an indicator.
     *
     * @param province the unit's province
     * @param indicator the indicator
     * @param part the part, or empty
     * @param asOf the day; its year is the year of assessment
     * @return the rows, those of a single year before those of any
     */
    public List<OverlayRow> rows(String province, IndicatorId indicator, Optional<String> part, LocalDate asOf) {
        return rows.on(province, BoundRows.thing(indicator, part), asOf)
                .filter(r -> r.year().isEmpty() || r.year().get() == asOf.getYear())
                .sorted(Comparator.comparing((OverlayRow r) -> r.year().isEmpty()))
                .toList();
    }

    /**
     * Returns the row that gives the level of a condition.
     *
     * @param province the unit's province
     * @param condition the condition
     * @param asOf the day
     * @return the row, or empty where the condition stands as the set has it
     */
    public Optional<OverlayRow> row(String province, ConditionDefinition condition, LocalDate asOf) {
        return rows.on(province, BoundRows.thing(condition), asOf).findFirst();
    }
}
