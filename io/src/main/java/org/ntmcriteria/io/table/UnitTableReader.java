package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.evaluate.ObservationCheck;

/**
 * Reads the table layouts that offices submit, as CSV or XLSX; the layout is detected from the header.
 *
 * <p>Observations, one per row (required: {@code unit date indicator value}):
 *
 * <pre>unit,name,district,province,region,classes,date,indicator,value,note</pre>
 *
 * <p>Verdicts, one row per unit and one column per criterion, or values, one row per unit and one column per indicator
 * (required: {@code unit}; or {@code name}, which together with {@code district} identifies the unit). With a column
 * {@code date} a unit has a row for each day. Vietnamese headings and headers in up to three rows, the last with the
 * numbers of the criteria or indicators, are accepted; title rows, subtotals, and notes below are passed over:
 *
 * <pre>
 * unit,name,district,region,classes,TC1,TC2,…,TC19,total,note,set,date
 * unit,name,district,region,classes,date,1.1,1.2,2.1,…,19.2,note
 * </pre>
 *
 * <p>One unit's own form, a row per criterion or indicator; which unit it is, the options say:
 *
 * <pre>TT,Nội dung,ĐVT,Kết quả,Đánh giá,Ghi chú</pre>
 *
 * <p>Of tables of observations or with a row per unit notes, and columns whose headings nobody knows, are kept as
 * {@link FreeColumn}s.
 *
 * <p>A bad row or cell is a problem with its location; the rest is kept. Not thread-safe; used once per file.
 */
public final class UnitTableReader {
    /*
     * One way: RowSource (rows of text) -> HeaderDetector (TableHeader) -> the layout's RowReader, which for rows of
     * units asks RowClassifier first -> ObservationSink or UnitCollector. A further layout is a constant of
     * UnitTable.Layout that HeaderDetector tells, and a RowReader that readerBelow names.
     */
    /** The fewest judgements or headings in a row that may be of a table. */
    private static final int FEWEST_OF_TABLE = 3;

    private final String file;
    private final TableOptions options;
    private final Consumer<Problem> problems;
    private final ObservationSink sink;

    /** Takes the units of tables that are not of observations; such tables are refused where it is empty. */
    private final Optional<UnitCollector> units;

    private final ValueReader values;
    private final SetKeys set;
    private final Set<String> formulas = new HashSet<>();
    private boolean hasFailures;

    /** Whether a part of the file was not read, in which rows may be. */
    private boolean hasStopped;

    /** The tables that were read. */
    private final List<TableInterpretation> tables = new ArrayList<>();

    private UnitTableReader(
            String file,
            TableOptions options,
            ObservationSink sink,
            Optional<UnitCollector> units,
            Consumer<Problem> problems) {
        this.file = file;
        this.options = options;
        this.sink = sink;
        this.units = units;
        this.problems = problems;
        this.set = new SetKeys(options.set());
        this.values = new ValueReader(options.decimals(), this::report);
    }

    /**
     * Reads a table.
     *
     * @param file the input
     * @param options how to read it
     * @return the units, and what is wrong with the rest; of a table that says nothing of its day without a day in the
     *     options, that it needs one
     */
    public static ReadResult<UnitTable> read(InputFile file, TableOptions options) {
        ProblemLog problems = ProblemLog.keepingOfEach(ProblemLog.MOST_OF_EACH);
        UnitCollector units = new UnitCollector(options.set(), problems);
        UnitTableReader reader = new UnitTableReader(file.name(), options, units, Optional.of(units), problems);
        reader.read(rows -> RowSource.read(file, options, rows, reader::report));
        UnitTable table = units.table(reader.tables, reader::report);
        return new ReadResult<>(table, problems.listed());
    }

    /**
     * Streams the rows of a table of observations without keeping any. The rows are those that {@link #read} reads; a
     * value reported more than once or an attribute with two values shows only in the record of all rows of a unit.
     * What the values of all rows together make doubtful is said at their end, where the options name the set:
     * percentages that may be fractions, numbers of indicators that may have lost a zero or be those of an earlier set.
     *
     * @param file the input; a table with a row per unit, or a form, is a problem
     * @param options how to read it
     * @param rows takes the good rows, in their order
     * @param problems takes what is wrong, in the order of the rows
     */
    public static void stream(
            InputFile file, TableOptions options, Consumer<ObservationRow> rows, Consumer<Problem> problems) {
        Optional<ObservationCheck> check = options.set().map(ObservationCheck::of);
        ObservationSink sink = row -> pass(row, check, rows);
        stream(file, options, sink, problems);
        check.ifPresent(of -> of.problems().forEach(problems));
    }

    /** Passes a row on; what is doubtful in all rows together is said at their end. */
    private static void pass(ObservationRow row, Optional<ObservationCheck> check, Consumer<ObservationRow> rows) {
        check.ifPresent(of -> row.observation().ifPresent(of::add));
        rows.accept(row);
    }

    /** Streams the rows and returns the number of data rows read, including rejected ones. */
    static int stream(InputFile file, TableOptions options, ObservationSink sink, Consumer<Problem> problems) {
        UnitTableReader reader = new UnitTableReader(file.name(), options, sink, Optional.empty(), problems);
        reader.read(rows -> RowSource.read(file, options, rows, reader::report));
        return reader.dataRows();
    }

    /**
     * Streams observations whose fields are already separated, such as those of a data frame, in the same way as
     * {@link #stream(InputFile, TableOptions, Consumer, Consumer)}. The line of a location is the row's number, from 1;
     * problems of the header have the file as their location.
     *
     * @param file the input's name in messages
     * @param rows the header, then the rows; a blank field is an empty text
     * @param options how to read them
     * @param observations takes the good rows, in their order
     * @param problems takes what is wrong, in the order of the rows
     */
    public static void stream(
            String file,
            Iterable<List<String>> rows,
            TableOptions options,
            Consumer<ObservationRow> observations,
            Consumer<Problem> problems) {
        Optional<ObservationCheck> check = options.set().map(ObservationCheck::of);
        UnitTableReader reader =
                new UnitTableReader(file, options, row -> pass(row, check, observations), Optional.empty(), problems);
        CellTexts texts = new CellTexts(file, options.encoding(), reader::report);
        reader.read(table -> {
            int number = 0;
            for (List<String> row : rows) {
                int line = number++;
                List<String> fields = texts.read(row, () -> SourceLocation.ofLine(file, line, null));
                if (texts.areForeign() || !table.take(TextRow.ofLine(file, line, fields))) {
                    return;
                }
            }
        });
        check.ifPresent(of -> of.problems().forEach(problems));
    }

    private int dataRows() {
        return tables.stream().mapToInt(TableInterpretation::rows).sum();
    }

    private boolean hasTable(UnitTable.Layout layout) {
        return tables.stream().anyMatch(table -> table.layout() == layout);
    }

    private void report(Problem problem) {
        hasFailures |= problem.severity() == Severity.FAILURE;
        hasStopped |= problem.code() == InputTableProblem.TOO_LARGE || problem.code() == FileProblem.UNREADABLE_FILE;
        problems.accept(problem);
    }

    private void read(Consumer<RowSource.RowSink> source) {
        Tables sheets = new Tables();
        source.accept(sheets);
        sheets.finish();
        values.finish();
        Optional<SourceLocation> whole = Optional.of(SourceLocation.ofFile(file));
        boolean hasHeader = tables.stream().anyMatch(table -> table.header().isPresent());
        if (hasHeader) {
            if (dataRows() == 0 && !hasStopped) {
                report(Problem.of(InputTableProblem.NO_ROWS, whole, ""));
            }
            sheets.unread.forEach(this::report);
        } else if (!hasFailures) {
            if (sheets.firstRow == null) {
                report(Problem.of(InputTableProblem.EMPTY_FILE, whole, "", "unit,date,indicator,value"));
            } else if (sheets.possibleForm.isPresent()) {
                report(sheets.possibleForm.get());
            } else if (sheets.refusedForm.isPresent()) {
                HeaderDetector.reportOtherLayout(sheets.refusedForm.get(), this::report);
            } else {
                HeaderDetector.reportMissing(sheets.firstRow, this::report);
            }
        }
        if (options.unit().isPresent() && hasHeader && !hasTable(UnitTable.Layout.FORM)) {
            report(Problem.of(
                    InputTableProblem.UNIT_NOT_USED, whole, options.unit().get().code()));
        }
    }

    /** Returns what reads the rows below a header, above which a title may stand. */
    private RowReader readerBelow(TableHeader header, RowTally tally, Optional<TextRow> title) {
        CellReader cells = new CellReader(header, formulas, this::report);
        return switch (header.layout()) {
            case OBSERVATIONS -> new ObservationRowReader(cells, values, set, sink, tally, this::report);
            case FORM -> new FormRowReader(cells, values, set, options, units.orElseThrow(), tally, this::report);
            default -> new UnitRowReader(cells, values, set, options, units.orElseThrow(), tally, title, this::report);
        };
    }

    /** Takes the rows of the file: of one table, or of a table on each sheet. */
    private final class Tables implements RowSource.RowSink {
        private HeaderDetector detector = newDetector();

        /** The rows above the header, and those of the header. */
        private List<TextRow> upperRows = new ArrayList<>();

        @Nullable private TableHeader header;

        /** Reads the rows below the header, once there is one. */
        @Nullable private RowReader rows;

        private RowTally tally = new RowTally();

        @Nullable private TextRow firstRow;

        private Optional<TextRow> refusedForm = Optional.empty();

        private Optional<Problem> possibleForm = Optional.empty();

        /** The sheets that are not read, and may hold a table. */
        private final List<Problem> unread = new ArrayList<>();

        private HeaderDetector newDetector() {
            return new HeaderDetector(units.isPresent(), set, options.asOf(), UnitTableReader.this::report);
        }

        @Override
        public void startTable() {
            finish();
            detector = newDetector();
        }

        @Override
        public boolean hasHeader() {
            return rows != null || detector.isPending();
        }

        @Override
        public boolean take(TextRow row) {
            if (row.isBlank()) {
                return true;
            }
            if (rows != null) {
                rows.read(fitted(row));
                return true;
            }
            firstRow = firstRow == null ? row : firstRow;
            upperRows.add(row);
            Optional<HeaderDetector.Found> found = detector.offer(row);
            found.ifPresent(ofTable -> begin(ofTable.header()));
            if (found.isPresent() && !found.get().hasLastRow()) {
                rows.read(fitted(row));
            }
            return !detector.hasEnded();
        }

        private void begin(TableHeader found) {
            header = found;
            tally = new RowTally();
            upperRows.stream().limit(found.titleRows()).forEach(row -> tally.add(RowKind.TITLE, row));
            if (found.layout() != UnitTable.Layout.FORM) {
                reportTitles(found);
            }
            units.ifPresent(UnitCollector::startCount);
            Optional<TextRow> title =
                    found.titleRows() == 0 ? Optional.empty() : Optional.of(upperRows.get(found.titleRows() - 1));
            rows = readerBelow(found, tally, title);
            upperRows.stream().limit(found.titleRows()).forEach(rows::takeTitle);
        }

        private void reportTitles(TableHeader of) {
            TableNotes.reportTitles(upperRows.subList(0, of.titleRows()), of, options, UnitTableReader.this::report);
        }

        /** Ends the table whose rows were taken. */
        private void finish() {
            detector.finish().ifPresent(found -> begin(found.header()));
            refusedForm = refusedForm.or(detector::refusedForm);
            if (rows != null) {
                rows.finish();
                boolean isTable = true;
                if (rows instanceof FormRowReader form) {
                    possibleForm = possibleForm.or(form::possibleForm);
                    isTable = form.isForm();
                    if (isTable) {
                        reportTitles(header);
                    }
                }
                tables.add(isTable ? interpretation() : withoutHeader());
            } else if (!upperRows.isEmpty()) {
                tables.add(withoutHeader());
                if (!detector.isRefused()) {
                    upperRows.stream().filter(this::mayBeOfTable).findFirst().ifPresent(this::addUnread);
                }
            }
            upperRows = new ArrayList<>();
            header = null;
            rows = null;
        }

        /** Checks if a row has several judgements, or is headed as tables of units are. */
        private boolean mayBeOfTable(TextRow row) {
            long judgements = row.texts().stream().filter(values::isWord).count();
            boolean hasUnits = row.texts().stream()
                    .map(UnitTableColumn::find)
                    .flatMap(Optional::stream)
                    .anyMatch(column -> column == UnitTableColumn.UNIT || column == UnitTableColumn.NAME);
            return judgements >= FEWEST_OF_TABLE
                    || hasUnits
                            && row.texts().stream()
                                            .filter(text -> !text.isBlank())
                                            .count()
                                    >= FEWEST_OF_TABLE;
        }

        private void addUnread(TextRow row) {
            row.location()
                    .sheet()
                    .ifPresent(sheet -> unread.add(Problem.of(
                            InputTableProblem.UNREAD_SHEET,
                            Optional.of(row.location()),
                            sheet,
                            IoMessages.MESSAGES.text("needed.header"))));
        }

        private TableInterpretation interpretation() {
            return new TableInterpretation(
                    file,
                    header.location().sheet(),
                    header.layout(),
                    Optional.of(header.rows()),
                    header.columns(),
                    units.map(UnitCollector::unitsOfTable).orElse(0),
                    units.map(UnitCollector::districtsOfTable).orElse(0),
                    tally.data(),
                    tally.passedOver());
        }

        private TableInterpretation withoutHeader() {
            return new TableInterpretation(
                    file,
                    upperRows.get(0).location().sheet(),
                    UnitTable.Layout.NONE,
                    Optional.empty(),
                    List.of(),
                    0,
                    0,
                    0,
                    new TreeMap<>());
        }

        /**
         * Fits a row to the header, unless a separator without quotes may have made two fields of one: a decimal comma
         * in its value, or, where it has more fields than the header, what moves its values into other columns.
         */
        private TextRow fitted(TextRow row) {
            if (row.isOfWorkbook() || row.count() == header.width()) {
                return row;
            }
            int valueColumn = header.index(UnitTableColumn.VALUE);
            boolean isParted = valueColumn >= 0
                            && CellReader.isDigits(row.cell(valueColumn))
                            && CellReader.isDigits(row.cell(valueColumn + 1))
                    || row.count() > header.fields() && rows.isShifted(row);
            return isParted ? row : row.fitted(header.width());
        }
    }
}
