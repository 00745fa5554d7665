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
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.IoMessages;

/** Collects the units of a file from the rows of all its tables. Not thread-safe; used once per file. */
final class UnitCollector implements ObservationSink {
    /** How many keys a message lists. */
    private static final int MOST_LISTED = 10;

    private final Map<String, UnitRecord.Builder> units = new LinkedHashMap<>();
    private final Map<String, List<UnitReport>> reports = new HashMap<>();
    private final OpenColumns openColumns = new OpenColumns();

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
        openColumns.startTable(header);
        freeTexts.startTable(header);
        if (header.layout() != UnitTable.Layout.OBSERVATIONS) {
            return;
        }
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

    /** Adds a report, of which a unit has one for a day. */
    void add(UnitReport report) {
        units.computeIfAbsent(report.unit(), UnitRecord::builder);
        reports.computeIfAbsent(report.unit(), u -> new ArrayList<>(1)).add(report);
        openColumns.add(report);
    }

    /** Returns the code of a unit known by name and district, which may be empty. */
    static String code(String name, String district) {
        return district.isEmpty() ? name : name + ", " + district;
    }

    /**
     * Returns what was collected. Where a unit has several reports for one day none of them is used, and a unit that
     * has no other one is left out.
     *
     * @param problems takes a problem for each report that is not used, and what is doubtful
     */
    UnitTable table(UnitTable.Layout layout, int dataRows, int passedOver, Consumer<Problem> problems) {
        checkDistricts(problems);
        openColumns.report(problems);
        List<UnitRecord> records = new ArrayList<>();
        List<UnitTable.PrintedTotal> totals = new ArrayList<>();
        Set<String> leftOut = new HashSet<>();
        units.forEach((code, unit) -> {
            // The reports go as the records come, so that both need not be in memory.
            List<UnitReport> own = Optional.ofNullable(reports.remove(code)).orElse(List.of());
            List<UnitReport> standing = standing(own, problems);
            if (!standing.isEmpty() || own.isEmpty()) {
                own.forEach(report -> unit.on(report.day()));
                standing.forEach(report -> report.addTo(unit));
                addTotals(standing, totals, problems);
                standing.stream().filter(UnitReport::hasVerdicts).forEach(report -> origins.add(report.origin()));
                records.add(unit.build());
            } else {
                leftOut.add(code);
            }
        });
        return new UnitTable(
                layout, records, totals, dataRows, passedOver, freeTexts.columns(leftOut), new VerdictOrigins(origins));
    }

    /** Returns the reports of a unit of which there is one for their day, the oldest first. */
    private List<UnitReport> standing(List<UnitReport> all, Consumer<Problem> problems) {
        Map<LocalDate, List<UnitReport>> byDay = new TreeMap<>();
        all.forEach(report ->
                byDay.computeIfAbsent(report.day(), d -> new ArrayList<>(1)).add(report));
        List<UnitReport> standing = new ArrayList<>();
        byDay.values().forEach(ofDay -> {
            if (ofDay.size() == 1) {
                standing.add(openColumns.settled(ofDay.get(0)));
            } else {
                Text suggestion = suggestion(ofDay);
                ofDay.forEach(report -> problems.accept(Problem.of(
                        InputTableProblem.DOUBLED_UNIT, Optional.of(report.location()), report.unit(), suggestion)));
            }
        });
        return standing;
    }

    /**
     * Adds the totals of a unit's reports, each for the days on which the report is the newest, and names what a report
     * leaves out that an earlier one says, which then stands; a total says nothing of that.
     */
    private static void addTotals(
            List<UnitReport> reports, List<UnitTable.PrintedTotal> totals, Consumer<Problem> problems) {
        Map<InputKey, LocalDate> reported = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            UnitReport report = reports.get(i);
            Map<InputKey, LocalDate> earlier = new TreeMap<>(reported);
            for (UnitReport.Value value : report.values()) {
                if (value.value() != ReportedValue.Mark.NOT_REPORTED) {
                    earlier.remove(value.key());
                    reported.put(value.key(), report.day());
                }
            }
            LocalDate last = i + 1 < reports.size() ? reports.get(i + 1).day().minusDays(1) : null;
            if (earlier.isEmpty()) {
                report.total()
                        .ifPresent(total -> totals.add(new UnitTable.PrintedTotal(
                                report.unit(),
                                DateRange.of(report.day(), last),
                                total.criteria(),
                                total.text(),
                                total.location())));
            } else {
                problems.accept(earlierStands(report, earlier));
            }
        }
    }

    private static Problem earlierStands(UnitReport report, Map<InputKey, LocalDate> earlier) {
        List<String> some = earlier.entrySet().stream()
                .limit(MOST_LISTED)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        return Problem.of(
                InputTableProblem.EARLIER_STANDS,
                Optional.of(report.location()),
                report.unit(),
                report.day(),
                String.join(", ", some) + (earlier.size() > MOST_LISTED ? ", …" : ""));
    }

    /** Returns what to do about several rows of a unit: a workbook may have a sheet for each year. */
    private static Text suggestion(List<UnitReport> reports) {
        List<String> sheets = reports.stream()
                .flatMap(report -> report.location().sheet().stream())
                .distinct()
                .toList();
        return sheets.size() < 2
                ? GivenText.same("")
                : IoMessages.MESSAGES.text("doubled.sheets", "sheets", String.join(", ", sheets));
    }
}
