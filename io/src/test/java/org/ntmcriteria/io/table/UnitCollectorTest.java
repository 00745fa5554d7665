package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.ReportedValue;

class UnitCollectorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final UnitCollector units = new UnitCollector(Optional.empty(), problem -> {});
    private final List<Problem> problems = new ArrayList<>();

    private static SourceLocation line(int line) {
        return SourceLocation.ofLine("t.csv", line, null);
    }

    private static ObservationRow observation(String unit, String key) {
        return new ObservationRow(
                unit, Optional.empty(), DAY, List.of(), Optional.of(Observation.of(unit, DAY, key, "1")), line(2));
    }

    private UnitTable table() {
        return units.table(List.of(), problems::add);
    }

    @Test
    void many_rows_of_observations_make_one_record_in_order_of_first_appearance() {
        units.accept(observation("B", "3.1"));
        units.accept(observation("A", "3.1"));
        units.accept(observation("B", "3.2"));
        UnitTable table = table();
        assertThat(table.units()).extracting(UnitRecord::code).containsExactly("B", "A");
        assertThat(table.units().get(0).observations()).hasSize(2);
        assertThat(problems).isEmpty();
    }

    private static UnitReport report(String unit, LocalDate day, int line, String... keysAndValues) {
        List<UnitReport.Value> values = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.add(UnitReport.Value.of(
                    InputKey.parse(keysAndValues[i]), ReportedValue.parse(keysAndValues[i + 1]), Optional.empty()));
        }
        VerdictOrigins.Table table =
                new VerdictOrigins.Table(Optional.empty(), List.of(), Set.of(), SourceLocation.ofFile("t.csv"));
        return new UnitReport(
                unit,
                Optional.empty(),
                day,
                List.of(),
                values,
                Optional.of(new UnitReport.Total(5, "5", line(line))),
                new VerdictOrigins.Row(unit, day, true, List.of(), table, line(line)),
                line(line));
    }

    @Test
    void of_a_unit_with_two_reports_for_a_day_neither_report_nor_total_is_used() {
        units.add(report("A", DAY, 2));
        units.add(report("B", DAY, 3));
        units.add(report("A", DAY, 4));
        UnitTable table = table();
        assertThat(table.units()).extracting(UnitRecord::code).containsExactly("B");
        assertThat(table.totals()).extracting(UnitTable.PrintedTotal::unit).containsExactly("B");
        assertThat(problems).extracting(p -> p.location().orElseThrow().line()).containsExactly(2, 4);
    }

    @Test
    void two_days_are_two_reports_and_the_latest_counts_though_it_is_void() {
        units.add(report("A", DAY.minusYears(2), 2, "TC1", "KĐ"));
        units.add(report("A", DAY.minusYears(1), 3, "TC1", "Đ"));
        units.add(report("A", DAY, 4, "TC1", "KĐ"));
        units.add(report("A", DAY, 5, "TC1", "Đ"));
        UnitTable table = table();
        assertThat(table.units().get(0).observations()).hasToString("[A 2023-12-31 TC1 = Đ, A 2022-12-31 TC1 = KĐ]");
        assertThat(table.units().get(0).latestDate()).contains(DAY);
        assertThat(table.totals())
                .extracting(total -> total.days().toString())
                .containsExactly("2022-12-31..2023-12-30", "2023-12-31..");
        assertThat(problems).extracting(p -> p.location().orElseThrow().line()).containsExactly(4, 5);
    }

    @Test
    void a_blank_of_a_later_report_leaves_the_earlier_value_and_says_so() {
        units.add(report("A", DAY.minusYears(1), 2, "TC1", "Đ", "TC2", "KĐ"));
        units.add(report("A", DAY, 3, "TC1", "", "TC2", "Đ"));
        UnitTable table = table();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:3: NTM-2021 'A' reports nothing on 2024-12-31 of what an earlier row says: TC1 (2023-12-31); that"
                                + " counts, unless the code means another unit since then; write what holds now if it"
                                + " has changed");
        assertThat(table.totals()).hasSize(1);
    }
}
