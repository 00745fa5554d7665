package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.ColumnRule;
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
    private final List<LintFinding> findings = new ArrayList<>();

    private VersionDates(CriteriaSet set) {
        this.set = set;
        this.whole = Days.of(set);
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
                (a, b) -> a.id().equals(b.id()));
        check.overlaps(
                "columns.csv",
                set.columnRules(),
                r -> r.indicator().map(i -> i + " ").orElse("") + r.column(),
                ColumnRule::inForce,
                ColumnRule::act,
                VersionDates::bothMayFit);
        return check.findings;
    }

    private void criteria() {
        Map<Integer, List<DateRange>> versions = new LinkedHashMap<>();
        for (CriterionDefinition criterion : set.criteria()) {
            versions.computeIfAbsent(criterion.number(), n -> new ArrayList<>()).add(criterion.inForce());
            outside("TC" + criterion.number(), criterion.inForce(), baseAct());
        }
        versions.forEach((number, windows) -> {
            for (DateRange gap : Days.uncovered(whole, windows)) {
                boolean begins = gap.start().equals(whole.start())
                        && set.description().acts().stream().anyMatch(a -> beginsAfter(gap, a));
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
                (a, b) -> a.number() == b.number());
    }

    private void indicators() {
        Map<String, List<IndicatorDefinition>> versions = new LinkedHashMap<>();
        for (IndicatorDefinition indicator : set.indicators()) {
            versions.computeIfAbsent(indicator.id().toString(), n -> new ArrayList<>())
                    .add(indicator);
            outside(indicator.id().toString(), indicator.inForce(), indicator.act());
            criterionOf(indicator);
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
                (a, b) -> a.id().equals(b.id()));
    }

    /** Days on which an indicator has a version and its criterion has none, so that nobody is asked for it. */
    private void criterionOf(IndicatorDefinition indicator) {
        Optional<DateRange> days = indicator.inForce().intersection(whole);
        if (days.isEmpty()) {
            return;
        }
        List<DateRange> criterion = set.criteria().stream()
                .filter(c -> c.number() == indicator.id().criterion())
                .map(CriterionDefinition::inForce)
                .toList();
        for (DateRange gap : Days.uncovered(days.get(), criterion)) {
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
            boolean inside = set.indicators().stream()
                    .anyMatch(
                            i -> i.id().equals(cell.indicator()) && i.inForce().encloses(cell.inForce()));
            if (!inside) {
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
                (a, b) -> a.indicator().equals(b.indicator())
                        && a.part().equals(b.part())
                        && a.year().equals(b.year())
                        && a.column() == b.column()
                        && bothMayHold(a.condition(), b.condition()));
    }

    private static boolean bothMayHold(Optional<CellCondition> one, Optional<CellCondition> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || !one.get().excludes(other.orElseThrow()));
    }

    /** Two rules may fit one unit, as classes do not exclude each other; they must then give it one column. */
    private static boolean bothMayFit(ColumnRule one, ColumnRule other) {
        return one.column() != other.column()
                && (one.indicator().isEmpty()
                        || other.indicator().isEmpty()
                        || one.indicator().equals(other.indicator()));
    }

    private <T> void overlaps(
            String table,
            List<T> lines,
            Function<T, String> name,
            Function<T, DateRange> window,
            Function<T, String> act,
            BiPredicate<T, T> oneThing) {
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                T one = lines.get(i);
                T other = lines.get(j);
                Optional<DateRange> common = oneThing.test(one, other)
                        ? commonDays(window.apply(one), window.apply(other))
                        : Optional.empty();
                if (common.isPresent()) {
                    String names = name.apply(one).equals(name.apply(other))
                            ? name.apply(one)
                            : name.apply(one) + ", " + name.apply(other);
                    DateRange both = common.get();
                    findings.add(finding(
                            LintCode.WINDOW_OVERLAP,
                            names,
                            both,
                            act.apply(other),
                            RulesMessages.MESSAGES.text("lint.WINDOW_OVERLAP", "table", table, "days", both.words()),
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
    private boolean beginsAfter(DateRange gap, String number) {
        LocalDate next = gap.end().orElseThrow().plusDays(1);
        return set.act(number)
                .flatMap(a -> a.inForce().start().or(a::signed))
                .filter(next::equals)
                .isPresent();
    }

    private String baseAct() {
        return set.description().acts().stream().findFirst().orElse("");
    }
}
