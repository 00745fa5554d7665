package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;

/** Reads the values of a file's cells, whatever the layout of its tables. Not thread-safe; used once per file. */
final class ValueReader {
    private static final int VALUES_KEPT = 1_000;

    private final DecimalStyle decimals;
    private final Consumer<Problem> problems;

    /** The values by their texts, since a table has few different ones. */
    private final Map<String, ReportedValue> known = new HashMap<>();

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
        if (row.hasFailed(column)) {
            return Optional.empty();
        }
        String text = row.cell(column);
        if (row.isNumber(column)) {
            return parse(text, DecimalStyle.POINT, location);
        }
        ReportedValue before = known.get(text);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<ReportedValue> value = parse(text, decimals, location);
        if (value.isPresent() && known.size() < VALUES_KEPT) {
            known.put(text, value.get());
        }
        return value;
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

    private Optional<ReportedValue> parse(String text, DecimalStyle style, Optional<SourceLocation> location) {
        try {
            return Optional.of(ReportedValue.parse(text, style));
        } catch (UnreadableTextException e) {
            problems.accept(Problem.of(InputTableProblem.BAD_VALUE, location, text, e.accepted()));
            return Optional.empty();
        }
    }
}
