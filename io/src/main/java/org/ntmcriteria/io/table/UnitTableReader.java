package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.SpreadsheetText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ReadResult;

/**
 * Reads the two tables that offices hand in, CSV or XLSX alike, told apart by their headings.
 *
 * <p>Observations, a row each (required: {@code unit date indicator value}):
 *
 * <pre>unit,name,district,province,region,classes,date,indicator,value,note</pre>
 *
 * <p>Verdicts, a row per unit and a column per criterion (required: {@code unit}, or {@code name} which is the key
 * together with {@code district}); Vietnamese headings too, a header in up to three rows with the numbers of the
 * criteria in the last; title rows above, subtotals, and notes below are passed over:
 *
 * <pre>unit,name,district,region,classes,TC1,TC2,…,TC19,total,note</pre>
 *
 * <p>A bad row or cell is a problem with its place; the rest is kept. Not thread-safe; used once per file.
 */
public final class UnitTableReader {
    private static final int TITLE_ROWS = 50;

    /** The names of rows that hold sums, folded: tổng, cộng, tổng số …, cộng huyện …, toàn tỉnh …, huyện …. */
    private static final Pattern SUMS = Pattern.compile(Stream.of(
                    "tổng",
                    "cộng",
                    "tổng cộng.*",
                    "tổng số.*",
                    "cộng (huyện|xã|toàn).*",
                    "tổng (huyện|toàn).*",
                    "toàn (tỉnh|huyện).*",
                    "(huyện|thị xã|thành phố) .*",
                    "tỷ lệ.*",
                    "total.*",
                    "subtotal.*")
            .map(VietnameseText::fold)
            .collect(Collectors.joining("|")));

    /** How the notes and signatures below a table begin, folded. */
    private static final Pattern NOTES = Pattern.compile(Stream.of(
                    "ghi chú([ :].*)?",
                    "chú thích([ :].*)?",
                    "nguồn([ :].*)?",
                    "người (lập|tổng hợp|ký)([ :].*)?",
                    "nơi nhận([ :].*)?",
                    "(tm|kt|tl|q)\\. .*",
                    "\\(ký.*",
                    "(thủ trưởng|chủ tịch|phó chủ tịch|chánh văn phòng|xác nhận)([ :].*)?",
                    "(.*, )?ngày .* tháng .* năm.*",
                    "note([ :].*)?",
                    "source([ :].*)?")
            .map(VietnameseText::fold)
            .collect(Collectors.joining("|")));

    /** The numbers that some offices write under the headings: (1) (2) (3). */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(\\[][0-9]{1,2}[)\\]].*");

    /** Sums and ranges of sums, as 12, 60,22 or 12–14. */
    private static final Pattern SUM = Pattern.compile("[0-9]+([.,][0-9]+)?([-–][0-9]+([.,][0-9]+)?)? ?%?");

    /** What numbers a row: 12, 3., II. */
    private static final Pattern ROW_NUMBER = Pattern.compile("[0-9IVX]+[.)]?");

    private static final Pattern COUNTED = Pattern.compile("[0-9]+[.)]?");

    /** A district that its communes stand below. */
    private static final Pattern DISTRICT = Pattern.compile("("
            + Stream.of("huyện", "thị xã", "thành phố")
                    .map(VietnameseText::fold)
                    .collect(Collectors.joining("|")) + ") .*");

    /** The fewest numbers in a row of headings that are taken for those of criteria. */
    private static final int FEWEST_NUMBERED = 5;

    /** The most rows that a header takes: what the columns are of, groups of criteria, criteria. */
    private static final int HEADER_ROWS = 3;

    private static final int VALUES_KEPT = 1_000;
    private static final String REGIONS =
            Arrays.stream(Region.values()).map(Region::name).collect(Collectors.joining(" "));
    private static final String CLASSES =
            Arrays.stream(CommuneCategory.values()).map(CommuneCategory::name).collect(Collectors.joining(" "));
    private static final Set<UnitTableColumn> LONG_ONLY =
            EnumSet.of(UnitTableColumn.DATE, UnitTableColumn.INDICATOR, UnitTableColumn.VALUE);

    private static final Set<UnitTableColumn> FREE_TEXT =
            EnumSet.of(UnitTableColumn.UNIT, UnitTableColumn.NAME, UnitTableColumn.DISTRICT, UnitTableColumn.PROVINCE);

    /** The columns that a table of observations must have, in the order in which they are asked for. */
    static final List<UnitTableColumn> NEEDED =
            List.of(UnitTableColumn.UNIT, UnitTableColumn.DATE, UnitTableColumn.INDICATOR, UnitTableColumn.VALUE);

    /** Takes what rows of observations say. */
    interface ReportSink extends Consumer<ObservationRow> {
        /** A table begins, with these columns. */
        default void startTable(List<String> header, Map<UnitTableColumn, Integer> columns) {}

        /** Takes a row as it stands, if it can; else the row is read, and handed over as what it says. */
        default boolean takes(TextRow row) {
            return false;
        }
    }

    private final String file;
    private final TableOptions options;
    private final Consumer<Problem> problems;

    /** Takes the rows of observations. */
    private final ReportSink reports;

    /** Whether a table of verdicts is refused. */
    private final boolean onlyObservations;

    private boolean anyProblem;

    /** A table says the same few things again and again. */
    private final Map<String, ReportedValue> valuesRead = new HashMap<>();

    /** The names that begin like formulas, each of which is named once. */
    private final Set<String> formulas = new HashSet<>();

    /** The head of a section of communes. */
    private record Section(String district, Optional<SourceLocation> location) {}

    private final Map<String, UnitRecord.Builder> units = new LinkedHashMap<>();
    private final Map<String, UnitTable.PrintedTotal> totals = new HashMap<>();
    private final Map<String, List<SourceLocation>> rowsOfUnit = new HashMap<>();
    private final Map<String, String> codesByName = new HashMap<>();
    private UnitTable.Layout layout = UnitTable.Layout.NONE;
    private int rows;
    private int passedOver;

    /** Collects units. */
    private UnitTableReader(String file, TableOptions options, Consumer<Problem> problems) {
        this.file = file;
        this.options = options;
        this.problems = problems;
        this.reports = report -> report.addTo(units.computeIfAbsent(report.unit(), UnitRecord::builder));
        this.onlyObservations = false;
    }

    /** Hands over rows. */
    private UnitTableReader(String file, TableOptions options, ReportSink reports, Consumer<Problem> problems) {
        this.file = file;
        this.options = options;
        this.problems = problems;
        this.reports = reports;
        this.onlyObservations = true;
    }

    /**
     * Reads a table.
     *
     * @param file the input
     * @param options how it is to be read
     * @return the units, and what was wrong with the rest
     * @throws DayNeededException if the table turns out to be one of verdicts and the options name no day
     */
    public static ReadResult<UnitTable> read(InputFile file, TableOptions options) {
        List<Problem> problems = new ArrayList<>();
        UnitTableReader reader = new UnitTableReader(file.name(), options, problems::add);
        reader.read(table -> RowSource.read(file, options.limits(), table, reader::report));
        UnitTable units = reader.table();
        return new ReadResult<>(units, problems);
    }

    /**
     * Reads a table of observations row by row, without keeping any. What it hands over is what {@link #read} reads; a
     * report made twice or an attribute with two values shows only in the record of all of a unit's rows.
     *
     * @param file the input; a table of verdicts lacks the columns of observations and is a problem
     * @param options how it is to be read
     * @param rows takes what the good rows say, in their order
     * @param problems takes what is wrong, in the order of the rows
     */
    public static void stream(
            InputFile file, TableOptions options, Consumer<ObservationRow> rows, Consumer<Problem> problems) {
        ReportSink sink = rows::accept;
        stream(file, options, sink, problems);
    }

    /** As above; tells how many rows of data there were, good or bad. */
    static int stream(InputFile file, TableOptions options, ReportSink rows, Consumer<Problem> problems) {
        UnitTableReader reader = new UnitTableReader(file.name(), options, rows, problems);
        reader.read(table -> RowSource.read(file, options.limits(), table, reader::report));
        return reader.rows;
    }

    /**
     * Reads observations row by row that do not stand in a text file but in columns, as {@link #stream(InputFile,
     * TableOptions, Consumer, Consumer)} does. The line of a place is the row's number, from 1; the header is of the
     * file as a whole.
     *
     * @param file the name that messages give the input
     * @param rows the header, then the rows; a blank field is an empty text
     * @param options how they are to be read
     * @param reports takes what the good rows say, in their order
     * @param problems takes what is wrong, in the order of the rows
     */
    public static void stream(
            String file,
            Iterable<List<String>> rows,
            TableOptions options,
            Consumer<ObservationRow> reports,
            Consumer<Problem> problems) {
        UnitTableReader reader = new UnitTableReader(file, options, reports::accept, problems);
        reader.read(table -> {
            int number = 0;
            for (List<String> row : rows) {
                if (!table.take(TextRow.ofLine(file, number++, row))) {
                    return;
                }
            }
        });
    }

    /** A table of verdicts was read without saying which day it stands for. */
    public static final class DayNeededException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        DayNeededException() {
            super("a table of verdicts needs the day that it stands for");
        }
    }

    private void report(Problem problem) {
        anyProblem = true;
        problems.accept(problem);
    }

    private void read(Consumer<Table> source) {
        Table table = new Table();
        source.accept(table);
        if (layout == UnitTable.Layout.NONE && !anyProblem) {
            if (table.firstRow.isEmpty()) {
                report(Problem.of(
                        InputTableProblem.EMPTY_FILE,
                        at(SourceLocation.ofFile(file)),
                        "",
                        "unit,date,indicator,value"));
            } else {
                reportMissingColumns(table.firstRow.get());
            }
        } else if (layout != UnitTable.Layout.NONE && rows == 0) {
            report(Problem.of(InputTableProblem.NO_ROWS, at(SourceLocation.ofFile(file)), ""));
        }
    }

    private UnitTable table() {
        List<UnitRecord> records = new ArrayList<>();
        units.forEach((code, builder) -> {
            List<SourceLocation> itsRows = rowsOfUnit.getOrDefault(code, List.of());
            if (itsRows.size() > 1) {
                itsRows.forEach(row -> report(Problem.of(InputTableProblem.DOUBLED_UNIT, at(row), code)));
                totals.remove(code);
            } else {
                records.add(builder.build());
            }
        });
        return new UnitTable(layout, records, totals, rows, passedOver);
    }

    /** Nothing looked like a header; the first row is taken for one, to say what it lacks. */
    private void reportMissingColumns(TextRow row) {
        Set<UnitTableColumn> found = EnumSet.noneOf(UnitTableColumn.class);
        row.fields().forEach(f -> UnitTableColumn.find(f).ifPresent(found::add));
        String header = String.join(",", row.fields());
        if (found.contains(UnitTableColumn.INDICATOR)
                || found.contains(UnitTableColumn.VALUE)
                || found.contains(UnitTableColumn.DATE)) {
            reportMissingColumns(row, found);
        } else {
            report(Problem.of(
                    InputTableProblem.NO_HEADER,
                    at(row.location()),
                    header,
                    "unit,date,indicator,value for observations, or unit (or name) and TC1, TC2, … for verdicts"));
        }
    }

    private void reportMissingColumns(TextRow row, Set<UnitTableColumn> found) {
        String header = String.join(",", row.fields());
        for (UnitTableColumn needed : NEEDED) {
            if (!found.contains(needed)) {
                report(Problem.of(InputTableProblem.MISSING_COLUMN, at(row.location()), header, needed.word()));
            }
        }
    }

    private static Optional<SourceLocation> at(SourceLocation location) {
        return Optional.of(location);
    }

    /** One sheet, or the whole CSV file. */
    private final class Table implements RowSource.RowSink {
        private final Map<UnitTableColumn, Integer> columns = new EnumMap<>(UnitTableColumn.class);
        private final Map<Integer, Integer> criteria = new TreeMap<>();
        private List<String> header = List.of();
        private UnitTable.Layout here = UnitTable.Layout.NONE;
        private int titles;
        private boolean refused;
        private Optional<TextRow> firstRow = Optional.empty();

        /** The district in whose section the rows stand, where no column names one. */
        private Optional<Section> section = Optional.empty();

        /** Whether a note or a signature was met, below which names are those of people. */
        private boolean below;

        /** Whether another table was met. */
        private boolean another;

        /** The rows above, as many as a header may take beside its last. */
        private final Deque<TextRow> above = new ArrayDeque<>();

        @Override
        public void startTable() {
            columns.clear();
            criteria.clear();
            above.clear();
            section = Optional.empty();
            below = false;
            another = false;
            here = UnitTable.Layout.NONE;
            titles = 0;
            refused = false;
        }

        @Override
        public boolean hasHeader() {
            return here != UnitTable.Layout.NONE;
        }

        @Override
        public boolean take(TextRow row) {
            if (row.isBlank()) {
                return true;
            }
            if (here == UnitTable.Layout.NONE) {
                if (firstRow.isEmpty()) {
                    firstRow = Optional.of(row);
                }
                if (titles < TITLE_ROWS && !readHeader(row) && !readHeaderOfSeveralRows(row)) {
                    titles++;
                    above.addLast(row);
                    if (above.size() == HEADER_ROWS) {
                        above.removeFirst();
                    }
                }
                return titles < TITLE_ROWS && !refused;
            }
            if (here == UnitTable.Layout.VERDICTS && isBesideTheUnits(row)) {
                passedOver++;
            } else if (row.fields().size() != header.size() && !isWorkbook(row)) {
                rows++;
                report(Problem.of(
                        InputTableProblem.FIELD_COUNT,
                        at(row.location()),
                        String.join(",", row.fields()),
                        row.fields().size(),
                        header.size()));
            } else if (here == UnitTable.Layout.OBSERVATIONS) {
                rows++;
                if (!reports.takes(row)) {
                    readObservation(withoutBrokenText(row));
                }
            } else {
                readVerdicts(withoutBrokenText(row));
            }
            return true;
        }

        /** A cell with bytes that are no UTF-8 is a problem and counts as blank. */
        private TextRow withoutBrokenText(TextRow row) {
            List<String> fields = row.fields();
            List<String> clean = fields;
            for (int i = 0; i < Math.min(fields.size(), header.size()); i++) {
                if (fields.get(i).indexOf('\ufffd') >= 0) {
                    report(Problem.of(
                            FileProblem.NOT_UTF8, at(row.location(i).withColumn(header.get(i))), fields.get(i)));
                    clean = clean == fields ? new ArrayList<>(fields) : clean;
                    clean.set(i, TextRow.FAILED);
                }
            }
            return clean == fields ? row : row.withFields(clean);
        }

        /**
         * Whether a row of a table of verdicts is no unit: it numbers the columns, repeats the header, heads a section,
         * or is a note or a signature below.
         */
        private boolean isBesideTheUnits(TextRow row) {
            if (isColumnNumbers(row) || isHeaderAgain(row)) {
                return true;
            }
            // A date or a name may stand anywhere below a table, under the criteria too.
            boolean says = another || criteria.values().stream().anyMatch(c -> isValue(field(row, c)));
            boolean isListed = !text(row, UnitTableColumn.UNIT).isEmpty()
                    || ROW_NUMBER.matcher(text(row, UnitTableColumn.ROW_NUMBER)).matches()
                    || !text(row, UnitTableColumn.TOTAL).isEmpty();
            if (says || isListed && !isSectionHead(row)) {
                // Units go on below a note.
                below = false;
                return another;
            }
            Integer notes = columns.get(UnitTableColumn.NOTE);
            boolean isNote = false;
            for (int i = 0; i < row.fields().size(); i++) {
                isNote |= (notes == null || i != notes)
                        && NOTES.matcher(VietnameseText.fold(row.fields().get(i)))
                                .matches();
            }
            below |= isNote;
            if (below && !isNote && !text(row, UnitTableColumn.NAME).isEmpty()) {
                report(Problem.of(
                        InputTableProblem.PASSED_OVER,
                        location(row, UnitTableColumn.NAME),
                        text(row, UnitTableColumn.NAME)));
            }
            boolean isSection = isSectionHead(row);
            if (isSection && !below) {
                section =
                        Optional.of(new Section(text(row, UnitTableColumn.NAME), location(row, UnitTableColumn.NAME)));
            }
            return below || isSection;
        }

        private boolean isValue(String text) {
            if (text.isEmpty()) {
                return false;
            }
            try {
                ReportedValue.parse(text, options.decimals());
                return true;
            } catch (UnreadableTextException e) {
                return false;
            }
        }

        /** Whether a row has a number among the units; sections have letters or Roman numbers, sums none. */
        private boolean isCounted(TextRow row) {
            return COUNTED.matcher(text(row, UnitTableColumn.ROW_NUMBER)).matches();
        }

        /** Whether a row without verdicts names the district of the rows that follow. */
        private boolean isSectionHead(TextRow row) {
            return !columns.containsKey(UnitTableColumn.DISTRICT)
                    && text(row, UnitTableColumn.UNIT).isEmpty()
                    && !isCounted(row)
                    && DISTRICT.matcher(VietnameseText.fold(text(row, UnitTableColumn.NAME)))
                            .matches();
        }

        /** Whether a row only numbers the columns: (1) (2) (3), or 1 2 3 under the name too. */
        private boolean isColumnNumbers(TextRow row) {
            boolean bracketed = false;
            int plain = 0;
            for (String field : row.fields()) {
                String text = field.strip();
                boolean number = COLUMN_NUMBER.matcher(text).matches();
                bracketed |= number;
                if (plain >= 0 && !text.isEmpty()) {
                    plain = text.equals(String.valueOf(plain + 1)) ? plain + 1 : -1;
                }
                if (plain < 0 && !number && text.length() > 1) {
                    return false;
                }
            }
            return bracketed || plain > FEWEST_NUMBERED;
        }

        /** Whether a row says what the header says, as where the table goes on upon another sheet of paper. */
        private boolean isHeaderAgain(TextRow row) {
            UnitTableColumn key =
                    columns.containsKey(UnitTableColumn.NAME) ? UnitTableColumn.NAME : UnitTableColumn.UNIT;
            if (!UnitTableColumn.find(text(row, key)).equals(Optional.of(key))) {
                return false;
            }
            boolean same = true;
            for (int column : criteria.values()) {
                String text = field(row, column);
                same &= text.isEmpty()
                        || VietnameseText.same(text, header.get(column))
                        || UnitTableColumn.number(text).isPresent()
                        || UnitTableColumn.isCriteria(text);
            }
            if (!same) {
                report(Problem.of(
                        InputTableProblem.NO_HEADER,
                        at(row.location()),
                        String.join(",", row.fields()),
                        "one table on a sheet; what stands below this row is another"));
                another = true;
            }
            return true;
        }

        /** Workbooks do not store the blank cells at a row's end. */
        private boolean isWorkbook(TextRow row) {
            return row.line() == 0;
        }

        /**
         * Reads a header whose columns of criteria stand below a heading that they share, as in the offices' tables:
         *
         * <pre>
         * TT | Xã | Tiêu chí          | Tổng số
         *    |    | 1 | 2 | 3 | … | 19 |
         * </pre>
         */
        private boolean readHeaderOfSeveralRows(TextRow last) {
            List<TextRow> rows = new ArrayList<>(above);
            for (int first = rows.size() - 1; first >= 0; first--) {
                Optional<List<String>> joined = joined(rows.subList(first, rows.size()), last);
                if (joined.isPresent() && readHeader(last.withFields(joined.get()))) {
                    // The rows above the last were counted as titles.
                    passedOver -= here == UnitTable.Layout.NONE ? 0 : rows.size() - first;
                    return true;
                }
            }
            return false;
        }

        /** The headings of several rows in one: of each column the lowest that says what it holds. */
        private Optional<List<String>> joined(List<TextRow> upper, TextRow last) {
            int width = last.fields().size();
            for (TextRow row : upper) {
                width = Math.max(width, row.fields().size());
            }
            List<String> joined = new ArrayList<>();
            int numbered = 0;
            boolean ofCriteria = false;
            for (int column = 0; column < width; column++) {
                String below = field(last, column);
                String heading = "";
                for (TextRow row : upper) {
                    String text = field(row, column);
                    heading = text.isEmpty() ? heading : text;
                    if (UnitTableColumn.isCriteria(text)) {
                        ofCriteria = true;
                    } else if (UnitTableColumn.find(text).isPresent()) {
                        ofCriteria = false;
                        // A row of data has a name below the heading.
                        if (!below.isEmpty()) {
                            return Optional.empty();
                        }
                    }
                }
                if (ofCriteria && below.equals(String.valueOf(numbered + 1))) {
                    numbered++;
                    joined.add("TC" + numbered);
                } else {
                    joined.add(below.isEmpty() ? heading : below);
                }
            }
            return Optional.of(joined);
        }

        private boolean readHeader(TextRow row) {
            Map<UnitTableColumn, Integer> found = new EnumMap<>(UnitTableColumn.class);
            Map<Integer, Integer> foundCriteria = new TreeMap<>();
            List<Problem> doubts = new ArrayList<>();
            Set<UnitTableColumn> doubledHeadings = EnumSet.noneOf(UnitTableColumn.class);
            Set<Integer> doubledCriteria = new HashSet<>();
            boolean numbered = isNumbered(row);
            for (int i = 0; i < row.fields().size(); i++) {
                String text = row.fields().get(i);
                Optional<UnitTableColumn> heading = UnitTableColumn.find(text);
                Optional<Integer> criterion = numbered ? UnitTableColumn.number(text) : UnitTableColumn.criterion(text);
                boolean doubled = heading.isPresent() && found.putIfAbsent(heading.get(), i) != null
                        || criterion.isPresent() && foundCriteria.putIfAbsent(criterion.get(), i) != null;
                if (doubled) {
                    doubts.add(Problem.of(InputTableProblem.DOUBLED_COLUMN, at(row.location(i)), text));
                    heading.ifPresent(doubledHeadings::add);
                    criterion.ifPresent(doubledCriteria::add);
                } else if (heading.isEmpty() && criterion.isEmpty() && !text.isBlank()) {
                    doubts.add(Problem.of(InputTableProblem.UNKNOWN_COLUMN, at(row.location(i)), text, knownColumns()));
                }
            }
            boolean isLong =
                    found.containsKey(UnitTableColumn.UNIT) && found.keySet().containsAll(LONG_ONLY);
            boolean isWide = !foundCriteria.isEmpty()
                    && (found.containsKey(UnitTableColumn.UNIT) || found.containsKey(UnitTableColumn.NAME));
            if (!isLong && !isWide) {
                return false;
            }
            doubts.forEach(UnitTableReader.this::report);
            for (int i = 0; i < row.fields().size(); i++) {
                Optional<UnitTableColumn> heading =
                        UnitTableColumn.find(row.fields().get(i));
                boolean unused = isLong
                        ? UnitTableColumn.criterion(row.fields().get(i)).isPresent()
                                || heading.equals(Optional.of(UnitTableColumn.TOTAL))
                        : heading.map(LONG_ONLY::contains).orElse(false);
                if (unused) {
                    report(Problem.of(
                            InputTableProblem.UNKNOWN_COLUMN,
                            at(row.location(i)),
                            row.fields().get(i),
                            isLong ? "those of a table of observations" : "those of a table of verdicts"));
                }
            }
            // Which of two columns counts cannot be told: neither does.
            found.keySet().removeAll(doubledHeadings);
            foundCriteria.keySet().removeAll(doubledCriteria);
            columns.putAll(found);
            criteria.putAll(isLong ? Map.of() : foundCriteria);
            header = row.fields();
            if (isLong && !columns.keySet().containsAll(LONG_ONLY)
                    || !columns.containsKey(UnitTableColumn.UNIT)
                            && (isLong || !columns.containsKey(UnitTableColumn.NAME))) {
                refused = true;
                return true;
            }
            if (!isLong && onlyObservations) {
                reportMissingColumns(row, columns.keySet());
                refused = true;
                return true;
            }
            here = isLong ? UnitTable.Layout.OBSERVATIONS : UnitTable.Layout.VERDICTS;
            layout = here;
            passedOver += titles;
            if (isLong) {
                reports.startTable(header, columns);
            }
            if (!isLong && options.asOf().isEmpty()) {
                throw new DayNeededException();
            }
            return true;
        }

        /**
         * Whether a row of headings has the criteria's numbers, from 1 on in their order, and no other headings of
         * them.
         */
        private boolean isNumbered(TextRow row) {
            int next = 1;
            for (String text : row.fields()) {
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

        private String knownColumns() {
            return Arrays.stream(UnitTableColumn.values())
                            .map(UnitTableColumn::word)
                            .collect(Collectors.joining(" ")) + " TC1 TC2 …";
        }

        private void readObservation(TextRow row) {
            String unit = text(row, UnitTableColumn.UNIT);
            if (unit.isEmpty()) {
                report(Problem.of(
                        FileProblem.BLANK,
                        location(row, UnitTableColumn.UNIT),
                        "",
                        IoMessages.MESSAGES.text("needed.unitCode")));
                return;
            }
            String dateText = text(row, UnitTableColumn.DATE);
            LocalDate date;
            try {
                date = DateRange.parseDay(dateText);
            } catch (UnreadableTextException e) {
                report(Problem.of(InputTableProblem.BAD_DATE, location(row, UnitTableColumn.DATE), dateText));
                return;
            }
            List<ObservationRow.Statement> attributes = readAttributes(row);
            Optional<InputKey> key = key(row);
            Optional<ReportedValue> value =
                    value(row, columns.get(UnitTableColumn.VALUE), location(row, UnitTableColumn.VALUE));
            Optional<Observation> observation = key.isEmpty() || value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Observation.builder()
                            .unit(unit)
                            .date(date)
                            .key(key.get())
                            .value(value.get())
                            .location(location(row, UnitTableColumn.VALUE))
                            .build());
            reports.accept(new ObservationRow(unit, date, attributes, observation, row.location()));
        }

        private Optional<InputKey> key(TextRow row) {
            String text = text(row, UnitTableColumn.INDICATOR);
            if (row.isNumber(columns.get(UnitTableColumn.INDICATOR)) && text.contains(".")) {
                report(Problem.of(
                        InputTableProblem.BAD_KEY,
                        location(row, UnitTableColumn.INDICATOR),
                        text,
                        "a cell of text; a number cannot tell 17.1 from 17.10"));
                return Optional.empty();
            }
            try {
                return Optional.of(InputKey.parse(text));
            } catch (UnreadableTextException e) {
                report(Problem.of(
                        InputTableProblem.BAD_KEY, location(row, UnitTableColumn.INDICATOR), text, e.accepted()));
                return Optional.empty();
            }
        }

        /** Numbers of a workbook carry a decimal point, however the office writes decimals in text. */
        private Optional<ReportedValue> value(TextRow row, int column, Optional<SourceLocation> location) {
            if (hasFailed(row, column)) {
                return Optional.empty();
            }
            String text = field(row, column);
            if (row.isNumber(column)) {
                return parse(text, ReportedValue.DecimalStyle.POINT, location);
            }
            ReportedValue known = valuesRead.get(text);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<ReportedValue> value = parse(text, options.decimals(), location);
            if (value.isPresent() && valuesRead.size() < VALUES_KEPT) {
                valuesRead.put(text, value.get());
            }
            return value;
        }

        private Optional<ReportedValue> parse(
                String text, ReportedValue.DecimalStyle style, Optional<SourceLocation> location) {
            try {
                return Optional.of(ReportedValue.parse(text, style));
            } catch (UnreadableTextException e) {
                report(Problem.of(InputTableProblem.BAD_VALUE, location, text, e.accepted()));
                return Optional.empty();
            }
        }

        private List<ObservationRow.Statement> readAttributes(TextRow row) {
            List<ObservationRow.Statement> stated = new ArrayList<>(5);
            readText(row, UnitTableColumn.NAME, UnitAttribute.NAME, stated);
            readText(row, UnitTableColumn.DISTRICT, UnitAttribute.DISTRICT, stated);
            readText(row, UnitTableColumn.PROVINCE, UnitAttribute.PROVINCE, stated);
            String region = text(row, UnitTableColumn.REGION);
            if (!region.isEmpty()) {
                Optional<Region> found = Region.find(region);
                if (found.isPresent()) {
                    stated.add(new ObservationRow.Statement(
                            UnitAttribute.REGION, found.get(), region, location(row, UnitTableColumn.REGION)));
                } else {
                    report(Problem.of(
                            InputTableProblem.BAD_REGION, location(row, UnitTableColumn.REGION), region, REGIONS));
                }
            }
            String classes = text(row, UnitTableColumn.CLASSES);
            if (!classes.isEmpty()) {
                Set<CommuneCategory> found = EnumSet.noneOf(CommuneCategory.class);
                boolean allRead = true;
                for (String word : classes.split(";", -1)) {
                    Optional<CommuneCategory> unitClass = CommuneCategory.find(word.strip());
                    unitClass.ifPresent(found::add);
                    if (unitClass.isEmpty()) {
                        allRead = false;
                        report(Problem.of(
                                InputTableProblem.BAD_CLASS,
                                location(row, UnitTableColumn.CLASSES),
                                word.strip(),
                                CLASSES));
                    }
                }
                // Half a list of classes could give a unit another's column.
                if (allRead) {
                    stated.add(new ObservationRow.Statement(
                            UnitAttribute.CLASSES, Set.copyOf(found), classes, location(row, UnitTableColumn.CLASSES)));
                }
            }
            return stated;
        }

        private void readText(
                TextRow row, UnitTableColumn heading, UnitAttribute attribute, List<ObservationRow.Statement> stated) {
            String text = text(row, heading);
            if (!text.isEmpty()) {
                stated.add(new ObservationRow.Statement(attribute, text, text, location(row, heading)));
            }
        }

        private void readVerdicts(TextRow row) {
            String code = text(row, UnitTableColumn.UNIT);
            String name = text(row, UnitTableColumn.NAME);
            if (isSubtotal(row, code, name)) {
                passedOver++;
                return;
            }
            rows++;
            if (code.isEmpty()) {
                if (columns.containsKey(UnitTableColumn.UNIT) || name.isEmpty()) {
                    boolean byCode = columns.containsKey(UnitTableColumn.UNIT);
                    report(Problem.of(
                            FileProblem.BLANK,
                            location(row, byCode ? UnitTableColumn.UNIT : UnitTableColumn.NAME),
                            "",
                            byCode
                                    ? IoMessages.MESSAGES.text("needed.unitCode")
                                    : IoMessages.MESSAGES.text("needed.unitName")));
                    return;
                }
                String district = section.map(Section::district).orElse(text(row, UnitTableColumn.DISTRICT));
                String key = district.isEmpty() ? name : name + ", " + district;
                // Names that a reader takes for the same are one unit.
                code = codesByName.computeIfAbsent(VietnameseText.fold(key), k -> key);
            }
            rowsOfUnit.computeIfAbsent(code, c -> new ArrayList<>(1)).add(row.location());
            LocalDate date = options.asOf().orElseThrow();
            UnitRecord.Builder builder = units.computeIfAbsent(code, UnitRecord::builder);
            readAttributes(row).forEach(statement -> statement.addTo(builder, date));
            section.ifPresent(
                    s -> builder.state(date, UnitAttribute.DISTRICT, s.district(), s.district(), s.location()));
            for (Map.Entry<Integer, Integer> column : criteria.entrySet()) {
                readCell(row, column.getKey(), column.getValue(), code, date, builder);
            }
            if (options.blank() == TableOptions.Blank.NOT_MET) {
                for (int criterion : options.criteria()) {
                    if (!criteria.containsKey(criterion)) {
                        builder.add(Observation.builder()
                                .unit(code)
                                .date(date)
                                .key(new InputKey.OfCriterion(criterion))
                                .value(ReportedValue.Word.NOT_ACHIEVED)
                                .location(row.location())
                                .build());
                    }
                }
            }
            readTotal(row, code);
        }

        private void readCell(
                TextRow row, int criterion, int column, String code, LocalDate date, UnitRecord.Builder builder) {
            Optional<SourceLocation> location = at(row.location(column).withColumn(header.get(column)));
            boolean blank = field(row, column).isEmpty() && !hasFailed(row, column);
            Optional<ReportedValue> value = blank && options.blank() == TableOptions.Blank.NOT_MET
                    ? Optional.of(ReportedValue.Word.NOT_ACHIEVED)
                    : value(row, column, location);
            value.ifPresent(v -> builder.add(Observation.builder()
                    .unit(code)
                    .date(date)
                    .key(new InputKey.OfCriterion(criterion))
                    .value(v)
                    .location(location)
                    .build()));
        }

        private void readTotal(TextRow row, String code) {
            String text = text(row, UnitTableColumn.TOTAL);
            if (text.isEmpty()) {
                return;
            }
            if (text.matches("[0-9]{1,4}")) {
                totals.put(
                        code,
                        new UnitTable.PrintedTotal(
                                Integer.parseInt(text),
                                text,
                                location(row, UnitTableColumn.TOTAL).orElseThrow()));
            } else {
                report(Problem.of(
                        InputTableProblem.BAD_VALUE,
                        location(row, UnitTableColumn.TOTAL),
                        text,
                        IoMessages.MESSAGES.text("accepted.criteriaCount")));
            }
        }

        /**
         * A row without a code that holds sums and no verdicts: its name is that of a sum or of a larger unit, or it
         * has none. A commune may be called Cộng Hòa, and one whose name was forgotten still has its verdicts.
         */
        private boolean isSubtotal(TextRow row, String code, String name) {
            List<String> cells =
                    criteria.values().stream().map(c -> field(row, c)).toList();
            boolean onlyNumbers =
                    cells.stream().allMatch(c -> c.isEmpty() || SUM.matcher(c).matches());
            boolean blank = cells.stream().allMatch(String::isEmpty);
            if (!code.isEmpty() || !onlyNumbers || blank && !name.isEmpty() && isCounted(row)) {
                return false;
            }
            if (!name.isEmpty()) {
                return SUMS.matcher(VietnameseText.fold(name)).matches();
            }
            return blank || !Set.of("", "0", "1").containsAll(cells);
        }

        private String text(TextRow row, UnitTableColumn heading) {
            Integer column = columns.get(heading);
            if (column == null) {
                return "";
            }
            String text = field(row, column);
            return FREE_TEXT.contains(heading) ? freeText(row, heading, text) : text;
        }

        /** A name as it was before it was written for spreadsheets. */
        private String freeText(TextRow row, UnitTableColumn heading, String text) {
            if (!SpreadsheetText.beginsFormula(text)) {
                return text;
            }
            if (text.charAt(0) == '\'') {
                return SpreadsheetText.unguard(text);
            }
            boolean isCode = heading == UnitTableColumn.UNIT && OutputTable.isUnitCode(text);
            if (!isCode && formulas.add(text)) {
                report(Problem.of(InputTableProblem.BEGINS_FORMULA, location(row, heading), text));
            }
            return text;
        }

        private String field(TextRow row, int column) {
            if (column >= row.fields().size()) {
                return "";
            }
            String text = row.fields().get(column);
            return text.equals(TextRow.FAILED) ? "" : trimmed(text);
        }

        /** Without blanks around it, those included that word processors do not break at. */
        private static String trimmed(String text) {
            String stripped = text.strip();
            return stripped.indexOf('\u00a0') < 0 ? stripped : stripped.replaceAll("^[\\s\u00a0]+|[\\s\u00a0]+$", "");
        }

        private boolean hasFailed(TextRow row, int column) {
            return column < row.fields().size() && row.fields().get(column).equals(TextRow.FAILED);
        }

        private Optional<SourceLocation> location(TextRow row, UnitTableColumn heading) {
            int column = columns.get(heading);
            return at(row.location(column).withColumn(header.get(column).toLowerCase(Locale.ROOT)));
        }
    }
}
