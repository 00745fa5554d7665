package org.ntmcriteria.rules.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.core.UnreadableTextException;

/** One table of a set, read strictly: a line that is not understood is a problem with its file and line. */
final class TableFile {
    private static final Pattern RECORD_LINE = Pattern.compile("starting at line (\\d+)");

    /** What stops a row from being understood. */
    private static final class RowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        RowException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }

    /** One line of the table. */
    final class Row {
        private final int line;
        private final List<String> fields;

        private Row(int line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        String text(String column) {
            return fields.get(positions.get(column));
        }

        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw fault(ProblemCode.BLANK, column, text, "a value");
            }
            return text;
        }

        <T> T parse(String column, String accepted, Function<String, Optional<T>> parser) {
            String text = text(column);
            Optional<T> parsed = parser.apply(text);
            if (parsed.isEmpty()) {
                throw fault(ProblemCode.TABLE_UNREADABLE, column, text, accepted);
            }
            return parsed.get();
        }

        <T> T parse(String column, Function<String, T> parser) {
            String text = text(column);
            try {
                return parser.apply(text);
            } catch (UnreadableTextException e) {
                throw fault(ProblemCode.TABLE_UNREADABLE, column, text, e.accepted());
            }
        }

        <T> Optional<T> optional(String column, Function<String, T> parser) {
            return text(column).isEmpty() ? Optional.empty() : Optional.of(parse(column, parser));
        }

        <E extends Enum<E>> E code(String column, Class<E> type) {
            Optional<E> found = find(type, text(column));
            if (found.isEmpty()) {
                throw fault(ProblemCode.TABLE_UNREADABLE, column, text(column), String.join(" ", names(type)));
            }
            return found.get();
        }

        List<String> list(String column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split(";", -1));
        }

        RuntimeException fault(
                ProblemCode code, @javax.annotation.Nullable String column, String text, Object... details) {
            return new RowException(Problem.of(code, Optional.of(Place.ofLine(file, line, column)), text, details));
        }

        Place place() {
            return Place.ofLine(file, line, null);
        }
    }

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

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
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(strictly(bytes))) {
            for (CsvRecord fields : reader) {
                int line = (int) fields.getStartingLineNumber();
                if (lines++ == 0) {
                    if (!readHeader(line, fields.getFields(), header)) {
                        return;
                    }
                } else if (fields.getFieldCount() != header.size()) {
                    problems.add(Problem.of(
                            ProblemCode.FIELD_COUNT,
                            Optional.of(Place.ofLine(file, line, null)),
                            String.join(",", fields.getFields()),
                            fields.getFieldCount(),
                            header.size()));
                } else {
                    rows.add(new Row(line, fields.getFields()));
                }
            }
        } catch (CsvParseException e) {
            Matcher line = RECORD_LINE.matcher(String.valueOf(e.getMessage()));
            problems.add(Problem.of(
                    ProblemCode.BROKEN_QUOTES,
                    Optional.of(Place.ofLine(file, line.find() ? Integer.parseInt(line.group(1)) : 0, null)),
                    file,
                    "a quote is opened and not closed, or text follows a closing quote"));
        } catch (IOException | UncheckedIOException e) {
            // Bytes in memory fail in no other way.
            problems.add(Problem.of(
                    ProblemCode.NOT_UTF8, Optional.of(Place.ofLine(file, firstBrokenLine(bytes), null)), file));
            return;
        }
        if (lines == 0) {
            problems.add(Problem.of(
                    ProblemCode.TABLE_HEADER, Optional.of(Place.ofFile(file)), "", String.join(",", header)));
        }
    }

    private static int firstBrokenLine(byte[] bytes) {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].indexOf('\ufffd') >= 0) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Reader strictly(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int start = marked ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private boolean readHeader(int line, List<String> fields, List<String> header) {
        for (int i = 0; i < fields.size(); i++) {
            positions.put(fields.get(i), i);
        }
        if (fields.size() != header.size() || !new HashSet<>(fields).equals(new HashSet<>(header))) {
            problems.add(Problem.of(
                    ProblemCode.TABLE_HEADER,
                    Optional.of(Place.ofLine(file, line, null)),
                    String.join(",", fields),
                    String.join(",", header)));
            return false;
        }
        return true;
    }

    /** Hands every row over; a row that is not understood becomes a problem, the others go on. */
    void forEach(Consumer<Row> reader) {
        for (Row row : rows) {
            try {
                for (String field : row.fields) {
                    if (isPadded(field)) {
                        throw row.fault(ProblemCode.TABLE_UNREADABLE, null, field, "the text without blanks around it");
                    }
                }
                reader.accept(row);
            } catch (RowException e) {
                problems.add(e.problem);
            }
        }
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

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
