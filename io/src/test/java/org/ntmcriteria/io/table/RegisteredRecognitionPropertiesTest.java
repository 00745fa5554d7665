package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Recognition with the ends of a register: nothing that comes later changes what was. */
class RegisteredRecognitionPropertiesTest {
    /** Merged, used again, not rearranged, renamed by a merger, ended in 2024, and a code of the office's own. */
    private static final List<String> UNITS = List.of("06388", "06400", "00859", "26740", "06007", "LS-1");

    private static final List<String> SETS =
            List.of("commune-ntm/2016-2020", "commune-ntm/2021-2025", "commune-advanced/2021-2025");

    private record Row(LocalDate day, String text) {}

    private static Row row(Random random, int number) {
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2_900));
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        return new Row(
                day,
                switch (random.nextInt(6)) {
                    case 0 -> unit + "," + day + "," + number + "/NQ,,,sáp nhập,06400\n";
                    case 1 -> unit + "," + day + "," + number + "/QĐ," + SETS.get(random.nextInt(3)) + ",,thu hồi,\n";
                    default ->
                        unit + "," + day + "," + number + "/QĐ," + SETS.get(random.nextInt(3)) + ",,công nhận,\n";
                });
    }

    /** Returns what is recognised on a day, by the unit and its first day. */
    private static Map<String, String> states(List<Row> rows, LocalDate day) {
        StringBuilder table = new StringBuilder("unit,date,decision,set,tier,event,successors\n");
        rows.forEach(row -> table.append(row.text()));
        Map<String, String> states = new TreeMap<>();
        List<RecognitionHistory> histories = HistoryReader.read(
                        InputFile.ofText("decisions.csv", table.toString()),
                        CriteriaCatalog.standard(),
                        List.of(),
                        Optional.of(UnitRegister.standard()))
                .value();
        for (RecognitionHistory history : histories) {
            boolean isOfDay =
                    history.validFrom().filter(from -> from.isAfter(day)).isEmpty();
            boolean isDecided =
                    history.events().stream().anyMatch(event -> !event.date().isAfter(day));
            if (isOfDay && isDecided) {
                states.put(history.unit() + " " + history.validFrom(), history.at(day) + " " + history.isLiving(day));
            }
        }
        return states;
    }

    @Property(tries = 150)
    void no_later_decision_or_end_changes_the_state_of_a_day(@ForAll Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            rows.add(row(random, i));
        }
        LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2_900));
        List<Row> upToTheDay = new ArrayList<>(
                rows.stream().filter(row -> !row.day().isAfter(day)).toList());
        Collections.shuffle(upToTheDay, random);
        assertThat(states(upToTheDay, day)).isEqualTo(states(rows, day));
    }
}
