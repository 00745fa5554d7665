package org.ntmcriteria.examples.spark;

import java.util.List;
import org.ntmcriteria.io.table.CsvStyle;

/** A row of CSV as a text without the line feed at its end. */
final class Csv {
    private Csv() {}

    static String line(List<String> fields) {
        StringBuilder line = new StringBuilder();
        CsvStyle.PLAIN.write(line, List.of(fields));
        line.setLength(line.length() - 1);
        return line.toString();
    }
}
