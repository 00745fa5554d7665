package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;
import org.ntmcriteria.testkit.office.CellVariant;
import org.ntmcriteria.testkit.office.FileVariant;
import org.ntmcriteria.testkit.office.Layout;
import org.ntmcriteria.testkit.office.LayoutPlan;
import org.ntmcriteria.testkit.office.OfficeJudge;
import org.ntmcriteria.testkit.office.OfficeReading;
import org.ntmcriteria.testkit.office.OfficeReport;
import org.ntmcriteria.testkit.office.OfficeTable;
import org.ntmcriteria.testkit.office.OfficeTruth;
import org.ntmcriteria.testkit.office.Outcome;
import org.ntmcriteria.testkit.office.Trait;
import org.ntmcriteria.testkit.office.Variant;

/**
 * Reads generated tables of offices as {@code ntm assess} does and compares what was read with what they say. The build
 * takes a fixed share; {@code bin/measure-office-tables} takes as many as one asks for. The report, the counts of pairs
 * and the simplest table of each fault are left in {@code target/office-tables}.
 */
class OfficeTablesTest {
    private static final Optional<Integer> ASKED_FOR = Optional.ofNullable(Integer.getInteger("ntm.office.tables"));
    private static final long SEED = Long.getLong("ntm.office.seed", 20_261_122L);

    /** How many tables the build takes. */
    private static final int SHARE = 300;

    /** What is refused though nothing else is peculiar: sheets for several years, two digits of year, bare signs. */
    private static final Set<Variant> REFUSED_ALONE =
            Variant.set(FileVariant.SHEET_PER_YEAR, CellVariant.MARKS_SIGNS, CellVariant.DATE_TWO_DIGITS);

    private static final Path FOLDER = Path.of("target/office-tables");

    @Test
    void the_plainest_tables_are_right() {
        for (Variant variant : List.of(FileVariant.CSV, FileVariant.XLSX)) {
            for (Variant layout : Trait.LAYOUT.variants()) {
                OfficeTable table = OfficeTable.of(Layout.plain(layout, variant), 1);
                OfficeJudge.Judgement judgement = OfficeJudge.judge(table, read(table));
                assertThat(judgement.outcome()).as(judgement.toString()).isEqualTo(Outcome.RIGHT);
            }
        }
    }

    @Test
    void another_program_reads_the_workbooks_too() throws IOException {
        for (Layout layout : LayoutPlan.alone()) {
            // The other program knows no cells of the type of days.
            if (layout.has(FileVariant.XLSX) && !layout.has(CellVariant.DATE_ISO_CELL)) {
                byte[] bytes = OfficeTable.of(layout, SEED).bytes();
                try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                    assertThat(workbook.getFirstSheet().read())
                            .as(layout.toString())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void nothing_is_silently_wrong_and_little_is_refused() throws IOException {
        LayoutPlan plan = LayoutPlan.of(ASKED_FOR.orElse(SHARE), SEED);
        OfficeReport report = OfficeReport.of(plan, OfficeTablesTest::read);
        String text = report.text();
        keep(text, report);
        System.out.println(
                ASKED_FOR.isPresent()
                        ? text
                        : "office tables: " + text.lines().findFirst().orElseThrow());
        assertThat(report.count(Outcome.SILENTLY_WRONG)).isZero();
        assertThat(report.alone(Outcome.REFUSED)).isSubsetOf(REFUSED_ALONE);
        if (ASKED_FOR.isPresent()) {
            // Of few tables those that make the pairs complete are many.
            assertThat(report.count(Outcome.REFUSED)).isLessThanOrEqualTo(3 * ASKED_FOR.get() / 100);
        }
    }

    private static void keep(String text, OfficeReport report) throws IOException {
        Files.createDirectories(FOLDER);
        try (DirectoryStream<Path> earlier = Files.newDirectoryStream(FOLDER)) {
            for (Path file : earlier) {
                Files.delete(file);
            }
        }
        Files.writeString(FOLDER.resolve("report.txt"), text);
        Files.writeString(FOLDER.resolve("pairs.csv"), report.pairs());
        int number = 0;
        for (OfficeJudge.Judgement example : report.examples()) {
            String name = "%s-%03d-%s"
                    .formatted(
                            example.outcome().name().toLowerCase(Locale.ROOT),
                            ++number,
                            example.table().name());
            Files.write(FOLDER.resolve(name), example.table().bytes());
        }
    }

    /** Reads a table as {@code ntm assess} does, with the options that its user would give. */
    static OfficeReading read(OfficeTable table) {
        OfficeTruth truth = table.truth();
        CriteriaSet set = CriteriaCatalog.standard().get(truth.set());
        TableOptions options = TableOptions.DEFAULT.withSet(set).withAsOf(truth.day());
        if (table.blankIsNotMet()) {
            options = options.withBlank(TableOptions.Blank.NOT_MET)
                    .withCriteria(set.at(truth.day()).criteria().stream()
                            .map(c -> c.definition().number())
                            .toList());
        }
        if (table.isForm()) {
            OfficeTruth.Unit unit = truth.units().get(0);
            options = options.withUnit(AdministrativeUnit.builder()
                    .code(unit.code())
                    .level(set.level())
                    .region(Region.valueOf(unit.region()))
                    .build());
        }
        if (table.hasDecimalComma()) {
            options = options.withDecimals(DecimalStyle.COMMA);
        }
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of(table.name(), table.bytes()), options);
        TableAssessment result =
                reading.value().assess(TableAssessor.of(Evaluator.of(set)).on(truth.day()));
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(result.problems());
        Map<String, UnitRecord> records = new HashMap<>();
        reading.value().units().forEach(unit -> records.put(unit.code(), unit));
        boolean areVerdicts = table.areVerdicts();
        List<OfficeReading.Unit> units = new ArrayList<>();
        for (Assessment assessment : result.assessments()) {
            UnitRecord record = records.get(assessment.unit().code());
            units.add(
                    areVerdicts
                            ? OfficeReading.ofVerdicts(record, assessment)
                            : OfficeReading.ofObservations(record, assessment.unit()));
        }
        return new OfficeReading(units, problems);
    }
}
