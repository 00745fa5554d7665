package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;

class UnitCollectorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final UnitCollector units = new UnitCollector(problem -> {});
    private final List<Problem> problems = new ArrayList<>();

    private static SourceLocation line(int line) {
        return SourceLocation.ofLine("t.csv", line, null);
    }

    private static ObservationRow observation(String unit, String key) {
        return new ObservationRow(unit, DAY, List.of(), Optional.of(Observation.of(unit, DAY, key, "1")), line(2));
    }

    private void addRow(String unit, SourceLocation location) {
        VerdictOrigins.Table table =
                new VerdictOrigins.Table(Optional.empty(), List.of(), Set.of(), SourceLocation.ofFile("t.csv"));
        units.addRow(new VerdictOrigins.Row(unit, DAY, false, List.of(), table, location), location);
    }

    private UnitTable table() {
        return units.table(UnitTable.Layout.VERDICTS, 3, 2, problems::add);
    }

    @Test
    void many_rows_of_observations_make_one_record_in_order_of_first_appearance() {
        units.accept(observation("B", "3.1"));
        units.accept(observation("A", "3.1"));
        units.accept(observation("B", "3.2"));
        UnitTable table = table();
        assertThat(table.units()).extracting(UnitRecord::code).containsExactly("B", "A");
        assertThat(table.units().get(0).observations()).hasSize(2);
        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.passedOver()).isEqualTo(2);
        assertThat(problems).isEmpty();
    }

    @Test
    void of_a_unit_with_two_rows_of_verdicts_neither_row_nor_total_is_used() {
        addRow("A", line(2));
        units.setTotal("A", new UnitTable.PrintedTotal(5, "5", line(2)));
        addRow("B", line(3));
        addRow("A", line(4));
        UnitTable table = table();
        assertThat(table.units()).extracting(UnitRecord::code).containsExactly("B");
        assertThat(table.totals()).isEmpty();
        assertThat(problems).extracting(p -> p.location().orElseThrow().line()).containsExactly(2, 4);
    }
}
