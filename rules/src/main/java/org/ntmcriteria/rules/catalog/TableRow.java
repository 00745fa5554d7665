package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.Confidence;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.EnumNames;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.rules.RulesMessages;

/** One line of a {@link TableFile}, whose fields are read as the tables of sets write them. Not thread-safe. */
final class TableRow {
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

    private final String file;
    private final int line;
    private final Map<String, Integer> columns;
    private final List<String> fields;
    private String lastRead = "";

    TableRow(String file, int line, Map<String, Integer> columns, List<String> fields) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    String text(String column) {
        lastRead = column;
        return fields.get(columns.get(column));
    }

    boolean isBlank(String column) {
        return fields.get(columns.get(column)).isEmpty();
    }

    SourceLocation location() {
        return SourceLocation.ofLine(file, line, null);
    }

    RuntimeException fault(ProblemCode code, @Nullable String column, String text, Object... details) {
        return new RowException(
                Problem.of(code, Optional.of(SourceLocation.ofLine(file, line, column)), text, details));
    }

    /** Returns what is wrong where a parser refused the field that was read last. */
    Problem unreadable(UnreadableTextException fault) {
        return Problem.of(
                TableProblem.UNREADABLE,
                Optional.of(SourceLocation.ofLine(file, line, lastRead)),
                text(lastRead),
                fault.accepted());
    }

    /** Refuses blanks around a field, with which one text would become two. */
    void refusePadding() {
        for (int i = 0; i < fields.size(); i++) {
            if (isPadded(fields.get(i))) {
                throw fault(
                        TableProblem.UNREADABLE,
                        column(i),
                        fields.get(i),
                        RulesMessages.MESSAGES.text("table.withoutBlanks"));
            }
        }
    }

    private static boolean isPadded(String field) {
        return !field.isEmpty()
                && (Character.isWhitespace(field.charAt(0))
                        || Character.isWhitespace(field.charAt(field.length() - 1)));
    }

    private String column(int index) {
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (column.getValue() == index) {
                return column.getKey();
            }
        }
        return "";
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw fault(FileProblem.BLANK, column, text, RulesMessages.MESSAGES.text("table.value"));
        }
        return text;
    }

    /** Returns a name in both languages; the Vietnamese one must be given. */
    GivenText names(String vi, String en) {
        return new GivenText(required(vi), text(en));
    }

    <E extends Enum<E>> E code(String column, Class<E> type) {
        return EnumNames.parse(type, text(column));
    }

    List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split(";", -1));
    }

    boolean yes(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("yes")) {
            throw fault(TableProblem.UNREADABLE, column, text, RulesMessages.MESSAGES.text("table.yesOrBlank"));
        }
        return !text.isEmpty();
    }

    Optional<LocalDate> day(String column) {
        return isBlank(column) ? Optional.empty() : Optional.of(DateRange.parseDay(text(column)));
    }

    DateRange dates(String from, String to) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(to);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw fault(
                    TableProblem.INCONSISTENT,
                    to,
                    text(to),
                    RulesMessages.MESSAGES.text("table.datesReversed", "start", first.get()));
        }
        return DateRange.of(first.orElse(null), last.orElse(null));
    }

    Optional<Decimal> decimal(String column) {
        return isBlank(column) ? Optional.empty() : Optional.of(Decimal.parse(text(column)));
    }

    int count(String column) {
        return parseCount(text(column));
    }

    Optional<Integer> optionalCount(String column) {
        return isBlank(column) ? Optional.empty() : Optional.of(count(column));
    }

    List<Integer> counts(String column) {
        List<Integer> counts = new ArrayList<>();
        for (String text : list(column)) {
            counts.add(parseCount(text));
        }
        return counts;
    }

    private static int parseCount(String text) {
        int count = wholeNumber(text);
        if (count < 1) {
            throw new UnreadableTextException(text, RulesMessages.MESSAGES.text("accepted.wholeNumber"));
        }
        return count;
    }

    /** Returns the number that one to four digits tell, or -1. No pattern: every line of two tables passes here. */
    private static int wholeNumber(String text) {
        int number = text.isEmpty() || text.length() > 4 ? -1 : 0;
        for (int i = 0; i < text.length() && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
        }
        return number;
    }

    /** Reads the column {@code status}; {@code REPORTED} is not a status of a source. */
    SourceStatus status() {
        SourceStatus status = EnumNames.find(SourceStatus.class, text("status")).orElse(SourceStatus.REPORTED);
        if (status == SourceStatus.REPORTED) {
            throw fault(TableProblem.UNREADABLE, "status", text("status"), "VERIFIED CORROBORATED RECALLED NOT_FOUND");
        }
        if ((status == SourceStatus.VERIFIED || status == SourceStatus.CORROBORATED)
                && text("source").isEmpty()) {
            throw fault(
                    TableProblem.INCONSISTENT,
                    "source",
                    "",
                    RulesMessages.MESSAGES.text("table.needsSource", "status", status));
        }
        return status;
    }

    /** Reads the column {@code confidence}, which goes with the status {@code RECALLED}. */
    Optional<Confidence> confidence() {
        String text = text("confidence");
        Optional<Confidence> confidence =
                switch (text) {
                    case "high" -> Optional.of(Confidence.HIGH);
                    case "medium" -> Optional.of(Confidence.MEDIUM);
                    default -> Optional.empty();
                };
        if (confidence.isEmpty() && !text.isEmpty()) {
            throw fault(TableProblem.UNREADABLE, "confidence", text, "high medium");
        }
        if (confidence.isPresent() != text("status").equals(SourceStatus.RECALLED.name())) {
            throw fault(TableProblem.INCONSISTENT, "confidence", text, RulesMessages.MESSAGES.text("table.confidence"));
        }
        return confidence;
    }

    /** Reads the column {@code op} of a condition. */
    Optional<Comparison> comparison() {
        String text = text("op");
        Optional<Comparison> comparison = Comparison.find(text);
        if (comparison.isEmpty() && !text.isEmpty()) {
            throw new UnreadableTextException(text, GivenText.same(">= <= > < =="));
        }
        return comparison;
    }

    /** Reads the column {@code unit} of a condition. */
    Optional<MeasurementUnit> unit() {
        String text = text("unit");
        Optional<MeasurementUnit> unit = MeasurementUnit.find(text);
        if (unit.isEmpty() && !text.isEmpty()) {
            throw new UnreadableTextException(text, RulesMessages.MESSAGES.text("accepted.unit"));
        }
        return unit;
    }

    /** Reads the column {@code year}. */
    Optional<Integer> year() {
        String text = text("year");
        int year = wholeNumber(text);
        if (!text.isEmpty() && (year < 1000 || year > 2999)) {
            throw UnreadableTextException.of(text, "accepted.year");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(year);
    }

    /** Reads the column {@code part}. */
    Optional<String> part() {
        return isBlank("part")
                ? Optional.empty()
                : Optional.of(new InputKey.OfPart(IndicatorId.parse("1"), text("part")).part());
    }

    /** Reads the column {@code stratum}. */
    AnnexColumn column() {
        return AnnexColumn.parse(text("stratum"));
    }
}
