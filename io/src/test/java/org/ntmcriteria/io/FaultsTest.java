package org.ntmcriteria.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.HistoryReader;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * One folder per fault under {@code faults}: the input, and in {@code expected.txt} every problem that the reader
 * reports and, behind a line {@code kept}, what it kept of the rest.
 */
class FaultsTest {
    private static final Path FAULTS = Path.of("src/test/resources/faults");

    static Stream<String> faults() throws IOException {
        try (Stream<Path> inputs = Files.walk(FAULTS)) {
            return inputs
                    .filter(p -> p.getFileName().toString().startsWith("input."))
                    .map(p -> FAULTS.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void each_fault_is_reported_with_its_place_and_the_rest_is_kept(String fault) throws IOException {
        Path path = FAULTS.resolve(fault);
        InputFile input = InputFile.of(path.getFileName().toString(), Files.readAllBytes(path));
        List<String> said = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(fault, input));
        Path expected = path.resolveSibling("expected.txt");
        ExpectedText.check(String.join("\n", said) + "\n", expected);
    }

    /** What a reader says of an input. */
    static List<String> read(String fault, InputFile input) {
        List<String> said = new ArrayList<>();
        switch (fault.substring(0, fault.indexOf('/'))) {
            case "observations", "verdicts" -> {
                ReadResult<UnitTable> reading =
                        UnitTableReader.read(input, TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31)));
                add(said, reading.problems());
                for (UnitRecord unit : reading.value().units()) {
                    add(said, unit.problems());
                }
                said.add("kept");
                for (UnitRecord unit : reading.value().units()) {
                    said.add(unit.code() + ": "
                            + unit.observations().stream()
                                    .map(o -> o.date() + " " + o.key() + " " + o.value())
                                    .toList());
                }
                said.add("passed over " + reading.value().passedOver());
            }
            case "overlays" -> {
                ReadResult<List<OverlayRow>> reading = OverlayReader.read(input);
                add(said, reading.problems());
                said.add("kept");
                reading.value().forEach(r -> said.add(r.coordinates() + " " + r.requirementText()));
            }
            case "histories" -> {
                ReadResult<List<RecognitionHistory>> reading = HistoryReader.read(input, CriteriaCatalog.standard());
                add(said, reading.problems());
                said.add("kept");
                for (RecognitionHistory history : reading.value()) {
                    said.add(history.unit()
                            + history.validFrom().map(day -> " from " + day).orElse("")
                            + history.end().map(day -> " until " + day).orElse("")
                            + ": "
                            + history.events().stream()
                                    .map(e -> e.date() + " " + e.tier() + " " + e.kind() + " " + e.decision())
                                    .toList());
                }
            }
            case "published" -> {
                ReadResult<Optional<PublishedReport>> reading = NtmJson.readPublished(input);
                add(said, reading.problems());
                said.add("kept");
                reading.value()
                        .ifPresent(r -> said.add(r.unitName() + " " + r.communes() + " "
                                + r.criteria().stream()
                                        .map(c -> c.criterion() + ":" + c.met()
                                                + c.percent().map(x -> "=" + x).orElse(""))
                                        .toList()));
            }
            default -> {
                ReadResult<List<Assessment>> reading = NtmJson.read(input);
                add(said, reading.problems());
                said.add("kept");
                reading.value().forEach(a -> said.add(a.toString()));
            }
        }
        return said;
    }

    private static void add(List<String> said, List<Problem> problems) {
        problems.forEach(p -> said.add(p.toString()));
    }
}
