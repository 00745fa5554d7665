package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;

class VerdictOriginsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final String SET = "commune-ntm/2021-2025";
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(DAY);

    private static TableAssessment assess(InputFile file, TableOptions options, String set, LocalDate day) {
        ReadResult<UnitTable> reading = UnitTableReader.read(file, options);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code() != InputTableProblem.OTHER_YEAR
                        && problem.code() != InputTableProblem.UNKNOWN_COLUMN
                        && problem.code() != InputTableProblem.OTHER_TABLE)
                .isEmpty();
        Evaluator evaluator = Evaluator.of(CriteriaCatalog.standard().get(set));
        return reading.value().assess(TableAssessor.of(evaluator).on(day));
    }

    private static TableAssessment assess(String table) {
        return assess(InputFile.ofText("t.csv", table), OPTIONS, SET, DAY);
    }

    private static List<String> said(TableAssessment assessment) {
        return assessment.problems().stream()
                .map(Problem::toString)
                .map(line -> line.replaceAll("says that.*", "…"))
                .toList();
    }

    private static List<Integer> met(TableAssessment result) {
        return result.assessments().stream()
                .map(Assessment::criteriaMet)
                .map(CountRange::min)
                .toList();
    }

    @Test
    void verdicts_of_another_set_count_as_not_reported_with_one_warning() {
        TableAssessment result = assess("unit,TC1,total,set\nA,Đ,1,commune-ntm/2016-2020\nB,Đ,1,commune-ntm/2016-2020\n"
                + "C,Đ,1,Commune-NTM/2021-2025\nD,Đ,1,\n");
        assertThat(met(result)).containsExactly(0, 0, 1, 1);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:2 [set]: NTM-2031 'commune-ntm/2016-2020' says that these verdicts were given under"
                                + " another set than commune-ntm/2021-2025; they count as not reported. Where they were given under"
                                + " commune-ntm/2021-2025, the option 'given-under' takes them");
    }

    @Test
    void a_heading_of_another_tier_above_criteria_is_of_another_set() {
        for (String heading : List.of("Xã NTM nâng cao", "NTM nâng cao", "Xã NTM kiểu mẫu")) {
            String table = "TT;Xã;" + heading + ";;\n;;TC1;TC2;TC3\n1;An Lạc;Đ;Đ;KĐ\n2;Bình Xa;Đ;Đ;Đ\n";
            assertThat(met(assess(table))).as(heading).containsExactly(0, 0);
        }
        String beside = "TT;Xã;Tiêu chí;;Xã NTM nâng cao\n;;1;2;\n1;An Lạc;Đ;Đ;\n2;Bình Xa;Đ;KĐ;\n";
        assertThat(met(assess(beside))).containsExactly(2, 1);
    }

    @Test
    void a_set_of_the_same_years_is_another_set_too() {
        InputFile table = InputFile.ofText("t.csv", "unit,TC1,set\nA,Đ,commune-ntm/2021-2025\n");
        assertThat(met(assess(table, OPTIONS, "commune-advanced/2021-2025", DAY)))
                .containsExactly(0);
        assertThat(met(assess(table, OPTIONS, SET, DAY))).containsExactly(1);
    }

    @Test
    void the_reader_is_told_under_which_set_verdicts_were_given() {
        InputFile table = InputFile.ofText("t.csv", "giai đoạn 2016-2020,,\nunit,TC1,set\nA,Đ,commune-ntm/2016-2020\n");
        TableAssessment own = assess(table, OPTIONS.withGivenUnder(CriteriaSetId.parse(SET)), SET, DAY);
        assertThat(met(own)).containsExactly(1);
        assertThat(own.problems()).isEmpty();
        TableAssessment other =
                assess(table, OPTIONS.withGivenUnder(CriteriaSetId.parse("commune-ntm/2011-2015")), SET, DAY);
        assertThat(met(other)).containsExactly(0);
        assertThat(said(other)).containsExactly("t.csv: NTM-2031 'commune-ntm/2011-2015' …");
    }

    @ParameterizedTest
    @CsvSource({
        "KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ GIAI ĐOẠN 2016 – 2020,2016 – 2020",
        "Kế hoạch giai đoạn 2026-2030,2026-2030",
        "Biểu tổng hợp năm 2015,2015",
        "Tính đến ngày 31/12/2019,2019",
        "Kết quả theo Quyết định số 1980/QĐ-TTg ngày 17/10/2016,1980/QĐ-TTg",
        "(QĐ 491/qđ-ttg),491/QĐ-TTg",
        "RESULTS BY CRITERIA SET commune-advanced/2021-2025,commune-advanced/2021-2025"
    })
    void a_title_of_another_set_or_period_is_named(String title, String said) {
        TableAssessment result = assess(title + ",\nunit,TC1\nA,Đ\n");
        assertThat(met(result)).containsExactly(0);
        assertThat(said(result)).containsExactly("t.csv:1: NTM-2031 '" + said + "' …");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Biểu tổng hợp",
                "Giai đoạn 2021-2025",
                "Giai đoạn 2021-2025, so với giai đoạn 2016-2020",
                "Giai đoạn 2020-2025",
                "Kết quả theo Quyết định số 318/QĐ-TTg và 211/QĐ-TTg",
                "Theo Quyết định 318/QĐ-TTg, trước đây 1980/QĐ-TTg",
                "Theo Quyết định số 1980/QĐ-TTg, giai đoạn 2021-2025",
                "Thực hiện Quyết định số 263/QĐ-TTg",
                "Năm 2024, so với năm 2019",
                "(Kèm theo Thông tư số 41/2013/TT-BNNPTNT)",
                "(Kèm theo Công văn số 12/VPĐP ngày 10/01/2026)",
                "RESULTS BY CRITERIA SET commune-ntm/2021-2025"
            })
    void a_title_that_may_be_of_the_set_is_no_doubt(String title) {
        TableAssessment result = assess("\"" + title + "\",\nunit,TC1\nA,Đ\n");
        assertThat(met(result)).containsExactly(1);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void the_common_heading_of_criteria_counts_and_other_headings_do_not() {
        String table = "TT,Xã,%s,,Ghi nhận %s\n,,1,2,\n1,Tân Lập,Đ,Đ,x\n";
        ReadResult<UnitTable> other =
                UnitTableReader.read(InputFile.ofText("t.csv", table.formatted("Tiêu chí 2016-2020", "")), OPTIONS);
        ReadResult<UnitTable> own =
                UnitTableReader.read(InputFile.ofText("t.csv", table.formatted("Tiêu chí", "2016-2020")), OPTIONS);
        TableAssessor assessor = TableAssessor.of(
                        Evaluator.of(CriteriaCatalog.standard().get(SET)))
                .on(DAY);
        assertThat(met(other.value().assess(assessor))).containsExactly(0);
        assertThat(met(own.value().assess(assessor))).containsExactly(2);
    }

    @Test
    void the_names_of_sheet_and_file_count() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (String year : List.of("2019", "2024")) {
                Worksheet sheet = workbook.newWorksheet(year);
                String[] cells = {"unit", "TC1", year, "Đ"};
                IntStream.range(0, 4).forEach(i -> sheet.value(i / 2, i % 2, cells[i]));
            }
        }
        TableAssessment sheets = assess(InputFile.of("t.xlsx", bytes.toByteArray()), OPTIONS, SET, DAY);
        assertThat(met(sheets)).containsExactly(0, 1);
        assertThat(said(sheets)).containsExactly("t.xlsx 2019!1: NTM-2031 '2019' …");
        TableAssessment file = assess(InputFile.ofText("2024/xa-2015.csv", "unit,TC1\nA,Đ\n"), OPTIONS, SET, DAY);
        assertThat(met(file)).containsExactly(0);
        assertThat(said(file)).containsExactly("2024/xa-2015.csv: NTM-2031 '2015' …");
    }

    @Test
    void many_criteria_that_the_set_does_not_have_are_another_set() {
        String table =
                "unit," + IntStream.rangeClosed(1, 19).mapToObj(i -> "TC" + i).collect(Collectors.joining(",")) + "\nA"
                        + ",Đ".repeat(19) + "\n";
        LocalDate later = LocalDate.of(2026, 12, 31);
        TableAssessment result =
                assess(InputFile.ofText("t.csv", table), OPTIONS.withAsOf(later), "commune-ntm/2026-2030", later);
        assertThat(met(result)).containsExactly(0);
        assertThat(said(result)).containsExactly("t.csv:1: NTM-2031 'TC11' …");
        // One more is the failure of a criterion, and the others are kept.
        assertThat(met(assess(table.replace("TC19", "TC20")))).containsExactly(18);
    }

    @Test
    void verdicts_of_another_day_are_named_and_later_ones_not_used() {
        InputFile table = InputFile.ofText(
                "t.csv", "unit,date,TC1\nA,2023-12-31,Đ\nB,31/12/2023,Đ\nC,2024-12-31,Đ\nD,2025-06-30,Đ\n");
        TableAssessment result = assess(table, OPTIONS, SET, DAY);
        assertThat(met(result)).containsExactly(1, 1, 1, 0);
        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:2 [date]: NTM-2032 these verdicts stand for 2023-12-31, not for 2024-12-31; assess on"
                                + " 2023-12-31, or give the verdicts of 2024-12-31",
                        "t.csv:5 [date]: NTM-2032 these verdicts stand for 2025-06-30, not for 2024-12-31; assess on"
                                + " 2025-06-30, or give the verdicts of 2024-12-31");
        assertThat(said(assess(InputFile.ofText("t.csv", "unit,TC1\nA,Đ\n"), OPTIONS, SET, DAY.plusDays(1))))
                .containsExactly("t.csv:2: NTM-2032 these verdicts stand for 2024-12-31, not for 2025-01-01; assess on"
                        + " 2024-12-31, or give the verdicts of 2025-01-01");
    }

    @Test
    void verdicts_of_an_earlier_row_of_the_unit_are_of_another_day_too() {
        InputFile table = InputFile.ofText("t.csv", "unit,date,TC1\nA,2022-12-31,KĐ\nA,2024-12-31,Đ\n");
        LocalDate between = LocalDate.of(2023, 6, 30);
        assertThat(met(assess(table, TableOptions.DEFAULT, SET, between))).containsExactly(0);
        assertThat(said(assess(table, TableOptions.DEFAULT, SET, between)))
                .containsExactly(
                        "t.csv:2 [date]: NTM-2032 these verdicts stand for 2022-12-31, not for 2023-06-30; assess"
                                + " on 2022-12-31, or give the verdicts of 2023-06-30");
        assertThat(said(assess(table, TableOptions.DEFAULT, SET, DAY))).isEmpty();
    }

    @Test
    void of_several_days_of_a_unit_only_those_under_another_set_are_left_out() {
        InputFile table = InputFile.ofText(
                "t.csv",
                "unit,date,TC1,TC2,total,set\nA,2019-12-31,Đ,Đ,2,commune-ntm/2016-2020\n"
                        + "A,2024-12-31,Đ,KĐ,1,commune-ntm/2021-2025\n");
        ReadResult<UnitTable> own = UnitTableReader.read(table, TableOptions.DEFAULT)
                .value()
                .under(CriteriaCatalog.standard().get(SET));
        assertThat(own.problems()).hasSize(1);
        assertThat(own.value().units().get(0).observations())
                .hasToString("[A 2024-12-31 TC1 = Đ, A 2024-12-31 TC2 = KĐ]");
        assertThat(own.value().totals())
                .extracting(total -> total.days().toString())
                .containsExactly("2024-12-31..");
    }

    @Test
    void verdicts_under_another_set_are_not_said_to_count_for_a_blank_row() {
        String text = "unit,date,TC1,TC2,3.1,set\nA,2019-12-31,Đ,Đ,84,commune-ntm/2016-2020\n"
                + "A,2024-12-31,Đ,,,commune-ntm/2021-2025\n";
        InputFile table = InputFile.ofText("t.csv", text);
        TableOptions ofSet =
                TableOptions.DEFAULT.withSet(CriteriaCatalog.standard().get(SET));
        assertThat(UnitTableReader.read(table, ofSet).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:3: NTM-2021 'A' reports nothing on 2024-12-31 of what an earlier row says: 3.1 (2019-12-31); that"
                                + " counts, unless the code means another unit since then; write what holds now if it"
                                + " has changed");
        InputFile own = InputFile.ofText("t.csv", text.replace("2016-2020", "2021-2025"));
        assertThat(UnitTableReader.read(own, ofSet).problems())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .contains("says: TC2 (2019-12-31), 3.1 (2019-12-31)");
    }

    @Test
    void columns_of_indicators_beside_those_of_criteria_are_of_any_set_and_day() {
        InputFile table = InputFile.ofText(
                "t.csv", "Giai đoạn 2016-2020,,,\nunit,date,TC1,3.1\nA,2023-12-31,Đ,84\nB,2024-12-31,,84\n");
        ReadResult<UnitTable> own = UnitTableReader.read(table, TableOptions.DEFAULT)
                .value()
                .under(CriteriaCatalog.standard().get(SET));
        assertThat(own.value().units())
                .extracting(unit -> unit.observations().toString())
                .containsExactly("[A 2023-12-31 3.1 = 84]", "[B 2024-12-31 3.1 = 84]");
        assertThat(own.problems())
                .extracting(Problem::toString)
                .map(line -> line.replaceAll("says that.*", "…"))
                .containsExactly("t.csv:1: NTM-2031 '2016-2020' …");
        InputFile indicators = InputFile.ofText("t.csv", "Giai đoạn 2016-2020,\nunit,3.1\nA,84\n");
        assertThat(said(assess(indicators, OPTIONS, SET, DAY.plusDays(1)))).isEmpty();
    }

    @Test
    void criteria_that_the_set_of_the_reader_does_not_have_tell_another_set() {
        String table = "unit,TC1,TC11,TC12,TC13,TC14,TC15\nA,Đ,Đ,Đ,Đ,Đ,Đ\n";
        LocalDate later = LocalDate.of(2026, 12, 31);
        CriteriaSet set = CriteriaCatalog.standard().get("commune-ntm/2026-2030");
        ReadResult<UnitTable> own = UnitTableReader.read(
                        InputFile.ofText("t.csv", table),
                        TableOptions.DEFAULT.withSet(set).withAsOf(later))
                .value()
                .under(set);
        assertThat(own.value().units().get(0).observations()).isEmpty();
        assertThat(own.problems()).extracting(Problem::text).containsExactly("TC11");
    }

    @Test
    void verdicts_of_a_form_are_of_the_set_that_its_title_names() {
        CriteriaSet set = CriteriaCatalog.standard().get(SET);
        String form = "KẾT QUẢ GIAI ĐOẠN 2016-2020,,\nTT,Tiêu chí,Đánh giá\n1,Quy hoạch,Đạt\n3,Thủy lợi,Đạt\n";
        TableOptions options = OPTIONS.withSet(set)
                .withUnit(AdministrativeUnit.builder()
                        .code("A")
                        .level(Level.COMMUNE)
                        .build());
        ReadResult<UnitTable> own = UnitTableReader.read(InputFile.ofText("t.csv", form), options)
                .value()
                .under(set);
        assertThat(own.problems()).extracting(Problem::text).containsExactly("2016-2020");
        assertThat(own.value().units().get(0).observations()).isEmpty();
    }

    @Test
    void verdicts_stand_for_each_of_some_days_only_where_rows_do() {
        LocalDate before = LocalDate.of(2023, 12, 31);
        String table = "unit,date,TC1\nA,%s,Đ\nB,2024-10-15,Đ\n";
        VerdictOrigins two = origins(table.formatted("2023-12-31"));
        assertThat(two.standForEach(List.of(before, DAY))).isTrue();
        assertThat(two.standForEach(List.of(before, DAY, DAY.plusYears(1)))).isFalse();
        assertThat(origins(table.formatted("2024-12-31")).standForEach(List.of(before, DAY)))
                .isFalse();
        VerdictOrigins none = origins("unit,TC1\nA,Đ\n");
        assertThat(none.standForEach(List.of(before, DAY))).isFalse();
        assertThat(none.standForEach(List.of(DAY, DAY))).isTrue();
        assertThat(origins("unit,date,indicator,value\nA,2024-12-31,1.1,Đ\n").standForEach(List.of(before, DAY)))
                .isTrue();
    }

    private static VerdictOrigins origins(String table) {
        return UnitTableReader.read(InputFile.ofText("t.csv", table), OPTIONS)
                .value()
                .origins();
    }
}
