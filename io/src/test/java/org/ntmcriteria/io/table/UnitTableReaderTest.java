package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.testkit.NtmArbitraries;

class UnitTableReaderTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(DAY);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");

    private static ReadResult<UnitTable> read(String text, TableOptions options) {
        return UnitTableReader.read(InputFile.ofText("t.csv", text), options);
    }

    @Test
    void an_attribute_belongs_to_a_day_and_a_blank_takes_that_of_other_rows() {
        ReadResult<UnitTable> reading = read(
                "unit,name,district,province,region,classes,date,indicator,value,note\n"
                        + "A,,,,,,2024-12-31,3.1,80,\n"
                        + "A,Tân Thành,Bắc Sơn,Lạng Sơn,Trung du miền núi phía Bắc,area_iii ; SAFETY_ZONE,2024-12-31,1.1,Đ,\n"
                        + "A,,,,Tây Nguyên,,2023-12-31,1.1,Đ,\n",
                OPTIONS);
        assertThat(reading.problems()).isEmpty();
        AdministrativeUnit unit = reading.value().units().get(0).at(DAY, Level.COMMUNE);
        assertThat(unit.name()).contains("Tân Thành");
        assertThat(unit.region()).contains(Region.TDMNPB);
        assertThat(unit.categories()).containsExactlyInAnyOrder(CommuneCategory.AREA_III, CommuneCategory.SAFETY_ZONE);
        assertThat(reading.value()
                        .units()
                        .get(0)
                        .at(DAY.minusYears(1), Level.COMMUNE)
                        .region())
                .contains(Region.TN);
    }

    @Test
    void byte_order_mark_semicolons_and_carriage_returns_make_no_difference() {
        String plain = "unit,date,indicator,value\nA,2024-12-31,3.1,80\nB,2024-12-31,3.1,81\n";
        List<String> writings = List.of(
                "\ufeff" + plain,
                plain.replace(',', ';'),
                plain.replace("\n", "\r\n"),
                plain.replace("\n", "\r"),
                "\ufeff" + plain.replace(',', ';').replace("\n", "\r\n"),
                plain.toUpperCase(java.util.Locale.ROOT),
                plain.stripTrailing());
        for (String writing : writings) {
            ReadResult<UnitTable> reading = read(writing, OPTIONS);
            assertThat(reading.problems()).as(writing).isEmpty();
            assertThat(reading.value().units()).extracting(UnitRecord::code).containsExactly("A", "B");
            assertThat(reading.value().units().get(1).observations().get(0).value())
                    .hasToString("81");
        }
    }

    @Test
    void decimal_comma_is_an_option_of_the_reader() {
        ReadResult<UnitTable> reading = read(
                "unit;date;indicator;value\nA;2024-12-31;3.1;84,5\nA;2024-12-31;10;1.286\nA;2024-12-31;11;41.4\n",
                OPTIONS.withDecimals(DecimalStyle.COMMA));
        assertThat(reading.value().units().get(0).observations().stream()
                        .map(o -> o.value().toString()))
                .containsExactly("84.5", "1286");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.BAD_VALUE);
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void order_of_rows_does_not_matter(@ForAll Random random) {
        List<String> rows = new ArrayList<>();
        for (String unit : List.of("A", "B")) {
            for (String key : List.of("1.1", "3.1", "TC7", "3.1")) {
                rows.add(unit + "," + (random.nextInt(3) == 0 ? "TN" : "") + ",2024-12-31," + key + ","
                        + random.nextInt(2));
            }
        }
        String header = "unit,region,date,indicator,value\n";
        ReadResult<UnitTable> one = read(header + String.join("\n", rows), OPTIONS);
        Collections.shuffle(rows, random);
        ReadResult<UnitTable> other = read(header + String.join("\n", rows), OPTIONS);
        for (UnitRecord unit : one.value().units()) {
            UnitRecord same = other.value().units().stream()
                    .filter(u -> u.code().equals(unit.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.observations()).isEqualTo(unit.observations());
            assertThat(same.at(DAY, Level.COMMUNE)).isEqualTo(unit.at(DAY, Level.COMMUNE));
        }
    }

    @Test
    void a_blank_verdict_is_not_reported_unless_only_what_is_met_is_marked() {
        String table = "unit,TC1,TC2,TC3\nA,x,,?\n";
        assertThat(read(table, OPTIONS).value().units().get(0).observations()).hasSize(1);
        List<String> marked =
                read(table, OPTIONS.withBlank(TableOptions.Blank.NOT_MET))
                        .value()
                        .units()
                        .get(0)
                        .observations()
                        .stream()
                        .map(o -> o.key() + "=" + o.value())
                        .toList();
        assertThat(marked).containsExactly("TC1=Đ", "TC2=KĐ");
    }

    @Test
    void a_table_of_verdicts_needs_the_day_that_it_stands_for() {
        assertThat(read("unit,TC1\nA,x\n", TableOptions.DEFAULT).problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.DAY_NEEDED);
    }

    @Test
    void a_total_outside_what_its_row_gives_is_a_problem() {
        ReadResult<UnitTable> reading =
                read("unit,TC1,TC2,TC3,total\nA,x,x,,1\nB,x,x,,3\nC,x,x,,2\nD,x,x,,20\n", OPTIONS);
        List<Assessment> assessments = reading.value().units().stream()
                .map(u -> Evaluator.of(SET).assess(u, DAY))
                .toList();
        assertThat(reading.value().checkTotals(assessments))
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:2 [total]: NTM-2010 the total '1' is not 2..19, which the row's cells give",
                        "t.csv:5 [total]: NTM-2010 the total '20' is not 2..19, which the row's cells give");
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return Arbitraries.of(List.copyOf(CriteriaCatalog.standard().sets())).flatMap(NtmArbitraries::assessments);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_written_table_of_verdicts_reads_back_with_the_same_verdicts(@ForAll("assessments") Assessment assessment) {
        // Without criteria there is no table of them.
        Assume.that(!assessment.criteria().isEmpty());
        // Only what the set lets not apply as a whole criterion can be read back as not applicable.
        StringBuilder text = new StringBuilder();
        CsvStyle.EXCEL.write(text, VerdictTable.table(List.of(assessment)));
        ReadResult<UnitTable> reading = read(text.toString(), TableOptions.DEFAULT.withAsOf(assessment.asOf()));
        assertThat(reading.problems()).isEmpty();
        Assessment again = Evaluator.of(CriteriaCatalog.standard().get(assessment.set()))
                .assess(reading.value().units().get(0), assessment.asOf());
        assertThat(again.criteria().stream().map(CriterionResult::verdict))
                .containsExactlyElementsOf(assessment.criteria().stream()
                        .map(CriterionResult::verdict)
                        .toList());
        assertThat(again.unit()).isEqualTo(assessment.unit());
        assertThat(reading.value().checkTotals(List.of(again))).isEmpty();
    }

    @Test
    void titles_subtotals_and_vietnamese_headings_of_a_workbook_are_read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Biểu 1");
            sheet.value(0, 0, "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ");
            String[] headings = {"STT", "Xã", "Huyện", "Tiêu chí 1", "TC 2", "TC3", "Tổng số tiêu chí đạt", "Ghi chú"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(2, i, headings[i]);
            }
            sheet.value(3, 1, "Huyện Bắc Sơn");
            sheet.value(3, 3, 2);
            sheet.value(4, 0, 1);
            sheet.value(4, 1, "Tân Thành");
            sheet.value(4, 2, "Bắc Sơn");
            sheet.value(4, 3, "Đ");
            sheet.value(4, 4, 1);
            sheet.value(4, 5, 0);
            sheet.value(4, 6, 2);
            sheet.value(5, 0, 2);
            sheet.value(5, 1, "Tân Lập");
            sheet.value(5, 2, "Bắc Sơn");
            sheet.value(5, 3, "gần đạt");
            sheet.formula(5, 4, "E5");
        }
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of("bieu.xlsx", bytes.toByteArray()), OPTIONS);
        assertThat(reading.value().units())
                .extracting(UnitRecord::code)
                .containsExactly("Tân Thành, Bắc Sơn", "Tân Lập, Bắc Sơn");
        assertThat(reading.value().units().get(0).observations().stream().map(o -> o.key() + "=" + o.value()))
                .containsExactly("TC1=Đ", "TC2=1", "TC3=0");
        assertThat(reading.value().passedOver()).isEqualTo(2);
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "bieu.xlsx Biểu 1!E6: NTM-2011 the formula '=E5' has no stored value; open the workbook and save it again",
                        "bieu.xlsx Biểu 1!D6 [Tiêu chí 1]: NTM-2004 the value 'gần đạt' cannot be read; accepted: Đ or KĐ;"
                                + " 'cơ bản đạt' (almost met) is no verdict of the law: met or not met");
    }

    @Test
    void numbers_dates_and_percentages_of_a_workbook_are_read_as_it_shows_them() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            String[] headings = {"unit", "date", "indicator", "value"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            Object[][] rows = {{"10", 45.125}, {"3.1", 0.845}, {"11", "12,5"}, {17.1, 90}};
            for (int i = 0; i < rows.length; i++) {
                sheet.value(i + 1, 0, "A");
                sheet.value(i + 1, 1, DAY);
                sheet.style(i + 1, 1).format("yyyy-MM-dd").set();
                for (int column = 0; column < 2; column++) {
                    if (rows[i][column] instanceof String text) {
                        sheet.value(i + 1, column + 2, text);
                    } else {
                        sheet.value(i + 1, column + 2, (Number) rows[i][column]);
                    }
                }
            }
            sheet.style(2, 3).format("0.0%").set();
        }
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.of("t.xlsx", bytes.toByteArray()), OPTIONS.withDecimals(DecimalStyle.COMMA));
        assertThat(reading.value().units().get(0).observations().stream()
                        .map(o -> o.date() + " " + o.key() + "=" + o.value()))
                .containsExactly("2024-12-31 3.1=84.5", "2024-12-31 10=45.125", "2024-12-31 11=12.5");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.BAD_KEY);
    }

    @Test
    void a_cell_that_failed_is_not_reported_also_where_blank_means_not_met() {
        byte[] text = "unit,TC1,TC2\nA,?,\n".getBytes(StandardCharsets.ISO_8859_1);
        text[15] = (byte) 0xff;
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.of("t.csv", text),
                OPTIONS.withBlank(TableOptions.Blank.NOT_MET).withCriteria(List.of(1, 2, 3)));
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(FileProblem.NOT_UTF8);
        assertThat(reading.value().units().get(0).observations().stream().map(o -> o.key() + "=" + o.value()))
                .containsExactly("TC2=KĐ", "TC3=KĐ");
    }

    @Test
    void half_a_list_of_classes_is_none() {
        ReadResult<UnitTable> reading = read(
                "unit,classes,date,indicator,value\nA,AREA_III,2023-12-31,1.1,Đ\nA,FOO;AREA_II,2024-12-31,1.1,Đ\n",
                OPTIONS);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.BAD_CLASS);
        assertThat(reading.value().units().get(0).at(DAY, Level.COMMUNE).categories())
                .containsExactly(CommuneCategory.AREA_III);
    }

    @Test
    void a_sheet_with_an_ambiguous_header_does_not_stop_the_next_sheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            for (String second : List.of("unit", "name")) {
                Worksheet sheet = workbook.newWorksheet("with " + second);
                List<String> cells = List.of("unit", second, "TC1", "A", "", "Đ");
                for (int i = 0; i < cells.size(); i++) {
                    sheet.value(i / 3, i % 3, cells.get(i));
                }
            }
        }
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of("t.xlsx", bytes.toByteArray()), OPTIONS);
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(InputTableProblem.DOUBLED_COLUMN);
        assertThat(reading.value().units()).extracting(UnitRecord::code).containsExactly("A");
    }

    @Test
    @Timeout(30)
    void a_hundred_thousand_lines_with_broken_quotes_are_left_out_one_by_one() {
        StringBuilder text = new StringBuilder("unit,date,indicator,value\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("A,2024-12-31,3.1,\"80\"x\n");
        }
        ReadResult<UnitTable> reading =
                read(text.append("B,2024-12-31,3.1,80\n").toString(), OPTIONS);
        assertThat(reading.problems()).hasSize(10_001);
        assertThat(Problem.count(reading.problems(), Severity.FAILURE)).isEqualTo(100_000);
        assertThat(reading.problems().get(9_999).location().orElseThrow().line())
                .isEqualTo(10_001);
        assertThat(reading.value().units()).extracting(UnitRecord::code).containsExactly("B");
    }

    @Test
    void a_template_is_read_as_an_overlay_once_it_is_filled_in() {
        StringBuilder text = new StringBuilder();
        CsvStyle.PLAIN.write(
                text,
                OutputTable.of(
                        SetTables.template(SET, java.util.Optional.of(DAY), Region.TDMNPB, "Lạng Sơn", Language.EN)));
        ReadResult<List<org.ntmcriteria.rules.overlay.OverlayRow>> unfilled =
                OverlayReader.read(InputFile.of("o.csv", text.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(unfilled.problems()).isEmpty();
        assertThat(unfilled.value()).isEmpty();
        String row = text.toString()
                .lines()
                .filter(l -> l.contains(",2.1,"))
                .findFirst()
                .orElseThrow();
        String filled = row.replaceFirst("^,,,,", "99/QĐ-UBND,UBND tỉnh,2024-06-17,2024-06-17,")
                .replaceFirst(",TDMNPB,,,,%,", ",TDMNPB,,>=,95,%,");
        ReadResult<List<org.ntmcriteria.rules.overlay.OverlayRow>> reading =
                OverlayReader.read(InputFile.ofText("o.csv", text.toString().replace(row, filled)));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).hasSize(1);
        assertThat(org.ntmcriteria.rules.overlay.Overlay.bind(SET, reading.value())
                        .problems())
                .isEmpty();
    }
}
