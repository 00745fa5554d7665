package org.ntmcriteria.io.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/**
 * Finds the header of one table, below title rows and in up to three rows, and tells the table's layout from its
 * columns. A further layout is told here and read by a {@link RowReader} of its own.
 *
 * <p>Not thread-safe; used once per table.
 */
final class HeaderDetector {
    /** The columns that a table of observations must have, in the order in which problems name them. */
    static final List<UnitTableColumn> OBSERVATION_COLUMNS =
            List.of(UnitTableColumn.UNIT, UnitTableColumn.DATE, UnitTableColumn.INDICATOR, UnitTableColumn.VALUE);

    /** The fewest numbers in a row that are taken for those of criteria, or of columns. */
    static final int FEWEST_NUMBERED = 5;

    /** The fewest names of criteria in a row that are taken for headings. */
    private static final int FEWEST_NAMED = 2;

    private static final int MOST_TITLE_ROWS = 50;

    /** The most rows of a header: subject of the columns, groups of criteria, criteria. */
    private static final int MOST_HEADER_ROWS = 3;

    private static final Set<UnitTableColumn> ONLY_OBSERVATIONS =
            EnumSet.of(UnitTableColumn.INDICATOR, UnitTableColumn.VALUE);

    /**
     * The columns that a written table of verdicts has beside its set, and other tables may have for something else.
     */
    private static final Set<UnitTableColumn> BESIDE_SET = EnumSet.of(UnitTableColumn.ACTS, UnitTableColumn.RESULT);

    private static final Set<UnitTableColumn> ONLY_VERDICTS =
            EnumSet.of(UnitTableColumn.TOTAL, UnitTableColumn.SET, UnitTableColumn.ACTS, UnitTableColumn.RESULT);

    private final boolean acceptsVerdicts;
    private final CriterionNames names;
    private final Consumer<Problem> problems;

    /** The rows directly above, as many as a header may have besides its last. */
    private final Deque<TextRow> above = new ArrayDeque<>();

    private final TitleMentions mentions = new TitleMentions();

    private int titleRows;
    private boolean refused;

    /**
     * Creates a detector.
     *
     * @param acceptsVerdicts whether a table of verdicts is accepted; otherwise it lacks the columns of observations
     * @param names the names of criteria that headings may be
     * @param problems takes what is wrong with the header
     */
    HeaderDetector(boolean acceptsVerdicts, CriterionNames names, Consumer<Problem> problems) {
        this.acceptsVerdicts = acceptsVerdicts;
        this.names = names;
        this.problems = problems;
    }

    /**
     * Looks at the next row of the table that is not blank.
     *
     * @return the header if this row is the last of it
     */
    Optional<TableHeader> offer(TextRow row) {
        if (hasEnded()) {
            return Optional.empty();
        }
        Optional<TableHeader> header = detect(row, titleRows);
        if (header.isEmpty() && !refused) {
            header = detectInSeveralRows(row);
        }
        if (header.isEmpty() && !refused) {
            mentions.add(row, titleRows);
            titleRows++;
            above.addLast(row);
            if (above.size() == MOST_HEADER_ROWS) {
                above.removeFirst();
            }
        }
        return header;
    }

    /** Checks if no header will be found: it was refused, or too many rows were none. */
    boolean hasEnded() {
        return refused || titleRows == MOST_TITLE_ROWS;
    }

    /**
     * Reports what a table without a header lacks.
     *
     * @param firstRow the first row that is not blank, which is taken for the header
     * @param problems takes the problems
     */
    static void reportMissing(TextRow firstRow, Consumer<Problem> problems) {
        Set<UnitTableColumn> found = EnumSet.noneOf(UnitTableColumn.class);
        firstRow.texts().forEach(f -> UnitTableColumn.find(f).ifPresent(found::add));
        if (found.contains(UnitTableColumn.DATE) || found.stream().anyMatch(ONLY_OBSERVATIONS::contains)) {
            reportMissingColumns(firstRow, found, problems);
        } else {
            problems.accept(Problem.of(
                    InputTableProblem.NO_HEADER,
                    at(firstRow.location()),
                    String.join(",", firstRow.texts()),
                    IoMessages.MESSAGES.text("needed.header")));
        }
    }

    private static void reportMissingColumns(TextRow row, Set<UnitTableColumn> found, Consumer<Problem> problems) {
        String header = String.join(",", row.texts());
        for (UnitTableColumn column : OBSERVATION_COLUMNS) {
            if (!found.contains(column)) {
                problems.accept(
                        Problem.of(InputTableProblem.MISSING_COLUMN, at(row.location()), header, column.word()));
            }
        }
    }

    /**
     * Detects a header whose columns of criteria have a common heading above, as in the offices' tables:
     *
     * <pre>
     * TT | Xã | Tiêu chí          | Tổng số
     *    |    | 1 | 2 | 3 | … | 19 |
     * </pre>
     */
    private Optional<TableHeader> detectInSeveralRows(TextRow last) {
        List<TextRow> rows = new ArrayList<>(above);
        for (int first = rows.size() - 1; first >= 0; first--) {
            Optional<SortedMap<Integer, String>> joined = joined(rows.subList(first, rows.size()), last);
            if (joined.isPresent()) {
                // The upper rows of the header were counted as titles.
                Optional<TableHeader> header = detect(last.withCells(joined.get()), titleRows - (rows.size() - first));
                if (header.isPresent() || refused) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }

    /** Joins the headings of several rows: of each column the lowest that says what it holds. */
    private static Optional<SortedMap<Integer, String>> joined(List<TextRow> upper, TextRow last) {
        SortedMap<Integer, String> joined = new TreeMap<>();
        addColumns(last, joined);
        upper.forEach(row -> addColumns(row, joined));
        int numbered = 0;
        boolean ofCriteria = false;
        for (int column : joined.keySet()) {
            String lowest = last.cell(column);
            String heading = "";
            for (TextRow row : upper) {
                String text = row.cell(column);
                heading = text.isEmpty() ? heading : text;
                if (UnitTableColumn.isCriteria(text)
                        || UnitTableColumn.find(text).equals(Optional.of(UnitTableColumn.VALUE))) {
                    ofCriteria = true;
                } else if (UnitTableColumn.find(text).isPresent()) {
                    ofCriteria = false;
                    // A row of data has a name below the heading.
                    if (!lowest.isEmpty()) {
                        return Optional.empty();
                    }
                }
            }
            if (ofCriteria && lowest.equals(String.valueOf(numbered + 1))) {
                numbered++;
                joined.put(column, "TC" + numbered);
            } else {
                joined.put(column, lowest.isEmpty() ? heading : lowest);
            }
        }
        return Optional.of(joined);
    }

    private static void addColumns(TextRow row, SortedMap<Integer, String> columns) {
        for (int i = 0; i < row.count(); i++) {
            columns.put(row.column(i), "");
        }
    }

    private Optional<TableHeader> detect(TextRow row, int titles) {
        Candidate candidate = new Candidate(row, names);
        boolean isWide = candidate.hasColumnsOfVerdicts();
        // A written table of verdicts has every column that it was made from.
        boolean isLong = candidate.hasColumnsOfObservations() && !(isWide && candidate.has(UnitTableColumn.SET));
        if (!isLong && !isWide) {
            return Optional.empty();
        }
        candidate.settle(isLong);
        candidate.doubts.forEach(problems);
        boolean complete = isLong
                ? candidate.hasColumnsOfObservations()
                : candidate.has(UnitTableColumn.UNIT) || candidate.has(UnitTableColumn.NAME);
        if (complete && !isLong && !acceptsVerdicts) {
            reportMissingColumns(row, candidate.columns.keySet(), problems);
        }
        if (!complete || !isLong && !acceptsVerdicts) {
            refused = true;
            return Optional.empty();
        }
        return Optional.of(new TableHeader(
                isLong ? UnitTable.Layout.OBSERVATIONS : UnitTable.Layout.VERDICTS,
                row.fields(),
                candidate.columns,
                isLong ? Map.of() : candidate.criteria,
                candidate.known,
                titles,
                isLong ? List.of() : mentions.of(row.location(), titles),
                row.location()));
    }

    private static Optional<SourceLocation> at(SourceLocation location) {
        return Optional.of(location);
    }

    /** What the columns of a row would be if it were the header. */
    private static final class Candidate {
        private final TextRow row;
        private final BitSet known = new BitSet();
        private final BitSet doubledAt = new BitSet();
        private final Map<UnitTableColumn, Integer> columns = new EnumMap<>(UnitTableColumn.class);
        private final Map<Integer, Integer> criteria = new TreeMap<>();
        private final List<Problem> doubts = new ArrayList<>();
        private final Set<UnitTableColumn> doubledColumns = EnumSet.noneOf(UnitTableColumn.class);
        private final Set<Integer> doubledCriteria = new HashSet<>();

        Candidate(TextRow row, CriterionNames names) {
            this.row = row;
            boolean numbered = isNumbered(row);
            boolean named = !numbered && isNamed(row, names);
            for (int i = 0; i < row.count(); i++) {
                String text = row.text(i);
                Optional<UnitTableColumn> column = UnitTableColumn.find(text);
                Optional<Integer> criterion = numbered ? UnitTableColumn.number(text) : UnitTableColumn.criterion(text);
                add(
                        row.column(i),
                        column,
                        named && column.isEmpty() && criterion.isEmpty() ? names.find(text) : criterion);
            }
        }

        /**
         * Checks if headings are names of criteria: many of them, or all that are nothing else. One alone may be a word
         * of anything, and groups of criteria may be called as some criteria are.
         */
        private static boolean isNamed(TextRow row, CriterionNames names) {
            int named = 0;
            int unknown = 0;
            for (String text : row.texts()) {
                if (!text.isBlank() && UnitTableColumn.find(text).isEmpty()) {
                    boolean isName = names.find(text).isPresent();
                    named += isName ? 1 : 0;
                    unknown += isName ? 0 : 1;
                }
            }
            return named >= FEWEST_NUMBERED || named >= FEWEST_NAMED && unknown == 0;
        }

        private void add(int index, Optional<UnitTableColumn> column, Optional<Integer> criterion) {
            boolean doubled = column.isPresent() && columns.putIfAbsent(column.get(), index) != null
                    || criterion.isPresent() && criteria.putIfAbsent(criterion.get(), index) != null;
            known.set(index, column.isPresent() || criterion.isPresent());
            if (doubled) {
                doubledAt.set(index);
                column.ifPresent(doubledColumns::add);
                criterion.ifPresent(doubledCriteria::add);
            }
        }

        /**
         * Tells which columns are free, and which are not used: those that only the other layout has, and two of one
         * heading, of which none counts since it cannot be told which of them does.
         */
        void settle(boolean isLong) {
            Text accepted = IoMessages.MESSAGES.text(isLong ? "known.observations" : "known.verdicts");
            boolean hasSet = has(UnitTableColumn.SET);
            for (int i = 0; i < row.count(); i++) {
                int index = row.column(i);
                Optional<UnitTableColumn> column = UnitTableColumn.find(row.text(i));
                boolean isUnused = isLong
                        ? UnitTableColumn.criterion(row.text(i)).isPresent()
                                || column.filter(ONLY_VERDICTS::contains).isPresent()
                        : !hasSet && column.filter(BESIDE_SET::contains).isPresent();
                // Names and numbers of criteria head anything in a table of observations.
                boolean isKept = isLong
                        ? column.isEmpty() && !row.text(i).isBlank()
                        : column.filter(ONLY_OBSERVATIONS::contains).isPresent();
                if (isUnused || isKept) {
                    column.ifPresent(columns::remove);
                }
                if (isUnused) {
                    doubt(index, "column.notUsed", accepted);
                } else if (isKept) {
                    known.clear(index);
                    doubt(index, "column.free", isLong ? knownColumns() : accepted);
                } else if (doubledAt.get(index)) {
                    doubts.add(Problem.of(InputTableProblem.DOUBLED_COLUMN, at(row.location(index)), row.raw(index)));
                } else if (!known.get(index) && !row.text(i).isBlank()) {
                    doubt(index, "column.free", knownColumns());
                }
            }
            columns.keySet().removeAll(doubledColumns);
            criteria.keySet().removeAll(doubledCriteria);
        }

        private void doubt(int index, String fate, Object columns) {
            doubts.add(Problem.of(
                    InputTableProblem.UNKNOWN_COLUMN,
                    at(row.location(index)),
                    row.raw(index),
                    IoMessages.MESSAGES.text(fate),
                    columns));
        }

        /** Checks if a row has the numbers of the criteria, from 1 in ascending order, and no other names of them. */
        private static boolean isNumbered(TextRow row) {
            int next = 1;
            for (String text : row.texts()) {
                if (UnitTableColumn.criterion(text).isPresent()) {
                    return false;
                }
                Optional<Integer> number = UnitTableColumn.number(text);
                if (number.isPresent() && number.get() != next++) {
                    return false;
                }
            }
            return next > FEWEST_NUMBERED;
        }

        private static String knownColumns() {
            return Arrays.stream(UnitTableColumn.values())
                            .filter(column -> !BESIDE_SET.contains(column))
                            .map(UnitTableColumn::word)
                            .collect(Collectors.joining(" "))
                    + " TC1 TC2 …";
        }

        boolean has(UnitTableColumn column) {
            return columns.containsKey(column);
        }

        boolean hasColumnsOfObservations() {
            return columns.keySet().containsAll(OBSERVATION_COLUMNS);
        }

        boolean hasColumnsOfVerdicts() {
            return !criteria.isEmpty() && (has(UnitTableColumn.UNIT) || has(UnitTableColumn.NAME));
        }
    }
}
