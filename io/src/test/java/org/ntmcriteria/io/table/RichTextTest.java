package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

/** Cells of a workbook whose pieces have formats of their own. */
class RichTextTest {
    private static final String RAISED = "<rPr><vertAlign val=\"superscript\"/></rPr>";

    /** Returns the pieces of a text: those after ^ raised, those after ~ struck out. */
    private static String pieces(String text) {
        StringBuilder pieces = new StringBuilder();
        for (String piece : text.split("\\|")) {
            String format = piece.startsWith("^") ? RAISED : piece.startsWith("~") ? "<rPr><strike/></rPr>" : "";
            pieces.append("<r>%s<t xml:space=\"preserve\">%s</t></r>"
                    .formatted(format, format.isEmpty() ? piece : piece.substring(1)));
        }
        return pieces.toString();
    }

    private static String inline(String address, String pieces) {
        return "<c r=\"%s\" t=\"inlineStr\"><is>%s</is></c>".formatted(address, pieces);
    }

    private static ReadResult<UnitTable> read(Map<String, String> parts) throws IOException {
        return UnitTableReader.read(
                InputFile.of("t.xlsx", TestWorkbook.zip(parts)),
                TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31)));
    }

    private static ReadResult<UnitTable> read(String heading, String value) throws IOException {
        return read(
                TestWorkbook.parts(TestWorkbook.sheet(TestWorkbook.row(1, "Xã", inline("B1", pieces(heading)), "3.1")
                        + TestWorkbook.row(2, "An", inline("B2", pieces(value)), "84"))));
    }

    @ParameterizedTest
    @CsvSource({
        "10.1, 44|^2, 10.1=44",
        "10.1, 44|^(1), 10.1=44",
        "10.1, 4|4, 10.1=44",
        "10.1|^1, 44, 10.1=44",
        "10.1|^(1)| |^*, 44, 10.1=44",
        "^1|10.1, 44, ''",
        "10.1, ^1|44, ''",
        "10.1, ^44, 10.1=44"
    })
    void a_raised_piece_behind_a_text_is_no_part_of_it(String heading, String value, String read) throws IOException {
        assertThat(ReadUnits.units(read(heading, value)))
                .containsExactly(read.isEmpty() ? "An[3.1=84]" : "An[3.1=84, " + read + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "18.1 (m|^2|), 18.1 (m²)",
        "18.1 (m|^3|/người), 18.1 (m³/người)",
        "Hạ tầm|^2, Hạ tầm",
        "^1| Số liệu, ¹ Số liệu"
    })
    void a_square_or_a_cube_of_a_length_keeps_its_power(String pieces, String text) throws IOException {
        String xml = "<si>" + pieces(pieces) + "</si>";
        try (WorkbookXml part = new WorkbookXml(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
            part.next();
            assertThat(RichText.read(part, "si", 100).text()).contains(text);
        }
    }

    @ParameterizedTest
    @CsvSource({"10.1, ~44|46", "10.1, ~46", "10.1, '46|~ '"})
    void a_cell_with_a_struck_out_piece_is_named_and_not_read(String heading, String value) throws IOException {
        ReadResult<UnitTable> table = read(heading, value);
        boolean isBlank = value.endsWith("~ ");
        assertThat(ReadUnits.units(table)).containsExactly(isBlank ? "An[3.1=84, 10.1=46]" : "An[3.1=84]");
        assertThat(ReadUnits.problems(table).toString().contains("NTM-2070")).isEqualTo(!isBlank);
    }

    @Test
    void a_struck_out_heading_is_named_and_its_column_not_read() throws IOException {
        ReadResult<UnitTable> table = read("~10.1", "46");
        assertThat(ReadUnits.units(table)).containsExactly("An[3.1=84]");
        assertThat(ReadUnits.problems(table).toString()).contains("B1: NTM-2070");
    }

    @Test
    void shared_texts_and_fonts_of_whole_cells_are_struck_out_too() throws IOException {
        Map<String, String> parts =
                TestWorkbook.parts(TestWorkbook.sheet(TestWorkbook.row(1, "Xã", "10.1", "3.1", "TC4")
                        + TestWorkbook.row(
                                2,
                                "An",
                                "<c r=\"B2\" s=\"1\"><v>46</v></c>",
                                "<c r=\"C2\" s=\"2\"><v>84</v></c>",
                                "<c r=\"D2\" t=\"s\"><v>0</v></c>")
                        + TestWorkbook.row(
                                3,
                                "<c r=\"A3\" s=\"1\" t=\"inlineStr\"><is><t>Bì</t></is></c>",
                                "<c r=\"B3\" s=\"1\"><v>46</v></c>",
                                "<c r=\"C3\" s=\"1\"><v>84</v></c>",
                                "<c r=\"D3\" s=\"1\"/>")
                        + TestWorkbook.row(4, "Cù", "46", "84", "Đ")));
        TestWorkbook.relate(parts, "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", "<sst><si>" + pieces("~KĐ|Đ") + "</si></sst>");
        TestWorkbook.relate(parts, "styles", "styles.xml");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
                        + "<cellXfs><xf/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>"
                        + "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>");
        ReadResult<UnitTable> table = read(parts);
        assertThat(ReadUnits.units(table)).containsExactly("An[3.1=84]", "Cù[3.1=84, TC4=Đ, 10.1=46]");
        List<String> struck = ReadUnits.problems(table).stream()
                .filter(p -> p.contains("NTM-2070"))
                .toList();
        assertThat(struck).hasSize(5);
    }

    @Test
    void below_a_struck_out_head_of_a_section_units_have_no_district() throws IOException {
        String head = inline("A%d", pieces("~Huyện Chi Lăng"));
        ReadResult<UnitTable> table =
                read(TestWorkbook.parts(TestWorkbook.sheet(TestWorkbook.row(1, "TT", "Xã", "TC1", "TC2")
                        + TestWorkbook.row(2, "Huyện Hữu Lũng")
                        + TestWorkbook.row(3, "1", "An", "Đ", "Đ")
                        + TestWorkbook.row(
                                4, inline("A4", pieces("~2")), inline("B4", pieces("~Bì")), inline("C4", pieces("~Đ")))
                        + TestWorkbook.row(5, "3", "Cù", "Đ", "Đ")
                        + TestWorkbook.row(6, head.formatted(6))
                        + TestWorkbook.row(7, "1", "Dạ", "Đ", "Đ"))));
        assertThat(ReadUnits.units(table))
                .containsExactly(
                        "An, Huyện Hữu Lũng[TC1=Đ, TC2=Đ]", "Cù, Huyện Hữu Lũng[TC1=Đ, TC2=Đ]", "Dạ[TC1=Đ, TC2=Đ]");
    }
}
