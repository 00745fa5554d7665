package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.DateRangeIndex;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.ColumnRule;
import org.ntmcriteria.rules.catalog.ConditionDefinition;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * {@link LintCode#WINDOW_GAP}, {@link LintCode#WINDOW_OVERLAP}, {@link LintCode#WINDOW_OUTSIDE}: the versions of a
 * criterion or an indicator follow each other through the set's force, no two hold together, and none lies outside.
 *
 * <p>What an amendment brings in may begin with it: days before a first version are no gap if that version begins with
 * the act that it names, or, for a criterion, with one of the set's acts. What an amendment repeals is a gap until it
 * is listed as a known exception, since a forgotten row looks the same. On every day on which an indicator has a
 * version, its criterion has one.
 */
final class VersionDates {
    private final CriteriaSet set;
    private final DateRange whole;

    /** The days on which the set's acts begin. */
    private final Set<LocalDate> beginnings = new HashSet<>();

    /** The days on which each criterion has a version. */
    private final Map<Integer, List<DateRange>> daysOfCriteria = new LinkedHashMap<>();

    private final List<LintFinding> findings = new ArrayList<>();

    private VersionDates(CriteriaSet set) {
        this.set = set;
        this.whole = set.days();
        set.description().acts().forEach(act -> begins(act).ifPresent(beginnings::add));
        for (CriterionDefinition criterion : set.criteria()) {
            daysOfCriteria
                    .computeIfAbsent(criterion.number(), n -> new ArrayList<>())
                    .add(criterion.inForce());
        }
        daysOfCriteria.replaceAll((number, windows) -> Days.joined(windows));
    }

    static List<LintFinding> of(CriteriaSet set) {
        VersionDates check = new VersionDates(set);
        check.criteria();
        check.indicators();
        check.cells();
        check.overlaps(
                "conditions.csv",
                set.conditions(),
                c -> "@" + c.id(),
                c -> c.inForce(),
                c -> c.act(),
                ConditionDefinition::id,
                (a, b) -> true);
        check.overlaps(
                "columns.csv",
                set.columnRules(),
                r -> r.indicator().map(i -> i + " ").orElse("") + r.column(),
                ColumnRule::inForce,
                ColumnRule::act,
                r -> List.of(r.indicator(), ColumnRule.class),
                // A rule of all indicators may fit with any other, one of an indicator with those of it or of all.
                r -> r.indicator().isEmpty() ? List.of(ColumnRule.class) : List.of(r.indicator(), Optional.empty()),
                (a, b) -> a.column() != b.column());
        return check.findings;
    }

    private void criteria() {
        for (CriterionDefinition criterion : set.criteria()) {
            outside("TC" + criterion.number(), criterion.inForce(), baseAct());
        }
        daysOfCriteria.forEach((number, windows) -> {
            for (DateRange gap : Days.uncovered(whole, windows)) {
                boolean begins = gap.start().equals(whole.start())
                        && beginnings.contains(gap.end().orElseThrow().plusDays(1));
                if (!begins) {
                    gap("TC" + number, gap, baseAct());
                }
            }
        });
        overlaps(
                "criteria.csv",
                set.criteria(),
                c -> "TC" + c.number(),
                CriterionDefinition::inForce,
                c -> baseAct(),
                CriterionDefinition::number,
                (a, b) -> true);
    }

    private void indicators() {
        Map<Integer, DateRangeIndex<DateRange>> listed = new HashMap<>();
        daysOfCriteria.forEach((number, days) -> listed.put(number, DateRangeIndex.of(days, d -> d)));
        DateRangeIndex<DateRange> none = DateRangeIndex.of(List.of(), d -> d);
        Map<String, List<IndicatorDefinition>> versions = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : set.indicators()) {
            versions.computeIfAbsent(indicator.id().toString(), n -> new ArrayList<>())
                    .add(indicator);
            outside(indicator.id().toString(), indicator.inForce(), indicator.act());
            criterionOf(indicator, listed.getOrDefault(indicator.id().criterion(), none));
        }
        versions.forEach((number, own) -> {
            for (DateRange gap : Days.uncovered(
                    whole, own.stream().map(IndicatorDefinition::inForce).toList())) {
                boolean begins = gap.start().equals(whole.start())
                        && own.stream()
                                .anyMatch(i -> i.inForce()
                                                .contains(
                                                        gap.end().orElseThrow().plusDays(1))
                                        && beginsAfter(gap, i.act()));
                if (!begins) {
                    gap(number, gap, own.get(0).act());
                }
            }
        });
        overlaps(
                "indicators.csv",
                set.indicators(),
                i -> i.id().toString(),
                IndicatorDefinition::inForce,
                IndicatorDefinition::act,
                IndicatorDefinition::id,
                (a, b) -> true);
    }

    /** Days on which an indicator has a version and its criterion has none, so that nobody is asked for it. */
    private void criterionOf(IndicatorDefinition indicator, DateRangeIndex<DateRange> criterion) {
        Optional<DateRange> days = indicator.inForce().intersection(whole);
        if (days.isEmpty()) {
            return;
        }
        for (DateRange gap : Days.uncovered(days.get(), criterion.overlapping(days.get()))) {
            findings.add(finding(
                    LintCode.WINDOW_GAP,
                    indicator.id().toString(),
                    gap,
                    indicator.act(),
                    RulesMessages.MESSAGES.text(
                            "lint.WINDOW_GAP.criterion",
                            "criterion",
                            indicator.id().criterion(),
                            "days",
                            gap.words()),
                    RulesMessages.MESSAGES.text("lint.WINDOW_GAP.criterion.do")));
        }
    }

    private void cells() {
        for (Cell cell : set.cells()) {
            outside(cell.coordinates(), cell.inForce(), cell.act());
            if (set.index().version(cell).isEmpty()) {
                findings.add(finding(
                        LintCode.WINDOW_OUTSIDE,
                        cell.coordinates(),
                        cell.inForce(),
                        cell.act(),
                        RulesMessages.MESSAGES.text(
                                "lint.WINDOW_OUTSIDE.version",
                                "days",
                                cell.inForce().words()),
                        RulesMessages.MESSAGES.text("lint.WINDOW_OUTSIDE.version.do")));
            }
        }
        overlaps(
                "cells.csv",
                set.cells(),
                Cell::coordinates,
                Cell::inForce,
                Cell::act,
                VersionDates::place,
                (a, b) -> CellCondition.bothMayHold(a.condition(), b.condition()));
    }

    private static List<Object> place(Cell cell) {
        return List.of(cell.indicator(), cell.part(), cell.year(), cell.column());
    }

    /** Finds the lines of one thing that hold together. */
    private <T> void overlaps(
            String table,
            List<T> lines,
            Function<T, String> name,
            Function<T, DateRange> window,
            Function<T, String> act,
            Function<T, Object> thing,
            BiPredicate<T, T> both) {
        Function<T, List<Object>> things = line -> List.of(thing.apply(line));
        overlaps(table, lines, name, window, act, things, things, both);
    }

    /** Finds the lines that hold together with one of those that are kept under a thing where others look for them. */
    private <T> void overlaps(
            String table,
            List<T> lines,
            Function<T, String> name,
            Function<T, DateRange> window,
            Function<T, String> act,
            Function<T, List<Object>> kept,
            Function<T, List<Object>> sought,
            BiPredicate<T, T> both) {
        Map<Object, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Object thing : kept.apply(lines.get(i))) {
                positions.computeIfAbsent(thing, t -> new ArrayList<>()).add(i);
            }
        }
        Map<Object, DateRangeIndex<Integer>> byDays = new HashMap<>();
        positions.forEach((thing, some) -> byDays.put(thing, DateRangeIndex.of(some, i -> window.apply(lines.get(i)))));
        for (int i = 0; i < lines.size(); i++) {
            T one = lines.get(i);
            SortedSet<Integer> near = new TreeSet<>();
            for (Object thing : sought.apply(one)) {
                if (byDays.containsKey(thing)) {
                    near.addAll(byDays.get(thing).overlapping(window.apply(one)));
                }
            }
            for (int j : near.tailSet(i + 1)) {
                T other = lines.get(j);
                Optional<DateRange> common =
                        both.test(one, other) ? commonDays(window.apply(one), window.apply(other)) : Optional.empty();
                if (common.isPresent()) {
                    String names = name.apply(one).equals(name.apply(other))
                            ? name.apply(one)
                            : name.apply(one) + ", " + name.apply(other);
                    DateRange days = common.get();
                    findings.add(finding(
                            LintCode.WINDOW_OVERLAP,
                            names,
                            days,
                            act.apply(other),
                            RulesMessages.MESSAGES.text("lint.WINDOW_OVERLAP", "table", table, "days", days.words()),
                            RulesMessages.MESSAGES.text("lint.WINDOW_OVERLAP.do")));
                }
            }
        }
    }

    /** The days of the set's force on which both of two lines hold. */
    private Optional<DateRange> commonDays(DateRange one, DateRange other) {
        return one.intersection(other).flatMap(whole::intersection);
    }

    private void outside(String name, DateRange inForce, String act) {
        LocalDate first = whole.start().orElseThrow();
        LocalDate last = whole.end().orElseThrow();
        boolean before = inForce.start().filter(first::isAfter).isPresent();
        boolean after = inForce.end().filter(last::isBefore).isPresent();
        if (before || after || !inForce.overlaps(whole)) {
            findings.add(finding(
                    LintCode.WINDOW_OUTSIDE,
                    name,
                    inForce,
                    act,
                    RulesMessages.MESSAGES.text("lint.WINDOW_OUTSIDE", "days", inForce.words(), "whole", whole.words()),
                    RulesMessages.MESSAGES.text("lint.WINDOW_OUTSIDE.do")));
        }
    }

    private void gap(String name, DateRange gap, String act) {
        findings.add(finding(
                LintCode.WINDOW_GAP,
                name,
                gap,
                act,
                RulesMessages.MESSAGES.text("lint.WINDOW_GAP", "days", gap.words()),
                RulesMessages.MESSAGES.text("lint.WINDOW_GAP.do")));
    }

    private LintFinding finding(LintCode code, String cell, DateRange days, String act, Text message, Text suggestion) {
        int end = cell.indexOf(' ');
        String subject = end < 0 ? cell : cell.substring(0, end);
        boolean ofIndicator = !subject.isEmpty() && Character.isDigit(subject.charAt(0));
        return new LintFinding(
                code, set.id(), ofIndicator ? subject : "", cell, days, act, message, suggestion, Optional.empty());
    }

    /** Whether the days end just before an act begins. */
    private boolean beginsAfter(DateRange gap, String act) {
        return begins(act).filter(gap.end().orElseThrow().plusDays(1)::equals).isPresent();
    }

    private Optional<LocalDate> begins(String act) {
        return set.act(act).flatMap(a -> a.inForce().start().or(a::signed));
    }

    private String baseAct() {
        return set.description().acts().stream().findFirst().orElse("");
    }
}
