package org.ntmcriteria.io.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How CSV is written: RFC 4180 with line feeds, or as Excel opens it by a double click. */
public enum CsvStyle {
    /** Comma, no byte-order mark. */
    PLAIN(','),
    /** Semicolon and byte-order mark, for Excel. */
    EXCEL(';');

    private final char separator;

    CsvStyle(char separator) {
        this.separator = separator;
    }

    /**
     * Writes rows.
     *
     * @param out takes the text
     * @param rows the rows, the header first
     * @throws UncheckedIOException if the text cannot be written
     */
    public void write(Appendable out, Iterable<List<String>> rows) {
        StringBuilder text = new StringBuilder(this == EXCEL ? "\ufeff" : "");
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF);
        java.io.StringWriter lines = new java.io.StringWriter();
        try (CsvWriter writer = builder.build(lines)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            out.append(text).append(lines.getBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
