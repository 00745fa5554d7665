package org.ntmcriteria.io.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ntmcriteria.core.problem.SourceLocation;

/** A row of a workbook, which stores only the cells that hold something. */
final class SheetTextRow extends TextRow {
    private final String file;
    private final String sheet;
    private final int row;
    private final int[] columns;
    private final Map<XlsxCells.Kind, BitSet> kinds;

    /** What cells show where it is not their text, by their columns. */
    private final Map<Integer, String> shown;

    private final SheetMerges merges;

    SheetTextRow(
            String file,
            String sheet,
            int row,
            int[] columns,
            List<String> texts,
            Map<XlsxCells.Kind, BitSet> kinds,
            Map<Integer, String> shown,
            SheetMerges merges) {
        super(0, texts, kinds.getOrDefault(XlsxCells.Kind.FAILED, NONE));
        this.file = file;
        this.sheet = sheet;
        this.row = row;
        this.columns = columns;
        this.kinds = kinds;
        this.shown = shown;
        this.merges = merges;
    }

    @Override
    int number() {
        return row;
    }

    @Override
    int column(int stored) {
        return columns[stored];
    }

    @Override
    int find(int column) {
        return Arrays.binarySearch(columns, column);
    }

    @Override
    List<String> fields() {
        return new AbstractList<>() {
            @Override
            public String get(int column) {
                return raw(column);
            }

            @Override
            public int size() {
                return columns.length == 0 ? 0 : columns[columns.length - 1] + 1;
            }
        };
    }

    @Override
    SourceLocation location() {
        return SourceLocation.ofAddress(file, sheet + "!" + row, null);
    }

    @Override
    SourceLocation location(int column) {
        return location(file, sheet, row, column);
    }

    @Override
    SourceLocation location(int column, String heading) {
        return location(column).withColumn(heading);
    }

    @Override
    boolean isNumber(int column) {
        return is(column, XlsxCells.Kind.NUMBER);
    }

    @Override
    String shown(int column) {
        return shown.isEmpty() ? cell(column) : shown.getOrDefault(column, cell(column));
    }

    @Override
    TextRow asShown() {
        if (shown.values().stream().allMatch(String::isBlank)) {
            return this;
        }
        SortedMap<Integer, String> cells = new TreeMap<>();
        for (int i = 0; i < count(); i++) {
            String text = shown(columns[i]);
            cells.put(columns[i], text.isBlank() ? text(i) : text);
        }
        return withCells(cells);
    }

    @Override
    boolean isDay(int column) {
        return is(column, XlsxCells.Kind.DAY);
    }

    @Override
    String mergedAbove(int column) {
        return merges.above(row, column);
    }

    @Override
    boolean isMergedWithLeft(int column) {
        return merges.isWithLeft(row, column);
    }

    @Override
    boolean isMergedAcross() {
        return merges.isAcross(row);
    }

    private boolean is(int column, XlsxCells.Kind kind) {
        int stored = find(column);
        return stored >= 0 && kinds.getOrDefault(kind, NONE).get(stored);
    }

    @Override
    TextRow withCells(SortedMap<Integer, String> cells) {
        int[] others = cells.keySet().stream().mapToInt(Integer::intValue).toArray();
        // A cell that is not changed is of its kind.
        Map<XlsxCells.Kind, BitSet> othersKinds = new EnumMap<>(XlsxCells.Kind.class);
        kinds.forEach((kind, ofKind) -> ofKind.stream()
                .filter(stored -> text(stored).equals(cells.get(columns[stored])))
                .map(stored -> Arrays.binarySearch(others, columns[stored]))
                .forEach(i ->
                        othersKinds.computeIfAbsent(kind, k -> new BitSet()).set(i)));
        Map<Integer, String> othersShown = new HashMap<>(shown);
        othersShown.keySet().removeIf(column -> !cell(column).equals(cells.get(column)));
        return ofSheet(file, sheet, row, others, new ArrayList<>(cells.values()), othersKinds, othersShown, merges);
    }

    @Override
    TextRow with(List<String> others, BitSet othersFailed) {
        Map<XlsxCells.Kind, BitSet> othersKinds = new EnumMap<>(XlsxCells.Kind.class);
        othersKinds.putAll(kinds);
        othersKinds.put(XlsxCells.Kind.FAILED, othersFailed);
        return ofSheet(file, sheet, row, columns, others, othersKinds, shown, merges);
    }
}
