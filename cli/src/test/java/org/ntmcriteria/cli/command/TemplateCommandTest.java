package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateCommandTest extends CommandTestBase {
    private Path form;

    @BeforeEach
    void nameTheForm() {
        form = folder.resolve("form.xlsx");
    }

    private Run template(String... more) {
        String[] arguments = with("template", with("--set", with(SET, with("-o", with(form.toString(), more)))));
        return ntm(arguments);
    }

    private String text(int row, int column) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(form))) {
            return workbook.getSheetAt(0).getRow(row).getCell(column).getStringCellValue();
        }
    }

    @Test
    void a_form_for_a_list_of_units_is_read_back_with_nothing_reported() throws IOException {
        assertThat(template("--as-of", "2024-12-31", "--units", LANG_SON)).isEqualTo(new Run(0, "", ""));
        assertThat(text(0, 0)).contains(SET);
        assertThat(text(3, 1)).isEqualTo("Tên đơn vị");
        Run run = ntm("assess", "--set", SET, "--as-of", "2024-12-31", "--format", "csv", form.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(182).allMatch(line -> !line.contains(",Đ") && !line.contains("KĐ"));
    }

    @Test
    void a_form_of_observations_asks_every_indicator_of_each_unit() throws IOException {
        Path units = file("xa.csv", "Mã;Tên xã;Vùng\n06367;Vũ Lăng;TDMNPB\n");
        assertThat(template("--as-of", "2024-12-31", "--layout", "observations", "--units", units.toString()))
                .isEqualTo(new Run(0, "", ""));
        assertThat(text(4, 0)).isEqualTo("06367");
        Run run = ntm("assess", "--set", SET, "--format", "csv", form.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("06367,Vũ Lăng,Huyện Bắc Sơn,Lạng Sơn,TDMNPB,,?,?");
    }

    @Test
    void a_sheet_of_the_units_may_be_chosen() throws IOException {
        assertThat(template("--units", LANG_SON).exit()).isZero();
        Path list = Files.move(form, folder.resolve("list.xlsx"));
        assertThat(template("--units", list.toString(), "--sheet", "Biểu nhập").exit())
                .isZero();
        assertThat(text(4, 0)).isEqualTo("LS24-001");
        assertThat(template("--units", list.toString(), "--sheet", "Năm 2023").err())
                .contains("its sheets: Biểu nhập");
    }

    @Test
    void the_form_is_in_vietnamese_unless_asked_otherwise() throws IOException {
        assertThat(template("--lang", "en").exit()).isZero();
        assertThat(text(3, 1)).isEqualTo("name");
    }

    @Test
    void what_is_missing_is_named_and_nothing_is_written() throws IOException {
        refused("ntm: say with -o FILE.xlsx where to write the form\n", "template", "--set", SET);
        String message =
                "ntm: a form of observations has a row for each unit and indicator; give the units with --units"
                        + " FILE and the day with --as-of DATE\n";
        assertThat(template("--layout", "observations")).isEqualTo(new Run(2, "", message));
        assertThat(template("--layout", "observations", "--units", LANG_SON)).isEqualTo(new Run(2, "", message));
        assertThat(template("--as-of", "2020-12-31").err()).contains("not yet in force on 2020-12-31");
        assertThat(template("--region", "Bắc Cực").err()).contains("'Bắc Cực' is not a region");
        assertThat(form).doesNotExist();
        refused(
                "ntm: no table lists the criteria of province-ntm/2011-2015; a form cannot be made of it\n",
                "template",
                "--set",
                "province-ntm/2011-2015",
                "-o",
                form.toString());
    }

    @Test
    void problems_of_the_list_are_said_and_the_rest_of_it_is_used() throws IOException {
        Path units = file("xa.csv", "Mã,Tên xã,Vùng\n1,A,Bắc Cực\n2,B,TN\n");
        Run run = template("--units", units.toString());
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(run.err()).hasLineCount(1).contains("NTM-2005");
        assertThat(text(5, 0)).isEqualTo("2");
        Path none = file("khong.csv", "a,b\n1,2\n");
        assertThat(template("--units", none.toString()).exit()).isEqualTo(Ntm.UNUSABLE);
    }

    /** The heap shows in a process of its own. */
    @Test
    void observations_of_a_province_take_a_small_heap() throws Exception {
        StringBuilder list = new StringBuilder("Mã;Tên xã;Vùng\n");
        for (int i = 1; i <= 200; i++) {
            list.append(i).append(";Xã ").append(i).append(";TDMNPB\n");
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ntm.class.getName(),
                        "template",
                        "--set",
                        SET,
                        "--as-of",
                        "2024-12-31",
                        "--layout",
                        "observations",
                        "--units",
                        file("xa.csv", list.toString()).toString(),
                        "-o",
                        form.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
        assertThat(form).exists();
    }
}
