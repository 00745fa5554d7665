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
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.io.InputFile;

/**
 * Rows of the visible sheets of an XLSX workbook. Of a formula the stored value counts; one without is a problem. A
 * workbook that goes beyond its limits is refused.
 */
final class XlsxRows {
    /** Numbers of more digits before or behind the point are no numbers of an office. */
    private static final int MOST_DIGITS = 60;

    /** The last day that a workbook can show, 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private XlsxRows() {}

    static void read(InputFile file, WorkbookLimits limits, RowSource.RowSink rows, Consumer<Problem> problems)
            throws IOException {
        Path copy = Files.createTempFile("ntm", ".xlsx");
        try {
            try (InputStream in = file.open();
                    OutputStream out = Files.newOutputStream(copy)) {
                // One byte more than is accepted tells that the file is too large.
                out.write(in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1)));
            }
            WorkbookCheck.Found found = WorkbookCheck.of(copy.toFile(), limits);
            if (found.macros()) {
                problems.accept(Problem.of(ProblemCode.MACROS, Optional.of(Place.ofFile(file.name())), ""));
            }
            readWorkbook(file, copy, found.styles(), rows, problems);
        } catch (WorkbookCheck.TooLargeException e) {
            problems.accept(Problem.of(
                    ProblemCode.TOO_LARGE, Optional.of(Place.ofFile(file.name())), "", e.what(), e.accepted()));
        } catch (WorkbookCheck.EntitiesException e) {
            problems.accept(RowSource.unreadable(file, e.getMessage()));
        } catch (java.util.zip.ZipException e) {
            problems.accept(RowSource.unreadable(file, "the file begins like a workbook but is damaged or cut off"));
        } finally {
            Files.delete(copy);
        }
    }

    // The reader throws many kinds of unchecked exceptions on damaged workbooks; each means the same to a user.
    private static void readWorkbook(
            InputFile file, Path copy, boolean styles, RowSource.RowSink rows, Consumer<Problem> problems)
            throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(copy.toFile(), new ReadingOptions(styles, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    rows.startTable();
                    readSheet(file, sheet, rows, problems);
                }
            }
        } catch (RuntimeException e) {
            problems.accept(
                    RowSource.unreadable(file, "the workbook is damaged, or holds what no table of an office does"));
        }
    }

    private static void readSheet(InputFile file, Sheet sheet, RowSource.RowSink rows, Consumer<Problem> problems)
            throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> iterator = stream.iterator();
            while (iterator.hasNext()) {
                Row row = iterator.next();
                List<String> fields = new ArrayList<>();
                BitSet numbers = new BitSet();
                for (int i = 0; i < row.getCellCount(); i++) {
                    Optional<Cell> cell = row.getOptionalCell(i);
                    fields.add(cell.isPresent() ? text(file, sheet, cell.get(), problems) : "");
                    numbers.set(i, cell.isPresent() && isNumber(cell.get()));
                }
                boolean goOn =
                        rows.take(TextRow.ofSheet(file.name(), sheet.getName(), row.getRowNum(), fields, numbers));
                if (!goOn) {
                    return;
                }
            }
        }
    }

    private static String text(InputFile file, Sheet sheet, Cell cell, Consumer<Problem> problems) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA
                || cell.getFormula() != null && !cell.getFormula().isEmpty()) {
            if (raw == null || raw.isEmpty()) {
                problems.accept(Problem.of(
                        ProblemCode.NO_CACHED_VALUE,
                        Optional.of(Place.ofAddress(file.name(), sheet.getName() + "!" + cell.getAddress(), null)),
                        "=" + cell.getFormula()));
                return TextRow.FAILED;
            }
        }
        if (isNumber(cell)) {
            BigDecimal number = new BigDecimal(raw);
            if (Math.abs((long) number.scale()) > MOST_DIGITS) {
                return raw;
            }
            if (isDate(cell) && isDay(number)) {
                return date(number);
            }
            // A cell that shows 84.5 % holds 0.845. Excel stores 253.49999999999997 where it shows 253.5: fifteen
            // digits.
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

    /** Day 1 of a workbook is 1900-01-01, and 1900 counts a day too many. */
    private static String date(BigDecimal day) {
        return LocalDate.of(1899, 12, 30).plusDays(day.longValue()).toString();
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
