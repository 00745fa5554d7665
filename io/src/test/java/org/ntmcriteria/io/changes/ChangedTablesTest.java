package org.ntmcriteria.io.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/**
 * Changes that leave what a table says as it is leave the verdicts as they are: order, separators, quotes, encoding,
 * Unicode form, workbooks with merges and formats, names of sheets, locale, time zone and threads. The build changes
 * some tables; {@code bin/measure-changed-tables} a million cells.
 */
class ChangedTablesTest {
    private static final long CELLS = Long.getLong("ntm.changed.cells", 60_000L);
    private static final long SEED = Long.getLong("ntm.changed.seed", 20_261_129L);
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");

    /** The verdicts of each unit, and how many rows were refused. */
    private record Read(Map<String, String> verdicts, boolean hasFailures, List<String> problems) {}

    private static Read read(String name, byte[] bytes) {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.of(name, bytes), TableOptions.DEFAULT.withAsOf(DAY).withSet(SET));
        Map<String, String> verdicts = new TreeMap<>();
        for (Assessment a : reading.value()
                .assess(TableAssessor.of(Evaluator.of(SET)).on(DAY))
                .assessments()) {
            StringBuilder text = new StringBuilder();
            for (CriterionResult criterion : a.criteria()) {
                text.append(criterion.criterion()).append(criterion.verdict());
                criterion
                        .indicators()
                        .forEach(i -> text.append(' ').append(i.key()).append(i.verdict()));
            }
            // A name stays as it is first written.
            String place = VietnameseText.fold(a.unit().district() + " "
                    + a.unit().province() + " " + a.unit().region());
            verdicts.put(a.unit().code() + " " + place, text.append(a.verdict()).toString());
        }
        return new Read(
                verdicts,
                reading.problems().stream().anyMatch(p -> p.severity() == Severity.FAILURE),
                reading.problems().stream().map(Object::toString).toList());
    }

    private static List<List<String>> sample(String file) throws IOException {
        return Files.readAllLines(Path.of("../examples/samples").resolve(file)).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /** A table of values of all indicators, near their requirements or anywhere. */
    private static List<List<String>> observations(Random random) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("unit", "name", "district", "province", "region", "date", "indicator", "value"));
        for (int unit = 1; unit <= 25; unit++) {
            for (IndicatorVersion indicator : SET.at(DAY).criteria().stream()
                    .flatMap(c -> c.indicators().stream())
                    .toList()) {
                if (indicator.parts().isEmpty() && !indicator.definition().bothSexes()) {
                    rows.add(List.of(
                            "0%04d".formatted(unit),
                            "Xã số " + unit,
                            "Huyện " + unit / 6,
                            "Lạng Sơn",
                            "TDMNPB",
                            DAY.toString(),
                            indicator.id().toString(),
                            value(indicator.kind(Optional.empty()), random)));
                }
            }
        }
        return rows;
    }

    private static String value(IndicatorKind kind, Random random) {
        if (kind.isJudgement() || kind == IndicatorKind.NONE) {
            return List.of("Đ", "KĐ", "?").get(random.nextInt(3));
        }
        return random.nextInt(10) == 0
                ? "Đ"
                : 2 + random.nextInt(96) + List.of("", ".5", ".25").get(random.nextInt(3));
    }

    @Test
    void what_leaves_the_table_as_it_is_leaves_the_verdicts() throws Exception {
        List<List<List<String>>> tables = List.of(
                sample("lang-son-2024.csv"),
                sample("dinh-lap-2024-communes.csv"),
                sample("observations-2024.csv"),
                observations(new Random(SEED)));
        List<Read> asTheyAre = new ArrayList<>();
        for (List<List<String>> table : tables) {
            String text = String.join(
                    "\n", table.stream().map(row -> String.join(",", row)).toList());
            asTheyAre.add(read("table.csv", text.getBytes(StandardCharsets.UTF_8)));
        }
        Random random = new Random(SEED);
        long cells = 0;
        long files = 0;
        long named = 0;
        while (cells < CELLS) {
            int which = random.nextInt(tables.size());
            long seed = random.nextLong();
            ChangedTable changed = new ChangedTable(tables.get(which), new Random(seed));
            Read read = readAsChanged(changed);
            cells += changed.cells();
            files++;
            if (read.hasFailures() && !asTheyAre.get(which).hasFailures()) {
                named++;
                assertThat(read.problems())
                        .as("%s of table %s, seed %s", changed, which, seed)
                        .allMatch(p -> p.contains("NTM-"));
            } else {
                assertThat(read.verdicts().entrySet())
                        .as("%s of table %s, seed %s: %s", changed, which, seed, read.problems())
                        .containsExactlyElementsOf(
                                asTheyAre.get(which).verdicts().entrySet());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d cells in %d files (seed %d): the same verdicts in %d, named problems in %d%n",
                cells,
                files,
                SEED,
                files - named,
                named);
        assertThat(named).as("files that were refused in part").isLessThanOrEqualTo(files / 20);
    }

    private static Read readAsChanged(ChangedTable changed) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        ForkJoinPool pool = new ForkJoinPool(changed.has(ChangedTable.Change.ONE_THREAD) ? 1 : 3);
        try {
            Locale.setDefault(changed.locale());
            TimeZone.setDefault(changed.timeZone());
            return pool.submit(() -> read(changed.name(), changed.bytes())).get();
        } finally {
            pool.shutdown();
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
