package org.ntmcriteria.examples.spark;

import java.util.List;
import org.ntmcriteria.core.text.SpreadsheetText;
import org.ntmcriteria.io.table.CsvStyle;
import org.ntmcriteria.io.table.OutputTable;

/** A row of CSV as a text without the line feed at its end. */
final class Csv {
    private Csv() {}

    static String line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        List<String> guarded = fields.stream().map(SpreadsheetText::guard).toList();
        CsvStyle.PLAIN.write(line, OutputTable.of(List.of(guarded)));
        line.setLength(line.length() - 1);
        return line.toString();
    }
}
