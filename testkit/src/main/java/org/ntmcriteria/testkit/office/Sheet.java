package org.ntmcriteria.testkit.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A sheet of cells, before it is written as CSV or into a workbook. Not thread-safe. */
final class Sheet {
    /** Cells that are merged, by the indexes of the first and last rows and columns. */
    record Span(int top, int left, int bottom, int right) {}

    private final String name;
    private final boolean hidden;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();

    Sheet(String name, boolean hidden) {
        this.name = name;
        this.hidden = hidden;
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return hidden;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    List<Span> spans() {
        return spans;
    }

    Set<Integer> hiddenRows() {
        return hiddenRows;
    }

    Set<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    /** Adds a row and returns its index. */
    int add(List<Cell> cells) {
        rows.add(new ArrayList<>(cells));
        return rows.size() - 1;
    }

    /** Merges cells; one cell stays as it is. */
    void merge(int top, int left, int bottom, int right) {
        if (top != bottom || left != right) {
            spans.add(new Span(top, left, bottom, right));
        }
    }

    /** Returns the number of columns of the widest row. */
    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
