package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessor;

class FreeColumnTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final TableOptions OPTIONS =
            TableOptions.DEFAULT.withAsOf(DAY).withSet(SET);
    private static final String TABLE = "Mã,Cụm,TC1,Ghi chú,=Nguồn\nA,Cụm 1,Đ,=1+1,-báo cáo\nB,,KĐ,chờ,\"a\nb\"\n";

    private static ReadResult<UnitTable> read(InputFile file) {
        return UnitTableReader.read(file, OPTIONS);
    }

    private static ReadResult<UnitTable> read(String table) {
        return read(InputFile.ofText("t.csv", table));
    }

    private static List<Assessment> assessed(UnitTable table) {
        return table.assess(TableAssessor.of(Evaluator.of(SET)).on(DAY)).assessments();
    }

    private static String shown(UnitTable table) {
        return table.columns().stream()
                .map(c -> c.heading() + (c.isNote() ? "*" : "") + "="
                        + table.units().stream()
                                .map(u -> String.join("|", c.of(u.code())))
                                .toList())
                .collect(Collectors.joining(" "));
    }

    @Test
    void more_columns_than_older_sheets_have_are_named_and_left_out() {
        String headings = IntStream.range(0, 300).mapToObj(i -> ",cột " + i).collect(Collectors.joining());
        ReadResult<UnitTable> reading = read("Mã,TC1" + headings + ",Ghi chú\nA,Đ" + ",x".repeat(300) + ",chờ\n");
        assertThat(reading.value().columns()).hasSize(257);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.code() == InputTableProblem.MANY_COLUMNS)
                .singleElement()
                .asString()
                .contains("NTM-2092", "more columns than 256", "'cột 256'");
    }

    @Test
    void notes_and_unknown_columns_are_kept_in_the_order_of_the_table() {
        ReadResult<UnitTable> reading = read(TABLE);
        assertThat(shown(reading.value())).isEqualTo("Cụm=[Cụm 1, ] Ghi chú*=[=1+1, chờ] =Nguồn=[-báo cáo, a\nb]");
        assertThat(reading.problems())
                .extracting(Problem::code, Problem::text)
                .containsExactly(
                        tuple(InputTableProblem.UNKNOWN_COLUMN, "Cụm"),
                        tuple(InputTableProblem.UNKNOWN_COLUMN, "=Nguồn"));
    }

    @Test
    void they_reappear_in_csv_behind_the_known_columns_guarded() {
        UnitTable table = read(TABLE).value();
        StringBuilder csv = new StringBuilder();
        CsvStyle.PLAIN.write(csv, VerdictTable.table(assessed(table), table.columns()));
        assertThat(csv.toString().lines().findFirst().orElseThrow())
                .endsWith(",TC19,total,note,set,date,acts,result,Cụm,'=Nguồn");
        assertThat(csv.toString())
                .contains(",'=1+1,commune-ntm/2021-2025,2024-12-31,318/QĐ-TTg; 211/QĐ-TTg,1..19 of 19,Cụm 1,'-báo cáo");
        assertThat(shown(read(csv.toString()).value())).isEqualTo(shownAgain());
    }

    /** A written table has the notes before the others. */
    private static String shownAgain() {
        return "note*=[=1+1, chờ] Cụm=[Cụm 1, ] =Nguồn=[-báo cáo, a\nb]";
    }

    @Test
    void they_reappear_in_a_workbook_that_says_what_it_leaves_out() throws IOException {
        UnitTable table = read(TABLE).value();
        for (Language language : Language.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TableWorkbook.write(bytes, assessed(table), table.columns(), SET, language);
            InputFile written = InputFile.of("t.xlsx", bytes.toByteArray());
            ReadResult<UnitTable> again = read(written);
            assertThat(shown(again.value()).replace("Ghi chú*", "note*")).isEqualTo(shownAgain());
            assertThat(again.problems())
                    .extracting(Problem::code)
                    .containsExactly(InputTableProblem.UNKNOWN_COLUMN, InputTableProblem.UNKNOWN_COLUMN);
            assertThat(VerdictTable.table(assessed(again.value()), again.value().columns()))
                    .isEqualTo(VerdictTable.table(assessed(table), table.columns()));
            // Letters other than English ones are stored as numbers.
            assertThat(sharedTexts(bytes.toByteArray()))
                    .contains(language == Language.EN ? IoMessages.MESSAGES.get(language, "results.leftOut") : "JSON");
        }
    }

    private static String sharedTexts(byte[] workbook) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().endsWith("sharedStrings.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void a_heading_known_to_another_layout_is_kept_and_guarded() {
        ReadResult<UnitTable> reading = read("unit,TC1,Kết quả,indicator\nA,Đ,-x,@y\n");
        assertThat(shown(reading.value())).isEqualTo("Kết quả=[-x] indicator=[@y]");
        StringBuilder csv = new StringBuilder();
        CsvStyle.PLAIN.write(
                csv,
                VerdictTable.table(assessed(reading.value()), reading.value().columns()));
        assertThat(csv.toString()).endsWith(",'-x,'@y\n");
        UnitTable again = read(csv.toString()).value();
        assertThat(again.layout()).isEqualTo(UnitTable.Layout.VERDICTS);
        assertThat(shown(again)).isEqualTo("note*=[] Kết quả=[-x] indicator=[@y]");
    }

    @Test
    void names_and_numbers_of_criteria_are_free_beside_observations() {
        ReadResult<UnitTable> reading = read(
                "unit,date,indicator,value,Quy hoạch,Giao thông,1,2,3,4,5\n" + "A,2024-12-31,3.1,84,a,b,1,2,3,4,5\n");
        assertThat(shown(reading.value())).isEqualTo("Quy hoạch=[a] Giao thông=[b] 1=[1] 2=[2] 3=[3] 4=[4] 5=[5]");
        assertThat(reading.problems()).hasSize(7).allSatisfy(p -> assertThat(p.code())
                .isEqualTo(InputTableProblem.UNKNOWN_COLUMN));
    }

    @Test
    void observations_keep_what_all_rows_of_a_unit_say() {
        ReadResult<UnitTable> reading = read("unit,date,indicator,value,Cụm,note\nA,2024-12-31,3.1,84,Cụm 1,một\n"
                + "A,2024-12-31,3.2,84,CỤM 1,hai\nA,2024-12-31,10,50,Cụm 2,một\nA,2024-12-31,11,5,Cụm 3,\n");
        assertThat(shown(reading.value())).isEqualTo("Cụm=[Cụm 1|CỤM 1|Cụm 2|Cụm 3] note*=[một|hai]");
        assertThat(reading.problems())
                .extracting(Problem::toString)
                .element(1)
                .isEqualTo(
                        "t.csv:4 [Cụm]: NTM-2033 'Cụm 2' is said of A besides 'Cụm 1'; both are kept, and A belongs to"
                                + " both groups");
        assertThat(reading.problems()).hasSize(2);
    }

    @Test
    void columns_of_one_heading_are_all_kept_and_so_are_cells_without_one() {
        UnitTable table =
                read("unit,TC1,Dân số,,Dân số\nA,Đ,100,x,45\nB,Đ,200,,\n").value();
        assertThat(shown(table)).isEqualTo("Dân số=[100, 200] Dân số=[45, ] =[x, ]");
        assertThat(shown(read("unit,TC1,\nA,Đ,\n").value())).isEmpty();
    }

    @Test
    void sheets_have_columns_of_one_heading_in_common() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            String[][] sheets = {{"unit", "TC1", "Cụm", "A", "Đ", "1"}, {"unit", "cụm", "TC1", "B", "2", "Đ"}};
            for (String[] cells : sheets) {
                Worksheet sheet = workbook.newWorksheet(cells[3]);
                IntStream.range(0, cells.length).forEach(i -> sheet.value(i / 3, i % 3, cells[i]));
            }
        }
        assertThat(shown(read(InputFile.of("t.xlsx", bytes.toByteArray())).value()))
                .isEqualTo("Cụm=[1, 2]");
    }

    @Test
    void a_text_that_no_cell_of_a_workbook_holds_is_a_failure() {
        ReadResult<UnitTable> reading = read("unit,TC1,note\nA,Đ," + "x".repeat(32_768) + "\nB,Đ,kept\n");
        assertThat(shown(reading.value())).isEqualTo("note*=[, kept]");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly(FileProblem.TOO_LONG);
        assertThat(read("unit,TC1,note\nA,Đ," + "x".repeat(32_767) + "\n").problems())
                .isEmpty();
    }

    @Test
    void a_note_of_a_unit_without_verdicts_does_not_make_a_note_of_its_row() {
        UnitTable table = read("unit,TC1,set,Nhận xét\nA,?,commune-ntm/2021-2025,Ghi chú: chờ\nB,?,,\n")
                .value();
        assertThat(shown(table)).isEqualTo("Nhận xét=[Ghi chú: chờ, ]");
    }

    @Test
    void columns_that_a_written_table_adds_are_not_used_elsewhere() {
        assertThat(read("unit,TC1,acts\nA,Đ,x\n").problems())
                .extracting(p -> p.toString().substring(0, 43))
                .containsExactly("t.csv:1: NTM-1005 column 'acts' is not used");
        assertThat(read("unit,date,indicator,value,set\nA,2024-12-31,1.1,Đ,x\n").problems())
                .extracting(p -> p.toString().substring(0, 42))
                .containsExactly("t.csv:1: NTM-1005 column 'set' is not used");
    }
}
