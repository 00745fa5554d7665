package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Numbers of workbooks whose formats show more than the number, or hide it. */
class ShownNumbersTest {
    private static String number(String cell, String number) {
        return "<c r=\"%s\" s=\"1\"><v>%s</v></c>".formatted(cell, number);
    }

    private static ReadResult<UnitTable> read(String format, String sheet) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(sheet);
        TestWorkbook.relate(parts, "styles", "styles.xml");
        String code = format.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"" + code
                        + "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        return UnitTableReader.read(
                InputFile.of("t.xlsx", TestWorkbook.zip(parts)),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    /** Reads two units, whose values of a percentage have a format. */
    private static ReadResult<UnitTable> percentages(String format, String first, String second) throws IOException {
        return read(
                format,
                TestWorkbook.sheet(TestWorkbook.row(1, "Xã", "3.1")
                        + TestWorkbook.row(2, "Xã Mai Pha", number("B2", first))
                        + TestWorkbook.row(3, "Xã Hoàng Đồng", number("B3", second))));
    }

    private static List<Object> codes(ReadResult<UnitTable> reading) {
        return reading.problems().stream().<Object>map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"≥\"0",
                "\"dưới \"0",
                "\\-0",
                "0\" (đạt)\"",
                "(0)",
                "[$₫-42A] #,##0",
                "[$USD] 0",
                "\"1\"0",
                "0\"0\"",
                "0\"/\"0",
                "0\" điểm\"",
                ">0"
            })
    void what_a_format_adds_to_a_number_is_named_once(String format) throws IOException {
        ReadResult<UnitTable> reading = percentages(format, "84.5", "85");
        assertThat(ReadUnits.units(reading)).containsExactly("Xã Mai Pha[3.1=84.5]", "Xã Hoàng Đồng[3.1=85]");
        assertThat(codes(reading)).containsExactly(InputTableProblem.SHOWN_OTHERWISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "0.0",
                "0.0\"%\"",
                "0.0\" %\"",
                "0.0\\%",
                "[Red]0.0",
                "[Red][<80]0.0;[Blue]0.0",
                "#,##0_);(#,##0)",
                "_-* #,##0.00_-;\\-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
                "[$-42A]0.0",
                "0.0_ ;\\-0.0\\ ",
                "0\".\"",
                "# ?/?",
                "0.0E+00",
                "0.0\" \"",
                "@"
            })
    void a_format_that_adds_nothing_is_not_named(String format) throws IOException {
        assertThat(percentages(format, "84.5", "85").problems()).isEmpty();
    }

    @Test
    void a_number_shown_in_another_unit_is_refused_as_its_text_is() throws IOException {
        ReadResult<UnitTable> reading = percentages("0.0\" ha\"", "84.5", "85");
        assertThat(ReadUnits.units(reading)).containsExactly("Xã Mai Pha[]", "Xã Hoàng Đồng[]");
        assertThat(ReadUnits.problems(reading))
                .allMatch(problem -> problem.contains("NTM-2004") && problem.contains("ha"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0;;", "0;-0;;@", "#", "#.##", "[=0]\"\";0", ";;;", "#,##0;-#,##0;\"\""})
    void a_number_that_its_format_hides_is_named(String format) throws IOException {
        ReadResult<UnitTable> reading = percentages(format, "0", "0");
        assertThat(codes(reading)).containsExactly(InputTableProblem.HIDDEN_NUMBER);
        assertThat(ReadUnits.units(reading)).containsExactly("Xã Mai Pha[3.1=0]", "Xã Hoàng Đồng[3.1=0]");
    }

    @Test
    void a_dash_for_zero_is_named() throws IOException {
        assertThat(ReadUnits.problems(percentages("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"??_-;_-@_-", "0", "85")))
                .singleElement()
                .asString()
                .contains("NTM-2080", "'-'");
    }

    @Test
    void zeros_that_a_sheet_hides_are_named() throws IOException {
        String sheet = TestWorkbook.sheet(
                        TestWorkbook.row(1, "Xã", "TC1") + TestWorkbook.row(2, "Xã Mai Pha", number("B2", "0")))
                .replace("<sheetData>", "<sheetViews><sheetView showZeros=\"0\"/></sheetViews><sheetData>");
        assertThat(codes(read("General", sheet))).containsExactly(InputTableProblem.HIDDEN_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"'\"TC\"0', TC1", "'\"Tiêu chí \"0', TC1"})
    void headings_and_codes_are_what_their_cells_show(String format, String key) throws IOException {
        String sheet = TestWorkbook.sheet(TestWorkbook.row(1, "Mã xã", "Xã", number("C1", "1"))
                + TestWorkbook.row(2, number("A2", "7"), "Xã Mai Pha", "Đ"));
        assertThat(ReadUnits.units(read(format, sheet)))
                .containsExactly(format.replace("\"", "").replace("0", "7") + "[" + key + "=Đ]");
    }
}
