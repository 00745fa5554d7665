package org.ntmcriteria.io.table;

import java.util.BitSet;
import java.util.List;
import org.ntmcriteria.core.problem.SourceLocation;

/** One row of a table as text, with the location of each of its cells. */
abstract class TextRow {
    /** The text of a cell that could not be read; its problem was reported where it was found. */
    static final String FAILED = "\ue000";

    private final int line;
    private final List<String> fields;

    private TextRow(int line, List<String> fields) {
        this.line = line;
        this.fields = fields;
    }

    /** Returns a row of a text file; its locations are made on request, since most rows are never named. */
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
            SourceLocation location(int column, String heading) {
                return SourceLocation.ofLine(file, line, heading);
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
     * Returns a row of a workbook.
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
            SourceLocation location(int column, String heading) {
                return location(column).withColumn(heading);
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

    /** Returns the line of a text file that the row begins on, from 1; 0 in a workbook. */
    int line() {
        return line;
    }

    /** Checks if the row is one of a workbook, which does not store the blank cells at a row's end. */
    boolean isOfWorkbook() {
        return line == 0;
    }

    /** Returns the cells' texts; a blank cell is an empty text, one that could not be read is {@link #FAILED}. */
    List<String> fields() {
        return fields;
    }

    /**
     * Returns the text of a cell without the blanks around it, those included at which word processors do not break a
     * line; empty for a cell that could not be read and for one behind the row's end.
     */
    String cell(int column) {
        if (column >= fields.size()) {
            return "";
        }
        String text = fields.get(column);
        return text.equals(FAILED) ? "" : trimmed(text);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == '\u00a0' || Character.isWhitespace(c);
    }

    /** Checks if a cell could not be read. */
    boolean hasFailed(int column) {
        return column < fields.size() && fields.get(column).equals(FAILED);
    }

    /** Returns the location of the row. */
    abstract SourceLocation location();

    /** Returns the location of a cell, without the column's heading. */
    abstract SourceLocation location(int column);

    /** Returns the location of a cell. */
    abstract SourceLocation location(int column, String heading);

    /** Checks if a cell is a number of a workbook, always written with a decimal point. */
    abstract boolean isNumber(int column);

    /** Returns the same row with other texts. */
    abstract TextRow withFields(List<String> others);

    /** Checks if all cells are blank. */
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
