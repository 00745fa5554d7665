package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitListReader;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.testkit.RandomDamage;

/**
 * Damages tables and forms at random, has them checked, and makes forms for their units: nothing throws, a checked
 * table gives the verdicts that the table gave, and a form lists the units that it was made for. The build takes a
 * fixed share; {@code bin/fuzz} takes as many as one asks for, with seeds of its own.
 */
class FuzzTest {
    private static final int INPUTS = Integer.getInteger("ntm.fuzz.documents", 200);
    private static final long SEED = Long.getLong("ntm.fuzz.seed", 20_260_701L);
    private static final Path FAULTS = Path.of("../io/src/test/resources/faults");

    /** Forms are made for the units of one input in as many: each costs what many checks cost. */
    private static final int FORMS = 10;

    /** What makes a whole file one in which no cell can be marked, as the command has it. */
    private static final Set<ProblemCode> UNREADABLE = Set.of(FileProblem.NOT_UTF8, InputTableProblem.EMPTY_FILE);

    private static final TableOptions OPTIONS = OfficeBook.options().withAsOf(OfficeBook.DAY);

    /** A table or form to damage. */
    private record Input(String name, byte[] bytes) {}

    private static List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String folder : List.of("observations", "verdicts")) {
            try (Stream<Path> files = Files.walk(FAULTS.resolve(folder))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(csv|xlsx|xlsm)"))
                        .sorted()
                        .toList()) {
                    inputs.add(new Input(file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
        }
        List<ListedUnit> units = List.of(new ListedUnit(
                "06367",
                "Xã Hòa Bình",
                "Huyện mẫu",
                "Lạng Sơn",
                Optional.of(Region.TDMNPB),
                new TreeSet<>(),
                Optional.empty()));
        UnitForm form = UnitForm.of(OfficeBook.SET).withDay(OfficeBook.DAY).withUnits(units);
        inputs.add(new Input("form.xlsx", bytes(form)));
        inputs.add(new Input("form.xlsx", bytes(form.withLayout(UnitForm.Layout.OBSERVATIONS))));
        inputs.add(new Input("checked.xlsx", OfficeBook.check(OfficeBook.faults())));
        return inputs;
    }

    private static byte[] bytes(UnitForm form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(out, Language.VI);
        return out.toByteArray();
    }

    @Test
    void no_document_throws_and_what_it_holds_is_read_again() throws IOException {
        List<Input> inputs = inputs();
        System.out.println("fuzz of documents: " + INPUTS + " inputs, seed " + SEED);
        int checked = 0;
        int forms = 0;
        for (int i = 0; i < INPUTS; i++) {
            Random random = new Random(SEED + i);
            Input input = inputs.get(random.nextInt(inputs.size()));
            byte[] bytes = RandomDamage.of(input.bytes, random);
            try {
                checked += check(input.name, bytes) ? 1 : 0;
                forms += i % FORMS == 0 && form(input.name, bytes) ? 1 : 0;
            } catch (Throwable e) {
                Path kept = Files.write(Path.of("target/fuzz-" + (SEED + i) + "-" + input.name), bytes);
                throw new AssertionError("seed " + (SEED + i) + " of " + input.name + ", kept as " + kept, e);
            }
        }
        assertThat(checked).isGreaterThan(INPUTS / 4);
        assertThat(forms).isGreaterThan(INPUTS / 4 / FORMS);
    }

    /** Gives a table back with what is wrong in it, unless it cannot be; the verdicts of both are the same. */
    private static boolean check(String name, byte[] bytes) throws IOException {
        CheckedTable table = CheckedTable.read(name, bytes, OfficeBook.SET, OfficeBook.DAY, OPTIONS);
        if (table.problems().stream().anyMatch(FuzzTest::isOfUnreadableFile)) {
            return false;
        }
        byte[] checked;
        try {
            checked = table.checked(name, bytes, OPTIONS);
        } catch (UnusableWorkbookException e) {
            assertThat(e.reason().in(Language.VI)).isNotEmpty();
            return false;
        }
        if (!name.endsWith(".xlsx") && hasRowsPassedOver(name, bytes)) {
            // Lines that commas part count as notes in a text file, and as rows of the workbook that is made of it.
            return true;
        }
        CheckedTable again = CheckedTable.read(name, checked, OfficeBook.SET, OfficeBook.DAY, OPTIONS);
        assertThat(verdicts(again)).as(() -> again.problems().toString()).isEqualTo(verdicts(table));
        return true;
    }

    private static boolean hasRowsPassedOver(String name, byte[] bytes) {
        return UnitTableReader.read(InputFile.of(name, bytes), OPTIONS).value().passedOver() > 0;
    }

    private static boolean isOfUnreadableFile(Problem problem) {
        return CheckedWorkbook.hasStopped(problem)
                || UNREADABLE.contains(problem.code())
                        && problem.location()
                                .filter(at -> at.address() == null && at.line() == 0)
                                .isPresent();
    }

    private static List<String> verdicts(CheckedTable table) {
        return table.assessments().stream()
                .map(assessment -> assessment.unit().code() + " " + verdicts(assessment))
                .toList();
    }

    private static List<Verdict> verdicts(Assessment assessment) {
        return assessment.criteria().stream()
                .map(criterion -> criterion.verdict())
                .collect(Collectors.toList());
    }

    /** Makes a form for the units of a table, if it has any; the form lists as many, none of them with a value. */
    private static boolean form(String name, byte[] bytes) throws IOException {
        List<ListedUnit> units =
                UnitListReader.read(InputFile.of(name, bytes), OPTIONS).value();
        if (units.isEmpty()) {
            return false;
        }
        UnitForm form = UnitForm.of(OfficeBook.SET).withDay(OfficeBook.DAY).withUnits(units);
        for (UnitForm.Layout layout : UnitForm.Layout.values()) {
            InputFile written = InputFile.of("form.xlsx", bytes(form.withLayout(layout)));
            assertThat(UnitListReader.read(written, OPTIONS).value()).hasSizeBetween(1, units.size());
        }
        return true;
    }
}
