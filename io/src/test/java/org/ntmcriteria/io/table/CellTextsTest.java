package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.Evaluator;

class CellTextsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final String OBSERVATIONS = """
            unit,date,indicator,value
            A,2024-12-31,3.2,Đ\u200b
            A\u200b,2024-12-31,3.1,\ufeff84\u00ad.5
            A,2024-12-31,10,50\u202f
            """;
    private static final String WARNING = "t.csv:2: NTM-1016 the text has U+200B, a character that nobody sees; such"
            + " characters are left out in the whole file";

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static List<String> observations(UnitTable table) {
        return table.units().stream()
                .flatMap(unit -> unit.observations().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void characters_that_nobody_sees_are_left_out_with_one_warning() {
        ReadResult<UnitTable> reading =
                UnitTableReader.read(InputFile.ofText("t.csv", OBSERVATIONS), TableOptions.DEFAULT);
        assertThat(told(reading.problems())).containsExactly(WARNING);
        assertThat(observations(reading.value()))
                .containsExactlyInAnyOrder("A 2024-12-31 3.2 = Đ", "A 2024-12-31 3.1 = 84.5", "A 2024-12-31 10 = 50");
    }

    @Test
    void a_panel_leaves_them_out_too() {
        List<Problem> problems = new ArrayList<>();
        PanelReader.PanelTable table = PanelReader.read(
                InputFile.ofText("t.csv", OBSERVATIONS),
                TableOptions.DEFAULT,
                Evaluator.of(CriteriaCatalog.standard().get(CriteriaSetId.parse("commune-ntm/2021-2025"))),
                DAY,
                problems::add);
        assertThat(told(problems)).containsExactly(WARNING);
        assertThat(table.panel().size()).isEqualTo(1);
    }

    @Test
    void rows_of_a_data_frame_are_read_without_them() {
        List<String> told = new ArrayList<>();
        UnitTableReader.stream(
                "frame",
                List.of(
                        List.of("unit", "date", "indicator", "value"),
                        List.of("A", "2024-12-31", "3.1", "84\u2069.5"),
                        List.of("B\u2060", "2024-12-31", "3.1", "80")),
                TableOptions.DEFAULT,
                row -> told.add(row.observation().orElseThrow().toString()),
                problem -> told.add(problem.toString()));
        assertThat(told)
                .containsExactly(
                        "frame:1: NTM-1016 the text has U+2069, a character that nobody sees; such characters are left"
                                + " out in the whole file",
                        "A 2024-12-31 3.1 = 84.5",
                        "B 2024-12-31 3.1 = 80");
    }

    @Test
    void a_workbook_names_the_first_cell_with_one() throws IOException {
        String sheet = TestWorkbook.sheet(TestWorkbook.row(1, "unit", "TC1")
                + TestWorkbook.row(2, "A", "<c r=\"B2\" t=\"inlineStr\"><is><t>Đ&#x200E;</t></is></c>")
                + TestWorkbook.row(3, "B&#x200B;", "KĐ"));
        ReadResult<UnitTable> reading = UnitTableReader.read(
                InputFile.of("t.xlsx", TestWorkbook.of(sheet)), TableOptions.DEFAULT.withAsOf(DAY));
        assertThat(told(reading.problems()))
                .containsExactly("t.xlsx Sheet!B2: NTM-1016 the text has U+200E, a character that nobody sees; such"
                        + " characters are left out in the whole file");
        assertThat(observations(reading.value())).containsExactly("A 2024-12-31 TC1 = Đ", "B 2024-12-31 TC1 = KĐ");
    }

    @Test
    void visible_vietnamese_text_is_passed_on_as_it_is() {
        String text = "Xã Vân Thủy, «½ · µ»";
        CellTexts texts = new CellTexts("t", Optional.empty(), problem -> {
            throw new AssertionError(problem.toString());
        });
        assertThat(texts.read(text, () -> null)).isSameAs(text);
    }
}
