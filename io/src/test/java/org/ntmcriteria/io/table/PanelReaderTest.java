package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.ntmcriteria.analysis.panel.Panel;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.ObservationProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessor;
import org.ntmcriteria.testkit.DamagedInput;
import org.ntmcriteria.testkit.DamagedInputs;

class PanelReaderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Evaluator EVALUATOR =
            Evaluator.of(CriteriaCatalog.standard().get("commune-ntm/2021-2025"));

    private static final Set<ProblemCode> NOT_ASKED = Set.of(
            AssessmentProblem.UNKNOWN_INDICATOR,
            AssessmentProblem.UNKNOWN_CRITERION,
            AssessmentProblem.UNKNOWN_PART,
            AssessmentProblem.UNKNOWN_SEX,
            AssessmentProblem.UNKNOWN_FACT,
            AssessmentProblem.NO_LONGER_ASKED);

    /** What is needed to read a table with a row per unit, or a form; neither is read into a panel. */
    private static final Set<ProblemCode> OF_OTHER_LAYOUTS =
            Set.of(InputTableProblem.DAY_NEEDED, InputTableProblem.UNIT_NEEDED);

    /** What is said of columns that a panel does not have: districts and free columns. */
    private static final Set<ProblemCode> NOT_OF_PANELS =
            Set.of(InputTableProblem.DISTRICT_BLANK, InputTableProblem.TEXTS_DIFFER);

    private static final Set<ProblemCode> DOUBTS =
            Set.of(AssessmentProblem.FRACTION, AssessmentProblem.OLDER_NUMBERING, AssessmentProblem.LOST_ZERO);

    /** Reads a table in both ways and compares the results. */
    private static Panel assertSameAsRecords(InputFile file) {
        ReadResult<UnitTable> table = UnitTableReader.read(file, TableOptions.DEFAULT);
        List<Problem> expected = new ArrayList<>(table.problems());
        expected.removeIf(problem -> NOT_OF_PANELS.contains(problem.code()));
        table.value().units().forEach(record -> expected.addAll(record.problems()));
        List<Problem> problems = new ArrayList<>();
        PanelReader.PanelTable read = PanelReader.read(file, TableOptions.DEFAULT, EVALUATOR, DAY, problems::add);
        Panel panel = read.panel();
        if (expected.stream().anyMatch(problem -> OF_OTHER_LAYOUTS.contains(problem.code()))) {
            assertThat(problems).extracting(Problem::code).contains(InputTableProblem.OTHER_LAYOUT);
            assertThat(panel.size()).isZero();
            return panel;
        }
        assertSameDoubts(file);
        problems.removeIf(problem -> DOUBTS.contains(problem.code()));
        assertThat(lines(problems, panel)).containsExactlyInAnyOrderElementsOf(lines(expected, panel));
        assertThat(read.rows()).isEqualTo(table.value().rows());
        assertThat(panel.size()).isEqualTo(table.value().units().size());
        Panel slow = Panel.of(panel.layout(), table.value().units(), DAY);
        for (int row = 0; row < slow.size(); row++) {
            assertThat(panel.unit(row)).isEqualTo(slow.unit(row));
            for (int column = 0; column < panel.layout().keys().size(); column++) {
                assertThat(panel.reported(row, column))
                        .as("%s %s", panel.unit(row), panel.layout().keys().get(column))
                        .isEqualTo(slow.reported(row, column));
            }
        }
        return panel;
    }

    /** Streams a table and reads it into a panel, and compares what all rows together make doubtful. */
    private static void assertSameDoubts(InputFile file) {
        TableOptions options = TableOptions.DEFAULT.withSet(EVALUATOR.set());
        List<Problem> streamed = new ArrayList<>();
        Consumer<ObservationRow> rows = row -> {};
        UnitTableReader.stream(file, options, rows, streamed::add);
        List<Problem> ofPanel = new ArrayList<>();
        PanelReader.read(file, options, EVALUATOR, DAY, ofPanel::add);
        assertThat(doubts(ofPanel)).containsExactlyElementsOf(doubts(streamed));
    }

    /** What only all rows together make doubtful. */
    private static List<String> doubts(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> DOUBTS.contains(problem.code()))
                .map(Problem::toString)
                .toList();
    }

    /**
     * The problems as texts. What a panel has no column for is reported as not asked for, even if it is a duplicate;
     * facts are named as the conditions write them.
     */
    private static List<String> lines(List<Problem> problems, Panel panel) {
        return problems.stream()
                .filter(p -> !NOT_ASKED.contains(p.code()))
                .filter(p -> p.code() != ObservationProblem.DUPLICATE_OBSERVATION
                        || panel.layout()
                                .find(InputKey.parse(p.details().get(0)))
                                .isPresent())
                .map(p -> p.toString().replace("@SCHOOLS", "@schools"))
                .toList();
    }

    @Property(tries = 400)
    @Domain(DamagedInputs.class)
    void a_damaged_table_gives_the_panel_and_the_problems_of_its_records(@ForAll DamagedInput<Observation> input) {
        assertSameAsRecords(InputFile.of(input.name(), input.bytes()));
    }

    @Example
    void a_register_completes_a_panel_as_it_completes_its_records() {
        StringBuilder text = new StringBuilder("unit,name,province,region,date,indicator,value\n");
        String[] units = {
            "26740,Phường Bến Nghé,,,", "06367,,,,", "06370,,Lạng Sơn,,", "00001,Xã khác,,,", "A,,Lạng Sơn,,",
            "B,,Lạng Sờn,,", "C,,Hà Nội,TN,", "D,,,TN,", "E,,Sơn La,TDMNPB,", "F,,,,",
            "27610,,TP.HCM,,", "06400,Xã Yên Thinh,,,", "06388,,Lạng sơn,,"
        };
        for (String unit : units) {
            text.append(unit).append("2024-12-31,10,60\n").append(unit).append("2023-12-31,17.1,Đ\n");
        }
        text.append("26740,,,,2025-12-31,10,70\n06370,,,,2025-12-31,10,70\n06400,,,,2025-12-31,10,70\n");
        // Of these nothing is reported up to the first of the days.
        text.append("06445,Xã Tân Thành,,,2025-12-31,10,70\n04714,,,,2025-12-31,10,70\n06379,,,,2025-03-31,10,70\n");
        assertSameUnitsAsRecords(text.toString());
    }

    @Example
    void a_register_parts_no_codes_of_another_list_in_a_panel_either() {
        assertSameUnitsAsRecords(
                "unit,name,date,indicator,value\n00001,Xã A,2024-12-31,10,60\n00001,,2025-12-31,17.1,Đ\n"
                        + "00004,Xã B,2024-12-31,10,60\n00004,,2025-12-31,17.1,Đ\n06388,,2024-12-31,10,60\n");
    }

    private static void assertSameUnitsAsRecords(String text) {
        InputFile file = InputFile.ofText("t.csv", text);
        for (LocalDate day : List.of(DAY, LocalDate.of(2025, 12, 31))) {
            ReadResult<UnitTable> table = UnitTableReader.read(file, TableOptions.DEFAULT)
                    .value()
                    .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.of(day));
            List<Problem> problems = new ArrayList<>();
            Panel panel = PanelReader.read(
                            file, TableOptions.DEFAULT, EVALUATOR, day, UnitRegister.standard(), problems::add)
                    .panel();
            Panel slow = Panel.of(panel.layout(), table.value().units(), day);
            for (int row = 0; row < slow.size(); row++) {
                assertThat(panel.unit(row)).isEqualTo(slow.unit(row));
                for (int column = 0; column < panel.layout().keys().size(); column++) {
                    assertThat(panel.reported(row, column)).isEqualTo(slow.reported(row, column));
                }
            }
            assertThat(problems.stream()
                            .filter(CompletionProblems::isOfRegister)
                            .map(PanelReaderTest::said))
                    .containsExactlyInAnyOrderElementsOf(
                            table.problems().stream().map(PanelReaderTest::said).toList());
        }
    }

    private static String said(Problem problem) {
        return problem.code() + " " + problem.text() + " " + problem.details();
    }

    @Example
    void of_the_units_of_one_code_the_panel_has_that_of_its_day() {
        String names = "unit,name,region,date,indicator,value\n"
                + "A,Xã A,DBSH,2022-12-31,17.1,Đ\nA,Xã A,,2022-12-31,10,60\n"
                + "A,Xã B,,2024-06-30,17.1,KĐ\nA,,,2024-12-31,10,70\nC,Xã C,DBSH,2024-12-31,10,60\n";
        Panel panel = assertSameAsRecords(InputFile.ofText("t.csv", names));
        assertThat(panel.unit(0).region()).isEmpty();
        String stated = "unit,valid_from,region,date,indicator,value\n"
                + "A,,DBSH,2022-12-31,17.1,Đ\nA,,,2022-12-31,10,60\nA,2024-01-01,TN,2022-12-31,10,50\n"
                + "A,2024-01-01,,2024-06-30,17.1,KĐ\nA,2024-01-01,,2024-12-31,10,70\nB,2016-01-01,TN,2024-12-31,10,7\n";
        assertThat(assertSameAsRecords(InputFile.ofText("t.csv", stated))
                        .unit(0)
                        .validFrom())
                .contains(LocalDate.of(2024, 1, 1));
    }

    @Example
    void fractions_and_older_numbers_are_doubted_as_in_a_table_of_records() {
        StringBuilder text = new StringBuilder("unit,date,indicator,value\n");
        for (int unit = 0; unit < 50; unit++) {
            text.append("A")
                    .append(unit)
                    .append(",2024-12-31,11,")
                    .append(unit < 40 ? "9." : "0.")
                    .append(unit + 1);
            text.append("\nA").append(unit).append(",2024-12-31,12.1,0.").append(unit + 11);
            text.append("\nA")
                    .append(unit)
                    .append(",2021-12-31,17.6,9")
                    .append(unit % 10)
                    .append('\n');
        }
        InputFile file = InputFile.ofText("t.csv", text.toString());
        List<Problem> problems = new ArrayList<>();
        PanelReader.read(file, TableOptions.DEFAULT, EVALUATOR, DAY, problems::add);
        List<Problem> whole = UnitTableReader.read(file, TableOptions.DEFAULT.withSet(EVALUATOR.set()))
                .value()
                .assess(TableAssessor.of(EVALUATOR).on(DAY))
                .problems();
        assertThat(doubts(problems)).hasSize(2).containsExactlyInAnyOrderElementsOf(doubts(whole));
        assertThat(doubts(problems).get(0)).startsWith("t.csv:4 [indicator]: NTM-3018 '17.6'");
        assertThat(doubts(problems).get(1)).startsWith("t.csv:3 [value]: NTM-3014 '0.11' of 12.1");
    }

    @Property(tries = 300)
    void rows_in_any_order_give_the_panel_of_their_records(@ForAll Random random) {
        String[] values = {
            "84.5",
            "84.50",
            "100",
            "101",
            "Đ",
            "x",
            "KĐ",
            "NA",
            "?",
            "",
            "31/37",
            "37/31",
            "1",
            "0",
            "Khá",
            "12345678901234567.5",
            "7 %",
            "không",
            " 60 "
        };
        String[] keys = {
            "3.1",
            "3.2",
            "10",
            "5/a",
            "5/b",
            "5",
            "14.2",
            "14.2/male",
            "TC7",
            "TC99",
            "@schools",
            "@SCHOOLS",
            "@satisfaction",
            "99.1",
            "2.3/a",
            "!",
            "9.1",
            "tc7"
        };
        String[] dates = {"2024-12-31", "2023-12-31", "2024-06-30", "2024-11-30", "2024-12-30"};
        String[] names = {"", "Tân Thành", "Hoà Bình", "Hòa Bình", " Tân Thành"};
        String[] regions = {"", "", "TDMNPB", "tdmnpb", "Tây Nguyên", "XX"};
        String[] classes = {"", "", "AREA_III", "AREA_III;SAFETY_ZONE", "AREA_9"};
        StringBuilder text = new StringBuilder("unit,name,province,region,classes,date,indicator,value,note\n");
        for (int i = random.nextInt(120); i >= 0; i--) {
            text.append(one(random, "A", "B", "C", " A", "D\ufffd", ""));
            for (String[] of : new String[][] {names, {"", "Lạng Sơn"}, regions, classes, dates, keys, values}) {
                text.append(',').append(one(random, of));
            }
            text.append(',').append(one(random, "", "", "", "x\ufffd")).append('\n');
        }
        assertSameAsRecords(InputFile.ofText("rows.csv", text.toString()));
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    @Example
    void every_faulty_file_gives_the_panel_and_the_problems_of_its_records() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/faults/observations"))) {
            List<Path> tables =
                    files.filter(f -> f.toString().matches(".*\\.(csv|xlsx)")).toList();
            assertThat(tables).hasSizeGreaterThan(20);
            for (Path file : tables) {
                if (!file.toString().contains("columns-of-verdicts")) {
                    assertSameAsRecords(InputFile.of(file));
                }
            }
        }
    }

    @Example
    void a_report_that_the_set_does_not_ask_for_is_named() {
        InputFile file = InputFile.ofText(
                "a.csv", "unit,date,indicator,value\nA,2024-12-31,99.1,80\nA,2024-12-31,TC99,Đ\nA,2024-12-31,99.1,?\n");
        ProblemLog problems = ProblemLog.keeping(10);
        PanelReader.read(file, TableOptions.DEFAULT, EVALUATOR, DAY, problems);
        assertThat(problems.first())
                .extracting(Problem::code)
                .containsExactly(AssessmentProblem.UNKNOWN_INDICATOR, AssessmentProblem.UNKNOWN_CRITERION);
        assertThat(problems.first().get(0).location().orElseThrow().line()).isEqualTo(2);
    }

    @Example
    void rows_for_later_days_are_counted() {
        InputFile file = InputFile.ofText(
                "a.csv", "unit,date,indicator,value\nA,2024-12-31,3.1,80\nA,2025-01-01,3.1,90\nB,2026-01-01,99.1,90\n");
        ProblemLog problems = ProblemLog.keeping(10);
        PanelReader.PanelTable read = PanelReader.read(file, TableOptions.DEFAULT, EVALUATOR, DAY, problems);
        assertThat(read.later()).isEqualTo(2);
        assertThat(read.rows()).isEqualTo(3);
        assertThat(problems.counts()).isEmpty();
        assertThat(read.panel().unit(1)).isEqualTo(AdministrativeUnit.of("B", Level.COMMUNE));
        assertThat(read.panel().reported(0, read.panel().layout().column(InputKey.parse("3.1"))))
                .contains(ReportedValue.parse("80"));
    }

    @Example
    void a_log_keeps_some_problems_counts_all_and_writes_each() {
        StringBuilder text = new StringBuilder("unit,date,indicator,value\n");
        for (int i = 0; i < 1000; i++) {
            text.append("A,2024-12-31,3.1,\"a\nb\"\n").append("B,2024-12-31,77.7,5\n");
        }
        StringWriter out = new StringWriter();
        ProblemLog problems = ProblemLog.keeping(5, out, Language.EN);
        PanelReader.read(InputFile.ofText("a.csv", text.toString()), TableOptions.DEFAULT, EVALUATOR, DAY, problems);
        assertThat(problems.first()).hasSize(5);
        assertThat(problems.counts().get(InputTableProblem.BAD_VALUE)).isEqualTo(1000);
        assertThat(problems.count(Severity.FAILURE)).isEqualTo(2000);
        assertThat(out.toString())
                .startsWith("code,severity,file,line,column,text,message\n" + InputTableProblem.BAD_VALUE.code()
                        + ",FAILURE,a.csv,2,value,\"a\nb\",");
        assertThat(out.toString()
                        .lines()
                        .filter(l -> l.contains(",FAILURE,a.csv,"))
                        .count())
                .isEqualTo(problems.count(Severity.FAILURE));
    }
}
