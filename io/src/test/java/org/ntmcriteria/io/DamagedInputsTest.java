package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.overlay.OverlayRow;
import org.ntmcriteria.testkit.DamagedInput;
import org.ntmcriteria.testkit.DamagedInputs;
import org.ntmcriteria.testkit.ReaderContract;

/** Whatever happens to an input on its way: reading never throws, and nothing is lost without a word. */
@Domain(DamagedInputs.class)
class DamagedInputsTest {
    private static InputFile file(DamagedInput<?> input) {
        return InputFile.of(input.name(), input.bytes());
    }

    private static ReadResult<UnitTable> readTable(DamagedInput<?> input) {
        ReadResult<UnitTable> reading =
                UnitTableReader.read(file(input), TableOptions.DEFAULT.withAsOf(DamagedInputs.DAY));
        List<Problem> all = new ArrayList<>(reading.problems());
        reading.value().units().forEach(unit -> all.addAll(unit.problems()));
        return new ReadResult<>(reading.value(), all);
    }

    private static Stream<Observation> observations(UnitTable table, String unit) {
        return table.units().stream()
                .filter(u -> u.code().equals(unit))
                .flatMap(u -> u.observations().stream())
                .map(o -> Observation.builder()
                        .unit(o.unit())
                        .date(o.date())
                        .key(o.key())
                        .value(o.value())
                        .build());
    }

    private static void checkRows(DamagedInput<?> input, List<Problem> problems) {
        ReaderContract.everyRefusedRowIsNamed(input, problems);
        ReaderContract.everyFailureHasFilePlaceAndCode(input, problems);
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_table_of_observations_keeps_or_names_every_undamaged_row(@ForAll DamagedInput<Observation> input) {
        ReadResult<UnitTable> reading = readTable(input);
        ReaderContract.everyUndamagedRowIsKeptOrNamed(
                input, row -> observations(reading.value(), row.unit()).anyMatch(row::equals), reading.problems());
        checkRows(input, reading.problems());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_table_of_verdicts_keeps_or_names_every_undamaged_row(@ForAll DamagedInput<UnitRecord> input) {
        ReadResult<UnitTable> reading = readTable(input);
        ReaderContract.everyUndamagedRowIsKeptOrNamed(
                input,
                row -> observations(reading.value(), row.code()).toList().equals(row.observations())
                        && reading.value().units().stream()
                                .anyMatch(u -> u.code().equals(row.code())),
                reading.problems());
        checkRows(input, reading.problems());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_overlay_keeps_or_names_every_undamaged_row(@ForAll DamagedInput<OverlayRow> input) {
        ReadResult<List<OverlayRow>> reading = OverlayReader.read(file(input));
        List<OverlayRow> kept =
                reading.value().stream().map(DamagedInputsTest::withoutPlace).toList();
        ReaderContract.everyUndamagedRowIsKeptOrNamed(input, kept::contains, reading.problems());
        checkRows(input, reading.problems());
    }

    private static OverlayRow withoutPlace(OverlayRow row) {
        return new OverlayRow(
                row.act(),
                row.issuer(),
                row.inForce(),
                row.province(),
                row.set(),
                row.key(),
                row.year(),
                row.column(),
                row.condition(),
                row.requirement(),
                row.status(),
                row.note(),
                Optional.empty());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void a_damaged_document_keeps_what_is_before_the_damage_and_names_it(@ForAll DamagedInput<Assessment> input) {
        ReadResult<List<Assessment>> reading = NtmJson.read(file(input));
        for (DamagedInput.Undamaged<Assessment> before : input.undamaged()) {
            assertThat(reading.value().get(before.line())).isEqualTo(before.value());
        }
        ReaderContract.everyFailureHasFilePlaceAndCode(input, reading.problems());
        boolean refused = input.damages().stream().anyMatch(d -> d.damage().isRefused());
        assertThat(reading.hasFailures() || !refused).as(input.toString()).isTrue();
        assertThat(input.damages().isEmpty() && reading.hasFailures())
                .as(input.toString())
                .isFalse();
    }
}
