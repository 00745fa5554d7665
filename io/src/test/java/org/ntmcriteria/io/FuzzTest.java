package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.CsvStyle;
import org.ntmcriteria.io.table.HistoryReader;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.io.table.PanelReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.TableWorkbook;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.io.table.VerdictTable;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessor;
import org.ntmcriteria.testkit.RandomDamage;

/**
 * Damages the inputs under {@code faults} at random and gives them to every reader: none throws, what is not read is a
 * problem, and what is read is the same when it was written and read again. The build takes a fixed share;
 * {@code bin/fuzz} takes as many as one asks for, with seeds of its own, and gives them to {@code documents} too.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("ntm.fuzz.inputs", 3_000);
    private static final long SEED = Long.getLong("ntm.fuzz.seed", 20_260_701L);
    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(DAY);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final Evaluator EVALUATOR = Evaluator.of(SET);

    @Test
    void no_reader_throws_and_what_is_read_is_read_again() throws IOException {
        List<String> faults = FaultsTest.faults().toList();
        System.out.println("fuzz: " + INPUTS + " inputs, seed " + SEED);
        for (int i = 0; i < INPUTS; i++) {
            Random random = new Random(SEED + i);
            String fault = faults.get(random.nextInt(faults.size()));
            byte[] bytes = RandomDamage.of(Files.readAllBytes(FAULTS.resolve(fault)), random);
            try {
                read(fault, InputFile.of("input", bytes));
            } catch (Throwable e) {
                Path kept = Files.write(Path.of("target/fuzz-" + (SEED + i)), bytes);
                throw new AssertionError("seed " + (SEED + i) + " of " + fault + ", kept as " + kept, e);
            }
        }
    }

    private static void read(String fault, InputFile input) throws IOException {
        switch (fault.substring(0, fault.indexOf('/'))) {
            case "overlays" -> OverlayReader.read(input);
            case "histories" -> HistoryReader.read(input, CriteriaCatalog.standard());
            case "published" -> NtmJson.readPublished(input);
            case "assessments" -> againAsDocument(NtmJson.read(input).value());
            default -> {
                ReadResult<UnitTable> table = UnitTableReader.read(input, OPTIONS);
                PanelReader.read(input, OPTIONS, EVALUATOR, DAY, problem -> assertThat(problem.toString())
                        .isNotEmpty());
                List<UnitRecord> units = table.value().units().stream()
                        .filter(unit -> unit.latestDate().isPresent())
                        .toList();
                again(TableAssessor.of(EVALUATOR).on(DAY).assess(units).assessments());
            }
        }
    }

    /** What was read is the same in a document, in a table and in a workbook that were written and read. */
    private static void again(List<Assessment> assessments) throws IOException {
        againAsDocument(assessments);
        StringWriter csv = new StringWriter();
        CsvStyle.PLAIN.write(csv, VerdictTable.table(assessments));
        sameVerdicts(assessments, InputFile.ofText("table.csv", csv.toString()));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        TableWorkbook.write(workbook, assessments, SET, Language.VI);
        sameVerdicts(assessments, InputFile.of("table.xlsx", workbook.toByteArray()));
    }

    private static void againAsDocument(List<Assessment> assessments) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        NtmJson.write(document, assessments);
        ReadResult<List<Assessment>> read = NtmJson.read(InputFile.of("document", document.toByteArray()));
        assertThat(read.problems()).isEmpty();
        assertThat(read.value()).isEqualTo(assessments);
    }

    private static void sameVerdicts(List<Assessment> assessments, InputFile table) {
        Map<String, List<Verdict>> expected = new TreeMap<>();
        assessments.forEach(a -> expected.put(a.unit().code().strip(), verdicts(a)));
        Map<String, List<Verdict>> found = new TreeMap<>();
        ReadResult<UnitTable> read = UnitTableReader.read(table, OPTIONS);
        TableAssessor.of(EVALUATOR)
                .on(DAY)
                .assess(read.value().units())
                .assessments()
                .forEach(a -> found.put(a.unit().code(), verdicts(a)));
        assertThat(found).as(() -> read.problems().toString()).isEqualTo(expected);
    }

    private static List<Verdict> verdicts(Assessment assessment) {
        return assessment.criteria().stream().map(CriterionResult::verdict).toList();
    }
}
