package org.ntmcriteria.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.SpreadsheetText;

/**
 * A log of problems whose memory does not grow with their number: it counts them by code, keeps the first ones, of all
 * or of each code, and, if wanted, writes each to a file, so that none is lost. Not thread-safe.
 */
public final class ProblemLog implements Consumer<Problem> {
    /** The header of the file of problems. */
    public static final List<String> HEADER = List.of("code", "severity", "file", "line", "column", "text", "message");

    /**
     * The most problems of one code that a reader lists of one file; {@link #listed()} says how many more there were.
     */
    public static final int MOST_OF_EACH = 10_000;

    private final int most;

    /** Whether the number kept is that of each code. */
    private final boolean isOfEach;

    private final List<Problem> first = new ArrayList<>();
    private final Map<ProblemCode, Long> counts = new TreeMap<>(Comparator.comparing(ProblemCode::code));

    /** Of each code the first problem that was not kept. */
    private final Map<ProblemCode, Problem> left = new TreeMap<>(Comparator.comparing(ProblemCode::code));

    @Nullable private final CsvWriter out;

    private final Language language;

    private ProblemLog(int most, boolean isOfEach, @Nullable CsvWriter out, Language language) {
        if (most < 0) {
            throw new IllegalArgumentException("the number of problems kept must be 0 or more, got " + most);
        }
        this.most = most;
        this.isOfEach = isOfEach;
        this.out = out;
        this.language = language;
    }

    /**
     * Returns a log that keeps the first problems and counts all.
     *
     * @param most the number of problems kept, 0 or more
     * @return an empty log
     * @throws IllegalArgumentException if the number is negative
     */
    public static ProblemLog keeping(int most) {
        return new ProblemLog(most, false, null, Language.EN);
    }

    /**
     * Returns a log that keeps the first problems of each code and counts all, so that many of one kind hide none of
     * another.
     *
     * @param most the number of problems kept of each code, 0 or more
     * @return an empty log
     * @throws IllegalArgumentException if the number is negative
     */
    public static ProblemLog keepingOfEach(int most) {
        return new ProblemLog(most, true, null, Language.EN);
    }

    /**
     * Returns a log that also writes each problem as a row of CSV: {@code code,severity,file,line,column,text,message};
     * for a problem in a workbook or a JSON document {@code line} is the cell or the JSON Pointer. A text that a
     * spreadsheet would take for a formula is written with a leading {@code '}.
     *
     * @param most the number of problems kept, 0 or more
     * @param out takes the header at once and the rows as they come; not closed
     * @param language the language of the messages
     * @return an empty log
     * @throws IllegalArgumentException if the number is negative
     * @throws java.io.UncheckedIOException if it cannot be written; {@link #accept} throws it too
     */
    public static ProblemLog keeping(int most, Writer out, Language language) {
        ProblemLog log = new ProblemLog(
                most,
                false,
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
        long number = counts.merge(problem.code(), 1L, Long::sum);
        if ((isOfEach ? number - 1 : first.size()) < most) {
            first.add(problem);
        } else {
            left.putIfAbsent(problem.code(), problem);
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
     * Returns the problems kept.
     *
     * @return the first problems, in the order of their arrival
     */
    public List<Problem> first() {
        return List.copyOf(first);
    }

    /**
     * Returns the problems kept, and for each code of which there were more a problem that says how many: their number
     * together is that of all.
     *
     * @return the first problems in the order of their arrival, then {@link FileProblem#MORE_FAILURES} and
     *     {@link FileProblem#MORE_WARNINGS}
     */
    public List<Problem> listed() {
        if (left.isEmpty()) {
            return first();
        }
        Map<ProblemCode, Long> listed = new HashMap<>();
        first.forEach(problem -> listed.merge(problem.code(), 1L, Long::sum));
        List<Problem> all = new ArrayList<>(first);
        left.forEach((code, problem) -> {
            long kept = listed.getOrDefault(code, 0L);
            all.add(Problem.of(
                    code.severity() == Severity.FAILURE ? FileProblem.MORE_FAILURES : FileProblem.MORE_WARNINGS,
                    problem.location().map(at -> SourceLocation.ofFile(at.file())),
                    code.code(),
                    counts.get(code) - kept,
                    kept));
        });
        return List.copyOf(all);
    }

    /**
     * Checks if there was no problem.
     *
     * @return true if nothing was logged
     */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /**
     * Returns the number of problems of each code.
     *
     * @return the numbers by code, of all problems; an unmodifiable view
     */
    public Map<ProblemCode, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }

    /**
     * Returns the number of problems of a severity.
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
