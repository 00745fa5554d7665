package org.ntmcriteria.register.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;
import org.ntmcriteria.register.unit.RegisteredProvince;

/** The tables that make a register. Immutable to the eye and thread-safe. */
public final class RegisterTables {
    private static final class Standard {
        private static final RegisterTables TABLES = new RegisterTables(null, null, null);
    }

    /** Null where the built-in one has not been read yet. */
    @Nullable private volatile UnitRows units;

    @Nullable private volatile LinkRows links;

    @Nullable private volatile List<RegisteredProvince> provinces;

    RegisterTables(@Nullable UnitRows units, @Nullable LinkRows links, @Nullable List<RegisteredProvince> provinces) {
        this.units = units;
        this.links = links;
        this.provinces = provinces;
    }

    /**
     * Returns the built-in tables. Each is read when it is first asked for.
     *
     * @return the tables
     */
    public static RegisterTables standard() {
        return Standard.TABLES;
    }

    /**
     * Reads a folder of tables in the columns of the built-in ones: {@code units.csv units_2016_2021.csv lineage.csv
     * lineage_2016_2021.csv provinces.csv}. Missing files count as empty; where there is no {@code provinces.csv}, the
     * provinces are the built-in ones. A row with a fault is left out, and the rest is kept.
     *
     * @param folder the folder
     * @return the tables and what is wrong with them
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static TablesReading read(Path folder) {
        return new FolderReader(folder, null).read();
    }

    /**
     * Reads a folder as {@link #read} does and puts its rows on top of these. A unit, a province or a link that both
     * have is the folder's.
     *
     * @param folder the folder
     * @return both in one and what is wrong with the folder
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public TablesReading joinedWith(Path folder) {
        return new FolderReader(folder, this).read();
    }

    /**
     * Returns the names of the files that a folder of tables may hold.
     *
     * @return the names
     */
    public static List<String> fileNames() {
        List<String> names = new ArrayList<>(UnitTable.TABLE.files());
        names.addAll(LinkTable.TABLE.files());
        names.addAll(ProvinceTable.TABLE.files());
        return names;
    }

    /**
     * Returns the units.
     *
     * @return the units in the order of their codes and first days
     */
    public UnitRows units() {
        UnitRows read = units;
        if (read == null) {
            synchronized (this) {
                read = units;
                if (read == null) {
                    read = BuiltInTables.units();
                    units = read;
                }
            }
        }
        return read;
    }

    /**
     * Returns the links.
     *
     * @return the links in the order of the old units, days and new units
     */
    public LinkRows links() {
        LinkRows read = links;
        if (read == null) {
            synchronized (this) {
                read = links;
                if (read == null) {
                    read = BuiltInTables.links(units());
                    links = read;
                }
            }
        }
        return read;
    }

    /**
     * Returns the provinces.
     *
     * @return the provinces in the order of the table
     */
    public List<RegisteredProvince> provinces() {
        List<RegisteredProvince> read = provinces;
        if (read == null) {
            synchronized (this) {
                read = provinces;
                if (read == null) {
                    read = BuiltInTables.provinces();
                    provinces = read;
                }
            }
        }
        return read;
    }
}
