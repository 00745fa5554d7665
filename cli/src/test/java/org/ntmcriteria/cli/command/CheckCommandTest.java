package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.io.table.ReproducibleWorkbook;

class CheckCommandTest extends CommandTestBase {
    private static final String FAULTS = "unit,name,region,date,indicator,value\n"
            + "LS-1,Xã mẫu,TDMNPB,2024-12-31,1.1,Đ\nLS-1,,,2024-12-31,15.1,102\nLS-1,,,2024-12-31,2.1,sai\n";

    private Path table;
    private Path checked;

    @BeforeEach
    void writeTheTable() throws IOException {
        table = file("bieu.csv", FAULTS);
        checked = folder.resolve("checked.xlsx");
    }

    private static Run check(String... more) {
        return ntm(with("check", more));
    }

    private Run checkBySet(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--set", SET, "-o", checked.toString()));
        arguments.addAll(List.of(more));
        return check(arguments.toArray(new String[0]));
    }

    private static String note(Path workbook, int row, int column) throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            XSSFSheet sheet = read.getSheetAt(0);
            return sheet.getRow(row)
                    .getCell(column)
                    .getCellComment()
                    .getString()
                    .getString();
        }
    }

    @Test
    void a_table_with_failures_is_given_back_with_notes_in_vietnamese() throws IOException {
        Run run = checkBySet(table.toString());
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(run.out())
                .isEqualTo(
                        table + ": 2 failures, 0 warnings; each is noted at its cell and listed in " + checked + "\n");
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith("ntm: " + table + ":"));
        assertThat(note(checked, 2, 5)).contains("LỖI: 15.1: '102' nằm ngoài 0–100 %");
    }

    @Test
    void the_language_that_is_asked_for_is_that_of_the_workbook() throws IOException {
        assertThat(checkBySet("--lang", "en", table.toString()).exit()).isEqualTo(Ntm.FAILURES);
        assertThat(note(checked, 2, 5)).contains("WRONG: 15.1: '102' is outside 0 to 100 %");
    }

    @Test
    void a_table_without_problems_says_so() {
        Run run = checkBySet("--as-of", "2024-12-31", LANG_SON);
        assertThat(run).isEqualTo(new Run(0, LANG_SON + ": nothing to mend; " + checked + " is the same table\n", ""));
        assertThat(checked).exists();
    }

    @Test
    void a_checked_table_is_assessed_as_the_table_is() {
        checkBySet(table.toString());
        Run before = ntm("assess", "--set", SET, "--format", "csv", table.toString());
        Run after = ntm("assess", "--set", SET, "--format", "csv", checked.toString());
        assertThat(after.out()).isEqualTo(before.out());
        assertThat(after.exit()).isEqualTo(before.exit());
    }

    @Test
    void without_a_set_only_the_writing_is_checked_and_no_day_is_needed() throws IOException {
        Run run = check("-o", checked.toString(), table.toString());
        assertThat(run.exit()).isEqualTo(Ntm.FAILURES);
        assertThat(run.err()).contains("'sai'").doesNotContain("'102'");
        Path verdicts = file("verdicts.csv", "unit,TC1,TC2\nA,Đ,có lẽ\n");
        assertThat(check("-o", checked.toString(), verdicts.toString()).err()).contains("'có lẽ'");
        refused(
                "ntm: a table is assessed by a set; say which with --set ID\n",
                "check",
                "--province",
                "Lạng Sơn",
                "-o",
                checked.toString(),
                table.toString());
    }

    @Test
    void a_table_without_a_header_is_given_back_too() throws IOException {
        Path other = file("khac.csv", "a,b\n1,2\n");
        assertThat(check("-o", checked.toString(), other.toString()).exit()).isEqualTo(Ntm.FAILURES);
        assertThat(note(checked, 0, 0)).contains("không tìm thấy dòng tiêu đề");
    }

    @Test
    void the_table_itself_is_never_the_target() throws IOException {
        checkBySet(table.toString());
        byte[] before = Files.readAllBytes(checked);
        refused(
                "ntm: " + checked + " is read by this command; write the result to another file\n",
                "check",
                "-o",
                checked.toString(),
                checked.toString());
        assertThat(checked).hasBinaryContent(before);
    }

    @Test
    void a_target_that_is_no_workbook_is_refused() {
        String message = "ntm: say with -o FILE.xlsx where to write the checked workbook\n";
        refused(message, "check", table.toString());
        refused(message, "check", "-o", folder.resolve("a.csv").toString(), table.toString());
    }

    @Test
    void what_cannot_be_read_is_one_line_and_nothing_is_written() throws Exception {
        Path missing = folder.resolve("khong-co.csv");
        refused(
                "ntm: " + missing + ": NTM-1001 the file cannot be read: there is no such file\n",
                "check",
                "-o",
                checked.toString(),
                missing.toString());
        Path damaged = folder.resolve("hong.xlsx");
        Files.write(damaged, "PK\3\4 hỏng".getBytes(StandardCharsets.UTF_8));
        assertUnusable(damaged);
        Path encrypted = folder.resolve("mat-khau.xlsx");
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(1);
            }
            file.writeFilesystem(Files.newOutputStream(encrypted));
        }
        assertUnusable(encrypted);
        assertThat(checked).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='F2' t='inlineStr'><is><t>sai</t></is></c><c r='F2' t='inlineStr'><is><t>Đ</t></is></c></row>",
                "</row><row r='2'><c r='F2' t='inlineStr'><is><t>Đ</t></is></c></row>",
                "<c r='ZZZZZZ2' t='inlineStr'><is><t>Đ</t></is></c></row>",
                "<c r='F2' t='không'><v>1</v></c></row>"
            })
    void a_sheet_that_cannot_be_read_on_is_not_given_back(String cells) throws IOException {
        Path damaged = folder.resolve("hong.xlsx");
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Biểu");
            String[] header = {"unit", "name", "region", "date", "indicator", "value"};
            String[] row = {"LS-1", "Xã mẫu", "TDMNPB", "2024-12-31", "1.1"};
            sheet.createRow(0);
            sheet.createRow(1);
            for (int i = 0; i < header.length; i++) {
                sheet.getRow(0).createCell(i).setCellValue(header[i]);
            }
            for (int i = 0; i < row.length; i++) {
                sheet.getRow(1).createCell(i).setCellValue(row[i]);
            }
            workbook.write(sound);
        }
        try (OutputStream out = Files.newOutputStream(damaged)) {
            ReproducibleWorkbook.copy(sound.toByteArray(), out, (part, content, to) -> {
                String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                int end = text.lastIndexOf("</row>");
                to.write((end < 0 ? text : text.substring(0, end) + cells + text.substring(end + "</row>".length()))
                        .getBytes(StandardCharsets.UTF_8));
            });
        }
        Run run = checkBySet(damaged.toString());
        assertThat(run.exit()).isEqualTo(Ntm.UNUSABLE);
        assertThat(run.err()).containsAnyOf("NTM-1001", "NTM-1011");
        assertThat(run.out()).isEmpty();
        assertThat(checked).doesNotExist();
    }

    private void assertUnusable(Path file) {
        Run run = checkBySet("--as-of", "2024-12-31", file.toString());
        assertThat(run.exit()).isEqualTo(Ntm.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains("NTM-1001");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void macros_are_kept_in_a_file_that_may_have_them() throws IOException {
        Path macros = folder.resolve("macro.xlsm");
        try (XSSFWorkbook workbook = new XSSFWorkbook(XSSFWorkbookType.XLSM);
                OutputStream out = Files.newOutputStream(macros)) {
            XSSFSheet sheet = workbook.createSheet("Biểu");
            String[][] rows = {{"unit", "TC1"}, {"A", "Đ"}};
            for (int row = 0; row < rows.length; row++) {
                sheet.createRow(row).createCell(0).setCellValue(rows[row][0]);
                sheet.getRow(row).createCell(1).setCellValue(rows[row][1]);
            }
            workbook.write(out);
        }
        refused(
                "ntm: " + macros + " has macros, which are kept; write it to a file that ends in .xlsm\n",
                "check",
                "-o",
                checked.toString(),
                macros.toString());
        String target = folder.resolve("checked.xlsm").toString();
        assertThat(check("-o", target, macros.toString()).exit()).isZero();
        refused(
                "ntm: " + LANG_SON + " has no macros; write it to a file that ends in .xlsx\n",
                "check",
                "-o",
                folder.resolve("other.xlsm").toString(),
                LANG_SON);
    }

    /** The heap and the missing folder show in a process of their own, and so does what a library logs. */
    @Test
    void a_province_is_checked_in_a_small_heap_without_a_temporary_folder() throws Exception {
        checkBySet("--as-of", "2024-12-31", LANG_SON);
        Path again = folder.resolve("again.xlsx");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Djava.io.tmpdir=/nowhere",
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ntm.class.getName(),
                        "check",
                        "--set",
                        SET,
                        "--as-of",
                        "2024-12-31",
                        "-o",
                        again.toString(),
                        checked.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(withoutTables(printed.replaceAll("(?m)^WARNING: java.io.tmpdir.*\n", "")))
                .isEqualTo(checked + ": nothing to mend; " + again + " is the same table\n");
        assertThat(process.waitFor()).isZero();
    }
}
