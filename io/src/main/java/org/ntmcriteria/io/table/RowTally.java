package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ntmcriteria.io.table.TableInterpretation.RowSpan;

/** Counts the rows of one table, and remembers those that are no data. Not thread-safe; used once per table. */
final class RowTally {
    private final Map<RowKind, List<RowSpan>> passedOver = new EnumMap<>(RowKind.class);
    private int data;

    /** Adds a row that is not blank. */
    void add(RowKind kind, TextRow row) {
        if (kind == RowKind.DATA) {
            data++;
            return;
        }
        List<RowSpan> spans = passedOver.computeIfAbsent(kind, k -> new ArrayList<>());
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).last() + 1 == row.number()) {
            spans.set(last, new RowSpan(spans.get(last).first(), row.number()));
        } else {
            spans.add(new RowSpan(row.number(), row.number()));
        }
    }

    /** Returns the number of rows of data, good or bad. */
    int data() {
        return data;
    }

    /** Returns the rows that are no data. */
    SortedMap<RowKind, List<RowSpan>> passedOver() {
        return new TreeMap<>(passedOver);
    }
}
