package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.IoMessages;

/**
 * Finds the header of one table, below title rows and in up to three rows, and tells the table's layout from its
 * columns. A further layout is told here and read by a {@link RowReader} of its own.
 *
 * <p>The header of a table of units or of a form ends with the row above the first that names no finer columns, so that
 * it is settled one row later. Not thread-safe; used once per table.
 */
final class HeaderDetector {
    /** The columns that a table of observations must have, in the order in which problems name them. */
    static final List<UnitTableColumn> OBSERVATION_COLUMNS =
            List.of(UnitTableColumn.UNIT, UnitTableColumn.DATE, UnitTableColumn.INDICATOR, UnitTableColumn.VALUE);

    private static final int MOST_TITLE_ROWS = 50;

    /** The most rows of a header: subject of the columns, groups of criteria, criteria. */
    private static final int MOST_HEADER_ROWS = 3;

    private static final Set<UnitTableColumn> ONLY_OBSERVATIONS =
            EnumSet.of(UnitTableColumn.INDICATOR, UnitTableColumn.VALUE);

    /**
     * A header.
     *
     * @param header the header
     * @param hasLastRow whether the row that was offered last belongs to it, not to the rows below
     */
    record Found(TableHeader header, boolean hasLastRow) {}

    /** A header that the next row may make finer. */
    private record Detected(TableHeader header, List<TextRow> rows, List<Problem> doubts) {}

    private final boolean acceptsUnits;
    private final SetKeys set;
    private final Optional<LocalDate> day;
    private final HeaderRows joiner;
    private final Consumer<Problem> problems;

    /** The rows directly above, as many as a header may have besides its last. */
    private final Deque<TextRow> above = new ArrayDeque<>();

    private final TitleMentions mentions = new TitleMentions();

    @Nullable private Detected pending;

    /** The first row that would be the header of a form, where none is read. */
    @Nullable private TextRow refusedForm;

    private int titleRows;
    private boolean refused;

    /**
     * Creates a detector.
     *
     * @param acceptsUnits whether tables with a row per unit and forms are accepted, not observations alone
     * @param set the criteria and indicators that headings may be
     * @param day the day of a table that has no column of days
     * @param problems takes what is wrong with the header
     */
    HeaderDetector(boolean acceptsUnits, SetKeys set, Optional<LocalDate> day, Consumer<Problem> problems) {
        this.acceptsUnits = acceptsUnits;
        this.set = set;
        this.day = day;
        this.joiner = new HeaderRows(set);
        this.problems = problems;
    }

    /**
     * Looks at the next row of the table that is not blank.
     *
     * @return the header if it is known with this row
     */
    Optional<Found> offer(TextRow written) {
        TextRow row = written.asShown();
        if (hasEnded()) {
            return Optional.empty();
        }
        if (pending != null) {
            mentions.add(pending.rows.get(pending.rows.size() - 1), titleRows);
            if (joiner.hasSeveralColumns(pending.header, row)) {
                Optional<Detected> parted = parted(pending, row);
                if (parted.isPresent()) {
                    pending = parted.get();
                    return Optional.empty();
                }
                refused = true;
                problems.accept(Problem.of(
                        InputTableProblem.COLUMNS_OF_ONE, at(row.location()), String.join(",", row.texts())));
                pending = null;
                return Optional.empty();
            }
            Optional<Detected> numbered = numbered(pending, row);
            if (numbered.isPresent()) {
                pending = numbered.get();
                return Optional.empty();
            }
            Optional<Detected> finer = finer(pending, row);
            if (finer.isPresent()) {
                pending = finer.get();
                return Optional.empty();
            }
            return settle(false);
        }
        Optional<Detected> detected = detect(row, List.of(row), titleRows);
        if (detected.isEmpty() && !refused) {
            detected = detectInSeveralRows(row);
        }
        if (detected.isEmpty() && !refused) {
            mentions.add(row, titleRows);
            titleRows++;
            above.addLast(row);
            if (above.size() == MOST_HEADER_ROWS) {
                above.removeFirst();
            }
        }
        pending = detected.orElse(null);
        boolean isFinal = pending != null && pending.header.layout() == UnitTable.Layout.OBSERVATIONS;
        return isFinal ? settle(true) : Optional.empty();
    }

    /** Returns the header where the table ended before it was settled. */
    Optional<Found> finish() {
        return pending == null ? Optional.empty() : settle(true);
    }

    private Optional<Found> settle(boolean hasLastRow) {
        Detected settled = pending;
        pending = null;
        settled.doubts.forEach(problems);
        TableHeader header = settled.header;
        if (header.layout() != UnitTable.Layout.FORM && !header.has(UnitTableColumn.DATE) && day.isEmpty()) {
            refused = true;
            problems.accept(Problem.of(InputTableProblem.DAY_NEEDED, at(header.location()), header.text()));
            return Optional.empty();
        }
        return Optional.of(new Found(header, hasLastRow));
    }

    /** Checks if a header was found that the next row settles. */
    boolean isPending() {
        return pending != null;
    }

    /** Checks if there was a header that cannot be used, which was reported. */
    boolean isRefused() {
        return refused;
    }

    /** Checks if no header will be found: it was refused, or too many rows were none. */
    boolean hasEnded() {
        return refused || titleRows == MOST_TITLE_ROWS;
    }

    /** Returns the header of a form where no form is read, if there was one. */
    Optional<TextRow> refusedForm() {
        return Optional.ofNullable(refusedForm);
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
        String header = String.join(",", firstRow.texts());
        if (found.contains(UnitTableColumn.DATE) || found.stream().anyMatch(ONLY_OBSERVATIONS::contains)) {
            for (UnitTableColumn column : OBSERVATION_COLUMNS) {
                if (!found.contains(column)) {
                    problems.accept(Problem.of(
                            InputTableProblem.MISSING_COLUMN, at(firstRow.location()), header, column.word()));
                }
            }
        } else {
            problems.accept(Problem.of(
                    InputTableProblem.NO_HEADER,
                    at(firstRow.location()),
                    header,
                    IoMessages.MESSAGES.text("needed.header")));
        }
    }

    /** Reports the header of a table of units or of a form where only observations are read. */
    static void reportOtherLayout(TextRow header, Consumer<Problem> problems) {
        problems.accept(Problem.of(
                InputTableProblem.OTHER_LAYOUT,
                at(header.location()),
                String.join(",", header.texts()),
                "unit,date,indicator,value"));
    }

    /**
     * Detects a header whose columns of values have a common heading above, as in the offices' tables:
     *
     * <pre>
     * TT | Xã | Tiêu chí          | Tổng số
     *    |    | 1 | 2 | 3 | … | 19 |
     * </pre>
     */
    private Optional<Detected> detectInSeveralRows(TextRow last) {
        List<TextRow> upper = new ArrayList<>(above);
        for (int first = upper.size() - 1; first >= 0; first--) {
            List<TextRow> rows = new ArrayList<>(upper.subList(first, upper.size()));
            Optional<SortedMap<Integer, String>> joined = joiner.joined(rows, last);
            if (joined.isPresent()) {
                // The upper rows of the header were counted as titles.
                int titles = titleRows - rows.size();
                rows.add(last);
                Optional<Detected> header = detect(last.withCells(joined.get()), rows, titles);
                if (header.isPresent() || refused) {
                    return header;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the header of a table of units that numbers of criteria make of one that may be a form: of a number and a
     * result alone, without what its rows are about.
     */
    private Optional<Detected> numbered(Detected upper, TextRow row) {
        TableHeader form = upper.header;
        if (form.layout() != UnitTable.Layout.FORM
                || form.index(FormColumn.CONTENT) >= 0
                || form.index(FormColumn.CRITERION) >= 0
                || upper.rows.size() == MOST_HEADER_ROWS
                || row.texts().stream().anyMatch(text -> text.chars().anyMatch(Character::isLetter))) {
            return Optional.empty();
        }
        List<TextRow> rows = new ArrayList<>(upper.rows);
        return joiner.joined(upper.rows, row).flatMap(joined -> {
            rows.add(row);
            return detect(row.withCells(joined), rows, form.titleRows())
                    .filter(found -> found.header.layout() != UnitTable.Layout.FORM);
        });
    }

    /** Returns the header of a table whose criteria or indicators a row parts into columns that can be told apart. */
    private Optional<Detected> parted(Detected upper, TextRow row) {
        return upper.rows.size() == MOST_HEADER_ROWS
                ? Optional.empty()
                : PartedColumns.headings(upper.header, row, day).flatMap(headings -> {
                    List<TextRow> rows = new ArrayList<>(upper.rows);
                    rows.add(row);
                    return detect(row.withCells(headings), rows, upper.header.titleRows());
                });
    }

    /** Returns the header that a further row makes of one, if the row has nothing but headings of finer columns. */
    private Optional<Detected> finer(Detected upper, TextRow row) {
        if (upper.rows.size() == MOST_HEADER_ROWS || !joiner.isFiner(upper.header, upper.rows, row)) {
            return Optional.empty();
        }
        return joiner.joined(upper.rows, row).flatMap(joined -> {
            List<TextRow> rows = new ArrayList<>(upper.rows);
            rows.add(row);
            return detect(row.withCells(joined), rows, upper.header.titleRows());
        });
    }

    private Optional<Detected> detect(TextRow written, List<TextRow> rows, int titles) {
        TextRow row = RomanHeadings.asCriteria(written);
        HeadingDoubts headings = new HeadingDoubts(set, day, rows);
        HeaderCandidate candidate = new HeaderCandidate(row, set, headings);
        boolean isWide = candidate.hasColumnsOfUnits();
        // A written table of verdicts has every column that it was made from.
        boolean isLong = candidate.hasColumnsOfObservations() && !(isWide && candidate.has(UnitTableColumn.SET));
        if (!isLong && !isWide && acceptsUnits && candidate.hasOnlyRefusedKeys()) {
            refused = true;
            candidate.doubts().forEach(problems);
            return Optional.empty();
        }
        if (!isLong && !isWide) {
            return detectForm(row, rows, titles);
        }
        if (!isLong && !acceptsUnits) {
            refused = true;
            reportOtherLayout(row, problems);
            return Optional.empty();
        }
        candidate.settle(isLong);
        List<Problem> doubts = new ArrayList<>(candidate.doubts());
        doubts.addAll(isLong ? List.of() : headings.ofWordsAbove(candidate.keys()));
        boolean isComplete = isLong
                ? candidate.hasColumnsOfObservations()
                : candidate.has(UnitTableColumn.UNIT) || candidate.has(UnitTableColumn.NAME);
        if (!isComplete) {
            doubts.forEach(problems);
            refused = true;
            return Optional.empty();
        }
        UnitTable.Layout layout = isLong
                ? UnitTable.Layout.OBSERVATIONS
                : candidate.hasIndicators() ? UnitTable.Layout.INDICATORS : UnitTable.Layout.VERDICTS;
        return Optional.of(new Detected(
                TableHeader.ofUnits(
                        layout,
                        row.fields(),
                        candidate.columns(),
                        isLong ? List.of() : candidate.keys(),
                        rows,
                        titles,
                        candidate.beside(isLong ? List.of() : mentions.of(row.location(), titles, candidate::isOfKey))),
                rows,
                doubts));
    }

    private Optional<Detected> detectForm(TextRow row, List<TextRow> rows, int titles) {
        Map<FormColumn, Integer> columns = FormColumn.of(row, day);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        if (!acceptsUnits) {
            refusedForm = refusedForm == null ? row : refusedForm;
            return Optional.empty();
        }
        List<Problem> doubts = FormColumn.doubts(row, day);
        doubts.stream()
                .filter(doubt -> doubt.code() == InputTableProblem.DOUBLED_COLUMN)
                .forEach(doubt -> FormColumn.find(doubt.text(), day).ifPresent(columns::remove));
        return Optional.of(new Detected(
                TableHeader.ofForm(
                        row.fields(), columns, rows, titles, mentions.of(row.location(), titles, column -> false)),
                rows,
                doubts));
    }

    private static Optional<SourceLocation> at(SourceLocation location) {
        return Optional.of(location);
    }
}
