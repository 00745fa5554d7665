package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.io.IoMessages;

/**
 * The columns of the form that one unit fills in, a row for each criterion or indicator. Their headings are the lines
 * of the resource {@code form-headings.csv}, and those that other tables have too.
 */
enum FormColumn {
    /** The number of a row, which mostly is that of the criterion or indicator. */
    NUMBER,
    /** The criterion of a row by name. */
    CRITERION,
    /** What a row is about. */
    CONTENT,
    /** The indicator, or what is required of it: offices call both {@code Chỉ tiêu}. */
    INDICATOR,
    /** The unit of measurement. */
    MEASURE,
    /** What is required, which the set says. */
    REQUIREMENT,
    /** The value. */
    VALUE,
    /** The office's judgement of the value. */
    JUDGEMENT,
    /** A mark for met. */
    MET,
    /** A mark for not met. */
    NOT_MET,
    /** Notes. */
    NOTE;

    private static final String YEAR = VietnameseText.words("năm");

    private static final Map<String, FormColumn> BY_WORDS = new HashMap<>();

    private static final Set<FormColumn> RESULTS = EnumSet.of(VALUE, JUDGEMENT, MET);

    /** What rows are about; an indicator and a value alone are observations without their units. */
    private static final Set<FormColumn> SUBJECTS = EnumSet.of(NUMBER, CRITERION, CONTENT);

    /** The columns of tables of many units. */
    private static final Set<UnitTableColumn> OF_UNITS = EnumSet.of(
            UnitTableColumn.UNIT,
            UnitTableColumn.NAME,
            UnitTableColumn.DISTRICT,
            UnitTableColumn.PROVINCE,
            UnitTableColumn.REGION,
            UnitTableColumn.CLASSES,
            UnitTableColumn.VALID_FROM,
            UnitTableColumn.DATE);

    static {
        for (List<String> line : VocabularyTable.lines(FormColumn.class, "/org/ntmcriteria/io/form-headings.csv", 2)) {
            BY_WORDS.put(VietnameseText.words(line.get(1)), valueOf(line.get(0)));
        }
    }

    /** Returns the column of a heading. */
    static Optional<FormColumn> find(String heading) {
        Optional<FormColumn> own = Optional.ofNullable(BY_WORDS.get(VietnameseText.words(heading)));
        return own.isPresent()
                ? own
                : UnitTableColumn.find(heading).flatMap(column -> switch (column) {
                    case ROW_NUMBER -> Optional.of(NUMBER);
                    case INDICATOR -> Optional.of(INDICATOR);
                    case VALUE -> Optional.of(VALUE);
                    case NOTE -> Optional.of(NOTE);
                    default -> Optional.empty();
                });
    }

    /** Returns the column of a heading, behind which the year of a day may stand: Kết quả năm 2024, Năm 2024. */
    static Optional<FormColumn> find(String heading, Optional<LocalDate> day) {
        Optional<FormColumn> plain = find(heading);
        if (plain.isPresent() || day.isEmpty()) {
            return plain;
        }
        String words = VietnameseText.words(heading);
        String year = String.valueOf(day.get().getYear());
        if (!words.endsWith(year)) {
            return Optional.empty();
        }
        String before = words.substring(0, words.length() - year.length()).strip();
        if (before.endsWith(YEAR)) {
            before = before.substring(0, before.length() - YEAR.length()).strip();
        }
        return before.isEmpty() ? Optional.of(VALUE) : find(before).filter(FormColumn::isResult);
    }

    /** Checks if a column holds what came of a row's subject. */
    boolean isResult() {
        return RESULTS.contains(this) || this == NOT_MET;
    }

    /**
     * Returns the columns that a row heads if it is the header of a form: what rows are about, and what came of it, and
     * nothing that only tables of many units have.
     *
     * @param day the day of the form, whose year headings may name
     * @return the first column of each heading; empty if the row is not such a header
     */
    static Map<FormColumn, Integer> of(TextRow row, Optional<LocalDate> day) {
        Map<FormColumn, Integer> columns = new EnumMap<>(FormColumn.class);
        for (int i = 0; i < row.count(); i++) {
            Optional<FormColumn> column = find(row.text(i), day);
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), row.column(i));
            } else if (UnitTableColumn.find(row.text(i))
                    .filter(OF_UNITS::contains)
                    .isPresent()) {
                return Map.of();
            }
        }
        boolean isForm = columns.keySet().stream().anyMatch(RESULTS::contains)
                && columns.keySet().stream().anyMatch(SUBJECTS::contains);
        return isForm ? columns : Map.of();
    }

    /** Returns what is wrong with single headings of a form: those that nobody knows, and those that stand twice. */
    static List<Problem> doubts(TextRow row, Optional<LocalDate> day) {
        List<Problem> doubts = new ArrayList<>();
        Set<FormColumn> found = EnumSet.noneOf(FormColumn.class);
        for (int i = 0; i < row.count(); i++) {
            Optional<FormColumn> column = find(row.text(i), day);
            Optional<SourceLocation> location = Optional.of(row.location(row.column(i)));
            if (column.isPresent() && !found.add(column.get()) && column.get() != NOTE) {
                doubts.add(Problem.of(InputTableProblem.DOUBLED_COLUMN, location, row.text(i)));
            } else if (column.isEmpty() && !row.text(i).isBlank()) {
                doubts.add(Problem.of(
                        InputTableProblem.UNKNOWN_COLUMN,
                        location,
                        row.text(i),
                        IoMessages.MESSAGES.text("column.notUsed"),
                        IoMessages.MESSAGES.text("known.form")));
            }
        }
        return doubts;
    }
}
