package org.ntmcriteria.rules.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.ntmcriteria.core.law.Confidence;

/**
 * One of the tables in which a folder gives criteria sets: its name, its columns, and how a line becomes a value and a
 * value a line. Each table is a subclass with a static method {@code fields} that returns the texts of one line.
 *
 * <p>Immutable and thread-safe.
 */
public abstract class LegalTable {
    /** The names of the tables of a folder, without their ending, each after those that it refers to. */
    public static final List<String> NAMES = List.of(
            "acts", "sets", "criteria", "indicators", "cells", "conditions", "columns", "equivalents", "exceptions");

    private final String name;
    private final List<String> header;

    LegalTable(String name, String... header) {
        this.name = name;
        this.header = List.of(header);
    }

    /**
     * Returns the table of a name.
     *
     * @param name one of {@link #NAMES}
     * @return the table
     * @throws IllegalArgumentException if there is no table of that name
     */
    public static LegalTable named(String name) {
        // The constants have this type, so that a start loads the classes of those tables only that it reads.
        return switch (name) {
            case "acts" -> ActTable.TABLE;
            case "sets" -> SetTable.TABLE;
            case "criteria" -> CriterionTable.TABLE;
            case "indicators" -> IndicatorTable.TABLE;
            case "cells" -> CellTable.TABLE;
            case "conditions" -> ConditionTable.TABLE;
            case "columns" -> ColumnTable.TABLE;
            case "equivalents" -> EquivalentTable.TABLE;
            case "exceptions" -> WaiverTable.TABLE;
            default -> throw new IllegalArgumentException("there is no table '" + name + "'");
        };
    }

    /**
     * Returns the table's name, without the ending of its file.
     *
     * @return for example {@code cells}
     */
    public final String name() {
        return name;
    }

    /**
     * Returns the names of the columns.
     *
     * @return the first line of the table
     */
    public final List<String> header() {
        return header;
    }

    /** Adds what a line says, or throws what is wrong with it. */
    abstract void read(TableRow row, LoadedTables loaded);

    static String text(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : "";
    }

    static String list(Collection<?> values) {
        StringJoiner list = new StringJoiner(";");
        for (Object value : values) {
            list.add(value.toString());
        }
        return list.toString();
    }

    static String yes(boolean yes) {
        return yes ? "yes" : "";
    }

    static String confidence(Optional<Confidence> confidence) {
        return text(confidence).toLowerCase(Locale.ROOT);
    }

    @Override
    public final String toString() {
        return name + ".csv";
    }
}
