package org.ntmcriteria.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;

/**
 * Reads the rows of the visible sheets of an XLSX workbook. Of a formula the stored value is read; a formula without
 * one is a problem. A workbook that exceeds the limits is refused.
 */
final class XlsxRows {
    /** A number with more digits before or after the point is kept as text and refused as a value. */
    private static final int MOST_DIGITS = 60;

    /** The last day of a workbook, 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final InputFile file;
    private final RowSource.RowSink rows;
    private final Consumer<Problem> problems;
    private boolean since1904;

    private XlsxRows(InputFile file, RowSource.RowSink rows, Consumer<Problem> problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    static void read(InputFile file, WorkbookLimits limits, RowSource.RowSink rows, Consumer<Problem> problems)
            throws IOException {
        new XlsxRows(file, rows, problems).read(limits);
    }

    private void read(WorkbookLimits limits) throws IOException {
        Path copy = Files.createTempFile("ntm", ".xlsx");
        try {
            try (InputStream in = file.open();
                    OutputStream out = Files.newOutputStream(copy)) {
                // One byte more than the limit shows that the file is too large.
                out.write(in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1)));
            }
            WorkbookCheck.Found found = WorkbookCheck.of(copy.toFile(), limits);
            if (found.macros()) {
                problems.accept(
                        Problem.of(InputTableProblem.MACROS, Optional.of(SourceLocation.ofFile(file.name())), ""));
            }
            since1904 = found.since1904();
            readWorkbook(copy, found.styles());
        } catch (WorkbookCheck.TooLargeException e) {
            problems.accept(Problem.of(
                    InputTableProblem.TOO_LARGE,
                    Optional.of(SourceLocation.ofFile(file.name())),
                    "",
                    e.what(),
                    e.accepted()));
        } catch (WorkbookCheck.EntitiesException e) {
            problems.accept(RowSource.unreadable(file, IoMessages.MESSAGES.text("file.documentType")));
        } catch (java.util.zip.ZipException e) {
            problems.accept(RowSource.unreadable(file, IoMessages.MESSAGES.text("file.cutOff")));
        } finally {
            Files.delete(copy);
        }
    }

    /** Wraps the unchecked exceptions of the library, of many kinds, on a damaged workbook. */
    private static final class DamagedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SourceLocation location;

        DamagedException(SourceLocation location, RuntimeException cause) {
            super(cause);
            this.location = location;
        }
    }

    private void readWorkbook(Path copy, boolean styles) throws IOException {
        try (ReadableWorkbook workbook = open(copy, styles)) {
            for (Sheet sheet : sheets(workbook)) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    rows.startTable();
                    readSheet(sheet);
                }
            }
        } catch (DamagedException e) {
            problems.accept(Problem.of(
                    FileProblem.UNREADABLE_FILE,
                    Optional.of(e.location),
                    file.name(),
                    IoMessages.MESSAGES.text("file.damaged")));
        }
    }

    private ReadableWorkbook open(Path copy, boolean styles) throws IOException {
        try {
            return new ReadableWorkbook(copy.toFile(), new ReadingOptions(styles, true));
        } catch (RuntimeException e) {
            throw new DamagedException(SourceLocation.ofFile(file.name()), e);
        }
    }

    private List<Sheet> sheets(ReadableWorkbook workbook) {
        try {
            return workbook.getSheets().toList();
        } catch (RuntimeException e) {
            throw new DamagedException(SourceLocation.ofFile(file.name()), e);
        }
    }

    private void readSheet(Sheet sheet) throws IOException {
        int last = 0;
        try (Stream<Row> stream = rowsOf(sheet)) {
            Iterator<Row> iterator = stream.iterator();
            while (true) {
                TextRow row;
                try {
                    if (!iterator.hasNext()) {
                        return;
                    }
                    Row read = iterator.next();
                    row = row(sheet, read);
                    last = read.getRowNum();
                } catch (RuntimeException e) {
                    throw new DamagedException(
                            SourceLocation.ofAddress(file.name(), sheet.getName() + "!" + (last + 1), null), e);
                }
                if (!rows.take(row)) {
                    return;
                }
            }
        }
    }

    private Stream<Row> rowsOf(Sheet sheet) throws IOException {
        try {
            return sheet.openStream();
        } catch (RuntimeException e) {
            throw new DamagedException(SourceLocation.ofFile(file.name()), e);
        }
    }

    private TextRow row(Sheet sheet, Row row) {
        List<String> fields = new ArrayList<>();
        BitSet numbers = new BitSet();
        for (int i = 0; i < row.getCellCount(); i++) {
            Optional<Cell> cell = row.getOptionalCell(i);
            fields.add(cell.isPresent() ? text(sheet, cell.get()) : "");
            numbers.set(i, cell.isPresent() && isNumber(cell.get()));
        }
        return TextRow.ofSheet(file.name(), sheet.getName(), row.getRowNum(), fields, numbers);
    }

    private String text(Sheet sheet, Cell cell) {
        String raw = cell.getRawValue();
        Optional<SourceLocation> location =
                Optional.of(SourceLocation.ofAddress(file.name(), sheet.getName() + "!" + cell.getAddress(), null));
        boolean formula = cell.getType() == CellType.FORMULA
                || cell.getFormula() != null && !cell.getFormula().isEmpty();
        // A formula may give an empty text, which is a blank cell.
        if (formula && raw == null) {
            problems.accept(Problem.of(InputTableProblem.NO_CACHED_VALUE, location, "=" + cell.getFormula()));
            return TextRow.FAILED;
        }
        if (cell.getType() == CellType.STRING && cell.getValue() == null) {
            problems.accept(Problem.of(
                    InputTableProblem.BAD_VALUE, location, "", IoMessages.MESSAGES.text("accepted.storedText")));
            return TextRow.FAILED;
        }
        if (isNumber(cell)) {
            BigDecimal number = new BigDecimal(raw);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                return raw;
            }
            if (isDate(cell) && isDay(number)) {
                return date(number);
            }
            // A cell shown as 84.5 % is stored as 0.845. Excel shows fifteen digits: 253.49999999999997 as 253.5.
            BigDecimal shown = isPercent(cell) ? number.movePointRight(2) : number;
            return shown.round(new MathContext(15)).stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.getValue()).toLowerCase(java.util.Locale.ROOT);
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDay(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
    }

    /** Day 1 of a workbook is 1900-01-01, and its year 1900 has one day too many. */
    private String date(BigDecimal day) {
        LocalDate zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return zero.plusDays(day.longValue()).toString();
    }

    private static boolean isNumber(Cell cell) {
        return cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA
                        && cell.getRawValue() != null
                        && cell.getRawValue().matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
    }

    private static boolean isPercent(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.contains("%");
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        Integer builtIn = cell.getDataFormatId();
        return builtIn != null && (builtIn >= 14 && builtIn <= 17 || builtIn == 22)
                || format != null && format.toLowerCase(Locale.ROOT).contains("yy");
    }
}
