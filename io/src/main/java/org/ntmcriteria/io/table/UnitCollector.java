package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.IoMessages;

/** Collects the units of a file from the rows of all its tables. Not thread-safe; used once per file. */
final class UnitCollector {
    private final Map<String, UnitRecord.Builder> units = new LinkedHashMap<>();
    private final Map<String, UnitTable.PrintedTotal> totals = new HashMap<>();
    private final Map<String, List<SourceLocation>> rows = new HashMap<>();
    private final Map<String, String> codesByName = new HashMap<>();

    /** Adds a row of a table of observations, of which a unit may have many. */
    void add(ObservationRow row) {
        row.addTo(units.computeIfAbsent(row.unit(), UnitRecord::builder));
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

    /** Returns the code of a unit known by name and district (which may be empty): as first written in the file. */
    String code(String name, String district) {
        String code = district.isEmpty() ? name : name + ", " + district;
        // Names that a reader takes for the same are one unit.
        return codesByName.computeIfAbsent(VietnameseText.fold(code), k -> code);
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
        List<UnitRecord> records = new ArrayList<>();
        units.forEach((code, unit) -> {
            List<SourceLocation> itsRows = rows.getOrDefault(code, List.of());
            if (itsRows.size() > 1) {
                Text suggestion = suggestion(itsRows);
                itsRows.forEach(row -> problems.accept(
                        Problem.of(InputTableProblem.DOUBLED_UNIT, Optional.of(row), code, suggestion)));
                totals.remove(code);
            } else {
                records.add(unit.build());
            }
        });
        return new UnitTable(layout, records, totals, dataRows, passedOver);
    }

    /** Returns what to do about several rows of a unit: a workbook may have a sheet for each year. */
    private static Text suggestion(List<SourceLocation> rows) {
        List<String> sheets =
                rows.stream().flatMap(row -> row.sheet().stream()).distinct().toList();
        return sheets.size() < 2
                ? GivenText.same("")
                : IoMessages.MESSAGES.text("doubled.sheets", "sheets", String.join(", ", sheets));
    }
}
