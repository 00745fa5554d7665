package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.SpreadsheetText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ProblemLog;

/**
 * Reads a table with one header line and one value per row. A row that is not understood is a problem with its
 * location, and the others are kept. Not thread-safe; used once per file.
 */
abstract class SimpleTableReader {
    /** Thrown when a row is not understood. */
    static final class RowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        RowException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    /** What the table is, as a message calls it. */
    private final Text kind;

    private final List<String> header;
    private final List<String> needed;
    private final ProblemCode unreadable;
    private final ProblemLog problems = ProblemLog.keepingOfEach(ProblemLog.MOST_OF_EACH);
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;
    private boolean refused;

    /**
     * Creates a reader.
     *
     * @param kind what the table is: the key of a text
     * @param header the columns that the table may have, in any order
     * @param needed the columns that it must have
     * @param unreadable the problem of a field that is not understood
     */
    SimpleTableReader(String kind, List<String> header, List<String> needed, ProblemCode unreadable) {
        this.kind = IoMessages.MESSAGES.text(kind);
        this.header = header;
        this.needed = needed;
        this.unreadable = unreadable;
    }

    /** Reads a row, which has no more fields than the header. */
    abstract void readRow(TextRow row);

    /** Reads the file and returns the problems. */
    final List<Problem> readAll(InputFile file) {
        RowSource.read(file, TableOptions.DEFAULT, this::take, problems);
        if (columns.isEmpty() && !refused) {
            Optional<SourceLocation> whole = Optional.of(SourceLocation.ofFile(file.name()));
            if (problems.isEmpty()) {
                problems.accept(Problem.of(InputTableProblem.EMPTY_FILE, whole, "", String.join(",", header)));
            } else if (!problems.counts().containsKey(FileProblem.UNREADABLE_FILE)) {
                problems.accept(noSuchTable(whole, "", needed));
            }
        }
        return problems.listed();
    }

    private boolean take(TextRow written) {
        if (written.isBlank()) {
            return true;
        }
        if (columns.isEmpty()) {
            return readHeader(written);
        }
        TextRow row = written.fitted(width);
        try {
            if (!row.isOfWorkbook() && row.count() != width) {
                throw new RowException(Problem.of(
                        InputTableProblem.FIELD_COUNT,
                        Optional.of(row.location()),
                        String.join(",", row.texts()),
                        row.count(),
                        width));
            }
            refuseText(row);
            readRow(row);
        } catch (RowException e) {
            problems.accept(e.problem);
        }
        return true;
    }

    /** Refuses a row that has a field with bytes that are not UTF-8, or one of more characters than are read. */
    private void refuseText(TextRow row) {
        for (String column : columns.keySet()) {
            String text = text(row, column);
            if (text.indexOf('\ufffd') >= 0) {
                throw fault(row, column, FileProblem.NOT_UTF8);
            }
            if (text.length() > FileProblem.MOST_CHARACTERS && !column.equals("note")) {
                throw fault(row, column, FileProblem.TOO_LONG, text.length(), FileProblem.MOST_CHARACTERS);
            }
        }
    }

    private Problem noSuchTable(Optional<SourceLocation> location, String text, List<String> missing) {
        return Problem.of(
                InputTableProblem.NO_SUCH_TABLE,
                location,
                text,
                kind,
                String.join(",", missing),
                String.join(",", header));
    }

    private boolean readHeader(TextRow row) {
        Set<String> names = new HashSet<>();
        row.texts().forEach(text -> names.add(VietnameseText.fold(text)));
        List<String> missing =
                needed.stream().filter(column -> !names.contains(column)).toList();
        if (!missing.isEmpty()) {
            problems.accept(noSuchTable(Optional.of(row.location()), String.join(",", row.texts()), missing));
            refused = true;
            return false;
        }
        width = row.count();
        for (int i = 0; i < width; i++) {
            String name = VietnameseText.fold(row.text(i));
            int column = row.column(i);
            Optional<SourceLocation> location = Optional.of(row.location(column));
            if (!header.contains(name)) {
                problems.accept(Problem.of(
                        InputTableProblem.UNKNOWN_COLUMN,
                        location,
                        row.text(i),
                        IoMessages.MESSAGES.text("column.notUsed"),
                        String.join(" ", header)));
            } else if (columns.putIfAbsent(name, column) != null) {
                problems.accept(Problem.of(InputTableProblem.DOUBLED_COLUMN, location, row.text(i)));
            }
        }
        return true;
    }

    final String text(TextRow row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : SpreadsheetText.unguard(row.raw(index).strip());
    }

    final String required(TextRow row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            throw new RowException(Problem.of(FileProblem.BLANK, location(row, column), "", column));
        }
        return text;
    }

    final <T> T parse(TextRow row, String column, Function<String, T> parser) {
        try {
            return parser.apply(required(row, column));
        } catch (UnreadableTextException e) {
            throw new RowException(Problem.of(unreadable, location(row, column), e.text(), e.accepted()));
        }
    }

    final <T> Optional<T> optional(TextRow row, String column, Function<String, T> parser) {
        return text(row, column).isEmpty() ? Optional.empty() : Optional.of(parse(row, column, parser));
    }

    /** Returns the exception of a cell that cannot be read; what is accepted is a text or a list of words. */
    final RowException unreadable(TextRow row, String column, Object accepted) {
        return fault(row, column, unreadable, accepted);
    }

    final RowException fault(TextRow row, String column, ProblemCode code, Object... details) {
        return new RowException(problem(row, column, code, details));
    }

    final Problem problem(TextRow row, String column, ProblemCode code, Object... details) {
        return Problem.of(code, location(row, column), text(row, column), details);
    }

    final Optional<SourceLocation> location(TextRow row, String column) {
        Integer index = columns.get(column);
        SourceLocation location = index == null ? row.location() : row.location(index);
        return Optional.of(location.withColumn(column));
    }
}
