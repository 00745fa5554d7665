package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

class AddedSheetTest {
    private static final String[] HEADER = {"unit", "date", "indicator", "value"};

    private static String sheet(String unit) {
        return TestWorkbook.sheet(TestWorkbook.row(1, HEADER) + TestWorkbook.row(2, unit, "2024-12-31", "TC1", "Đ"));
    }

    /** Returns a workbook of two sheets with data, and names that it defines. */
    private static byte[] workbook(String names) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(sheet("A"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace(
                        "</sheets>",
                        "<sheet name=\"Hai\" sheetId=\"2\" r:id=\"worksheet\"/></sheets><definedNames>" + names
                                + "</definedNames>"));
        TestWorkbook.relate(parts, "worksheet", "worksheets/sheet2.xml");
        parts.put("xl/worksheets/sheet2.xml", sheet("B"));
        return TestWorkbook.zip(parts);
    }

    private static ReadResult<UnitTable> read(String names, TableOptions options) throws IOException {
        return UnitTableReader.read(InputFile.of("b.xlsx", workbook(names)), options);
    }

    private static List<String> units(String names) throws IOException {
        ReadResult<UnitTable> reading = read(names, TableOptions.DEFAULT);
        assertThat(reading.problems()).isEmpty();
        return reading.value().units().stream().map(UnitRecord::code).toList();
    }

    private static String name(String name, String more) {
        return "<definedName name=\"" + name + "\"" + more + ">Hai!$A$1</definedName>";
    }

    @Test
    void a_marked_sheet_is_passed_over_without_complaint() throws IOException {
        for (AddedSheet kind : AddedSheet.values()) {
            assertThat(units(name(kind.mark(), " localSheetId=\"1\""))).containsExactly("A");
            assertThat(units(name(kind.mark().toUpperCase(java.util.Locale.ROOT), " localSheetId=\"1\"")))
                    .containsExactly("A");
        }
    }

    @Test
    void other_names_mark_no_sheet() throws IOException {
        assertThat(units(name("_xlnm.Print_Area", " localSheetId=\"1\""))).containsExactly("A", "B");
        assertThat(units(name(AddedSheet.PROBLEMS.mark(), ""))).containsExactly("A", "B");
        assertThat(units(name(AddedSheet.PROBLEMS.mark(), " localSheetId=\"7\"")))
                .containsExactly("A", "B");
    }

    @Test
    void a_marked_sheet_cannot_be_asked_for() throws IOException {
        List<Problem> problems = read(
                        name(AddedSheet.PROBLEMS.mark(), " localSheetId=\"1\""), TableOptions.DEFAULT.withSheet("Hai"))
                .problems();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("there is no sheet"));
    }
}
