package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Equivalent;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;
import org.ntmcriteria.rules.overlay.Overlay;

/**
 * {@link LintCode#REFERENCE}, {@link LintCode#DIRECTION} and {@link LintCode#TIER} across sets: what corresponds exists
 * in its set, and where two indicators are the same measure their thresholds run in one direction and the higher tier
 * of a level asks no less.
 *
 * <p>Two sets that are in force together are compared on each of those days; of two that follow each other, the last
 * version of the one with the first of the other, and for their direction only. Thresholds in different units, or of
 * which one is not known, do not compare.
 */
final class Correspondences {
    /** Two days to compare two sets on, and the days for which they stand. */
    private record Meeting(LocalDate from, LocalDate to, DateRange days, boolean together) {}

    private final CriteriaCatalog catalog;
    private final List<LintFinding> findings = new ArrayList<>();

    private Correspondences(CriteriaCatalog catalog) {
        this.catalog = catalog;
    }

    static List<LintFinding> of(CriteriaCatalog catalog) {
        Correspondences all = new Correspondences(catalog);
        catalog.equivalents().forEach(all::check);
        return all.findings;
    }

    private void check(Equivalent pair) {
        // A custom folder may refer to built-in sets that are not part of its catalogue.
        Optional<CriteriaSet> from = catalog.find(pair.fromSet().toString());
        Optional<CriteriaSet> to = catalog.find(pair.toSet().toString());
        boolean fromThere = from.isPresent()
                && requireThere(from.get(), pair.fromIndicator(), pair.relation() == Relation.NEW, pair);
        boolean toThere =
                to.isPresent() && requireThere(to.get(), pair.toIndicator(), pair.relation() == Relation.DROPPED, pair);
        if (pair.relation() == Relation.SAME && fromThere && toThere) {
            compare(from.get(), to.get(), pair);
        }
    }

    private boolean requireThere(CriteriaSet set, String indicator, boolean mayBeBlank, Equivalent pair) {
        boolean there = isThere(set, indicator, mayBeBlank);
        if (!there) {
            findings.add(missing(set, indicator, pair));
        }
        return there;
    }

    private static boolean isThere(CriteriaSet set, String indicator, boolean mayBeBlank) {
        if (indicator.isEmpty()) {
            return mayBeBlank;
        }
        try {
            InputKey key = InputKey.parse(indicator);
            if (key instanceof InputKey.OfPart part) {
                return !set.index()
                        .cells(part.indicator(), Optional.of(part.part()))
                        .isEmpty();
            }
            return key instanceof InputKey.OfIndicator whole
                    && !set.index().indicators(whole.indicator()).isEmpty();
        } catch (UnreadableTextException e) {
            return false;
        }
    }

    private static LintFinding missing(CriteriaSet set, String indicator, Equivalent pair) {
        String line = pair.fromSet() + " " + pair.fromIndicator() + " → " + pair.toSet() + " " + pair.toIndicator()
                + " " + pair.relation();
        return new LintFinding(
                LintCode.REFERENCE,
                set.id(),
                indicator,
                indicator,
                set.description().inForce(),
                set.description().acts().stream().findFirst().orElse(""),
                RulesMessages.MESSAGES.text("lint.REFERENCE", "line", line, "indicator", indicator),
                RulesMessages.MESSAGES.text("lint.REFERENCE.do"),
                Optional.empty());
    }

    private void compare(CriteriaSet from, CriteriaSet to, Equivalent pair) {
        Map<CellPair, List<DateRange>> turnedRound = new LinkedHashMap<>();
        Map<CellPair, List<DateRange>> looser = new LinkedHashMap<>();
        Map<CellPair, List<DateRange>> otherUnit = new LinkedHashMap<>();
        Item fromItem = Item.of(from, InputKey.parse(pair.fromIndicator()));
        Item toItem = Item.of(to, InputKey.parse(pair.toIndicator()));
        for (Meeting meeting : meetings(fromItem, toItem)) {
            List<Cell> fromRows = fromItem.rows(meeting.from);
            List<Cell> toRows = toItem.rows(meeting.to);
            for (CellPair cells : together(from, to, fromRows, toRows)) {
                if (unitsDiffer(cells)) {
                    Days.add(otherUnit.computeIfAbsent(cells, c -> new ArrayList<>()), meeting.days);
                    continue;
                }
                if (opposite(cells)) {
                    Days.add(turnedRound.computeIfAbsent(cells, c -> new ArrayList<>()), meeting.days);
                    continue;
                }
                if (!comparable(cells)) {
                    continue;
                }
                if (direction(cells.from()) != direction(cells.to())) {
                    Days.add(turnedRound.computeIfAbsent(cells, c -> new ArrayList<>()), meeting.days);
                } else if (meeting.together && asksLess(from, to, cells)) {
                    Days.add(looser.computeIfAbsent(cells, c -> new ArrayList<>()), meeting.days);
                }
            }
        }
        otherUnit.forEach(
                (cells, ranges) -> ranges.forEach(days -> findings.add(finding(LintCode.UNIT, cells, pair, days))));
        turnedRound.forEach((cells, ranges) ->
                ranges.forEach(days -> findings.add(finding(LintCode.DIRECTION, cells, pair, days))));
        looser.forEach(
                (cells, ranges) -> ranges.forEach(days -> findings.add(finding(LintCode.TIER, cells, pair, days))));
    }

    private static List<Meeting> meetings(Item from, Item to) {
        DateRange ofFrom = from.only().days();
        DateRange ofTo = to.only().days();
        if (!ofFrom.overlaps(ofTo)) {
            boolean first = ofFrom.end().orElseThrow().isBefore(ofTo.start().orElseThrow());
            LocalDate last = (first ? ofFrom : ofTo).end().orElseThrow();
            LocalDate next = (first ? ofTo : ofFrom).start().orElseThrow();
            return List.of(new Meeting(first ? last : next, first ? next : last, DateRange.of(last, next), false));
        }
        List<Meeting> meetings = new ArrayList<>();
        for (DateRange one : from.versions().overlapping(ofTo)) {
            for (DateRange other : to.versions().overlapping(one)) {
                DateRange days = one.intersection(other).orElseThrow();
                LocalDate day = days.start().orElseThrow();
                meetings.add(new Meeting(day, day, days, true));
            }
        }
        return meetings;
    }

    /**
     * The cells that one unit is assessed by, for every column and whatever facts the conditions ask for; and those of
     * the general columns, which are nobody's requirement but print the same rule.
     */
    private static Set<CellPair> together(CriteriaSet from, CriteriaSet to, List<Cell> fromRows, List<Cell> toRows) {
        List<Cell> all = new ArrayList<>(fromRows);
        all.addAll(toRows);
        Set<AnnexColumn> columns =
                new LinkedHashSet<>(from.description().columns().unitColumns());
        columns.addAll(to.description().columns().unitColumns());
        columns.add(AnnexColumn.GENERAL);
        Set<CellPair> pairs = new LinkedHashSet<>();
        for (Map<String, Decimal> facts : Samples.of(all)) {
            for (AnnexColumn column : columns) {
                Optional<Cell> one = Samples.held(fromRows, column, facts);
                Optional<Cell> other = Samples.held(toRows, column, facts);
                if (one.isPresent() && other.isPresent()) {
                    pairs.add(new CellPair(one.get(), other.get()));
                }
            }
        }
        return pairs;
    }

    /** Two thresholds of one measure have one unit. */
    private static boolean unitsDiffer(CellPair cells) {
        Optional<String> one = Agreement.unit(cells.from());
        Optional<String> other = Agreement.unit(cells.to());
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /** What must be there on one side must be none on the other. */
    private static boolean opposite(CellPair cells) {
        Set<Requirement> both = Set.of(Requirement.Qualitative.NONE, Requirement.Qualitative.EXISTS);
        return both.contains(cells.from().requirement())
                && both.contains(cells.to().requirement())
                && !cells.from().requirement().equals(cells.to().requirement());
    }

    private static boolean comparable(CellPair cells) {
        return Agreement.unit(cells.from()).isPresent()
                && Agreement.unit(cells.from()).equals(Agreement.unit(cells.to()));
    }

    private static int direction(Cell cell) {
        return Agreement.comparison(cell.requirement()).orElseThrow().direction();
    }

    private static boolean asksLess(CriteriaSet from, CriteriaSet to, CellPair cells) {
        if (from.level() != to.level() || !isCumulative(from) || !isCumulative(to)) {
            return false;
        }
        int order = from.description().tier().compareTo(to.description().tier());
        return order < 0
                        && !Overlay.isAtLeastAsStrict(
                                cells.to().requirement(), cells.from().requirement())
                || order > 0
                        && !Overlay.isAtLeastAsStrict(
                                cells.from().requirement(), cells.to().requirement());
    }

    private static boolean isCumulative(CriteriaSet set) {
        return set.description().tier().compareTo(Tier.MODEL) <= 0;
    }

    private static LintFinding finding(LintCode code, CellPair cells, Equivalent pair, DateRange days) {
        String both = CellPair.text(cells.from()) + " (" + cells.from().act() + "), " + CellPair.text(cells.to());
        return new LintFinding(
                code,
                cells.to().set(),
                pair.toIndicator(),
                cells.to().coordinates(),
                days,
                cells.to().act(),
                RulesMessages.MESSAGES.text("lint." + code + ".across", "cells", both),
                RulesMessages.MESSAGES.text("lint." + code + ".across.do"),
                Optional.empty());
    }
}
