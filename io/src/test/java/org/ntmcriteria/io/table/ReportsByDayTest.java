package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/** Tables with a row per unit and day. */
class ReportsByDayTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withSet(SET);

    private static ReadResult<UnitTable> read(String table) {
        return UnitTableReader.read(InputFile.ofText("t.csv", table), OPTIONS);
    }

    private static Assessment assess(ReadResult<UnitTable> reading, String day) {
        TableAssessment result =
                reading.value().assess(TableAssessor.of(Evaluator.of(SET)).on(LocalDate.parse(day)));
        assertThat(result.problems()).extracting(Problem::code).allMatch(code -> code == InputTableProblem.OTHER_DAY);
        return result.assessments().get(0);
    }

    @Test
    void two_days_of_a_unit_are_two_reports_of_which_the_newest_counts() {
        ReadResult<UnitTable> reading =
                read("unit,region,date,TC1,TC2,Tổng số\nA,TDMNPB,2022-12-31,KĐ,Đ,1\nA,TN,31/12/2024,Đ,Đ,2\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().units()).hasSize(1);
        assertThat(assess(reading, "2023-06-30").criterion(1).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assess(reading, "2025-01-01").criterion(1).verdict()).isEqualTo(Verdict.MET);
        assertThat(reading.value()
                        .units()
                        .get(0)
                        .at(LocalDate.of(2023, 1, 1), Level.COMMUNE)
                        .region()
                        .orElseThrow())
                .hasToString("TDMNPB");
        List<Assessment> latest =
                reading.value().assess(TableAssessor.of(Evaluator.of(SET))).assessments();
        assertThat(latest.get(0).asOf()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void the_total_of_a_row_is_compared_on_the_days_for_which_it_is_the_newest() {
        ReadResult<UnitTable> reading = read("unit,date,TC1,TC2,total\nA,2022-12-31,KĐ,Đ,5\nA,2024-12-31,Đ,Đ,1\n");
        TableAssessor assessor = TableAssessor.of(Evaluator.of(SET));
        assertThat(reading.value()
                        .assess(assessor.on(LocalDate.of(2023, 6, 30)))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.OTHER_DAY);
        assertThat(reading.value()
                        .assess(assessor.on(LocalDate.of(2024, 12, 31)))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("t.csv:3 [total]: NTM-2010 the total '1' is not 2..19, which the row's cells give");
    }

    @Test
    void columns_of_indicators_may_have_days_too() {
        ReadResult<UnitTable> reading = read("Mã,Ngày báo cáo,3.1,10\nA,31/12/2023,79,40\nA,31/12/2024,84,\n");
        assertThat(ReadUnits.units(reading)).containsExactly("A[3.1=84, 3.1=79, 10=40]");
        assertThat(ReadUnits.problems(reading))
                .containsExactly(
                        "t.csv:3: NTM-2021 'A' reports nothing on 2024-12-31 of what an earlier row says: 10 (2023-12-31); that"
                                + " counts, unless the code means another unit since then; write what holds now if it"
                                + " has changed");
    }

    @Test
    void what_another_unit_of_the_code_reported_is_not_said_to_count() {
        for (String table : List.of(
                "unit,valid_from,date,TC1,TC2,total\nA,,2023-12-31,Đ,Đ,2\nA,2024-07-01,2024-12-31,Đ,,1\n",
                "unit,name,date,TC1,TC2,total\nA,Xã Cũ,2023-12-31,Đ,Đ,2\nA,Xã Mới,2024-12-31,Đ,,1\n")) {
            ReadResult<UnitTable> reading = read(table);
            assertThat(reading.problems()).extracting(Problem::code).doesNotContain(InputTableProblem.EARLIER_STANDS);
            assertThat(reading.value().units().get(0).problems()).hasSize(1);
            assertThat(reading.value().totals()).hasSize(2);
        }
    }

    @Test
    void two_units_of_a_code_may_have_rows_of_one_day() {
        ReadResult<UnitTable> reading = read(
                "unit,valid_from,date,TC1,TC2,total\nA,2020-01-01,2024-12-31,Đ,Đ,2\nA,2024-07-01,2024-12-31,Đ,,1\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().totals())
                .extracting(UnitTable.PrintedTotal::text)
                .containsExactly("1");
    }

    @Test
    void two_rows_of_a_unit_and_a_day_are_refused_and_another_day_stands() {
        ReadResult<UnitTable> reading = read(
                "unit,date,TC1\nA,2022-12-31,Đ\nA,2024-12-31,Đ\nA,2024-12-31,KĐ\nB,2024-12-31,Đ\nB,2024-12-31,Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("A[TC1=Đ]");
        assertThat(reading.problems())
                .extracting(p -> p.code() + " " + p.location().orElseThrow().line())
                .containsExactly("DOUBLED_UNIT 3", "DOUBLED_UNIT 4", "DOUBLED_UNIT 5", "DOUBLED_UNIT 6");
    }

    @Test
    void a_row_without_a_day_that_can_be_read_is_refused() {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.ofText("t.csv", "unit,date,TC1\nA,,Đ\nB,31/12/24,Đ\nC,2024-12-31,Đ\n"),
                OPTIONS.withAsOf(LocalDate.of(2024, 12, 31)));
        assertThat(ReadUnits.units(reading)).containsExactly("C[TC1=Đ]");
        assertThat(ReadUnits.problems(reading))
                .containsExactly(
                        "t.csv:2 [date]: NTM-2002 '' is not a day; write it as 2024-12-31, or 31/12/2024 with four digits of"
                                + " year",
                        "t.csv:3 [date]: NTM-2002 '31/12/24' is not a day; write it as 31/12/2024, with four digits of year, if"
                                + " that is meant");
    }

    @Test
    void days_and_names_may_be_merged_over_several_rows() throws IOException {
        String rows = TestWorkbook.row(1, "Xã", "Huyện", "Ngày", "TC1")
                + TestWorkbook.row(2, "Tân Lập", "Bắc Sơn", "31/12/2023", "KĐ")
                + TestWorkbook.row(3, "", "", "31/12/2024", "Đ")
                + TestWorkbook.row(4, "Tân Thành", "Bắc Sơn", "", "Đ");
        byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(rows)
                .replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/><mergeCell"
                                + " ref=\"C3:C4\"/></mergeCells>"));
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of("t.xlsx", workbook), OPTIONS);
        assertThat(ReadUnits.units(reading))
                .containsExactly("Tân Lập, Bắc Sơn[TC1=Đ, TC1=KĐ]", "Tân Thành, Bắc Sơn[TC1=Đ]");
        assertThat(reading.problems()).isEmpty();
    }
}
