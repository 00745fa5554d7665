package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.FileVariant.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as CSV.
 *
 * @param bytes the file
 * @param lines of each row of the sheet the line, from 1, on which it begins
 */
record CsvFile(byte[] bytes, List<Integer> lines) {
    /** Writes a sheet. */
    static CsvFile of(Sheet sheet, Layout layout) {
        char separator = layout.has(COMMA) ? ',' : layout.has(TABULATOR) ? '\t' : ';';
        StringBuilder text = new StringBuilder(layout.has(SEMICOLON_MARKED) ? "\ufeff" : "");
        List<Integer> lines = new ArrayList<>();
        int line = 1;
        for (List<Cell> row : sheet.rows()) {
            lines.add(line);
            List<String> fields = new ArrayList<>();
            row.forEach(cell -> fields.add(field(cell, separator)));
            if (layout.has(WIDTH_TRAILING)) {
                fields.add("");
            }
            while (layout.has(WIDTH_SHORT)
                    && fields.size() > 1
                    && fields.get(fields.size() - 1).isEmpty()) {
                fields.remove(fields.size() - 1);
            }
            String written = String.join(String.valueOf(separator), fields);
            text.append(written).append("\r\n");
            line += 1 + (int) written.chars().filter(c -> c == '\n').count();
        }
        return new CsvFile(text.toString().getBytes(StandardCharsets.UTF_8), lines);
    }

    private static String field(Cell cell, char separator) {
        String text;
        if (cell instanceof Cell.Text of) {
            text = of.text();
        } else if (cell instanceof Cell.Number of) {
            text = of.number().toPlainString();
        } else if (cell instanceof Cell.Bool of) {
            text = of.value() ? "TRUE" : "FALSE";
        } else {
            throw new IllegalArgumentException("CSV has no " + cell);
        }
        boolean isQuoted = text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n');
        return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
