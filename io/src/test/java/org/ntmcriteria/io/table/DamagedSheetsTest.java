package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ntmcriteria.io.table.ReadUnits.problems;
import static org.ntmcriteria.io.table.ReadUnits.units;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;

/** Workbooks in which one sheet is damaged and another is not. */
class DamagedSheetsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31));
    private static final String HEADER = TestWorkbook.row(1, "unit", "TC1", "TC2");
    private static final String ROWS = HEADER + TestWorkbook.row(2, "A", "Đ", "KĐ");

    private static ReadResult<UnitTable> read(byte[] workbook) {
        return UnitTableReader.read(InputFile.of("t.xlsx", workbook), OPTIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "'<row r=\"x\"/>', Bad!3, damaged",
        "'</row>', Bad!3, damaged",
        "'<row r=\"1048577\"/>', Bad!3, the rows of a sheet",
        "'<a xmlns:a=\"b\"><a><b></a>', Bad!3, damaged",
        "'DEEP', Bad!3, the structure of a part",
        "'NO PART', Bad!1, damaged",
        "'NO RELATIONSHIP', Bad!1, damaged",
        "'DTD', Bad!1, document type"
    })
    void a_damaged_sheet_is_named_and_does_not_hide_the_next(String damage, String place, String problem)
            throws IOException {
        String rows = ROWS + (damage.equals("DEEP") ? "<a>".repeat(300) : damage);
        Map<String, String> parts = TestWorkbook.parts((damage.equals("DTD") ? "<!DOCTYPE a>" : "")
                + TestWorkbook.sheet(damage.startsWith("<") || damage.equals("DEEP") ? rows : ROWS));
        parts.computeIfPresent("xl/workbook.xml", (n, xml) -> xml.replace("\"Sheet\"", "\"Bad\"")
                .replace("</sheets>", "<sheet name=\"Good\" r:id=\"worksheet\"/></sheets>")
                .replace("rId1", damage.equals("NO RELATIONSHIP") ? "none" : "rId1"));
        TestWorkbook.relate(parts, "worksheet", "good.xml");
        parts.put("xl/good.xml", TestWorkbook.sheet(HEADER + TestWorkbook.row(2, "B", "KĐ")));
        if (damage.equals("NO PART")) {
            parts.remove("xl/worksheets/sheet1.xml");
        }
        ReadResult<UnitTable> reading = read(TestWorkbook.zip(parts));
        assertThat(problems(reading)).hasSize(1);
        assertThat(problems(reading).get(0))
                .startsWith("t.xlsx " + place + ": NTM-1")
                .contains(problem);
        assertThat(units(reading))
                .as("what stands before the damage, and the next sheet")
                .isEqualTo(place.equals("Bad!3") ? List.of("A[TC1=Đ, TC2=KĐ]", "B[TC1=KĐ]") : List.of("B[TC1=KĐ]"));
    }

    @Test
    void a_workbook_beyond_its_own_limit_ends_in_one_line() throws IOException {
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(ROWS + "<row/>".repeat(1_000)));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (n, xml) -> xml.replace("</sheets>", "<sheet name=\"Next\" r:id=\"worksheet\"/></sheets>"));
        TestWorkbook.relate(parts, "worksheet", "next.xml");
        parts.put("xl/next.xml", TestWorkbook.sheet(ROWS));
        WorkbookLimits limits = new WorkbookLimits(1 << 20, 5_000, 1 << 20, 100, 10_000, 100);
        assertThat(problems(UnitTableReader.read(
                        InputFile.of("t.xlsx", TestWorkbook.zip(parts)), OPTIONS.withLimits(limits))))
                .singleElement()
                .asString()
                .contains("NTM-1011 too large: the unpacked workbook; accepted: 1 MiB");
    }
}
