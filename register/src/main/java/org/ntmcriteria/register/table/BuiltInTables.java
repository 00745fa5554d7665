package org.ntmcriteria.register.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.register.unit.RegisteredProvince;

/** The built-in tables as {@link Packer} has put them into the jar. The build has checked them. */
final class BuiltInTables {
    static final String FOLDER = "/org/ntmcriteria/register/tables/";
    static final String UNITS = "units.packed";
    static final String LINKS = "lineage.packed";

    private BuiltInTables() {}

    static UnitRows units() {
        return new UnitRows(bytes(UNITS));
    }

    static LinkRows links(UnitRows units) {
        return new LinkRows(bytes(LINKS), units);
    }

    static List<RegisteredProvince> provinces() {
        String file = ProvinceTable.TABLE.files().get(0);
        CsvLines lines = new CsvLines(bytes(file));
        List<RegisteredProvince> provinces = new ArrayList<>(lines.count());
        for (int line = 1; line < lines.count(); line++) {
            provinces.add(ProvinceTable.TABLE.read(
                    new TableRow(file, lines.number(line), ProvinceTable.TABLE.header(), lines.fields(line))));
        }
        return List.copyOf(provinces);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = BuiltInTables.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + FOLDER + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
