package org.ntmcriteria.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;

/**
 * Reads the rows of a CSV file (RFC 4180, UTF-8, {@code ,}, {@code ;} or a tab). A line with broken quotes is a
 * problem; reading continues after it.
 */
final class CsvRows {
    /** How much more a heading tells of a separator than a field. */
    private static final int BEFORE_FIELDS = 1000;

    /** The lines from which the separator is told, since title rows may be above the header. */
    private static final int HEADER_LINES = 50;

    private static final int LINE_START = 10_000;

    private static final String SEPARATORS = ",;\t";

    private static final Pattern RECORD_LINE = Pattern.compile("starting at line (\\d+)");

    private final InputFile file;
    private final Charset charset;
    private final Optional<TextEncoding> encoding;
    private final RowSource.RowSink rows;
    private final Consumer<Problem> problems;
    private final CellTexts texts;

    private CsvRows(
            InputFile file,
            Charset charset,
            Optional<TextEncoding> encoding,
            RowSource.RowSink rows,
            Consumer<Problem> problems) {
        this.file = file;
        this.charset = charset;
        this.encoding = encoding;
        this.rows = rows;
        this.problems = problems;
        this.texts = new CellTexts(file.name(), encoding, problems);
    }

    /**
     * Reads every row in order.
     *
     * @param charset how the file's bytes are characters
     * @param encoding how these are letters, if not in Unicode
     */
    static void read(
            InputFile file,
            Charset charset,
            Optional<TextEncoding> encoding,
            RowSource.RowSink rows,
            Consumer<Problem> problems)
            throws IOException {
        new CsvRows(file, charset, encoding, rows, problems).read();
    }

    private void read() throws IOException {
        char separator = separator();
        try (CsvLines lines = new CsvLines(open())) {
            TextRowHandler handler = new TextRowHandler(file.name(), texts, separator == ',');
            long line = 0;
            while (line >= 0) {
                line = readFrom(line, lines, handler, separator);
            }
        }
    }

    /**
     * Reads from the end of a line.
     *
     * @param start the lines before
     * @return the number of the line with broken quotes that stopped the reading, or a negative number at the end
     */
    private long readFrom(long start, CsvLines lines, TextRowHandler handler, char separator) throws IOException {
        long line = start + 1;
        handler.startAfter(start);
        lines.startRecord();
        try {
            CsvReader<TextRow> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(TextRowHandler.MOST_CHARACTERS)
                    .build(handler, lines);
            for (TextRow row : reader) {
                line = row.line() + 1L;
                lines.startRecord();
                if (texts.areForeign() || !rows.take(row)) {
                    return -1;
                }
            }
            return -1;
        } catch (CsvParseException e) {
            long broken = Math.max(line, start + recordLine(e));
            Optional<SourceLocation> location = Optional.of(SourceLocation.ofLine(file.name(), (int) broken, null));
            String message = String.valueOf(e.getMessage());
            if (message.contains("quot") && !message.contains("buffer")) {
                problems.accept(Problem.of(
                        FileProblem.BROKEN_QUOTES, location, "", IoMessages.MESSAGES.text("quotes.lineLeftOut")));
            } else {
                problems.accept(Problem.of(
                        InputTableProblem.TOO_LARGE,
                        location,
                        "",
                        IoMessages.MESSAGES.text("limit.line"),
                        TextRowHandler.accepted()));
                if (!rows.hasHeader()) {
                    return -1;
                }
            }
            lines.skipFirstLine();
            return broken;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns the first line of the record, which the library names only in its message. */
    private static long recordLine(CsvParseException e) {
        Matcher matcher = RECORD_LINE.matcher(String.valueOf(e.getMessage()));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private BufferedReader open() throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), charset), 1 << 13);
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    /**
     * Returns the separator by which the earliest of the first lines is a header, or else the most frequent in the
     * first line.
     */
    private char separator() throws IOException {
        char fallback = ',';
        try (BufferedReader text = open()) {
            for (int line = 0; line < HEADER_LINES; line++) {
                String start = readLineStart(text);
                if (start == null) {
                    break;
                }
                char best = best(separator -> headings(start, separator));
                if (headings(start, best) >= 2 * BEFORE_FIELDS) {
                    return best;
                }
                if (line == 0) {
                    fallback = best(separator -> fields(start, separator).length);
                }
            }
        }
        return fallback;
    }

    /** Returns the separator of which there is most; of equal ones the first. */
    private static char best(IntUnaryOperator count) {
        char best = SEPARATORS.charAt(0);
        for (int i = 1; i < SEPARATORS.length(); i++) {
            if (count.applyAsInt(SEPARATORS.charAt(i)) > count.applyAsInt(best)) {
                best = SEPARATORS.charAt(i);
            }
        }
        return best;
    }

    private static String[] fields(String line, int separator) {
        return line.split(Character.toString(separator), -1);
    }

    /** Returns how many fields are headings and, to tell between equals, how many fields there are. */
    private int headings(String line, int separator) {
        int known = 0;
        String[] fields = fields(line, separator);
        for (String field : fields) {
            String written = field.replace("\"", "");
            String word = encoding.map(e -> e.toUnicode(written)).orElse(written);
            known += UnitTableColumn.find(word).isPresent()
                            || FormColumn.find(word).isPresent()
                            || KeyText.find(word)
                                    .filter(key -> key.kind() != KeyText.Kind.NUMBER)
                                    .isPresent()
                    ? 1
                    : 0;
        }
        return known * BEFORE_FIELDS + Math.min(fields.length, BEFORE_FIELDS - 1);
    }

    /** Reads a line, with those that its quotes join to it, and returns its beginning, long enough for a header. */
    @Nullable private static String readLineStart(BufferedReader text) throws IOException {
        StringBuilder start = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        boolean isQuoted = false;
        for (; c >= 0 && (isQuoted && start.length() < LINE_START || c != '\n' && c != '\r'); c = text.read()) {
            isQuoted ^= c == '"';
            if (start.length() < LINE_START) {
                start.append((char) c);
            }
        }
        return start.toString();
    }
}
