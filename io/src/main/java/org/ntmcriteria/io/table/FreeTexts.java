package org.ntmcriteria.io.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.SpreadsheetText;
import org.ntmcriteria.core.text.VietnameseText;

/** Collects the {@linkplain FreeColumn free columns} of all tables of a file. Not thread-safe; used once per file. */
final class FreeTexts {
    /** A character of a workbook takes seven at most, so that fewer bytes need not be counted. */
    private static final int SURELY_FEW = FreeColumn.MOST_CHARACTERS / "_x0000_".length();

    /** The most columns that are kept of a file, as many as a sheet of older spreadsheets has. */
    private static final int MOST_COLUMNS = 256;

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Consumer<Problem> problems;

    /** The free columns of the table that is read, by their indexes. */
    private final Map<Integer, Column> ofTable = new HashMap<>();

    /** Whether it was said that there are more columns than are kept. */
    private boolean isMoreSaid;

    /** How many columns of the table have a heading. */
    private final Map<String, Integer> ofHeading = new HashMap<>();

    @Nullable private TableHeader header;

    /** Whether rows of text files need be looked through. */
    private boolean hasColumns;

    /** A column of the file; its tables have it in common by its heading. */
    private static final class Column {
        private final String heading;
        private final boolean isNote;

        /** The texts of each unit, as {@link FreeColumn} keeps them: there may be very many. */
        private final Map<String, byte[]> texts = new HashMap<>();

        /** The units of which no more is kept. */
        private final Set<String> full = new HashSet<>();

        /**
         * Whether it was said that it says different things of one unit. Notes may, and what has no heading is no
         * group.
         */
        private boolean isDoubted;

        Column(String heading, boolean isNote) {
            this.heading = heading;
            this.isNote = isNote;
            this.isDoubted = isNote || heading.isEmpty();
        }
    }

    FreeTexts(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Begins a table. */
    void startTable(TableHeader of) {
        header = of;
        ofTable.clear();
        ofHeading.clear();
        int notes = of.index(UnitTableColumn.NOTE);
        hasColumns = notes >= 0;
        for (int index = 0; index < of.width(); index++) {
            hasColumns |= of.isFree(index);
            if (index == notes
                    || of.isFree(index) && !heading(of.heading(index)).isEmpty()) {
                column(index);
            }
        }
    }

    /**
     * Returns the column of the file that a column of the table is, by its heading and the place among those of one;
     * empty where there are too many.
     */
    private Optional<Column> column(int index) {
        Column known = ofTable.get(index);
        if (known != null) {
            return Optional.of(known);
        }
        boolean isNote = index == header.index(UnitTableColumn.NOTE);
        String heading = index < header.width() ? heading(header.heading(index)) : "";
        if (columns.size() >= MOST_COLUMNS && !isNote) {
            if (!isMoreSaid) {
                isMoreSaid = true;
                problems.accept(Problem.of(
                        InputTableProblem.MANY_COLUMNS, Optional.of(header.location()), heading, MOST_COLUMNS));
            }
            return Optional.empty();
        }
        String key = isNote ? "note" : "free " + VietnameseText.fold(heading);
        int number = ofHeading.merge(key, 1, Integer::sum);
        Column column = columns.computeIfAbsent(number + " " + key, k -> new Column(heading, isNote));
        ofTable.put(index, column);
        return Optional.of(column);
    }

    private static String heading(String written) {
        return SpreadsheetText.unguard(written.strip());
    }

    /** Keeps the free texts of a row of a unit. */
    void add(String unit, TextRow row) {
        if (!hasColumns && !row.isOfWorkbook()) {
            return;
        }
        int notes = header.index(UnitTableColumn.NOTE);
        for (int i = 0; i < row.count(); i++) {
            int index = row.column(i);
            if (index == notes || header.isFree(index)) {
                String text = row.shown(index);
                if (!text.isEmpty()) {
                    column(index).ifPresent(of -> add(unit, SpreadsheetText.unguard(text), row, of, index));
                }
            }
        }
    }

    private void add(String unit, String text, TextRow row, Column column, int index) {
        byte[] before = column.texts.get(unit);
        byte[] added = (text + " ").getBytes(StandardCharsets.UTF_8);
        added[added.length - 1] = FreeColumn.END;
        if (before != null && (has(before, added) || column.full.contains(unit))) {
            return;
        }
        byte[] all = before == null ? added : joined(before, added);
        int characters = all.length <= SURELY_FEW ? all.length : characters(all);
        if (characters > FreeColumn.MOST_CHARACTERS) {
            if (before != null) {
                column.full.add(unit);
            }
            problems.accept(Problem.of(
                    FileProblem.TOO_LONG,
                    Optional.of(row.location(index, column.heading)),
                    text,
                    characters,
                    FreeColumn.MOST_CHARACTERS));
            return;
        }
        column.texts.put(unit, all);
        if (before != null && !column.isDoubted) {
            doubt(unit, text, before, column, row, index);
        }
    }

    private void doubt(String unit, String text, byte[] before, Column column, TextRow row, int index) {
        String first = FreeColumn.decoded(before).get(0);
        if (!VietnameseText.same(first, text)) {
            column.isDoubted = true;
            problems.accept(Problem.of(
                    InputTableProblem.TEXTS_DIFFER,
                    Optional.of(row.location(index, column.heading)),
                    text,
                    unit,
                    first));
        }
    }

    /** Checks if a text with its end is one of several. */
    private static boolean has(byte[] texts, byte[] text) {
        int start = 0;
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] == FreeColumn.END) {
                if (Arrays.equals(texts, start, i + 1, text, 0, text.length)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static byte[] joined(byte[] texts, byte[] text) {
        byte[] joined = Arrays.copyOf(texts, texts.length + text.length);
        System.arraycopy(text, 0, joined, texts.length, text.length);
        return joined;
    }

    /** Returns how many characters texts take in the cell of a workbook. */
    private static int characters(byte[] texts) {
        String cell = String.join(FreeColumn.SEPARATOR, FreeColumn.decoded(texts));
        return WorkbookText.encode(SpreadsheetText.guard(cell)).length();
    }

    /** Gives the texts of a unit to another code of it. */
    void rename(String unit, String code) {
        for (Column column : columns.values()) {
            byte[] texts = column.texts.remove(unit);
            if (texts != null) {
                column.texts.merge(code, texts, FreeTexts::joined);
            }
        }
    }

    /** Returns the columns, without the texts of some units. */
    List<FreeColumn> columns(Set<String> without) {
        List<FreeColumn> all = new ArrayList<>();
        columns.values().forEach(column -> {
            column.texts.keySet().removeAll(without);
            if (!column.heading.isEmpty() || !column.texts.isEmpty()) {
                all.add(new FreeColumn(column.heading, column.isNote, column.texts));
            }
        });
        return all;
    }
}
