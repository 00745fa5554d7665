package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.annotation.Nullable;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Sums of stretches of days. */
final class Days {
    private Days() {}

    /** The days that a set is looked at: its force, with an end of its own where it has none. */
    static DateRange of(CriteriaSet set) {
        List<DateRange> stretches = set.stretches();
        return new DateRange(
                stretches.get(0).from(), stretches.get(stretches.size() - 1).to());
    }

    /** Adds a stretch to those before it, lengthening the last where it follows without a gap. */
    static void add(List<DateRange> days, DateRange stretch) {
        if (!days.isEmpty()) {
            DateRange last = days.get(days.size() - 1);
            LocalDate end = last.end().orElseThrow();
            if (end.plusDays(1).equals(stretch.from())) {
                days.set(days.size() - 1, new DateRange(last.from(), stretch.to()));
                return;
            }
        }
        days.add(stretch);
    }

    /** The days of a whole that none of some windows has. */
    static List<DateRange> uncovered(DateRange whole, List<DateRange> windows) {
        List<DateRange> sorted = windows.stream()
                .filter(whole::overlaps)
                .sorted(Comparator.comparing(w -> w.start().orElse(LocalDate.MIN)))
                .toList();
        List<DateRange> gaps = new ArrayList<>();
        @Nullable LocalDate next = whole.from();
        for (DateRange inForce : sorted) {
            if (next != null && inForce.from() != null && inForce.from().isAfter(next)) {
                gaps.add(new DateRange(next, inForce.from().minusDays(1)));
            }
            if (inForce.to() == null) {
                return gaps;
            }
            LocalDate after = inForce.to().plusDays(1);
            next = next == null || after.isAfter(next) ? after : next;
        }
        if (whole.to() != null && next != null && !next.isAfter(whole.to())) {
            gaps.add(new DateRange(next, whole.to()));
        }
        return gaps;
    }

    /** The days that two windows share; they must overlap. */
    static DateRange shared(DateRange one, DateRange other) {
        LocalDate from = one.start().orElse(LocalDate.MIN).isAfter(other.start().orElse(LocalDate.MIN))
                ? one.from()
                : other.from();
        LocalDate to =
                one.end().orElse(LocalDate.MAX).isBefore(other.end().orElse(LocalDate.MAX)) ? one.to() : other.to();
        return new DateRange(from, to);
    }
}
