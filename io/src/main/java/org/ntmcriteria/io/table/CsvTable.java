package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.io.InputFile;

/** The rows of a CSV file as they stand, for who gives the file back in another form. */
public final class CsvTable {
    private CsvTable() {}

    /**
     * A row.
     *
     * @param line the line that it begins on, from 1, by which problems name it
     * @param fields its fields, blank ones included
     */
    public record Row(int line, List<String> fields) {
        /** Copies the list. */
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Reads the rows of a file in the way in which {@link UnitTableReader} does, which also says what is wrong with
     * them. A line with broken quotes is left out.
     *
     * @param file the file; of a workbook there are no rows
     * @param options how to read it
     * @return the rows in their order, title rows and blank ones included
     */
    public static List<Row> read(InputFile file, TableOptions options) {
        List<Row> rows = new ArrayList<>();
        RowSource.read(
                file,
                options,
                row -> {
                    if (!row.isOfWorkbook()) {
                        rows.add(new Row(row.line(), row.fields()));
                    }
                    return !row.isOfWorkbook();
                },
                problem -> {});
        return rows;
    }
}
