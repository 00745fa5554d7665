package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Workbooks that have the criteria of a unit on two sheets. */
class SplitReportsTest {
    private static ReadResult<UnitTable> read(String first, String second) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(first));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) ->
                        xml.replace("</sheets>", "<sheet name=\"More\" sheetId=\"2\" r:id=\"worksheet\"/></sheets>"));
        TestWorkbook.relate(parts, "worksheet", "worksheets/sheet2.xml");
        parts.put("xl/worksheets/sheet2.xml", TestWorkbook.sheet(second));
        return UnitTableReader.read(
                InputFile.of("t.xlsx", TestWorkbook.zip(parts)),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    private static String rows(String[]... rows) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            all.append(TestWorkbook.row(i + 1, rows[i]));
        }
        return all.toString();
    }

    private static String[] row(String... cells) {
        return cells;
    }

    @Test
    void criteria_of_a_unit_on_two_sheets_are_joined_and_said() throws IOException {
        ReadResult<UnitTable> reading = read(
                rows(
                        row("Xã", "Huyện", "TC1", "TC2"),
                        row("An Lạc", "Mẫu", "Đ", "KĐ"),
                        row("Bình Xa", "Mẫu", "Đ", "Đ")),
                rows(
                        row("Xã", "Huyện", "TC3", "Tổng"),
                        row("An Lạc", "Mẫu", "Đ", "2"),
                        row("Bình Xa", "Mẫu", "KĐ", "2")));
        assertThat(ReadUnits.units(reading))
                .containsExactly("An Lạc, Mẫu[TC1=Đ, TC2=KĐ, TC3=Đ]", "Bình Xa, Mẫu[TC1=Đ, TC2=Đ, TC3=KĐ]");
        assertThat(ReadUnits.problems(reading))
                .singleElement()
                .asString()
                .contains("NTM-2084", "'An Lạc, Mẫu'", "More, Sheet", "2 units");
    }

    @Test
    void rows_of_a_unit_with_a_criterion_in_common_are_not_joined() throws IOException {
        ReadResult<UnitTable> reading = read(
                rows(row("Xã", "TC1", "TC2"), row("An Lạc", "Đ", "KĐ")),
                rows(row("Xã", "TC2", "TC3"), row("An Lạc", "KĐ", "Đ")));
        assertThat(reading.value().units()).isEmpty();
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.DOUBLED_UNIT, InputTableProblem.DOUBLED_UNIT);
    }

    @Test
    void sheets_with_the_same_columns_are_not_parts_of_one_table() throws IOException {
        ReadResult<UnitTable> reading = read(
                rows(row("Xã", "TC1", "TC2"), row("An Lạc", "Đ", "")),
                rows(row("Xã", "TC1", "TC2"), row("An Lạc", "", "Đ")));
        assertThat(reading.value().units()).isEmpty();
    }

    @Test
    void units_whose_district_only_one_sheet_has_are_named() throws IOException {
        ReadResult<UnitTable> reading = read(
                rows(row("Xã", "TC1", "TC2"), row("An Lạc", "Đ", "KĐ")),
                rows(row("Xã", "Huyện", "TC3", "TC4"), row("An Lạc", "Mẫu", "KĐ", "Đ")));
        assertThat(ReadUnits.problems(reading))
                .singleElement()
                .asString()
                .contains("NTM-2016 'An Lạc' looks like 'An Lạc, Mẫu'");
    }
}
