package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.SpreadsheetText;

/**
 * A table to be written as CSV, as a workbook or as JSON: texts in rows below a header. Immutable and thread-safe.
 *
 * @param header the names of the columns
 * @param rows the rows, each as long as the header
 * @param numbers the names of the columns whose cells are numbers, with a decimal point, or blank
 * @param free the number of columns at the end whose headings and cells are free text
 */
public record OutputTable(List<String> header, List<List<String>> rows, Set<String> numbers, int free) {
    /** Columns of operators, values and facts, which may begin like formulas. */
    private static final Set<String> CODES =
            Set.of("indicator", "part", "op", "value", "condition", "fields", "observed", "required", "margin");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern UNIT_CODE = Pattern.compile("\\+?[\\p{L}\\p{N}._/-]+");

    /** Copies the lists. */
    public OutputTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        numbers = Set.copyOf(numbers);
    }

    /**
     * Returns a table.
     *
     * @param rows the rows, the header first
     * @param numbers the names of the columns of numbers
     * @return the table
     * @throws IllegalArgumentException if there is no header
     */
    public static OutputTable of(List<List<String>> rows, String... numbers) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table needs a header");
        }
        return new OutputTable(rows.get(0), rows.subList(1, rows.size()), Set.of(numbers), 0);
    }

    /**
     * Returns the same table whose last columns are free text, whatever their headings are.
     *
     * @param columns the number of those columns
     * @return a new table
     */
    public OutputTable withFree(int columns) {
        return new OutputTable(header, rows, numbers, columns);
    }

    /** Checks if a cell is to be written as a number. */
    boolean isNumber(int column, String text) {
        return !isFree(column)
                && numbers.contains(header.get(column))
                && NUMBER.matcher(text).matches();
    }

    private boolean isFree(int column) {
        return column >= header.size() - free;
    }

    /** Returns the header with free text as it is written to files that spreadsheets open. */
    List<String> guardedHeader() {
        List<String> guarded = new ArrayList<>(header);
        for (int i = header.size() - free; i < header.size(); i++) {
            guarded.set(i, SpreadsheetText.guard(header.get(i)));
        }
        return guarded;
    }

    /** Returns the rows with free text as it is written to files that spreadsheets open. */
    List<List<String>> guardedRows() {
        List<List<String>> guarded = new ArrayList<>(rows.size());
        for (List<String> row : rows) {
            List<String> fields = row;
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i);
                if (SpreadsheetText.beginsFormula(text) && !isCode(isFree(i) ? "" : header.get(i), text)) {
                    fields = fields == row ? new ArrayList<>(row) : fields;
                    fields.set(i, SpreadsheetText.guard(text));
                }
            }
            guarded.add(fields);
        }
        return guarded;
    }

    /** Checks if a text is a number, which no spreadsheet takes for a formula. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean isCode(String column, String text) {
        return CODES.contains(column) || isNumber(text) || column.equals("unit") && isUnitCode(text);
    }

    /** Checks if a text is a unit's code, which is written as it is, rather than a name used as one. */
    static boolean isUnitCode(String text) {
        return UNIT_CODE.matcher(text).matches();
    }
}
