package org.ntmcriteria.io.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;

/**
 * A style of writing CSV: RFC 4180 with line feeds, or as Excel opens it by a double click. Free text that a
 * spreadsheet would take for a formula gets a leading {@code '} (see
 * {@link org.ntmcriteria.core.text.SpreadsheetText}). Immutable and thread-safe.
 *
 * @param separator the separator of fields, {@code ,} or {@code ;}
 * @param byteOrderMark whether the file begins with a byte-order mark, by which Excel recognises UTF-8
 * @param decimals how the decimals of {@linkplain OutputTable columns of numbers} are written; with the separator
 *     {@code ,} a decimal comma is quoted
 */
public record CsvStyle(char separator, boolean byteOrderMark, DecimalStyle decimals) {
    /** Comma, no byte-order mark, decimal point. */
    public static final CsvStyle PLAIN = new CsvStyle(',', false, DecimalStyle.POINT);

    /** Semicolon and byte-order mark, for Excel; decimal point. */
    public static final CsvStyle EXCEL = new CsvStyle(';', true, DecimalStyle.POINT);

    /**
     * Returns this style with other decimals.
     *
     * @param style how decimals are written
     * @return a new style
     */
    public CsvStyle withDecimals(DecimalStyle style) {
        return new CsvStyle(separator, byteOrderMark, style);
    }

    /**
     * Writes a table.
     *
     * @param out takes the text
     * @param table the table
     * @throws UncheckedIOException if the text cannot be written
     */
    public void write(Appendable out, OutputTable table) {
        StringWriter lines = new StringWriter();
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.LF);
        try (CsvWriter writer = builder.build(lines)) {
            writer.writeRecord(table.guardedHeader());
            for (List<String> row : table.guardedRows()) {
                String[] fields = row.toArray(new String[0]);
                for (int i = 0; decimals == DecimalStyle.COMMA && i < fields.length; i++) {
                    fields[i] = table.isNumber(i, fields[i]) ? fields[i].replace('.', ',') : fields[i];
                }
                writer.writeRecord(fields);
            }
            writer.flush();
            out.append(byteOrderMark ? "\ufeff" : "").append(lines.getBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
