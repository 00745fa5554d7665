package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.Predecessor;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** What a register adds to decisions on recognition: ends, successors and predecessors, and all of them. */
class RegisteredEndsTest {
    private static final UnitRegister REGISTER = UnitRegister.standard();

    private static ReadResult<List<RecognitionHistory>> read(String rows) {
        return HistoryReader.read(
                InputFile.ofText("decisions.csv", "unit,date,decision,set,tier,event,successors\n" + rows),
                CriteriaCatalog.standard(),
                List.of(),
                Optional.of(REGISTER));
    }

    /** Returns the predecessors of units that have some, by the unit and its first day. */
    private static Map<String, List<String>> predecessors(List<RecognitionHistory> histories) {
        Map<String, List<String>> predecessors = new TreeMap<>();
        for (RecognitionHistory history : histories) {
            if (!history.predecessors().isEmpty()) {
                predecessors.put(
                        history.unit() + "@" + history.validFrom().orElseThrow(),
                        history.predecessors().stream().map(Predecessor::unit).toList());
            }
        }
        return predecessors;
    }

    private static void allAreThere(List<RecognitionHistory> histories) {
        predecessors(histories).forEach((unit, known) -> assertThat(known)
                .as(unit)
                .containsExactlyElementsOf(REGISTER.lineage().predecessors(UnitKey.parse(unit)).stream()
                        .filter(link -> link.day().equals(link.to().validFrom()))
                        .map(link -> link.from().code())
                        .sorted()
                        .toList()));
    }

    @Property(tries = 200)
    void a_unit_is_shown_with_all_its_predecessors_or_not_at_all(@ForAll Random random) {
        List<RegisteredUnit> all = REGISTER.all();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            RegisteredUnit unit = all.get(random.nextInt(all.size()));
            rows.append(unit.code()).append(",2019-01-01,1/QĐ,commune-ntm/2016-2020,,công nhận,\n");
        }
        List<RecognitionHistory> histories = read(rows.toString()).value();
        allAreThere(histories);
        allAreThere(RecognitionHistory.parted(histories, List.of()));
    }

    private static final String DECIDED = """
            06388,2019-01-01,1/QĐ,commune-ntm/2016-2020,,công nhận,
            06400,2020-01-01,2/QĐ,commune-ntm/2016-2020,,công nhận,
            06400,2025-12-01,3/QĐ,commune-ntm/2021-2025,,công nhận lại,
            """;

    private static List<String> lives(ReadResult<List<RecognitionHistory>> reading) {
        return reading.value().stream()
                .map(history -> history.unit() + " "
                        + history.validFrom().map(LocalDate::toString).orElse("") + "–"
                        + history.end().map(LocalDate::toString).orElse(""))
                .toList();
    }

    @Test
    void an_end_without_successors_has_those_of_the_register() {
        ReadResult<List<RecognitionHistory>> reading =
                read(DECIDED + "06388,2025-07-01,1672/NQ-UBTVQH15,,,sáp nhập,\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().get(0).ends().get(0).successors()).containsExactly("06400");
        assertThat(predecessors(reading.value())).containsEntry("06400@2025-07-01", List.of("06388", "06400"));
    }

    @Test
    void an_end_on_the_day_of_the_act_is_that_of_the_register() {
        for (String act : List.of("1672/NQ-UBTVQH15", "nghị quyết", "")) {
            for (String successors : List.of("", "06400")) {
                ReadResult<List<RecognitionHistory>> reading =
                        read(DECIDED + "06388,2025-06-16," + act + ",,,sáp nhập," + successors + "\n");
                assertThat(reading.problems().stream().map(problem -> problem.line(Language.EN)))
                        .containsExactly("decisions.csv:5 [event]: NTM-7025 the end of 06388 is stated for 2025-06-16;"
                                + " by the register the act took effect on 2025-07-01, which counts; write the first"
                                + " day on which the unit is no more");
                assertThat(lives(reading))
                        .containsExactly("06388 –2025-07-01", "06400 –2025-07-01", "06400 2025-07-01–");
                assertThat(predecessors(reading.value())).containsEntry("06400@2025-07-01", List.of("06388", "06400"));
            }
        }
    }

    @Test
    void an_end_on_another_day_stands_and_the_difference_is_named() {
        ReadResult<List<RecognitionHistory>> reading = read(DECIDED + "06388,2023-03-01,9/QĐ,,,giải thể,\n");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(RecognitionProblem.OTHER_END);
        assertThat(lives(reading)).contains("06388 –2023-03-01").noneMatch(life -> life.startsWith("06388 2023"));
    }
}
