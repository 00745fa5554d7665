package org.ntmcriteria.io.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/**
 * Reads the cells of a workbook as text. Of a formula the stored value is read; a formula without one is a problem. Not
 * thread-safe; used once per file.
 */
final class XlsxCells {
    /** The most characters of a text that a cell of a spreadsheet can hold. */
    static final int LONGEST_TEXT = 32_767;

    /** A number of a spreadsheet has fifteen digits and an exponent; longer ones take long to be read. */
    static final int LONGEST_NUMBER = 60;

    /** A number with more digits before or after the point is kept as text and refused as a value. */
    private static final int MOST_DIGITS = 60;

    /** The most characters of a formula, which is shown where it has no stored value. */
    private static final int LONGEST_FORMULA = 8_192;

    /** The last day of a workbook, 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final BigDecimal MINUTES_OF_DAY = BigDecimal.valueOf(24 * 60);

    private static final MathContext DIGITS_SHOWN = new MathContext(15);

    /**
     * A cell.
     *
     * @param text the text; empty if the cell is blank or could not be read
     * @param kind what it is
     * @param shown what the cell shows, which its number format may make another text
     */
    record Cell(String text, Kind kind, String shown) {
        Cell(String text, Kind kind) {
            this(text, kind, text);
        }

        private static final Cell BLANK = new Cell("", Kind.TEXT);
        private static final Cell FAILED = new Cell("", Kind.FAILED);

        private static Cell ofText(String text) {
            return text.isEmpty() ? BLANK : new Cell(text, Kind.TEXT);
        }

        /** Checks if there is nothing in the cell. */
        boolean isBlank() {
            return text.isEmpty() && kind == Kind.TEXT;
        }
    }

    /** What a cell of a workbook is. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A day or a time, which spreadsheets also make of what looks like one. */
        DAY,
        /** It could not be read, which was reported. */
        FAILED
    }

    private final SharedTexts sharedTexts;
    private final CellTexts texts;
    private final CellFormats formats;
    private final boolean since1904;
    private final Consumer<Problem> problems;

    /** Whether the sheet shows cells of zero as blank ones. */
    private boolean hidesZeros;

    /**
     * Creates a reader.
     *
     * @param sharedTexts the texts that cells refer to
     * @param texts makes the texts those that are read
     * @param formats which formats show a percentage or a day
     * @param since1904 whether days are counted from 1904, as in old workbooks of a Macintosh
     * @param problems takes what is wrong
     */
    XlsxCells(
            SharedTexts sharedTexts,
            CellTexts texts,
            CellFormats formats,
            boolean since1904,
            Consumer<Problem> problems) {
        this.sharedTexts = sharedTexts;
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
        this.problems = problems;
    }

    /** Takes whether a sheet shows cells of zero as blank ones. */
    void startSheet(boolean withoutZeros) {
        hidesZeros = withoutZeros;
    }

    /** Returns a number for the colour of the cell that begins here; 0 for none. */
    int colour(WorkbookXml xml) {
        return formats.fill(XlsxRows.wholeNumber(xml.attribute("s")));
    }

    /**
     * Reads the cell that begins here, to its end.
     *
     * @param xml the sheet
     * @param place where the cell is
     */
    Cell read(WorkbookXml xml, Supplier<SourceLocation> place) throws IOException {
        String type = xml.attribute("t");
        // A cell without a format has the first.
        int format = Math.max(0, XlsxRows.wholeNumber(xml.attribute("s")));
        boolean hasFormula = false;
        boolean hasValue = false;
        boolean isStruckOut = formats.isStruckOut(format);
        String formula = null;
        String value = null;
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("f")) {
                hasFormula = true;
                formula = xml.text(LONGEST_FORMULA);
            } else if (xml.isStart("v")) {
                if (hasValue) {
                    throw WorkbookException.damaged();
                }
                hasValue = true;
                value = xml.text(LONGEST_TEXT);
            } else if (xml.isStart("is")) {
                hasValue = true;
                RichText text = RichText.read(xml, "is", LONGEST_TEXT);
                value = text.text().orElse(null);
                isStruckOut |= text.isStruckOut();
            }
        }
        // A program that does not calculate leaves the value out, or empty; an empty text is a result.
        boolean isCalculated = hasValue && !("".equals(value) && hasFormula && !type.equals("str"));
        if (!isCalculated) {
            return hasFormula
                    ? failed(InputTableProblem.NO_CACHED_VALUE, place, "=" + (formula == null ? "…" : formula))
                    : Cell.BLANK;
        }
        if (value == null) {
            return isNumber(type)
                    ? tooLong("limit.number", LONGEST_NUMBER, place)
                    : tooLong("limit.text", LONGEST_TEXT, place);
        }
        isStruckOut |= type.equals("s") && sharedTexts.isStruckOut(XlsxRows.wholeNumber(value));
        Cell cell = cell(type, value, format, place);
        // What is struck out is deleted, and what is left of the cell may mean something else.
        return isStruckOut && !cell.text().isBlank() ? failed(InputTableProblem.STRUCK_OUT, place, cell.text()) : cell;
    }

    private static boolean isNumber(String type) {
        return type.isEmpty() || type.equals("n");
    }

    private Cell cell(String type, String value, int format, Supplier<SourceLocation> place) throws IOException {
        return switch (type) {
            case "", "n" -> number(value.strip(), format, place);
            case "s" -> sharedText(value, place);
            case "str", "inlineStr", "e" -> Cell.ofText(texts.read(WorkbookText.decode(value), place));
            case "b" -> Cell.ofText(value.equals("1") ? "true" : value.equals("0") ? "false" : value);
            // A day, mostly with a time of day behind a T.
            case "d" -> new Cell(value.contains("T") ? value.substring(0, value.indexOf('T')) : value, Kind.DAY);
            default -> throw WorkbookException.damaged();
        };
    }

    private Cell sharedText(String value, Supplier<SourceLocation> place) throws IOException {
        int number = XlsxRows.wholeNumber(value);
        if (!sharedTexts.has(number)) {
            return failed(InputTableProblem.BAD_VALUE, place, value, IoMessages.MESSAGES.text("accepted.storedText"));
        }
        Optional<String> text = sharedTexts.get(number);
        return text.isPresent()
                ? Cell.ofText(texts.read(text.get(), place))
                : tooLong("limit.text", LONGEST_TEXT, place);
    }

    private Cell number(String value, int format, Supplier<SourceLocation> place) {
        if (value.length() > LONGEST_NUMBER) {
            return tooLong("limit.number", LONGEST_NUMBER, place);
        }
        BigDecimal number = decimal(value);
        if (number == null) {
            return Cell.ofText(value);
        }
        return Math.abs((long) number.scale()) > MOST_DIGITS
                ? new Cell(value, Kind.NUMBER)
                : shown(number, formats.get(format));
    }

    @Nullable private static BigDecimal decimal(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Cell shown(BigDecimal number, NumberFormat format) {
        if (!format.words(number).isEmpty()) {
            return Cell.ofText(format.words(number));
        }
        if (number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0) {
            if (format.isDay(number) && number.signum() > 0) {
                // Day 1 of a workbook is 1900-01-01, and its year 1900 has one day too many.
                LocalDate zero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
                return new Cell(zero.plusDays(number.longValue()).toString(), Kind.DAY);
            }
            if (format.isTime(number)) {
                long minutes = number.multiply(MINUTES_OF_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
                return new Cell("%d:%02d".formatted(minutes / 60, minutes % 60), Kind.DAY);
            }
        }
        // A cell shown as 84.5 % is stored as 0.845. Excel shows fifteen digits: 253.49999999999997 as 253.5.
        String shown = number.movePointRight(format.shift(number))
                .round(DIGITS_SHOWN)
                .stripTrailingZeros()
                .toPlainString();
        int zeros = number.signum() < 0 || shown.contains(".") ? 0 : format.digits(number) - shown.length();
        String text = "0".repeat(Math.max(0, zeros)) + shown;
        boolean isHidden = hidesZeros && number.signum() == 0;
        return new Cell(text, Kind.NUMBER, isHidden ? "" : format.shown(number, text));
    }

    private Cell tooLong(String key, int most, Supplier<SourceLocation> place) {
        Text accepted = IoMessages.MESSAGES.text("limit.characters", "most", most);
        return failed(InputTableProblem.TOO_LARGE, place, "", IoMessages.MESSAGES.text(key), accepted);
    }

    private Cell failed(InputTableProblem problem, Supplier<SourceLocation> place, String text, Object... arguments) {
        problems.accept(Problem.of(problem, Optional.of(place.get()), text, arguments));
        return Cell.FAILED;
    }
}
