package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Workbooks whose colours say what their cells do not. */
class ColouredCellsTest {
    private static final String STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fills><fill/><fill/>"
                    + fill("FF00B050") + fill("FFFF0000") + fill("FFFFFFFF")
                    + "</fills><cellXfs><xf/><xf fillId=\"2\"/><xf fillId=\"3\"/><xf fillId=\"4\"/></cellXfs></styleSheet>";

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/></patternFill></fill>";
    }

    /** Reads a table of five criteria with one unit; of each cell of its row the style. */
    private static ReadResult<UnitTable> read(String name, int... styles) throws IOException {
        StringBuilder cells = new StringBuilder(name);
        for (int i = 0; i < styles.length; i++) {
            cells.append("<c r=\"")
                    .append((char) ('B' + i))
                    .append("2\" s=\"")
                    .append(styles[i])
                    .append("\"/>");
        }
        Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(
                TestWorkbook.row(1, "Xã", "TC1", "TC2", "TC3", "TC4", "TC5") + "<row r=\"2\">" + cells + "</row>"));
        TestWorkbook.relate(parts, "styles", "styles.xml");
        parts.put("xl/styles.xml", STYLES);
        return UnitTableReader.read(
                InputFile.of("t.xlsx", TestWorkbook.zip(parts)),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    private static String name(int style) {
        return "<c r=\"A2\" s=\"" + style + "\" t=\"inlineStr\"><is><t>Xã Mai Pha</t></is></c>";
    }

    private static List<ProblemCode> codes(ReadResult<UnitTable> reading) {
        return reading.problems().stream().<ProblemCode>map(Problem::code).toList();
    }

    @Test
    void empty_cells_in_colours_are_named() throws IOException {
        assertThat(codes(read(name(0), 1, 1, 2, 1, 2))).contains(InputTableProblem.COLOURS_ALONE);
    }

    @Test
    void a_row_in_one_colour_is_none_of_verdicts() throws IOException {
        assertThat(codes(read(name(1), 1, 1, 1, 1, 1))).doesNotContain(InputTableProblem.COLOURS_ALONE);
    }

    @Test
    void white_is_no_colour() throws IOException {
        assertThat(codes(read(name(0), 3, 3, 3, 3, 3))).doesNotContain(InputTableProblem.COLOURS_ALONE);
    }
}
