package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.observation.UnitAttribute;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/** Collects the units of a file from the rows of all its tables. Not thread-safe; used once per file. */
final class UnitCollector {
    private final Map<String, UnitRecord.Builder> units = new LinkedHashMap<>();
    private final Map<String, UnitTable.PrintedTotal> totals = new HashMap<>();
    private final Map<String, List<SourceLocation>> rows = new HashMap<>();

    /** The last district that a row of observations states. */
    private Optional<AttributeStatement> district = Optional.empty();

    /** The districts above of the units none of whose rows states one, in the order of the file. */
    private final Map<String, Above> above = new LinkedHashMap<>();

    private final Set<String> withDistrict = new HashSet<>();

    /** A blank district and the one above it. */
    private record Above(LocalDate day, AttributeStatement district, SourceLocation location) {}

    /** Adds a row of a table of observations, of which a unit may have many. */
    void add(ObservationRow row) {
        row.addTo(units.computeIfAbsent(row.unit(), UnitRecord::builder));
        Optional<AttributeStatement> own = row.attributes().stream()
                .filter(statement -> statement.attribute() == UnitAttribute.DISTRICT)
                .findFirst();
        if (own.isPresent()) {
            district = own;
            withDistrict.add(row.unit());
        } else if (district.isPresent()) {
            above.putIfAbsent(row.unit(), new Above(row.date(), district.get(), row.location()));
        }
    }

    /** Begins a table, which has districts of its own. */
    void startTable() {
        district = Optional.empty();
    }

    /** Gives the units without a district, where others have one, that of the unit above, and says so once. */
    private void fillDistricts(Consumer<Problem> problems) {
        above.keySet().removeAll(withDistrict);
        above.values().stream()
                .findFirst()
                .ifPresent(first -> problems.accept(Problem.of(
                        InputTableProblem.DISTRICT_ABOVE,
                        Optional.of(first.location()),
                        first.district().text())));
        above.forEach((unit, blank) -> blank.district().addTo(units.get(unit), blank.day()));
    }

    /**
     * Adds a row of a table with one row per unit.
     *
     * @return the builder of the unit's record
     */
    UnitRecord.Builder addRow(String code, SourceLocation location) {
        rows.computeIfAbsent(code, c -> new ArrayList<>(1)).add(location);
        return units.computeIfAbsent(code, UnitRecord::builder);
    }

    /** Returns the code of a unit known by name and district, which may be empty. */
    static String code(String name, String district) {
        return district.isEmpty() ? name : name + ", " + district;
    }

    /** Adds the total that a unit's row prints. */
    void setTotal(String code, UnitTable.PrintedTotal total) {
        totals.put(code, total);
    }

    /**
     * Returns what was collected, without the units that have more than one row where one is expected.
     *
     * @param problems takes a problem for each row of those units
     */
    UnitTable table(UnitTable.Layout layout, int dataRows, int passedOver, Consumer<Problem> problems) {
        fillDistricts(problems);
        List<UnitRecord> records = new ArrayList<>();
        units.forEach((code, unit) -> {
            List<SourceLocation> itsRows = rows.getOrDefault(code, List.of());
            if (itsRows.size() > 1) {
                itsRows.forEach(
                        row -> problems.accept(Problem.of(InputTableProblem.DOUBLED_UNIT, Optional.of(row), code)));
                totals.remove(code);
            } else {
                records.add(unit.build());
            }
        });
        return new UnitTable(layout, records, totals, dataRows, passedOver);
    }
}
