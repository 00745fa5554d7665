package org.ntmcriteria.register.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.register.RegisterMessages;

/** A file of a custom table, read strictly: what is not understood is a problem with its file and line. */
final class TableFile {
    /** The built-in tables together have a twentieth of it. */
    private static final int MOST_BYTES = 1 << 26;

    private final String file;
    private final List<Problem> problems;
    private final List<TableRow> rows = new ArrayList<>();

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param bytes its content
     * @param header the columns that it must have, in any order, and no others
     * @param problems takes what is wrong
     */
    TableFile(String file, byte[] bytes, List<String> header, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        if (bytes.length > MOST_BYTES) {
            Text why = RegisterMessages.MESSAGES.text("table.tooLarge", "mebibytes", MOST_BYTES >> 20);
            add(Problem.of(FileProblem.UNREADABLE_FILE, Optional.of(SourceLocation.ofFile(file)), file, why));
            return;
        }
        CsvLines lines = new CsvLines(bytes);
        Iterator<Integer> broken = lines.brokenLines().iterator();
        if (lines.count() == 0) {
            if (broken.hasNext()) {
                addBroken(broken.next());
            } else {
                add(Problem.of(
                        RegisterProblem.HEADER,
                        Optional.of(SourceLocation.ofFile(file)),
                        "",
                        RegisterMessages.MESSAGES.text("table.headerEmpty", "needed", String.join(",", header))));
            }
            return;
        }
        List<String> first = lines.fields(0);
        boolean isKnown = checkHeader(lines.number(0), first, header);
        int next = broken.hasNext() ? broken.next() : Integer.MAX_VALUE;
        for (int line = 1; line < lines.count() && isKnown; line++) {
            while (next < lines.number(line)) {
                addBroken(next);
                next = broken.hasNext() ? broken.next() : Integer.MAX_VALUE;
            }
            readLine(lines, line, first);
        }
        while (next < Integer.MAX_VALUE) {
            addBroken(next);
            next = broken.hasNext() ? broken.next() : Integer.MAX_VALUE;
        }
    }

    private void addBroken(int line) {
        add(Problem.of(
                FileProblem.BROKEN_QUOTES,
                Optional.of(SourceLocation.ofLine(file, line, null)),
                file,
                RegisterMessages.MESSAGES.text("table.quotes")));
    }

    private void readLine(CsvLines lines, int line, List<String> header) {
        Optional<SourceLocation> location = Optional.of(SourceLocation.ofLine(file, lines.number(line), null));
        String whole = lines.text(lines.start(line), lines.end(line));
        // What stands for bytes that are no character is damage, also where the file itself has it.
        if (whole.indexOf('\ufffd') >= 0) {
            add(Problem.of(FileProblem.NOT_UTF8, location, whole));
            return;
        }
        List<String> fields = lines.fields(line);
        if (fields.size() != header.size()) {
            add(Problem.of(RegisterProblem.FIELDS, location, whole, fields.size(), header.size()));
            return;
        }
        rows.add(new TableRow(file, lines.number(line), header, fields));
    }

    private boolean checkHeader(int line, List<String> fields, List<String> header) {
        if (fields.size() == 1 && header.size() > 1) {
            String whole = fields.get(0);
            if (whole.indexOf(';') >= 0) {
                headerFault(line, null, "table.headerSemicolons", fields, header);
                return false;
            }
            if (whole.indexOf('\t') >= 0) {
                headerFault(line, null, "table.headerTabs", fields, header);
                return false;
            }
        }
        Set<String> seen = new HashSet<>();
        List<String> doubled = new ArrayList<>();
        for (String field : fields) {
            if (!seen.add(field)) {
                doubled.add(field);
            }
        }
        List<String> missing = new ArrayList<>(header);
        missing.removeAll(fields);
        List<String> unknown = new ArrayList<>(fields);
        unknown.removeAll(header);
        headerFault(line, "table.headerMissing", missing, header);
        headerFault(line, "table.headerUnknown", unknown, header);
        headerFault(line, "table.headerDoubled", doubled, header);
        return missing.isEmpty() && unknown.isEmpty() && doubled.isEmpty();
    }

    private void headerFault(int line, String fault, List<String> named, List<String> header) {
        if (!named.isEmpty()) {
            headerFault(line, named.get(0), fault, named, header);
        }
    }

    private void headerFault(int line, @Nullable String column, String fault, List<String> named, List<String> header) {
        Text needed = RegisterMessages.MESSAGES.text(fault, "needed", String.join(",", header));
        add(Problem.of(
                RegisterProblem.HEADER,
                Optional.of(SourceLocation.ofLine(file, line, column)),
                String.join(",", named),
                needed));
    }

    private void add(Problem problem) {
        problems.add(problem);
    }

    /** The lines below the header, without those that are broken. */
    List<TableRow> rows() {
        return rows;
    }
}
