package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/** The table of the 181 communes of a province gives the same bytes of assessments, whichever program wrote it. */
class WholeProvinceTest {
    private static final Path SAMPLE = Path.of("../examples/samples/lang-son-2024.csv");
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @TempDir
    private Path folder;

    private static List<Assessment> assessed(InputFile file) {
        ReadResult<UnitTable> reading =
                UnitTableReader.read(file, TableOptions.DEFAULT.withAsOf(DAY).withSet(SET));
        assertThat(reading.problems()).noneMatch(p -> p.severity() == Severity.FAILURE);
        return reading.value()
                .assess(TableAssessor.of(Evaluator.of(SET)).on(DAY))
                .assessments();
    }

    private static String json(InputFile file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Assessment> assessments = assessed(file);
        assertThat(assessments).hasSize(181);
        NtmJson.write(bytes, assessments);
        return bytes.toString();
    }

    @Test
    void a_sheet_with_titles_merges_sections_and_sums_gives_the_same_bytes() throws IOException {
        List<List<String>> rows = Files.readAllLines(SAMPLE).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        for (boolean hasSections : List.of(true, false)) {
            InputFile file = InputFile.of("bieu.xlsx", workbook(rows, hasSections));
            assertThat(json(file)).as("with sections: %s", hasSections).isEqualTo(json(InputFile.of(SAMPLE)));
        }
    }

    /** The district is the section above its communes, or a cell merged over their rows. */
    private static byte[] workbook(List<List<String>> rows, boolean hasSections) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Excel", "16.0300")) {
            Worksheet sheet = workbook.newWorksheet("Biểu 03");
            int width = rows.get(0).size();
            int district = rows.get(0).indexOf("district");
            sheet.value(0, 0, "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI");
            sheet.range(0, 0, 0, width - 1).merge();
            sheet.value(1, 0, "(Kèm theo Báo cáo số 15/BC-VPĐP)");
            sheet.range(1, 0, 1, width - 1).merge();
            for (int column = 0; column < width; column++) {
                if (!hasSections || column != district) {
                    sheet.value(3, column, rows.get(0).get(column));
                }
            }
            int row = 4;
            int section = 0;
            int first = row;
            String before = "";
            for (List<String> cells : rows.subList(1, rows.size())) {
                if (!cells.get(district).equals(before)) {
                    if (!hasSections && row - first > 1) {
                        sheet.range(first, district, row - 1, district).merge();
                    }
                    before = cells.get(district);
                    if (hasSections) {
                        sheet.value(row, 0, "I".repeat(++section % 4 == 0 ? 3 : section % 4));
                        sheet.value(row, 1, before);
                        sheet.range(row, 1, row, width - 1).merge();
                        row++;
                    }
                    first = row;
                }
                for (int column = 0; column < width; column++) {
                    String cell = cells.get(column);
                    boolean isLeftOut = column == district && (hasSections || row > first);
                    if (!isLeftOut && !cell.isEmpty()) {
                        if (cell.matches("[0-9]+")) {
                            sheet.value(row, column, Integer.valueOf(cell));
                        } else {
                            sheet.value(row, column, cell);
                        }
                    }
                }
                row++;
            }
            if (!hasSections && row - first > 1) {
                sheet.range(first, district, row - 1, district).merge();
            }
            sheet.value(row, 1, "Tổng cộng");
            sheet.value(row, 2, "181 xã");
        }
        return out.toByteArray();
    }

    @Test
    void a_table_that_libreoffice_wrote_gives_the_same_bytes() throws Exception {
        Path written = libreOffice(SAMPLE, ":44,34,76,1,,0,false,true");
        assertThat(json(InputFile.of(written))).isEqualTo(json(InputFile.of(SAMPLE)));
    }

    @Test
    void the_offices_table_saved_again_by_libreoffice_is_read_back_equal() throws Exception {
        List<Assessment> assessments = assessed(InputFile.of(SAMPLE));
        Path file = folder.resolve("bieu.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWorkbook.write(out, assessments, SET, Language.VI);
        }
        Path again = libreOffice(file, "");
        assertThat(VerdictTable.table(assessed(InputFile.of(again)))).isEqualTo(VerdictTable.table(assessments));
    }

    private Path libreOffice(Path file, String csv) throws Exception {
        Path again =
                folder.resolve("again").resolve(file.getFileName().toString().replaceFirst("[.]csv$", ".xlsx"));
        Process office;
        try {
            office = new ProcessBuilder(
                            "soffice",
                            "--headless",
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            csv.isEmpty() ? "--norestore" : "--infilter=CSV" + csv,
                            "--convert-to",
                            "xlsx:Calc MS Excel 2007 XML",
                            "--outdir",
                            again.getParent().toString(),
                            file.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.txt").toFile())
                    .start();
        } catch (IOException e) {
            String line = "skipped: no LibreOffice is installed, so no table is saved by it"
                    + " (Debian: libreoffice-calc-nogui)";
            System.out.println(line);
            Assumptions.abort(line);
            return again;
        }
        assertThat(office.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(again).exists();
        return again;
    }
}
