package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ntmcriteria.core.recognition.Predecessor;
import org.ntmcriteria.core.recognition.RecognitionHistory;
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
}
