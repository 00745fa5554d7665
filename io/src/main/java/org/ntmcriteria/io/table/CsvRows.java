package org.ntmcriteria.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.io.InputFile;

/**
 * Rows of a CSV file (RFC 4180, UTF-8, {@code ,} or {@code ;}). A line with broken quotes is a problem; reading goes on
 * behind it.
 */
final class CsvRows {
    /** Lines looked at to tell the separator; title rows may stand above the header. */
    private static final int HEADER_LINES = 50;

    /** How many characters may be read again behind broken quotes before reading stops. */
    private static final long READ_AGAIN = 1L << 28;

    private final InputFile file;
    private final RowSource.RowSink rows;
    private final Consumer<Problem> problems;
    private long readAgain;

    private CsvRows(InputFile file, RowSource.RowSink rows, Consumer<Problem> problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    static void read(InputFile file, RowSource.RowSink rows, Consumer<Problem> problems) throws IOException {
        new CsvRows(file, rows, problems).read(separator(file));
    }

    private void read(char separator) throws IOException {
        int broken = 0;
        while (broken >= 0 && readAgain < READ_AGAIN) {
            broken = readBehind(broken, separator);
        }
        if (broken > 0) {
            problems.accept(Problem.of(
                    ProblemCode.READING_STOPPED,
                    Optional.of(Place.ofLine(file.name(), broken, null)),
                    "",
                    "too many lines with broken quotes"));
        }
    }

    /**
     * Reads on behind a line.
     *
     * @return the line with broken quotes that ended the reading, or -1 at the end of the file
     */
    private int readBehind(int skip, char separator) throws IOException {
        long line = skip + 1L;
        try (BufferedReader text = open(file)) {
            skipLines(text, skip);
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text);
            for (CsvRecord fields : reader) {
                line = skip + fields.getStartingLineNumber();
                if (!rows.take(TextRow.ofLine(file.name(), (int) line, fields.getFields()))) {
                    return -1;
                }
                line++;
            }
            return -1;
        } catch (CsvParseException e) {
            int broken = (int) Math.max(line, skip + recordLine(e));
            problems.accept(Problem.of(
                    ProblemCode.BROKEN_QUOTES,
                    Optional.of(Place.ofLine(file.name(), broken, null)),
                    "",
                    "a quote is opened and not closed, or text follows a closing quote;"
                            + " the line is left out and reading goes on behind it"));
            return broken;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The library names the record's first line only in its message. */
    private static long recordLine(CsvParseException e) {
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("starting at line (\\d+)").matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private void skipLines(BufferedReader text, int lines) throws IOException {
        int left = lines;
        while (left > 0) {
            int c = text.read();
            readAgain++;
            if (c < 0) {
                return;
            }
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
            }
            left -= c == '\n' || c == '\r' ? 1 : 0;
        }
    }

    private static BufferedReader open(InputFile file) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), StandardCharsets.UTF_8), 1 << 16);
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    /** The separator of the line that looks most like a header: the one with the most of either outside quotes. */
    private static char separator(InputFile file) throws IOException {
        int mostCommas = 0;
        int mostSemicolons = 0;
        try (Reader text = open(file)) {
            boolean quoted = false;
            int commas = 0;
            int semicolons = 0;
            int lines = 0;
            for (int read = 0; read < 1 << 20 && lines < HEADER_LINES; read++) {
                int c = text.read();
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    commas++;
                } else if (c == ';' && !quoted) {
                    semicolons++;
                } else if (c == '\n' || c < 0) {
                    mostCommas = Math.max(mostCommas, commas);
                    mostSemicolons = Math.max(mostSemicolons, semicolons);
                    if (lines == 0 && (commas > 1 || semicolons > 1)) {
                        break;
                    }
                    commas = 0;
                    semicolons = 0;
                    lines++;
                    if (c < 0) {
                        break;
                    }
                }
            }
        }
        return mostSemicolons > mostCommas ? ';' : ',';
    }
}
