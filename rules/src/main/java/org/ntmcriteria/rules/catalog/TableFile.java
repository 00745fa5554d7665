package org.ntmcriteria.rules.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.rules.RulesMessages;

/** One table of a set, read strictly: a line that is not understood is a problem with its file and line. */
final class TableFile {
    /** All built-in tables together have a twentieth of it. */
    private static final int MOST_BYTES = 1 << 26;

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<TableRow> rows = new ArrayList<>();

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
        if (bytes.length > MOST_BYTES) {
            problems.add(
                    unreadable(file, RulesMessages.MESSAGES.text("table.tooLarge", "mebibytes", MOST_BYTES >> 20)));
            return;
        }
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
                    rows.add(new TableRow(file, line, positions, fields.getFields()));
                }
            }
        } catch (CsvParseException e) {
            if (String.valueOf(e.getMessage()).contains("buffer")) {
                problems.add(unreadable(file, RulesMessages.MESSAGES.text("table.fieldTooLong")));
                return;
            }
            Matcher line = Pattern.compile("starting at line (\\d+)").matcher(String.valueOf(e.getMessage()));
            problems.add(Problem.of(
                    FileProblem.BROKEN_QUOTES,
                    Optional.of(SourceLocation.ofLine(file, line.find() ? Integer.parseInt(line.group(1)) : 0, null)),
                    file,
                    RulesMessages.MESSAGES.text("table.quotes")));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines == 0) {
            problems.add(
                    unreadable(file, RulesMessages.MESSAGES.text("table.empty", "needed", String.join(",", header))));
        }
    }

    private static Problem unreadable(String file, Text why) {
        return Problem.of(FileProblem.UNREADABLE_FILE, Optional.of(SourceLocation.ofFile(file)), file, why);
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
    List<TableRow> rows() {
        return rows;
    }
}
