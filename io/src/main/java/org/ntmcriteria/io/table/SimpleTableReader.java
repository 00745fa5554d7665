package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.SpreadsheetText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;

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

    private final List<String> header;
    private final List<String> needed;
    private final ProblemCode unreadable;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;
    private boolean refused;

    /**
     * Creates a reader.
     *
     * @param header the columns that the table may have, in any order
     * @param needed the columns that it must have
     * @param unreadable the problem of a field that is not understood
     */
    SimpleTableReader(List<String> header, List<String> needed, ProblemCode unreadable) {
        this.header = header;
        this.needed = needed;
        this.unreadable = unreadable;
    }

    /** Reads a row, which has no more fields than the header. */
    abstract void readRow(TextRow row);

    /** Reads the file and returns the problems. */
    final List<Problem> readAll(InputFile file) {
        RowSource.read(file, TableOptions.DEFAULT, this::take, problems::add);
        if (columns.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(
                    InputTableProblem.EMPTY_FILE,
                    Optional.of(SourceLocation.ofFile(file.name())),
                    "",
                    String.join(",", header)));
        }
        return problems;
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
            problems.add(e.problem);
        }
        return !refused;
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

    private boolean readHeader(TextRow row) {
        width = row.count();
        for (int i = 0; i < width; i++) {
            String name = VietnameseText.fold(row.text(i));
            int column = row.column(i);
            Optional<SourceLocation> location = Optional.of(row.location(column));
            if (!header.contains(name)) {
                problems.add(Problem.of(
                        InputTableProblem.UNKNOWN_COLUMN,
                        location,
                        row.text(i),
                        IoMessages.MESSAGES.text("column.notUsed"),
                        String.join(" ", header)));
            } else if (columns.putIfAbsent(name, column) != null) {
                problems.add(Problem.of(InputTableProblem.DOUBLED_COLUMN, location, row.text(i)));
            }
        }
        for (String column : needed) {
            if (!columns.containsKey(column)) {
                problems.add(Problem.of(
                        InputTableProblem.MISSING_COLUMN,
                        Optional.of(row.location()),
                        String.join(",", row.texts()),
                        column));
                refused = true;
            }
        }
        return !refused;
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
