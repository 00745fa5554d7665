package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

class ObservationRowTest {
    static Stream<Path> tables() throws IOException {
        List<Path> tables = new ArrayList<>(List.of(
                Path.of("../examples/samples/observations-2024.csv"),
                Path.of("../examples/samples/own-set-observations.csv")));
        try (Stream<Path> inputs = Files.walk(Path.of("src/test/resources/faults/observations"))) {
            inputs.filter(p -> p.getFileName().toString().startsWith("input."))
                    .sorted()
                    .forEach(tables::add);
        }
        return tables.stream();
    }

    /** What shows only beside the other rows. */
    private static final Set<ProblemCode> ONLY_OF_WHOLE_TABLES = Set.of(
            InputTableProblem.DISTRICT_BLANK,
            InputTableProblem.SPELLINGS,
            InputTableProblem.ZEROS_LOST,
            InputTableProblem.LOOKS_ALIKE);

    @ParameterizedTest
    @MethodSource("tables")
    void rows_handed_over_one_by_one_make_the_units_of_the_whole_table(Path table) {
        ReadResult<UnitTable> whole = UnitTableReader.read(InputFile.of(table), TableOptions.DEFAULT);
        Map<String, UnitRecordBuilder> units = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        UnitTableReader.stream(
                InputFile.of(table),
                TableOptions.DEFAULT,
                row -> row.addTo(units.computeIfAbsent(row.unit(), UnitRecord::builder)),
                problems::add);
        assertThat(problems)
                .isEqualTo(whole.problems().stream()
                        .filter(problem -> !ONLY_OF_WHOLE_TABLES.contains(problem.code()))
                        .toList());
        List<UnitRecord> records = new ArrayList<>();
        units.values().forEach(unit -> records.add(unit.build()));
        assertThat(records.stream().map(ObservationRowTest::said))
                .isEqualTo(whole.value().units().stream()
                        .map(ObservationRowTest::said)
                        .toList());
    }

    private static List<Object> said(UnitRecord record) {
        LocalDate latest = record.latestDate().orElseThrow();
        return List.of(
                record.code(),
                latest,
                record.at(latest, Level.COMMUNE),
                record.observations(),
                record.observations().stream()
                        .map(o -> o.location().orElseThrow())
                        .toList(),
                record.problems());
    }

    @Test
    void rows_of_separated_fields_are_read_as_those_of_a_file_and_numbered() {
        List<ObservationRow> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        UnitTableReader.stream(
                "c",
                List.of(
                        List.of("unit", "date", "indicator", "value", "more"),
                        List.of("A", "2024-12-31", "3.1", "84.5", ""),
                        List.of("", "", "", "", ""),
                        List.of("A", "2024-12-31", "3.2", "84,5", "")),
                TableOptions.DEFAULT,
                rows::add,
                problems::add);
        assertThat(rows).extracting(row -> row.location().toString()).containsExactly("c:1", "c:3");
        assertThat(rows.get(1).observation()).isEmpty();
        assertThat(problems)
                .extracting(p -> p.location().orElseThrow().toString())
                .containsExactly("c", "c:3 [value]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã xã,Xã,TC1,TC2\nA,Xã A,x,x\n",
                "Mã xã,Xã,Ngày,3.1,10\nA,Xã A,2024-12-31,84,46\n",
                "TT,Nội dung,Kết quả\n3.1,Tưới tiêu,84\n"
            })
    void tables_of_other_layouts_are_refused_by_one_problem(String table) {
        List<Problem> problems = new ArrayList<>();
        UnitTableReader.stream(
                InputFile.ofText("t.csv", table),
                TableOptions.DEFAULT,
                row -> assertThat(row).isNull(),
                problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly(InputTableProblem.OTHER_LAYOUT);
    }
}
