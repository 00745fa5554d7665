package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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

/**
 * Damages the inputs under {@code faults} at random and gives them to every reader: none throws, what is not read is a
 * problem, and what is read is the same when it was written and read again. The build takes a fixed share;
 * {@code bin/fuzz} takes as many as one asks for, with seeds of its own.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("ntm.fuzz.inputs", 3_000);
    private static final long SEED = Long.getLong("ntm.fuzz.seed", 20_260_701L);
    private static final Path FAULTS = Path.of("src/test/resources/faults");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(DAY);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final Evaluator EVALUATOR = Evaluator.of(SET);

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\ufeff",
            "\u0000",
            "\u001b",
            "\u0085",
            "\u00a0",
            "\ue000",
            "\ufffd",
            "\u0323\u0302",
            "\ud83c\udf3e",
            "=",
            "'",
            "@",
            "TC1",
            "17.10",
            "17.1",
            "Đ",
            "KĐ",
            "12/37",
            "1.286,5",
            "9".repeat(70),
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\ud83d",
            "null",
            "true",
            "-1",
            "1e9",
            "huyện ",
            "Tổng",
            "ngày 1 tháng 2 năm 2024",
            "unit",
            "name",
            "value",
            "<c r=\"ZZZZZZ2\"/>",
            "<v>99999999999</v>",
            "</row>",
            "&amp;",
            "&#1;",
            "t=\"s\"");

    @Test
    void no_reader_throws_and_what_is_read_is_read_again() throws IOException {
        List<String> faults = FaultsTest.faults().toList();
        System.out.println("fuzz: " + INPUTS + " inputs, seed " + SEED);
        for (int i = 0; i < INPUTS; i++) {
            Random random = new Random(SEED + i);
            String fault = faults.get(random.nextInt(faults.size()));
            byte[] bytes = damaged(Files.readAllBytes(FAULTS.resolve(fault)), random);
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

    private static byte[] damaged(byte[] bytes, Random random) throws IOException {
        boolean isWorkbook = bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
        if (isWorkbook && random.nextInt(4) > 0) {
            try {
                return withDamagedPart(bytes, random);
            } catch (IOException | IllegalArgumentException e) {
                return cut(bytes, random);
            }
        }
        byte[] damaged = bytes;
        for (int times = random.nextInt(6); times >= 0; times--) {
            damaged = cut(damaged, random);
        }
        return damaged;
    }

    /** One piece is taken out, put in, doubled or changed. */
    private static byte[] cut(byte[] bytes, Random random) throws IOException {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(3) == 0 ? 200 : 8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> {
                // Taken out.
            }
            case 1 -> {
                out.write(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                out.write(bytes, from, to - from);
            }
            case 2 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, to - from);
            }
            case 3 -> out.write(random.nextInt(256));
            default -> {
                out.write(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
        }
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    private static byte[] withDamagedPart(byte[] bytes, Random random) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                parts.add(in.readAllBytes());
            }
        }
        if (parts.isEmpty()) {
            return cut(bytes, random);
        }
        int part = random.nextInt(parts.size());
        parts.set(part, cut(parts.get(part), random));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(parts.get(i));
            }
        }
        return out.toByteArray();
    }
}
