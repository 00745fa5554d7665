package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;

/** The readers of rows, each without a file. */
class RowReadersTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static final SetKeys SET_KEYS = new SetKeys(Optional.empty());

    private final List<Problem> problems = new ArrayList<>();
    private final List<ObservationRow> observations = new ArrayList<>();
    private final UnitCollector units = new UnitCollector(Optional.empty(), problem -> {});
    private final ValueReader values = new ValueReader(DecimalStyle.POINT, problems::add);
    private final RowTally tally = new RowTally();
    private int line;

    private TextRow row(String... fields) {
        return TextRow.ofLine("t.csv", ++line, List.of(fields));
    }

    private CellReader cells(String... headings) {
        TableHeader header = Headers.of(problems::add, row(headings));
        return new CellReader(header, new HashSet<>(), problems::add);
    }

    /** Checks if a row is data, good or bad. */
    private boolean isData(RowReader reader, TextRow row) {
        int before = tally.data();
        reader.read(row);
        return tally.data() > before;
    }

    private RowReader observationReader() {
        return new ObservationRowReader(
                cells("unit", "name", "date", "indicator", "value"),
                values,
                SET_KEYS,
                observations::add,
                tally,
                problems::add);
    }

    private RowReader verdictReader(TableOptions options, String... headings) {
        return new UnitRowReader(
                cells(headings),
                values,
                SET_KEYS,
                options.withAsOf(DAY),
                units,
                tally,
                Optional.empty(),
                problems::add);
    }

    private List<UnitRecord> collected() {
        return units.table(List.of(), problems::add).units();
    }

    @Test
    void a_row_of_observations_gives_its_value_and_attributes() {
        assertThat(isData(observationReader(), row("A", "Tân Lập", "2024-12-31", "3.1", " 84.5 ")))
                .isTrue();
        ObservationRow read = observations.get(0);
        assertThat(read.unit()).isEqualTo("A");
        assertThat(read.observation().orElseThrow()).hasToString("A 2024-12-31 3.1 = 84.5");
        assertThat(read.observation().get().location().orElseThrow()).hasToString("t.csv:2 [value]");
        assertThat(read.attributes())
                .extracting(ObservationRow.AttributeStatement::attribute)
                .containsExactly(UnitAttribute.NAME);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_row_with_an_unreadable_value_keeps_its_attributes() {
        observationReader().read(row("A", "Tân Lập", "2024-12-31", "3.1", "gần đạt"));
        assertThat(observations.get(0).observation()).isEmpty();
        assertThat(observations.get(0).attributes()).hasSize(1);
        assertThat(problems).extracting(Problem::code).containsExactly(InputTableProblem.BAD_VALUE);
    }

    @Test
    void a_row_without_unit_or_day_or_of_another_width_is_data_and_a_problem() {
        RowReader reader = observationReader();
        assertThat(isData(reader, row("", "", "2024-12-31", "3.1", "1"))).isTrue();
        assertThat(isData(reader, row("A", "", "2024-13-31", "3.1", "1"))).isTrue();
        assertThat(isData(reader, row("A", "2024-12-31", "3.1", "1"))).isTrue();
        assertThat(observations).isEmpty();
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(FileProblem.BLANK, InputTableProblem.BAD_DATE, InputTableProblem.FIELD_COUNT);
    }

    @Test
    void a_sink_that_takes_rows_as_text_gets_no_others() {
        ObservationSink sink = new ObservationSink() {
            @Override
            public boolean takes(TextRow row) {
                return row.cell(0).equals("A");
            }

            @Override
            public void accept(ObservationRow row) {
                observations.add(row);
            }
        };
        RowReader reader = new ObservationRowReader(
                cells("unit", "date", "indicator", "value"), values, SET_KEYS, sink, tally, problems::add);
        reader.read(row("A", "no day", "", ""));
        reader.read(row("B", "2024-12-31", "3.1", "1"));
        assertThat(observations).extracting(ObservationRow::unit).containsExactly("B");
        assertThat(problems).isEmpty();
    }

    @Test
    void a_row_of_verdicts_gives_a_value_per_criterion_and_its_total() {
        RowReader reader = verdictReader(TableOptions.DEFAULT, "unit", "TC1", "TC2", "TC3", "total");
        assertThat(isData(reader, row("A", "Đ", "", "gần đạt", "1"))).isTrue();
        UnitTable table = units.table(List.of(), problems::add);
        assertThat(table.units().get(0).observations()).hasToString("[A 2024-12-31 TC1 = Đ]");
        assertThat(table.totals().get(0).criteria()).isEqualTo(1);
        assertThat(problems)
                .extracting(p -> p.location().orElseThrow().toString())
                .containsExactly("t.csv:2 [TC3]");
    }

    @Test
    void where_blank_means_not_met_a_missing_criterion_does_too() {
        TableOptions options =
                TableOptions.DEFAULT.withBlank(TableOptions.Blank.NOT_MET).withCriteria(List.of(1, 2));
        verdictReader(options, "unit", "TC1").read(row("A", ""));
        assertThat(collected().get(0).observations()).hasToString("[A 2024-12-31 TC1 = KĐ, A 2024-12-31 TC2 = KĐ]");
    }

    @Test
    void units_without_codes_are_told_apart_by_the_district_of_their_section() {
        RowReader reader = verdictReader(TableOptions.DEFAULT, "Xã", "TC1");
        assertThat(isData(reader, row("Huyện A", ""))).isFalse();
        assertThat(isData(reader, row("Tân Lập", "Đ"))).isTrue();
        assertThat(isData(reader, row("Huyện B", ""))).isFalse();
        assertThat(isData(reader, row("Tân Lập", "Đ"))).isTrue();
        List<UnitRecord> records = collected();
        assertThat(records).extracting(UnitRecord::code).containsExactly("Tân Lập, Huyện A", "Tân Lập, Huyện B");
        assertThat(records.get(1).at(DAY, Level.COMMUNE).district()).contains("Huyện B");
    }

    @Test
    void a_subtotal_is_passed_over_and_its_broken_cells_are_reported() {
        RowReader reader = verdictReader(TableOptions.DEFAULT, "Xã", "TC1", "note");
        assertThat(isData(reader, row("Cộng", "12", "\ufffd"))).isFalse();
        assertThat(problems).extracting(Problem::code).containsExactly(FileProblem.NOT_UTF8);
        assertThat(collected()).isEmpty();
    }

    @Test
    void a_name_below_a_note_is_reported() {
        RowReader reader = verdictReader(TableOptions.DEFAULT, "Xã", "TC1");
        assertThat(isData(reader, row("Ghi chú", ""))).isFalse();
        assertThat(isData(reader, row("Nguyễn Văn A", ""))).isFalse();
        assertThat(problems).extracting(Problem::text).containsExactly("Nguyễn Văn A");
        assertThat(problems).extracting(Problem::code).containsExactly(InputTableProblem.PASSED_OVER);
    }
}
