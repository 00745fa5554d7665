package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.io.table.ReadUnits.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

/** Which files, and which of their sheets, are read. */
class RowSourceTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31));

    private static final byte[] WORKBOOK = workbook();

    /** Returns a workbook with a sheet per year, the first of them hidden. */
    private static byte[] workbook() {
        Map<String, String> parts = TestWorkbook.parts(sheet("Đ"));
        parts.put("xl/worksheets/sheet2.xml", sheet("KĐ"));
        parts.put("xl/worksheets/sheet3.xml", sheet("NA"));
        TestWorkbook.relate(parts, "worksheet", "worksheets/sheet2.xml");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        "<Relationship Id=\"three\" Type=\"x/worksheet\" Target=\"worksheets/sheet3.xml\"/>"
                                + "</Relationships>"));
        parts.computeIfPresent("xl/workbook.xml", (name, xml) -> xml.replace(
                        "<sheet name=\"Sheet\"", "<sheet name=\"Năm 2022\" state=\"hidden\"")
                .replace(
                        "</sheets>",
                        "<sheet name=\"Năm 2023\" r:id=\"worksheet\"/>"
                                + "<sheet name=\"Năm 2024\" r:id=\"three\"/></sheets>"));
        try {
            return TestWorkbook.zip(parts);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sheet(String verdict) {
        return TestWorkbook.sheet(TestWorkbook.row(1, "unit", "TC1") + TestWorkbook.row(2, "A", verdict));
    }

    private static ReadResult<UnitTable> read(String name, byte[] bytes, TableOptions options) {
        return UnitTableReader.read(InputFile.of(name, bytes), options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Năm 2022", "năm  2023", "NĂM 2024"})
    void the_sheet_asked_for_is_read_alone_even_if_it_is_hidden(String sheet) {
        ReadResult<UnitTable> reading = read("t.xlsx", WORKBOOK, OPTIONS.withSheet(sheet));
        // A sheet of another year than the day's is doubted, and read.
        assertThat(reading.problems())
                .hasSize(sheet.endsWith("4") ? 0 : 1)
                .allMatch(problem -> problem.code() == InputTableProblem.OTHER_YEAR);
        assertThat(reading.value().units()).extracting(UnitRecord::code).containsExactly("A");
        assertThat(reading.value().units().get(0).observations())
                .singleElement()
                .asString()
                .endsWith(sheet.endsWith("2") ? "Đ" : sheet.endsWith("3") ? "KĐ" : "NA");
    }

    @Test
    void a_sheet_that_is_not_there_is_one_problem_that_lists_those_that_are() {
        assertThat(problems(read("t.xlsx", WORKBOOK, OPTIONS.withSheet("2024"))))
                .containsExactly(
                        "t.xlsx: NTM-1001 the file cannot be read: there is no sheet 2024; its sheets: Năm 2022,"
                                + " Năm 2023, Năm 2024");
    }

    @Test
    void a_text_file_has_no_sheet_to_ask_for() {
        byte[] text = "unit,TC1\nA,x\n".getBytes(StandardCharsets.UTF_8);
        assertThat(problems(read("t.csv", text, OPTIONS.withSheet("2024"))))
                .containsExactly(
                        "t.csv: NTM-1001 the file cannot be read: a text file has no sheets; leave the option 'sheet' out");
    }

    @Test
    void rows_of_a_unit_on_several_sheets_are_doubled_with_a_way_out() {
        assertThat(problems(read("t.xlsx", WORKBOOK, OPTIONS)))
                .hasSize(3)
                .element(1)
                .asString()
                .isEqualTo("t.xlsx Năm 2023!2: NTM-2009 unit 'A' has more than one row; none of them is used; its rows"
                        + " are on the sheets Năm 2023, Năm 2024: read one of them by the option 'sheet'");
    }

    @Test
    void rows_of_a_unit_on_one_sheet_are_doubled_without_more_words() throws IOException {
        byte[] workbook = TestWorkbook.of(TestWorkbook.sheet(
                TestWorkbook.row(1, "unit", "TC1") + TestWorkbook.row(2, "A", "Đ") + TestWorkbook.row(3, "A", "Đ")));
        assertThat(problems(read("t.xlsx", workbook, OPTIONS))).hasSize(2).allSatisfy(line -> assertThat(line)
                .endsWith("none of them is used"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$bieu.xlsx", "C:\\nam\\~$bieu.xlsx", "nam/~$bieu.xlsx"})
    void a_lock_of_a_spreadsheet_names_the_table_that_is_open(String name) {
        InputFile lock = InputFile.of(name, () -> {
            throw new IOException("in use");
        });
        assertThat(problems(UnitTableReader.read(lock, OPTIONS)))
                .containsExactly(name + ": NTM-1001 the file cannot be read: a lock of Excel, in which bieu.xlsx is"
                        + " open; read bieu.xlsx itself");
    }

    @Test
    void old_and_open_document_workbooks_say_how_to_save_them() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        byte[] open = "PK\3\4 mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
        assertThat(problems(read("t.xls", old, OPTIONS)))
                .singleElement()
                .asString()
                .contains("save it as .xlsx");
        assertThat(problems(read("t.ods", open, OPTIONS)))
                .singleElement()
                .asString()
                .contains("save it as .xlsx");
    }
}
