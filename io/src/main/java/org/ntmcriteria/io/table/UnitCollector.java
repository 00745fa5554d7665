package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.IoMessages;

/** Collects the units of a file from the rows of all its tables. Not thread-safe; used once per file. */
final class UnitCollector implements ObservationSink {
    private final Map<String, UnitRecord.Builder> units = new LinkedHashMap<>();
    private final Map<String, UnitTable.PrintedTotal> totals = new HashMap<>();
    private final Map<String, List<SourceLocation>> rows = new HashMap<>();

    private final List<VerdictOrigins.Row> origins = new ArrayList<>();
    private final FreeTexts freeTexts;
    private final UnitSpellings spellings;

    /** The heading of the table's column of districts. */
    @Nullable private String districtHeading;

    private final Set<String> withDistrict = new HashSet<>();

    /** The first rows of units none of whose rows has stated a district, though their table has a column for it. */
    private final Map<String, SourceLocation> withoutDistrict = new LinkedHashMap<>();

    UnitCollector(Consumer<Problem> problems) {
        this.spellings = new UnitSpellings(problems);
        this.freeTexts = new FreeTexts(problems);
    }

    @Override
    public void startTable(TableHeader header) {
        freeTexts.startTable(header);
        int column = header.index(UnitTableColumn.DISTRICT);
        districtHeading = column < 0 ? null : header.columnName(column);
    }

    /** Adds a row of a table of observations, of which a unit may have many. */
    @Override
    public void accept(ObservationRow row) {
        ObservationRow same = row.withUnit(spellings.first(row.unit(), Optional.of(row.location())));
        same.addTo(units.computeIfAbsent(same.unit(), UnitRecord::builder));
        if (districtHeading != null && !withDistrict.contains(same.unit())) {
            if (same.attributes().stream().anyMatch(s -> s.attribute() == UnitAttribute.DISTRICT)) {
                withDistrict.add(same.unit());
                withoutDistrict.remove(same.unit());
            } else {
                withoutDistrict.putIfAbsent(same.unit(), same.location().withColumn(districtHeading));
            }
        }
    }

    @Override
    public void keep(String unit, TextRow row) {
        freeTexts.add(spellings.first(unit, Optional.of(row.location())), row);
    }

    /** Returns the spelling of a unit that stands first in the file. */
    String first(String code, Optional<SourceLocation> location) {
        return spellings.first(code, location);
    }

    /** Names the units without a district where others have one. */
    private void checkDistricts(Consumer<Problem> problems) {
        if (!withDistrict.isEmpty()) {
            withoutDistrict.forEach((unit, location) ->
                    problems.accept(Problem.of(InputTableProblem.DISTRICT_BLANK, Optional.of(location), unit)));
        }
    }

    /**
     * Adds a row of a table with one row per unit.
     *
     * @param origin where its verdicts come from
     * @param location the location of the row
     * @return the builder of the unit's record
     */
    UnitRecord.Builder addRow(VerdictOrigins.Row origin, SourceLocation location) {
        String code = origin.unit();
        rows.computeIfAbsent(code, c -> new ArrayList<>(1)).add(location);
        origins.add(origin);
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
        checkDistricts(problems);
        List<UnitRecord> records = new ArrayList<>();
        Set<String> doubled = new HashSet<>();
        units.forEach((code, unit) -> {
            List<SourceLocation> itsRows = rows.getOrDefault(code, List.of());
            if (itsRows.size() > 1) {
                Text suggestion = suggestion(itsRows);
                itsRows.forEach(row -> problems.accept(
                        Problem.of(InputTableProblem.DOUBLED_UNIT, Optional.of(row), code, suggestion)));
                totals.remove(code);
                doubled.add(code);
            } else {
                records.add(unit.build());
            }
        });
        origins.removeIf(origin -> doubled.contains(origin.unit()));
        return new UnitTable(
                layout, records, totals, dataRows, passedOver, freeTexts.columns(doubled), new VerdictOrigins(origins));
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
