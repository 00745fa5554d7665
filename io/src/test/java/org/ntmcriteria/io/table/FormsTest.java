package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** The form that one unit fills in, as offices make it. */
class FormsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final String HEADER = "TT;Nội dung tiêu chí;ĐVT;Kết quả;Đánh giá\n";

    private static final AdministrativeUnit UNIT = AdministrativeUnit.builder()
            .code("LS-001")
            .level(Level.COMMUNE)
            .name("Xã mẫu")
            .region(Region.TDMNPB)
            .addCategories(CommuneCategory.AREA_III)
            .build();

    private static final TableOptions OPTIONS =
            TableOptions.DEFAULT.withSet(SET).withAsOf(DAY).withUnit(UNIT);

    private static ReadResult<UnitTable> read(String table) {
        return UnitTableReader.read(InputFile.ofText("t.csv", table), OPTIONS);
    }

    private static String values(ReadResult<UnitTable> reading) {
        return reading.value().units().stream()
                .flatMap(unit -> unit.observations().stream())
                .map(o -> o.key() + "=" + o.value())
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_value_and_the_judgement_of_it_stand_side_by_side() {
        ReadResult<UnitTable> reading = read(
                HEADER + "1;Quy hoạch;;;\n1.1;Có quy hoạch chung;;Đ;Đạt\n"
                        + "3.1;Diện tích được tưới;%;84.5;Đạt\n3.2;Phòng chống thiên tai;;;KĐ\n10;Thu nhập;triệu đồng;39;Đạt\n");
        assertThat(values(reading)).isEqualTo("1.1=Đ, 3.1=84.5 (Đ), 3.2=KĐ, 10=39 (Đ)");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().layout()).isEqualTo(UnitTable.Layout.FORM);
        assertThat(reading.value().rows()).isEqualTo(5);
        AdministrativeUnit unit = reading.value().units().get(0).at(DAY, Level.COMMUNE);
        assertThat(unit).isEqualTo(UNIT);
        assertThat(reading.value()
                        .units()
                        .get(0)
                        .observations()
                        .get(1)
                        .location()
                        .orElseThrow())
                .hasToString("t.csv:4 [kết quả]");
    }

    @Test
    void which_unit_it_is_must_be_said_and_the_title_is_no_guess() {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.ofText(
                        "t.csv",
                        "Xã: Chi Lăng;;;;\n" + HEADER + "3.1;Tưới tiêu;%;84.5;Đạt\n1.1;Có quy hoạch chung;;Đ;\n"),
                TableOptions.DEFAULT.withSet(SET).withAsOf(DAY));
        assertThat(ReadUnits.problems(reading))
                .containsExactly(
                        "t.csv:2: NTM-1021 this is the form of one unit, and no column says which; give the unit's"
                                + " code by the option 'unit' (and 'region', which decides what is asked):"
                                + " 'TT,Nội dung tiêu chí,ĐVT,Kết quả,Đánh giá'");
        assertThat(reading.value().units()).isEmpty();
    }

    @Test
    void its_day_must_be_said() {
        assertThat(UnitTableReader.read(
                                InputFile.ofText("t.csv", HEADER + "3.1;Tưới tiêu;%;84.5;Đạt\n"),
                                TableOptions.DEFAULT.withSet(SET).withUnit(UNIT))
                        .problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.DAY_NEEDED);
    }

    @Test
    void a_unit_given_for_a_table_of_units_is_named_as_not_used() {
        assertThat(ReadUnits.problems(read("unit,TC1\nA,Đ\n")))
                .containsExactly("t.csv: NTM-1022 the option 'unit' with LS-001 is for the form of one unit; the table"
                        + " names its units, and the option is not used");
    }

    private static byte[] workbook(String first, String second) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(first));
        parts.put("xl/worksheets/sheet2.xml", TestWorkbook.sheet(second));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) ->
                        xml.replace("</sheets>", "<sheet name=\"Other\" sheetId=\"2\" r:id=\"worksheet\"/></sheets>"));
        TestWorkbook.relate(parts, "worksheet", "worksheets/sheet2.xml");
        return TestWorkbook.zip(parts);
    }

    @Test
    void tables_with_numbers_and_results_beside_one_of_units_are_no_forms() throws IOException {
        String funds = TestWorkbook.row(1, "TT", "Nội dung", "Kết quả")
                + TestWorkbook.row(2, "1.1", "Ngân sách trung ương", "12.5");
        String verdicts = TestWorkbook.row(1, "Xã", "TC1") + TestWorkbook.row(2, "Xã mẫu", "Đ");
        TableOptions options = TableOptions.DEFAULT.withSet(SET).withAsOf(DAY);
        ReadResult<UnitTable> reading =
                UnitTableReader.read(InputFile.of("t.xlsx", workbook(verdicts, funds)), options);
        assertThat(values(reading)).isEqualTo("TC1=Đ");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().layout()).isEqualTo(UnitTable.Layout.VERDICTS);
        ReadResult<UnitTable> alone =
                UnitTableReader.read(InputFile.of("t.xlsx", TestWorkbook.of(TestWorkbook.sheet(funds))), options);
        assertThat(alone.problems()).extracting(p -> p.code()).containsExactly(InputTableProblem.UNIT_NEEDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.1|Tưới tiêu|3.1=8",
                "3.1.|Tưới tiêu|3.1=8",
                "Chỉ tiêu 3.1|Tưới tiêu|3.1=8",
                "|3.1. Tưới tiêu|3.1=8",
                "3|3.1. Tưới tiêu|3.1=8",
                "3|Thủy lợi|TC3=8",
                "III|Thủy lợi|TC3=8",
                "TC3|Tưới tiêu|TC3=8",
                "|Thu nhập|10=8",
                "27|Thu nhập bình quân đầu người (triệu đồng/người/năm)|10=8",
                "10|Thu nhập BQ đầu người khu vực nông thôn|10=8",
                "|Tỷ lệ nghèo đa chiều|11=8",
                "@schools|Số trường|@schools=8",
                "5/a|Trường học|5/a=8"
            })
    void a_row_is_about_what_its_number_or_its_words_say(String number, String words, String value) {
        ReadResult<UnitTable> reading = read(HEADER + (number == null ? "" : number) + ";" + words + ";;8;\n");
        assertThat(values(reading)).isEqualTo(value);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3.1|Tỷ lệ nghèo đa chiều|it says 'Tỷ lệ nghèo đa chiều', which is 11",
                "3.1|3.2. Tưới tiêu|it has the number 3.2 too",
                "1|- Quy hoạch được duyệt|it may count the rows; write the number or the name that the set has",
                "4|Tưới tiêu|it may count the rows; write the number or the name that the set has",
                "26|Tưới tiêu|it may count the rows; write the number or the name that the set has"
            })
    void a_number_that_does_not_tell_what_the_row_is_about_is_refused(String number, String words, String why) {
        ReadResult<UnitTable> reading = read(HEADER + "1.1;Có quy hoạch chung;;Đ;\n".repeat(number.length() > 2 ? 1 : 0)
                + number + ";" + words + ";;8;\n;Thu nhập;;46;\n");
        assertThat(reading.problems()).extracting(p -> p.code()).containsExactly(InputTableProblem.UNSURE_KEY);
        assertThat(ReadUnits.problems(reading).get(0)).endsWith(why + "; the row is not read");
        assertThat(values(reading)).endsWith("10=46").doesNotContain("=8");
    }

    @Test
    void parts_and_sexes_stand_below_their_indicators() {
        ReadResult<UnitTable> reading =
                read(HEADER + "5;Trường học;;;Đạt\na);Mức tối thiểu;%;100;\n;b) Mức độ 1;%;70;\n"
                        + "15.1;Bảo hiểm y tế;%;;\n;- Nam;%;92;\n;Trong đó: Nữ;%;91;\n");
        assertThat(values(reading)).isEqualTo("TC5=Đ, 5/a=100, 5/b=70, 15.1/female=91, 15.1/male=92");
    }

    @Test
    void the_judgement_may_be_a_mark_in_one_of_two_columns() {
        ReadResult<UnitTable> reading = read("TT;Nội dung;Kết quả;Đánh giá;;Ghi chú\n;;;Đạt;Chưa đạt;\n"
                + "3.1;Tưới tiêu;84.5;x;;\n3.2;Phòng chống thiên tai;;;x;\n10;Thu nhập;39;0;1;\n11;Nghèo;5;x;x;\n");
        assertThat(values(reading)).isEqualTo("3.1=84.5 (Đ), 3.2=KĐ, 10=39 (KĐ), 11=5");
        assertThat(ReadUnits.problems(reading))
                .containsExactly(
                        "t.csv:6 [chưa đạt]: NTM-2004 the value 'x' cannot be read; accepted: one judgement: met or"
                                + " not met");
    }

    @Test
    void of_value_and_judgement_a_bad_one_does_not_take_the_other_with_it() {
        ReadResult<UnitTable> reading =
                read(HEADER + "3.1;Tưới tiêu;%;gần 80;Đạt\n10;Thu nhập;;46;cơ bản đạt\n3.2;Thiên tai;;?;\n");
        assertThat(values(reading)).isEqualTo("3.1=Đ, 10=46");
        assertThat(reading.problems())
                .extracting(p -> p.code())
                .containsExactly(InputTableProblem.BAD_VALUE, InputTableProblem.BAD_VALUE);
    }

    @Test
    void a_unit_of_measurement_must_be_that_of_the_indicator() {
        ReadResult<UnitTable> reading = read(HEADER + "3.1;Tưới tiêu;%;84.5;\n10;Thu nhập;nghìn đồng;46000;Đạt\n"
                + "15.1;Bảo hiểm;phần nghìn;92;\n3.2;Thiên tai;Đạt/KĐ;Đ;\n");
        assertThat(values(reading)).isEqualTo("3.1=84.5, 3.2=Đ, TC10=Đ, 15.1=92");
        assertThat(ReadUnits.problems(reading))
                .containsExactly(
                        "t.csv:3 [đvt]: NTM-2023 'nghìn đồng' is another unit of measurement than that of 10, million"
                                + " VND/person/year; the values are not read: convert them, or mend the unit",
                        "t.csv:4 [đvt]: NTM-2024 'phần nghìn' is not known as a unit of measurement; the value of 15.1 is"
                                + " read in %");
    }

    @Test
    void groups_notes_and_signatures_are_passed_over_and_keyless_values_named() {
        ReadResult<UnitTable> reading = read(
                "BIỂU TỰ ĐÁNH GIÁ;;;;\n" + HEADER + "(1);(2);(3);(4);(5)\nI;Hạ tầng;;;\n"
                        + "3.1;Tưới tiêu;%;84.5;\n;- Diện tích;ha;120;\nTT;Nội dung tiêu chí;ĐVT;Kết quả;Đánh giá\n"
                        + "10;Thu nhập;;46;\n;Tổng số tiêu chí đạt;;2/19;\n;;;;Ngày 31 tháng 12 năm 2024\n;Người lập;;;Chủ tịch\n");
        assertThat(values(reading)).isEqualTo("3.1=84.5, 10=46");
        assertThat(ReadUnits.problems(reading))
                .containsExactly(
                        "t.csv:6: NTM-1024 the row has a result, and no number or name of the set says of what; it"
                                + " is passed over: '- Diện tích,ha,120'");
        assertThat(reading.value().totals())
                .extracting(UnitTable.PrintedTotal::criteria)
                .containsExactly(2);
    }

    @Test
    void a_heading_common_to_several_units_is_no_form_of_one() {
        ReadResult<UnitTable> reading = read("TT;Tiêu chí;Kết quả thực hiện;;\n;;Xã A;Xã B;Xã C\n1;Quy hoạch;Đ;KĐ;Đ\n");
        assertThat(reading.problems()).extracting(p -> p.code()).containsExactly(InputTableProblem.RESULTS_OF_SEVERAL);
        assertThat(reading.value().units()).isEmpty();
    }

    @Test
    void a_judgement_merged_over_the_rows_of_a_criterion_is_of_the_criterion() throws IOException {
        String rows = TestWorkbook.row(1, "TT", "Nội dung", "Kết quả", "Đánh giá")
                + TestWorkbook.row(2, "3.1", "Tưới tiêu", "<c r=\"C2\"><v>84.5</v></c>", "Chưa đạt")
                + TestWorkbook.row(3, "3.2", "Thiên tai", "KĐ")
                + TestWorkbook.row(4, "10", "Thu nhập", "<c r=\"C4\"><v>46</v></c>", "Đạt");
        byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(rows)
                .replace(
                        "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"D2:D3\"/></mergeCells>"));
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of("t.xlsx", workbook), OPTIONS);
        assertThat(values(reading)).isEqualTo("TC3=KĐ, 3.1=84.5, 3.2=KĐ, 10=46 (Đ)");
    }

    @Test
    void a_merged_judgement_of_a_row_that_is_refused_is_no_other_rows() throws IOException {
        String rows = TestWorkbook.row(1, "TT", "Nội dung", "Kết quả", "Đánh giá")
                + TestWorkbook.row(2, "3.1", "Tưới tiêu", "84.5", "Đạt")
                + TestWorkbook.row(3, "3.1", "Tỷ lệ nghèo đa chiều", "8", "Chưa đạt")
                + TestWorkbook.row(4, "3.2", "Thiên tai", "Đ");
        byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(rows)
                .replace(
                        "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"D3:D4\"/></mergeCells>"));
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of("t.xlsx", workbook), OPTIONS);
        assertThat(values(reading)).isEqualTo("3.1=84.5 (Đ), 3.2=Đ");
        assertThat(reading.problems()).extracting(p -> p.code()).containsExactly(InputTableProblem.UNSURE_KEY);
    }

    @Test
    void a_number_that_a_spreadsheet_has_spoilt_is_told_by_the_words_or_refused() throws IOException {
        String name = SET.indicators().stream()
                .filter(i -> i.id().toString().equals("17.10"))
                .findFirst()
                .orElseThrow()
                .name()
                .vi();
        String rows = TestWorkbook.row(1, "TT", "Nội dung", "Kết quả")
                + TestWorkbook.row(2, "<c r=\"A2\"><v>17.1</v></c>", name, "<c r=\"C2\"><v>90</v></c>")
                + TestWorkbook.row(3, "<c r=\"A3\"><v>17.1</v></c>", "Nước", "<c r=\"C3\"><v>80</v></c>")
                + TestWorkbook.row(4, "<c r=\"A4\"><v>3.1</v></c>", "Tưới tiêu", "<c r=\"C4\"><v>84</v></c>");
        ReadResult<UnitTable> reading =
                UnitTableReader.read(InputFile.of("t.xlsx", TestWorkbook.of(TestWorkbook.sheet(rows))), OPTIONS);
        assertThat(values(reading)).isEqualTo("3.1=84, 17.10=90");
        assertThat(reading.problems()).extracting(p -> p.code()).containsExactly(InputTableProblem.BAD_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kết quả thực hiện", "Thực hiện", "Kết quả rà soát", "VALUE", "Số liệu"})
    void results_are_headed_as_offices_head_them(String heading) {
        assertThat(values(read("STT;Tên tiêu chí;" + heading + "\n3.1;Tưới tiêu;84.5\n")))
                .isEqualTo("3.1=84.5");
    }

    @Test
    void a_column_of_what_is_required_may_be_headed_as_the_indicators_are() {
        assertThat(
                        values(
                                read(
                                        "TT;Nội dung;Chỉ tiêu;Kết quả\n1.1;Có quy hoạch chung;Đạt;Đ\n3.1;Tưới tiêu;≥ 80;84.5\n10;Thu nhập;45;46\n")))
                .isEqualTo("1.1=Đ, 3.1=84.5, 10=46");
        assertThat(values(read("STT;Tiêu chí;Chỉ tiêu;Kết quả\n1;Tưới tiêu;3.1;84.5\n2;Thu nhập;10;46\n")))
                .isEqualTo("3.1=84.5, 10=46");
    }

    @Test
    void a_form_of_very_many_rows_is_refused() {
        ReadResult<UnitTable> reading = read(HEADER + "3.1;Tưới tiêu;%;84.5;Đạt\n".repeat(20_000));
        assertThat(reading.problems()).extracting(p -> p.code()).containsExactly(InputTableProblem.TOO_LARGE);
    }

    @Test
    void forms_on_several_sheets_are_refused_with_the_sheets() throws IOException {
        String form =
                TestWorkbook.row(1, "TT", "Nội dung", "Kết quả") + TestWorkbook.row(2, "3.1", "Tưới tiêu", "84.5");
        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of("t.xlsx", workbook(form, form)), OPTIONS);
        assertThat(reading.problems())
                .extracting(p -> p.code())
                .containsExactly(InputTableProblem.DOUBLED_UNIT, InputTableProblem.DOUBLED_UNIT);
        assertThat(ReadUnits.problems(reading).get(0)).contains("Sheet, Other");
    }

    @Test
    void of_the_results_of_several_years_that_of_the_day_counts() {
        for (String header : List.of("Kết quả 2023;Kết quả năm 2024", "Năm 2023;Năm 2024", "Thực hiện 2023;2024")) {
            ReadResult<UnitTable> reading = UnitTableReader.read(
                    InputFile.ofText("t.csv", "TT;Nội dung;ĐVT;" + header + "\n3.1;Tưới tiêu;%;70;84.5\n"),
                    TableOptions.DEFAULT.withSet(SET).withAsOf(DAY).withUnit(UNIT));
            assertThat(ReadUnits.units(reading)).as(header).containsExactly("LS-001[3.1=84.5]");
            assertThat(reading.problems())
                    .as(header)
                    .extracting(Problem::code)
                    .containsExactly(InputTableProblem.UNKNOWN_COLUMN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10,Thu nhập năm 2023,true",
        "10,Thu nhập năm 2024,false",
        "10,Thu nhập,false",
        "'',Thu nhập năm 2023,true"
    })
    void a_row_of_another_year_is_named_and_not_read(String number, String content, boolean isOther) {
        ReadResult<UnitTable> form =
                read(HEADER + "3;Thủy lợi;%;84;Đạt\n" + number + ";" + content + ";triệu đồng;44;Chưa đạt\n");
        assertThat(form.problems().stream().anyMatch(p -> p.code() == InputTableProblem.UNSURE_KEY))
                .isEqualTo(isOther);
        assertThat(values(form).contains("44")).isEqualTo(!isOther);
    }

    @Test
    void of_two_rows_of_years_that_of_the_day_counts() {
        ReadResult<UnitTable> form = read(
                HEADER + "10;Thu nhập năm 2023;triệu đồng;44;Chưa đạt\n" + ";Thu nhập năm 2024;triệu đồng;46;Đạt\n");
        assertThat(values(form)).contains("10=46 (Đ)").doesNotContain("44");
    }
}
