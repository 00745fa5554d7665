package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.IoMessages;

/** Reads the values of a file's cells, whatever the layout of its tables. Not thread-safe; used once per file. */
final class ValueReader {
    private static final int VALUES_KEPT = 1_000;

    /** A number in which a point may part thousands: 1.286. */
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+");

    private static final Pattern WITH_COMMA = Pattern.compile("[0-9.]{1,30},[0-9]{1,30}");

    /**
     * A number whose point may part thousands.
     *
     * @param text how it is written
     * @param location where the first one stands
     */
    private record Grouped(String text, Optional<SourceLocation> location) {}

    private final DecimalStyle decimals;
    private final Consumer<Problem> problems;

    /** The values by their texts, since a table has few different ones. */
    private final Map<String, ReportedValue> known = new HashMap<>();

    private Optional<Grouped> grouped = Optional.empty();
    private boolean hasCommas;

    /**
     * Creates a reader.
     *
     * @param decimals how the file writes decimals in text
     * @param problems takes what is wrong
     */
    ValueReader(DecimalStyle decimals, Consumer<Problem> problems) {
        this.decimals = decimals;
        this.problems = problems;
    }

    /**
     * Reads the value of a cell. Numbers of a workbook have a decimal point, however the office writes decimals in
     * text.
     *
     * @return the value, or empty if the cell could not be read, which is then a problem
     */
    Optional<ReportedValue> read(TextRow row, int column, Optional<SourceLocation> location) {
        return read(row, column, Set::of, location);
    }

    /**
     * Reads the value of a cell that may have the unit of measurement of its indicator behind the number.
     *
     * @param units the units that it may have, none where they are not known
     */
    Optional<ReportedValue> read(
            TextRow row, int column, Supplier<Set<MeasurementUnit>> units, Optional<SourceLocation> location) {
        if (row.hasFailed(column)) {
            return Optional.empty();
        }
        String text = row.cell(column);
        if (row.isDay(column)) {
            problems.accept(Problem.of(InputTableProblem.BAD_VALUE, location, text, madeOf(text)));
            return Optional.empty();
        }
        if (row.isNumber(column)) {
            return parse(text, DecimalStyle.POINT, location);
        }
        ReportedValue before = known.get(text);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<MeasuredText> measured = MeasuredText.find(text);
        if (measured.isPresent()) {
            return measured(text, measured.get(), units.get(), location);
        }
        Optional<ReportedValue> value = parse(text, decimals, location);
        if (value.isPresent() && known.size() < VALUES_KEPT) {
            known.put(text, value.get());
        }
        return value;
    }

    private Optional<ReportedValue> measured(
            String text, MeasuredText measured, Set<MeasurementUnit> units, Optional<SourceLocation> location) {
        Optional<Text> needed = measured.measure().instead(units);
        if (needed.isEmpty() && !units.isEmpty()) {
            return parse(measured.number(), decimals, location);
        }
        problems.accept(Problem.of(
                InputTableProblem.BAD_VALUE,
                location,
                text,
                needed.map(unit -> IoMessages.MESSAGES.text("accepted.numberIn", "unit", unit))
                        .orElseGet(() -> IoMessages.MESSAGES.text("accepted.numberAlone"))));
        return Optional.empty();
    }

    /** Returns what is accepted in place of a day or a time, and what it may have been made of: 10/12 or 10:12. */
    private static Text madeOf(String dayOrTime) {
        String typed = dayOrTime.replaceFirst("^([0-9]{4})-0?([0-9]+)-0?([0-9]+)$", "$3/$2");
        return IoMessages.MESSAGES.text("accepted.notDay", "typed", typed);
    }

    /** Checks if a text is a value other than blank. */
    boolean isValue(String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            ReportedValue.parse(text, decimals);
            return true;
        } catch (UnreadableTextException e) {
            return false;
        }
    }

    /** Checks if a text is a word of judgement. */
    boolean isWord(String text) {
        try {
            return ReportedValue.parse(text, decimals) instanceof ReportedValue.Word;
        } catch (UnreadableTextException e) {
            return false;
        }
    }

    private Optional<ReportedValue> parse(String text, DecimalStyle style, Optional<SourceLocation> location) {
        try {
            ReportedValue value = ReportedValue.parse(text, style);
            if (style == DecimalStyle.POINT
                    && grouped.isEmpty()
                    && GROUPED.matcher(text).matches()) {
                grouped = Optional.of(new Grouped(text, location));
            }
            return Optional.of(value);
        } catch (UnreadableTextException e) {
            boolean hasComma =
                    style == DecimalStyle.POINT && WITH_COMMA.matcher(text).matches();
            hasCommas |= hasComma;
            problems.accept(Problem.of(
                    InputTableProblem.BAD_VALUE,
                    location,
                    text,
                    hasComma ? IoMessages.MESSAGES.text("accepted.commaOption") : e.accepted()));
            return Optional.empty();
        }
    }

    /** Reports what only the other values of the file make doubtful: points that may part thousands. */
    void finish() {
        if (hasCommas) {
            grouped.ifPresent(value -> problems.accept(Problem.of(
                    InputTableProblem.POINT_OR_GROUP,
                    value.location(),
                    value.text(),
                    value.text().replace(".", ""))));
        }
    }
}
