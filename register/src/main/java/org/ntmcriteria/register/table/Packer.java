package org.ntmcriteria.register.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.register.name.NameKey;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.Evidence;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKind;
import org.ntmcriteria.register.unit.UnitLink;

/**
 * Packs the tables of a register into columns that are searched as they lie. The build packs the built-in tables, which
 * are text in the source tree, into the jar; a custom folder is packed when it is read.
 */
final class Packer {
    /** The last day of a unit that still is, in the column of days; the others count from 1. */
    static final int OPEN = 0;

    /** The days from the year 0 to 1970. */
    static final int FIRST_YEAR = 719_528;

    private static final String SPELLING = "the act of 2025 writes «";

    private Packer() {}

    /**
     * Packs the built-in tables.
     *
     * @param arguments the folder of the tables, and that of the module's classes
     */
    public static void main(String... arguments) throws IOException {
        TablesReading read = RegisterTables.read(Path.of(arguments[0]));
        if (!read.problems().isEmpty()) {
            StringBuilder lines = new StringBuilder();
            for (Problem problem : read.problems()) {
                lines.append('\n').append(problem);
            }
            throw new IllegalStateException("the built-in tables have faults:" + lines);
        }
        Path target = Files.createDirectories(Path.of(arguments[1], BuiltInTables.FOLDER.substring(1)));
        Files.write(target.resolve(BuiltInTables.UNITS), read.tables().units().bytes());
        Files.write(target.resolve(BuiltInTables.LINKS), read.tables().links().bytes());
        String provinces = ProvinceTable.TABLE.files().get(0);
        Files.write(target.resolve(provinces), Files.readAllBytes(Path.of(arguments[0], provinces)));
    }

    /** Packs units, in the order of their codes and first days. */
    static byte[] units(List<RegisteredUnit> given) {
        List<RegisteredUnit> units = new ArrayList<>(given);
        units.sort(Comparator.comparing(RegisteredUnit::key));
        int size = units.size();
        TreeSet<LocalDate> days = new TreeSet<>();
        // Names in the order of their forms are found by halving.
        Map<String, String> keys = new HashMap<>();
        Map<String, Integer> names =
                new TreeMap<>(Comparator.<String, String>comparing(name -> keys.computeIfAbsent(name, NameKey::of))
                        .thenComparing(Comparator.naturalOrder()));
        List<Integer> respelt = new ArrayList<>();
        List<String> spellings = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            RegisteredUnit unit = units.get(row);
            days.add(unit.validFrom());
            unit.validTo().ifPresent(days::add);
            names.put(unit.name(), 0);
            String spelling = spelling(unit.evidence().note());
            if (!spelling.isEmpty()) {
                names.put(spelling, 0);
                respelt.add(row);
                spellings.add(spelling);
            }
        }
        int number = 0;
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            name.setValue(number++);
        }
        List<LocalDate> dayList = new ArrayList<>(days);
        TextPool texts = new TextPool();
        int[][] columns = new int[13][size];
        for (int row = 0; row < size; row++) {
            RegisteredUnit unit = units.get(row);
            Evidence evidence = unit.evidence();
            int[] numbers = {
                Integer.parseInt(unit.code()),
                dayList.indexOf(unit.validFrom()) + 1,
                unit.validTo().isPresent() ? dayList.indexOf(unit.validTo().get()) + 1 : OPEN,
                names.get(unit.name()),
                unit.kind().ordinal(),
                texts.number(unit.district().map(Area::code).orElse("")),
                texts.number(unit.district().map(Area::name).orElse("")),
                texts.number(unit.province().code()),
                texts.number(unit.province().name()),
                texts.number(evidence.act().orElse("")),
                2 * evidence.status().ordinal() + (unit.isExact() ? 1 : 0),
                texts.number(evidence.source()),
                texts.number(evidence.note())
            };
            for (int column = 0; column < numbers.length; column++) {
                columns[column][row] = numbers[column];
            }
        }
        PackedWriter out = new PackedWriter();
        int[] dayNumbers = new int[dayList.size() + 1];
        for (int i = 0; i < dayList.size(); i++) {
            dayNumbers[i + 1] = number(dayList.get(i));
        }
        out.column(dayNumbers);
        for (int[] column : columns) {
            out.column(column);
        }
        out.column(respelt.stream().mapToInt(row -> row).toArray());
        out.column(spellings.stream().mapToInt(names::get).toArray());
        out.texts(new ArrayList<>(names.keySet()));
        out.texts(texts.texts());
        return out.bytes();
    }

    /** A day as a number from 0. */
    private static int number(LocalDate day) {
        return (int) day.toEpochDay() + FIRST_YEAR;
    }

    /** The name that the act of 2025 writes for a unit, without its kind, or empty text. */
    private static String spelling(String note) {
        int open = note.indexOf(SPELLING);
        int close = note.indexOf('»', Math.max(open, 0));
        if (open < 0 || close < open) {
            return "";
        }
        String written = note.substring(open + SPELLING.length(), close);
        for (UnitKind kind : UnitKind.values()) {
            if (written.startsWith(kind.word() + " ")) {
                return written.substring(kind.word().length() + 1);
            }
        }
        return written;
    }

    /** Packs links, in the order of the old units, days and new units. */
    static byte[] links(List<UnitLink> given, UnitRows units) {
        List<UnitLink> links = new ArrayList<>(given);
        links.sort(Comparator.comparing(UnitLink::from)
                .thenComparing(UnitLink::day)
                .thenComparing(UnitLink::to));
        int size = links.size();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (UnitLink link : links) {
            days.add(link.day());
        }
        List<LocalDate> dayList = new ArrayList<>(days);
        TextPool texts = new TextPool();
        int[][] columns = new int[8][size];
        Integer[] byTo = new Integer[size];
        for (int row = 0; row < size; row++) {
            UnitLink link = links.get(row);
            Evidence evidence = link.evidence();
            int[] numbers = {
                units.row(link.from()),
                units.row(link.to()),
                dayList.indexOf(link.day()),
                link.extent().ordinal(),
                texts.number(evidence.act().orElse("")),
                evidence.status().ordinal(),
                texts.number(evidence.source()),
                texts.number(evidence.note())
            };
            for (int column = 0; column < numbers.length; column++) {
                columns[column][row] = numbers[column];
            }
            byTo[row] = row;
        }
        Arrays.sort(byTo, Comparator.comparingInt(row -> columns[1][row]));
        PackedWriter out = new PackedWriter();
        out.column(dayList.stream().mapToInt(Packer::number).toArray());
        for (int[] column : columns) {
            out.column(column);
        }
        out.column(Arrays.stream(byTo).mapToInt(row -> row).toArray());
        out.texts(texts.texts());
        return out.bytes();
    }
}
