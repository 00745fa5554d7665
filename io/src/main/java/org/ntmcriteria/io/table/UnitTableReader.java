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

    /** Whether a form was read. */
    private boolean hasForm;

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
        this.set = new SetKeys(options.set());
        this.values = new ValueReader(options.decimals(), this::report);
    }

    /**
     * Reads a table.
     *
     * @param file the input
     * @param options how to read it
     * @return the units, and what is wrong with the rest
     * @throws DayNeededException if neither the table nor the options give a day
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
     * @param file the input; a table with a row per unit, or a form, is a problem
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

    /** Thrown when a table that says nothing of its day is read without one. */
    public static final class DayNeededException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        DayNeededException() {
            super("a table without a column of days needs the day that it stands for");
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
        tables.finish();
        values.finish();
        Optional<SourceLocation> whole = Optional.of(SourceLocation.ofFile(file));
        if (layout != UnitTable.Layout.NONE) {
            if (dataRows == 0 && !hasStopped) {
                report(Problem.of(InputTableProblem.NO_ROWS, whole, ""));
            }
        } else if (!hasFailures) {
            if (tables.firstRow == null) {
                report(Problem.of(InputTableProblem.EMPTY_FILE, whole, "", "unit,date,indicator,value"));
            } else if (tables.possibleForm.isPresent()) {
                report(tables.possibleForm.get());
            } else if (tables.refusedForm.isPresent()) {
                HeaderDetector.reportOtherLayout(tables.refusedForm.get(), this::report);
            } else {
                HeaderDetector.reportMissing(tables.firstRow, this::report);
            }
        }
        if (options.unit().isPresent() && !hasForm && layout != UnitTable.Layout.NONE) {
            report(Problem.of(
                    InputTableProblem.UNIT_NOT_USED, whole, options.unit().get().code()));
        }
    }

    /**
     * Returns what reads the rows below a header.
     *
     * @throws DayNeededException if neither the header nor the options give a day
     */
    private RowReader readerBelow(TableHeader header) {
        CellReader cells = new CellReader(header, formulas, this::report);
        return switch (header.layout()) {
            case OBSERVATIONS -> new ObservationRowReader(cells, values, set, sink, this::report);
            case FORM -> new FormRowReader(cells, values, set, options, units.orElseThrow(), this::report);
            default -> {
                if (!header.has(UnitTableColumn.DATE) && options.asOf().isEmpty()) {
                    throw new DayNeededException();
                }
                yield new UnitRowReader(cells, values, set, options, units.orElseThrow(), this::report);
            }
        };
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

        private Optional<TextRow> refusedForm = Optional.empty();

        private Optional<Problem> possibleForm = Optional.empty();

        private HeaderDetector newDetector() {
            return new HeaderDetector(units.isPresent(), set, UnitTableReader.this::report);
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
                read(row);
                return true;
            }
            firstRow = firstRow == null ? row : firstRow;
            Optional<HeaderDetector.Found> found = detector.offer(row);
            found.ifPresent(header -> begin(header.header()));
            if (found.isPresent() && !found.get().hasLastRow()) {
                read(row);
            }
            return !detector.hasEnded();
        }

        private void begin(TableHeader header) {
            boolean isForm = header.layout() == UnitTable.Layout.FORM;
            // Whether it is a form of criteria, its rows tell.
            layout = isForm ? layout : header.layout();
            passedOver += header.titleRows();
            width = header.width();
            valueColumn = header.index(UnitTableColumn.VALUE);
            rows = readerBelow(header);
        }

        private void read(TextRow row) {
            if (rows.read(fitted(row))) {
                dataRows++;
            } else {
                passedOver++;
            }
        }

        /** Ends the table whose rows were taken. */
        private void finish() {
            detector.finish().ifPresent(header -> begin(header.header()));
            refusedForm = refusedForm.or(detector::refusedForm);
            if (rows != null) {
                int ofForm = rows.finish();
                if (rows instanceof FormRowReader form) {
                    possibleForm = possibleForm.or(form::possibleForm);
                }
                hasForm |= ofForm > 0;
                layout = ofForm > 0 ? UnitTable.Layout.FORM : layout;
                dataRows += ofForm;
                passedOver -= ofForm;
                rows = null;
            }
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
    }
}
