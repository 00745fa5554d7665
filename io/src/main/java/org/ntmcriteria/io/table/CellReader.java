package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.SpreadsheetText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.IoMessages;

/** Reads the cells of the rows below one header by what their columns hold. Not thread-safe; used once per table. */
final class CellReader {
    private static final int KEYS_KEPT = 1_000;

    /** The columns in which a mark may stand for the text above. */
    private static final Set<UnitTableColumn> OF_AREAS =
            Set.of(UnitTableColumn.DISTRICT, UnitTableColumn.PROVINCE, UnitTableColumn.REGION);

    private static final Set<UnitTableColumn> FREE_TEXT =
            EnumSet.of(UnitTableColumn.UNIT, UnitTableColumn.NAME, UnitTableColumn.DISTRICT, UnitTableColumn.PROVINCE);

    /** What spreadsheets show in place of a result, in cells and in what is saved as text. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!");

    /** A total as a number, as a fraction of the criteria, or in words: 19, 19/19, Đạt 19/19 TC. */
    private static final Pattern TOTAL = Pattern.compile("(?:" + VietnameseText.fold("đạt")
            + " )?([0-9]{1,4})(?: ?/ ?[0-9]{1,4})?(?: (?:tc|" + VietnameseText.fold("tiêu chí") + "))?");

    private final TableHeader header;
    private final Set<String> formulas;
    private final Consumer<Problem> problems;

    /** The keys of a table, of which each unit has the same. */
    private final Map<String, InputKey> keys = new HashMap<>();

    /** The day of the row before, which is mostly that of the next one too. */
    private Optional<LocalDate> lastDay = Optional.empty();

    @Nullable private String lastDayText;

    /**
     * Creates a reader.
     *
     * @param header the header
     * @param formulas the names of the file that begin like formulas; each is reported once
     * @param problems takes what is wrong
     */
    CellReader(TableHeader header, Set<String> formulas, Consumer<Problem> problems) {
        this.header = header;
        this.formulas = formulas;
        this.problems = problems;
    }

    /** Returns the header. */
    TableHeader header() {
        return header;
    }

    /**
     * Returns the text of a cell, a name as it was before it was written for spreadsheets; empty without the column,
     * and for a district that is said to be as the one above.
     */
    String text(TextRow row, UnitTableColumn column) {
        int index = header.index(column);
        if (index < 0) {
            return "";
        }
        String text = row.shown(index);
        if (OF_AREAS.contains(column) && TableWords.isDitto(text)) {
            return "";
        }
        return FREE_TEXT.contains(column) ? freeText(row, column, text) : text;
    }

    private String freeText(TextRow row, UnitTableColumn column, String text) {
        if (!SpreadsheetText.beginsFormula(text)) {
            return text;
        }
        if (text.charAt(0) == '\'') {
            return SpreadsheetText.unguard(text);
        }
        boolean isCode = column == UnitTableColumn.UNIT && OutputTable.isUnitCode(text);
        if (!isCode && !OutputTable.isNumber(text) && formulas.add(text)) {
            problems.accept(Problem.of(InputTableProblem.BEGINS_FORMULA, location(row, column), text));
        }
        return text;
    }

    /** Checks if a cell could not be read, which was reported. */
    boolean hasFailed(TextRow row, UnitTableColumn column) {
        int index = header.index(column);
        return index >= 0 && row.hasFailed(index);
    }

    /** Returns the location of a cell of a column that the header has. */
    Optional<SourceLocation> location(TextRow row, UnitTableColumn column) {
        int index = header.index(column);
        return Optional.of(row.location(index, header.columnName(index)));
    }

    /**
     * Reads a cell that names a criterion, an indicator, a part or a fact, not as an office may write it but as a key.
     *
     * @param set tells which numbers a cell of a spreadsheet cannot hold
     * @return the key, or empty if there is none, which is then a problem
     */
    Optional<InputKey> key(TextRow row, int column, SetKeys set) {
        if (row.hasFailed(column)) {
            return Optional.empty();
        }
        String text = row.cell(column);
        Optional<SourceLocation> location = Optional.of(row.location(column, header.columnName(column)));
        if (row.isDay(column) || row.isNumber(column) && set.mayHaveLostZero(text)) {
            problems.accept(Problem.of(InputTableProblem.BAD_KEY, location, text, instead(row, column)));
            return Optional.empty();
        }
        InputKey known = keys.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            InputKey key = InputKey.parse(text);
            if (keys.size() < KEYS_KEPT) {
                keys.put(text, key);
            }
            return Optional.of(key);
        } catch (UnreadableTextException e) {
            problems.accept(Problem.of(InputTableProblem.BAD_KEY, location, text, e.accepted()));
            return Optional.empty();
        }
    }

    /** Returns what to write in place of a number of an indicator that a spreadsheet has spoilt. */
    static Text instead(TextRow row, int column) {
        String text = row.cell(column);
        return row.isDay(column)
                ? IoMessages.MESSAGES.text("accepted.keyNotDay", "typed", ValueReader.typed(text, '.'))
                : IoMessages.MESSAGES.text("accepted.lostZero", "text", text);
    }

    /**
     * Reads the day of a row.
     *
     * @param text the text of the column of days
     * @return the day, or empty if the text is none, which is then a problem
     */
    Optional<LocalDate> day(TextRow row, String text) {
        return day(row, text, UnitTableColumn.DATE);
    }

    private Optional<LocalDate> day(TextRow row, String text, UnitTableColumn column) {
        if (text.equals(lastDayText)) {
            return lastDay;
        }
        try {
            lastDay = Optional.of(DateRange.parseOfficeDay(text));
            lastDayText = text;
            return lastDay;
        } catch (UnreadableTextException e) {
            problems.accept(Problem.of(InputTableProblem.BAD_DATE, location(row, column), text, e.accepted()));
            return Optional.empty();
        }
    }

    /**
     * Reads the day from which the code of a row means its unit, where the table has a column for it.
     *
     * @param text the text of the column
     * @return the day if one is stated, or nothing if what is stated is not a day; of which unit the row is, is then
     *     not known
     */
    Optional<Optional<LocalDate>> validFrom(TextRow row, String text) {
        if (hasFailed(row, UnitTableColumn.VALID_FROM)) {
            return Optional.empty();
        }
        return text.isEmpty()
                ? Optional.of(Optional.empty())
                : day(row, text, UnitTableColumn.VALID_FROM).map(Optional::of);
    }

    /**
     * Reads a printed number of criteria met.
     *
     * @return the number, or empty if the text is none, which is then a problem
     */
    Optional<UnitReport.Total> total(String text, SourceLocation location) {
        Matcher total = TOTAL.matcher(VietnameseText.fold(text));
        if (total.matches()) {
            return Optional.of(new UnitReport.Total(Integer.parseInt(total.group(1)), text, location));
        }
        problems.accept(Problem.of(
                InputTableProblem.BAD_VALUE,
                Optional.of(location),
                text,
                IoMessages.MESSAGES.text("accepted.criteriaCount")));
        return Optional.empty();
    }

    /** Checks if a row has as many fields as the header, and reports it if not. */
    boolean hasWidthOfHeader(TextRow row) {
        if (row.isOfWorkbook() || row.count() == header.width()) {
            return true;
        }
        problems.accept(Problem.of(
                InputTableProblem.FIELD_COUNT,
                Optional.of(row.location()),
                String.join(",", row.texts()),
                row.count(),
                header.width()));
        return false;
    }

    /**
     * Returns a row in which a cell with bytes that are not UTF-8 has failed, and one of more characters than are read,
     * and reports each.
     */
    TextRow withoutBrokenText(TextRow row) {
        BitSet broken = new BitSet();
        for (int i = 0; i < row.count() && row.column(i) < header.width(); i++) {
            Optional<Problem> problem = problem(row, row.column(i), row.text(i));
            if (problem.isPresent()) {
                problems.accept(problem.get());
                broken.set(i);
            }
        }
        return broken.isEmpty() ? row : row.withFailed(broken);
    }

    private Optional<Problem> problem(TextRow row, int column, String text) {
        if (isBroken(text)) {
            return Optional.of(
                    Problem.of(FileProblem.NOT_UTF8, Optional.of(row.location(column, header.heading(column))), text));
        }
        if (!text.isEmpty() && text.charAt(0) == '#' && ERRORS.contains(text) && header.isRead(column)) {
            return Optional.of(Problem.of(
                    InputTableProblem.BAD_VALUE,
                    Optional.of(row.location(column, header.heading(column))),
                    text,
                    IoMessages.MESSAGES.text("accepted.noError")));
        }
        if (text.length() > FileProblem.MOST_CHARACTERS && header.isRead(column)) {
            return Optional.of(Problem.of(
                    FileProblem.TOO_LONG,
                    Optional.of(row.location(column, header.heading(column))),
                    text,
                    text.length(),
                    FileProblem.MOST_CHARACTERS));
        }
        return Optional.empty();
    }

    /** Checks if a text had bytes that are not UTF-8. */
    static boolean isBroken(String text) {
        return text.indexOf('\ufffd') >= 0;
    }

    /** Checks if a text is digits and nothing else. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
