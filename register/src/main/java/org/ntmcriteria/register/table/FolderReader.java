package org.ntmcriteria.register.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.register.RegisterMessages;
import org.ntmcriteria.register.unit.RegisteredProvince;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitLink;

/** Reads the tables of a folder, on top of a register or alone. Not thread-safe. */
final class FolderReader {
    /** A table that the built-in folder has beside the five, and that nothing is looked up in. */
    private static final String DISAGREEMENTS = "disagreements.csv";

    private static final List<RegisterTable<?>> TABLES = List.of(UnitTable.TABLE, LinkTable.TABLE, ProvinceTable.TABLE);

    private final Path folder;

    @Nullable private final RegisterTables base;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * A reader.
     *
     * @param folder the folder
     * @param base the register that the folder joins, or null if it stands alone
     */
    FolderReader(Path folder, @Nullable RegisterTables base) {
        this.folder = folder;
        this.base = base;
    }

    TablesReading read() {
        checkFiles();
        List<Row<RegisteredProvince>> provinces = readProvinces();
        List<Row<RegisteredUnit>> units = readUnits(provinces);
        UnitRows rows = new UnitRows(Packer.units(values(units)));
        LinkRows links = new LinkRows(Packer.links(values(readLinks(units)), rows), rows);
        return new TablesReading(new RegisterTables(rows, links, List.copyOf(values(provinces))), problems);
    }

    private static <T> List<T> values(List<Row<T>> rows) {
        List<T> values = new ArrayList<>(rows.size());
        for (Row<T> row : rows) {
            values.add(row.value());
        }
        return values;
    }

    private List<Row<RegisteredProvince>> readProvinces() {
        List<Row<RegisteredProvince>> own = rows(ProvinceTable.TABLE);
        boolean hasFile =
                Files.isRegularFile(folder.resolve(ProvinceTable.TABLE.files().get(0)));
        RegisterTables others = base == null && !hasFile ? RegisterTables.standard() : base;
        List<Row<RegisteredProvince>> joined = joined(
                others == null ? List.of() : others.provinces(),
                own,
                province -> province.code() + " " + province.period().start());
        return ProvinceCheck.withSuccessors(ProvinceCheck.withoutOverlaps(joined, problems), problems);
    }

    private List<Row<RegisteredUnit>> readUnits(List<Row<RegisteredProvince>> provinces) {
        List<Row<RegisteredUnit>> own = new ArrayList<>();
        for (Row<RegisteredUnit> row : rows(UnitTable.TABLE)) {
            if (ProvinceCheck.isKnown(row, provinces, problems)) {
                own.add(row);
            }
        }
        List<RegisteredUnit> others = new ArrayList<>();
        if (base != null) {
            for (int i = 0; i < base.units().size(); i++) {
                others.add(base.units().get(i));
            }
        }
        return UnitCheck.withoutOverlaps(joined(others, own, RegisteredUnit::key), problems);
    }

    private List<Row<UnitLink>> readLinks(List<Row<RegisteredUnit>> units) {
        List<UnitLink> others = new ArrayList<>();
        if (base != null) {
            for (int i = 0; i < base.links().size(); i++) {
                others.add(base.links().get(i));
            }
        }
        List<Row<UnitLink>> joined =
                joined(others, rows(LinkTable.TABLE), link -> List.of(link.from(), link.to(), link.day()));
        return new LinkCheck(units, problems).fitting(joined);
    }

    /** The rows of the files of a table, without those that have a fault. */
    private <T> List<Row<T>> rows(RegisterTable<T> table) {
        List<Row<T>> rows = new ArrayList<>();
        for (String name : table.files()) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                for (TableRow line : new TableFile(file.toString(), bytes(file), table.header(), problems).rows()) {
                    try {
                        line.refusePadding();
                        rows.add(new Row<>(table.read(line), line));
                    } catch (TableRow.RowException e) {
                        problems.add(e.problem());
                    } catch (UnreadableTextException e) {
                        problems.add(line.unreadable(e));
                    }
                }
            }
        }
        return rows;
    }

    /** Puts the user's rows in the place of the others that have the same identity; of two of the user's the first. */
    private <T> List<Row<T>> joined(List<T> others, List<Row<T>> own, Function<T, Object> identity) {
        Map<Object, Row<T>> joined = new LinkedHashMap<>();
        for (T other : others) {
            joined.put(identity.apply(other), new Row<>(other, null));
        }
        for (Row<T> row : own) {
            Object id = identity.apply(row.value());
            Row<T> same = joined.get(id);
            if (same != null && same.line() != null) {
                problems.add(row.line()
                        .problem(
                                RegisterProblem.DOUBLED,
                                null,
                                row.value().toString(),
                                same.line().location().toString()));
            } else {
                joined.put(id, row);
            }
        }
        return new ArrayList<>(joined.values());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A misspelt file would be a table that is missing, and a missing one counts as empty. */
    private void checkFiles() {
        TreeSet<String> known = new TreeSet<>();
        for (RegisterTable<?> table : TABLES) {
            known.addAll(table.files());
        }
        Optional<SourceLocation> location = Optional.of(SourceLocation.ofFile(folder.toString()));
        if (known.stream().noneMatch(name -> Files.isRegularFile(folder.resolve(name)))) {
            problems.add(Problem.of(
                    FileProblem.UNREADABLE_FILE,
                    location,
                    folder.toString(),
                    RegisterMessages.MESSAGES.text("table.noFolder")));
        }
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv") && !known.contains(name) && !name.equals(DISAGREEMENTS)) {
                    problems.add(Problem.of(
                            RegisterProblem.UNREADABLE,
                            Optional.of(SourceLocation.ofFile(file.toString())),
                            name,
                            RegisterMessages.MESSAGES.text("table.files", "names", String.join(" ", known))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
