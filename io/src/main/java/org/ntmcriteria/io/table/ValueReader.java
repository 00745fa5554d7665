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
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.IoMessages;

/** Reads the values of a file's cells, whatever the layout of its tables. Not thread-safe; used once per file. */
final class ValueReader {
    private static final int VALUES_KEPT = 1_000;

    /** In millions of đồng, more than any commune has for each person and year. */
    private static final Decimal LARGE = Decimal.of(1_000);

    /** A number in which a point may part thousands: 1.286. */
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+");

    /** A ratio of such numbers, or of one and a whole number. */
    private static final Pattern GROUPED_RATIO =
            Pattern.compile("(?:[0-9]{1,6} ?/ ?" + GROUPED + "|" + GROUPED + " ?/ ?(?:[0-9]{1,6}|" + GROUPED + "))");

    /** Where a note begins behind a verdict. */
    private static final Pattern NOTE_BEHIND = Pattern.compile("(?=[(\\[*])");

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
    private final FormatDoubts formats;

    /** The values by their texts, since a table has few different ones. */
    private final Map<String, ReportedValue> known = new HashMap<>();

    private Optional<Grouped> grouped = Optional.empty();
    private boolean hasCommas;
    private boolean hasLarge;

    /**
     * Creates a reader.
     *
     * @param decimals how the file writes decimals in text
     * @param problems takes what is wrong
     */
    ValueReader(DecimalStyle decimals, Consumer<Problem> problems) {
        this.decimals = decimals;
        this.problems = problems;
        this.formats = new FormatDoubts(problems);
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
        return read(row, column, units, false, location);
    }

    /** Reads the cell of a criterion that is only met or not, which has no numbers. */
    Optional<ReportedValue> readJudgement(TextRow row, int column, Optional<SourceLocation> location) {
        return read(row, column, Set::of, true, location);
    }

    private Optional<ReportedValue> read(
            TextRow row,
            int column,
            Supplier<Set<MeasurementUnit>> units,
            boolean isJudgement,
            Optional<SourceLocation> location) {
        if (row.hasFailed(column)) {
            return Optional.empty();
        }
        String text = row.cell(column);
        if (row.isDay(column)) {
            problems.accept(Problem.of(InputTableProblem.BAD_VALUE, location, text, madeOf(text)));
            return Optional.empty();
        }
        if (row.isNumber(column)) {
            if (!formats.mayBeRead(row, column, units, location)) {
                return Optional.empty();
            }
            Optional<ReportedValue> number = parse(text, DecimalStyle.POINT, false, location);
            number.ifPresent(value -> doubtAmount(value, units, location));
            return number;
        }
        ReportedValue before = known.get(text);
        if (before != null) {
            return mayBe(before, units, text, location) ? Optional.of(before) : Optional.empty();
        }
        Optional<MeasuredText> measured = MeasuredText.find(text);
        if (measured.isPresent()) {
            return isJudgement ? noJudgement(text, location) : measured(text, measured.get(), units.get(), location);
        }
        Optional<ReportedValue> value = parse(text, decimals, isJudgement, location);
        boolean isLarge =
                value.filter(amount -> doubtAmount(amount, units, location)).isPresent();
        if (value.isPresent() && !isLarge && known.size() < VALUES_KEPT) {
            known.put(text, value.get());
        }
        return value.filter(amount -> mayBe(amount, units, text, location));
    }

    /** Checks if a ratio is a value of its indicator, as it is of percentages alone; another one is a problem. */
    private boolean mayBe(
            ReportedValue value, Supplier<Set<MeasurementUnit>> units, String text, Optional<SourceLocation> location) {
        if (!(ReportedValue.Judged.without(value) instanceof Quantity.Ratio)) {
            return true;
        }
        Set<MeasurementUnit> asked = units.get();
        if (asked.isEmpty() || asked.contains(MeasurementUnit.PERCENT)) {
            return true;
        }
        Text unit = asked.iterator().next()::displayName;
        String reached = text.substring(0, text.indexOf('/')).strip();
        problems.accept(Problem.of(
                InputTableProblem.BAD_VALUE,
                location,
                text,
                IoMessages.MESSAGES.text("accepted.noRatio", "unit", unit, "number", reached)));
        return false;
    }

    /**
     * Names the first amount that is too large for millions of đồng a person and year, and may be in đồng or thousands.
     *
     * @return true if the value is large, and may mean something else in another column
     */
    private boolean doubtAmount(
            ReportedValue value, Supplier<Set<MeasurementUnit>> units, Optional<SourceLocation> location) {
        boolean isLarge = ReportedValue.Judged.without(value) instanceof Quantity.Amount amount
                && amount.value().compareTo(LARGE) >= 0;
        if (isLarge && !hasLarge && units.get().contains(MeasurementUnit.MILLION_VND)) {
            hasLarge = true;
            Text unit = MeasurementUnit.MILLION_VND::displayName;
            String example = decimals == DecimalStyle.COMMA ? "46,5" : "46.5";
            problems.accept(Problem.of(InputTableProblem.LARGE_AMOUNT, location, value.toString(), unit, example));
        }
        return isLarge;
    }

    private Optional<ReportedValue> noJudgement(String text, Optional<SourceLocation> location) {
        problems.accept(
                Problem.of(InputTableProblem.BAD_VALUE, location, text, IoMessages.MESSAGES.text("accepted.verdict")));
        return Optional.empty();
    }

    private Optional<ReportedValue> measured(
            String text, MeasuredText measured, Set<MeasurementUnit> units, Optional<SourceLocation> location) {
        Optional<Text> needed = measured.measure().instead(units);
        if (needed.isEmpty() && !units.isEmpty()) {
            return parse(measured.number(), decimals, false, location);
        }
        problems.accept(Problem.of(
                InputTableProblem.BAD_VALUE,
                location,
                text,
                needed.map(unit -> IoMessages.MESSAGES.text(
                                "accepted.numberIn", "unit", unit, "number", measured.number()))
                        .orElseGet(
                                () -> IoMessages.MESSAGES.text("accepted.numberAlone", "number", measured.number()))));
        return Optional.empty();
    }

    /** Returns what is accepted in place of a day or a time, and what it may have been made of: 10/12 or 10:12. */
    private static Text madeOf(String dayOrTime) {
        return IoMessages.MESSAGES.text("accepted.notDay", "typed", typed(dayOrTime, '/'));
    }

    /** Returns what a spreadsheet may have made a day of, two numbers with a sign between, day first. */
    static String typed(String dayOrTime, char sign) {
        return dayOrTime.replaceFirst("^([0-9]{4})-0?([0-9]+)-0?([0-9]+)$", "$3" + sign + "$2");
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

    /** Checks if a text is a certain word of judgement. */
    boolean isWord(String text, ReportedValue.Word word) {
        try {
            return !text.isEmpty() && ReportedValue.parse(text, decimals) == word;
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

    private Optional<ReportedValue> parse(
            String text, DecimalStyle style, boolean isJudgement, Optional<SourceLocation> location) {
        try {
            ReportedValue value = ReportedValue.parse(text, style);
            if (style == DecimalStyle.POINT && GROUPED_RATIO.matcher(text).matches()) {
                problems.accept(pointOrGroup(text, location));
            }
            if (style == DecimalStyle.POINT
                    && grouped.isEmpty()
                    && GROUPED.matcher(text).matches()) {
                grouped = Optional.of(new Grouped(text, location));
            }
            return Optional.of(value);
        } catch (UnreadableTextException e) {
            if (NOTE_BEHIND.split(text, 2).length == 2 && isWord(NOTE_BEHIND.split(text, 2)[0])) {
                problems.accept(Problem.of(
                        InputTableProblem.BAD_VALUE,
                        location,
                        text,
                        IoMessages.MESSAGES.text(
                                "accepted.verdictAlone", "verdict", NOTE_BEHIND.split(text, 2)[0].strip())));
                return Optional.empty();
            }
            // What has a reason of its own says more than what any judgement may be.
            if (isJudgement && e.accepted().equals(CoreMessages.MESSAGES.text("accepted.value"))) {
                return noJudgement(text, location);
            }
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
            grouped.ifPresent(value -> problems.accept(pointOrGroup(value.text(), value.location())));
        }
    }

    private static Problem pointOrGroup(String text, Optional<SourceLocation> location) {
        return Problem.of(InputTableProblem.POINT_OR_GROUP, location, text, text.replace(".", ""));
    }
}
