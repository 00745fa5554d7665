package org.ntmcriteria.io.table;

import java.util.BitSet;
import java.util.List;
import org.ntmcriteria.core.problem.SourceLocation;

/** One row of a table as text, with the place of each of its cells. */
abstract class TextRow {
    /** The text of a cell that could not be read; its problem was reported where it was found. */
    static final String FAILED = "\ue000";

    private final int line;
    private final List<String> fields;

    private TextRow(int line, List<String> fields) {
        this.line = line;
        this.fields = fields;
    }

    /** A row of a text file; its places are made when asked for, since most rows are never named. */
    static TextRow ofLine(String file, int line, List<String> fields) {
        return new TextRow(line, fields) {
            @Override
            SourceLocation location() {
                return SourceLocation.ofLine(file, line, null);
            }

            @Override
            SourceLocation location(int column) {
                return location();
            }

            @Override
            boolean isNumber(int column) {
                return false;
            }

            @Override
            TextRow withFields(List<String> others) {
                return ofLine(file, line, others);
            }
        };
    }

    /**
     * A row of a workbook.
     *
     * @param file the file's name
     * @param sheet the sheet's name
     * @param row the row's number, from 1
     * @param fields the cells' texts
     * @param numbers which of the cells are numbers
     */
    static TextRow ofSheet(String file, String sheet, int row, List<String> fields, BitSet numbers) {
        return new TextRow(0, fields) {
            @Override
            SourceLocation location() {
                return SourceLocation.ofAddress(file, sheet + "!" + row, null);
            }

            @Override
            SourceLocation location(int column) {
                return SourceLocation.ofAddress(file, sheet + "!" + columnName(column) + row, null);
            }

            @Override
            boolean isNumber(int column) {
                return numbers.get(column);
            }

            @Override
            TextRow withFields(List<String> others) {
                return ofSheet(file, sheet, row, others, numbers);
            }
        };
    }

    /** The line of a text file that the row begins on, from 1; 0 in a workbook. */
    int line() {
        return line;
    }

    /** The cells' texts; a blank cell is an empty text, one that could not be read is {@link #FAILED}. */
    List<String> fields() {
        return fields;
    }

    /** Where the row stands. */
    abstract SourceLocation location();

    /** Where a cell of the row stands; the column's heading is added later. */
    abstract SourceLocation location(int column);

    /** Whether a cell is a number of a workbook, always written with a decimal point. */
    abstract boolean isNumber(int column);

    /** The same row with other texts. */
    abstract TextRow withFields(List<String> others);

    boolean isBlank() {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int i = index + 1; i > 0; i = (i - 1) / 26) {
            name.insert(0, (char) ('A' + (i - 1) % 26));
        }
        return name.toString();
    }
}
