package org.ntmcriteria.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ntmcriteria.core.observation.Observation;

/** The long table that an office would hand in of made-up communes: a row per observation, names on the first. */
public final class LongTable {
    private LongTable() {}

    /**
     * Writes a table.
     *
     * @param file the file
     * @param rules what the communes report on
     * @param communes how many communes
     * @param unreadable one of how many rows has a value that cannot be read; 0 for none
     * @return the rows written
     * @throws UncheckedIOException if it cannot be written
     */
    public static long write(Path file, Rules rules, int communes, int unreadable) {
        Communes maker = new Communes(rules);
        long rows = 0;
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("unit,name,district,province,region,classes,date,indicator,value,note\n");
            // Some at a time: a large table is not kept as objects.
            for (int from = 0; from < communes; from += 1000) {
                for (Commune commune : maker.make(Math.min(1000, communes - from), from)) {
                    String code = commune.code().replace("C-", "C-" + from / 1000 + "-");
                    List<Observation> observations = maker.observations(commune);
                    for (int i = 0; i < observations.size(); i++) {
                        Observation one = observations.get(i);
                        String attributes = i > 0
                                ? ",,,,"
                                : "Xã " + code + ",Huyện " + from / 20 + ",Tỉnh " + from / 200 + "," + commune.region()
                                        + ",";
                        rows++;
                        String value = unreadable > 0 && rows % unreadable == 0
                                ? "abc"
                                : one.value().toString();
                        out.write(code + "," + attributes + "," + one.date() + "," + one.key() + "," + value + ",\n");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /**
     * Writes a table as a workbook with the same texts.
     *
     * @param table a table that was written
     * @param workbook the workbook
     * @throws IOException if it cannot be read or written
     */
    static void copyToWorkbook(Path table, Path workbook) throws IOException {
        try (OutputStream out = Files.newOutputStream(workbook);
                Workbook book = new Workbook(out, "ntm-benchmark", "1.0");
                CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table)) {
            Worksheet sheet = book.newWorksheet("table");
            int row = 0;
            for (CsvRecord record : rows) {
                for (int column = 0; column < record.getFieldCount(); column++) {
                    if (!record.getField(column).isEmpty()) {
                        sheet.value(row, column, record.getField(column));
                    }
                }
                row++;
            }
        }
    }
}
