package org.ntmcriteria.cli.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/** Reads CSV in tests. */
final class CsvFile {
    private CsvFile() {}

    static List<List<String>> read(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(CsvRecord::getFields)
                .toList();
    }
}
