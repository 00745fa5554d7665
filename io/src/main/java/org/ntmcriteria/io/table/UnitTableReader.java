package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

/**
 * Reads the two table layouts that offices submit, as CSV or XLSX; the layout is detected from the header.
 *
 * <p>Observations, one per row (required: {@code unit date indicator value}):
 *
 * <pre>unit,name,district,province,region,classes,date,indicator,value,note</pre>
 *
 * <p>Verdicts, one row per unit and one column per criterion (required: {@code unit}; or {@code name}, which together
 * with {@code district} identifies the unit). Vietnamese headings and headers in up to three rows, the last with the
 * numbers of the criteria, are accepted; title rows, subtotals, and notes below are passed over:
 *
 * <pre>unit,name,district,region,classes,TC1,TC2,…,TC19,total,note,set,date</pre>
 *
 * <p>Of both layouts notes, and columns whose headings nobody knows, are kept as {@link FreeColumn}s.
 *
 * <p>A bad row or cell is a problem with its location; the rest is kept. Not thread-safe; used once per file.
 */
public final class UnitTableReader {
    /*
     * One way: RowSource (rows of text) -> HeaderDetector (TableHeader) -> the layout's RowReader, which for verdicts
     * asks RowClassifier first -> ObservationSink or UnitCollector. A further layout is a constant of UnitTable.Layout
     * that HeaderDetector tells, and a RowReader that readerBelow names.
     */
    private final String file;
    private final TableOptions options;
    private final Consumer<Problem> problems;
    private final ObservationSink sink;

    /** Takes the units of tables that are not of observations; such tables are refused where it is empty. */
    private final Optional<UnitCollector> units;

    private final ValueReader values;
    private final CriterionNames names;
    private final Set<String> formulas = new HashSet<>();
    private boolean hasFailures;

    /** Whether a part of the file was not read, in which rows may be. */
    private boolean hasStopped;

    private UnitTable.Layout layout = UnitTable.Layout.NONE;
    private int dataRows;
    private int passedOver;

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
        this.names = new CriterionNames(options.set());
        this.values = new ValueReader(options.decimals(), this::report);
    }

    /**
     * Reads a table.
     *
     * @param file the input
     * @param options how to read it
     * @return the units, and what is wrong with the rest
     * @throws DayNeededException if it is a table of verdicts without days, and the options give none
     */
    public static ReadResult<UnitTable> read(InputFile file, TableOptions options) {
        List<Problem> problems = new ArrayList<>();
        UnitCollector units = new UnitCollector(problems::add);
        UnitTableReader reader = new UnitTableReader(file.name(), options, units, Optional.of(units), problems::add);
        reader.read(rows -> RowSource.read(file, options, rows, reader::report));
        UnitTable table = units.table(reader.layout, reader.dataRows, reader.passedOver, reader::report);
        return new ReadResult<>(table, problems);
    }

    /**
     * Streams the rows of a table of observations without keeping any. The rows are those that {@link #read} reads; a
     * value reported more than once or an attribute with two values shows only in the record of all rows of a unit.
     *
     * @param file the input; a table of verdicts lacks the columns of observations and is a problem
     * @param options how to read it
     * @param rows takes the good rows, in their order
     * @param problems takes what is wrong, in the order of the rows
     */
    public static void stream(
            InputFile file, TableOptions options, Consumer<ObservationRow> rows, Consumer<Problem> problems) {
        ObservationSink sink = rows::accept;
        stream(file, options, sink, problems);
    }

    /** Streams the rows and returns the number of data rows read, including rejected ones. */
    static int stream(InputFile file, TableOptions options, ObservationSink sink, Consumer<Problem> problems) {
        UnitTableReader reader = new UnitTableReader(file.name(), options, sink, Optional.empty(), problems);
        reader.read(rows -> RowSource.read(file, options, rows, reader::report));
        return reader.dataRows;
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
        UnitTableReader reader = new UnitTableReader(file, options, observations::accept, Optional.empty(), problems);
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
    }

    /** Thrown when a table of verdicts is read without the day of its verdicts. */
    public static final class DayNeededException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        DayNeededException() {
            super("a table of verdicts needs the day of its verdicts");
        }
    }

    private void report(Problem problem) {
        hasFailures |= problem.severity() == Severity.FAILURE;
        hasStopped |= problem.code() == InputTableProblem.TOO_LARGE || problem.code() == FileProblem.UNREADABLE_FILE;
        problems.accept(problem);
    }

    private void read(Consumer<RowSource.RowSink> source) {
        Tables tables = new Tables();
        source.accept(tables);
        values.finish();
        Optional<SourceLocation> whole = Optional.of(SourceLocation.ofFile(file));
        if (layout != UnitTable.Layout.NONE) {
            if (dataRows == 0 && !hasStopped) {
                report(Problem.of(InputTableProblem.NO_ROWS, whole, ""));
            }
        } else if (!hasFailures) {
            if (tables.firstRow == null) {
                report(Problem.of(InputTableProblem.EMPTY_FILE, whole, "", "unit,date,indicator,value"));
            } else {
                HeaderDetector.reportMissing(tables.firstRow, this::report);
            }
        }
    }

    /**
     * Returns what reads the rows below a header.
     *
     * @throws DayNeededException if the header is one of verdicts without days, and the options give none
     */
    private RowReader readerBelow(TableHeader header) {
        CellReader cells = new CellReader(header, formulas, this::report);
        if (header.layout() == UnitTable.Layout.OBSERVATIONS) {
            return new ObservationRowReader(cells, values, options, sink, this::report);
        }
        if (options.asOf().isEmpty() && !header.has(UnitTableColumn.DATE)) {
            throw new DayNeededException();
        }
        return new VerdictRowReader(cells, values, options, units.orElseThrow(), this::report);
    }

    /** Takes the rows of the file: of one table, or of a table on each sheet. */
    private final class Tables implements RowSource.RowSink {
        private HeaderDetector detector = newDetector();

        /** Reads the rows below the header, once there is one. */
        @Nullable private RowReader rows;

        private int width;

        /** The column of values, or a negative number. */
        private int valueColumn;

        @Nullable private TextRow firstRow;

        private HeaderDetector newDetector() {
            return new HeaderDetector(units.isPresent(), names, UnitTableReader.this::report);
        }

        @Override
        public void startTable() {
            detector = newDetector();
            rows = null;
        }

        @Override
        public boolean hasHeader() {
            return rows != null;
        }

        @Override
        public boolean take(TextRow row) {
            if (row.isBlank()) {
                return true;
            }
            if (rows == null) {
                return takeAboveHeader(row);
            }
            if (rows.read(fitted(row))) {
                dataRows++;
            } else {
                passedOver++;
            }
            return true;
        }

        /** Fits a row to the header, unless a decimal comma without quotes may have made two fields of its value. */
        private TextRow fitted(TextRow row) {
            if (row.isOfWorkbook() || row.count() == width) {
                return row;
            }
            boolean isParted =
                    valueColumn >= 0 && isDigits(row.cell(valueColumn)) && isDigits(row.cell(valueColumn + 1));
            return isParted ? row : row.fitted(width);
        }

        private static boolean isDigits(String text) {
            return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private boolean takeAboveHeader(TextRow row) {
            if (firstRow == null) {
                firstRow = row;
            }
            Optional<TableHeader> header = detector.offer(row);
            if (header.isPresent()) {
                layout = header.get().layout();
                passedOver += header.get().titleRows();
                width = header.get().width();
                valueColumn = header.get().index(UnitTableColumn.VALUE);
                rows = readerBelow(header.get());
            }
            return !detector.hasEnded();
        }
    }
}
