package org.ntmcriteria.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.SpreadsheetText;

/**
 * Takes problems without growing with them: counts them by code, keeps the first ones, and writes each out where that
 * is asked for, so that none is lost. Not thread-safe.
 */
public final class ProblemLog implements Consumer<Problem> {
    /** The columns in which problems are written. */
    public static final List<String> HEADER = List.of("code", "severity", "file", "line", "column", "text", "message");

    private final int most;
    private final List<Problem> first = new ArrayList<>();
    private final Map<ProblemCode, Long> counts = new TreeMap<>(Comparator.comparing(ProblemCode::code));

    @Nullable private final CsvWriter out;

    private final Language language;

    private ProblemLog(int most, @Nullable CsvWriter out, Language language) {
        if (most < 0) {
            throw new IllegalArgumentException("a log keeps 0 problems or more, got " + most);
        }
        this.most = most;
        this.out = out;
        this.language = language;
    }

    /**
     * A log that keeps some problems and counts the others.
     *
     * @param most how many are kept, 0 or more
     * @return an empty log
     * @throws IllegalArgumentException if the number is negative
     */
    public static ProblemLog keeping(int most) {
        return new ProblemLog(most, null, Language.EN);
    }

    /**
     * A log that also writes each problem as a row of CSV: {@code code,severity,file,line,column,text,message}; where a
     * problem stands in a workbook or a document, {@code line} holds its cell or JSON Pointer. Texts that would begin a
     * formula in a spreadsheet stand behind a {@code '}.
     *
     * @param most how many are kept, 0 or more
     * @param out takes the rows, the header at once; to be closed by the caller
     * @param language the language of the messages
     * @return an empty log
     * @throws IllegalArgumentException if the number is negative
     * @throws java.io.UncheckedIOException if it cannot be written; {@link #accept} throws it too
     */
    public static ProblemLog keeping(int most, Writer out, Language language) {
        ProblemLog log = new ProblemLog(
                most,
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .bufferSize(0)
                        .build(out),
                language);
        log.write(HEADER);
        return log;
    }

    @Override
    public void accept(Problem problem) {
        counts.merge(problem.code(), 1L, Long::sum);
        if (first.size() < most) {
            first.add(problem);
        }
        if (out != null) {
            Optional<SourceLocation> location = problem.location();
            write(List.of(
                    problem.code().code(),
                    problem.severity().name(),
                    location.map(SourceLocation::file).orElse(""),
                    location.map(ProblemLog::position).orElse(""),
                    location.map(SourceLocation::column).orElse(""),
                    SpreadsheetText.guard(problem.text()),
                    SpreadsheetText.guard(problem.message(language))));
        }
    }

    private static String position(SourceLocation location) {
        return location.address() != null
                ? location.address()
                : location.line() > 0 ? String.valueOf(location.line()) : "";
    }

    private void write(List<String> fields) {
        out.writeRecord(fields);
    }

    /**
     * The first problems.
     *
     * @return those that are kept, in the order in which they came
     */
    public List<Problem> first() {
        return List.copyOf(first);
    }

    /**
     * How many problems of each code there were.
     *
     * @return the numbers by code, all problems counted
     */
    public Map<ProblemCode, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /**
     * How many problems of a severity there were.
     *
     * @param severity the severity
     * @return their number
     */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
