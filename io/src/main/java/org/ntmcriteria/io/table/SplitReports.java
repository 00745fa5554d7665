package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * Joins the rows of a unit that stand on several sheets, each with criteria or indicators of its own, and names units
 * that stay apart since only some of the sheets have their districts. Not thread-safe; used once per file.
 */
final class SplitReports {
    private Optional<UnitReport> first = Optional.empty();

    /** The columns of each sheet's table. */
    private final Map<String, Set<InputKey>> columns = new HashMap<>();

    private final Set<String> sheets = new TreeSet<>();
    private final Set<String> joined = new HashSet<>();

    void startTable(TableHeader header) {
        Set<InputKey> keys = columns.computeIfAbsent(header.location().sheet().orElse(""), s -> new TreeSet<>());
        header.keys().forEach(column -> keys.add(column.key()));
    }

    /** Names the units without a district of whose name there is one with a district on another sheet. */
    static void reportNames(Collection<List<UnitReport>> reports, Consumer<Problem> problems) {
        List<UnitReport> all = reports.stream().flatMap(List::stream).toList();
        if (all.stream().map(SplitReports::sheet).distinct().limit(2).count() < 2) {
            return;
        }
        Map<String, List<UnitReport>> withDistrict = all.stream()
                .filter(report -> hasDistrict(report) && name(report).isPresent())
                .collect(Collectors.groupingBy(
                        report -> VietnameseText.fold(name(report).orElseThrow())));
        for (UnitReport report : all) {
            Optional<String> name = name(report).filter(of -> VietnameseText.same(of, report.unit()));
            if (name.isPresent() && !hasDistrict(report)) {
                withDistrict.getOrDefault(VietnameseText.fold(name.get()), List.of()).stream()
                        .filter(other -> !sheet(other).equals(sheet(report)))
                        .findFirst()
                        .ifPresent(other -> problems.accept(Problem.of(
                                InputTableProblem.LOOKS_ALIKE,
                                Optional.of(report.location()),
                                report.unit(),
                                other.unit())));
            }
        }
    }

    private static String sheet(UnitReport report) {
        return report.location().sheet().orElse("");
    }

    private static Optional<String> name(UnitReport report) {
        return UnitCollector.text(report.attributes(), UnitAttribute.NAME);
    }

    private static boolean hasDistrict(UnitReport report) {
        return UnitCollector.text(report.attributes(), UnitAttribute.DISTRICT).isPresent();
    }

    /**
     * Returns the one report that several of a unit and a day are: of as many sheets, with different columns and
     * values, with one total at most and without a contradiction in what they say of the unit.
     */
    Optional<UnitReport> joined(List<UnitReport> reports) {
        Set<String> ofReports = new TreeSet<>();
        Set<InputKey> keys = new TreeSet<>();
        Set<InputKey> ofSheets = new TreeSet<>();
        Map<UnitAttribute, AttributeStatement> attributes = new EnumMap<>(UnitAttribute.class);
        List<UnitReport.Value> values = new ArrayList<>();
        Optional<UnitReport.Total> total = Optional.empty();
        for (UnitReport report : reports) {
            boolean isOther = report.location().sheet().filter(ofReports::add).isPresent();
            boolean isPart = report.values().stream().allMatch(value -> keys.add(value.key()))
                    && columns.getOrDefault(sheet(report), Set.of()).stream().allMatch(ofSheets::add);
            boolean agrees = report.attributes().stream()
                    .allMatch(of -> VietnameseText.same(
                            attributes.computeIfAbsent(of.attribute(), a -> of).text(), of.text()));
            if (!isOther
                    || !isPart
                    || !agrees
                    || total.isPresent() && report.total().isPresent()) {
                return Optional.empty();
            }
            values.addAll(report.values());
            total = total.or(report::total);
        }
        UnitReport one = reports.get(0);
        first = first.or(() -> Optional.of(one));
        joined.add(one.unit());
        sheets.addAll(ofReports);
        return Optional.of(new UnitReport(
                one.unit(),
                one.validFrom(),
                one.day(),
                List.copyOf(attributes.values()),
                values,
                total,
                one.origin(),
                one.location()));
    }

    /** Says once which units' rows were joined. */
    void reportJoined(Consumer<Problem> problems) {
        first.ifPresent(report -> problems.accept(Problem.of(
                InputTableProblem.JOINED_SHEETS,
                Optional.of(report.location()),
                report.unit(),
                joined.size(),
                String.join(", ", sheets))));
    }
}
