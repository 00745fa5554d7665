package org.ntmcriteria.rules.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;

/** One table of a set, read strictly: a line that is not understood is a problem with its file and line. */
final class TableFile {
    /** What stops a row from being understood. */
    static final class RowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Problem problem() {
            return problem;
        }

        private RowException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    /** One line of the table. */
    final class Row {
        private final int line;
        private final List<String> fields;
        private String lastRead = "";

        private Row(int line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        String text(String column) {
            lastRead = column;
            return fields.get(positions.get(column));
        }

        boolean isBlank(String column) {
            return fields.get(positions.get(column)).isEmpty();
        }

        /** What is wrong where the field that was read last is not what a parser accepts. */
        Problem unreadable(UnreadableTextException fault) {
            return Problem.of(
                    TableProblem.UNREADABLE,
                    Optional.of(SourceLocation.ofLine(file, line, lastRead)),
                    text(lastRead),
                    fault.accepted());
        }

        /** Blanks around a field would make two of one. */
        void refusePadding() {
            for (String field : fields) {
                if (isPadded(field)) {
                    throw fault(
                            TableProblem.UNREADABLE,
                            columns.get(fields.indexOf(field)),
                            field,
                            "the text without blanks around it");
                }
            }
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw fault(FileProblem.BLANK, column, text, "a value");
            }
            return text;
        }

        <E extends Enum<E>> E code(String column, Class<E> type) {
            return TableFile.code(type, text(column));
        }

        List<String> list(String column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split(";", -1));
        }

        RuntimeException fault(
                ProblemCode code, @javax.annotation.Nullable String column, String text, Object... details) {
            return new RowException(
                    Problem.of(code, Optional.of(SourceLocation.ofLine(file, line, column)), text, details));
        }

        SourceLocation location() {
            return SourceLocation.ofLine(file, line, null);
        }
    }

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();

    /**
     * Reads a table.
     *
     * @param file its name, for messages
     * @param bytes its content, UTF-8
     * @param header the columns that it must have, in any order, and no others
     * @param problems takes what is wrong
     */
    TableFile(String file, byte[] bytes, List<String> header, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        int lines = 0;
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            brokenCharacter(text);
            return;
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            for (CsvRecord fields : reader) {
                int line = (int) fields.getStartingLineNumber();
                if (lines++ == 0) {
                    if (!readHeader(line, fields.getFields(), header)) {
                        return;
                    }
                } else if (fields.getFieldCount() != header.size()) {
                    problems.add(Problem.of(
                            TableProblem.FIELDS,
                            Optional.of(SourceLocation.ofLine(file, line, null)),
                            String.join(",", fields.getFields()),
                            fields.getFieldCount(),
                            header.size()));
                } else {
                    rows.add(new Row(line, fields.getFields()));
                }
            }
        } catch (CsvParseException e) {
            Matcher line = Pattern.compile("starting at line (\\d+)").matcher(String.valueOf(e.getMessage()));
            problems.add(Problem.of(
                    FileProblem.BROKEN_QUOTES,
                    Optional.of(SourceLocation.ofLine(file, line.find() ? Integer.parseInt(line.group(1)) : 0, null)),
                    file,
                    "a quote is opened and not closed, or text follows a closing quote"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines == 0) {
            problems.add(Problem.of(
                    TableProblem.HEADER, Optional.of(SourceLocation.ofFile(file)), "", String.join(",", header)));
        }
    }

    /** What stands for bytes that are no character is damage, also where the file itself has it. */
    private void brokenCharacter(String text) {
        String[] lines = text.split("\n", -1);
        int broken = 0;
        while (lines[broken].indexOf('\ufffd') < 0) {
            broken++;
        }
        problems.add(Problem.of(
                FileProblem.NOT_UTF8, Optional.of(SourceLocation.ofLine(file, broken + 1, null)), lines[broken]));
    }

    private boolean readHeader(int line, List<String> fields, List<String> header) {
        columns = fields;
        List<String> doubled = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (positions.put(fields.get(i), i) != null) {
                doubled.add(fields.get(i));
            }
        }
        List<String> missing = new ArrayList<>(header);
        missing.removeAll(fields);
        List<String> unknown = new ArrayList<>(fields);
        unknown.removeAll(header);
        headerFault(line, "missing", missing, header);
        headerFault(line, "unknown", unknown, header);
        headerFault(line, "doubled", doubled, header);
        return missing.isEmpty() && unknown.isEmpty() && doubled.isEmpty();
    }

    private void headerFault(int line, String fault, List<String> named, List<String> header) {
        if (!named.isEmpty()) {
            problems.add(Problem.of(
                    TableProblem.HEADER,
                    Optional.of(SourceLocation.ofLine(file, line, named.get(0))),
                    fault + " " + String.join(",", named),
                    String.join(",", header)));
        }
    }

    /** The lines below the header, without those that are broken. */
    List<Row> rows() {
        return rows;
    }

    private static boolean isPadded(String field) {
        return !field.isEmpty()
                && (Character.isWhitespace(field.charAt(0))
                        || Character.isWhitespace(field.charAt(field.length() - 1)));
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** The constant of a name, or an {@link UnreadableTextException} that names them all. */
    static <E extends Enum<E>> E code(Class<E> type, String text) {
        Optional<E> found = find(type, text);
        if (found.isEmpty()) {
            throw new UnreadableTextException(text, GivenText.same(names(List.of(type.getEnumConstants()))));
        }
        return found.get();
    }

    static String names(Collection<? extends Enum<?>> constants) {
        StringJoiner names = new StringJoiner(" ");
        for (Enum<?> constant : constants) {
            names.add(constant.name());
        }
        return names.toString();
    }
}
