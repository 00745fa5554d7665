package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Lists of date ranges. */
final class Days {
    private Days() {}

    /** Returns the days on which a set is checked: its days in force, with an end where it has none. */
    static DateRange of(CriteriaSet set) {
        List<DateRange> versions = set.versions();
        return DateRange.of(
                versions.get(0).start().orElseThrow(),
                versions.get(versions.size() - 1).end().orElseThrow());
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
