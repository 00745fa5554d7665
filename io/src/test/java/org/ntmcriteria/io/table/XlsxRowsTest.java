package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.io.table.ReadUnits.problems;
import static org.ntmcriteria.io.table.ReadUnits.units;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

/** Workbooks made by hand, whose parts lie anywhere and whose numbers may lie. */
class XlsxRowsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31));
    private static final String HEADER = TestWorkbook.row(1, "unit", "TC1", "TC2");
    private static final String ROWS = HEADER + TestWorkbook.row(2, "A", "Đ", "KĐ");

    private static ReadResult<UnitTable> read(byte[] workbook) {
        return UnitTableReader.read(InputFile.of("t.xlsx", workbook), OPTIONS);
    }

    private static ReadResult<UnitTable> read(String rows) throws IOException {
        return read(TestWorkbook.of(TestWorkbook.sheet(rows)));
    }

    /** Returns the rows as they are read, with no header asked for. */
    private static List<TextRow> rows(byte[] workbook) throws IOException {
        List<TextRow> rows = new ArrayList<>();
        XlsxRows.read(InputFile.of("t.xlsx", workbook), TableOptions.DEFAULT, rows::add, problem -> {
            throw new AssertionError(problem.toString());
        });
        return rows;
    }

    @Test
    void parts_are_found_by_relationship_wherever_they_lie() throws IOException {
        Map<String, String> parts = TestWorkbook.parts("");
        parts.remove("xl/worksheets/sheet1.xml");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (n, xml) -> xml.replace("worksheets/sheet1.xml", "../Bảng/./tabelle.bin"));
        parts.put(
                "BẢNG/TABELLE.BIN",
                TestWorkbook.sheet(TestWorkbook.row(1, "unit", "TC1")
                        + TestWorkbook.row(2, "A", "<c r=\"B2\" t=\"s\"><v>1</v></c>")));
        TestWorkbook.relate(parts, "sharedStrings", "/xl/texts");
        parts.put("xl/TEXTS", TestWorkbook.texts("x", "Đ"));
        assertThat(units(read(TestWorkbook.zip(parts)))).containsExactly("A[TC1=Đ]");
    }

    @Test
    void the_workbook_itself_is_found_by_relationship() throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(ROWS));
        parts.put(
                "_rels/.rels",
                parts.get("xl/_rels/workbook.xml.rels")
                        .replace("relationships/worksheet", "relationships/officeDocument")
                        .replace("worksheets/sheet1.xml", "/elsewhere/book.xml"));
        parts.put("elsewhere/book.xml", parts.remove("xl/workbook.xml"));
        parts.put(
                "elsewhere/_rels/book.xml.rels",
                parts.remove("xl/_rels/workbook.xml.rels").replace("worksheets/", "/xl/worksheets/"));
        assertThat(units(read(TestWorkbook.zip(parts)))).containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.XML", "xl/tabelle.xml", "a/b"})
    void columns_beyond_the_limit_are_refused_whatever_the_part_is_called(String name) throws IOException {
        Map<String, String> parts = TestWorkbook.parts("");
        parts.remove("xl/worksheets/sheet1.xml");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (n, xml) -> xml.replace("worksheets/sheet1.xml", "/" + name));
        parts.put(name, TestWorkbook.sheet(ROWS + "<row r=\"3\"><c r=\"ZZZZZZ3\"><v>1</v></c></row>"));
        ReadResult<UnitTable> reading = read(TestWorkbook.zip(parts));
        assertThat(problems(reading))
                .containsExactly("t.xlsx Sheet!3: NTM-1011 too large: the columns of a sheet; accepted: 16384");
        assertThat(units(reading)).as("what was read before").containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/texts.xml", "xl/s.XML"})
    void texts_beyond_the_limit_are_refused_whatever_the_part_is_called(String name) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(ROWS));
        TestWorkbook.relate(parts, "sharedStrings", "/" + name);
        parts.put(name, TestWorkbook.texts("a".repeat(30_000), "b".repeat(30_000), "c".repeat(30_000)));
        WorkbookLimits limits = new WorkbookLimits(1 << 20, 1 << 20, 1 << 16, 100, 100, 100);
        assertThat(problems(UnitTableReader.read(
                        InputFile.of("t.xlsx", TestWorkbook.zip(parts)), OPTIONS.withLimits(limits))))
                .containsExactly("t.xlsx: NTM-1011 too large: the texts of the workbook's cells; accepted: 1 MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2147483647", "99999999999999999999", "-1", "x", ""})
    void a_number_of_no_shared_text_is_a_problem_of_its_cell(String number) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(
                HEADER + TestWorkbook.row(2, "A", "<c r=\"B2\" t=\"s\"><v>" + number + "</v></c>", "Đ")));
        TestWorkbook.relate(parts, "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", TestWorkbook.texts("one", "two"));
        ReadResult<UnitTable> reading = read(TestWorkbook.zip(parts));
        assertThat(problems(reading))
                .containsExactly("t.xlsx Sheet!B2: NTM-2004 the value '" + number
                        + "' cannot be read; accepted: a text that the workbook holds");
        assertThat(units(reading)).containsExactly("A[TC2=Đ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<f>1+1</f>", "<f>1+1</f><v></v>", "<f>1+1</f><v/>", "<f t=\"shared\" si=\"0\"/><v></v>"})
    void a_formula_that_was_not_calculated_is_a_problem_not_a_blank(String content) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(
                TestWorkbook.sheet(HEADER + TestWorkbook.row(2, "A", "<c r=\"B2\">" + content + "</c>", "Đ")));
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.of("t.xlsx", TestWorkbook.zip(parts)),
                OPTIONS.withBlank(TableOptions.Blank.NOT_MET).withCriteria(List.of(1, 2)));
        assertThat(problems(reading)).hasSize(1).allMatch(line -> line.startsWith("t.xlsx Sheet!B2: NTM-2011"));
        assertThat(units(reading)).containsExactly("A[TC2=Đ]");
    }

    @Test
    void a_cell_with_two_values_damages_its_sheet() throws IOException {
        Map<String, String> parts = TestWorkbook.parts(
                TestWorkbook.sheet(HEADER + TestWorkbook.row(2, "A", "<c r=\"B2\"><v>1</v><v>0</v></c>", "Đ")));
        assertThat(problems(read(TestWorkbook.zip(parts)))).hasSize(1).allMatch(line -> line.contains("NTM-1001"));
    }

    @Test
    void texts_in_several_formats_are_joined_without_their_reading_aids() throws IOException {
        Map<String, String> parts = TestWorkbook.parts(
                TestWorkbook.sheet(HEADER + TestWorkbook.row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>", "Đ")));
        TestWorkbook.relate(parts, "sharedStrings", "sharedStrings.xml");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst>\n<si>\n<r><rPr><b/></rPr><t>Tân</t></r>\n<r><t> L<![CDATA[ậ]]>p</t></r><rPh><t>no</t></rPh></si></sst>");
        assertThat(units(read(TestWorkbook.zip(parts)))).containsExactly("Tân Lập[TC1=Đ]");
    }

    @ParameterizedTest
    @CsvSource({
        "60, 'NTM-2004 the value'",
        "61, 'NTM-1011 too large: a number; accepted: 60 characters'",
        "40000, 'NTM-1011 too large: a number; accepted: 60 characters'",
        "1000000, 'NTM-1011 too large: a number; accepted: 60 characters'"
    })
    void numbers_are_refused_by_their_length(int digits, String problem) throws IOException {
        ReadResult<UnitTable> reading =
                read(HEADER + TestWorkbook.row(2, "A", "<c r=\"B2\"><v>" + "7".repeat(digits) + "</v></c>", "Đ"));
        assertThat(problems(reading)).hasSize(1);
        assertThat(problems(reading).get(0)).startsWith("t.xlsx Sheet!B2").contains(problem);
        assertThat(units(reading)).containsExactly("A[TC2=Đ]");
    }

    @Test
    void a_text_longer_than_a_cell_can_hold_is_a_problem_of_its_cell() throws IOException {
        String longest = "x".repeat(32_767);
        ReadResult<UnitTable> reading = read(TestWorkbook.row(1, "unit", "note", "TC1")
                + TestWorkbook.row(2, "A", longest, "Đ")
                + TestWorkbook.row(3, "B", longest + "x", "Đ"));
        assertThat(problems(reading))
                .containsExactly("t.xlsx Sheet!B3: NTM-1011 too large: the text of a cell; accepted: 32767 characters");
        assertThat(units(reading)).containsExactly("A[TC1=Đ]", "B[TC1=Đ]");
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647, 'too large: the rows of a sheet; accepted: 1048576'",
        "1048577, 'too large: the rows of a sheet; accepted: 1048576'",
        "0, 'damaged'",
        "2, 'damaged'",
        "-7, 'damaged'",
        "x, 'damaged'"
    })
    void a_row_has_a_number_behind_that_of_the_last_and_within_the_limit(String number, String problem)
            throws IOException {
        ReadResult<UnitTable> reading = read(ROWS + "<row r=\"" + number + "\"><c r=\"A1\"><v>1</v></c></row>");
        assertThat(problems(reading)).hasSize(1);
        assertThat(problems(reading).get(0)).startsWith("t.xlsx Sheet!3").contains(problem);
        assertThat(units(reading)).containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "1", "A0", "A-1", "A1B", "Ä1 ", "B3\" t=\"zzz", "A3\"/><c r=\"A3"})
    void a_cell_has_an_address_behind_that_of_the_last(String address) throws IOException {
        assertThat(problems(read(ROWS + "<row r=\"3\"><c r=\"" + address + "\"><v>1</v></c></row>")))
                .containsExactly("t.xlsx Sheet!3: NTM-1001 the file cannot be read: the workbook is damaged or has"
                        + " unexpected content");
    }

    @Test
    void rows_and_cells_without_addresses_follow_the_last() throws IOException {
        assertThat(units(read(
                        "<row><c t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"C1\" t=\"str\"><v>TC1</v></c></row>"
                                + "<row><c t=\"str\"><v>A</v></c><c/><c t=\"str\"><v>Đ</v></c></row>")))
                .containsExactly("A[TC1=Đ]");
    }

    @Test
    void the_size_that_a_sheet_states_is_not_believed() throws IOException {
        String sheet = TestWorkbook.sheet(ROWS).replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>");
        assertThat(units(read(TestWorkbook.of(sheet)))).containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @Test
    void a_cell_far_to_the_right_makes_no_blank_ones() throws IOException {
        long before = 0;
        for (int count : new int[] {1_000, 2_000, 4_000}) {
            StringBuilder rows = new StringBuilder(ROWS);
            for (int i = 3; i <= count; i++) {
                rows.append("<row r=\"%d\"><c r=\"A%d\"><v>%d</v></c><c r=\"XFD%d\"><v>1</v></c></row>"
                        .formatted(i, i, i, i));
            }
            byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(rows.toString()));
            long cells = rows(workbook).stream().mapToLong(TextRow::count).sum();
            assertThat(cells).isEqualTo(2L * count + 2);
            assertThat(before == 0 || cells <= 2.5 * before).isTrue();
            before = cells;
            assertThat(read(workbook).value().units()).hasSize(count - 1);
        }
    }

    @Test
    void a_heading_far_to_the_right_is_read_without_the_blanks_before_it() throws IOException {
        ReadResult<UnitTable> reading =
                read("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>unit</v></c><c r=\"XFD1\" t=\"str\"><v>TC1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"XFD2\" t=\"str\"><v>?!</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"str\"><v>B</v></c><c r=\"XFD3\" t=\"str\"><v>Đ</v></c></row>");
        assertThat(problems(reading)).hasSize(1);
        assertThat(problems(reading).get(0)).startsWith("t.xlsx Sheet!XFD2 [TC1]: NTM-2004");
        assertThat(units(reading)).containsExactly("A[]", "B[TC1=Đ]");
    }

    @Test
    void formatted_blank_cells_are_not_kept() throws IOException {
        byte[] workbook =
                TestWorkbook.of(TestWorkbook.sheet(ROWS + "<row r=\"3\">" + "<c s=\"1\"/>".repeat(16_384) + "</row>"));
        assertThat(rows(workbook)).extracting(TextRow::count).containsExactly(3, 3, 0);
    }

    @Test
    void a_tag_or_comment_of_any_length_is_refused() throws IOException {
        byte[] random = new byte[600_000];
        new Random(1).nextBytes(random);
        String sheet = TestWorkbook.sheet(ROWS)
                .replace("<sheetData>", "<!--" + HexFormat.of().formatHex(random) + "--><sheetData>");
        assertThat(problems(read(TestWorkbook.of(sheet))))
                .containsExactly(
                        "t.xlsx Sheet!1: NTM-1011 too large: a tag or a comment of the workbook; accepted: 1 MiB");
    }

    @Test
    void a_part_is_read_once_however_many_sheets_name_it() throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(ROWS));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (n, xml) -> xml.replace("</sheets>", "<sheet name=\"Again\" r:id=\"rId1\"/></sheets>"));
        assertThat(problems(read(TestWorkbook.zip(parts))))
                .containsExactly("t.xlsx Again!1: NTM-1001 the file cannot be read: the workbook is damaged or has"
                        + " unexpected content");
    }

    @Test
    void names_may_have_prefixes() throws IOException {
        String sheet = TestWorkbook.sheet(ROWS)
                .replace("</", "</x:")
                .replaceAll("<(?=[a-z])", "<x:")
                .replace("xmlns=", "xmlns:r=\"r\" xmlns:x=")
                .replace("<x:row", "<x:row xmlns:r=\"7\"");
        assertThat(problems(read(TestWorkbook.of(sheet)))).isEmpty();
        assertThat(units(read(TestWorkbook.of(sheet)))).containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @Test
    void an_empty_text_may_be_the_first_of_the_workbook() throws IOException {
        Map<String, String> parts = TestWorkbook.parts(
                TestWorkbook.sheet(HEADER + TestWorkbook.row(2, "A", "<c r=\"B2\" t=\"s\"><v>0</v></c>", "Đ")));
        TestWorkbook.relate(parts, "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", TestWorkbook.texts("", "x"));
        assertThat(units(read(TestWorkbook.zip(parts)))).containsExactly("A[TC2=Đ]");
    }

    @Test
    void a_bit_that_fell_over_is_found_by_the_checksum() throws IOException {
        byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(ROWS));
        int found = 0;
        for (int i = 0; i < workbook.length; i++) {
            byte[] damaged = workbook.clone();
            damaged[i] ^= 1;
            ReadResult<UnitTable> reading = read(damaged);
            boolean same = units(reading).equals(List.of("A[TC1=Đ, TC2=KĐ]"));
            assertThat(same || !reading.problems().isEmpty()).as("byte %d", i).isTrue();
            found += reading.problems().isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(workbook.length / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void parts_are_utf_8_or_utf_16_with_a_mark(String charset) throws IOException {
        byte[] sheet = ("\ufeff" + TestWorkbook.sheet(ROWS)).getBytes(charset);
        assertThat(units(read(TestWorkbook.withSheet(sheet)))).containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @Test
    void broken_utf_8_in_a_part_is_damage_and_prints_nothing() throws IOException {
        byte[] sheet = TestWorkbook.sheet(ROWS + TestWorkbook.row(3, "B", "Đ")).getBytes(StandardCharsets.UTF_8);
        sheet[sheet.length - 60] = (byte) 0xff;
        PrintStream stderr = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(problems(read(TestWorkbook.withSheet(sheet))))
                    .containsExactly("t.xlsx Sheet!1: NTM-1001 the file cannot be read: the workbook is damaged or has"
                            + " unexpected content");
        } finally {
            System.setErr(stderr);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_workbook_cut_off_anywhere_is_one_problem() throws IOException {
        byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(ROWS));
        for (int length = 4; length < workbook.length; length++) {
            assertThat(problems(read(Arrays.copyOf(workbook, length))))
                    .containsExactly("t.xlsx: NTM-1001 the file cannot be read: the file begins like a workbook but is"
                            + " damaged or cut off");
        }
    }

    @Test
    void an_archive_with_values_of_eight_bytes_is_read() throws IOException {
        byte[] wide = TestWorkbook.wide(TestWorkbook.of(TestWorkbook.sheet(ROWS)));
        assertThat(new String(wide, StandardCharsets.ISO_8859_1)).contains("\u00ff\u00ff\u00ff\u00ff");
        assertThat(units(read(wide))).containsExactly("A[TC1=Đ, TC2=KĐ]");
    }

    @Test
    void formats_of_conditional_styles_are_not_those_of_cells() throws IOException {
        Map<String, String> parts =
                TestWorkbook.parts(TestWorkbook.sheet(TestWorkbook.row(1, "unit", "date", "indicator", "value")
                        + TestWorkbook.row(
                                2,
                                "A",
                                "<c r=\"B2\" s=\"2\"><v>45657</v></c>",
                                "3.1",
                                "<c r=\"D2\" s=\"1\"><v>0.845</v></c>")));
        TestWorkbook.relate(parts, "styles", "styles.xml");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs>"
                        + "<dxfs><dxf><numFmt numFmtId=\"10\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>");
        ReadResult<UnitTable> reading =
                UnitTableReader.read(InputFile.of("t.xlsx", TestWorkbook.zip(parts)), TableOptions.DEFAULT);
        assertThat(problems(reading)).isEmpty();
        UnitRecord unit = reading.value().units().get(0);
        assertThat(unit.observations()).extracting(Object::toString).containsExactly("A 2024-12-31 3.1 = 84.5");
    }
}
