package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ntmcriteria.core.value.DateRange;

/** Lists of date ranges. */
final class Days {
    private Days() {}

    /** Returns the same days in as few ranges as possible, in order. */
    static List<DateRange> joined(List<DateRange> ranges) {
        List<DateRange> sorted = ranges.stream()
                .sorted(Comparator.comparing(days -> days.start().orElse(LocalDate.MIN)))
                .toList();
        List<DateRange> joined = new ArrayList<>();
        for (DateRange next : sorted) {
            DateRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && (last.overlaps(next) || last.abuts(next))) {
                boolean further = last.end().isPresent()
                        && (next.end().isEmpty()
                                || next.end().get().isAfter(last.end().get()));
                DateRange longer = further ? next : last;
                joined.set(
                        joined.size() - 1,
                        DateRange.of(last.start().orElse(null), longer.end().orElse(null)));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Adds a range after those of a list, joined to the last where nothing lies between the two. */
    static void add(List<DateRange> ranges, DateRange next) {
        if (!ranges.isEmpty()) {
            DateRange last = ranges.get(ranges.size() - 1);
            if (last.abuts(next)) {
                ranges.set(
                        ranges.size() - 1,
                        DateRange.of(last.start().orElse(null), next.end().orElse(null)));
                return;
            }
        }
        ranges.add(next);
    }

    /** Returns the days of a range, both ends of which are given, that none of some others contains. */
    static List<DateRange> uncovered(DateRange whole, List<DateRange> others) {
        List<DateRange> sorted = others.stream()
                .filter(whole::overlaps)
                .sorted(Comparator.comparing(w -> w.start().orElse(LocalDate.MIN)))
                .toList();
        LocalDate last = whole.end().orElseThrow();
        LocalDate next = whole.start().orElseThrow();
        List<DateRange> gaps = new ArrayList<>();
        for (DateRange covered : sorted) {
            LocalDate start = covered.start().orElse(next);
            if (start.isAfter(next)) {
                gaps.add(DateRange.of(next, start.minusDays(1)));
            }
            if (covered.end().isEmpty()) {
                return gaps;
            }
            LocalDate after = covered.end().get().plusDays(1);
            next = after.isAfter(next) ? after : next;
        }
        if (!next.isAfter(last)) {
            gaps.add(DateRange.of(next, last));
        }
        return gaps;
    }
}
