package org.ntmcriteria.register.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.EnumNames;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.register.RegisterMessages;
import org.ntmcriteria.register.unit.Evidence;

/** One line of a table of the register. Not thread-safe. */
final class TableRow {
    /** What stops a row from being understood. */
    static final class RowException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private RowException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private final String file;
    private final int line;
    private final List<String> header;
    private final List<String> fields;
    private String lastRead = "";

    TableRow(String file, int line, List<String> header, List<String> fields) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.fields = fields;
    }

    String text(String column) {
        lastRead = column;
        return fields.get(header.indexOf(column));
    }

    SourceLocation location() {
        return SourceLocation.ofLine(file, line, null);
    }

    Problem problem(ProblemCode code, @Nullable String column, String text, Object... details) {
        return Problem.of(code, Optional.of(SourceLocation.ofLine(file, line, column)), text, details);
    }

    RuntimeException fault(ProblemCode code, String column, String text, Object... details) {
        return new RowException(problem(code, column, text, details));
    }

    /** Returns what is wrong where a parser refused the field that was read last. */
    Problem unreadable(UnreadableTextException fault) {
        return problem(RegisterProblem.UNREADABLE, lastRead, text(lastRead), fault.accepted());
    }

    /** Refuses blanks around a field, and what is not seen in one, with which one text would become two. */
    void refusePadding() {
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).equals(fields.get(i).strip())) {
                throw fault(
                        RegisterProblem.UNREADABLE,
                        header.get(i),
                        fields.get(i),
                        RegisterMessages.MESSAGES.text("table.withoutBlanks"));
            }
            if (hasControls(fields.get(i))) {
                throw fault(
                        RegisterProblem.UNREADABLE,
                        header.get(i),
                        fields.get(i),
                        RegisterMessages.MESSAGES.text("table.withoutControls"));
            }
            if (fields.get(i).length() > FileProblem.MOST_CHARACTERS) {
                throw fault(
                        FileProblem.TOO_LONG,
                        header.get(i),
                        fields.get(i),
                        fields.get(i).length(),
                        FileProblem.MOST_CHARACTERS);
            }
        }
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            int type = Character.getType(text.charAt(i));
            if (type == Character.CONTROL || type == Character.FORMAT) {
                return true;
            }
        }
        return false;
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw fault(FileProblem.BLANK, column, text, RegisterMessages.MESSAGES.text("table.value"));
        }
        return text;
    }

    Optional<String> optional(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A code of so many digits. */
    String code(String column, int digits) {
        String text = text(column);
        boolean isCode = text.length() == digits;
        for (int i = 0; i < text.length() && isCode; i++) {
            isCode = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!isCode) {
            throw new UnreadableTextException(
                    text, RegisterMessages.MESSAGES.text("accepted.digits", "digits", digits));
        }
        return text;
    }

    LocalDate day(String column) {
        return DateRange.parseDay(text(column));
    }

    /** The first and the last day; the last may be open. */
    Optional<LocalDate> lastDay(String column, Optional<LocalDate> first) {
        if (text(column).isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = day(column);
        if (first.isPresent() && first.get().isAfter(last)) {
            throw fault(
                    RegisterProblem.INCONSISTENT,
                    column,
                    text(column),
                    RegisterMessages.MESSAGES.text("table.datesReversed", "start", first.get()));
        }
        return Optional.of(last);
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return EnumNames.parse(type, text(column));
    }

    /** One of the statuses that a row of the register can have. */
    SourceStatus status(String column) {
        String text = text(column);
        return switch (text) {
            case "VERIFIED" -> SourceStatus.VERIFIED;
            case "CORROBORATED" -> SourceStatus.CORROBORATED;
            case "RECALLED" -> SourceStatus.RECALLED;
            default -> throw new UnreadableTextException(text, GivenText.same("VERIFIED CORROBORATED RECALLED"));
        };
    }

    /** The columns act, status, source and, where the table has it, note. */
    Evidence evidence() {
        return new Evidence(
                optional("act"), status("status"), text("source"), header.contains("note") ? text("note") : "");
    }
}
