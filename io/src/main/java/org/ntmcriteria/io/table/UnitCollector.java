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
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Collects the units of a file from the rows of all its tables. Not thread-safe; used once per file. */
final class UnitCollector implements ObservationSink {
    /** How many keys a message lists. */
    private static final int MOST_LISTED = 10;

    private final Map<String, UnitRecordBuilder> units = new LinkedHashMap<>();
    private final Map<String, List<UnitReport>> reports = new HashMap<>();
    private final OpenColumns openColumns = new OpenColumns();

    private final List<VerdictOrigins.Row> origins = new ArrayList<>();
    private final Optional<CriteriaSet> set;
    private final FreeTexts freeTexts;
    private final UnitSpellings spellings;
    private final UnitLevels levels;
    private final DistrictSpellings districts = new DistrictSpellings();
    private final TitledDistricts titles = new TitledDistricts();
    private final SplitReports splits = new SplitReports();
    private final NamesakesOfProvinces provinces = new NamesakesOfProvinces();

    /** Whether a table of observations was read, whose rows are in the records already. */
    private boolean hasObservations;

    /** The heading of the table's column of districts. */
    @Nullable private String districtHeading;

    private final Set<String> withDistrict = new HashSet<>();

    /** The first rows of units none of whose rows has stated a district, though their table has a column for it. */
    private final Map<String, SourceLocation> withoutDistrict = new LinkedHashMap<>();

    private Set<String> unitsOfTable = new HashSet<>();

    /** The districts of the table that is read as they are written, with the provinces that are stated of each. */
    private Map<String, Set<String>> districtsOfTable = new HashMap<>();

    /**
     * Creates a collector.
     *
     * @param set the set whose verdicts are read, where it is known
     * @param problems takes what is doubtful as it is found
     */
    UnitCollector(Optional<CriteriaSet> set, Consumer<Problem> problems) {
        this.set = set;
        this.spellings = new UnitSpellings(problems);
        this.freeTexts = new FreeTexts(problems);
        this.levels = new UnitLevels(set.map(CriteriaSet::level));
    }

    @Override
    public void startTable(TableHeader header) {
        openColumns.startTable(header);
        freeTexts.startTable(header);
        levels.startTable(header);
        splits.startTable(header);
        if (header.layout() == UnitTable.Layout.OBSERVATIONS) {
            int column = header.index(UnitTableColumn.DISTRICT);
            districtHeading = column < 0 ? null : header.columnName(column);
        }
    }

    /** Adds a row of a table of observations, of which a unit may have many. */
    @Override
    public void accept(ObservationRow row) {
        hasObservations = true;
        ObservationRow same = row.withUnit(spellings.first(row.unit(), Optional.of(row.location())));
        same.addTo(units.computeIfAbsent(same.unit(), UnitRecord::builder));
        count(same.unit(), same.attributes());
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

    /**
     * Returns the code of a unit that is known by its name and district, and by its province too where the file has two
     * of that name and district.
     */
    String named(String name, List<AttributeStatement> statements, Optional<SourceLocation> location) {
        Optional<String> district = statements.stream()
                .filter(statement -> statement.attribute() == UnitAttribute.DISTRICT)
                .map(statement -> statement.value().toString())
                .findFirst();
        String code = first(code(name, district.orElse("")), location);
        return provinces
                .code(code, text(statements, UnitAttribute.PROVINCE))
                .map(longer -> first(longer, location))
                .orElse(code);
    }

    /** Returns the titles that may give the units below them their districts. */
    TitledDistricts titles() {
        return titles;
    }

    /** Takes the title of the table for the district of the rows below it. */
    void takeTitle(String district) {
        titles.settle(true);
        districtsOfTable.computeIfAbsent(district, d -> new HashSet<>(1));
    }

    /** Returns what compares the names of the units with their level. */
    UnitLevels levels() {
        return levels;
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
        titles.add(report);
        districts.add(report.attributes());
        count(report.unit(), report.attributes());
    }

    /** Begins to count the units and districts of a table. */
    void startCount() {
        unitsOfTable = new HashSet<>();
        districtsOfTable = new HashMap<>();
    }

    private void count(String unit, List<AttributeStatement> attributes) {
        unitsOfTable.add(unit);
        text(attributes, UnitAttribute.DISTRICT).ifPresent(district -> {
            Set<String> provinces = districtsOfTable.computeIfAbsent(district, d -> new HashSet<>(1));
            text(attributes, UnitAttribute.PROVINCE).ifPresent(provinces::add);
        });
    }

    static Optional<String> text(List<AttributeStatement> attributes, UnitAttribute attribute) {
        for (AttributeStatement statement : attributes) {
            if (statement.attribute() == attribute) {
                return Optional.of(statement.text());
            }
        }
        return Optional.empty();
    }

    /** Returns the number of units since the count was started. */
    int unitsOfTable() {
        return unitsOfTable.size();
    }

    /** Returns the number of districts that the units state since the count was started. */
    int districtsOfTable() {
        Map<String, Set<String>> byKey = new HashMap<>();
        districtsOfTable.forEach((district, provinces) -> {
            Set<String> keys = byKey.computeIfAbsent(UnitName.key(district), d -> new HashSet<>(1));
            provinces.forEach(province -> keys.add(ProvinceName.key(province)));
        });
        // A name without its kind is the district of the one kind that stands beside it.
        Map<String, Integer> kinds = new HashMap<>();
        for (String district : byKey.keySet()) {
            String bare = UnitName.keyWithoutKind(district);
            if (!bare.equals(district)) {
                kinds.merge(bare, 1, Integer::sum);
            }
        }
        int number = 0;
        for (Map.Entry<String, Set<String>> district : byKey.entrySet()) {
            boolean isCounted = kinds.getOrDefault(district.getKey(), 0) == 1;
            number += isCounted ? 0 : Math.max(1, district.getValue().size());
        }
        return number;
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
    UnitTable table(List<TableInterpretation> tables, Consumer<Problem> problems) {
        checkDistricts(problems);
        levels.report(problems);
        SplitReports.reportNames(reports.values(), problems);
        if (!hasObservations) {
            recode(titles.isEmpty(), titles::titled);
            partNamesakes(provinces);
            if (districts.settle(problems)) {
                recode(false, districts::settled);
                // Districts that were written in several ways may be namesakes now.
                NamesakesOfProvinces settled = new NamesakesOfProvinces();
                recode(false, settled::parted);
                partNamesakes(settled);
            }
        }
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
                standing.stream().filter(UnitReport::hasVerdicts).forEach(report -> origins.add(report.origin()));
                UnitRecord record = unit.build();
                addTotals(standing, record, totals, problems);
                records.add(record);
            } else {
                leftOut.add(code);
            }
        });
        splits.reportJoined(problems);
        return new UnitTable(
                records,
                totals,
                freeTexts.columns(leftOut),
                new VerdictOrigins(origins),
                tables,
                spellings.withoutZeros());
    }

    /** Gives those units their provinces too that came before their namesakes. */
    private void partNamesakes(NamesakesOfProvinces namesakes) {
        Map<String, String> longer = namesakes.renamed();
        recode(
                longer.isEmpty(),
                report -> report.of(longer.getOrDefault(report.unit(), report.unit()), report.attributes()));
    }

    /** Gives reports to the units of the codes that they have then, unless none has another. */
    private void recode(boolean isSettled, UnaryOperator<UnitReport> settler) {
        if (isSettled) {
            return;
        }
        Map<String, List<UnitReport>> all = new LinkedHashMap<>();
        Map<String, String> codes = new HashMap<>();
        for (String unit : List.copyOf(units.keySet())) {
            for (UnitReport report : reports.getOrDefault(unit, List.of())) {
                UnitReport settled = settler.apply(report);
                String code = codes.computeIfAbsent(VietnameseText.fold(settled.unit()), k -> settled.unit());
                all.computeIfAbsent(code, c -> new ArrayList<>(1)).add(settled.of(code, settled.attributes()));
                if (!code.equals(unit)) {
                    freeTexts.rename(unit, code);
                }
            }
        }
        units.clear();
        all.keySet().forEach(code -> units.put(code, UnitRecord.builder(code)));
        reports.clear();
        reports.putAll(all);
    }

    /** Returns the reports of a unit of which there is one for their day, the oldest first. */
    private List<UnitReport> standing(List<UnitReport> all, Consumer<Problem> problems) {
        Map<LocalDate, Map<Optional<LocalDate>, List<UnitReport>>> byDay = new TreeMap<>();
        all.forEach(report -> byDay.computeIfAbsent(report.day(), d -> new LinkedHashMap<>(1))
                .computeIfAbsent(report.validFrom(), u -> new ArrayList<>(1))
                .add(report));
        List<UnitReport> standing = new ArrayList<>();
        byDay.values().stream().flatMap(units -> units.values().stream()).forEach(ofDay -> {
            Optional<UnitReport> one = ofDay.size() == 1 ? Optional.of(ofDay.get(0)) : splits.joined(ofDay);
            if (one.isPresent()) {
                standing.add(openColumns.settled(one.get()));
                ofDay.stream().skip(1).filter(UnitReport::hasVerdicts).forEach(more -> origins.add(more.origin()));
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
     * leaves out that an earlier one says, which then stands; a total says nothing of that. Verdicts under another set
     * do not stand, nor does what was reported of another unit that the code meant before.
     */
    private void addTotals(
            List<UnitReport> reports,
            UnitRecord record,
            List<UnitTable.PrintedTotal> totals,
            Consumer<Problem> problems) {
        Map<InputKey, LocalDate> reported = new TreeMap<>();
        for (int i = 0; i < reports.size(); i++) {
            UnitReport report = reports.get(i);
            if (i > 0 && !record.isOneUnit(reports.get(i - 1).dayOfUnit(), report.dayOfUnit())) {
                reported.clear();
            }
            boolean isOfAnother = reports.size() > 1
                    && set.flatMap(of -> report.origin().ofAnother(of)).isPresent();
            Map<InputKey, LocalDate> earlier = new TreeMap<>(reported);
            for (UnitReport.Value value : report.values()) {
                if (value.value() != ReportedValue.Mark.NOT_REPORTED) {
                    earlier.remove(value.key());
                    if (!isOfAnother || !(value.key() instanceof InputKey.OfCriterion)) {
                        reported.put(value.key(), report.day());
                    }
                }
            }
            LocalDate last = reports.stream()
                    .map(UnitReport::day)
                    .filter(day -> day.isAfter(report.day()))
                    .findFirst()
                    .map(day -> day.minusDays(1))
                    .orElse(null);
            if (earlier.isEmpty()) {
                // A total is compared with the unit that the code means on the day.
                report.total()
                        .filter(total -> record.isOneUnit(report.dayOfUnit(), report.day()))
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
