package org.ntmcriteria.core.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Lines that hold on some days, such as the versions of a criterion, found by their days. A search takes as long as
 * what it finds, not as there are lines. Immutable and thread-safe.
 *
 * @param <T> the kind of line
 */
public final class DateRangeIndex<T> {
    private final List<T> lines;

    /** The positions of the lines in the order of their first days. */
    private final Integer[] byStart;

    private final LocalDate[] starts;

    /** A tree in an array, the children of i at 2i and 2i + 1: the last day of the lines below, which begin at half. */
    private final LocalDate[] ends;

    private final int half;

    private DateRangeIndex(List<T> lines, Function<? super T, DateRange> days) {
        this.lines = List.copyOf(lines);
        int count = this.lines.size();
        this.byStart = new Integer[count];
        this.starts = new LocalDate[count];
        this.half = count < 2 ? 1 : Integer.highestOneBit(count - 1) * 2;
        this.ends = new LocalDate[2 * half];
        Arrays.fill(ends, LocalDate.MIN);
        List<DateRange> ranges = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ranges.add(days.apply(this.lines.get(i)));
            byStart[i] = i;
        }
        Arrays.sort(byStart, Comparator.comparing(i -> start(ranges.get(i))));
        for (int i = 0; i < count; i++) {
            DateRange range = ranges.get(byStart[i]);
            starts[i] = start(range);
            ends[half + i] = end(range);
        }
        for (int i = half - 1; i > 0; i--) {
            ends[i] = ends[2 * i].isAfter(ends[2 * i + 1]) ? ends[2 * i] : ends[2 * i + 1];
        }
    }

    /**
     * Returns an index.
     *
     * @param lines the lines
     * @param days tells the days of a line
     * @return the index
     * @param <T> the kind of line
     */
    public static <T> DateRangeIndex<T> of(List<T> lines, Function<? super T, DateRange> days) {
        return new DateRangeIndex<>(lines, days);
    }

    private static LocalDate start(DateRange range) {
        return range.start().orElse(LocalDate.MIN);
    }

    private static LocalDate end(DateRange range) {
        return range.end().orElse(LocalDate.MAX);
    }

    /**
     * Returns the lines that hold on a day.
     *
     * @param day the day
     * @return the lines in their order
     */
    public List<T> on(LocalDate day) {
        return find(day, day);
    }

    /**
     * Returns the lines that hold on every day of a range.
     *
     * @param days the range
     * @return the lines in their order
     */
    public List<T> enclosing(DateRange days) {
        return find(start(days), end(days));
    }

    /**
     * Returns the lines that hold on some day of a range.
     *
     * @param days the range
     * @return the lines in their order
     */
    public List<T> overlapping(DateRange days) {
        return find(end(days), start(days));
    }

    /** The lines that begin up to one day and end on another or later. */
    private List<T> find(LocalDate latestStart, LocalDate earliestEnd) {
        int begun = begun(latestStart);
        List<Integer> positions = new ArrayList<>();
        collect(1, 0, half, begun, earliestEnd, positions);
        positions.sort(Comparator.naturalOrder());
        List<T> found = new ArrayList<>(positions.size());
        for (int position : positions) {
            found.add(lines.get(position));
        }
        return found;
    }

    /** How many lines begin up to a day. */
    private int begun(LocalDate day) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle].isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void collect(int node, int from, int to, int begun, LocalDate earliestEnd, List<Integer> positions) {
        if (from >= begun || ends[node].isBefore(earliestEnd)) {
            return;
        }
        if (to - from == 1) {
            positions.add(byStart[from]);
            return;
        }
        int middle = (from + to) >>> 1;
        collect(2 * node, from, middle, begun, earliestEnd, positions);
        collect(2 * node + 1, middle, to, begun, earliestEnd, positions);
    }

    @Override
    public String toString() {
        return lines.size() + " lines";
    }
}
