package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;

class TableWorkbookTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(DAY);

    private static List<Assessment> assessed(InputFile file) {
        ReadResult<UnitTable> reading = UnitTableReader.read(file, OPTIONS);
        assertThat(reading.problems()).isEmpty();
        Evaluator evaluator = Evaluator.of(SET);
        return reading.value().units().stream()
                .map(unit -> evaluator.assess(unit, DAY))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void the_offices_table_is_read_back_with_every_verdict(Language language) throws IOException {
        List<Assessment> assessments = assessed(InputFile.of(Path.of("../examples/samples/lang-son-2024.csv")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWorkbook.write(bytes, assessments, SET, language);
        InputFile written = InputFile.of("bieu.xlsx", bytes.toByteArray());
        assertThat(VerdictTable.table(assessed(written))).isEqualTo(VerdictTable.table(assessments));
        assertThat(UnitTableReader.read(written, OPTIONS).value().passedOver())
                .as("title, day, sums, note")
                .isEqualTo(4);
    }

    @Test
    void equal_content_is_written_as_equal_bytes() throws IOException {
        List<Assessment> assessments = assessed(InputFile.of(Path.of("../examples/samples/lang-son-2024.csv")));
        OutputTable table = VerdictTable.table(assessments);
        Set<String> offices = new HashSet<>();
        Set<String> plain = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            TableWorkbook.write(first, assessments, SET, Language.VI);
            offices.add(HexFormat.of().formatHex(first.toByteArray()));
            ByteArrayOutputStream second = new ByteArrayOutputStream();
            TableWorkbook.write(second, "t", table);
            plain.add(HexFormat.of().formatHex(second.toByteArray()));
        }
        assertThat(offices).hasSize(1);
        assertThat(plain).hasSize(1);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        TableWorkbook.write(written, assessments, SET, Language.VI);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                // An extended time would be of the time zone.
                assertThat(part.getExtra()).isNull();
                assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
                assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("dcterms:created");
            }
        }
    }

    @Test
    void a_name_like_a_formula_is_written_as_text_and_read_as_itself() throws IOException {
        String name = "=cmd|' /C calc'!A0";
        UnitRecord unit = UnitRecord.builder("A")
                .add(Observation.of("A", DAY, "TC1", "Đ"))
                .state(DAY, UnitAttribute.NAME, name, name, Optional.empty())
                .build();
        List<Assessment> assessments = List.of(Evaluator.of(SET).assess(unit, DAY));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWorkbook.write(bytes, assessments, SET, Language.EN);
        StringBuilder csv = new StringBuilder();
        CsvStyle.EXCEL.write(csv, VerdictTable.table(assessments));
        assertThat(csv.toString()).contains(";'" + name + ";");
        for (InputFile file :
                List.of(InputFile.of("t.xlsx", bytes.toByteArray()), InputFile.ofText("t.csv", csv.toString()))) {
            assertThat(assessed(file).get(0).unit().name()).contains(name);
        }
    }

    @Test
    void any_table_is_written_with_numbers_as_numbers_and_codes_as_text() throws IOException {
        OutputTable table = OutputTable.of(
                List.of(
                        List.of("indicator", "min", "percent", "note"),
                        List.of("17.10", "3", "60.20", "@satisfaction"),
                        List.of("@schools", "", "−", "-x")),
                "min",
                "percent");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWorkbook.write(bytes, "t", table);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.map(r -> r.stream()
                            .map(c -> c == null ? "" : c.getType() + " " + c.getRawValue())
                            .toList()))
                    .containsExactly(
                            List.of("STRING indicator", "STRING min", "STRING percent", "STRING note"),
                            List.of("STRING 17.10", "NUMBER 3", "NUMBER 60.20", "STRING '@satisfaction"),
                            List.of("STRING @schools", "", "STRING −", "STRING '-x"));
        }
        StringBuilder csv = new StringBuilder();
        CsvStyle.EXCEL.withDecimals(DecimalStyle.COMMA).write(csv, table);
        assertThat(csv.toString())
                .isEqualTo("\ufeffindicator;min;percent;note\n17.10;3;60,20;'@satisfaction\n@schools;;−;'-x\n");
    }

    @Test
    void a_table_with_a_header_in_rows_sections_and_signatures_is_read() throws IOException {
        String[][] cells = {
            {"TỔNG HỢP KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ NÔNG THÔN MỚI"},
            {"TT", "Tên xã", "Huyện", "Kết quả thực hiện các tiêu chí", "", "", "Tổng số", "Ghi chú"},
            {"", "", "", "Quy hoạch", "Hạ tầng", "", "", ""},
            {"", "", "", "1", "2", "3", "", ""},
            {"(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=4+5+6", ""},
            {"I", "Huyện Bắc Sơn"},
            {"1", "Tân Thành", "Bắc Sơn", "Đ", "Đ", "KĐ", "2"},
            {"2", "Thuỷ Hùng", "Cao Lộc", "1", "", "0"},
            {"", "Cộng", "", "2", "1", "0"},
            {"", "Tỷ lệ (%)", "", "100", "50,0", "0"},
            {"Ghi chú: để trống là chưa báo cáo"},
            {"", "", "", "", "", "Lạng Sơn, ngày 31 tháng 12 năm 2024"},
            {"", "Người lập biểu"},
        };
        ReadResult<UnitTable> reading = UnitTableReader.read(workbook(cells), OPTIONS);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().units().stream()
                        .map(u -> u.code() + " "
                                + u.observations().stream()
                                        .map(o -> o.key() + "=" + o.value())
                                        .toList()))
                .containsExactly("Tân Thành, Bắc Sơn [TC1=Đ, TC2=Đ, TC3=KĐ]", "Thuỷ Hùng, Cao Lộc [TC1=1, TC3=0]");
        assertThat(reading.value().passedOver()).isEqualTo(8);
    }

    private static InputFile workbook(String[]... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Biểu");
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    if (!cells[row][column].isEmpty()) {
                        sheet.value(row, column, cells[row][column]);
                    }
                }
            }
        }
        return InputFile.of("bieu.xlsx", bytes.toByteArray());
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static List<String> units(ReadResult<UnitTable> reading) {
        return reading.value().units().stream()
                .map(u -> u.code() + " "
                        + u.observations().stream()
                                .map(o -> o.key() + "=" + o.value())
                                .toList())
                .toList();
    }

    @Test
    void communes_of_one_name_in_the_sections_of_two_districts_are_two() throws IOException {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                workbook(
                        row("STT", "Xã", "TC1"),
                        row("I", "Huyện A"),
                        row("1", "Tân Lập", "Đ"),
                        row("II", "Huyện B"),
                        row("1", "Tân Lập", "KĐ")),
                OPTIONS);
        assertThat(reading.problems()).isEmpty();
        assertThat(units(reading)).containsExactly("Tân Lập, Huyện A [TC1=Đ]", "Tân Lập, Huyện B [TC1=KĐ]");
        assertThat(reading.value().units().get(1).at(DAY, Level.COMMUNE).district())
                .contains("Huyện B");
    }

    @Test
    void who_signed_the_table_is_no_commune_and_a_commune_without_data_is_one() throws IOException {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                workbook(
                        row("TT", "Tên xã", "TC1", "TC2"),
                        row("1", "Tân Lập", "Đ", "Đ"),
                        row("1", "2", "3", "4", "5", "6"),
                        row("2", "Thành Phố Mới"),
                        row("", "Ghi chú: số liệu sơ bộ"),
                        row("3", "Hữu Lũng", "KĐ"),
                        row("", "", "", "Ngày 31 tháng 12 năm 2024"),
                        row("", "Người lập biểu", "", "Thủ trưởng đơn vị"),
                        row("", "(Ký, ghi rõ họ tên)"),
                        row("", "Nguyễn Văn A", "", "Trần Thị B")),
                OPTIONS);
        assertThat(reading.problems()).isEmpty();
        assertThat(units(reading)).containsExactly("Tân Lập [TC1=Đ, TC2=Đ]", "Thành Phố Mới []", "Hữu Lũng [TC1=KĐ]");
    }

    @Test
    void a_header_that_comes_again_is_passed_over_and_another_table_is_named() throws IOException {
        ReadResult<UnitTable> reading = UnitTableReader.read(
                workbook(
                        row("TT", "Xã", "TC 1", "TC 2"),
                        row("1", "Tân Lập", "Đ", "Đ"),
                        row("TT", "Xã", "TC 1", "TC 2"),
                        row("2", "Vân Nham", "KĐ", "Đ"),
                        row("TT", "Xã", "Thu nhập", "Hộ nghèo"),
                        row("1", "Tân Lập", "45", "1")),
                OPTIONS);
        assertThat(reading.problems())
                .extracting(Object::toString)
                .containsExactly("bieu.xlsx Biểu!5: NTM-1009 no header row was found; required: one table per sheet;"
                        + " another table begins at this row");
        assertThat(units(reading)).containsExactly("Tân Lập [TC1=Đ, TC2=Đ]", "Vân Nham [TC1=KĐ, TC2=Đ]");
    }

    @Test
    void headings_are_read_as_offices_write_them() throws IOException {
        List<String[]> headers = List.of(
                row("TT", "Xã/ thị trấn", "TC01", "TC02", "TC03", "TC04", "TC05"),
                row("STT", "Tên xã", "Tiêu chí số 1", "Tiêu chí số 2", "TC số 3", "Tieu chi 4", "tiêu chí 05"),
                row("STT", "Tên đơn vị", "1", "2", "3", "4", "5"),
                row("STT", "Tên xã", "1. Quy hoạch", "2. Giao thông", "3. Thủy lợi", "4. Điện", "5. Trường học"));
        for (String[] header : headers) {
            ReadResult<UnitTable> reading =
                    UnitTableReader.read(workbook(header, row("1", "Tân Lập", "Đ", "Đ", "KĐ", "\u00a0", "1")), OPTIONS);
            assertThat(reading.problems()).as(String.join(" ", header)).isEmpty();
            assertThat(units(reading)).containsExactly("Tân Lập [TC1=Đ, TC2=Đ, TC3=KĐ, TC5=1]");
        }
    }

    @Test
    void a_workbook_that_needs_a_day_says_so_and_is_not_called_damaged() throws IOException {
        InputFile table = workbook(row("unit", "TC1"), row("A", "Đ"));
        assertThat(UnitTableReader.read(table, TableOptions.DEFAULT).problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.DAY_NEEDED);
    }
}
