package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.io.table.TestWorkbook.row;
import static org.ntmcriteria.io.table.TestWorkbook.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Sheets beside a table that is read, which may hold tables too. */
class UnreadSheetsTest {
    private static final String TABLE = sheet(row(1, "unit", "TC1", "TC2") + row(2, "A", "Đ", "KĐ"));

    private static List<Problem> problems(String second) throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TABLE);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) ->
                        xml.replace("</sheets>", "<sheet name=\"Hai\" sheetId=\"2\" r:id=\"worksheet\"/></sheets>"));
        TestWorkbook.relate(parts, "worksheet", "worksheets/sheet2.xml");
        parts.put("xl/worksheets/sheet2.xml", second);
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.of("b.xlsx", TestWorkbook.zip(parts)),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
        assertThat(ReadUnits.units(reading)).containsExactly("A[TC1=Đ, TC2=KĐ]");
        return reading.problems();
    }

    @Test
    void a_sheet_with_judgements_below_no_header_is_named() throws IOException {
        assertThat(problems(sheet(row(1, "TT", "Nơi", "a", "b") + row(2, "1", "An Lạc", "Đ", "KĐ", "Đ"))))
                .singleElement()
                .hasToString(
                        "b.xlsx Hai!2: NTM-2095 the sheet 'Hai' is not read, though it may hold a table: no header "
                                + "row was found in it; required: unit,date,indicator,value for observations; unit (or name) "
                                + "and TC1, TC2, … or 1.1, 1.2, … for a row per unit; TT, content, result and judgement for the "
                                + "form of one unit");
    }

    @Test
    void a_sheet_headed_as_of_units_without_criteria_is_named() throws IOException {
        assertThat(problems(sheet(row(1, "TT", "Tên xã", "Dân số") + row(2, "1", "An Lạc", "5000"))))
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.UNREAD_SHEET);
    }

    @Test
    void a_sheet_of_explanations_is_passed_over() throws IOException {
        assertThat(problems(sheet(row(1, "Hướng dẫn") + row(2, "Đ", "đạt") + row(3, "KĐ", "không đạt"))))
                .isEmpty();
    }
}
