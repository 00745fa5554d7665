package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as spreadsheet programs and offices make them, each with one peculiarity, from the file to the verdict. */
class WorkbookCasesTest extends CommandTestBase {
    private static final String[] OBSERVATIONS = {"unit", "region", "date", "indicator", "value"};

    private static String[] verdicts(String number, String name, String verdict, String total) {
        List<String> cells = new ArrayList<>(Arrays.asList(number, name));
        cells.addAll(Collections.nCopies(19, verdict));
        cells.add(total);
        return cells.toArray(new String[0]);
    }

    private static String[] header(String... first) {
        Stream<String> criteria = IntStream.rangeClosed(1, 19).mapToObj(i -> "TC" + i);
        return Stream.concat(Arrays.stream(first), Stream.concat(criteria, Stream.of("Tổng số")))
                .toArray(String[]::new);
    }

    private static String number(String value, int style) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    private Run run(String verb, CaseWorkbook workbook, String... more) throws IOException {
        return ntm(arguments(verb, workbook, more));
    }

    /** What was understood of a workbook. */
    private String understood(CaseWorkbook workbook) throws IOException {
        return withTables(arguments("assess", workbook)).err();
    }

    private String[] arguments(String verb, CaseWorkbook workbook, String... more) throws IOException {
        Path file = workbook.save(folder.resolve("bảng.xlsx"));
        Stream<String> before = Stream.of("--set", SET, "--as-of", "2024-12-31", file.toString());
        return with(verb, Stream.concat(before, Arrays.stream(more)).toArray(String[]::new));
    }

    private static CaseWorkbook observed(String... cells) {
        return new CaseWorkbook().sheet("S").row(OBSERVATIONS).row(cells);
    }

    private static String formats(String code) {
        return "<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"" + code + "\"/></numFmts>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0&quot;%&quot;", "0.0\\%", "0.0&quot; %&quot;;-0.0&quot; %&quot;"})
    void a_sign_of_percent_that_is_text_scales_nothing(String format) throws IOException {
        CaseWorkbook workbook = observed("LS-001", "TDMNPB", "2024-12-31", "11", number("0.8", 1))
                .styles(formats(format))
                .row("LS-001", null, "2024-12-31", "3.1", number("84.5", 1));
        Run run = run("explain", workbook, "--unit", "LS-001");
        assertThat(run.out()).contains("11 met: 0.8 ≤ 13 %").contains("3.1 met: 84.5 ≥ 80 %");
        assertThat(run.err()).contains("NTM-3014 '0.8' of 11 is read as 0.8 %; if a fraction is meant, write 80");
    }

    @Test
    void a_sign_of_percent_that_is_computed_scales() throws IOException {
        CaseWorkbook workbook = observed("LS-001", "TDMNPB", "2024-12-31", "3.1", number("0.845", 1))
                .styles(formats("0.0%"));
        assertThat(run("explain", workbook, "--unit", "LS-001").out()).contains("3.1 met: 84.5 ≥ 80 %");
    }

    @Test
    void formats_of_conditional_styles_describe_no_cell() throws IOException {
        CaseWorkbook workbook = observed("LS-001", "TDMNPB", "2024-12-31", "11", number("0.8", 1))
                .styles("<numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"0.0\"/></numFmts>"
                        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs>"
                        + "<dxfs count=\"1\"><dxf><numFmt numFmtId=\"170\" formatCode=\"0%\"/></dxf></dxfs>");
        assertThat(run("explain", workbook, "--unit", "LS-001").out()).contains("11 met: 0.8 ≤ 13 %");
    }

    @Test
    void sections_and_sums_of_a_sheet_are_no_communes() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("Biểu 1")
                .row(header("TT", "Tên xã"))
                .row(verdicts("I", "Huyện Tràng Định", number("1", 0), number("19", 0)))
                .row(verdicts(number("1", 0), "Kháng Chiến", "Đ", number("19", 0)))
                .row(verdicts("II", "TP. Lạng Sơn", number("1", 0), number("19", 0)))
                .row(verdicts(number("1", 0), "Quảng Lạc", "Đ", number("19", 0)))
                .row(verdicts(null, "Tổng cộng", number("2", 0), null));
        Run run = run("aggregate", workbook, "--blank", "not-met", "--by", "district", "--format", "csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Huyện Tràng Định,TC1,1,1,1,100.00,100.00")
                .contains("TP. Lạng Sơn,TC1,1,1,1,100.00,100.00");
        assertThat(run.err()).doesNotContain("NTM-");
        assertThat(understood(workbook)).contains("units 2, districts 2");
    }

    @Test
    void a_row_that_numbers_the_columns_is_no_commune() throws IOException {
        List<String> numbers = new ArrayList<>(List.of("A", "B"));
        IntStream.rangeClosed(1, 20).forEach(i -> numbers.add(number(String.valueOf(i), 0)));
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("S")
                .row(header("TT", "Tên xã"))
                .row(numbers.toArray(new String[0]))
                .row(verdicts(number("1", 0), "Kháng Chiến", "Đ", number("19", 0)))
                .row(verdicts(number("2", 0), "Quốc Việt", "Đ", number("19", 0)));
        Run run = run("assess", workbook);
        assertThat(run.out()).contains("2 units").doesNotContain("NTM-").contains("The whole set: 2 met");
        assertThat(understood(workbook)).contains("passed over: rows 2 (numbers of columns)");
    }

    @Test
    void a_district_merged_over_its_communes_is_that_of_each() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook().sheet("S").row(header("Tên xã", "Huyện"));
        for (String[] unit : new String[][] {
            {"Tân Tiến", "Huyện Tràng Định"}, {"Chi Lăng", null}, {"Chi Lăng", "Huyện Chi Lăng"}, {"Vân An", null}
        }) {
            workbook.row(verdicts(unit[0], unit[1], "Đ", number("19", 0)));
        }
        Run run = run("assess", workbook.merged("B2:B3", "B4:B5"), "--format", "csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("\"Chi Lăng, Huyện Tràng Định\",Chi Lăng,Huyện Tràng Định,")
                .contains("\"Chi Lăng, Huyện Chi Lăng\",Chi Lăng,Huyện Chi Lăng,")
                .contains("\"Vân An, Huyện Chi Lăng\",Vân An,Huyện Chi Lăng,");
    }

    @Test
    void a_code_is_read_with_the_zeros_that_its_format_shows() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("S")
                .styles(formats("00000"))
                .row("unit", "name", "TC1")
                .row(number("6367", 1), "Vũ Lăng", "Đ");
        assertThat(run("assess", workbook, "--format", "csv").out()).contains("\n06367,Vũ Lăng,");
    }

    @Test
    void a_hidden_row_is_read_and_named_once() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("S")
                .row(header("TT", "Tên xã"))
                .row(verdicts(number("1", 0), "Kháng Chiến", "Đ", number("19", 0)))
                .hiddenRow(verdicts(number("2", 0), "Quốc Việt", "KĐ", number("0", 0)));
        Run run = run("assess", workbook);
        assertThat(run.out()).contains("2 units").contains("1 met, 1 not met").containsOnlyOnce("NTM-1015");
        assertThat(run.out()).contains("hidden rows (1)");
    }

    @Test
    void letters_of_tcvn3_are_named_in_one_line_and_read_where_it_is_said() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("S")
                .row("TT", "Tªn x·", "TC1", "TC2", "Tæng sè")
                .row(number("1", 0), "T©n Thµnh", "§¹t", "Kh«ng ®¹t", number("1", 0));
        Run refused = run("assess", workbook);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("NTM-1001").contains("TCVN3").contains("option 'encoding' with tcvn3");
        Run read = run("assess", workbook, "--encoding", "tcvn3", "--format", "csv");
        assertThat(read.out()).contains("Tân Thành,Tân Thành,,,,,Đ,KĐ,");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31,d", "2024-12-31T00:00:00,d"})
    void a_cell_of_the_type_of_dates_is_a_day(String text, String type) throws IOException {
        String day = "<c t=\"" + type + "\"><v>" + text + "</v></c>";
        Run run = run("explain", observed("LS-001", "TDMNPB", day, "3.1", number("84.5", 0)), "--unit", "LS-001");
        assertThat(run.out()).contains("3.1 met: 84.5 ≥ 80 %");
        assertThat(run.err()).doesNotContain("NTM-");
    }

    @Test
    void characters_that_a_program_has_escaped_are_decoded() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("S")
                .row("Tên_x000D_\nxã", "Tiêu_x0020_chí 1", "TC2", "Tổng số_x000D_")
                .row("Ch_x0069_ Lăng", "Đ", "Đ", number("2", 0));
        Run run = run("assess", workbook, "--format", "csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Chi Lăng,Chi Lăng,,,,,Đ,Đ,?");
    }

    @Test
    void a_ratio_of_which_a_day_was_made_is_refused_with_what_was_typed() throws IOException {
        // 45636 is 2024-12-10; 10/12 was typed where days come first.
        CaseWorkbook workbook = observed("LS-001", "TDMNPB", "2024-12-31", "15.1", number("45636", 1))
                .styles("<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        Run run = run("explain", workbook, "--unit", "LS-001");
        assertThat(run.err())
                .contains("NTM-2004")
                .contains("perhaps 10/12: format the column as text and type it again");
        assertThat(run.out()).contains("15.1 undetermined: not reported");
    }

    @Test
    void an_indicator_written_as_a_number_is_read_where_it_can_be_no_other() throws IOException {
        CaseWorkbook workbook = observed("LS-001", "TDMNPB", "2024-12-31", number("3.1", 0), number("84.5", 0))
                .row("LS-001", null, "2024-12-31", number("10", 0), number("39", 0))
                .row("LS-001", null, "2024-12-31", number("17.1", 0), number("92", 0));
        Run run = run("explain", workbook, "--unit", "LS-001");
        assertThat(run.out()).contains("3.1 met: 84.5").contains("10 not met: 39");
        assertThat(run.err()).contains("S!D4").contains("17.10");
    }

    @Test
    void ticks_of_unicode_are_read_and_letters_of_wingdings_named() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("S")
                .row("Tên xã", "TC1", "TC2", "TC3", "TC4", "TC5")
                .row("Chi Lăng", "✔", "√", "☑", "ü", "þ");
        Run run = run("assess", workbook);
        assertThat(run.out()).contains("3–19/19");
        assertThat(run.out()).contains("S!E2 [TC4]").contains("S!F2 [TC5]").contains("Wingdings");
    }

    @Test
    void sheets_of_years_are_named_and_one_of_them_can_be_read() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("Năm 2023")
                .row(header("TT", "Tên xã"))
                .row(verdicts(number("1", 0), "Chi Lăng", "KĐ", number("0", 0)))
                .sheet("Năm 2024")
                .row(header("TT", "Tên xã"))
                .row(verdicts(number("1", 0), "Chi Lăng", "Đ", number("19", 0)));
        assertThat(run("assess", workbook).err())
                .contains("NTM-2009")
                .contains("its rows are on the sheets Năm 2023, Năm 2024")
                .contains("option 'sheet'");
        assertThat(run("assess", workbook, "--sheet", "Năm 2024").out()).contains("1 met");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19/19", "Đạt 19/19 TC", "19"})
    void a_total_may_be_a_fraction_or_a_text(String total) throws IOException {
        CaseWorkbook workbook =
                new CaseWorkbook().sheet("S").row(header("TT", "Tên xã")).row(verdicts("1", "Chi Lăng", "Đ", total));
        assertThat(run("assess", workbook).out()).contains("19/19").doesNotContain("NTM-");
        CaseWorkbook other = new CaseWorkbook()
                .sheet("S")
                .row(header("TT", "Tên xã"))
                .row(verdicts("1", "Chi Lăng", "Đ", total.replace("19", "18")));
        assertThat(run("assess", other).out()).contains("NTM-2010");
    }

    @Test
    void a_lock_of_excel_is_named_in_one_line() throws IOException {
        Path lock = file("~$bảng.xlsx", "\u0005Văn phòng" + " ".repeat(150));
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", lock.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains("a lock of Excel, in which bảng.xlsx is open")
                .containsOnlyOnce("NTM-");
    }

    @Test
    void a_boolean_cell_is_met_or_not() throws IOException {
        CaseWorkbook workbook = new CaseWorkbook()
                .sheet("S")
                .row("Tên xã", "TC1", "TC2", "TC3", "TC4")
                .row(
                        "Chi Lăng",
                        "<c t=\"b\"><v>1</v></c>",
                        "<c t=\"b\"><v>0</v></c>",
                        "<c t=\"b\"><v>true</v></c>",
                        "<c t=\"b\"><v>false</v></c>");
        assertThat(run("assess", workbook, "--format", "csv").out()).contains("Chi Lăng,Chi Lăng,,,,,Đ,KĐ,Đ,KĐ,?");
    }
}
